"""The names in a byline: "By Jane Doe and John Roe, staff writers | May 3" to ("Jane Doe", "John Roe")."""

import re
from collections.abc import Iterator

from crawler.article.naming_words import AGENCIES, AND, CREDENTIAL, DESK, END, NOBODY, ORGANISATION, PREFIX, ROLE
from crawler.text.any_case import AnyCase
from crawler.text.clean import clean_line

MAX_LENGTH = 300
MAX_WORDS, MAX_WORDS_OF_BODY, MAX_NAME = 7, 12, 80
LETTER = re.compile(r"[^\W\d_]")
# Signs that no name has.
UNLIKE_NAME = re.compile(r"[@#=<>{}\[\]_?!:\"“”…%$€£]|https?|www\.|(?<!\w)\d|\d{3,}")
PERSON_WORD = re.compile(
    r"[A-ZÀ-ÞŠŽĆČŁŚŹŻА-ЯΑ-Ω][\w’'.-]*|(?:de|la|le|van|von|der|den|di|da|dos|del|el|al|bin|ter|y)", re.UNICODE
)
# Words that no name holds, but captions and calls do.
UNLIKE_WORDS = AnyCase(
    r"\b(?:the author|about|view|all posts|more|follow|share|subscribe|comments?|minutes?|read|photo|image|posts? by"
    r"|click|sign|log|newsletter|contact|articles?|bio|profile|learn|see|our|your|this|that|is|are|was|were|has|have)\b",
)


EMAIL = re.compile(r"\S+@\S+")


def has_prefix(line: str) -> bool:
    """Whether *line* begins as a byline does: "By", "Von", "Par", "Автор:"."""
    return PREFIX.match(line) is not None


def is_prefix(line: str) -> bool:
    """Whether *line* only announces a name: "Written by:"."""
    match = PREFIX.match(f"{line.strip()} A")
    return match is not None and match.end() >= len(line.strip())


def parse_names(line: str) -> tuple[str, ...]:
    """Return the names in *line* as they are printed, without roles and degrees; none if it holds no names.

    Never raises. Agencies and desks ("Reuters/AP", "Staff") are names, too.
    """
    text = EMAIL.sub(" ", clean_line(line[:MAX_LENGTH])).strip()
    while prefix := PREFIX.match(text):
        text = text[prefix.end() :]
    if is_agencies(text):
        return (text,)
    if ORGANISATION.opens(text):
        return (text,) if is_name(text, MAX_WORDS_OF_BODY) else ()
    parts = AND.split(END.sub("", text).strip(" ,;.–—-|/"))
    first = parts[0].strip(" .-–—")
    if not (is_name(first) or DESK.is_all_of(first)):
        return ()
    return tuple(dict.fromkeys([first, *_list_others(parts[1:])]))


def _list_others(parts: list[str]) -> Iterator[str]:
    """Yield the names after the first; *parts* are separators and what follows them, in turn.

    After a comma stand roles, degrees and employers as well; once one did, only "and" leads to a name again.
    """
    described = False
    for separator, part in zip(parts[::2], parts[1::2], strict=False):
        stripped = part.strip(" .-–—")
        described = described and separator.strip() in {",", "|", "•", "·"}
        if is_credential(stripped) or ROLE.is_in(stripped) or not is_name(stripped) or stripped.islower():
            described = True
        elif not described:
            yield stripped


def turn_name(name: str) -> str:
    """Return "Doe, Jane", as libraries file it, as "Jane Doe"; any other text as it is."""
    last, comma, first = name.partition(", ")
    if not comma or "," in first or " " in last or not 1 <= len(first.split()) <= 2 or is_credential(first):
        return name
    return name if ROLE.is_in(first) or not first.istitle() else f"{first} {last}"


def is_person(text: str) -> bool:
    """Whether *text* is of the shape of a person's name, with nothing that says it is one."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(PERSON_WORD.fullmatch(word) for word in words) and is_name(text)


def is_agencies(text: str) -> bool:
    """Whether *text* names one agency or several, written together ("Reuters/AP")."""
    return bool(text) and all(part.strip().casefold() in AGENCIES for part in text.split("/"))


def is_credential(part: str) -> bool:
    """Whether *part*, which follows a name and a comma, are the letters of a degree or a licence."""
    return part.casefold() not in AGENCIES and CREDENTIAL.fullmatch(part) is not None


def is_name(part: str, max_words: int = MAX_WORDS) -> bool:
    """Whether *part* can be the name of a person, a desk or an agency."""
    words = part.split()
    if part.casefold() in NOBODY or len(words) > max_words or len(part) > MAX_NAME or not LETTER.search(part):
        return False
    if UNLIKE_NAME.search(part) or UNLIKE_WORDS.is_in(part):
        return False
    return len(words) == 1 or not ROLE.is_in(part)
