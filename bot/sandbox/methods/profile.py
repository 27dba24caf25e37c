"""How a bot presents itself: its commands by scope and language, descriptions, menu button."""

import re
from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call, Method, method

Json = dict[str, Any]
COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
PLAIN_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def _scope(call: Call) -> str:
    given = call.args.decoded("scope", "can't parse bot command scope JSON object") or {"type": "default"}
    kind = given.get("type")
    if kind in PLAIN_SCOPES:
        return str(kind)
    if kind in ("chat", "chat_administrators"):
        return f"{kind}:{call.telegram.chat_of(call.bot, str(given.get('chat_id', ''))).id}"
    if kind == "chat_member":
        return f"chat_member:{given.get('chat_id')}:{given.get('user_id')}"
    raise bad_request("can't parse BotCommandScope: Unsupported type specified")


def _language(call: Call) -> str:
    code = call.args.text("language_code")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


@method
def set_my_commands(call: Call) -> bool:
    """Set the menu for a scope and a language."""
    commands = call.args.decoded("commands", "can't parse commands JSON object")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands JSON object")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[_scope(call), _language(call)] = [_command(each) for each in commands]
    call.telegram.touch()
    return True


def _command(given: Any) -> Json:
    name, description = str(given.get("command", "")), str(given.get("description", ""))
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name.removeprefix("/"), "description": description.strip()}


@method
def delete_my_commands(call: Call) -> bool:
    """Forget the menu of a scope and a language."""
    call.bot.commands.pop((_scope(call), _language(call)), None)
    call.telegram.touch()
    return True


@method
def get_my_commands(call: Call) -> list[Json]:
    """The menu of exactly this scope and language."""
    return call.bot.commands.get((_scope(call), _language(call)), [])


def _profile_pair(field: str) -> tuple[Method, Method]:
    """The set and get methods of one profile text."""

    def set_field(call: Call) -> bool:
        value = call.args.text(field)
        if len(value) > PROFILE_LIMITS[field]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        call.bot.profile[field, _language(call)] = value
        return True

    def get_field(call: Call) -> Json:
        default = call.bot.name if field == "name" else ""
        fallback = call.bot.profile.get((field, ""), default)
        return {field: call.bot.profile.get((field, _language(call)), fallback)}

    set_field.__name__, get_field.__name__ = f"set_my_{field}", f"get_my_{field}"
    return method(set_field), method(get_field)


PROFILE_METHODS = [_profile_pair(field) for field in PROFILE_LIMITS]


@method
def set_chat_menu_button(call: Call) -> bool:
    """Choose the button beside the text field."""
    button = call.args.decoded("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: Unsupported type specified")
    call.bot.menu_buttons[call.chat().id if call.args.has("chat_id") else 0] = button
    return True


@method
def get_chat_menu_button(call: Call) -> Json:
    """The button beside the text field."""
    buttons = call.bot.menu_buttons
    return buttons.get(call.args.integer("chat_id"), buttons.get(0, {"type": "commands"}))
