"""Health and numbers over HTTP, for whoever watches the bot. Counts and times only; nothing about anybody."""

import contextlib
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

import uvicorn
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.alarms import Alarm, Board
from bot.domain.words import Urgency
from bot.ports import Clock, Transaction, Work
from bot.supervision import Vitals
from bot.usecases.keep_backups import failing_since, made_at

POLL_STALE = timedelta(seconds=90)  # a long poll takes up to half a minute by itself
TICK_STALE = timedelta(seconds=15)
CRISIS_STALE = timedelta(seconds=60)


class Health:
    """Answers from facts, not from the process being there. `expects`: what this process does itself."""

    expects: Collection[str] = ("poll", "tick")

    def __init__(self, work: Work, clock: Clock, intake: Vitals, ticker: Vitals, board: Board | None = None) -> None:
        self._work = work
        self._clock = clock
        self._intake = intake
        self._ticker = ticker
        self._board = board or Board()

    async def ages(self) -> dict[str, float | None]:
        """Seconds since the last poll and tick, and since when the oldest unsent crisis message waits."""
        now = self._clock.now()
        oldest = await self._work.run(_oldest_crisis)
        moments = {"poll": self._intake.polled_at, "tick": self._ticker.ticked_at, "unsent_crisis": oldest}
        return {name: _age(now, at) for name, at in moments.items()}

    async def healthz(self, request: Request) -> Response:
        """200 when everything is fresh, 503 with the reasons when not."""
        del request
        try:
            ages = await self.ages()
        except Exception:  # noqa: BLE001 - whatever it is, the answer is "not well"
            return JSONResponse({"status": "failing", "reasons": ["database"]}, 503)
        reasons = [*_reasons(ages, self.expects), *sorted(self._board.standing)]
        status = "failing" if reasons else "ok"
        return JSONResponse({"status": status, "reasons": reasons, "seconds": ages}, 503 if reasons else 200)

    async def metrics(self, request: Request) -> Response:
        """For Prometheus."""
        del request
        registry = CollectorRegistry()
        gauge = Gauge("cairn_age_seconds", "Seconds since it last happened", ["what"], registry=registry)
        for name, age in (await self.ages()).items():
            if age is not None:
                gauge.labels(name).set(age)
        made, failing = await self._work.run(_backups)
        if made is not None:
            gauge.labels("backup").set((self._clock.now() - made).total_seconds())
        self._tell_alarms(registry)
        Gauge("cairn_backup_failing", "1 while the nightly backup fails", registry=registry).set(failing is not None)
        return PlainTextResponse(generate_latest(registry), media_type="text/plain; version=0.0.4")

    def _tell_alarms(self, registry: CollectorRegistry) -> None:
        standing = self._board.standing
        alarms = Gauge("cairn_alarm", "1 while this alarm stands; docs/operations.md", ["name"], registry=registry)
        for alarm in Alarm:
            alarms.labels(alarm.value).set(alarm in standing)
        for name, number in self._board.numbers.items():
            Gauge(f"cairn_{name}", "As the watchdogs measured it last", registry=registry).set(number)


def _oldest_crisis(tx: Transaction) -> datetime | None:
    return tx.post.oldest_unsent(Urgency.CRISIS)


def _backups(tx: Transaction) -> tuple[datetime | None, datetime | None]:
    return made_at(tx), failing_since(tx)


def _age(now: datetime, at: datetime | None) -> float | None:
    return None if at is None else max((now - at).total_seconds(), 0.0)


def _reasons(ages: dict[str, float | None], expects: Collection[str]) -> list[str]:
    limits = {name: limit for name, limit in (("poll", POLL_STALE), ("tick", TICK_STALE)) if name in expects}
    never_or_late = [n for n, limit in limits.items() if (ages[n] is None or ages[n] > limit.total_seconds())]  # type: ignore[operator]
    waiting = ages["unsent_crisis"]
    late = ["unsent_crisis"] if waiting is not None and waiting > CRISIS_STALE.total_seconds() else []
    return never_or_late + late


def create_app(health: Health, *more: Route) -> Starlette:
    """The small web application beside the bot."""
    return Starlette(routes=[*more, Route("/healthz", health.healthz), Route("/metrics", health.metrics)])


class QuietServer(uvicorn.Server):
    """Uvicorn without its own signal handling: the bot's supervision stops everything in order."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


async def serve(app: Starlette, port: int, host: str = "127.0.0.1") -> None:
    """Serve until cancelled."""
    config = uvicorn.Config(app, host=host, port=port, access_log=False, log_config=None, lifespan="off")
    await QuietServer(config).serve()
