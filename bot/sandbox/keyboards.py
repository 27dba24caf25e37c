"""Reply markup, checked as Telegram checks it."""

from typing import Any
from urllib.parse import urlsplit

from bot.sandbox.errors import BotApiError, bad_request

Json = dict[str, Any]
MAX_BUTTONS = 100
INLINE_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def checked(markup: Any) -> Json | None:
    """The markup as Telegram keeps it, or None when there is none."""
    if markup in (None, "", {}):
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        return {**markup, "keyboard": _reply_rows(markup["keyboard"])}
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return dict(markup)
    return None


def is_inline(markup: Json | None) -> bool:
    """Whether a message with this markup keeps it under its bubble."""
    return bool(markup and "inline_keyboard" in markup)


def _inline(rows: Any) -> Json | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    kept = [[_inline_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in kept) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise _inline_complaint("expected an Object as InlineKeyboardButton")
    if not isinstance(button.get("text"), str):
        raise _inline_complaint('Can\'t find field "text"')
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if not any(name in button for name in INLINE_ACTIONS):
        raise _inline_complaint("Text buttons are unallowed in the inline keyboard")
    _check_data(button)
    _check_url(button)
    return dict(button)


def _inline_complaint(reason: str) -> BotApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")


def _check_data(button: Json) -> None:
    if "callback_data" not in button:
        return
    if not 1 <= len(str(button["callback_data"]).encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(button: Json) -> None:
    if "url" not in button:
        return
    parts = urlsplit(str(button["url"]))
    good = parts.scheme in ("http", "https", "tg") and (parts.scheme == "tg" or "." in parts.netloc)
    if not good:
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _reply_rows(rows: Any) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays')
    kept = [[_reply_button(button) for button in row] for row in rows if row]
    if not kept:
        raise bad_request("reply markup has no buttons")
    return kept


def _reply_button(button: Any) -> Json:
    button = {"text": button} if isinstance(button, str) else button
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    return dict(button)
