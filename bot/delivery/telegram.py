"""Telegram as a channel: plain text, keyboards, media by file id. Nothing here decides; it says and reports."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, TelegramError

from bot.delivery.bot import CairnBot
from bot.delivery.failures import Cause, DeliveryError, understand
from bot.delivery.pieces import CAPTION_UNITS, TEXT_UNITS, split, units
from bot.domain.words import PLAINLY, Manner
from bot.failpoints import failpoint
from bot.ports import Rendered

_MEDIA_CALLS = {
    "photo": "sendPhoto",
    "voice": "sendVoice",
    "video": "sendVideo",
    "video_note": "sendVideoNote",
    "document": "sendDocument",
    "sticker": "sendSticker",
    "audio": "sendAudio",
    "animation": "sendAnimation",
}
_WITHOUT_CAPTION = frozenset({"sticker", "video_note"})
_HARMLESS_EDITS = ("message is not modified",)
_HARMLESS_REMOVALS = ("message to delete not found", "message can't be deleted", "message_id_invalid")
_HARMLESS_ANSWERS = ("query is too old", "query_id_invalid", "query id is invalid")
_TOAST_UNITS = 200
_NO_PREVIEW = {"is_disabled": True}


class TelegramChannel:
    """Private chats, by chat id. Every failure is a DeliveryError."""

    def __init__(self, bot: CairnBot) -> None:
        self._bot = bot

    async def send(self, chat_id: int, message: Rendered, manner: Manner) -> tuple[int, ...]:
        """Send it, in pieces if it is long; their ids, the last one's being that of the message with the buttons."""
        *before, last = _parts(message)
        ids = [await self._send_one(chat_id, part, replace(manner, reply_to=None)) for part in before]
        return (*ids, await self._send_one(chat_id, last, manner))

    async def edit(self, chat_id: int, message_id: int, message: Rendered) -> None:
        """Show this instead. Cause.NO_MESSAGE when that message is gone, or cannot hold this."""
        if len(_parts(message)) > 1:
            raise DeliveryError(Cause.NO_MESSAGE)
        values: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id, "reply_markup": _inline(message)}
        if message.media_kind:
            await self._call("editMessageCaption", {**values, "caption": message.text}, _HARMLESS_EDITS)
        else:
            text = {"text": message.text, "link_preview_options": _NO_PREVIEW}
            await self._call("editMessageText", {**values, **text}, _HARMLESS_EDITS)

    async def remove(self, chat_id: int, message_id: int) -> None:
        """Delete it, if it is still there and may be deleted."""
        await self._call("deleteMessage", {"chat_id": chat_id, "message_id": message_id}, _HARMLESS_REMOVALS)

    async def clear(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete up to a hundred for both sides; Telegram passes over those that are gone or older than 48 hours."""
        values = {"chat_id": chat_id, "message_ids": list(message_ids)}
        await self._call("deleteMessages", values, _HARMLESS_REMOVALS)

    async def acknowledge(self, query_id: str, text: str | None) -> None:
        """Stop the spinner of a pressed button; one that is too old has stopped by itself."""
        shown = split(text, _TOAST_UNITS)[0] if text else None
        await self._call(
            "answerCallbackQuery",
            {"callback_query_id": query_id, "text": shown, "show_alert": True if shown else None},
            _HARMLESS_ANSWERS,
        )

    async def set_menu(self, chat_id: int, commands: tuple[tuple[str, str], ...]) -> None:
        """The command menu of this chat."""
        listed = [{"command": name, "description": words} for name, words in commands]
        await self._call("setMyCommands", {"commands": listed, "scope": {"type": "chat", "chat_id": chat_id}})

    async def _send_one(self, chat_id: int, message: Rendered, manner: Manner) -> int:
        values = {
            "chat_id": chat_id,
            "reply_markup": _markup(message),
            "disable_notification": manner.silent or None,
            "protect_content": manner.protect or None,
            "reply_parameters": _reply(manner),
        }
        if message.made:
            kind = "photo" if message.made.is_picture else "document"
            made = InputFile(message.made.content, filename=message.made.name, attach=False)
            sent = await self._call(_MEDIA_CALLS[kind], {**values, kind: made, "caption": message.text or None})
        elif message.file:
            file = InputFile(message.file.text.encode(), filename=message.file.name, attach=False)
            sent = await self._call("sendDocument", {**values, "document": file, "caption": message.text or None})
        elif message.media_kind:
            media = {message.media_kind: message.file_id, "caption": message.text or None}
            sent = await self._call(_MEDIA_CALLS[message.media_kind], {**values, **media})
        else:
            text = {"text": message.text, "link_preview_options": _NO_PREVIEW}
            sent = await self._call("sendMessage", {**values, **text})
        return int(sent["message_id"])

    async def _call(self, endpoint: str, values: Mapping[str, Any], harmless: tuple[str, ...] = ()) -> Any:
        failpoint("call-made")
        try:
            answer = await self._bot.call(endpoint, values)
        except BadRequest as error:
            if any(words in error.message.lower() for words in harmless):
                return None
            raise understand(error) from None
        except TelegramError as error:
            raise understand(error) from None
        failpoint("call-answered")
        return answer


def _parts(message: Rendered) -> list[Rendered]:
    """One message, or several when it is too long; buttons and media go with the last."""
    if message.media_kind or message.file or message.made:
        fits = message.media_kind not in _WITHOUT_CAPTION and units(message.text) <= CAPTION_UNITS
        if fits or not message.text:
            return [message]
        return [*(Rendered(piece) for piece in split(message.text)), replace(message, text="")]
    pieces = split(message.text, TEXT_UNITS) or [message.text]
    return [*(Rendered(piece) for piece in pieces[:-1]), replace(message, text=pieces[-1])]


def _reply(manner: Manner) -> dict[str, Any] | None:
    if manner.reply_to is None:
        return None
    return {"message_id": manner.reply_to, "allow_sending_without_reply": True}


def _markup(message: Rendered) -> dict[str, Any] | None:
    """Inline buttons win: they belong to these words, the keyboard can come with the next."""
    if message.buttons:
        return _inline(message)
    if message.keyboard is None:
        return None
    if not message.keyboard:
        return {"remove_keyboard": True}
    rows = [[{"text": label} for label in row] for row in message.keyboard]
    return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}


def _inline(message: Rendered) -> dict[str, Any] | None:
    rows = [[_button(label, target) for label, target in row] for row in message.buttons]
    return {"inline_keyboard": rows} if rows else None


def _button(label: str, target: str) -> dict[str, str]:
    kind, _, value = target.partition(":")
    return {"text": label, "url" if kind == "url" else "callback_data": value}


def barely(message: Rendered) -> tuple[Rendered, Manner]:
    """The same words with nothing that could be refused: the second try after a refusal."""
    return Rendered(message.text, message.buttons), PLAINLY
