"""Scrapy's settings: polite, honest, closed to the outside. The command and ``scrapy crawl`` use the same."""

import os
from importlib.metadata import version

BOT_NAME = "seriatim"
SPIDER_MODULES = ["crawler.spiders"]
COMMANDS_MODULE = "crawler.commands"

USER_AGENT = f"Seriatim/{version('seriatim')} (archiver of serialized news)"
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS_PER_DOMAIN = 2
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.25
DOWNLOAD_TIMEOUT = 30
DOWNLOAD_MAXSIZE = 50 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True
COOKIES_ENABLED = False

RETRY_TIMES = 2
RETRY_GIVE_UP_LOG_LEVEL = "INFO"
# The seconds between tries where the site names none, and the longest that is waited where it does.
SERIATIM_RETRY_DELAY = 1.0
SERIATIM_LONGEST_RETRY_AFTER = 120.0

SERIATIM_ARCHIVE = os.environ.get("SERIATIM_ARCHIVE", "archive.db")
SERIATIM_MAX_PAGES = 2000
# The address of a web archive's TimeMap or CDX, with {url} in it; empty: lost parts are not looked for.
SERIATIM_MEMENTO = ""

DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "crawler.middlewares.retry.PatientRetryMiddleware": 550,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "crawler.middlewares.robots.RobotsMiddleware": 100,
}
SPIDER_MIDDLEWARES = {
    # Every status has its reason: the spider tells them apart itself.
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
}
ITEM_PIPELINES = {
    "crawler.pipelines.clean.CleanPipeline": 100,
    "crawler.pipelines.normalize.NormalizePipeline": 200,
    "crawler.pipelines.validate.ValidatePipeline": 300,
    "crawler.pipelines.archive.ArchivePipeline": 400,
}
EXTENSIONS = {
    "crawler.extensions.crawl_delay.CrawlDelay": 100,
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
}

# Both open a port on which anyone on this machine could run code.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
