"""Lines between the paragraphs that are no text of the article, known by their wording."""

import re

from crawler.text.any_case import AnyCase

# No stray line is longer, in characters.
MAX_LENGTH = 120

ADVERTISEMENT = r"""
    advertisements?|advertorial|sponsored(?:\ content)?|anzeige|werbung|publicité|annonce|publicidad|anuncio|pubblicità
    |publicidade|advertentie|reklama?|annons|annonse|mainos|hirdetés|реклама|διαφήμιση|إعلان|اعلان|آگهی|פרסומת|広告|广告
    |廣告|광고
"""
CONTINUED = r"""
    (?:the\ )?(?:article|story)\ continues\ (?:below|after\ (?:this\ )?(?:ad|advertisement))
    |continue\ reading(?:\ below)?|scroll\ to\ continue|keep\ reading|weiterlesen|lire\ la\ suite|seguir\ leyendo
    |sigue\ leyendo|continua\ a\ leggere|continue\ lendo|lees\ verder|czytaj\ dalej|читать\ далее|читайте\ далее
    |続きを読む|继续阅读|계속\ 읽기|اقرأ\ المزيد
"""
SHARE = r"""
    share(?:\ (?:this|the))?(?:\ (?:article|story|post|page|on\ \w+))?|(?:diesen\ )?artikel\ teilen|teilen
    |partager(?:\ cet\ article)?|compart(?:ir|e)(?:\ (?:este\ )?art[íi]culo)?|condividi(?:\ (?:su|questo\ articolo).*)?
    |compartilh(?:ar|e)|deel\ dit\ artikel|udostępnij|поделиться|paylaş|シェア(?:する)?|分享|공유(?:하기)?|شارك
    |print(?:\ this)?|copy\ link|listen\ to\ (?:this\ )?article
"""
SUBSCRIBE = r"""
    (?:subscribe|sign\ up|join)(?:\ (?:now|here|today|for\ free))?
    |(?:subscribe|sign\ up|join)\b.{0,60}\b(?:newsletters?|mailing\ list|inbox|updates)\b.{0,40}
    |newsletter(?:\ abonnieren)?|(?:jetzt\ )?abonnieren|s.abonner|inscrivez-vous\ .{0,40}newsletter|suscríbete.{0,60}
    |iscriviti\ .{0,40}newsletter|assine\ .{0,40}newsletter|inscreva-se.{0,40}|подписаться|подпишитесь\ на\ .{0,40}
"""
RELATED = r"""
    (?:read\ (?:more|next|also|this\ next)|see\ also|related(?:\ (?:articles?|stories|posts|reading|content))?
      |recommended|you\ (?:might|may)\ also\ like|more\ (?:stories|from|on\ this)|don.t\ miss|lesen\ sie\ auch
      |mehr\ zum\ thema|lire\ aussi|à\ lire\ aussi|lea\ también|le[ée]\ también|te\ puede\ interesar|leggi\ anche
      |leia\ também|veja\ também|lees\ ook|czytaj\ także|zobacz\ też|читайте\ также|читайте\ також|ayr[ıi]ca\ oku
      |関連記事|相关阅读|관련\ ?기사|اقرأ\ أيضا)
    (?:\ ?[:：–-].{0,100})?
"""
CREDIT = r"©.*|(?:image|photo)\ credit\ ?:.*"
STRAY = AnyCase(rf"[\W_]*(?:{ADVERTISEMENT}|{CONTINUED}|{SHARE}|{SUBSCRIBE}|{RELATED}|{CREDIT})[\W_]*", re.VERBOSE)


def is_stray(text: str) -> bool:
    """Whether *text*, one block of a page, is a label or calls for another click, in one of the known wordings."""
    return len(text) <= MAX_LENGTH and STRAY.is_all_of(text)
