"""`content lines`, `verify-lines`, `confirm-lines`: crisis lines, called one by one, with who did and when."""

import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.cli.content_here import Folder
from bot.cli.house import SystemClock, look, run_step, settings_here
from bot.domain.lines import is_stale
from bot.domain.resources import CrisisLine
from bot.packs.loader import Pack, load_content
from bot.packs.origins import content_hash
from bot.settings import Settings
from bot.usecases.steps.approvals import confirm_lines, overdue_lines, verify_line
from bot.usecases.steps.content_swap import Wanted, ask_for_content

Name = Annotated[str, typer.Option("--as", help="Your own name; it is kept with what you say.")]
Country = Annotated[str | None, typer.Option(help="Two letters; the organisation's own by default.")]
ASK = "[y] right  [n] something is wrong  [s] later  [q] stop"


def lines(
    content: Folder,
    country: Annotated[str, typer.Argument(help="Two letters, such as US or MX.")],
) -> None:
    """Every line of one country with its source, for checking them one by one."""
    for line in _lines_of(load_content(content), country):
        typer.echo(_shown(line))


def verify(
    name: Name,
    content: Folder,
    country: Country = None,
    every: Annotated[bool, typer.Option("--all", help="Also those that are not due.")] = False,
) -> None:
    """Go through the lines that are due, one by one: call, compare, say whether the record is right."""
    settings, by = settings_here(), _named(name)
    where = (country or settings.default_country).upper()
    known = _lines_of(load_content(content), where)
    due = known if every else _due(settings, known)
    typer.echo(f"{len(due)} of {len(known)} lines of {where} are to be checked. Call or write to each, and compare.")
    for at, line in enumerate(due, 1):
        typer.echo(f"\n{at} of {len(due)}\n{_whole(line)}")
        if not _answered(settings, line, by):
            break
    _let_the_bot_know(settings, content)
    left = _due(settings, known)
    typer.echo(f"\nStill to be checked: {', '.join(line.id for line in left) or 'nothing'}.")


def confirm(name: Name, content: Folder, country: Country = None) -> None:
    """Say that you have called or asked all the crisis lines of your country. Do call them first."""
    settings, by = settings_here(), _named(name)
    where = (country or settings.default_country).upper()
    checked = _lines_of(load_content(content), where)
    now = SystemClock().now()
    run_step(settings, lambda tx: confirm_lines(tx, now, by, where))
    for line in checked:
        typer.echo(_shown(line))
    _let_the_bot_know(settings, content)
    typer.echo(f"\nKept: {by} has confirmed these lines of {where}. They are due again in 90 days.")


def _answered(settings: Settings, line: CrisisLine, by: str) -> bool:
    """One answer, kept at once; False when the person stops."""
    said = ""
    while said not in {"y", "n", "s", "q"}:
        said = str(typer.prompt(ASK, default="s", show_default=False)).strip().casefold()[:1]
    wrong = str(typer.prompt("What is it really?")) if said == "n" else ""
    now = SystemClock().now()
    if said in {"y", "n"}:
        run_step(settings, lambda tx: verify_line(tx, now, by, line.id, wrong))
    if wrong:
        typer.echo(f"Mend {line.id} in crisis_lines.yaml today: a wrong number is a safety defect.")
    return said != "q"


def _due(settings: Settings, known: tuple[CrisisLine, ...]) -> tuple[CrisisLine, ...]:
    now = SystemClock().now()
    found = look(settings, lambda tx: overdue_lines(tx, known, now))
    return tuple(line for line in known if is_stale(line.checked_on, now)) if found is None else found


def _let_the_bot_know(settings: Settings, content: Path) -> None:
    """A running bot shows the new dates within seconds."""
    now, wanted = SystemClock().now(), Wanted(content_hash(content), secrets.token_hex(4))
    run_step(settings, lambda tx: ask_for_content(tx, now, wanted))


def _lines_of(pack: Pack, country: str) -> tuple[CrisisLine, ...]:
    found = tuple(line for line in pack.crisis.lines if line.country == country.upper())
    if not found:
        _stop(f"There are no lines for {country}. A country is two letters, such as US; see content/crisis_lines.yaml.")
    return found


def _shown(line: CrisisLine) -> str:
    ways = " · ".join(way for way in (line.phone, line.text, line.whatsapp, line.chat) if way)
    due = "DUE" if is_stale(line.checked_on, datetime.now(UTC)) else "ok"
    return f"{due:4}{line.id}: {line.name}: {ways}\n      checked {line.checked_on or 'never'} · {line.source}"


def _whole(line: CrisisLine) -> str:
    """Everything the record says, one fact to a line, so that each can be compared."""
    facts = {
        "call": line.phone,
        "then press": line.menu or ", ".join(f"{key} for {code}" for code, key in line.menus.items()),
        "text": " to ".join(part for part in (line.keyword, line.text) if part),
        "WhatsApp": line.whatsapp,
        "chat": line.chat,
        "hours": f"{line.hours} {line.zone or ''}".strip() if line.hours else None,
        "languages": ", ".join(line.languages),
        "for": ", ".join((*line.groups, *line.topics)) or "everyone",
        "where": line.area,
        "cost": line.cost,
        "police": line.police,
        "checked": str(line.checked_on or "never"),
        "source": line.source,
    }
    return "\n".join([f"{line.name} ({line.id})", *(f"  {name}: {fact}" for name, fact in facts.items() if fact)])


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        _stop('A name is needed, for example: --as "Maria Lopez"')
    return plain


def _stop(words: str) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(1)
