"""One person at a desk: real storage, the real use cases, a hand-moved clock; what is said is read from the outbox."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from bot.delivery.render import Renderer
from bot.domain.message import Form, IncomingMessage, Place
from bot.domain.peer import Peer, Standing
from bot.domain.policy import Policy
from bot.domain.words import Urgency
from bot.packs.loader import Pack, load_content
from bot.ports import Letter, Transaction
from bot.storage.work import ManagedWork
from bot.usecases import UseCases
from tests.databases import HandClock

POLICY = Policy("Riverside", timezone="America/Chicago", trial=True)


@lru_cache(maxsize=1)
def content() -> Pack:
    """Loaded once."""
    return load_content()


class Desk:
    """Ana, and everything she does and hears."""

    def __init__(self, work: ManagedWork, clock: HandClock, policy: Policy = POLICY) -> None:
        self.work, self.clock, self.policy = work, clock, policy
        self.cases = UseCases(content(), policy)
        self.id = ""
        self._message = 0

    async def seat(self, **facts: Any) -> "Desk":
        """Ana is a member who agreed to check-ins, in Chicago; `facts` change what is true of her."""

        def add(tx: Transaction) -> str:
            peer = Peer(tx.new_id(), 42, Standing.MEMBER, "en", "America/Chicago", self.clock.now(), name="Ana")
            ready = replace(peer, consent_checkins=True, notice_at=self.clock.now(), seen_at=self.clock.now())
            tx.people.add(replace(ready, **facts))
            return peer.id

        self.id = await self.work.run(add)
        return self

    async def does(self, case: Callable[..., Any], **args: Any) -> Any:
        """A press: the use case with its button's ids."""
        return await self.work.run(lambda tx: case(tx, self.clock.now(), tx.people.get(self.id), **args))

    async def writes(self, text: str = "", case: Callable[..., Any] | None = None, **more: Any) -> None:
        """A message, or a command's argument, through the one door."""
        self._message += 1
        form = Form.COMMAND if case else more.pop("form", Form.TEXT)
        message = IncomingMessage(42, self._message, self.clock.now(), form, text, **more)
        await self.work.run(lambda tx: self.cases.receive_message(tx, self.clock.now(), message, case))

    async def is_at(self, latitude: float, longitude: float) -> None:
        """She shares her location."""
        await self.writes("", form=Form.LOCATION, place=Place(latitude, longitude))

    async def passes(self, **span: float) -> None:
        """Time goes on; what becomes due happens at its moment."""
        target = self.clock.now() + timedelta(**span)
        while (due_at := await self.work.run(lambda tx: tx.agenda.next_at())) and due_at <= target:
            self.clock.at = max(due_at, self.clock.at)
            await self.ticks()
        self.clock.at = target

    async def ticks(self) -> None:
        """Everything due now is done, as the ticker would."""

        def tick(tx: Transaction) -> None:
            for row in tx.agenda.due(self.clock.now(), 100, tuple(self.cases.due)):
                if tx.agenda.take(row):
                    self.cases.due[row.kind](tx, self.clock.now(), row)

        await self.work.run(tick)

    async def hears(self) -> list[str]:
        """What was said to her since the last time, in her language."""
        return [text for text, _ in await self.receives()]

    async def receives(self) -> list[tuple[str, list[str]]]:
        """The same with the labels of the buttons."""
        renderer, found = Renderer(content(), self.policy.language, self.policy.organisation), []
        while letters := await self.work.run(lambda tx: tx.post.take(self.clock.now(), 50, Urgency.DIGEST)):
            for letter in letters:
                await self.work.run(_deliver, letter, self.clock.now())
                shown = renderer.message(letter)
                if letter.words is not None:
                    found.append((shown.text, [label for row in shown.buttons for label, _ in row]))
        return found

    async def peer(self) -> Peer:
        """Ana as she is stored."""
        return await self.work.run(lambda tx: tx.people.get(self.id))

    async def look(self, question: Callable[[Transaction], Any]) -> Any:
        """Anything else that is true."""
        return await self.work.run(question)


def _deliver(tx: Transaction, letter: Letter, now: datetime) -> None:
    tx.post.sent(letter, 1000 + letter.id, now)
