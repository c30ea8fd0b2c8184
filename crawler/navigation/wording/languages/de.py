from crawler.navigation.wording.wording import Wording, compound, count, count_tens, part_adjectives, phrases, words

_UNITS = count("ein zwei drei vier fünf sechs sieben acht neun")
_TENS = count_tens("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ENDINGS = "e er en es em"

DE = Wording(
    code="de",
    parts=words("teil teile teils teilen kapitel folge folgen episode etappe"),
    units=words(
        "beiträge posts tage berichte artikel beitrag tag woche lektion text nummer ausgabe band reportage "
        "bericht brief video"
    ),
    of=words("von aus"),
    into=words("in im aus zur zu"),
    about=words("über zum zur namens rund"),
    determiners=words(
        "der die das dem den des eine einer einem einen eines unserer unsere unsere dieser diese meiner meine kleinen"
    ),
    series=words(
        "serie serien reihe artikelserie artikelreihe blogserie blogreihe beitragsserie beitragsreihe "
        "themenreihe dossier "
        "themenserie fortsetzungsserie sommerserie miniserie interviewreihe textreihe fortsetzungsgeschichte"
    ),
    joiners=words("und"),
    cardinals=count(
        "eins/ein/eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn "
        "achtzehn neunzehn"
    )
    | _TENS
    | compound(_UNITS, "und", _TENS),
    ordinals=count(
        "erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt "
        "fünfzehnt "
        "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst",
        _ENDINGS,
    )
    | {word + "st" + end: n for word, n in compound(_UNITS, "und", _TENS).items() for end in _ENDINGS.split()},
    parted=part_adjectives(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        ["teilig" + end for end in ("", "e", "er", "en", "es", "em")] + ["teiler", "teilers"],
    ),
    works={"trilogie": 3},
    previous=words(
        "vorherige vorheriger vorheriges vorherigen vorige voriger voriges letzte zurück vorhergehende "
        "vorhergehender früher"
    ),
    next=words("nächste nächster nächstes nächsten weiter folgende folgender folgendes"),
    this=words("dies dieser diese dieses das dieser hier vorliegende"),
    here=words("hier"),
    older=words("ältere älterer älteres"),
    newer=words("neuere neuerer neueres"),
    pages=words("seite seiten"),
    member=phrases(
        "teil der serie|teil der reihe|teil einer serie|teil einer reihe|teil unserer serie|teil der artikelserie|"
        "gehört zur serie|gehört zur reihe|aus der serie|aus der reihe|in der serie|in der reihe|"
        "im rahmen der serie|"
        "im rahmen der reihe|in unserer serie|erschienen in der serie"
    ),
    contents=phrases(
        "in dieser serie|in dieser reihe|alle teile|weitere teile|alle folgen|weitere folgen|mehr aus dieser serie|"
        "alle beiträge der serie|alle artikel der serie|alle beiträge dieser serie|bisher erschienen|"
        "bisher in dieser serie|"
        "die anderen teile|teile der serie|teile dieser serie|alle kapitel|kapitelübersicht|übersicht der serie|"
        "die bisherigen teile|bisherige teile|bisherige folgen|serie im überblick|reihe im überblick|"
        "artikel der serie|artikel dieser serie|beiträge der serie|siehe auch in|zur serie|die komplette serie|"
        "weitere beiträge der serie|weitere artikel der serie|frühere teile|dieser serie"
    ),
    index=phrases(
        "inhaltsverzeichnis|inhalt|index|übersicht|zur übersicht|alle kapitel|alle folgen|alle teile|"
        "kapitelübersicht|zur serie|serienübersicht"
    ),
    continued=phrases("fortsetzung folgt|im nächsten teil|wird fortgesetzt|in der nächsten folge|teil zwei folgt"),
    ended=phrases("letzter teil|letzten teil|abschließender teil|letztes kapitel|letzte folge|ende der serie|schluss"),
    foreign=words("gesetz gesetzes vertrag vertrags verordnung grundgesetz paragraf richtlinie"),
    products=words("buch band roman film album staffel"),
)
