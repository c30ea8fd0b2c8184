"""``seriatim inspect``: what Seriatim sees on one page."""

import sys
from pathlib import Path

import click

from crawler.cli.console import write_json
from crawler.errors import SeriatimError, UsageError
from crawler.items import Exchange
from crawler.urls import check_url


@click.command(
    epilog="""\b
Examples:
  seriatim inspect https://example.org/2024/03/part-7/
  seriatim inspect saved.html --url https://example.org/2024/03/part-7/
  curl -s https://example.org/part-7/ | seriatim inspect - --url https://example.org/part-7/"""
)
@click.argument("source", metavar="URL-or-FILE")
@click.option("--url", help="Where FILE comes from; needed when it does not say so itself (its canonical link).")
@click.option("--user-agent", metavar="TEXT", help="How to name yourself to the site, instead of Seriatim's own name.")
def inspect(source: str, url: str | None, user_agent: str | None) -> None:
    """Show what Seriatim sees on one page, as JSON; store nothing.

    URL-or-FILE is a page on the web, a saved page, or "-" for standard input. The JSON tells what the page is (a part,
    an index page, or neither), what it says about each of its series, with the evidence of every claim, and the
    article.
    """
    from crawler.inspection import inspect as inspect_page  # noqa: PLC0415  (it takes long to load; help needs none)

    if source.lower().startswith(("http://", "https://")):
        if url:
            raise UsageError("--url says where a FILE comes from; a URL needs none")
        exchange = _fetch(source, user_agent)
        content_type = next((value for name, value in exchange.headers if name.lower() == "content-type"), None)
        inspection = inspect_page(exchange.body, exchange.url, content_type=content_type)
    else:
        body = _read(source)
        inspection = inspect_page(body, check_url(url) if url else _find_url(body, source))
    write_json(inspection.to_dict())


def _fetch(url: str, user_agent: str | None) -> Exchange:
    from crawler.crawling import fetch_page  # noqa: PLC0415  (Scrapy takes long to load, and files need none)

    exchange = fetch_page(check_url(url), user_agent)
    if exchange.error or exchange.status >= 400:
        why = exchange.error or f"the site answered {exchange.status}"
        raise SeriatimError(f"could not fetch {url}: {why}; try it in a browser, or inspect a saved page")
    return exchange


def _read(source: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        hint = "; a page on the web is given as https://…" if isinstance(error, FileNotFoundError) else ""
        raise UsageError(f"cannot read {source}: {error.strerror}{hint}") from error


def _find_url(body: bytes, source: str) -> str:
    from crawler.page import Page  # noqa: PLC0415  (likewise)

    page = Page.parse(body, "")
    node = page.tree.css_first("link[rel~=canonical i][href]")
    declared = page.link(node.attributes.get("href")) if node else None
    if not declared:
        raise UsageError(f"{source} does not say where it comes from; add --url https://…")
    return declared
