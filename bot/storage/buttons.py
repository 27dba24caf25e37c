"""Inline buttons, by an opaque token that means nothing outside the database."""

import json
import secrets
from typing import Any

from sqlalchemy import bindparam, insert, select

from bot.domain.words import Button, Link, Row
from bot.ports import Label, Pressed
from bot.storage.repository import Repository
from bot.storage.tables import buttons

_FIND = select(buttons.c.person_id, buttons.c.action, buttons.c.args).where(buttons.c.token == bindparam("token"))
_ADD = insert(buttons)
TOKEN_BYTES = 16


class ButtonRepository(Repository):
    """The table buttons."""

    def find(self, token: str) -> Pressed | None:
        """What a press of this token means, and whose button it is."""
        row = self._connection.execute(_FIND, {"token": token}).one_or_none()
        return Pressed(row.person_id, row.action, json.loads(row.args)) if row else None

    def put_up(self, person_id: str, rows: tuple[Row, ...]) -> tuple[tuple[Label, ...], ...]:
        """Give every button of this person's message its token; all of them in one statement."""
        added: list[dict[str, Any]] = []
        labels = tuple(tuple(self._label(person_id, button, added) for button in row) for row in rows)
        if added:
            self._connection.execute(_ADD, added)
        return labels

    def _label(self, person_id: str, button: Button | Link, added: list[dict[str, Any]]) -> Label:
        if isinstance(button, Link):
            return Label(button.label, f"url:{button.url}")
        token = secrets.token_urlsafe(TOKEN_BYTES)
        meant = {"action": button.action, "args": json.dumps(dict(button.args))}
        added.append({"token": token, "person_id": person_id, **meant, "created_at": self._now})
        return Label(button.label, f"data:{token}", button.values)
