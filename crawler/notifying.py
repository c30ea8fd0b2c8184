"""Messages to people, by whatever Apprise knows: mail, Slack, Matrix, a webhook, the desktop …

https://appriseit.com/services/ lists how each is written as a URL.
"""

from collections.abc import Sequence

from apprise import Apprise, NotifyFormat

from crawler.archive.rows import AlarmRow, NewsItem
from crawler.errors import UsageError


def send_message(targets: Sequence[str], title: str, text: str) -> None:
    """Send a message to all *targets* (URLs of Apprise). Raises UsageError, naming none of their secrets."""
    sender = Apprise()
    for number, target in enumerate(targets, 1):
        if not sender.add(target):
            scheme = target.partition("://")[0]
            raise UsageError(f"target {number} ({scheme}://…) is no address that Apprise understands")
    if not sender.notify(body=text, title=title, body_format=NotifyFormat.TEXT):
        raise UsageError("the message could not be sent to every target; are the addresses right, and reachable?")


def write_alarms(alarms: Sequence[AlarmRow]) -> tuple[str, str]:
    """Return title and text of a message about *alarms*."""
    count = f"{len(alarms)} thing{'' if len(alarms) == 1 else 's'} that used to work broke"
    return f"Seriatim: {count}", "\n".join(f"- {alarm.message} (since {alarm.raised_at})" for alarm in alarms)


def write_digest(news: Sequence[NewsItem], alarms: Sequence[AlarmRow], since: str) -> tuple[str, str]:
    """Return title and text of a message about all that happened since."""
    lines = [f"- {item.change}: {item.headline or item.url} ({item.series or item.url})" for item in news]
    broken = [f"- {alarm.message}" for alarm in alarms]
    sections = [
        *(["New and changed:", *lines] if lines else ["Nothing is new."]),
        *(["Broken:", *broken] if broken else []),
    ]
    return f"Seriatim: {len(news)} changes since {since[:10]}", "\n".join(sections)
