"""``seriatim completion``: the script that lets a shell complete commands and options."""

import click
from click.shell_completion import get_completion_class

from crawler.errors import UsageError


@click.command(
    epilog="""\b
Examples:
  seriatim completion bash > ~/.local/share/bash-completion/completions/seriatim
  seriatim completion zsh > ~/.zfunc/_seriatim
  seriatim completion fish > ~/.config/fish/completions/seriatim.fish"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes Seriatim's commands and options in SHELL.

    Write it to where the shell looks for such scripts, and start a new shell.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise UsageError(f"no completion is known for {shell}")
    group = context.find_root().command
    click.echo(kind(group, {}, "seriatim", "_SERIATIM_COMPLETE").source())
