"""``scrapy crawl``, with an exit status that tells what came of it, as that of ``seriatim archive`` does."""

import argparse
from pathlib import Path
from time import monotonic

from scrapy import Spider
from scrapy.commands import crawl
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from crawler.archive import Archive
from crawler.cli.console import write_error
from crawler.cli.crawl_options import load_certificates
from crawler.cli.summary import find_exit_status, write_messages, write_summary
from crawler.crawling import make_outcome
from crawler.errors import ArchiveError, InvalidURLError
from crawler.spiders.archiving import ArchivingSpider
from crawler.spiders.series import SeriesSpider, split_urls


class Command(crawl.Command):
    """Runs a spider of the project; for the series spider it prints the summary and sets the status of its crawl."""

    _made: Crawler | None = None

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run the spider. Raises UsageError for a missing or wrong URL."""
        urls = _check_urls(opts.spargs.get("url")) if args[:1] == [SeriesSpider.name] else []
        if urls and not self._open_archive():
            return
        begun = monotonic()
        super().run(args, opts)
        if self._made is None or not isinstance(self._made.spider, ArchivingSpider):
            return
        outcome = make_outcome(self._made, monotonic() - begun)
        certificates = load_certificates(Path(self._made.settings["SERIATIM_ARCHIVE"]), outcome.series_ids)
        write_summary(outcome, certificates)
        write_messages(outcome, urls)
        self.exitcode = self.exitcode or find_exit_status(outcome, certificates)

    def _open_archive(self) -> bool:
        """Whether the archive can be opened: said here in one line, as Scrapy would say it in a traceback."""
        assert self.settings is not None
        try:
            Archive.open(self.settings["SERIATIM_ARCHIVE"]).close()
        except ArchiveError as error:
            write_error(str(error))
            self.exitcode = error.exit_status
            return False
        return True

    def _create_crawler(self, spidercls: type[Spider] | str) -> Crawler:
        self._made = super()._create_crawler(spidercls)
        return self._made


def _check_urls(text: str | None) -> list[str]:
    if not text:
        raise UsageError("no page given: scrapy crawl series -a url=URL[,URL…]")
    try:
        return split_urls(text)
    except InvalidURLError as error:
        raise UsageError(str(error)) from error
