"""Inline buttons, by an opaque token that means nothing outside the database: one for a message, and each one's place.

callback data "TOKEN.PLACE"  ->  the row TOKEN: whose message it is, and what each of its buttons does, in order
"""

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
ALL = "*"  # in place of an action: the row holds every button of a message


class ButtonRepository(Repository):
    """The table buttons."""

    def find(self, token: str) -> Pressed | None:
        """Whose button it is, and what it does."""
        name, _, place = token.partition(".")
        row = self._connection.execute(_FIND, {"token": name}).one_or_none()
        if row is None:
            return None
        meant = json.loads(row.args)
        if row.action != ALL:  # a button of its own, as releases before wrote them
            return Pressed(row.person_id, row.action, meant) if not place else None
        if not (place.isascii() and place.isdigit() and int(place) < len(meant)):
            return None
        action, args = meant[int(place)]
        return Pressed(row.person_id, action, args)

    def put_up(self, person_id: str, rows: tuple[Row, ...]) -> tuple[tuple[Label, ...], ...]:
        """Give every button of this person's message what it is pressed by; all of them in one row."""
        token, meant = secrets.token_urlsafe(TOKEN_BYTES), list[Any]()
        labels = tuple(tuple(_label(token, button, meant) for button in row) for row in rows)
        if meant:
            packed = {"action": ALL, "args": json.dumps(meant, separators=(",", ":"))}
            self._connection.execute(_ADD, {"token": token, "person_id": person_id, **packed, "created_at": self._now})
        return labels


def _label(token: str, button: Button | Link, meant: list[Any]) -> Label:
    if isinstance(button, Link):
        return Label(button.label, f"url:{button.url}")
    meant.append((button.action, dict(button.args)))
    return Label(button.label, f"data:{token}.{len(meant) - 1}", button.values)
