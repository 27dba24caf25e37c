"""What somebody confides is looked for everywhere it must not be, at DEBUG, through crashes and database faults."""

import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.logs import set_up_logs
from bot.web.server import Health, create_app
from tests.people import Person
from tests.world import World

WORDS, NAME, NOTE = "canary-words-7391", "Canaryname", "canary-reminder-7391"
SECRETS = (WORDS, NAME, NOTE)


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """Everything that is logged, at DEBUG."""
    out = io.StringIO()
    set_up_logs(logging.DEBUG, out)
    yield out
    set_up_logs(logging.INFO)


async def confides(world: World) -> tuple[Person, Person]:
    """Words, a name and a reminder; a crisis; a live conversation."""
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    for text in (WORDS, "/settings"):
        await says(world, ana, text)
    ana.presses("Name")
    await world.settles()
    for text in (NAME, f"/remind {NOTE} tomorrow at 10am", f"I want to die {WORDS}"):
        await says(world, ana, text)
    maria.presses("Claim")
    await world.settles()
    await says(world, ana, f"{WORDS} again")
    assert any(WORDS in seen.text for seen in maria.sees), "the story itself must carry the words"
    return ana, maria


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


def found_in(text: str | bytes, *also: str) -> list[str]:
    """Which secrets are legible."""
    seen = text if isinstance(text, bytes) else text.encode()
    return [secret for secret in (*SECRETS, *also) if secret.encode() in seen]


def on_disk(folder: Path) -> bytes:
    """The database, its WAL, and whatever else lies there: what a backup or a thief takes."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


async def test_a_whole_story_leaves_no_trace_in_logs_and_files(tmp_path: Path, logs: io.StringIO) -> None:
    world = await World(tmp_path).starts()
    ana, maria = await confides(world)
    disk = on_disk(tmp_path)
    await world.stops()
    for place in (disk, on_disk(tmp_path), logs.getvalue()):
        assert found_in(place, str(ana.id), str(maria.id), world.telegram.bot.token) == []


async def test_a_crashing_use_case_and_a_failing_database_say_nothing(
    tmp_path: Path, logs: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = await World(tmp_path).starts()
    ana, _ = await confides(world)
    for error in (ValueError(WORDS), OperationalError(WORDS, {"name": NAME}, Exception(NOTE)), KeyError(NAME)):
        monkeypatch.setattr("bot.usecases.receive_message.ReceiveMessage._screen", failing(error))
        await says(world, ana, WORDS)
    monkeypatch.undo()
    await world.passes(minutes=5)
    await world.stops()
    assert "update_failed" in logs.getvalue()
    assert found_in(logs.getvalue(), str(ana.id)) == []
    assert found_in(on_disk(tmp_path), str(ana.id)) == []


async def test_health_and_metrics_hold_no_one(tmp_path: Path) -> None:
    world = await World(tmp_path).starts()
    ana, _ = await confides(world)
    health = Health(world.cairn.work, world.clock, world.cairn.intake.vitals, world.cairn.ticker.vitals)
    asked = [await route.endpoint(None) for route in create_app(health).routes]  # type: ignore[attr-defined]
    await world.stops()
    assert [found_in(bytes(answer.body), str(ana.id)) for answer in asked] == [[], []]


def failing(error: Exception) -> Callable[..., None]:
    """A step that meets this."""

    def fail(*_args: object, **_named: object) -> None:
        raise error

    return fail
