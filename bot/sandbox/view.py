"""Everything the page shows, as plain JSON."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from bot.sandbox.director import Cast, Director
from bot.sandbox.phone import Phone, Seen
from bot.sandbox.seen import reply_keyboard
from bot.sandbox.telegram import EmulatedTelegram

Json = dict[str, Any]
SHOWN_MESSAGES = 300


async def whole_state(telegram: EmulatedTelegram, director: Director | None, language: str) -> Json:
    """The state of every phone, the clock and the tour."""
    cast = {each.person_id: each for each in (director.people() if director else ())}
    zone = (director.now() if director else telegram.now()).tzinfo
    phones = sorted(telegram.phones.values(), key=lambda phone: _place(phone, list(cast)))
    return {
        "bot": _bot(telegram, language),
        "now": telegram.now().astimezone(zone).isoformat(),
        "people": [_phone(phone, cast.get(phone.id), zone) for phone in phones],
        "faults": sorted({each.fault.kind.value for each in telegram.faults.planned if each.times != 0}),
        "director": await _director(director, language) if director else None,
    }


def _bot(telegram: EmulatedTelegram, language: str) -> Json:
    bot = telegram.bot
    description = bot.profile.get(("description", language)) or bot.profile.get(("description", ""), "")
    return {"name": bot.name, "username": bot.username, "description": description}


def _place(phone: Phone, order: Sequence[int]) -> tuple[int, int]:
    return (order.index(phone.id) if phone.id in order else len(order), phone.id)


async def _director(director: Director, language: str) -> Json:
    due = await director.next_due()
    steps = [{"title": step.title, "explanation": step.explanation} for step in director.tour(language)]
    return {
        "notice": director.notice(language),
        "now": director.now().isoformat(),
        "next_due": due.astimezone(director.now().tzinfo).isoformat() if due else None,
        "tour": steps,
    }


def _phone(phone: Phone, cast: Cast | None, zone: tzinfo | None) -> Json:
    toasts = phone.toasts
    return {
        "id": phone.id,
        "name": phone.name,
        "username": phone.person.username,
        "language": phone.person.language_code,
        "role": cast.role if cast else "",
        "online": phone.is_online,
        "blocked": phone.has_blocked,
        "undelivered": phone.undelivered,
        "unread": phone.unread,
        "read_up_to": phone.read_up_to,
        "typing_seconds": _typing_seconds(phone),
        "messages": [message_json(each, zone) for each in phone.sees[-SHOWN_MESSAGES:]],
        "keyboard": _keyboard(phone),
        "menu": [{"command": name, "description": words} for name, words in phone.menu.items()],
        "toasts": len(toasts),
        "toast": {"text": toasts[-1].text, "alert": toasts[-1].alert} if toasts else None,
        "pinned": list(phone.chat.pinned) if phone.chat else [],
    }


def _typing_seconds(phone: Phone) -> float:
    until = phone.chat.typing_until if phone.chat and phone.is_typing and phone.is_online else None
    return (until - phone.telegram.now()).total_seconds() if until else 0


def _keyboard(phone: Phone) -> Json:
    current = reply_keyboard(phone.chat) if phone.chat else None
    placeholder = str(current[1].get("input_field_placeholder", "")) if current else ""
    return {"rows": phone.keyboard, "placeholder": placeholder}


def message_json(message: Seen, zone: tzinfo | None = None) -> Json:
    """One message as the page draws it."""
    made: Json = {
        "id": message.id,
        "mine": message.mine,
        "sender": message.sender,
        "text": message.text,
        "kind": message.kind,
        "at": message.at.astimezone(zone).isoformat(),
        "edited": message.edited,
        "silent": message.silent,
        "protected": message.protected,
        "pending": message.pending,
        "reply_to": message.reply_to,
        "quote": (message.body.get("quote") or {}).get("text", ""),
        "forwarded_from": message.forwarded_from,
        "entities": message.entities,
        "reactions": [each for each in message.reactions if each],
        "buttons": [[_button(each.label, each.url, each.copies) for each in row] for row in message.buttons],
    }
    return made | _content(message)


def _button(label: str, url: str, copies: str) -> Json:
    return {"label": label, "url": url, "copies": copies}


def _content(message: Seen) -> Json:
    content = message.body.get(message.kind)
    if message.kind in ("text", "service") or content is None:
        return {}
    if message.file_id:
        name = content.get("file_name", "") if isinstance(content, dict) else ""
        emoji = content.get("emoji", "") if isinstance(content, dict) else ""
        return {"file_id": message.file_id, "file_name": name, "emoji": emoji}
    return {"content": content}
