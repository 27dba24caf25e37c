"""Typed access to the use cases: what every handler function is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.domain.access import Rule
from bot.domain.errors import Refusal
from bot.domain.message import IncomingMessage, Press
from bot.domain.peer import Peer
from bot.domain.words import Urgency, Words
from bot.failpoints import failpoint
from bot.ports import Clock, Pressed, Transaction, Work
from bot.usecases import UseCases
from bot.usecases.steps.people import ask_leave

CommandCase = Callable[[Transaction, datetime, Peer, IncomingMessage], object]
PressCase = Callable[..., Words | None]


@dataclass(frozen=True)
class Services:
    """What the handlers are given to work with."""

    work: Work
    use_cases: UseCases
    clock: Clock


@dataclass(frozen=True)
class Asked:
    """What a command does, once it is known that whoever asks may."""

    rule: Rule | None
    case: CommandCase

    @property
    def introduces_itself(self) -> bool:
        """As the use case does."""
        return bool(getattr(self.case, "introduces_itself", False))

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Refuse, or run it."""
        ask_leave(tx, peer, self.rule)
        self.case(tx, now, peer, message)


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """One update being handled. `commit` runs one step and marks the update handled in the same transaction."""

    services: Services

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], **kwargs: Any) -> None:
        super().__init__(application, **kwargs)
        self.update_id: int | None = None
        self.rule: Rule | None = None  # who may do what this update asks for; None admits nobody

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> "Context":
        """The context of this update, knowing its id."""
        context = super().from_update(update, application)
        if isinstance(update, Update):
            context.update_id = update.update_id
        return context

    @property
    def use_cases(self) -> UseCases:
        """Everything the organisation does."""
        return self.services.use_cases

    async def commit(self, step: Callable[..., None], *args: Any) -> None:
        """Run `step(tx, now, *args)`; its commit is what marks the update handled."""
        failpoint("step-asked")
        await self.services.work.run(partial(_handled, self.update_id, step), self.services.clock.now(), *args)
        failpoint("step-committed")

    async def receive(self, message: IncomingMessage, then: CommandCase | None = None) -> None:
        """Through the one door: screened first; `then` runs only when nothing was found."""
        asked = Asked(self.rule, then) if then else None
        try:
            await self.commit(self.use_cases.receive_message, message, asked)
        except Refusal as refusal:
            await self.commit(_say_no, message.chat_id, refusal.key)

    async def press(self, press: Press, case: PressCase, **args: Any) -> None:
        """Run `case(tx, now, peer, **args)` for the button's owner; the Words it returns answer the press."""
        try:
            await self.commit(partial(_pressed, self.rule, case, args), press)
        except Refusal as refusal:
            await self.refuse(press, refusal)

    async def refuse(self, press: Press, refusal: Refusal) -> None:
        """A polite answer to a press that changes nothing."""
        await self.commit(_refuse_press, press.query_id, refusal.key)

    async def look_up(self, press: Press) -> Pressed | None:
        """What the button stands for; None when it is unknown or somebody else's."""
        return await self.services.work.run(_find_button, press)


def context_type(services: Services) -> type[Context]:
    """A Context class that carries these services."""
    return type("CairnContext", (Context,), {"services": services})


def _handled(update_id: int | None, step: Callable[..., None], tx: Transaction, now: datetime, *args: Any) -> None:
    step(tx, now, *args)
    failpoint("step-done")
    if update_id is not None:
        tx.inbox.mark_handled(update_id)
    failpoint("update-marked")


def _pressed(
    rule: Rule | None, case: PressCase, args: Mapping[str, Any], tx: Transaction, now: datetime, press: Press
) -> None:
    peer = tx.people.by_chat(press.chat_id)
    if peer:
        ask_leave(tx, peer, rule)
    answer = case(tx, now, peer, **args) if peer else None
    tx.outbox.acknowledge(press.query_id, answer)


def _find_button(tx: Transaction, press: Press) -> Pressed | None:
    pressed = tx.buttons.find(press.token)
    owner = tx.people.by_chat(press.chat_id)
    return pressed if pressed and owner and pressed.person_id == owner.id else None


def _refuse_press(tx: Transaction, _now: datetime, query_id: str, key: str) -> None:
    tx.outbox.acknowledge(query_id, Words(key))


def _say_no(tx: Transaction, _now: datetime, chat_id: int, key: str) -> None:
    peer = tx.people.by_chat(chat_id)
    if peer:
        tx.outbox.add(peer.id, Words(key), Urgency.REPLY)
