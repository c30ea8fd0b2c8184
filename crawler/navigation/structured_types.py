"""The schema.org types that mean a serialized work and its parts, and the names that only mean the site."""

from urllib.parse import urlsplit

from crawler.page import Page
from crawler.text.spacing import squeeze
from crawler.urls import canonicalize

# Periodicals, web sites and blogs are series in schema.org's tree, but no serialized works.
SERIES_TYPES = frozenset(
    {
        "CreativeWorkSeries",
        "CreativeWorkSeason",
        "BookSeries",
        "Book",
        "ComicSeries",
        "ComicStory",
        "PodcastSeries",
        "PodcastSeason",
        "RadioSeries",
        "RadioSeason",
        "TVSeries",
        "TVSeason",
        "VideoGameSeries",
        "MovieSeries",
        "Course",
        "PublicationVolume",
    }
)
WORK_TYPES = frozenset(
    {
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "ReviewNewsArticle",
        "Report",
        "ScholarlyArticle",
        "TechArticle",
        "BlogPosting",
        "SocialMediaPosting",
        "CreativeWork",
        "WebPage",
        "Chapter",
        "Book",
        "PublicationIssue",
        "ComicIssue",
        "Episode",
        "PodcastEpisode",
        "RadioEpisode",
        "TVEpisode",
        "ShortStory",
        "LearningResource",
        "Course",
        "HowTo",
        "VideoObject",
        "AudioObject",
    }
)


def is_series_of_site(page: Page, title: str, url: str | None) -> bool:
    """Whether what is named as a series is but the site or the page: the site's name, the root, the headline."""
    own = {_fold(text) for text in (page.find_meta("og:site_name"), page.find_meta("og:title"), page.title) if text}
    if _fold(title) in own:
        return True
    return url is not None and urlsplit(canonicalize(url)).path in ("", "/")


def _fold(text: str) -> str:
    return squeeze(text).casefold()
