"""What the tags of HTML mean for the text in them."""

# Nodes whose text is never read by a person, is no text, or is never the article's.
SKIPPED = frozenset(
    {
        "-comment",
        "!doctype",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "head",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
    }
    | {"video", "select", "datalist", "textarea", "progress", "meter", "frameset", "noframes", "title"}
    # The site's own parts of the page.
    | {"nav", "footer"}
)
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"}
    | {"kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub"}
    | {"sup", "time", "tt", "u", "var"}
)
# Inline elements that mean something to the reader, and are kept.
MARKS = frozenset(
    {"a", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "strong", "sub", "sup", "var"}
)
# Elements that are text of the article as a whole, or not at all.
WHOLES = frozenset({"table", "ul", "ol", "dl", "blockquote"})
# Elements that say what the text in them is, whatever else is nested in between.
BLOCK_KINDS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "blockquote", "pre", "figcaption", "caption"}
    | {"summary", "legend", "address"}
)
