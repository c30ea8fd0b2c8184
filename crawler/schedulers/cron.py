"""A line in the user's crontab (crontab(5))."""

import shlex
from pathlib import Path

from crawler.errors import UsageError
from crawler.schedulers.job import NAME, Job, run_tool

FILE = Path("crontab")


class Cron:
    """cron. The line is known by the comment at its end, which names the archive."""

    def render(self, job: Job) -> dict[Path, str]:
        """Return the line."""
        return {FILE: f"{job.minute} * * * * {escape(shlex.join(job.command))} {self._mark(job)}\n"}

    def install(self, job: Job) -> list[str]:
        """Add the line, in place of an older one for the same archive."""
        (line,) = self.render(job).values()
        run_tool(["crontab", "-"], "".join([*self._list_others(job), line]))
        return ["added the line to your crontab; crontab -l shows it"]

    def remove(self, job: Job) -> list[str]:
        """Remove the line."""
        others = self._list_others(job)
        if others == self._list_all():
            raise UsageError("nothing is installed: your crontab has no line for this archive")
        run_tool(["crontab", "-"], "".join(others))
        return ["removed the line from your crontab"]

    def _mark(self, job: Job) -> str:
        return escape(f"# {NAME}: {job.archive}")

    def _list_all(self) -> list[str]:
        try:
            return run_tool(["crontab", "-l"]).splitlines(keepends=True)
        except UsageError as error:
            if "no crontab for" in str(error):
                return []
            raise

    def _list_others(self, job: Job) -> list[str]:
        return [line for line in self._list_all() if not line.rstrip().endswith(self._mark(job))]


def escape(text: str) -> str:
    """Return *text* so that cron takes it as it is: a % that is not escaped ends the command."""
    return text.replace("%", r"\%")
