"""Telegram's sending limits, as far as they are known: per bot, per chat, per group."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.sandbox.errors import too_many

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


@dataclass
class Limits:
    """Refuses with 429 what is sent too fast. Switched off unless `enforced`.

    A private chat takes one message a second after a short burst, a group twenty a minute, a bot thirty
    a second.
    """

    enforced: bool = False
    per_bot_second: int = 30
    chat_burst: int = 3
    per_group_minute: int = 20
    _bots: dict[int, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))
    _groups: dict[int, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))
    _chats: dict[tuple[int, int], tuple[float, datetime]] = field(default_factory=dict)

    def check(self, bot_id: int, chat_id: int, now: datetime, count: int = 1) -> None:
        """Count `count` messages into this chat, or refuse them all."""
        if not self.enforced:
            return
        waits = [
            _wait(self._bots[bot_id], self.per_bot_second - count, SECOND, now),
            _wait(self._groups[chat_id], self.per_group_minute - count, MINUTE, now) if chat_id < 0 else 0,
            self._chat_wait(bot_id, chat_id, now) if chat_id > 0 else 0,
        ]
        if max(waits) > 0:
            raise too_many(math.ceil(max(waits)))
        self._count(bot_id, chat_id, now, count)

    def _chat_wait(self, bot_id: int, chat_id: int, now: datetime) -> float:
        tokens = self._tokens(bot_id, chat_id, now)
        return 0 if tokens >= 1 else 1 - tokens

    def _tokens(self, bot_id: int, chat_id: int, now: datetime) -> float:
        tokens, at = self._chats.get((bot_id, chat_id), (float(self.chat_burst), now))
        return min(self.chat_burst, tokens + (now - at) / SECOND)

    def _count(self, bot_id: int, chat_id: int, now: datetime, count: int) -> None:
        self._bots[bot_id].extend([now] * count)
        if chat_id < 0:
            self._groups[chat_id].extend([now] * count)
        else:
            self._chats[bot_id, chat_id] = (self._tokens(bot_id, chat_id, now) - count, now)


def _wait(sent: deque[datetime], room: int, span: timedelta, now: datetime) -> float:
    """Seconds until the window has room again."""
    while sent and now - sent[0] >= span:
        sent.popleft()
    if len(sent) <= room:
        return 0
    return (span - (now - sent[len(sent) - 1 - room])) / SECOND
