"""The pages: the shelf, a series, an article, what changed in it, and the search."""

from datasette import Response

from crawler.archive import Archive
from crawler.archive.comparing import choose_revisions, compare_revisions
from crawler.errors import NotHeldError, UsageError
from crawler.reading_room.rendering import render
from crawler.reading_room.timeline import draw_timeline

MOST_HITS = 50
ON_ONE_SHELF = 120
Query = dict[str, str]


def show_shelf(archive: Archive, *, query: Query) -> Response:
    """Show the series by title, with how much of each is held; many of them on several pages."""
    count = len(archive.list_titles())
    pages = max(1, -(-count // ON_ONE_SHELF))
    page = min(max(read_number(query, "page") or 1, 1), pages)
    shelf = archive.list_shelf(first=(page - 1) * ON_ONE_SHELF, most=ON_ONE_SHELF)
    return render("shelf.html", title="The shelf", shelf=shelf, page=page, pages=pages, count=count)


def show_series(archive: Archive, *, series_id: str, query: Query) -> Response:
    """Show one series: verdict and proof, when its parts came out, the parts, what is missing, what contradicts."""
    series = archive.find_series_by_id(int(series_id))
    parts = archive.list_parts(series.id)
    return render(
        "series.html",
        title=series.title or series.url or series.slug,
        series=series,
        parts=parts,
        gaps=archive.list_gaps(series.id),
        timeline=draw_timeline(parts),
    )


def show_part(archive: Archive, *, series_id: str, position: str, query: Query) -> Response:
    """Show the text of a part."""
    series = archive.find_series_by_id(int(series_id))
    part = next((part for part in archive.list_parts(series.id) if part.position == int(position)), None)
    if part is None or part.article_id is None:
        raise NotHeldError(f"part {position} of {series.title or series.slug} is not held")
    return show_text(archive, part.article_id, series.id)


def show_article(archive: Archive, *, article_id: str, query: Query) -> Response:
    """Show the text of an article, whether it is part of a series or not."""
    return show_text(archive, int(article_id), None)


def show_text(archive: Archive, article_id: int, series_id: int | None) -> Response:
    """Show the text of an article, with the way to its neighbours in the series that it is read in."""
    page = archive.load_article(article_id)
    place = next((place for place in page.places if series_id in (place.series_id, None)), None)
    return render(
        "article.html",
        title=page.article.headline or page.article.url,
        page=page,
        article=page.article,
        place=place,
        others=[other for other in page.places if other != place],
        revisions=archive.list_revisions(article_id),
    )


def show_changes(archive: Archive, *, article_id: str, query: Query) -> Response:
    """Show what differs between two revisions of an article, word by word."""
    page = archive.load_article(int(article_id))
    revisions = archive.list_revisions(int(article_id))
    old, new = choose_revisions(revisions, read_number(query, "from"), read_number(query, "to"))
    return render(
        "changes.html",
        title=f"Changes: {page.article.headline or page.article.url}",
        page=page,
        article=page.article,
        revisions=revisions,
        old=old,
        new=new,
        fields=compare_revisions(old, new),
    )


def show_search(archive: Archive, *, query: Query) -> Response:
    """Show the articles that match, or why the query cannot be understood."""
    words, message, hits = query.get("q", "").strip(), None, []
    series_id = read_number(query, "series")
    if words:
        try:
            hits = archive.search(words, series_id=series_id, since=query.get("since") or None, limit=MOST_HITS)
        except UsageError as error:
            message = str(error)
    return render(
        "search.html",
        title=f"Search: {words}" if words else "Search",
        words=words,
        message=message,
        hits=hits,
        titles=archive.list_titles(),
        series_id=series_id,
        since=query.get("since", ""),
        most=MOST_HITS,
    )


def read_number(query: Query, name: str) -> int | None:
    """Return the number *name* of a query, None where it is not given. Raises UsageError."""
    text = query.get(name, "")
    if text and not (text.isascii() and text.isdigit() and len(text) < 16):
        raise UsageError(f"{name} is a number, not {text!r}")
    return int(text) if text else None
