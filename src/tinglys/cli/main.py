"""``tinglys``: the command and its list of commands, which are loaded when they run."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from tinglys import __version__
from tinglys.cli.exits import guarded

#: Name -> its one line of help. The module of the same name, or that of MODULES, defines
#: ``command``.
COMMANDS = {
    "init": "Set up a workspace, or bring one to this version.",
    "read": "Read documents into the workspace, or print their claims.",
    "import": "Import published tables: scores of the index, lists of tiers.",
    "claims": "List the claims that stand.",
    "check": "Check the claims against each other and list what was found.",
    "show": "Show a claim in its passage, or a document and what was left over.",
    "edition": "Freeze what the site shows, and compare two such snapshots.",
    "publish": "Build the site of the workspace.",
    "report": "Make the report of a country as a PDF.",
    "export": "Write the data of an edition in the formats that others read.",
    "serve": "Serve the built site on this machine.",
}

#: No module can be named by a keyword of the language.
MODULES = {"import": "importing"}

EXAMPLES = """\b
Examples:
  tinglys init
  tinglys read reports/ norway-2025.pdf
  tinglys import ocindex global_oc_index.xlsx
  tinglys claims --kind figure --indicator victims_identified
  tinglys check
  tinglys publish && tinglys serve

\b
Exit codes: 0 done; 1 some input was bad, the rest was read; 2 wrong usage;
3 a fault of Tinglys; 130 interrupted; 141 the reader of the output stopped.
"""


# ruff: noqa: ARG002 (click gives every method the context)


class Commands(click.Group):
    """A group that knows its commands by name and loads the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Loads a command; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"tinglys.cli.{MODULES.get(cmd_name, cmd_name)}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(
        self,
        ctx: click.Context,
        formatter: click.HelpFormatter,
    ) -> None:
        """Lists the commands without loading any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="tinglys")
def tinglys() -> None:
    """From documents on organized crime and human trafficking to one evidence base.

    Every figure, score and judgement in it opens on the passage it comes from.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and leaves with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; its exit code."""

    def command() -> int | None:
        # Not tinglys.main(): it answers Ctrl-C and a closed pipe in its own way.
        given = list(sys.argv[1:] if arguments is None else arguments)
        with tinglys.make_context("tinglys", given) as context:
            result = tinglys.invoke(context)
        return result if isinstance(result, int) else None

    return guarded(command)


if __name__ == "__main__":
    main()
