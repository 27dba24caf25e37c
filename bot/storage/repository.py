"""What every repository is given: the open connection, the safe, and the instant of the step."""

from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection


class Safe(Protocol):
    """Seals and opens words within one transaction. `place` is "table.column"; a wrong place or row does not open."""

    def create_key(self, person_id: str) -> None: ...
    def is_erased(self, person_id: str) -> bool: ...
    def seal(self, person_id: str, place: str, row: str, words: str) -> bytes: ...
    def unseal(self, person_id: str, place: str, row: str, sealed: bytes) -> str: ...
    def seal_for_house(self, place: str, row: str, words: str) -> bytes: ...
    def unseal_for_house(self, place: str, row: str, sealed: bytes) -> str: ...
    def chat_hash(self, chat_id: int) -> bytes: ...
    def code_hash(self, code: str) -> bytes: ...


class Repository:
    """Queries of one aggregate; each maps rows to domain values written out."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime) -> None:
        self._connection = connection
        self._safe = safe
        self._now = now
