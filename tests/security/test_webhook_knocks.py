"""Whoever is not Telegram knocks at the webhook in vain: nothing is kept, whatever they bring."""

import json
from collections.abc import Sequence
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.web.webhook import LARGEST, SECRET_HEADER, Webhook

SECRET = "the-right-secret-7391"
UPDATE = json.dumps({"update_id": 7, "message": {"text": "hello"}}).encode()


class Door:
    """A webhook and what it let in."""

    def __init__(self) -> None:
        self.kept: list[Any] = []
        self.app = Starlette(routes=[Webhook("/hook", SECRET, self.keep, lambda: False).route()])

    async def keep(self, updates: Sequence[Any]) -> None:
        self.kept += updates

    async def knock(self, body: bytes, secret: str | None) -> int:
        """The status of the answer."""
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="http://localhost") as client:
            return (await client.post("/hook", content=body, headers=headers)).status_code


@pytest.mark.parametrize("secret", [None, "", "the-right-secret-739", f"{SECRET}x", SECRET.upper(), "' OR 1=1 --"])
async def test_without_the_secret_nothing_is_read(secret: str | None) -> None:
    door = Door()
    assert await door.knock(UPDATE, secret) == 403
    assert door.kept == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"\xff\xfe", 400),
        (b"[]", 400),
        (b'{"update_id": "7"}', 400),
        (b"x" * (LARGEST + 1), 413),
        (UPDATE, 200),
    ],
)
async def test_with_it_only_an_update_is_kept(body: bytes, status: int) -> None:
    door = Door()
    assert await door.knock(body, SECRET) == status
    assert len(door.kept) == (status == 200)
