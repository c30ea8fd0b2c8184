"""Whether everyone may read the article: behind a password, behind a paywall, or free, as the site itself says."""

from selectolax.lexbor import LexborNode

from crawler.article.body import Body
from crawler.article.structured_article import StructuredArticle
from crawler.page import Page
from crawler.text.any_case import AnyCase

# A page with more text than this has it before a password form, not behind it.
MAX_WORDS = 80
# What sites write where the text breaks off. "Subscribe to our newsletter" is no such thing.
PROMPT = AnyCase(
    r"(?:subscribe|sign up|register|log in|become a (?:member|subscriber))(?: now)? to (?:continue|keep|read|unlock)"
    r"|to (?:continue|keep) reading|(?:this|the full) (?:article|story|content) is (?:only )?(?:for|available to"
    r"|reserved for) (?:\w+ )?(?:subscribers|members)|already a subscriber\?|unlock this (?:article|story)"
    r"|jetzt weiterlesen mit|weiterlesen mit|nur für abonnent|réservée? aux abonnés"
    r"|pour lire la suite|il vous reste [\d,]+ ?%|solo para suscriptores|suscríbete para (?:seguir|leer|continuar)"
    r"|exclusivo para (?:as|su)s(?:crip|ina)"
    r"|riservato agli abbonati|abbonati per (?:continuare|leggere)|alleen voor abonnees|endast för prenumeranter"
    r"|tylko dla (?:subskrybentów|prenumeratorów)|только для подписчиков|この記事は有料|会員限定"
    r"|付费阅读|订阅后继续阅读|유료회원",
)
LINES_BELOW, MAX_PROMPT = 4, 30
OTHER_FIELDS = "input[type=text], input[type=email], input:not([type]), input[type=tel], textarea"


def asks_for_password(page: Page, words: int) -> bool:
    """Whether *page*, on which so many words were found, shows a password form in place of the article.

    A log-in form asks for a name, too, and is none.
    """
    field = page.tree.css_first("form input[type=password]") if words <= MAX_WORDS else None
    form = field.parent if field is not None else None
    while form is not None and form.tag != "form":
        form = form.parent
    return form is not None and not _asks_for_more(form)


def _asks_for_more(form: LexborNode) -> bool:
    return form.css_first(OTHER_FIELDS) is not None or len(form.css("input[type=password]")) > 1


def find_access(structured: StructuredArticle, body: Body) -> str | None:
    """Return "free" or "paywalled" as the site says, in metadata or to the reader under the text; else None."""
    if structured.free is not None:
        return "free" if structured.free else "paywalled"
    if not body.blocks:
        return None
    last = body.blocks[-1].index
    below = body.layout.blocks[max(0, last - 1) : last + 1 + LINES_BELOW]
    return "paywalled" if any(block.words <= MAX_PROMPT and PROMPT.is_in(block.text) for block in below) else None
