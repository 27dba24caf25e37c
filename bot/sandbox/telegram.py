"""An emulated Telegram: bots, people, chats, and the Bot API over them.

    telegram = EmulatedTelegram(now=clock.now)
    ana = telegram.phone("Ana", language="es")          # see bot.sandbox.phone
    bot = telegram.bot                                    # the first bot; telegram.add_bot(token) for more
    answer = await telegram.call(bot.token, "sendMessage", {"chat_id": ana.id, "text": "hello"})

PTB talks to it through `bot.sandbox.request.EmulatedRequest` (in process) or `bot.sandbox.server` (HTTP);
both end in `call`, so both meet the same limits, errors and faults. The only clock is `now`, the only wait
is `sleep`.

    telegram.limits.enforced = True                       # 429 as on the real server (off in tests)
    telegram.faults.add(Fault.timeout_after(), method="sendMessage", chat=ana.id)
    telegram.calls                                        # every call made: method, values, status, at
    telegram.group("Team", maria, ben)                   # a group the bot is in
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sandbox.accounts import BotAccount
from bot.sandbox.arguments import Arguments, Upload
from bot.sandbox.chats import Chat
from bot.sandbox.errors import (
    BotApiError,
    bad_request,
    conflict,
    forbidden,
    not_found,
    too_many,
    unauthorized,
)
from bot.sandbox.faults import NO_ANSWER, TAKES_EFFECT, Fault, FaultKind
from bot.sandbox.methods import Call, perform
from bot.sandbox.phone import Phone
from bot.sandbox.state import TelegramState
from bot.sandbox.updates import OTHER_POLLER

Json = dict[str, Any]
DEFAULT_TOKEN = "1000000001:SANDBOX-TOKEN-THAT-OPENS-NOTHING-00"  # noqa: S105 - emulated, opens nothing
KEPT_CALLS = 100_000


@dataclass(frozen=True)
class Answer:
    """What a call gets back: an HTTP status and body, or no answer at all (`lost` says how)."""

    status: int
    body: bytes
    lost: FaultKind | None = None

    @property
    def result(self) -> Any:
        """The result of a call that went well."""
        return json.loads(self.body)["result"]


@dataclass(frozen=True)
class CallRecord:
    """One call that was made."""

    at: datetime
    bot_id: int
    method: str
    values: Json
    status: int
    took_effect: bool


class EmulatedTelegram(TelegramState):
    """The whole of it. One per test, one per sandbox."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        token: str = DEFAULT_TOKEN,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        any_token: bool = False,
    ) -> None:
        super().__init__(now, sleep)
        self.any_token = any_token
        self.calls: deque[CallRecord] = deque(maxlen=KEPT_CALLS)
        self.phones: dict[int, Phone] = {}
        self.bot = self.add_bot(token)

    def phone(self, name: str, *, language: str = "en", username: str = "", person_id: int = 0) -> Phone:
        """A new person with a phone that talks to `telegram.bot`."""
        person = self.add_person(name, username, language, person_id)
        self.phones[person.id] = Phone(self, person, self.bot)
        self.touch()
        return self.phones[person.id]

    def group(self, title: str, *phones: Phone, with_bot: bool = True) -> Chat:
        """A new basic group of these people; the first of them adds the bot (`my_chat_member`)."""
        chat = self.add_group(title, [phone.person for phone in phones])
        if with_bot and phones:
            phones[0].adds_bot_to(chat)
        return chat

    async def call(
        self, token: str, method: str, values: Mapping[str, Any], uploads: Mapping[str, Upload] | None = None
    ) -> Answer:
        """Answer one Bot API call, faults and limits included."""
        args, name = Arguments(values, uploads), method.lower()
        fault = self.faults.meet(name, args.integer("chat_id"))
        failing = fault if fault is not None and fault.kind not in TAKES_EFFECT else None
        if fault is not None and fault.kind is FaultKind.SLOW:
            await self.sleep(fault.seconds)
        answer = _failed(failing) if failing else await self._answer(token, name, args)
        self._record(token, method, args, answer, took_effect=failing is None)
        return _spoiled(answer, fault)

    async def _answer(self, token: str, name: str, args: Arguments) -> Answer:
        try:
            call = Call(self, self._bot(token), args)
            return _good(await perform(call, name))
        except BotApiError as error:
            return _bad(error)

    def _bot(self, token: str) -> BotAccount:
        if token not in self.bots:
            number, _, secret = token.partition(":")
            if not (self.any_token and number.isdigit() and len(secret) >= 3):
                raise unauthorized() if ":" in token else not_found()
            self._welcome(token)
        return self.bots[token]

    def _welcome(self, token: str) -> None:
        """The first unknown token becomes the bot the phones talk to; later ones are bots of their own."""
        if self.bot.token != DEFAULT_TOKEN:
            self.add_bot(token)
            return
        del self.bots[DEFAULT_TOKEN]
        old, self.bot.token = self.bot.id, token
        self.bots[token] = self.bot
        self.chats = {(self.bot.id if key[0] == old else key[0], key[1]): chat for key, chat in self.chats.items()}
        for person in self.people.values():
            person.blocked = {self.bot.id if number == old else number for number in person.blocked}

    def _record(self, token: str, method: str, args: Arguments, answer: Answer, *, took_effect: bool) -> None:
        bot_id = self.bots[token].id if token in self.bots else 0
        good = took_effect and answer.status == 200
        self.calls.append(CallRecord(self.now(), bot_id, method, args.values, answer.status, good))


def _good(result: Any) -> Answer:
    return Answer(200, json.dumps({"ok": True, "result": result}).encode())


def _bad(error: BotApiError) -> Answer:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return Answer(error.code, json.dumps(body).encode())


def _failed(fault: Fault) -> Answer:
    """The answer of a call that had no effect."""
    match fault.kind:
        case FaultKind.FLOOD:
            return _bad(too_many(fault.seconds))
        case FaultKind.UNAUTHORIZED:
            return _bad(unauthorized())
        case FaultKind.CONFLICT:
            return _bad(conflict(OTHER_POLLER))
        case FaultKind.REFUSED:
            return _bad(bad_request(fault.reason))
        case FaultKind.MOVED:
            upgraded = "group chat was upgraded to a supergroup chat"
            return _bad(bad_request(upgraded, migrate_to_chat_id=int(fault.reason)))
        case FaultKind.FORBIDDEN:
            return _bad(forbidden(fault.reason))
    return _bad(BotApiError(502, "Bad Gateway"))


def _spoiled(answer: Answer, fault: Fault | None) -> Answer:
    """The answer after a fault has had its way with it."""
    if fault is not None and fault.kind in NO_ANSWER:
        return Answer(0, b"", fault.kind)
    if fault is not None and fault.kind is FaultKind.BAD_JSON:
        return Answer(200, b"<html><body>It works!</body></html>")
    return answer
