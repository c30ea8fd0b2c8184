"""The language of a text, told by its script and its commonest words; what a page declares is checked against it.

A table of words is enough for prose of some length, costs a tenth of a millisecond and no dependency; on short or mixed
texts it gives no answer, and the declaration stands.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

# How much of the text is looked at, and how many of its words must be known for an answer.
SAMPLE, MIN_KNOWN, MIN_SHARE = 1200, 5, 0.08
WORD = re.compile(r"[^\W\d_]+")
TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*\Z")

_WORDS = {
    "en": "the of and to in is that for was with as on are this have from be by it at not has were which their "
    "they you we",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden "
    "aus er hat dass",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec "
    "son aux d l",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha este "
    "fue entre",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua "
    "ou foi são",
    "it": "di e il la che in a per un del non della una è i le da con si dei al nel sono alla come più anche ha "
    "gli dal",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als maar bij uit dan nog naar "
    "worden door heeft",
    "sv": "och i att det som en på är av för med till den har inte om ett han men var jag sig från vi så kan "
    "när år under",
    "da": "og i at det er en til på som af for med den der de ikke et har var han men fra om sig også blev "
    "efter kan skal",
    "no": "og i det er på som en til av for med at har de ikke den et om var fra han men seg vi også ble etter "
    "kan skal fra",
    "fi": "ja on ei että se oli hän mutta ovat myös kun joka tai kuin niin ole jos sen hänen mukaan vain jo joka sekä",
    "is": "og að í á er sem til það við um en hann fyrir ekki með af var hefur þess þeir eru frá hafa þá",
    "et": "ja on ei et see oma kui ta mis aga oli ka ning mida kes nii ning selle veel seda pole siis nende",
    "lv": "un ir no ar par kas uz ka tas bet arī lai tika gada nav pēc kā vai viņš līdz tiek kuri šo",
    "lt": "ir kad yra su iš apie bet jis tai kaip buvo į ne dėl taip ar už per pat jie savo nuo metų tik jau",
    "pl": "w i na się nie z do to że jest o jak ale po co tak za od dla jego przez są by ma oraz które był tym",
    "cs": "a v se na je že o s z do to i ve jako za by pro jeho ale po jsou od který které jsem bylo také tak není",
    "sk": "a v sa na je že o s z do to aj vo ako za by pre jeho ale po sú od ktorý ktoré som bolo tiež tak nie pri",
    "sl": "in je v na se da za so ki z ne pa bi tudi po kot od ali bil iz pri bo kar jih leta ter",
    "hr": "i je u na se da za su od s ne koji a o kao to će iz što bi ali po bio ili koje koja nakon godine",
    "hu": "a az és hogy nem is egy ez volt meg de csak már mint azt még van el ki ha sem lesz után pedig",
    "ro": "de și în a la că cu pe nu o un din care este mai pentru sa fost se au sunt prin după dar fi lui al ale",
    "tr": "ve bir bu da de için ile olarak çok daha olan sonra gibi kadar ne var ancak en ise olduğunu her ama değil",
    "az": "və bir bu da də üçün ilə olan kimi daha sonra ki o onun edib olub isə bildirib dən",
    "id": "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena ada oleh saat kata "
    "tersebut telah",
    "ms": "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke kerana ada oleh beliau kata "
    "boleh telah bagi",
    "vi": "và của là có trong được cho với các một không người những này đã khi đến từ về ra như",
    "ca": "de la i el que a en els les un per amb una del no és al es dels va ser més són com però aquest també",
    "sq": "dhe të në e i për një me që nga është ka se më nuk u do si por këtë kanë janë",
    "sw": "ya wa na kwa ni katika za la cha kuwa hiyo huo kama lakini pia baada watu hii yake",
    "tl": "ang ng sa na mga ay at si ni para ito hindi kay siya kanyang nang isang din",
    "ru": "и в не на что с по как а из к у за от для это его но был он она было их до так же или только",
    "uk": "і в не на що з та у як до за від для це його але був він вона було їх про які також або й є",
    "be": "і ў не на што з у як да за ад для гэта яго але быў ён яна было іх пра якія таксама або",
    "bg": "на и в за да се от не са с е ще по че като до към след или при това през беше който",
    "sr": "и је у на се да за су од са не који а о као то ће из што би али по био или које",
    "mk": "на и во да за се од не со е ќе по дека до како или при ова беше кој која",
    "ar": "في من على أن إلى عن التي الذي مع هذا هذه ما لا كان بعد أو بين كما ذلك قال وقد",
    "fa": "و در به از که این را با است برای آن یک خود تا شد بر هم کرد می ها های شده",
    "ur": "کے کی میں ہے کا اور سے کو نے کہ پر یہ اس ہیں کر بھی تھا ایک نہیں گیا",
}
# Scripts that are of one language, or of one more often than of all others together.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("te", re.compile("[\u0c00-\u0c7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("am", re.compile("[\u1200-\u137f]")),
)
# Letters of neither the Latin nor the Cyrillic script, nor the Arabic.
_OTHER_LETTERS = re.compile("[\u0370-\u03ff\u0530-\u05ff\u0900-\u1fff\u3040-\ud7ff]")
# Languages so close that a declaration of one is not disproved by the words of the other.
_KIN = (
    {"da", "no", "nb", "nn"},
    {"hr", "sr", "bs", "sh"},
    {"id", "ms"},
    {"cs", "sk"},
    {"hi", "mr", "ne"},
    {"fil", "tl"},
)


def find_language(text: str, declared: str | None = None) -> str | None:
    """Return the language of *text* as a BCP 47 tag, or None when neither the text nor the declaration tells.

    The declaration stands, with its region, unless the text is plainly in another language.
    """
    tag = normalize_tag(declared)
    detected = detect_language(text)
    if detected is None or tag is None:
        return tag or detected
    base = tag.partition("-")[0]
    return tag if base == detected or any({base, detected} <= kin for kin in _KIN) or not _is_known(base) else detected


def detect_language(text: str) -> str | None:
    """Return the language (ISO 639-1) of *text*, or None if there is too little of it to tell."""
    sample = text[:SAMPLE]
    if not sample.isascii() and (own := _detect_script(sample)):
        return own
    words = _list_words(sample.casefold())
    scores: dict[str, int] = {}
    owners = _list_owners()
    for word, count in Counter(filter(owners.__contains__, words)).items():
        for language in owners[word]:
            scores[language] = scores.get(language, 0) + count
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best and scores[best] >= max(MIN_KNOWN, MIN_SHARE * len(words)) else None


def _list_words(text: str) -> list[str]:
    """Return the runs of letters in *text*; most are what stands between spaces, which is told without a pattern."""
    words: list[str] = []
    for token in text.split():
        if token.isalpha():
            words.append(token)
        else:
            words += WORD.findall(token)
    return words


def _detect_script(sample: str) -> str | None:
    """Return the language of a text whose script tells it."""
    letters = len(_OTHER_LETTERS.findall(sample))
    if letters < MIN_KNOWN:
        return None
    counts = {language: len(script.findall(sample)) for language, script in _SCRIPTS}
    # Japanese is written with more Chinese characters than kana.
    if counts["ja"] > letters * 0.1:
        return "ja"
    best = max(counts, key=lambda language: counts[language])
    return best if 2 * counts[best] > letters and 5 * letters > len(sample) else None


def normalize_tag(tag: str | None) -> str | None:
    """Return a language tag with its language in small letters and its region in capitals, or None if it is none."""
    first = (tag or "").split(",")[0].strip().split(".")[0]
    if not TAG.match(first):
        return None
    language, *rest = first.replace("_", "-").split("-")
    return "-".join([language.lower(), *[part.upper() if len(part) == 2 else part.title() for part in rest]])


def _is_known(base: str) -> bool:
    return base in _WORDS or any(base == language for language, _ in _SCRIPTS)


@cache
def _list_owners() -> Mapping[str, tuple[str, ...]]:
    """Return for each common word the languages that it is one of."""
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in _WORDS.items():
        for word in set(words.split()):
            owners[word] = (*owners.get(word, ()), language)
    return owners
