"""`python -m bot setup`: a coordinator answers a few questions; .env, two invitations and three pages come out."""

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import typer
from pydantic import SecretStr

from bot import setting_values as check
from bot.cli import asking
from bot.cli.content_here import content_here
from bot.cli.env_file import write_env
from bot.cli.house import SystemClock, settings_here
from bot.cli.invite import Invitation, Who, explain, make_invitation
from bot.cli.pages import PAGES, page_file, write_pages
from bot.cli.telegram import TelegramAway, TokenRefused, who_am_i
from bot.packs.loader import read_languages
from bot.settings import DATABASE, ENV_FILE, TELEGRAM, Settings, read_env_file
from bot.storage.sealing import new_key

WELCOME = """\
A few questions, about five minutes. Nothing is written before the last one; Ctrl-C leaves everything as it is.
What stands in [brackets] is taken when you just press Enter."""

NEXT = """\
What comes next:
  1. Send the two people above their link or code. They have 48 hours.
  2. Invite specialists:            python -m bot invite specialist --name Maria
  3. Start the bot:                 python -m bot run
  4. Call the crisis lines, then:   python -m bot content confirm-lines --as YOUR-NAME
  5. Two people read and approve:   python -m bot content approve --as THEIR-NAME crisis
  6. See what is still missing:     python -m bot doctor
  7. Open to peers:                 python -m bot open
     and give them this link:       python -m bot invite peers"""


def setup() -> None:
    """Answer a few questions; get .env and three pages.

    An .env that is there already gives the suggestions, keeps its keys, and is kept beside the new one.
    """
    now = SystemClock().now()
    known = read_env_file(Path(ENV_FILE))
    typer.echo(WELCOME)
    if known:
        typer.confirm("\nThere is a .env here already. Make a new one, and keep the old beside it?", abort=True)
    values = {**known, **ask_machine(known), **ask_organisation(known, now)}
    staff = ask_staff(is_first=not known)
    kept = write_env(Path(ENV_FILE), values, now)
    typer.echo(f"\n.env is written. {f'The old one is now {kept}.' if kept else ''}")
    settings = settings_here()
    for who, name in staff.items():
        invite(settings, who, name)
    show_pages(settings, staff, now)
    typer.echo(NEXT)


def ask_machine(known: Mapping[str, str]) -> dict[str, str]:
    """The token, tried at once, and the keys."""
    api_url = os.environ.get("TELEGRAM_API_URL") or known.get("TELEGRAM_API_URL") or TELEGRAM
    values = {} if api_url == TELEGRAM else {"TELEGRAM_API_URL": api_url}
    if not known.get("TELEGRAM_BOT_TOKEN_FILE"):
        values["TELEGRAM_BOT_TOKEN"] = ask_token(api_url, known.get("TELEGRAM_BOT_TOKEN", ""))
    if not known.get("ENCRYPTION_KEYS_FILE"):
        values["ENCRYPTION_KEYS"] = known.get("ENCRYPTION_KEYS") or ask_keys()
    return values


def ask_token(api_url: str, known: str) -> str:
    """A token that Telegram accepts, or that could not be tried now; an empty answer keeps the known one."""
    hint = " (Enter keeps the one you have)" if known else ""
    while True:
        token = asking.ask_secret(f"The bot's token, from @BotFather in Telegram{hint}") or known
        try:
            check.check_token(SecretStr(token))
            asked = Settings(telegram_bot_token=SecretStr(token), telegram_api_url=api_url)
            typer.echo(f"  That is @{who_am_i(asked).name}.")
        except (ValueError, TokenRefused) as problem:
            typer.echo(f"  {_sentence(problem)}")
            continue
        except TelegramAway as problem:
            typer.echo(f"  {problem} I'll keep the token; `python -m bot doctor` tries it again.")
        return token


def _sentence(problem: Exception) -> str:
    return str(problem)[:1].upper() + str(problem)[1:]


def ask_keys() -> str:
    """The keys of an installation that moves here, or a new one."""
    while True:
        keys = asking.ask_secret(
            "The keys from the page in the safe, if this machine replaces another (Enter: new keys)"
        )
        try:
            check.check_keys(SecretStr(keys)) if keys else None
        except ValueError as problem:
            typer.echo(f"  {_sentence(problem)}")
            continue
        return keys or new_key(SystemClock().now().strftime("%Y-%m"))


def ask_organisation(known: Mapping[str, str], now: datetime) -> dict[str, str]:
    """Who you are, where, and when somebody is on call."""
    languages = tuple(tongue.code for tongue in read_languages(content_here()))
    name = asking.ask("Your organisation's name, as peers know it", asking.some_name, known.get("ORGANISATION_NAME"))
    country = asking.ask("Country, by its two letters", asking.country, known.get("DEFAULT_COUNTRY", "US"))
    spoken = asking.ask(
        f"Language most peers read ({', '.join(languages)})",
        asking.language_of(languages),
        known.get("DEFAULT_LANGUAGE", languages[0]),
    )
    zone = asking.ask_zone(known.get("DEFAULT_TIMEZONE", "America/New_York"), now)
    return {
        "ORGANISATION_NAME": name,
        "DEFAULT_COUNTRY": country,
        "DEFAULT_LANGUAGE": spoken,
        "DEFAULT_TIMEZONE": zone,
        "COVERED_HOURS": asking.ask_hours(known.get("COVERED_HOURS", "always"), zone),
        "EMERGENCY_STEPS": asking.ask_steps(known.get("EMERGENCY_STEPS", "")),
        **ask_house_rules(known),
    }


def ask_house_rules(known: Mapping[str, str]) -> dict[str, str]:
    """What everyone is told before they agree to anything."""
    age = asking.ask("From what age do you serve people (0: everyone)", asking.age, known.get("MINIMUM_AGE") or "18")
    duties, calls = asking.one_of("none", "children", "vulnerable"), asking.one_of("never", "danger")
    return {
        "MINIMUM_AGE": age,
        "REPORTING_DUTIES": asking.ask(
            "What must your people report: none, children, or vulnerable (children and adults who can't protect "
            "themselves)",
            duties,
            known.get("REPORTING_DUTIES") or None,
        ),
        "EMERGENCY_CALLS": asking.ask(
            "When may they call emergency services: never (not without a yes), or danger (a life in danger now)",
            calls,
            known.get("EMERGENCY_CALLS") or None,
        ),
    }


def ask_staff(*, is_first: bool) -> dict[Who, str]:
    """Who is to be invited now: the supervisor and the last-resort contact."""
    accept, hint, default = (
        (asking.some_name, "", None) if is_first else (asking.name_or_nobody, " (Enter: nobody new)", "")
    )
    supervisor = asking.ask(f"Who supervises? A first name will do{hint}", accept, default)
    last_resort = asking.ask(f"Who is rung when nobody else answers, and agreed to it?{hint}", accept, default)
    named = {Who.SUPERVISOR: supervisor, Who.LAST_RESORT: last_resort}
    return {who: name for who, name in named.items() if name}


def invite(settings: Settings, who: Who, name: str) -> None:
    """Print one invitation."""
    made: Invitation = make_invitation(settings, who, name)
    typer.echo("\n" + "\n".join(line for line in (explain(who, name, made), made.link, made.code) if line))


def show_pages(settings: Settings, staff: Mapping[Who, str], now: datetime) -> None:
    """Print the three pages and say where they are."""
    keys = settings.encryption_keys
    facts = {
        "organisation": settings.organisation_name,
        "today": f"{now:%Y-%m-%d}",
        "hours": settings.covered_hours,
        "timezone": settings.default_timezone,
        "supervisor": staff.get(Who.SUPERVISOR, "(as before)"),
        "last_resort": staff.get(Who.LAST_RESORT, "(as before)"),
        "emergency_steps": settings.emergency_steps.replace("\n", "\n  ") or "(none written yet)",
        "database": settings.database_url.get_secret_value() if settings.database_url else DATABASE,
        "keys": keys.get_secret_value() if keys else "",
    }
    rule = "-" * 78
    for text in write_pages(settings.default_language, facts):
        typer.echo(f"\n{rule}\n{text}{rule}")
    typer.echo(f"\nThe three pages are also in {', '.join(str(page_file(page)) for page in PAGES)}.\n")
