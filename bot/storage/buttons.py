"""Inline buttons, by an opaque token that means nothing outside the database."""

import json
import secrets
from collections.abc import Mapping

from sqlalchemy import bindparam, insert, select

from bot.domain.words import Button, ButtonArg, Link, Row
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
        """Give every button of this person's message its token."""
        return tuple(tuple(self._label(person_id, button) for button in row) for row in rows)

    def _label(self, person_id: str, button: Button | Link) -> Label:
        if isinstance(button, Button):
            return Label(button.label, f"data:{self._token(person_id, button.action, button.args)}", button.values)
        return Label(button.label, f"url:{button.url}")

    def _token(self, person_id: str, action: str, args: Mapping[str, ButtonArg]) -> str:
        token = secrets.token_urlsafe(TOKEN_BYTES)
        row = {"token": token, "person_id": person_id, "action": action, "args": json.dumps(dict(args))}
        self._connection.execute(_ADD, {**row, "created_at": self._now})
        return token
