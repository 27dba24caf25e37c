"""Asking in the terminal: a question is asked again, with a sentence that helps, until its answer can be used."""

import sys
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import typer

from bot import setting_values as check
from bot.domain.written_hours import parse_covered, write_covered
from bot.packs.zones import find_zone

Check = Callable[[str], str]
LONGEST_NAME = 60
FEW = 5
OLDEST_MINIMUM = 25


def ask(question: str, check_answer: Check, default: str | None = None) -> str:
    """The first usable answer, as the check returns it."""
    while True:
        given: str = typer.prompt(f"\n{question}", default=default, show_default=bool(default))
        try:
            return check_answer(given.strip())
        except ValueError as problem:
            typer.echo(f"  {problem}")


def ask_secret(question: str) -> str:
    """An answer that does not show on the screen; empty when there is none."""
    hide = sys.stdin.isatty()  # piped answers must not wait for a terminal
    given: str = typer.prompt(f"\n{question}", default="", show_default=False, hide_input=hide)
    return given.strip()


def some_name(given: str) -> str:
    """A name of sensible length."""
    name = " ".join(given.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise ValueError(f"A name has at most {LONGEST_NAME} letters, for example: Maria")
    return name


def name_or_nobody(given: str) -> str:
    """A name, or nothing."""
    return some_name(given) if given else ""


def language_of(languages: tuple[str, ...]) -> Check:
    """A check that the language is one of these."""

    def one_of_them(given: str) -> str:
        if given.lower() not in languages:
            raise ValueError(f"There are texts for: {', '.join(languages)}")
        return given.lower()

    return one_of_them


def one_of(*choices: str) -> Check:
    """One of these words, in small letters."""

    def chosen(given: str) -> str:
        word = given.strip().lower()
        if word not in choices:
            raise ValueError(f"Please answer with one of: {', '.join(choices)}.")
        return word

    return chosen


def age(given: str) -> str:
    """A number of years; 0 for everyone."""
    if not given.strip().isdigit() or int(given) > OLDEST_MINIMUM:
        raise ValueError(f"That is a number from 0 (everyone) to {OLDEST_MINIMUM}.")
    return given.strip()


def country(given: str) -> str:
    """A country code, with an example when it is not."""
    try:
        return check.check_country(given)
    except ValueError as problem:
        raise ValueError(f"{problem} For example: US, MX, ES") from None


def ask_zone(default: str, now: datetime) -> str:
    """A time zone from its name or a city, confirmed by its clock."""
    while True:
        zone = ask("Which city's clock do you live by?", zone_of, default)
        local = now.astimezone(ZoneInfo(zone))
        if typer.confirm(f"  {zone}: it is {local:%H:%M} there. Right?", default=True):
            return zone
        default = "America/New_York"


def zone_of(given: str) -> str:
    """The zone of a zone name or a city."""
    found = find_zone(given)
    if given in found or "/" in given or not found:
        try:
            return check.check_zone(given)
        except ValueError:
            near = f" Did you mean {' or '.join(found[:FEW])}?" if found else ""
            raise ValueError(f"I don't know “{given}”.{near} For example: Chicago, or America/Chicago") from None
    return found[0]


def ask_hours(default: str, zone: str) -> str:
    """Covered hours, read back and confirmed."""
    while True:
        hours = ask("When is somebody on call? (for example: mon-fri 09:00-17:00; sat 10:00-14:00)", covered, default)
        if typer.confirm(f"  I understood: {write_covered(parse_covered(hours, zone))}. Right?", default=True):
            return hours


def covered(given: str) -> str:
    """Hours as the setting has them."""
    return check.check_covered(given)


def ask_steps(default: str) -> str:
    """A few lines of free text, ended by an empty one; an empty first line keeps what was there."""
    typer.echo("\nWhat does a specialist do when a life is in danger? Your own steps; an empty line ends them.")
    if default:
        typer.echo(f"  (an empty first line keeps: {default.splitlines()[0]} ...)")
    lines = list(iter(lambda: typer.prompt(" ", default="", show_default=False, prompt_suffix="").strip(), ""))
    return "\n".join(lines) or default
