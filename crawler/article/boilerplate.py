"""What stands in the middle of an article's text and is none of it, known by the name that its element bears."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from crawler.article.blocks import Block, Frame, Layout
from crawler.article.hints import MAX_NAMES

# Class names and ids of boxes, as the common content systems, plugins and services write them.
UNWANTED = re.compile(
    r"""(?<![a-z])(?:
      (?:e-?mail|newsletter|subscri(?:be|ption)|sign-?up|mc_embed|mailchimp|jetpack_subscription)
        [\w-]*?(?:form|box|block|widget|signup|cta|promo|banner|wrap|inline|module|container|subscribe)?(?=\s|$)
    | (?:share|sharing|social)-?(?:bar|box|buttons?|icons?|links?|list|tools|wrap\w*|container|this|post|daddy|media)
    | sharedaddy | addtoany\w* | addthis\w* | sd-(?:sharing|content|block) | jp-relatedposts | post-share | shariff
    | (?:author|about-(?:the-)?author)-?(?:box|bio|info|card|profile|description|block|meta|details)
    | (?:post|entry|article)-author-?(?:box|bio|info)?(?=\s|$)
    | (?:related|recommended|read-?(?:more|next|also)|more-(?:stories|articles|posts|on|from)|you-may-like
        |most-(?:read|popular))
        -?(?:posts?|articles?|stories|content|links|news|items|box|widget|list)?(?=\s|$)
    | yarpp | crp_related | outbrain | taboola | zergnet | disqus_thread
    | comments?-?(?:area|list|section|form|respond|wrapper)|respond|reply-title
    | ad-?(?:slot|unit|container|wrapper|banner|placement|label|box)|adsbygoogle|advert(?:s|isement)?|dfp-ad|google-ad
    | div-gpt-ad[\w-]*
    | cookie-?(?:notice|banner|consent|bar|law)[\w-]*|gdpr[\w-]*|onetrust[\w-]*
    | page-links?|post-page-numbers|post-nav-links|link-pages|wp-pagenavi|post-navigation|nav-links
    | entry-(?:meta|footer)|post-(?:meta|tags|footer)|tags-links|cat-links|posted-on
    | series-?(?:meta|box|list|nav|navigation|links|toc|widget|info|post-(?:details|navigation|list))
    | pps-(?:post|series)[\w-]*
    | breadcrumbs? | print-only | screen-reader-text | sr-only | visually-?hidden
    | paywall-?(?:overlay|prompt|box|message)|regwall
    )(?![a-z])""",
    re.VERBOSE,
)
# Quotations in which a service's script draws a post; what is no paragraph in them is the post's signature.
EMBEDDED = re.compile(r"twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|text-post-media")
# A box is never the article: what holds more than this share of the chosen words is no box, whatever its name.
MAX_SHARE = 0.3


def drop_boxes(layout: Layout, blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks*, some of those of *layout*, without labels and those that lie in a box named as one."""
    words = [0] * len(layout.blocks)
    for block in blocks:
        words[block.index] = block.words
    sums = [*accumulate(words, initial=0)]
    limit = MAX_SHARE * sums[-1]
    boxes: set[int] = set()
    for frame in layout.frames:
        count, parent = sums[frame.end] - sums[frame.start], frame.parent
        if count and ((parent and parent.index in boxes) or (count <= limit and is_box(frame))):
            boxes.add(frame.index)
    return [block for block in blocks if not (block.frame.index in boxes or is_label(block))]


def is_label(block: Block) -> bool:
    """Whether *block* titles the fields of a form, or is the signature under an embedded post."""
    if block.frame.tag == "blockquote":
        return EMBEDDED.search(block.frame.attributes.get("class") or "") is not None
    return block.kind == "legend"


def is_box(frame: Frame) -> bool:
    """Whether the element's class or id names a box that is no text of an article."""
    attributes = frame.attributes
    return _names_box(attributes.get("class"), attributes.get("id"))


@lru_cache(maxsize=16384)
def _names_box(classes: str | None, id_: str | None) -> bool:
    names = f"{classes or ''} {id_ or ''}"[:MAX_NAMES].lower()
    return len(names) > 1 and UNWANTED.search(names) is not None
