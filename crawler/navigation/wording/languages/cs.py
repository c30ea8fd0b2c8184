from crawler.navigation.wording.wording import Wording, count, count_tens, phrases, words

_STEMS = (
    "prvn druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct "
    "šestnáct sedmnáct osmnáct "
    "devatenáct dvacát"
)

CS = Wording(
    code="cs",
    parts=words("díl dílu díly dílů část části kapitola kapitoly epizoda epizody"),
    units=words("články příspěvky texty článek článku den týden lekce text příspěvek video článků textů příspěvků"),
    of=words("z ze"),
    into=words("v ve z ze"),
    about=words("o na"),
    determiners=words("ta ten této tohoto našeho naší"),
    series=words("seriál seriálu série sérii cyklus cyklu speciál speciálu"),
    joiners=words("a"),
    cardinals=count(
        "jedna/jeden dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti "
        "deset/deseti jedenáct "
        "dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct"
    )
    | count_tens("dvacet třicet čtyřicet padesát"),
    ordinals=count(_STEMS, "ý á é ého ém ou í ího ím ým"),
    parted=count("dvou tří čtyř pěti šesti sedmi osmi devíti deseti", "dílný dílná dílné dílného dílném", start=2),
    works={"trilogie": 3},
    previous=words("předchozí předešlý předešlá minulý minulá zpět"),
    next=words("další následující příští dále"),
    this=words("tento tato toto to"),
    here=words("zde tady"),
    older=words("starší"),
    newer=words("novější"),
    pages=words("stránka stránky strana"),
    member=phrases(
        "součástí seriálu|součástí série|díl seriálu|část seriálu|patří do seriálu|patří do série|ze seriálu|"
        "ze série|v seriálu|"
        "v rámci seriálu|v sérii|část série"
    ),
    contents=phrases(
        "v tomto seriálu|v této sérii|všechny díly|ostatní díly|další díly|předchozí díly|všechny části|"
        "všechny kapitoly|"
        "seznam kapitol|články seriálu|díly seriálu|celý seriál|více ze série|další články ze série|"
        "viz také v|této série"
    ),
    index=phrases("obsah|rejstřík|přehled|všechny kapitoly|všechny díly|seznam dílů|seznam kapitol"),
    continued=phrases("pokračování příště|v příštím díle|v dalším díle"),
    ended=phrases("poslední díl|poslední část|poslední kapitola|závěrečný díl|konec seriálu"),
    foreign=words("zákona zákon zákoníku ústavy smlouvy"),
)
