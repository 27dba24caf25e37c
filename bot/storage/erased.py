"""The list of those who were erased: a file outside the database, so that restoring a backup does not bring them back.

It holds the keyed hash a chat is found by and the moment, one JSON line each. Without the keys it names nobody.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

FILE = "erased.jsonl"
_PRIVATE = 0o600


@dataclass(frozen=True)
class Erasure:
    """Whose (as the keyed hash of their chat), and when."""

    chat: bytes
    at: datetime


class ErasureLedger:
    """The file. A line is on disk before the transaction that erases is committed: at worst it is done twice."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def beside(cls, url: str) -> "ErasureLedger":
        """In the folder of the SQLite file; under var/ for a database server."""
        address = make_url(url)
        is_file = address.get_backend_name() == "sqlite" and address.database
        return cls((Path(address.database).parent if is_file and address.database else Path("var")) / FILE)

    def add(self, erasure: Erasure) -> None:
        """Write one line and wait until it is on the disk."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps({"chat": erasure.chat.hex(), "at": erasure.at.isoformat()})
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, _PRIVATE)
        with os.fdopen(handle, "a", encoding="ascii") as file:
            file.write(f"{self._mend()}{line}\n")
            file.flush()
            os.fsync(file.fileno())

    def _mend(self) -> str:
        """A line break first, where a crash cut the last line short: what follows must not be lost with it."""
        text = self.path.read_bytes()
        return "\n" if text and not text.endswith(b"\n") else ""

    def all(self) -> Iterator[Erasure]:
        """Everyone on it; a line cut short by a crash is passed over (its erasure is done again by its own due row)."""
        if not self.path.exists():
            return
        for line in self.path.read_text(encoding="ascii", errors="replace").splitlines():
            try:
                packed = json.loads(line)
                yield Erasure(bytes.fromhex(packed["chat"]), datetime.fromisoformat(packed["at"]))
            except (ValueError, KeyError, TypeError):
                continue
