"""Obeying robots.txt's Crawl-delay where it asks for more than the configured delay."""

import logging
from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.robotstxt import RobotParser

logger = logging.getLogger(__name__)


class CrawlDelay:
    """Sets a site's delay as soon as its robots.txt is read."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect the extension to the signal that Scrapy sends for each robots.txt."""
        extension = cls(crawler)
        crawler.signals.connect(extension.obey, signal=signals.robots_parsed)
        return extension

    def obey(self, robotparser: RobotParser, request: Request) -> None:
        """Slow the site of *request* down to what its robots.txt asks for."""
        asked = robotparser.crawl_delay(self._crawler.settings["USER_AGENT"])
        delay = self._crawler.settings.getfloat("DOWNLOAD_DELAY")
        engine = self._crawler.engine
        if engine is None or asked is None or asked <= delay:
            return
        downloader = engine.downloader
        key = downloader.get_slot_key(request)
        # Slots that idle are thrown away and made anew from these settings. Jitter would wait less than asked.
        downloader.per_slot_settings[key] = {"delay": asked, "concurrency": 1, "jitter": 0}
        if key in downloader.slots:
            downloader.slots[key].delay, downloader.slots[key].jitter = asked, 0
        logger.info("robots.txt of %s asks for %s s between requests", key, asked)
