"""A user's systemd: a service and its timer (systemd.service(5), systemd.timer(5))."""

import os
from pathlib import Path

from crawler.schedulers.job import NAME, Job, remove_files, run_tool, write_files

SERVICE = """[Unit]
Description=Seriatim looks at the series that are due
After=network-online.target
Wants=network-online.target

[Service]
Type=oneshot
ExecStart={command}
WorkingDirectory={folder}
# Addresses for messages (SERIATIM_NOTIFY=…) and other variables, if the file is there.
EnvironmentFile=-%h/.config/seriatim/environment
# Gaps (3), breakage (5) and another pass at work (6) are told by Seriatim; they are no failure of the service.
SuccessExitStatus=3 5 6
Nice=10
"""
TIMER = """[Unit]
Description=Seriatim looks each hour whether a series is due

[Timer]
OnCalendar=*-*-* *:{minute:02}:00
RandomizedDelaySec=120
# What was missed while the machine was off is made up for.
Persistent=true

[Install]
WantedBy=timers.target
"""


class Systemd:
    """systemd, in the account of the user."""

    def render(self, job: Job) -> dict[Path, str]:
        """Return the unit and the timer."""
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"
        service = SERVICE.format(
            command=" ".join(map(quote, job.command)), folder=str(job.archive.parent).replace("%", "%%")
        )
        return {
            folder / f"{NAME}.service": service,
            folder / f"{NAME}.timer": TIMER.format(minute=job.minute),
        }

    def install(self, job: Job) -> list[str]:
        """Write both and start the timer."""
        done = write_files(self.render(job))
        run_tool(["systemctl", "--user", "daemon-reload"])
        run_tool(["systemctl", "--user", "enable", "--now", f"{NAME}.timer"])
        return [*done, f"started {NAME}.timer; systemctl --user list-timers shows it"]

    def remove(self, job: Job) -> list[str]:
        """Stop the timer and remove both."""
        done = remove_files(self.render(job))
        run_tool(["systemctl", "--user", "disable", "--now", f"{NAME}.timer"])
        run_tool(["systemctl", "--user", "daemon-reload"])
        return done


def quote(word: str) -> str:
    """Return *word* as an argument of ExecStart (systemd.service(5), "Command lines")."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if escaped != word or any(char.isspace() or char in "';" for char in word) else word
