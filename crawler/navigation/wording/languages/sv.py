from crawler.navigation.wording.wording import Wording, count, count_tens, part_adjectives, phrases, words

SV = Wording(
    code="sv",
    parts=words("del delen kapitel kapitlet avsnitt avsnittet episod följetong"),
    shared=words("del delen"),
    units=words("artiklar inläggen artikel artikeln inlägg inlägget dag vecka lektion text krönika video"),
    of=words("av"),
    into=words("i ur från"),
    about=words("om kallad"),
    determiners=words("den det en ett denna vår min"),
    series=words("serien serie artikelserien artikelserie följetongen bloggserien bloggserie miniserie miniserien"),
    joiners=words("och"),
    cardinals=count(
        "en/ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
    )
    | count_tens("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra"),
    ordinals=count(
        "första/förste andra/andre tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte "
        "trettonde fjortonde "
        "femtonde sextonde sjuttonde artonde nittonde tjugonde"
    ),
    parted=part_adjectives("två tre fyra fem sex sju åtta nio tio", ["delad", "delade", "delat"]),
    works={"trilogi": 3},
    previous=words("föregående förra tidigare tillbaka"),
    next=words("nästa följande framåt vidare"),
    this=words("detta denna det") | phrases("den här|det här"),
    here=words("här"),
    older=words("äldre"),
    newer=words("nyare"),
    pages=words("sida sidan"),
    member=phrases(
        "ingår i serien|ingår i artikelserien|del av serien|del av en serie|en del i serien|ur serien|"
        "i serien|del i serien"
    ),
    contents=phrases(
        "i den här serien|i denna serie|alla delar|övriga delar|fler delar|alla avsnitt|fler avsnitt|alla kapitel|"
        "tidigare delar|tidigare avsnitt|mer från serien|artiklar i serien|inlägg i serien|läs hela serien|"
        "hela serien|se även i|"
        "den här serien"
    ),
    index=phrases("innehållsförteckning|innehåll|index|översikt|alla kapitel|alla avsnitt|alla delar"),
    continued=phrases("fortsättning följer|i nästa del|i nästa avsnitt"),
    ended=phrases("sista delen|sista kapitlet|sista avsnittet|avslutande delen|slutet på serien"),
    foreign=words("lagen lag avtalet grundlagen"),
)
