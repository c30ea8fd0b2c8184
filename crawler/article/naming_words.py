"""The words around the names in a byline, in many languages. Data."""

import re
from collections import defaultdict
from collections.abc import Iterable

from crawler.text.any_case import AnyCase

# What introduces the names. A colon may follow each; those of one or two letters need a capital after them.
PREFIXES = (
    *("written by", "words by", "words and pictures by", "story by", "posted by", "published by", "reported by", "by"),
    *(
        "article by",
        "author",
        "authors",
        "text by",
        "report by",
        "contributed by",
        "a report by",
    ),
    *(
        "von",
        "ein artikel von",
        "ein beitrag von",
        "eine analyse von",
        "ein kommentar von",
        "verfasst von",
        "autor",
        "autorin",
    ),
    *("autoren", "text", "par", "écrit par", "rédigé par", "publié par", "propos recueillis par", "auteur", "por"),
    *(
        "escrito por",
        "publicado por",
        "redacción",
        "autora",
        "autores",
        "texto",
        "di",
        "a cura di",
        "scritto da",
        "pubblicato da",
    ),
    *(
        "autore",
        "door",
        "geschreven door",
        "auteurs",
        "tekst",
        "av",
        "skriven av",
        "text av",
        "af",
        "skrevet av",
        "skrevet af",
    ),
    *(
        "kirjoittanut",
        "teksti",
        "kirjoittaja",
        "autorzy",
        "napisał",
        "napisała",
        "opracował",
        "opracowała",
        "oprac",
        "napsal",
    ),
    *("napsala", "autoři", "napísal", "írta", "szerző", "scris de", "de", "per", "piše", "napisao", "napisala", "пише"),
    *("автор", "авторы", "автори", "текст", "материал подготовил", "написал", "του", "της", "συντάκτης", "γράφει ο"),
    *(
        "γράφει η",
        "yazan",
        "haber",
        "yazar",
        "oleh",
        "penulis",
        "bởi",
        "tác giả",
        "โดย",
        "द्वारा",
        "लेखक",
        "بقلم",
        "كتب",
        "كتبت",
    ),
    *(
        "الكاتب",
        "نویسنده",
        "נכתב על ידי",
        "מאת",
        "文",
        "著者",
        "執筆",
        "執筆者",
        "取材",
        "作者",
        "撰文",
        "记者",
        "記者",
        "글",
        "글쓴이",
    ),
)
_SHORT = {
    "de",
    "di",
    "av",
    "af",
    "por",
    "par",
    "von",
    "per",
    "door",
    "του",
    "της",
    "text",
    "author",
    "haber",
    "文",
    "글",
}


def _join_prefixes(words: Iterable[str]) -> str:
    """Return a pattern of *words*, the longest first, grouped by their first letter: most lines begin with another."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        groups[word[0]].append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


_LONG_PREFIXES = _join_prefixes([word for word in PREFIXES if word not in _SHORT])
_SHORT_PREFIXES = _join_prefixes(_SHORT)
# After "de" and its like a name must have a capital, or stand in a script that has none.
PREFIX = re.compile(
    rf"^[\s|•·—–\-/~]*(?:(?:{_LONG_PREFIXES})(?:\s*[:：]\s*|\s+|(?=[\u3040-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]))"
    rf"|(?-i:By(?=[A-Z][a-z]))|(?:{_SHORT_PREFIXES})(?:\s*[:：]\s*|\s+(?=(?-i:[A-ZÀ-ÞŠŽА-ЯΑ-Ω\u0590-\uffff]))))",
    re.IGNORECASE,
)

# What stands between two names.
AND = re.compile(
    r"(\s*(?:[,;，、；|•·‧/]|\s[–—]\s|&|\+)\s*(?:(?:and|und|et|y|e|en|och|og|ja|i|и|та|και|ve|dan|và|with|mit|a|و)\s+)?"
    r"|\s+(?:and|und|et|y|e|en|och|og|ja|i|и|та|και|ve|dan|và|with|mit|و)\s+)",
    re.IGNORECASE,
)
# What ends the names: a date, a time to read, a place to share.
END = re.compile(
    r"\s*(?:\n|[|•·‧]|\s[–—-]\s|\bpublished\b|\bupdated\b|\bposted\b|\blast\b|\breviewed\b|\bedited\b|\bfact.?checked\b|\bmedically\b"
    r"|\bin\s+[A-Z]|\bon\s+[A-Z\d]|\bat\s|\bfor\s|\bfrom\s|\bvia\s|\bis\s+an?\b|\bis\s+the\b|\bwho\b|\bread\s|\bmin\b|\bphoto|\billustrat"
    r"|[(\[<@]|https?:|www\.|\d{1,2}[./: ]\d|\b(?:19|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?\s+\d|\d+\s+\w+\s+ago"
    # "Reporter", which Korean and Japanese write after the name.
    r"|(?:기자|특파원|記者|特派員)(?=\s|$)).*",
    re.IGNORECASE | re.DOTALL,
)
# A part of a byline that holds one of these says what someone is, not who.
ROLE = AnyCase(
    r"\b(?:editor|writer|reporter|correspondent|contributor|columnist|journalist|producer|director|manager|expert"
    r"|specialist|officer|founder|co-founder|ceo|cto|cfo|cmo|president|head of|analyst|professor|author|strategist"
    r"|consultant|engineer|freelance\w*|copywriter|blogger|intern|chief|coordinator|marketer|researcher|staff writer"
    r"|associate|attorney|physician|dietitian|nutritionist|therapist|coach|trainer|owner|partner|lead|senior|designer"
    r"|redakteur(?:in)?|korrespondent(?:in)?|rédact(?:eur|rice)|correspondante?|corresponsal|redactora?|periodista"
    r"|giornalista|inviat[oa]|corrispondente|jornalista|repórter|корреспондент|обозреватель|редактор|dziennikarz)s?\b",
)
# Letters after a name: degrees and licences.
CREDENTIAL = re.compile(
    r"(?=(?:[^A-Z]*[A-Z]){2}|[^.]*\.|[IJS][IJr])(?:[A-Z][A-Za-z]{0,3}\.?[-/]?){1,5}[®™]?(?:[\s-]?\d{2,3})?|Ph\.?\s?[Dd]\.?|Esq|Jr|Sr|I{2,3}"
)
# Names that begin with one of these are of bodies, which may hold "and" and "for".
ORGANISATION = AnyCase(
    r"(?:the\s+)?(?:u\.?s\.?\s+)?(?:cent(?:er|re)|institute|department|ministry|office|society|association|agency|council|university|school"
    r"|committee|foundation|bureau|national|international)\b",
)
# Roles that stand for a name when nobody is named.
DESK = AnyCase(r"(?:the\s+)?(?:staff|editors?|editorial|newsroom|news\s?desk|guest|our|special)\b.{0,25}")
# News agencies, which are authors.
_AGENCIES_LIST = (
    "ap afp dpa efe ansa tass reuters xinhua upi pti ians ani kyodo yonhap ritzau ntb tt apa ats anp belga lusa "
    "lapresse adnkronos agi askanews itar-tass ria interfax ukrinform bta hina tanjug mti ctk čtk pap agerpres "
    "sana irna mehr wafa petra spa aa anadolu bernama antara vna nna cna rfi dw bbc cp aap stt ett bns leta delfi "
    "epa europapress тасс риа интерфакс укринформ 新华社 新華社 共同 時事 연합뉴스 وام سانا"
)
AGENCIES = frozenset(_AGENCIES_LIST.split())
# Names under which software files what nobody signed.
_NOBODY_LIST = (
    "admin administrator author authors anonymous unknown user guest editor editorial webmaster root none null "
    "default wordpress support info test username n/a na system superuser web marketing"
)
NOBODY = frozenset(_NOBODY_LIST.split())
