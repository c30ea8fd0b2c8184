"""What runs ``seriatim run-due`` by itself: one module a scheduler."""

from crawler.schedulers.cron import Cron
from crawler.schedulers.github_actions import GitHubActions
from crawler.schedulers.job import Job, Scheduler
from crawler.schedulers.launchd import Launchd
from crawler.schedulers.systemd import Systemd

SCHEDULERS: dict[str, Scheduler] = {
    "systemd": Systemd(),
    "cron": Cron(),
    "github-actions": GitHubActions(),
    "launchd": Launchd(),
}
"""The schedulers by name."""

__all__ = ["SCHEDULERS", "Job", "Scheduler"]
