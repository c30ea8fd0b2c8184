from crawler.navigation.wording.wording import Wording, count, count_tens, part_adjectives, phrases, words

DA = Wording(
    code="da",
    parts=words("del dele delen kapitel kapitlet afsnit afsnittet episode føljeton"),
    shared=words("del dele delen"),
    units=words("artikler indlæggene artikel artiklen indlæg dag uge lektion tekst klumme video"),
    of=words("af ud"),
    into=words("i fra"),
    about=words("om kaldet"),
    determiners=words("den det en et denne vores min"),
    series=words("serien serie artikelserien artikelserie føljetonen blogserien miniserie miniserien"),
    joiners=words("og"),
    cardinals=count(
        "en/et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"
    )
    | count_tens("tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede"),
    ordinals=count(
        "første anden/andet tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte "
        "trettende fjortende femtende "
        "sekstende syttende attende nittende tyvende"
    ),
    parted=part_adjectives("to tre fire fem seks syv otte ni ti", ["delt", "delte"]),
    works={"trilogi": 3},
    previous=words("forrige foregående tidligere tilbage"),
    next=words("næste følgende frem videre"),
    this=words("dette denne det"),
    here=words("her"),
    older=words("ældre"),
    newer=words("nyere"),
    pages=words("side siden sider"),
    member=phrases(
        "indgår i serien|del af serien|del af en serie|en del af serien|fra serien|i serien|hører til serien"
    ),
    contents=phrases(
        "i denne serie|alle dele|øvrige dele|flere dele|alle afsnit|flere afsnit|alle kapitler|"
        "tidligere dele|tidligere afsnit|"
        "mere fra serien|artikler i serien|indlæg i serien|læs hele serien|hele serien|se også i|denne serie"
    ),
    index=phrases("indholdsfortegnelse|indhold|indeks|oversigt|alle kapitler|alle afsnit|alle dele"),
    continued=phrases("fortsættelse følger|fortsættes|i næste del|i næste afsnit"),
    ended=phrases("sidste del|sidste kapitel|sidste afsnit|afsluttende del|slutningen på serien"),
    foreign=words("loven lov aftalen grundloven"),
)
