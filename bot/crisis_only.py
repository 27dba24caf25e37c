"""When nothing can be stored: crises are answered all the same (RELIABILITY.md 18, 20).

It needs Telegram and the crisis bundle of the code; no database, no key. It serves in two situations:

- the running bot cannot commit: `intake.on_unkept = crisis_only.answer`; those last known on call are alerted too;
- it starts after its first opening with a database or key that cannot be used: `serve` polls instead of the bot.

Nothing is confirmed to Telegram that was not stored: what is answered here comes again, and is handled in full,
once the database works. Only a full page of a hundred is passed over: what stands behind it could not be seen.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import structlog

from bot.delivery.failures import DeliveryError
from bot.domain.policy import Policy
from bot.domain.screening import Assessment, Category, Level, Screener
from bot.domain.specialist import Duty, Role, Roster
from bot.domain.words import PLAINLY, Value
from bot.ports import Channel, Clock, Rendered, Transaction, Work
from bot.raw_updates import chat_of, written_strings

log = structlog.get_logger("crisis_only")

Json = dict[str, Any]
SOS = "/sos"
_PAGE = 100
_REMEMBERED = 20_000
_TRIES = 3
_POLL_SECONDS = 1.0
_LOOK_SECONDS = 30.0
_REFRESH_SECONDS = 60.0


class Words(Protocol):
    """The crisis bundle; `bot.packs.crisis.CrisisWords` is one."""

    def first_words(
        self, level: Level, category: Category | None, language: str, country: str | None, now: datetime
    ) -> str: ...
    def values(
        self, country: str | None, language: str, category: Category | None, now: datetime
    ) -> dict[str, Value]: ...
    @property
    def texts(self) -> "Texts": ...


class Texts(Protocol):
    """Interface words."""

    def text(self, key: str, language: str, values: Mapping[str, Value] | None = None) -> str: ...


class Source(Protocol):
    """Where updates come from."""

    async def fetch_updates(self, offset: int | None, allowed: Sequence[str], seconds: int = ...) -> list[Json]: ...


@dataclass(frozen=True)
class OnCall:
    """Somebody last known to be on call, kept in memory for when the database is gone."""

    chat_id: int
    language: str


@dataclass(frozen=True)
class Bundle:
    """What is needed to answer a crisis, all of it in memory."""

    screener: Screener
    words: Words
    policy: Policy
    languages: tuple[str, ...]


class CrisisOnly:
    """Answers each private message that screens as a crisis, once."""

    def __init__(self, channel: Channel, bundle: Bundle, clock: Clock) -> None:
        self._channel = channel
        self._bundle = bundle
        self._clock = clock
        self._answered: set[int] = set()
        self._order: deque[int] = deque()
        self.on_call: tuple[OnCall, ...] = ()

    def renew(self, bundle: Bundle) -> None:
        """Answer with these words from now on."""
        self._bundle = bundle

    async def answer(self, updates: Sequence[Json]) -> None:
        """Screen them all; answer and alert what is a crisis. A repeat of an update is not answered twice."""
        log.critical("nothing_can_be_stored", count=len(updates))
        await asyncio.gather(*(self._one(update) for update in updates if update["update_id"] not in self._answered))

    async def _one(self, update: Json) -> None:
        try:
            found = self._screen(update)
            if found.level is not Level.NONE:
                await self._say(update, found)
        except DeliveryError as failure:
            log.exception("crisis_not_answered", cause=failure.cause.value)
            return
        except Exception:  # one update must not keep the others from being answered
            log.exception("crisis_not_answered")
        self._remember(update["update_id"])

    def _screen(self, update: Json) -> Assessment:
        message = update.get("message") or update.get("edited_message")
        if not isinstance(message, dict) or message.get("chat", {}).get("type") != "private":
            return self._bundle.screener.assess("")
        text = "\n".join(written_strings({"message": message}))
        found = self._bundle.screener.assess(text)
        if found.level is Level.NONE and self._is_sos(text):
            return Assessment(Level.CONCERN, None, None, (), (), "asked for the numbers")
        return found

    def _is_sos(self, text: str) -> bool:
        labels = {self._bundle.words.texts.text("keyboard-sos", language) for language in self._bundle.languages}
        said = text.strip()
        return said in labels or said.split(maxsplit=1)[:1] == [SOS]

    async def _say(self, update: Json, found: Assessment) -> None:
        language, chat_id = self._language(update), chat_of(update)
        await self._send(chat_id, self._reply(found, language))
        if not found.level.is_alert:
            return
        reached = [await self._alert(person) for person in self.on_call]
        if not any(reached):
            org: Mapping[str, Value] = {"org": self._bundle.policy.organisation}
            await self._send(chat_id, self._bundle.words.texts.text("status-stranger", language, org))

    def _reply(self, found: Assessment, language: str) -> str:
        words, country, now = self._bundle.words, self._bundle.policy.country, self._clock.now()
        if found.level.is_alert:
            return words.first_words(found.level, found.category, language, country, now)
        return words.texts.text("crisis-lines", language, words.values(country, language, found.category, now))

    async def _alert(self, person: OnCall) -> bool:
        text = self._bundle.words.texts.text("crisis-only-alert", person.language)
        try:
            await self._send(person.chat_id, text)
        except DeliveryError as failure:
            log.exception("crisis_not_alerted", cause=failure.cause.value)
            return False
        else:
            return True

    async def _send(self, chat_id: int, text: str) -> None:
        for attempt in range(1, _TRIES + 1):
            try:
                await self._channel.send(chat_id, Rendered(text), PLAINLY)
            except DeliveryError as failure:
                if failure.is_permanent or attempt == _TRIES:
                    raise
                await asyncio.sleep(min(failure.seconds, 5.0))
            else:
                return

    def _language(self, update: Json) -> str:
        message = update.get("message") or update.get("edited_message") or {}
        code = str(message.get("from", {}).get("language_code") or "").split("-")[0].lower()
        return code if code in self._bundle.languages else self._bundle.policy.language

    def _remember(self, update_id: int) -> None:
        self._answered.add(update_id)
        self._order.append(update_id)
        if len(self._order) > _REMEMBERED:
            self._answered.discard(self._order.popleft())


# --- beside the running bot -----------------------------------------------------------------------------------------


def who_is_on_call(tx: Transaction) -> tuple[OnCall, ...]:
    """Those a crisis would be told to now: on duty, or else the supervisors and the last resort."""
    roster = Roster(tx.staff.everyone())
    on_duty = (*roster.on(Duty.FIRST), *roster.on(Duty.BACKUP))
    asked = on_duty or roster.with_role(Role.SUPERVISOR, Role.LAST_RESORT)
    people = [tx.people.find(member.id) for member in asked]
    return tuple(OnCall(person.chat_id, person.reads) for person in people if person is not None)


async def keep_in_mind(crisis_only: CrisisOnly, work: Work) -> None:
    """Refresh, for ever, who is on call; when the database fails, the last known stay."""
    while True:
        try:
            crisis_only.on_call = await work.run(who_is_on_call)
        except Exception:
            log.exception("on_call_not_refreshed")
        await asyncio.sleep(_REFRESH_SECONDS)


# --- instead of the bot ---------------------------------------------------------------------------------------------


async def serve(crisis_only: CrisisOnly, source: Source, is_usable: Callable[[], bool]) -> None:
    """Poll and answer until the storage can be used again; looks every half minute."""
    offset: int | None = None
    looked = time.monotonic()
    while True:
        try:
            updates = await source.fetch_updates(offset, ("message", "edited_message"), 0)
            await crisis_only.answer(updates)
            offset = _past_a_full_page(updates, offset)
        except Exception:
            log.exception("poll_failed")
        await asyncio.sleep(_POLL_SECONDS)
        if time.monotonic() - looked >= _LOOK_SECONDS:
            looked = time.monotonic()
            if await asyncio.to_thread(is_usable):
                log.warning("storage_usable_again")
                return


def _past_a_full_page(updates: Sequence[Json], offset: int | None) -> int | None:
    """Telegram shows a hundred at a time. Behind a full page there may be a crisis, so the page is passed over."""
    if len(updates) < _PAGE:
        return offset
    log.critical("updates_passed_over", count=len(updates))
    return int(max(update["update_id"] for update in updates)) + 1
