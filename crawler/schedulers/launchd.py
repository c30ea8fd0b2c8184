"""A job of launchd, on macOS (launchd.plist(5))."""

import plistlib
from pathlib import Path

from crawler.schedulers.job import Job, remove_files, run_tool, write_files

LABEL = "org.seriatim.run-due"


class Launchd:
    """launchd, in the account of the user."""

    def render(self, job: Job) -> dict[Path, str]:
        """Return the property list."""
        plist = {
            "Label": LABEL,
            "ProgramArguments": list(job.command),
            "WorkingDirectory": str(job.archive.parent),
            "StartCalendarInterval": {"Minute": job.minute},
            "StandardErrorPath": f"{job.log}.err",
            "ProcessType": "Background",
        }
        path = Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        return {path: plistlib.dumps(plist, sort_keys=False).decode("utf-8")}

    def install(self, job: Job) -> list[str]:
        """Write and load it."""
        files = self.render(job)
        done = write_files(files)
        run_tool(["launchctl", "load", "-w", str(next(iter(files)))])
        return [*done, f"loaded {LABEL}"]

    def remove(self, job: Job) -> list[str]:
        """Unload and remove it."""
        files = self.render(job)
        if next(iter(files)).exists():
            run_tool(["launchctl", "unload", "-w", str(next(iter(files)))])
        return remove_files(files)
