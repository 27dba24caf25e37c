"""Ids of our own making: time, then randomness, in an order that never goes back within one process."""

import os
import threading
from datetime import datetime

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's: no i, l, o, u
_RANDOM_BITS = 80
_LENGTH = 26
_COUNT_BITS = 22


class IdMaker:
    """Makes ids like ULIDs: 48 bits of milliseconds, 80 random bits, 26 characters that sort by time."""

    def __init__(self) -> None:
        self._last = 0
        self._lock = threading.Lock()

    def new_id(self, now: datetime) -> str:
        """A fresh id; later ones sort after earlier ones, in the same millisecond too."""
        fresh = int(now.timestamp() * 1000) << _RANDOM_BITS | int.from_bytes(os.urandom(_RANDOM_BITS // 8))
        with self._lock:
            is_behind = fresh >> _RANDOM_BITS <= self._last >> _RANDOM_BITS
            self._last = self._last + 1 + (fresh & 0xFFFFFFFF) if is_behind else fresh
            return _encode(self._last)


def _encode(number: int) -> str:
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))


class NumberMaker:
    """Makes ids that are numbers: milliseconds, then 22 bits that begin at random and count. They fit in 63 bits."""

    def __init__(self) -> None:
        self._last = 0
        self._lock = threading.Lock()

    def new_number(self, now: datetime) -> int:
        """A fresh number; later ones are greater, also when the clock goes back."""
        fresh = int(now.timestamp() * 1000) << _COUNT_BITS | int.from_bytes(os.urandom(2)) << 4
        with self._lock:
            self._last = fresh if fresh >> _COUNT_BITS > self._last >> _COUNT_BITS else self._last + 1
            return self._last
