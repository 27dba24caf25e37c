"""Everything the emulator returns fits the published description of the Bot API, where that is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.methods import ASYNC_METHODS, METHODS
from bot.sandbox.phone import Phone
from bot.sandbox.telegram import EmulatedTelegram

DESCRIPTION = Path(__file__).parents[2] / "../shared/data/botapi.json"
pytestmark = pytest.mark.skipif(not DESCRIPTION.exists(), reason="the description is not at hand")
PLAIN = {"Integer": int, "String": str, "Boolean": bool, "True": bool, "Float": (int, float)}
Spec = dict[str, Any]


@pytest.fixture(scope="module")
def spec() -> Spec:
    loaded: Spec = json.loads(DESCRIPTION.read_text())
    return loaded


def problems(spec: Spec, kind: str, value: Any, where: str) -> list[str]:
    """What does not fit; empty when all does."""
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ")
        return [found for i, each in enumerate(value) for found in problems(spec, inner, each, f"{where}[{i}]")]
    if kind in PLAIN:
        return [] if isinstance(value, PLAIN[kind]) else [f"{where}: {value!r} is no {kind}"]
    described = spec["types"][kind]
    if described.get("subtypes"):
        tried = [problems(spec, each, value, where) for each in described["subtypes"]]
        return min(tried, key=len)
    return _object_problems(spec, described, value, where)


def _object_problems(spec: Spec, described: Spec, value: Any, where: str) -> list[str]:
    fields = {field["name"]: field for field in described.get("fields", [])}
    unknown = [f"{where}: unknown field {name}" for name in value if name not in fields]
    missing = [f"{where}: {name} is missing" for name, each in fields.items() if each["required"] and name not in value]
    inner = [
        found
        for name, given in value.items()
        if name in fields
        for found in min((problems(spec, kind, given, f"{where}.{name}") for kind in fields[name]["types"]), key=len)
    ]
    return unknown + missing + inner


def does_everything(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts("CODE")
    written = ana.sends("hello /help")
    ana.edits(written, "hello there")
    ana.sends("yes", reply_to=written, quote="hello")
    ana.forwards("words", by="Sam")
    for content in ("photo", "voice", "document", "audio", "video", "animation", "video_note"):
        ana.sends(**{content: b"bytes"})
    ana.sends(sticker="🙂")
    ana.sends(location=(1, 2))
    ana.sends(contact=("Ben", "+15550100"))
    ana.sends(poll=("Which?", ["a", "b"]))
    ana.reacts(written, "❤")
    ana.blocks()
    ana.unblocks()
    ana.upgrades(telegram.group("Team", ana))


async def test_every_update_is_as_described(telegram: EmulatedTelegram, ana: Phone, spec: Spec) -> None:
    kinds = json.dumps(["message", "edited_message", "callback_query", "my_chat_member", "message_reaction"])
    await telegram.call(telegram.bot.token, "getUpdates", {"allowed_updates": kinds})
    does_everything(telegram, ana)
    keyboard = json.dumps({"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]})
    values = {"chat_id": ana.id, "text": "?", "reply_markup": keyboard}
    await telegram.call(telegram.bot.token, "sendMessage", values)
    ana.presses("Yes")
    updates = (await telegram.call(telegram.bot.token, "getUpdates", {})).result
    assert len(updates) > 20
    assert problems(spec, "Array of Update", updates, "updates") == []


CALLS: list[tuple[str, dict[str, Any]]] = [
    ("getMe", {}),
    ("getWebhookInfo", {}),
    ("sendMessage", {"text": "hi", "link_preview_options": '{"is_disabled": true}'}),
    ("sendPhoto", {"photo": "photo-000001"}),
    ("sendVoice", {"voice": "voice-000002", "caption": "listen"}),
    ("sendDocument", {"document": "document-000003"}),
    ("sendSticker", {"sticker": "sticker-000008"}),
    ("sendVideoNote", {"video_note": "video_note-000007"}),
    ("sendLocation", {"latitude": 1, "longitude": 2}),
    ("sendContact", {"phone_number": "1", "first_name": "Ben"}),
    ("editMessageText", {"message_id": 100, "text": "changed"}),
    ("copyMessage", {"from_chat_id": 5_000_000_001, "message_id": 100}),
    ("forwardMessage", {"from_chat_id": 5_000_000_001, "message_id": 100}),
    ("sendMediaGroup", {"media": '[{"type":"photo","media":"photo-000001"},{"type":"photo","media":"photo-000001"}]'}),
    ("getFile", {"file_id": "photo-000001"}),
    ("getChat", {}),
    ("getChatMember", {"user_id": 5_000_000_001}),
    ("getMyCommands", {}),
    ("getMyName", {}),
    ("getMyDescription", {}),
    ("getChatMenuButton", {}),
]


@pytest.mark.parametrize(("method", "values"), CALLS)
async def test_every_result_is_as_described(
    telegram: EmulatedTelegram, ana: Phone, spec: Spec, method: str, values: dict[str, Any]
) -> None:
    does_everything(telegram, ana)
    telegram.bot.last_message_id = 99
    await telegram.call(telegram.bot.token, "sendMessage", {"chat_id": ana.id, "text": "number 100"})
    answer = await telegram.call(telegram.bot.token, method, {"chat_id": ana.id, **values})
    assert answer.status == 200, answer.body
    (kind,) = spec["methods"][method]["returns"][:1]
    assert problems(spec, kind, answer.result, method) == []


def test_every_method_has_its_official_name(spec: Spec) -> None:
    official = {name.lower() for name in spec["methods"]}
    assert (set(METHODS) | set(ASYNC_METHODS)) - official == set()
