"""Health from facts."""

import httpx
import pytest

from bot.domain.words import Urgency, Words
from bot.storage.work import ManagedWork
from bot.supervision import Vitals
from bot.web.server import Health, create_app
from tests.databases import HandClock, a_peer


async def ask(work: ManagedWork, clock: HandClock, vitals: Vitals, path: str = "/healthz") -> httpx.Response:
    """One request to the application, in process."""
    app = create_app(Health(work, clock, vitals, vitals))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        return await client.get(path)


async def test_all_is_well_when_everything_is_fresh(work: ManagedWork, clock: HandClock) -> None:
    answer = await ask(work, clock, Vitals(clock.now(), clock.now()))
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")


@pytest.mark.parametrize(("stale", "reason"), [("polled_at", "poll"), ("ticked_at", "tick")])
async def test_a_deaf_or_stuck_bot_says_so(work: ManagedWork, clock: HandClock, stale: str, reason: str) -> None:
    vitals = Vitals(clock.now(), clock.now())
    clock.passes(seconds=100)
    setattr(vitals, "ticked_at" if stale == "polled_at" else "polled_at", clock.now())
    answer = await ask(work, clock, vitals)
    assert (answer.status_code, answer.json()["reasons"]) == (503, [reason])


async def test_an_unsent_crisis_message_is_an_alarm(work: ManagedWork, clock: HandClock) -> None:
    ana = await work.run(a_peer)
    await work.run(lambda tx: tx.outbox.add(ana.id, Words("alert"), Urgency.CRISIS))
    clock.passes(seconds=61)
    answer = await ask(work, clock, Vitals(clock.now(), clock.now()))
    assert (answer.status_code, answer.json()["reasons"]) == (503, ["unsent_crisis"])


async def test_a_database_that_is_gone_is_an_alarm(work: ManagedWork, clock: HandClock) -> None:
    await work.close()
    answer = await ask(work, clock, Vitals(clock.now(), clock.now()))
    assert (answer.status_code, answer.json()["reasons"]) == (503, ["database"])


async def test_metrics_hold_numbers_only(work: ManagedWork, clock: HandClock) -> None:
    await work.run(a_peer)
    answer = await ask(work, clock, Vitals(clock.now(), clock.now()), "/metrics")
    assert 'cairn_age_seconds{what="poll"} 0.0' in answer.text
    assert "Ana" not in answer.text
