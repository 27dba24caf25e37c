"""`python -m bot open`: the first opening to peers."""

import typer

from bot.cli.content_here import content_here
from bot.cli.house import SystemClock, remember_opening, run_step, settings_here
from bot.domain.opening import Missing
from bot.packs.approval import crisis_words_hash
from bot.settings import Settings
from bot.usecases.open_doors import OpenDoors, Opening

WHAT = {
    Missing.SUPERVISOR: "Nobody supervises yet.",
    Missing.SOMEBODY_TO_ANSWER: "Nobody can answer an alert yet, and no hours without cover are declared.",
    Missing.LAST_RESORT: "There is no last-resort contact yet.",
    Missing.HOUSE_RULES: "Not decided yet: from what age you serve people, what you must report, and when a person of "
    "yours calls emergency services. Everyone is told this with /privacy.",
    Missing.LINES: "Nobody has confirmed the crisis lines of {country}.",
    Missing.CRISIS_WORDS: "The crisis words, as they are now, are not approved by two people.",
}
HOW = {
    Missing.SUPERVISOR: "python -m bot invite supervisor --name Sam (it counts once Sam has used the code)",
    Missing.SOMEBODY_TO_ANSWER: "python -m bot invite specialist --name Maria (it counts once she has used the code), "
    "or say in COVERED_HOURS when somebody is on call",
    Missing.LAST_RESORT: "python -m bot invite last-resort --name Lee (it counts once Lee has used the code)",
    Missing.HOUSE_RULES: "MINIMUM_AGE, REPORTING_DUTIES and EMERGENCY_CALLS in .env (.env.example explains each)",
    Missing.LINES: "call each line, then: python -m bot content confirm-lines --as YOUR-NAME",
    Missing.CRISIS_WORDS: "two people read them, one with lived experience; each then: "
    "python -m bot content approve --as THEIR-NAME crisis",
}


def open_doors() -> None:
    """Open to peers for the first time, or say what is missing and how to get it.

    Until then everyone is answered as a stranger is. Afterwards the bot always starts, whatever goes wrong.
    """
    settings = settings_here()
    opening = try_to_open(settings)
    if opening.opened_at is None:
        typer.echo("Not open yet. What is missing:\n")
        for what in opening.missing:
            typer.echo(f"  - {said(what, settings)}\n    {HOW[what]}")
        raise typer.Exit(1)
    remember_opening(opening.opened_at)
    words = "The doors are open." if opening.is_first else "The doors have been open already"
    since = "" if opening.is_first else f" since {opening.opened_at:%Y-%m-%d %H:%M} UTC."
    typer.echo(f"{words}{since} Give peers the link of: python -m bot invite peers")


def try_to_open(settings: Settings) -> Opening:
    """Open if nothing is missing."""
    opens = OpenDoors(settings.policy())
    now, words = SystemClock().now(), crisis_words_hash(content_here(settings))
    return run_step(settings, lambda tx: opens(tx, now, words))


def said(what: Missing, settings: Settings) -> str:
    """What is missing, in a sentence."""
    return WHAT[what].format(country=settings.default_country)
