from crawler.navigation.wording.wording import Wording, count, count_tens, part_adjectives, phrases, words

NO = Wording(
    code="no",
    parts=words("del deler delen kapittel kapittelet episode episoden føljetong"),
    shared=words("del deler delen"),
    units=words("artikler innleggene artikkel artikkelen innlegg innlegget dag uke leksjon tekst avsnitt video"),
    of=words("av"),
    into=words("i fra"),
    about=words("om kalt"),
    determiners=words("den det en et denne vår min"),
    series=words("serien serie artikkelserien artikkelserie føljetongen bloggserien miniserie miniserien"),
    joiners=words("og"),
    cardinals=count(
        "en/én/ett to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten "
        "atten nitten"
    )
    | count_tens("tjue/tyve tretti førti femti seksti sytti åtti nitti hundre"),
    ordinals=count(
        "første andre tredje fjerde femte sjette sjuende/syvende åttende niende tiende ellevte tolvte "
        "trettende fjortende femtende "
        "sekstende syttende - nittende tjuende"
    ),
    parted=part_adjectives("to tre fire fem seks sju åtte ni ti", ["delt", "delte"]),
    works={"trilogi": 3},
    previous=words("forrige foregående tidligere tilbake"),
    next=words("neste følgende frem videre"),
    this=words("dette denne det"),
    here=words("her"),
    older=words("eldre"),
    newer=words("nyere"),
    pages=words("side siden sider"),
    member=phrases(
        "inngår i serien|del av serien|del av en serie|en del av serien|fra serien|i serien|hører til serien"
    ),
    contents=phrases(
        "i denne serien|alle deler|øvrige deler|flere deler|alle episoder|flere episoder|alle kapitler|"
        "tidligere deler|"
        "tidligere episoder|mer fra serien|artikler i serien|innlegg i serien|les hele serien|hele serien|"
        "se også i|denne serien"
    ),
    index=phrases("innholdsfortegnelse|innhold|indeks|oversikt|alle kapitler|alle episoder|alle deler"),
    continued=phrases("fortsettelse følger|fortsetter i neste del|i neste del|i neste episode"),
    ended=phrases("siste del|siste kapittel|siste episode|avsluttende del|slutten på serien"),
    foreign=words("loven lov avtalen grunnloven"),
)
