from crawler.navigation.wording.wording import Wording, compound, count, count_tens, part_adjectives, phrases, words

_UNITS = count("een twee drie vier vijf zes zeven acht negen")
_TENS = count_tens("twintig dertig veertig vijftig zestig zeventig tachtig negentig")

NL = Wording(
    code="nl",
    parts=words("deel delen hoofdstuk hoofdstukken aflevering afleveringen episode"),
    units=words("artikelen berichten blogs artikel bericht blog dag week les verhaal tekst nummer column video"),
    of=words("van uit"),
    into=words("in uit"),
    about=words("over genaamd"),
    determiners=words("de het een deze dit onze mijn"),
    series=words("serie reeks artikelreeks artikelenserie feuilleton dossier blogserie blogreeks miniserie drieluik"),
    joiners=words("en"),
    cardinals=count(
        "één/een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien "
        "negentien"
    )
    | _TENS
    | compound(_UNITS, "en", _TENS),
    ordinals=count(
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende "
        "veertiende vijftiende "
        "zestiende zeventiende achttiende negentiende twintigste"
    ),
    parted=part_adjectives("twee drie vier vijf zes zeven acht negen tien", ["delig", "delige"]),
    works={"tweeluik": 2, "drieluik": 3, "trilogie": 3},
    previous=words("vorige vorig voorgaande eerder terug"),
    next=words("volgende volgend verder"),
    this=words("dit deze"),
    here=words("hier"),
    older=words("oudere ouder"),
    newer=words("nieuwere nieuwer"),
    pages=words("pagina pagina's"),
    member=phrases(
        "deel van de serie|deel van een serie|onderdeel van de serie|hoort bij de serie|uit de serie|"
        "in de serie|in de reeks|onderdeel van een serie|deel uit van de serie|deel van de reeks"
    ),
    contents=phrases(
        "in deze serie|in deze reeks|alle delen|andere delen|meer uit deze serie|alle afleveringen|"
        "eerdere afleveringen|"
        "eerdere delen|alle hoofdstukken|artikelen in deze serie|andere artikelen in deze serie|zie ook in|"
        "de hele serie|overige delen|lees de hele serie|deze serie"
    ),
    index=phrases("inhoudsopgave|inhoud|index|overzicht|alle hoofdstukken|alle afleveringen|alle delen"),
    continued=phrases("wordt vervolgd|in het volgende deel|in de volgende aflevering"),
    ended=phrases("laatste deel|slotdeel|laatste hoofdstuk|laatste aflevering|slot van de serie"),
    foreign=words("wet wetboek contract grondwet verdrag"),
    products=words("boek roman film album seizoen"),
)
