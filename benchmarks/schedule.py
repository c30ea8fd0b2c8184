"""A year of passes over a site that lives, on a clock of its own, with a month in which the machine is off.

    python -m benchmarks.schedule
    python -m benchmarks.schedule --days 30

It looks whether every event was recorded within the interval of its series (and the hour between two passes) after site
and machine are up, and what that cost: against an oracle, which knows when something changes and asks for exactly that,
plus the polling floor, the two requests that prove that nothing changed (the list of the parts, the list of changes).
"""

import argparse
import sys
import time
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context, set_start_method
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.changing_site import ChangingSite, Event, make_path, make_year
from crawler.archive import Archive
from crawler.archive.rows import Watch
from crawler.clock import set_ahead
from crawler.crawl_request import CrawlRequest
from crawler.demo import RunningSite, serve
from crawler.running import run_due

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OFFLINE = (250, 280)
FLOOR = 2
WORST_RATIO = 1.3


def main() -> None:
    """Run the year and print what came of it; status 1 when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    context = get_context("forkserver")
    context.set_forkserver_preload(["crawler.crawling", "crawler.running"])
    begin = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    year = make_year(begin, asked.seed)
    with TemporaryDirectory() as folder, serve(lambda _: {}) as site:
        path = Path(folder, "archive.db")
        begun, tally = time.monotonic(), Tally()
        play(year, site, path, begin, asked.days, tally)
        sys.exit(judge(year, path, site.origin, begin, asked.days, tally, time.monotonic() - begun))


class Tally:
    """What was done: passes with their times, checks of series, requests, and the intervals that were chosen."""

    def __init__(self) -> None:
        self.passes: list[datetime] = []
        self.checks = 0
        self.requests = 0
        self.intervals: dict[str, list[tuple[datetime, float]]] = {}


def play(year: ChangingSite, site: RunningSite, path: Path, begin: datetime, days: int, tally: Tally) -> None:
    """Let the hours pass; what is not due costs nothing, so the hours without anything due are passed over."""
    publish(year, site, begin)
    with Archive.open(path) as archive:
        for series in year.posts:
            shown = [post for post in year.posts[series] if post.appears <= begin]
            first = make_path(series, shown[0]) if shown else None
            if first:
                archive.schedule.add_watch(url=site.origin + first, series_id=None, every="auto", now=write_time(begin))
    now, end = begin, begin + days * DAY
    while now < end:
        if OFFLINE[0] <= (now - begin) / DAY < OFFLINE[1]:
            now = begin + OFFLINE[1] * DAY
        publish(year, site, now)
        with Archive.open(path) as archive:
            watch_new(year, site, archive, now)
        run_pass(path, now, tally, site)
        with Archive.open(path) as archive:
            watches = archive.schedule.list_watches()
        for watch in watches:
            interval = watch.seconds or 0
            tally.intervals.setdefault(find_series(year, site.origin, watch), []).append((now, interval))
        due = min(datetime.fromisoformat(watch.next_check_at) for watch in watches)
        starts = [posts[0].appears for posts in year.posts.values() if posts[0].appears > now]
        # The timer runs each full hour.
        now = max(now + HOUR, -(-(min([due, *starts]) - begin) // HOUR) * HOUR + begin)


def find_series(year: ChangingSite, origin: str, watch: Watch) -> str:
    """Return the series that *watch* is about, also while only a page of it is known."""
    urls = {origin + make_path(series, post): series for series, posts in year.posts.items() for post in posts}
    return watch.title if watch.title in year.posts else urls.get(watch.url or "", "")


def publish(year: ChangingSite, site: RunningSite, now: datetime) -> None:
    """Let the site be as it is at *now*."""
    pages = year.build(site.origin, now)
    site.pages.clear()
    site.pages.update(pages)


def watch_new(year: ChangingSite, site: RunningSite, archive: Archive, now: datetime) -> None:
    """A series that begins is watched from its first part on, as a person would have it."""
    watches = archive.schedule.list_watches()
    known = {watch.title for watch in watches} | {watch.url for watch in watches}
    for series, posts in year.posts.items():
        url = site.origin + make_path(series, posts[0])
        if posts[0].appears <= now and series not in known and url not in known and not year.is_down(now):
            archive.schedule.add_watch(url=url, series_id=None, every="auto", now=write_time(now))


def run_pass(path: Path, now: datetime, tally: Tally, site: RunningSite) -> None:
    """Run one pass in a process that believes that it is *now*."""
    context = get_context("forkserver")
    receiver, sender = context.Pipe(duplex=False)
    del site.requests[:]
    process = context.Process(target=_pass, args=(path, now, sender))
    process.start()
    sender.close()
    tally.checks += receiver.recv()
    process.join()
    tally.passes.append(now)
    tally.requests += len([each for each in site.requests if each != "/robots.txt"])


def _pass(path: Path, now: datetime, sender: Connection) -> None:
    # The crawl of the pass must believe it, too: it is forked from here.
    set_start_method("fork", force=True)
    set_ahead(now - datetime.now(UTC))
    report = run_due(CrawlRequest((), path, delay=0.0, log_level="CRITICAL"))
    sender.send(len(report.checked))


def judge(year: ChangingSite, path: Path, origin: str, begin: datetime, days: int, tally: Tally, seconds: float) -> int:
    """Print what was recorded when, and what it cost; return 1 when a promise is broken."""
    end = begin + days * DAY
    events = sorted((event for event in year.list_events() if event.at < end - 2 * DAY), key=lambda event: event.at)
    with Archive.open(path) as archive:
        news = archive.schedule.list_news(since="2000-01-01")
        faults = archive.list_faults()
    late = missed = 0
    worst = 0.0
    for event in events:
        told = (item.seen_at for item in news if is_about(item.url, item.change, event, origin))
        seen = sorted(map(datetime.fromisoformat, told))
        seen = [at for at in seen if at >= event.at - HOUR]
        if not seen:
            missed += 1
            print(f"missed: {event}")
            continue
        up = find_up(year, begin, max(event.at, begin))
        allowed = find_interval(tally, event.series, up) + HOUR
        late += seen[0] - up > allowed
        worst = max(worst, (seen[0] - up) / allowed)
        if seen[0] - up > allowed:
            print(f"late: {event}: {seen[0] - up} instead of {allowed}")
    oracle = len(events)
    floor = FLOOR * tally.checks
    ratio = tally.requests / (oracle + floor)
    done = f"{len(tally.passes)} passes, {tally.checks} checks of series, {len(events)} events"
    print(f"{days} days, {done} ({seconds:.0f} s)")
    print(f"recorded late: {late}, missed: {missed}; the slowest took {worst:.2f} of what its interval allows")
    cost = f"{tally.requests}; oracle {oracle} + polling floor {floor}"
    print(f"requests: {cost}: ratio {ratio:.2f} (at most {WORST_RATIO})")
    print(f"archive: {faults or 'sound'}")
    return int(bool(late or missed or faults) or ratio > WORST_RATIO)


def is_about(url: str, change: str, event: Event, origin: str) -> bool:
    """Whether a row of the news tells of *event*."""
    return change == event.kind and url == f"{origin}/{event.series.lower().replace(' ', '-')}/{event.slug}/"


def find_up(year: ChangingSite, begin: datetime, at: datetime) -> datetime:
    """Return when, from *at* on, both site and machine are up."""
    for _ in range(3):
        for first, last in (*year.outages, (begin + OFFLINE[0] * DAY, begin + OFFLINE[1] * DAY)):
            at = last if first <= at < last else at
    return at


def find_interval(tally: Tally, series: str, at: datetime) -> timedelta:
    """Return the interval that was in force for the series at *at*."""
    chosen = [seconds for moment, seconds in tally.intervals.get(series, []) if moment <= at]
    return timedelta(seconds=chosen[-1]) if chosen else HOUR


def write_time(moment: datetime) -> str:
    """Return *moment* as the archive writes it."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


if __name__ == "__main__":
    main()
