"""Series titles: when two spellings name one series, and what a series is called in commands and file names."""

import unicodedata

MAX_SLUG = 80
APOSTROPHES = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc"))
COMBINING_ACCENTS = dict.fromkeys(range(0x300, 0x370))


def normalize_title(title: str) -> str:
    """Return a key that is equal for all spellings of one title: case, punctuation and spaces do not count.

    Case folding between two NFKC normalisations is Unicode's own compatibility caseless match (The Unicode Standard,
    3.13, D146). A title of punctuation alone keeps it, so that "???" and "!!!" stay two titles. Idempotent.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", title).casefold())
    return " ".join(_split_words(folded)) or " ".join(folded.split())


def make_slug(title: str) -> str:
    """Return *title* as a short name for commands and files: "The Panama Ledger" gives ``the-panama-ledger``.

    Accents are dropped; letters of other scripts stay, as no transliteration suits all languages. At most MAX_SLUG
    characters, cut between words where possible; ``series`` when nothing is left.
    """
    decomposed = unicodedata.normalize("NFKD", normalize_title(title)).translate(COMBINING_ACCENTS)
    slug = "-".join(_split_words(unicodedata.normalize("NFC", decomposed)))
    if len(slug) > MAX_SLUG:
        slug = slug[: MAX_SLUG + 1].rpartition("-")[0] or slug[:MAX_SLUG]
    return slug or "series"


def _split_words(text: str) -> list[str]:
    # Marks count as letters: without them, vowel signs would cut Hindi words into pieces.
    visible = text.translate(APOSTROPHES)
    return "".join(letter if unicodedata.category(letter)[0] in "LMN" else " " for letter in visible).split()
