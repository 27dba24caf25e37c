"""Role x {own, another's, stale, replayed, forged}, over every command, every button and every web address."""

import inspect
import sqlite3
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.domain import access
from bot.domain.specialist import Role
from bot.domain.words import Button
from bot.usecases import UseCases
from bot.web.feed import Feed
from bot.web.server import Health, create_app
from handlers import BUTTONS, COMMANDS
from handlers.registry import Menu
from tests.people import Person
from tests.world import POLICY, World, content

STANDINGS: dict[str, access.Standing] = {
    "peer": None,
    "former": None,
    "trainee": Role.TRAINEE,
    "specialist": Role.SPECIALIST,
    "supervisor": Role.SUPERVISOR,
    "last_resort": Role.LAST_RESORT,
}
NOT_YOURS = "This one isn't for you, so nothing has changed."
STALE = "This button is from before. Things have moved on, and nothing has changed."
IDS = {
    "escalation",
    "concern",
    "conversation",
    "report",
    "member",
    "sign",
    "run",
    "person",
    "reminder",
    "note",
    "offer",
}
LAST = ("stop", "hide")  # what ends a chat comes after all else
CHOICES: dict[str, Any] = {
    "answer": "no",
    "outcome": "safe",
    "how": "mistake",
    "what": "reading",
    "to": "about",
    "country": "US",
    "zone": "America/New_York",
    "code": "en",
    "category": "food",
    "change": "off",
    "at": "08:30",
    "more": "more",
    "length": "today",
    "whom": "",
    "here": "",
}
WHOLE: dict[str, dict[str, Any]] = {
    "schedule.keep": {"at": "08:30", "days": "0,1", "cycle": 1, "once": "", "length": ""},
    "crisis.answer": {"answer": "safe"},
    "crisis.safe": {"answer": "safe"},
}


@dataclass
class Scene:
    """A world with somebody of one standing, and Zoe, whose records are nobody else's."""

    world: World
    someone: Person
    zoe: Person
    standing: access.Standing

    async def run(self, step: Any) -> Any:
        """One step in its storage."""
        return await self.world.cairn.work.run(step)

    async def id_of(self, person: Person) -> str:
        """Their person id."""
        return str((await self.run(lambda tx: tx.people.by_chat(person.id))).id)

    async def kept_on_zoe(self) -> Mapping[str, Any]:
        """Every row about her."""
        zoe = await self.id_of(self.zoe)
        return dict(await self.run(lambda tx: tx.privacy.record(zoe)))

    async def button(self, owner: Person, action: str, args: Mapping[str, Any]) -> str:
        """The opaque data of a button put up for its owner."""
        who = await self.id_of(owner)
        rows = await self.run(lambda tx: tx.buttons.put_up(who, ((Button("button-skip", action, dict(args)),),)))
        return str(rows[0][0].target.removeprefix("data:"))

    async def press(self, token: str) -> str:
        """What the notice says that answers the press."""
        before = len(self.someone.toasts)
        self.someone.presses_callback(token)
        await self.world.settles()
        said = self.someone.toasts[before:]
        return said[-1].text if said else ""

    def failures(self) -> int:
        """Updates that no use case could take."""
        with sqlite3.connect(self.world.file) as database:
            return int(database.execute("SELECT count(*) FROM inbox WHERE state <> 'handled'").fetchone()[0])


@pytest.fixture(params=STANDINGS)
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Scene]:
    """One for each standing."""
    world = await World(tmp_path).starts()
    zoe = await world.joined("Zoe")
    someone = await _someone(world, request.param)
    zoe.sends("/remind call Joe tomorrow at 10am")
    await world.settles()
    zoe.presses("Right then")
    await world.settles()
    zoe.sends("/talk")
    await world.settles()
    yield Scene(world, someone, zoe, STANDINGS[request.param])
    await world.stops()


async def _someone(world: World, name: str) -> Person:
    if name == "peer":
        return await world.joined("Ana")
    if name != "former":
        return await world.staff("Maria", STANDINGS[name] or Role.SPECIALIST)
    former, ruth = await world.staff("Maria", Role.SPECIALIST), await world.supervisor("Ruth")
    await world.removes(ruth, "Maria")
    return former


def arguments(action: str, given: str) -> dict[str, Any]:
    """What the use case of a button takes, with this id wherever it takes the id of something."""
    case = inspect.getclosurevars(BUTTONS[action]).nonlocals["chosen"](UseCases(content(), POLICY))
    names = list(inspect.signature(case).parameters.values())[3:]
    taken = [p for p in names if p.default is p.empty and p.kind is not p.VAR_KEYWORD]
    args = {p.name: given if p.name in IDS else 1 if p.annotation is int else CHOICES.get(p.name, given) for p in taken}
    return args | WHOLE.get(action, {})


async def ids_of_zoe(scene: Scene) -> dict[str, str]:
    """One of each kind of thing that is hers."""
    kept, zoe = await scene.kept_on_zoe(), await scene.id_of(scene.zoe)
    return {
        "reminder": kept["reminders"][0]["id"],
        "conversation": kept["conversations"][0]["id"],
        "escalation": kept["escalations"][0]["id"],
        "person": zoe,
        "member": zoe,
    }


def test_every_command_button_and_address_is_declared() -> None:
    health = Health(None, None, None, None)  # type: ignore[arg-type]  # only its addresses are asked for
    assert set(COMMANDS) == set(access.COMMANDS), "declare the command in bot/domain/access.py"
    assert set(BUTTONS) == set(access.BUTTONS), "declare the button in bot/domain/access.py"
    feed = Feed(None, None, None).route()  # type: ignore[arg-type]
    assert {route.path for route in create_app(health, feed).routes} == set(access.ROUTES)  # type: ignore[attr-defined]


def test_no_menu_lists_what_its_readers_may_not_do() -> None:
    readers = {Menu.PEER: access.EVERYONE, Menu.STAFF: access.CARERS, Menu.SUPERVISOR: access.SUPERVISORS}
    for command in COMMANDS.values():
        assert access.COMMANDS[command.name].who >= readers.get(command.menu, frozenset()), command.name


async def test_a_command_answers_those_it_is_for_and_refuses_all_others(scene: Scene) -> None:
    for name in sorted(COMMANDS, key=lambda name: (name in LAST, name)):
        before = len(scene.someone.hears)
        scene.someone.sends(f"/{name}")
        await scene.world.settles()
        is_refused = NOT_YOURS in scene.someone.hears[before:]
        assert is_refused is not access.COMMANDS[name].admits(scene.standing), name
    assert scene.failures() == 0


async def test_a_button_of_another_role_does_nothing_and_a_stale_one_harms_nothing(scene: Scene) -> None:
    before = await scene.kept_on_zoe()
    for action in BUTTONS:
        token = await scene.button(scene.someone, action, arguments(action, "gone"))
        said = await scene.press(token)
        assert (said == NOT_YOURS) is not access.BUTTONS[action].admits(scene.standing), action
        assert scene.failures() == 0, action
    assert await scene.kept_on_zoe() == before


async def test_another_persons_button_does_nothing(scene: Scene) -> None:
    before = await scene.kept_on_zoe()
    for action in BUTTONS:
        assert await scene.press(await scene.button(scene.zoe, action, arguments(action, "gone"))) == STALE, action
    assert await scene.kept_on_zoe() == before


async def test_a_forged_button_does_nothing(scene: Scene) -> None:
    own = await scene.button(scene.someone, "pause.open", {})
    forged = ("alert.claim", own[:-1], own.swapcase(), own + "A", "' OR 1=1 --", "\u202e" + own, "A" * 22)
    assert [await scene.press(token) for token in forged] == [STALE] * len(forged)
    assert scene.failures() == 0


async def test_a_button_of_ones_own_pointed_at_another_record_leaves_it_alone(scene: Scene) -> None:
    scene.zoe.sends("I want to die")
    await scene.world.settles()
    before, hers = await scene.kept_on_zoe(), await ids_of_zoe(scene)
    for action, rule in access.BUTTONS.items():
        if rule.record is access.Record.OWN:
            args = arguments(action, "gone")
            await scene.press(await scene.button(scene.someone, action, args | {n: hers[n] for n in args if n in hers}))
    assert await scene.kept_on_zoe() == before


async def test_a_replayed_press_counts_once(scene: Scene) -> None:
    for action in BUTTONS:
        token = await scene.button(scene.someone, action, arguments(action, "gone"))
        await scene.press(token)
        kept = await scene.kept_on_zoe()
        await scene.press(token)
        assert scene.failures() == 0, action
        assert await scene.kept_on_zoe() == kept
