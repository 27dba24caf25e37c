"""Joins the rooms: the only module that knows them all.

work (storage) <- intake -> handlers -> use cases -> outbox -> sender -> Telegram
                  ticker -> use cases
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
from starlette.applications import Starlette
from telegram import Update
from telegram.ext import Application, ContextTypes

from bot.alarms import Alarm, Board
from bot.charts import draw
from bot.chats import Chats
from bot.content_watch import ContentWatch
from bot.crisis_only import Bundle, CrisisOnly, keep_in_mind
from bot.delivery.bot import POLL_SECONDS, CairnBot
from bot.delivery.channels import CHANNELS
from bot.delivery.courier import Courier
from bot.delivery.links import LinkWatch
from bot.delivery.louder import AppriseRinger, Louder
from bot.delivery.outbox import Sender
from bot.delivery.pace import Pace
from bot.delivery.render import Renderer
from bot.domain.policy import Policy
from bot.hook import Hook, secret_of
from bot.intake import ALLOWED_UPDATES, Intake
from bot.keeper import Keeper
from bot.packs.loader import Pack
from bot.ports import Clock, Ringer, Transaction
from bot.storage.work import ManagedWork
from bot.supervision import EVERYTHING, Leader, Part, first_to_end, lead, supervise
from bot.ticker import Ticker
from bot.usecases import UseCases
from bot.usecases.steps.approvals import last_checks
from bot.watchdogs import Audit, Heartbeat, Watchdogs
from bot.web.feed import Feed
from bot.web.server import Health, create_app, serve
from bot.web.webhook import Webhook
from handlers import menus, routes
from handlers.context import Context, Services, context_type
from handlers.errors import note_failure

log = structlog.get_logger("app")

Json = dict[str, Any]
_LED = {"poll": Alarm.STALE_POLL, "tick": Alarm.STUCK_TICK}
MOST_TURNS = 10_000  # a step that makes itself due again and again must not hold a test for ever


class Cairn:
    """One running bot. `run` serves until it is stopped; `start`, `settle` and `stop` move it by hand."""

    def __init__(
        self,
        work: ManagedWork,
        content: Pack,
        policy: Policy,
        bot: CairnBot,
        clock: Clock,
        *,
        pace: Pace | None = None,
        ringer: Ringer | None = None,
    ) -> None:
        self.work, self.content, self.policy, self.clock, self._bot = work, content, policy, clock, bot
        self.use_cases = UseCases(content, policy)
        self._menus = menus()
        self.make_backup: Callable[[datetime], object] | None = None
        self._application = self._listening()
        self.intake = Intake(bot, work, clock, self._process, self.use_cases.set_aside)
        self.ticker = Ticker(work, clock, self.use_cases.due)
        self.crisis_only = CrisisOnly(CHANNELS["telegram"](bot), crisis_bundle(content, policy), clock)
        self.intake.on_unkept = self.crisis_only.answer
        renderer = Renderer(content, policy.language, policy.organisation)
        courier = Courier(CHANNELS["telegram"](bot), renderer, self.menu, draw)
        self.sender = Sender(work, clock, courier, self.use_cases.note_delivery, pace)
        self.louder = Louder(work, clock, content, ringer or AppriseRinger(), self.use_cases.note_ring)
        self.leader = Leader(work, clock)
        self._leaders = {self.leader}
        self.chats = Chats(work, clock, self.intake.hand_on)
        if work.is_shared:
            self.intake.rest = self.chats.rest
            work.on_commit(self.chats.wake)
        self.webhook_url: str | None = None  # where Telegram brings updates; without it they are asked for
        self._leads: dict[str, Alarm] = {}  # what this process does at present, and the alarm when it stops doing it
        self.vitals = self.ticker.vitals = self.leader.vitals = self.intake.vitals
        self.board = Board()
        self._guards: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {}
        self.watch: ContentWatch | None = None  # takes new words while it runs
        work.on_commit(self.ticker.wake)
        work.on_commit(self.sender.wake)
        work.on_commit(self.louder.wake)

    # --- a life -----------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Load what would be slow in the first crisis, say hello to Telegram, take over what an earlier run left."""
        await asyncio.to_thread(self.content.warm_up)
        await self._application.initialize()
        await self._note_checked_lines()
        await self._show_menus()
        await self.work.run(self.use_cases.plan_retention, self.clock.now())
        await self.work.run(self.use_cases.plan_line_checks, self.clock.now())
        await self.work.run(self.use_cases.plan_reach, self.clock.now())
        if not self.work.is_shared:
            await self.sender.begin()
            await self.intake.recover()

    async def run(
        self,
        stopping: asyncio.Event | None = None,
        *,
        port: int | None = None,
        host: str = "127.0.0.1",
        parts: frozenset[Part] = EVERYTHING,
    ) -> int:
        """Serve until SIGTERM, `stopping`, or an essential task ends; the exit code."""
        if not self.work.is_shared:
            await self.leader.acquire()
        await self.start()
        tasks = self._beside_others(parts) if self.work.is_shared else self._alone()
        tasks["on call"] = keep_in_mind(self.crisis_only, self.work)
        tasks |= {name: guard() for name, guard in self._guards.items()}
        if self.watch is not None:
            tasks["content"] = self.watch.run()
        if port is not None and Part.WEB in parts:
            tasks["web"] = serve(self._web(), port, host)
        return await supervise(tasks, self.stop, stopping)

    def _alone(self) -> dict[str, Coroutine[Any, Any, None]]:
        """The only process: it does everything, under one lease."""
        self._leads |= _LED
        return {
            "intake": self._take_updates(),
            "ticker": self._tick(),
            "sender": self._send(),
            "leader": self.leader.keep(),
        }

    def _beside_others(self, parts: frozenset[Part]) -> dict[str, Coroutine[Any, Any, None]]:
        """One of several: what only one may do is done by whoever has its lease; chats are shared out."""
        tasks: dict[str, Coroutine[Any, Any, None]] = {"signals": self.work.hear_others()}
        if Part.WORK in parts:
            tasks["work"] = self.chats.run()
        if Part.INTAKE in parts:
            tasks["intake"] = lead(self._one_of("poll"), partial(self._leading, "poll", self._take_updates))
        if Part.TICK in parts:
            tasks["ticker"] = lead(self._one_of("tick"), partial(self._leading, "tick", self._tick))
        if Part.SEND in parts:
            sender = self._one_of("send")
            self.sender.may_send = sender.hold
            tasks["sender"] = lead(sender, self._send)
        return tasks

    def _one_of(self, name: str) -> Leader:
        leader = Leader(self.work, self.clock, name)
        leader.vitals = self.vitals
        self._leaders.add(leader)
        return leader

    async def _leading(self, name: str, serve: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._leads[name] = _LED[name]
        await serve()

    async def _take_updates(self) -> None:
        """By asking Telegram, or by being where Telegram brings them."""
        hook = Hook(self._bot, self.clock, self.vitals, ALLOWED_UPDATES)
        if self.webhook_url is not None:
            await hook.look_after(self.webhook_url, secret_of(self._bot.token), self.intake.purge_now_and_then)
            return
        await hook.ask_instead()
        await first_to_end(self.intake.run(POLL_SECONDS), self.intake.watch())

    async def _tick(self) -> None:
        if self.make_backup is None:
            await self.ticker.run()
            return
        await self.work.run(self.use_cases.plan_backup, self.clock.now())
        await self.work.run(self.use_cases.plan_directory, self.clock.now())
        links = LinkWatch(self.work, self.clock, self.use_cases.take_links)
        await first_to_end(self.ticker.run(), self.keeper(self.make_backup).run(), links.run())

    async def _send(self) -> None:
        if self.work.is_shared:
            await self.sender.begin()
        await first_to_end(self.sender.run(), self.louder.run())

    def _web(self) -> Starlette:
        health = Health(self.work, self.clock, self.intake.vitals, self.ticker.vitals, self.board)
        health.expects = self._leads
        feed = Feed(self.work, self.clock, self.use_cases.feed_rota).route()
        if self.webhook_url is None:
            return create_app(health, feed)
        path = urlsplit(self.webhook_url).path or "/"
        hook = Webhook(path, secret_of(self._bot.token), self.intake.keep, self.intake.is_full)
        return create_app(health, hook.route(), feed)

    def guard(self, disk: Path, beat: Callable[[], Awaitable[None]] | None) -> None:
        """Watched while it runs: `disk` is where the database grows, `beat` tells the outside that all is well."""
        watchdogs = Watchdogs(self.work, self.clock, self.vitals, self.board, disk)
        watchdogs.expects = self._leads.values()
        self._guards["watchdogs"] = watchdogs.run
        self._guards["audit"] = Audit(self.work.auditor(), self.clock, self.board).run
        if beat is not None:
            self._guards["heartbeat"] = Heartbeat(beat, self.vitals, self.board).run

    async def stop(self) -> None:
        """Take nothing more, finish what is in hand, let go. What is not sent is in the outbox."""
        await self.intake.stop()
        await self.sender.stop()
        for leader in self._leaders:
            await leader.release()
        await self.chats.release()
        await self._application.shutdown()
        await self.work.close()

    # --- moved by hand ----------------------------------------------------------------------------------------------

    async def settle(self) -> None:
        """Everything that is due at this moment happens: polls, handling, due work, sending."""
        for _ in range(MOST_TURNS):
            moved = await self.intake.poll_once()
            moved += await self.chats.claim() if self.work.is_shared else 0
            await self.intake.settle()
            moved += await self.ticker.tick()
            moved += await self.sender.drain()
            moved += await self.louder.drain()
            if not moved:
                return
        raise RuntimeError("it never came to rest")

    async def next_due(self) -> datetime | None:
        """When the next due work or the next letter is due."""
        return await self.work.run(_next_due, self.clock.now())

    async def is_idle(self) -> bool:
        """Whether nothing waits to be handled, done or sent at this moment."""
        return self.sender.is_idle and await self.work.run(_is_idle, self.clock.now()) and self.sender.is_idle

    async def take_content(self) -> None:
        """The words have changed: what was made from the old ones is made again."""
        self.crisis_only.renew(crisis_bundle(self.content, self.policy))
        await self._note_checked_lines()
        await self._show_menus()

    # --- joints -----------------------------------------------------------------------------------------------------

    def keeper(self, make: Callable[[datetime], object]) -> Keeper:
        """What makes the nightly backup."""
        return Keeper(self.work, self.clock, make, self.use_cases.take_backup, self.use_cases.note_backup)

    def menu(self, name: str, language: str) -> tuple[tuple[str, str], ...]:
        """The commands of one role's menu, with their words."""
        return tuple((command, self.content.text(f"command-{command}", language)) for command in self._menus[name])

    def _listening(self) -> Application[Any, Any, Any, Any, Any, Any]:
        services = Services(self.work, self.use_cases, self.clock)
        contexts = ContextTypes(context=context_type(services))
        application: Application[Any, Context, Any, Any, Any, Any] = (
            Application.builder().bot(self._bot).updater(None).job_queue(None).context_types(contexts).build()
        )
        application.add_handlers(routes())
        application.add_error_handler(note_failure)
        return application

    async def _process(self, update: Json) -> None:
        await self._application.process_update(Update.de_json(update, self._bot))

    async def _note_checked_lines(self) -> None:
        """Crisis lines that the organisation has confirmed itself show no older date."""
        self.content.note_each_checked(await self.work.run(last_checks, self.content.crisis.lines))

    async def _show_menus(self) -> None:
        """The peer's menu in every language, for all private chats. Not worth a failed start."""
        try:
            for language in self.content.languages:
                commands = list(self.menu("peer", language))
                code = None if language == self.policy.language else language
                await self._bot.set_my_commands(commands, language_code=code)
        except Exception as error:  # noqa: BLE001 - menus are a convenience; the bot must serve without them
            log.warning("menus_not_shown", error=type(error).__name__)


def crisis_bundle(content: Pack, policy: Policy) -> Bundle:
    """What a crisis is answered with when nothing else works."""
    return Bundle(content.screener, content.crisis, policy, tuple(content.languages))


def _next_due(tx: Transaction, now: datetime) -> datetime | None:
    return min(
        (at for at in (tx.agenda.next_at(), tx.post.next_at(now), tx.rings.next_at()) if at is not None), default=None
    )


def _is_idle(tx: Transaction, now: datetime) -> bool:
    due = _next_due(tx, now)
    return not tx.arrivals.waiting() and (due is None or due > now)
