"""Updates that Telegram brings: the secret first, then the commit, then 200; what is not kept comes again."""

from collections.abc import Sequence
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient
from starlette.applications import Starlette

from bot.web.webhook import LARGEST, SECRET_HEADER, Webhook

UPDATE = {"update_id": 5, "message": {"text": "hello"}}
SECRET = "a-secret"


class Keeper:
    """Keeps, or fails to."""

    def __init__(self) -> None:
        self.kept: list[Any] = []
        self.fails = self.is_full = False

    async def keep(self, updates: Sequence[Any]) -> None:
        """As the intake does."""
        if self.fails:
            raise OSError("the disk is full")
        self.kept.extend(updates)


async def brings(keeper: Keeper, *, secret: str | None = SECRET, content: bytes | None = None) -> int:
    """One request; the status."""
    hook = Webhook("/telegram", SECRET, keeper.keep, lambda: keeper.is_full)
    app = Starlette(routes=[hook.route()])
    headers = {SECRET_HEADER: secret} if secret is not None else {}
    async with AsyncClient(transport=ASGITransport(app), base_url="http://bot") as client:
        sent = {"json": UPDATE} if content is None else {"content": content}
        return (await client.post("/telegram", headers=headers, **sent)).status_code  # type: ignore[arg-type]


async def test_an_update_is_kept_before_it_is_confirmed() -> None:
    keeper = Keeper()
    assert await brings(keeper) == 200
    assert keeper.kept == [UPDATE]


@pytest.mark.parametrize("secret", [None, "", "another", SECRET + "x"])
async def test_who_does_not_know_the_secret_is_not_listened_to(secret: str | None) -> None:
    keeper = Keeper()
    assert await brings(keeper, secret=secret) == 403
    assert keeper.kept == []


async def test_what_cannot_be_kept_comes_again() -> None:
    keeper = Keeper()
    keeper.fails = True
    assert await brings(keeper) == 503


async def test_while_there_is_too_much_in_hand_telegram_waits() -> None:
    keeper = Keeper()
    keeper.is_full = True
    assert (await brings(keeper), keeper.kept) == (503, [])


@pytest.mark.parametrize("content", [b"not json", b"[]", b'{"update_id": "5"}', b"{}"])
async def test_what_is_no_update_is_refused(content: bytes) -> None:
    assert await brings(Keeper(), content=content) == 400


async def test_a_body_without_end_is_not_read_to_its_end() -> None:
    assert await brings(Keeper(), content=b" " * (LARGEST + 1)) == 413
