"""What the doctor looks at. Each examination changes nothing and answers with findings."""

import shutil
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from bot.cli.content_here import content_here
from bot.cli.findings import Finding, blocker, fine, worth_a_look
from bot.cli.house import STATE, SystemClock, look
from bot.cli.open import HOW, said
from bot.cli.telegram import TelegramAway, TokenMissing, TokenRefused, who_am_i
from bot.domain.errors import CairnError
from bot.domain.opening import Missing
from bot.domain.specialist import Duty
from bot.packs.approval import crisis_words_hash
from bot.packs.loader import Pack, find_drafts, load_content
from bot.packs.reflection import count_drafts
from bot.ports import Transaction
from bot.setting_values import is_loopback
from bot.settings import ENV_FILE, Problem, Settings
from bot.usecases.open_doors import OpenDoors
from bot.usecases.steps.approvals import overdue_lines
from bot.usecases.steps.people import OPENED, roster
from bot.usecases.steps.rota import plan_now

DRIFT = timedelta(seconds=30)
MEGABYTE = 1_000_000
DISK_NEEDED = 200 * MEGABYTE
DISK_WISHED = 1000 * MEGABYTE
OTHERS_MAY = 0o077
WEEK = timedelta(days=7)


def examine_settings(settings: Settings, problems: tuple[Problem, ...]) -> list[Finding]:
    """Malformed values, and defaults that nobody should go live with."""
    found = [blocker(str(problem), "mend it in .env") for problem in problems]
    if settings.organisation_name == Settings().organisation_name:
        found.append(worth_a_look("The organisation has no name yet.", "ORGANISATION_NAME=... in .env"))
    if not settings.emergency_steps:
        found.append(worth_a_look("No emergency steps are written.", "EMERGENCY_STEPS=... in .env, in your own words"))
    if urlsplit(settings.telegram_api_url).scheme == "http" and not is_loopback(settings.telegram_api_url):
        found.append(worth_a_look("TELEGRAM_API_URL is not encrypted on its way.", "use https://, or a tunnel"))
    if settings.trial:
        found.append(worth_a_look("This is a trial: peers are served before the first opening.", "TRIAL=0 to go live"))
    return found or [fine("The settings can be read.")]


def examine_telegram(settings: Settings) -> list[Finding]:
    """The token, tried now, and the clock."""
    try:
        me = who_am_i(settings)
    except (TokenMissing, TokenRefused, TelegramAway) as problem:
        return [blocker(str(problem), "python -m bot setup asks for a token and tries it at once")]
    found = [fine(f"Telegram knows the bot as @{me.name}.")]
    if me.ahead is not None and abs(me.ahead) > DRIFT:
        seconds = int(abs(me.ahead).total_seconds())
        found.append(worth_a_look(f"This machine's clock is {seconds} seconds off.", "switch time synchronisation on"))
    return found


def examine_machine() -> list[Finding]:
    """Room on the disk, and who else may read the secrets."""
    free = shutil.disk_usage(STATE if STATE.exists() else Path()).free
    room = f"{free // MEGABYTE} MB are free on the disk."
    if free < DISK_NEEDED:
        found = [blocker(room, "make room: without it no message can be kept")]
    else:
        found = [worth_a_look(room, "make room soon") if free < DISK_WISHED else fine(room)]
    for path in (Path(ENV_FILE), STATE):
        if path.exists() and path.stat().st_mode & OTHERS_MAY:
            found.append(worth_a_look(f"Others on this machine may read {path}.", f"chmod -R go= {path}"))
    return found


def load(settings: Settings) -> tuple[Pack | None, list[Finding]]:
    """The texts, and that they load or why they don't."""
    reviewed = settings.require_reviewed_content
    try:
        return load_content(
            content_here(settings), default_language=settings.default_language, require_reviewed=reviewed
        ), []
    except CairnError as problem:
        return None, [blocker(str(problem), "python -m bot content check")]


def examine_content(settings: Settings, pack: Pack) -> list[Finding]:
    """The language, drafts, crisis lines for the country."""
    found = [*_language(pack, settings), *_drafts(pack), *_lines(pack, settings)]
    return found or [fine("The texts are complete and approved.")]


def _language(pack: Pack, settings: Settings) -> list[Finding]:
    if settings.default_language in pack.languages:
        return []
    known = ", ".join(pack.languages)
    return [blocker(f"There are no texts in “{settings.default_language}”.", f"DEFAULT_LANGUAGE is one of: {known}")]


def _drafts(pack: Pack) -> list[Finding]:
    files = [draft for language in pack.languages for draft in find_drafts(pack.folder, language)]
    lines = sum(drafts for drafts, _ in count_drafts(pack.folder).values())
    if not files and not lines:
        return []
    return [
        worth_a_look(
            f"Not reviewed yet: {len(files)} files and {lines} reflection lines are drafts.",
            "have them read by two people, one with lived experience; docs/content.md says how",
        )
    ]


def _lines(pack: Pack, settings: Settings) -> list[Finding]:
    if any(line.country == settings.default_country for line in pack.crisis.lines):
        return []
    what = f"There are no crisis lines for {settings.default_country}."
    return [blocker(what, "add them to content/crisis_lines.yaml, each with its source")]


def examine_storage(settings: Settings, pack: Pack) -> list[Finding]:
    """The database, the keys, and whether the organisation can open or is open."""
    try:
        seen = look(settings, lambda tx: _people(tx, settings, pack))
    except CairnError as problem:
        return [blocker(str(problem))]
    if seen is not None:
        return [fine("The database opens with these keys."), *seen]
    nobody = [_lacking(what, settings) for what in Missing]
    return [fine("There is no database yet; the first command that needs one makes it."), *nobody]


def _people(tx: Transaction, settings: Settings, pack: Pack) -> list[Finding]:
    lacking = OpenDoors(settings.policy()).look(tx, crisis_words_hash(pack.folder))
    found = [_lacking(what, settings) for what in lacking]
    opened = tx.facts.get(OPENED)
    found.append(_open(opened) if opened or not lacking else _closed(settings))
    now = SystemClock().now()
    if not roster(tx).on(Duty.FIRST) and settings.policy().covered.is_covered(now):
        found.append(worth_a_look("Nobody is on duty now, in hours you call covered.", "a specialist writes /onduty"))
    found += _rota(tx, settings)
    return [*found, *_unheard(tx), *_overdue_lines(tx, pack, settings)]


def _rota(tx: Transaction, settings: Settings) -> list[Finding]:
    """Hours of the coming week that are called covered and in which nobody is planned; nothing without a rota."""
    now, plan = SystemClock().now(), plan_now(tx)
    if not plan.is_planned:
        return []
    gaps = plan.gaps(settings.policy().covered, now, now + WEEK, Duty.FIRST)
    if not gaps:
        return [fine("Somebody is planned for all covered hours of the coming week.")]
    hours = round(sum((end - start for start, end in gaps), timedelta()) / timedelta(hours=1))
    what = f"The rota has {len(gaps)} gaps in the coming week, {hours} covered hours in all."
    return [worth_a_look(what, "a supervisor writes /rota, or change COVERED_HOURS")]


def _unheard(tx: Transaction) -> list[Finding]:
    """Whether anybody's phone rings louder than Telegram, and has been heard to."""
    staff = roster(tx).reachable()
    if not staff or any(channel.heard_at for member in staff for channel in tx.channels.of(member.id)):
        return []
    return [worth_a_look("Nobody's phone rings louder than Telegram at night.", "each specialist writes /channels")]


def _overdue_lines(tx: Transaction, pack: Pack, settings: Settings) -> list[Finding]:
    """Lines that neither their record nor anybody here has checked within 90 days; and what no line answers for."""
    country, now = settings.default_country, SystemClock().now()
    here = [line for line in pack.crisis.lines if line.country == country]
    late, found = overdue_lines(tx, here, now), []
    if late:
        names = ", ".join(line.id for line in late[:3]) + (" ..." if len(late) > 3 else "")
        what = f"{len(late)} of {len(here)} crisis lines for {country} are to be checked: {names}"
        found.append(worth_a_look(what, "python -m bot content verify-lines"))
    elif here:
        found.append(fine(f"Every crisis line for {country} was checked within 90 days."))
    lacking = pack.line_gaps(country)
    if lacking:
        what = f"No crisis line for {country} answers for: {', '.join(lacking)}."
        found.append(worth_a_look(what, "add one to crisis_lines.yaml of your own folder; findahelpline.com is shown"))
    return found


def _open(opened: str | None) -> Finding:
    if opened:
        return fine(f"Open to peers since {opened[:10]}.")
    return worth_a_look("Everything is there, and the doors are closed.", "python -m bot open")


def _closed(settings: Settings) -> Finding:
    if settings.trial:
        return worth_a_look("Not opened; the trial serves peers all the same.")
    return worth_a_look(
        "Not open to peers: everyone is answered as a stranger is.", "python -m bot open, when nothing is missing"
    )


def _lacking(what: Missing, settings: Settings) -> Finding:
    weigh = worth_a_look if settings.trial else blocker
    return weigh(said(what, settings), HOW[what])
