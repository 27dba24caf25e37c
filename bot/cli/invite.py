"""`python -m bot invite`: a code for somebody who will work here, or the link for peers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

import typer

from bot.cli.house import SystemClock, run_step, settings_here
from bot.cli.telegram import who_am_i
from bot.domain.errors import CairnError
from bot.domain.specialist import Role
from bot.ports import Invite, Transaction
from bot.settings import Settings

STAFF_HOURS = 48
MOST_LETTERS = 60


class Who(StrEnum):
    """Who can be invited."""

    TRAINEE = "trainee"
    SPECIALIST = "specialist"
    SUPERVISOR = "supervisor"
    LAST_RESORT = "last-resort"
    PEERS = "peers"


ROLES = {
    Who.TRAINEE: Role.TRAINEE,
    Who.SPECIALIST: Role.SPECIALIST,
    Who.SUPERVISOR: Role.SUPERVISOR,
    Who.LAST_RESORT: Role.LAST_RESORT,
    Who.PEERS: None,
}


class NameNeeded(CairnError):
    """An invitation for staff says for whom it is."""

    def __init__(self, who: Who) -> None:
        super().__init__(f"Say for whom: python -m bot invite {who} --name Maria (at most {MOST_LETTERS} letters)")


@dataclass(frozen=True)
class Invitation:
    """A code and where it leads; no link when Telegram could not be asked for the bot's name."""

    code: str
    link: str | None
    problem: str = ""


def invite(
    who: Annotated[Who, typer.Argument(help="Whom to invite.")],
    name: Annotated[str, typer.Option(help="What colleagues and peers will call this person.")] = "",
) -> None:
    """Print a link to join by, and the bare code on a line of its own.

    Codes for staff work once, within 48 hours. The link for peers can be shared and works until you say otherwise.
    """
    name = " ".join(name.split())
    if who is not Who.PEERS and not 0 < len(name) <= MOST_LETTERS:
        raise NameNeeded(who)
    settings = settings_here()
    made = make_invitation(settings, who, name)
    typer.echo(explain(who, name, made))
    if made.link:
        typer.echo(made.link)
    typer.echo(made.code)


def make_invitation(settings: Settings, who: Who, name: str) -> Invitation:
    """Make and keep a new code, and its deep link if Telegram says what the bot is called."""
    now = SystemClock().now()
    code = run_step(settings, lambda tx: create(tx, now, who, name))
    try:
        return Invitation(code, f"https://t.me/{who_am_i(settings).name}?start={code}")
    except CairnError as problem:
        return Invitation(code, None, str(problem))


def create(tx: Transaction, now: datetime, who: Who, name: str) -> str:
    """Keep the invitation; its code is known to nobody but the reader of this answer."""
    role = ROLES[who]
    expires_at = now + timedelta(hours=STAFF_HOURS) if role else None
    tx.journal.add("invited", "organisation", role=who.value)
    return tx.invites.create(Invite(role, name, expires_at), now)


def explain(who: Who, name: str, made: Invitation) -> str:
    """What to do with it, in words."""
    means = "this link" if made.link else "this code"
    if who is Who.PEERS:
        words = f"Peers join with {means}. Share it where they are; those printed before keep working."
    else:
        words = f"{name} joins as {who} with {means}. It works once, within {STAFF_HOURS} hours."
    if made.link:
        return f"{words}\nOr they write to the bot: /start and the code below it."
    return f"{words}\n{made.problem}\nWithout a link they write to the bot: /start and this code."
