"""A workflow of GitHub Actions, for an archive that lives in a repository."""

from pathlib import Path

from crawler.schedulers.job import NAME, Job, remove_files, write_files

WORKFLOW = """# Made by: seriatim schedule install --with github-actions
name: Seriatim

on:
  schedule:
    - cron: "{minute} * * * *"
  workflow_dispatch:

permissions:
  contents: write

# Passes never overlap.
concurrency:
  group: seriatim
  cancel-in-progress: false

jobs:
  run-due:
    runs-on: ubuntu-latest
    timeout-minutes: 50
    env:
      SERIATIM_NOTIFY: ${{{{ secrets.SERIATIM_NOTIFY }}}}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install seriatim
      - name: Look at what is due
        # Gaps (3) and breakage (5) are told in the report; the archive is kept all the same.
        run: |
          status=0
          seriatim run-due --for 40m --archive {archive} --log {log} || status=$?
          case "$status" in 0|3|5|6) ;; *) exit "$status" ;; esac
      - name: Keep the archive
        run: |
          sqlite-utils query {archive} "pragma wal_checkpoint(truncate)"
          git config user.name seriatim
          git config user.email seriatim@users.noreply.github.com
          git add {archive} {log}
          git diff --cached --quiet || git commit -m "Update the archive"
          git push
"""


class GitHubActions:
    """GitHub Actions, in the repository of the current folder."""

    def render(self, job: Job) -> dict[Path, str]:
        """Return the workflow; the archive and the log are named as they lie in the repository."""
        text = WORKFLOW.format(minute=job.minute, archive=job.archive.name, log=job.log.name)
        return {job.archive.parent / ".github" / "workflows" / f"{NAME}.yml": text}

    def install(self, job: Job) -> list[str]:
        """Write the workflow."""
        return [*write_files(self.render(job)), "commit and push it together with the archive; then it runs each hour"]

    def remove(self, job: Job) -> list[str]:
        """Remove the workflow."""
        return remove_files(self.render(job))
