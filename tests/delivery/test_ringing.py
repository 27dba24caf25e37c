"""What really goes out beside Telegram: through apprise, to an HTTP server on this machine."""

import json
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.delivery.louder import AppriseRinger, Gateways, apprise_address
from bot.domain.louder import LoudChannel, LoudKind, tidy_address
from tests.world import World

HERE = Gateways(allows_private=True)


class Heard:
    """A web hook that remembers what it was told, or answers with a redirect."""

    def __init__(self) -> None:
        self.told: list[dict[str, str]] = []
        self.redirects, self.address = False, ""

    async def answer(self, request: web.Request) -> web.Response:
        if self.redirects and request.path != "/inside":
            raise web.HTTPFound("/inside")
        self.told.append(json.loads(await request.text() or "{}"))
        return web.Response()


@pytest.fixture
async def heard() -> AsyncIterator[Heard]:
    hook = Heard()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", hook.answer)
    async with TestServer(app) as server:
        hook.address = f"json://127.0.0.1:{server.port}/secret-path"
        yield hook


def channel(address: str, kind: LoudKind = LoudKind.APP) -> LoudChannel:
    return LoudChannel("c", "p", kind, address, datetime(2026, 1, 1, tzinfo=UTC))


async def test_a_ring_says_the_words_and_nothing_else(heard: Heard) -> None:
    assert await AppriseRinger(HERE).ring(channel(heard.address), "Alert", "Alert 1, HIGH.")
    assert [(told["title"], told["message"]) for told in heard.told] == [("Alert", "Alert 1, HIGH.")]


async def test_a_private_address_is_refused_unless_the_operator_allows_it(heard: Heard) -> None:
    assert not await AppriseRinger().ring(channel(heard.address), "Alert", "x")
    assert heard.told == []


async def test_a_redirect_is_not_followed(heard: Heard) -> None:
    heard.redirects = True
    assert not await AppriseRinger(HERE).ring(channel(heard.address), "Alert", "x")
    assert heard.told == []


async def test_a_rehearsal_rings_on_this_machine_only(heard: Heard) -> None:
    ringer = AppriseRinger(Gateways(is_rehearsal=True))
    assert await ringer.ring(channel(heard.address), "Test", "x")
    assert await ringer.ring(channel("+15550100199", LoudKind.SMS), "Test", "x")
    assert len(heard.told) == 1


async def test_no_log_line_names_the_address(heard: Heard, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ringer = AppriseRinger(HERE)
    await ringer.ring(channel(heard.address), "Alert", "x")
    await ringer.ring(channel("json://127.0.0.1:9/secret-path"), "Alert", "x")
    assert "secret-path" not in caplog.text


async def test_from_the_chat_to_the_web_hook(heard: Heard, tmp_path: Path) -> None:
    world = World(tmp_path)
    world.bells = AppriseRinger(HERE)  # type: ignore[assignment]
    await world.starts()
    maria = await world.on_duty("Maria")
    maria.sends("/channels")
    await world.settles()
    maria.presses("Another app")
    await world.settles()
    maria.sends(heard.address)
    await world.settles()
    assert [told["message"] for told in heard.told] == [
        "This is a test. Nothing has happened. An alert sounds like this."
    ]
    await world.stops()


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (LoudKind.PUSH, "kind-otter-4821", "https://ntfy.sh/kind-otter-4821"),
        (LoudKind.PUSH, "https://push.example.org/kind-otter", "https://push.example.org/kind-otter"),
        (LoudKind.PUSH, "short", None),
        (LoudKind.PUSH, "file:///etc/passwd", None),
        (LoudKind.PUSH, "https://push.example.org/topic/../x?a=b", None),
        (LoudKind.EMAIL, "maria@example.org", "maria@example.org"),
        (LoudKind.EMAIL, "maria@example.org?to=x@y.org", None),
        (LoudKind.SMS, "+1 (555) 010-0199", "+15550100199"),
        (LoudKind.SMS, "911", None),
        (LoudKind.APP, "jsons://hook.example.org/x", "jsons://hook.example.org/x"),
        (LoudKind.APP, "syslog://localhost", None),
        (LoudKind.APP, "json://[bad", None),
        (LoudKind.APP, "", None),
    ],
)
def test_an_address_is_kept_only_when_it_is_one_of_its_kind(kind: LoudKind, typed: str, kept: str | None) -> None:
    assert tidy_address(kind, typed) == kept


def test_a_gateway_gets_the_address_in_its_place() -> None:
    templates = {LoudKind.SMS: "twilio://AC:token@+15550100/{address}"}
    assert apprise_address(channel("+15550199", LoudKind.SMS), templates) == "twilio://AC:token@+15550100/+15550199"
    assert apprise_address(channel("+15550199", LoudKind.VOICE), templates) is None
