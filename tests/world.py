"""The whole bot on an emulated Telegram, in process, with a hand-moved clock and a real SQLite file.

    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("hello"); await world.settles()
    await world.passes(minutes=5)

Nothing sleeps: `settles` lets everything happen that is due now; `passes` goes from one due moment to the next.
"""

import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import Cairn
from bot.delivery.bot import CairnBot
from bot.delivery.pace import NoPace
from bot.domain.escalation import State
from bot.domain.louder import LoudChannel
from bot.domain.policy import Enrolment, Policy
from bot.domain.specialist import Role
from bot.packs.loader import Pack, load_content
from bot.ports import Invite, Transaction
from bot.sandbox.request import EmulatedRequest
from bot.sandbox.telegram import EmulatedTelegram
from bot.storage.migrations import migrate
from bot.storage.sealing import KeyRing
from bot.storage.work import open_work
from tests.databases import KEYS, HandClock
from tests.people import Person


class Bells:
    """Records what would ring beside Telegram; addresses in `broken` do not."""

    def __init__(self) -> None:
        self.rung: list[str] = []
        self.broken: set[str] = set()

    async def ring(self, channel: LoudChannel, title: str, text: str) -> bool:
        """Remember it."""
        if channel.address in self.broken:
            return False
        self.rung.append(f"{channel.address} {title}: {text}")
        return True


POLICY = Policy("Riverside", timezone="America/New_York", enrolment=Enrolment.LINK, trial=True)


@lru_cache(maxsize=1)
def content() -> Pack:
    """Loaded once for the whole test run."""
    return load_content()


@lru_cache(maxsize=1)
def migrated() -> Path:
    """An empty migrated database, made once for the whole test run and copied for each world."""
    file = Path(tempfile.mkdtemp(prefix="cairn-test-")) / "empty.sqlite"
    migrate(f"sqlite:///{file}")
    return file


class World:
    """One installation and everyone in it."""

    def __init__(self, folder: Path, policy: Policy = POLICY) -> None:
        self.policy, self.clock = policy, HandClock()
        self.file = folder / "cairn.sqlite"
        self.url = f"sqlite:///{self.file}"
        self.telegram = EmulatedTelegram(self.clock.now)
        self.people: dict[str, Person] = {}
        self.bells = Bells()
        self._peers_code = ""

    # --- the installation -------------------------------------------------------------------------------------------

    async def starts(self) -> "World":
        """Open the database, start the bot."""
        if not self.file.exists():
            shutil.copyfile(migrated(), self.file)
        work = open_work(self.url, KeyRing.parse(KEYS), self.clock)
        bot = CairnBot(
            self.telegram.bot.token,
            request=EmulatedRequest(self.telegram),
            get_updates_request=EmulatedRequest(self.telegram),
        )
        self.cairn = Cairn(work, content(), self.policy, bot, self.clock, pace=NoPace(), ringer=self.bells)
        await self.cairn.start()
        return self

    async def stops(self) -> None:
        """As SIGTERM would."""
        await self.cairn.stop()

    async def restarts(self, down_for_minutes: float = 0) -> None:
        """Stop, let time pass, start again on the same database."""
        await self.stops()
        self.clock.passes(minutes=down_for_minutes)
        await self.starts()

    async def settles(self) -> None:
        """Everything that is due at this moment happens."""
        await self.cairn.settle()

    async def passes(self, **span: float) -> None:
        """Time goes on; what becomes due on the way happens at its moment."""
        target = self.clock.now() + timedelta(**span)
        await self.settles()
        while (due := await self.cairn.next_due()) is not None and due <= target:
            self.clock.at = max(due, self.clock.at)
            await self.settles()
        self.clock.at = target
        await self.settles()

    async def jumps_to(self, hour: int) -> None:
        """To the next time the organisation's clock shows this hour."""
        local = self.clock.now().astimezone(ZoneInfo(self.policy.timezone))
        target = local.replace(hour=hour, minute=0)
        await self.passes(seconds=((target - local).total_seconds()) % 86_400)

    # --- the people -------------------------------------------------------------------------------------------------

    def phone(self, name: str, language: str = "en") -> Person:
        """Somebody with a phone who has not written yet."""
        if name not in self.people:
            self.people[name] = Person(self.telegram.phone(name, language=language))
        return self.people[name]

    async def joined(self, name: str, *, language: str = "en", set_up: bool = True) -> Person:
        """A member: came by the organisation's link. With `set_up`, both consents given, country and zone known."""
        person = self.phone(name, language)
        person.starts(await self._link())
        await self.settles()
        if set_up:
            await self.cairn.work.run(_set_up, person.id)
        return person

    async def on_duty(self, name: str, line: str = "") -> Person:
        """A specialist who went on duty."""
        person = await self.staff(name, Role.SPECIALIST)
        person.sends(f"/onduty {line}".strip())
        await self.settles()
        return person

    async def supervisor(self, name: str) -> Person:
        """A supervisor, off duty."""
        return await self.staff(name, Role.SUPERVISOR)

    async def last_resort(self, name: str) -> Person:
        """The last-resort contact."""
        return await self.staff(name, Role.LAST_RESORT)

    async def staff(self, name: str, role: Role) -> Person:
        """Somebody who joined with an invitation."""
        person = self.phone(name)
        person.starts(await self.invitation(name, role))
        await self.settles()
        return person

    async def invitation(self, name: str, role: Role | None) -> str:
        """A fresh code."""
        now = self.clock.now()
        expires = now + timedelta(hours=48) if role else None
        return await self.cairn.work.run(lambda tx: tx.invites.create(Invite(role, name, expires), now))

    async def with_maria(self, name: str, words: str) -> tuple[Person, Person]:
        """Somebody whose crisis Maria has claimed."""
        peer, maria = await self.joined(name), await self.on_duty("Maria")
        peer.sends(words)
        await self.settles()
        maria.presses("Claim")
        await self.settles()
        return peer, maria

    async def removes(self, supervisor: Person, name: str) -> None:
        """A supervisor takes somebody off the staff, in chat."""
        supervisor.sends("/staff")
        await self.settles()
        line = next(seen for seen in supervisor.sees if seen.text.startswith(name) and seen.labels)
        supervisor.presses("Take off staff", on=line)
        await self.settles()
        supervisor.presses("Yes, take off now")
        await self.settles()

    async def _link(self) -> str:
        if not self._peers_code:
            self._peers_code = await self.invitation("", None)
        return self._peers_code

    # --- what is true -----------------------------------------------------------------------------------------------

    async def open_escalations(self) -> int:
        """How many there are."""
        return len(await self.cairn.work.run(lambda tx: tx.escalations.all_open()))

    async def claimed(self) -> int:
        """How many somebody is with."""
        found = await self.cairn.work.run(lambda tx: tx.escalations.all_open())
        return sum(escalation.state is State.CLAIMED for escalation in found)

    @staticmethod
    def status_of(person: Person) -> str:
        """The one status message of an escalation, as it looks now."""
        starts = (
            "I'm trying to reach", "No one has answered", "I couldn't reach", "I'm asking someone else", "Nobody at",
            "Maria has your message", "Ben has your message", "You're with", "I'm still asking", "Okay. I've stopped",
        )  # fmt: skip
        return [seen.text for seen in person.sees if not seen.mine and seen.text.startswith(starts)][-1]


def _set_up(tx: Transaction, chat_id: int) -> None:
    peer = tx.people.by_chat(chat_id)
    assert peer is not None
    tx.people.save(
        replace(
            peer,
            country="US",
            timezone="America/New_York",
            zone_confirmed=True,
            consent_checkins=True,
            consent_reading=True,
            set_up_at=peer.created_at,
        )
    )
