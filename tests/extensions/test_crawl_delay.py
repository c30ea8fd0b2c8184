"""robots.txt's Crawl-delay."""

from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request
from scrapy.robotstxt import ProtegoRobotParser
from scrapy.settings import Settings

from crawler.extensions.crawl_delay import CrawlDelay

PAGE = Request("https://gazette.example/2024/ferry/")


def obey(robots: str, delay: float) -> tuple[dict[str, Any], float]:
    slot = SimpleNamespace(delay=delay, jitter=0.25)
    downloader = SimpleNamespace(
        per_slot_settings={}, slots={"gazette.example": slot}, get_slot_key=lambda _: "gazette.example"
    )
    settings = Settings({"USER_AGENT": "Seriatim/1 (archiver)", "DOWNLOAD_DELAY": delay})
    made: Any = SimpleNamespace(settings=settings, engine=SimpleNamespace(downloader=downloader))
    CrawlDelay(made).obey(ProtegoRobotParser(robots.encode(), None), PAGE)
    return downloader.per_slot_settings, slot.delay


def test_a_longer_delay_of_the_site_wins_for_the_open_slot_and_the_next() -> None:
    settings, delay = obey("User-agent: *\nCrawl-delay: 7\n", 1.0)
    assert settings == {"gazette.example": {"delay": 7.0, "concurrency": 1, "jitter": 0}}
    assert delay == 7.0


@pytest.mark.parametrize(
    "robots", ["User-agent: *\nCrawl-delay: 0.5\n", "User-agent: *\nDisallow: /x\n", "Crawl-delay: soon", ""]
)
def test_a_shorter_or_unreadable_one_changes_nothing(robots: str) -> None:
    assert obey(robots, 1.0) == ({}, 1.0)


def test_one_that_is_meant_for_another_robot_does_not_count() -> None:
    assert obey("User-agent: otherbot\nCrawl-delay: 60\n", 1.0) == ({}, 1.0)
    assert obey("User-agent: seriatim\nCrawl-delay: 9\n", 1.0)[1] == 9.0
