"""URLs: joining, canonical form, identity.

The rules follow RFC 3986 (syntax-based and scheme-based normalisation, section 6.2) and, for the query parameters that
never select another document, what WordPress and the common link trackers add.
"""

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.url import safe_url_string

from crawler.errors import InvalidURLError

DEFAULT_PORTS = {"http": 80, "https": 443}
# What links often have in place of a page.
NO_PAGES = ("mailto:", "javascript:", "tel:", "data:")

# Parameters that tell who sent the reader, or which comment form is open: the document stays the same.
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_ga|_gl|ref_src|cmpid|ns_\w+|at_(?:medium|campaign)\w*|replytocom|share|nb|like_comment",
    re.IGNORECASE,
)
# An absolute URL in which nothing is to be joined or encoded: most links, and joining is dear.
PLAIN_URL = re.compile(r"https?://[a-z0-9.-]++(?::\d+)?(?:/(?!\.)[A-Za-z0-9_~%?&=+.,:@!$()*-]*+)++(?<!\?)", re.ASCII)
# A path from the root of the site in which nothing is to be resolved or encoded, and what it is joined to.
PLAIN_PATH = re.compile(r"(?!//)(?:/(?!\.)[A-Za-z0-9_~%?&=+.,:@!$()*-]*+)++(?<!\?)", re.ASCII)
# A path from the folder of the page, or from one above it, in which nothing else is to be resolved or encoded.
PLAIN_RELATIVE = re.compile(
    r"(?:\.\./)*+(?![.?])[A-Za-z0-9_~%?&=+.-]++(?:/(?![/.])[A-Za-z0-9_~%?&=+.-]*+)*+(?<!\?)", re.ASCII
)
PLAIN_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?(?=/|$)", re.ASCII)
# The host of a URL that needs no normalising: to split one is dear.
PLAIN_HOST = re.compile(r"(?:https?:)?//(?:www\.)?+([a-z0-9.-]+)(?:[/?#]|\Z)", re.ASCII)
# A URL that is its own canonical form.
CANONICAL_URL = re.compile(r"https?://[a-z0-9.-]+/(?:[A-Za-z0-9_~./-])*", re.ASCII)
COMMENT_PAGE = re.compile(r"/comment-page-\d+/?$")
INDEX_FILE = re.compile(r"/index\.(?:html?|php)$", re.IGNORECASE)


def check_url(url: str) -> str:
    """Return *url* stripped, if it is an absolute http(s) URL.

    Raises InvalidURLError, with what to write instead, if it is not.
    """
    stripped = url.strip()
    parts = _split(stripped)
    if parts is None or parts.scheme.lower() not in DEFAULT_PORTS or not parts.hostname:
        hint = (
            f"did you mean https://{stripped} ?"
            if re.match(r"[\w-]+(\.[\w-]+)+", stripped)
            else "give a full http(s) URL"
        )
        raise InvalidURLError(f"not a URL that can be fetched: {url!r}; {hint}")
    return stripped


def join_url(base: str, href: str | None) -> str | None:
    """Return *href* resolved against *base*, without its fragment; None if that is no http(s) URL.

    Unsafe characters (spaces, non-ASCII letters) are percent-encoded as browsers do.
    """
    if not href or len(href) > 8192:
        return None
    # No fragment is kept, so that what it is made of does not matter.
    plain = href.partition("#")[0] if "#" in href else href
    if PLAIN_URL.fullmatch(plain) or PLAIN_ORIGIN.fullmatch(plain):
        return plain
    if PLAIN_PATH.fullmatch(plain) and (origin := PLAIN_ORIGIN.match(base)):
        return origin[0] + plain
    # A place on the page itself.
    if not plain and (CANONICAL_URL.fullmatch(base) or PLAIN_URL.fullmatch(base)):
        return base
    if PLAIN_RELATIVE.fullmatch(plain) and PLAIN_URL.fullmatch(base) and "//" not in base[8:]:
        return _climb(base, plain)
    if href.startswith(NO_PAGES):
        return None
    try:
        joined = urljoin(base, href.strip())
        parts = urlsplit(joined)
        if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
            return None
        return safe_url_string(urlunsplit(parts._replace(fragment="")))
    except ValueError:
        return None


def _climb(base: str, href: str) -> str:
    """Return plain *href* resolved against plain *base* (RFC 3986, section 5.2.4); no path leads above the root."""
    scheme, _, rest = base.partition("://")
    folders = rest.partition("?")[0].split("/")[:-1]
    while href.startswith("../"):
        folders = folders[: max(1, len(folders) - 1)]
        href = href[3:]
    return f"{scheme}://{'/'.join(folders)}/{href}"


@lru_cache(maxsize=65536)
def canonicalize(url: str) -> str:
    """Return the URL under which *url* is filed: one spelling for all that surely lead to the same document.

    Lower-case scheme and host, no default port, no fragment, percent-encoding in capitals and only where needed, no
    tracking or comment parameters, no comment page, no session noise. The trailing slash is kept: it may matter to the
    site; use :func:`article_key` to compare. Idempotent; returns the input when it cannot be parsed.
    """
    if CANONICAL_URL.fullmatch(url) and "/comment-page-" not in url:
        return url
    parts = _split(url.strip())
    if parts is None or not parts.hostname:
        return url
    scheme, host = parts.scheme.lower(), parts.hostname.lower()
    host = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port and parts.port != DEFAULT_PORTS.get(scheme) else ""
    path = COMMENT_PAGE.sub("/", _normalize_escapes(parts.path)) or "/"
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(k)]
    return urlunsplit((scheme, host + port, path, urlencode(query), ""))


@lru_cache(maxsize=65536)
def article_key(url: str) -> str:
    """Return a key equal for all spellings of one article's URL: scheme, ``www.``, trailing slash, index file."""
    if CANONICAL_URL.fullmatch(url) and "/comment-page-" not in url:
        return INDEX_FILE.sub("", url.partition("://")[2]).rstrip("/").removeprefix("www.")
    parts = _split_canonical(url)
    path = unquote(INDEX_FILE.sub("", parts.path)).rstrip("/")
    return f"{parts.netloc.removeprefix('www.')}{path}{'?' + parts.query if parts.query else ''}"


def is_same_article(one: str, other: str) -> bool:
    """Whether two URLs are spellings of one article's URL."""
    return article_key(one) == article_key(other)


def get_site(url: str) -> str:
    """Return the site of *url*: scheme, host and port (RFC 6454 origin), such as ``https://example.org``."""
    parts = _split_canonical(url)
    return f"{parts.scheme}://{parts.netloc}"


def is_same_site(one: str, other: str) -> bool:
    """Whether two URLs are on one host, whatever their scheme and ``www.``."""
    return _read_host(one) == _read_host(other)


def _read_host(url: str) -> str:
    plain = PLAIN_HOST.match(url)
    return plain[1] if plain else _split_canonical(url).netloc.removeprefix("www.")


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


# Links are compared with the page's own URL, again and again.
@lru_cache(maxsize=256)
def _split_canonical(url: str) -> SplitResult:
    """Split the canonical form of *url*; what cannot be parsed is all path, so that it equals only itself."""
    canonical = canonicalize(url)
    return _split(canonical) or SplitResult("", "", canonical, "", "")


def _normalize_escapes(path: str) -> str:
    return quote(unquote(path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._", errors="surrogateescape")
