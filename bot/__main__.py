"""`python -m bot`: every command by name. Only the one asked for is imported, so that each starts fast."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

from bot.domain.errors import CairnError

UNEXPECTED = 70  # EX_SOFTWARE: a defect of ours, not something the person at the keyboard did
REFUSED = 1
INTERRUPTED = 130


@dataclass(frozen=True)
class Command:
    """Where a command lives ("module:name" of a function or a typer app) and what it is for, in a line."""

    target: str
    help: str

    def load(self) -> Any:
        """Import it."""
        module, _, name = self.target.partition(":")
        return getattr(import_module(module), name)


COMMANDS = {
    "run": Command("bot.cli.run:run", "Run the bot."),
    "sandbox": Command("bot.cli.sandbox:sandbox", "Try everything on a local, imitated Telegram."),
    "setup": Command("bot.cli.setup:setup", "Answer a few questions; get .env and three pages."),
    "doctor": Command("bot.cli.doctor:doctor", "Say what is missing or wrong, and what to do."),
    "invite": Command("bot.cli.invite:invite", "Invite staff, or get the link for peers."),
    "open": Command("bot.cli.open:open_doors", "Open to peers for the first time."),
    "rota": Command("bot.cli.rota:app", "The rota: import, export, show."),
    "resources": Command("bot.cli.resources:app", "The directory of services: import, search, measure."),
    "content": Command("bot.cli.content:app", "Check, approve and extend the texts."),
    "audit": Command("bot.cli.audit:audit", "Ask whether each promise is kept at this moment."),
    "lessons": Command("bot.cli.lessons:lessons", "Show what people agreed screening should learn."),
    "report": Command("bot.cli.report:report", "Count crisis referrals by month, small numbers hidden."),
    "migrate": Command("bot.cli.migrate:migrate", "Bring the database up to date (run does it by itself)."),
    "copy-database": Command("bot.cli.copy_database:copy", "Copy everything into another database, and compare."),
    "new-key": Command("bot.cli.keys:new_key", "Make a key for ENCRYPTION_KEYS."),
    "rotate-keys": Command("bot.cli.rotate:rotate_keys", "Wrap all keys again with the first of ENCRYPTION_KEYS."),
    "backup": Command("bot.cli.backup:backup", "Make a sealed backup now, while the bot runs."),
    "restore": Command("bot.cli.backup:restore", "Fill an empty database from a backup."),
    "journal": Command("bot.cli.journal:app", "Check that the record of who did what was not changed."),
    "screen": Command("bot.cli.screen:screen", "Screen messages from standard input for signs of danger."),
    "try-phrase": Command("bot.cli.try_phrase:try_phrase", "Try a crisis phrase before it is added."),
    "reflect": Command("bot.cli.reflect:reflect", "Answer messages from standard input as the bot would."),
    "sbom": Command("bot.cli.sbom:sbom", "List every part with its version and licence (CycloneDX)."),
    "version": Command("bot.cli.version:version", "Print the version."),
}


def build(asked: str | None) -> typer.Typer:
    """The command line, with the command asked for in full and the others as names and help only."""
    app = typer.Typer(
        name="python -m bot",
        help="Cairn: a Telegram bot for peer-run mental-health and recovery organisations.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # no boxes: they are noise to a screen reader
    )
    app.callback()(_nothing)
    for name, command in COMMANDS.items():
        loaded = command.load() if name == asked else _nothing
        if isinstance(loaded, typer.Typer):
            app.add_typer(loaded, name=name, help=command.help)
        else:
            app.command(name, help=None if name == asked else command.help)(loaded)
    return app


def _nothing() -> None:
    """A command that was not asked for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; whatever goes wrong is told in a sentence, and the exit status says so."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    asked = next((word for word in words if not word.startswith("-")), None)
    return _told(lambda: build(asked)(words, prog_name="python -m bot", standalone_mode=True))


def _told(command: Callable[[], object]) -> int:
    try:
        command()
    except SystemExit as ended:
        return _status(ended.code)
    except CairnError as refusal:
        return _say(str(refusal), REFUSED)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _say(f"{error.strerror or 'The system refused'} ({error.filename or 'no file'}).", REFUSED)
    except Exception as error:  # the outermost rim: a sentence instead of a traceback
        if sys.flags.dev_mode:
            raise
        return _say(_defect(error), UNEXPECTED)
    return 0


def _status(code: object) -> int:
    return code if isinstance(code, int) else REFUSED if code else 0


def _say(sentence: str, status: int) -> int:
    typer.echo(sentence, err=True)
    return status


def _defect(error: Exception) -> str:
    """Where it broke, never what it was handling: an exception's message may hold somebody's words."""
    place, step = "", error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if {"bot", "handlers"} & set(Path(code.co_filename).parts):
            place = f" in {Path(code.co_filename).name}, line {step.tb_lineno}"
        step = step.tb_next
    return (
        f"Cairn met something it did not expect ({type(error).__name__}{place}). "
        "Please report this line; `python -X dev -m bot ...` shows more."
    )


if __name__ == "__main__":
    sys.exit(main())
