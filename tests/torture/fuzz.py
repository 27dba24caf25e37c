"""Updates as Telegram could send them, made from python-telegram-bot's own types, then damaged.

Whatever comes, nothing is stuck: each update is handled, or set aside with its text screened all the same. And whoever
wrote crisis words (as text, caption, poll, contact or argument, new or edited) is answered.
"""

import collections.abc
import datetime as dt
import inspect
import types
import typing
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import telegram
from sqlalchemy import create_engine, text

from bot.intake import ALLOWED_UPDATES
from bot.raw_updates import written_strings
from tests.torture.story import CRISIS
from tests.torture.virtual import Town, in_virtual_time, town

Json = dict[str, Any]
PAGE = 50  # updates before the bot is let come to rest
SHARE = {0: 0.2, 1: 0.15}  # how many optional fields are there, by depth
DEEPEST = 3
KINDS = {
    "message": telegram.Message,
    "edited_message": telegram.Message,
    "callback_query": telegram.CallbackQuery,
    "message_reaction": telegram.MessageReactionUpdated,
    "my_chat_member": telegram.ChatMemberUpdated,
    "poll_answer": telegram.PollAnswer,
}
ODD: tuple[Any, ...] = (
    None,
    0,
    -1,
    2**63,
    1.5,
    "",
    "\x00",
    "x" * 5000,
    "\u202e\u200b",
    True,
    [],
    {},
    [None],
    {"id": "x"},
)


# --- made from the types --------------------------------------------------------------------------------------------


def an_update(rng: Random, number: int, chat_id: int) -> Json:
    """One update of a kind we ask for; a message is from this person, in their private chat."""
    kind = rng.choice(ALLOWED_UPDATES)
    made = _object(KINDS[kind], rng, 0)
    sender = {"id": chat_id, "is_bot": False, "first_name": "Fuzz"}
    for name in ("from", "user"):
        if name in made or name == "from":
            made[name] = sender
    if "message" in kind:
        made["chat"] = {"id": chat_id, "type": "private", "first_name": "Fuzz"}
        made.pop("sender_chat", None)
    return {"update_id": number, kind: made}


def _object(cls: Any, rng: Random, depth: int) -> Json:
    made: Json = {}
    for name, parameter in list(inspect.signature(cls.__init__).parameters.items())[1:]:
        if name == "api_kwargs" or parameter.kind is parameter.VAR_KEYWORD:
            continue
        is_needed = parameter.default is parameter.empty
        if is_needed or (depth < DEEPEST and rng.random() < SHARE.get(depth, 0.05)):
            value = _value(parameter.annotation, rng, depth + 1)
            if value is not None:
                made["from" if name == "from_user" else name] = value
    return made


def _value(kind: Any, rng: Random, depth: int) -> Any:
    if isinstance(kind, (str, typing.ForwardRef)):
        return _value(
            getattr(telegram, getattr(kind, "__forward_arg__", str(kind)).partition(" ")[0], None), rng, depth
        )
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _value(next(one for one in inner if one is not type(None)), rng, depth)
    if origin in (collections.abc.Sequence, tuple, list):
        return [made for _ in range(rng.randint(1, 2)) if (made := _value(inner[0], rng, depth)) is not None]
    return _plain(kind, rng) if not _is_ours(kind) else _object(kind, rng, depth)


def _is_ours(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, telegram.TelegramObject)


def _plain(kind: Any, rng: Random) -> Any:
    makers: dict[Any, Any] = {
        str: lambda: rng.choice(("hello", "private", "😀", "x" * rng.randint(0, 90), "café", "1")),
        int: lambda: rng.randint(-5, 2**40),
        float: lambda: rng.uniform(-90, 90),
        bool: lambda: rng.random() < 0.5,
        dt.datetime: lambda: rng.randint(0, 2_000_000_000),
        dt.timedelta: lambda: rng.randint(0, 10_000),
    }
    return makers[kind]() if kind in makers else None


# --- what somebody writes, and damage -------------------------------------------------------------------------------


def with_crisis(update: Json, rng: Random) -> Json:
    """The same with crisis words in a place where its author writes."""
    kind = next(name for name in update if name != "update_id")
    if "message" not in kind or kind == "message_reaction":
        return update
    message = {name: update[kind][name] for name in ("message_id", "date", "chat", "from")}
    places = (
        {"text": CRISIS},
        {"text": f"/remind {CRISIS}"},
        {"caption": CRISIS, "photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]},
        {"poll": _poll(CRISIS, "yes")},
        {"poll": _poll("Which?", CRISIS)},
        {"contact": {"phone_number": "1", "first_name": CRISIS}},
    )
    return {**update, kind: {**(update[kind] if rng.random() < 0.5 else message), **rng.choice(places)}}


def _poll(question: str, option: str) -> Json:
    options = [{"text": each, "voter_count": 0, "persistent_id": each} for each in (option, "other")]
    flags = dict.fromkeys(("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting"), False)
    return {"id": "1", "question": question, "options": options, "total_voter_count": 0, "type": "regular", **flags}


def damaged(update: Json, rng: Random) -> Json:
    """The same with a few places missing, or with something odd in them."""
    broken = deepcopy(update)
    for _ in range(rng.choice((0, 0, 1, 2, 3))):
        holder: Any = broken[next(name for name in broken if name != "update_id")]
        while isinstance(holder, dict) and holder:
            name = rng.choice(sorted(holder))
            if isinstance(holder[name], dict) and rng.random() < 0.5:
                holder = holder[name]
                continue
            if rng.random() < 0.4:
                del holder[name]
            else:
                holder[name] = rng.choice(ODD)
            break
    return broken


# --- the run --------------------------------------------------------------------------------------------------------


@dataclass
class Fuzzed:
    """What became of many updates."""

    updates: int = 0
    in_danger: int = 0
    aside: int = 0
    stuck: int = 0
    unanswered: list[str] = field(default_factory=list)


def fuzzed(folder: Path, template: Path, seed: int, count: int) -> Fuzzed:
    """So many updates, on a bot of their own."""
    return in_virtual_time(_fuzz(folder, template, seed, count))


async def _fuzz(folder: Path, template: Path, seed: int, count: int) -> Fuzzed:
    rng, seen, people = Random(seed), Fuzzed(), {}
    async with town(folder, template) as there:
        for number in range(count):
            phone = there.phone(f"Fuzz{number}")
            update = damaged(with_crisis(an_update(rng, 900_000_000 + number, phone.id), rng), rng)
            if is_from(update, phone.id) and CRISIS in "\n".join(written_strings(update)):
                people[phone.id] = (phone, update)
            there.telegram.bot.updates.push_raw(update, there.clock.now())
            if number % PAGE == PAGE - 1:
                await there.passes(30)
        await there.passes(60)
        seen.updates, seen.in_danger = count, len(people)
        seen.unanswered = [str(update)[:300] for phone, update in people.values() if not _is_answered(there, phone.id)]
        seen.aside, seen.stuck = _counted(there, "aside"), _counted(there, "new")
        if await there.ends() != 0:
            seen.stuck += 1
    return seen


def is_from(update: Json, chat_id: int) -> bool:
    """Whether this is still a message of this person in their private chat."""
    message = update.get("message") or update.get("edited_message")
    chat = message.get("chat") if isinstance(message, dict) else None
    return isinstance(chat, dict) and chat.get("id") == chat_id and chat.get("type") == "private"


def _is_answered(there: Town, chat_id: int) -> bool:
    return any("988" in heard for heard in there.telegram.phones[chat_id].hears)


def _counted(there: Town, state: str) -> int:
    engine = create_engine(there.url)
    with engine.connect() as connection:
        found = connection.scalar(text("SELECT count(*) FROM inbox WHERE state = :state"), {"state": state})
    engine.dispose()
    return found or 0
