"""The channels there are; a new one is a file beside this and a line here."""

from collections.abc import Callable
from types import MappingProxyType

from bot.delivery.bot import CairnBot
from bot.delivery.telegram import TelegramChannel
from bot.ports import Channel

CHANNELS: MappingProxyType[str, Callable[[CairnBot], Channel]] = MappingProxyType({"telegram": TelegramChannel})
