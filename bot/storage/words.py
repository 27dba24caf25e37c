"""Peers' own words, sealed under their own key."""

from typing import Any

from sqlalchemy import Row, insert, select

from bot.ports import KeptWords
from bot.storage.repository import Repository
from bot.storage.tables import words_kept


class WordsRepository(Repository):
    """The table words_kept."""

    def keep(self, words: KeptWords) -> None:
        """Seal and store."""
        seal = self._safe.seal
        self._connection.execute(
            insert(words_kept).values(
                id=words.id,
                peer_id=words.peer_id,
                text=seal(words.peer_id, "words_kept.text", words.id, words.text),
                why=seal(words.peer_id, "words_kept.why", words.id, words.why),
                written_at=words.written_at,
                escalation_id=words.escalation_id,
            )
        )

    def of_escalation(self, escalation_id: str) -> tuple[KeptWords, ...]:
        """What was written around an escalation, oldest first."""
        query = (
            select(words_kept)
            .where(words_kept.c.escalation_id == escalation_id)
            .order_by(words_kept.c.written_at, words_kept.c.id)
        )
        return tuple(self._words(row) for row in self._connection.execute(query))

    def _words(self, row: Row[Any]) -> KeptWords:
        unseal = self._safe.unseal
        return KeptWords(
            id=row.id,
            peer_id=row.peer_id,
            text=unseal(row.peer_id, "words_kept.text", row.id, row.text),
            why=unseal(row.peer_id, "words_kept.why", row.id, row.why) if row.why else "",
            written_at=row.written_at,
            escalation_id=row.escalation_id,
        )
