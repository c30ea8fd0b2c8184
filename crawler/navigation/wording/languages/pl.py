from crawler.navigation.wording.wording import Wording, count, count_tens, phrases, words

_STEMS = (
    "pierwsz drug trzec czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast "
    "czternast piętnast szesnast "
    "siedemnast osiemnast dziewiętnast dwudziest"
)

PL = Wording(
    code="pl",
    parts=words("część części częścią cz rozdział rozdziału rozdziały odcinek odcinka odcinki epizod"),
    units=words(
        "wpisy artykuły teksty artykuł wpis wpisu dzień tydzień lekcja tekst post tom numer wideo "
        "artykułów tekstów wpisów"
    ),
    of=words("z ze"),
    into=words("w z ze"),
    about=words("o na pod"),
    determiners=words("ta ten tej tego naszej mojej naszego mojego"),
    series=words("seria serii serię cykl cyklu saga sagi dossier miniserii"),
    joiners=words("i"),
    cardinals=count(
        "jeden/jedna dwa/dwie/dwóch trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu "
        "osiem/ośmiu "
        "dziewięć/dziewięciu dziesięć/dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście "
        "szesnaście siedemnaście "
        "osiemnaście dziewiętnaście"
    )
    | count_tens("dwadzieścia trzydzieści czterdzieści pięćdziesiąt"),
    ordinals=count(_STEMS, "y a e ej ego ą ym i ia ie iej iego im ią"),
    parted=count(
        "dwu trzy cztero pięcio sześcio siedmio ośmio dziewięcio dziesięcio",
        "częściowy częściowa częściową częściowe częściowej częściowego częściowym",
        start=2,
    ),
    works={"trylogia": 3, "trylogii": 3},
    previous=words("poprzedni poprzednia poprzednie poprzedniego wcześniejszy wstecz"),
    next=words("następny następna następne następnego kolejny kolejna dalej"),
    this=words("to ten ta"),
    here=words("tutaj tu"),
    older=words("starsze starszy"),
    newer=words("nowsze nowszy"),
    pages=words("strona strony"),
    member=phrases(
        "część serii|częścią serii|część cyklu|częścią cyklu|należy do serii|należy do cyklu|z serii|z cyklu|"
        "w serii|w ramach serii|"
        "w ramach cyklu|w cyklu"
    ),
    contents=phrases(
        "w tej serii|w tym cyklu|wszystkie części|pozostałe części|inne części|więcej z tej serii|"
        "wszystkie odcinki|"
        "wszystkie rozdziały|lista rozdziałów|poprzednie części|poprzednie odcinki|artykuły z serii|wpisy z serii|"
        "spis treści cyklu|spis treści serii|artykuły z cyklu|cała seria|cały cykl|zobacz też w|z tej serii|tej serii"
    ),
    index=phrases("spis treści|indeks|wszystkie rozdziały|wszystkie odcinki|wszystkie części|lista rozdziałów"),
    continued=phrases("ciąg dalszy nastąpi|w następnej części|w kolejnej części|w następnym odcinku"),
    ended=phrases("ostatnia część|ostatni rozdział|ostatni odcinek|koniec serii|koniec cyklu"),
    foreign=words("ustawy ustawa kodeksu kodeks konstytucji umowy"),
)
