"""The process under test: `python -m benchmarks.subject KIND '{"url": ...}'`. It serves until it is killed.

SIGUSR1 makes it print one line of JSON: its CPU seconds so far, its memory, the longest stall of its event loop.

    echo     a bare python-telegram-bot polling echo, as its own examples write it
    cairn    the whole bot, sending as fast as the server takes it (`"paced": true`: within Telegram's limits)
    idle     the whole bot's heartbeat alone, `ticks` of it
"""

import asyncio
import gc
import json
import os
import resource
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Options = dict[str, Any]
PAGE = os.sysconf("SC_PAGE_SIZE")
LOOK_EVERY = 0.01


class Loop:
    """How long the event loop kept somebody waiting, at most."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        """For ever."""
        while True:
            before = time.perf_counter()
            await asyncio.sleep(LOOK_EVERY)
            self.longest = max(self.longest, time.perf_counter() - before - LOOK_EVERY)


LOOP = Loop()


def report(*_: object) -> None:
    """One line, and the longest stall begins anew."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    memory = int(Path("/proc/self/statm").read_text().split()[1]) * PAGE if Path("/proc/self/statm").exists() else 0
    line = {"cpu": used.ru_utime + used.ru_stime, "memory": memory, "stall": LOOP.longest}
    LOOP.longest = 0.0
    print(json.dumps(line), flush=True)


def echo(options: Options) -> None:
    """The baseline."""
    from telegram import Update
    from telegram.ext import Application, ContextTypes, MessageHandler, filters

    async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        del context
        if update.message and update.message.text:
            await update.message.reply_text(update.message.text)

    application = Application.builder().token(options["token"]).base_url(f"{options['address']}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.run_polling(allowed_updates=["message"], poll_interval=0)


async def cairn(options: Options) -> None:
    """The whole bot as `python -m bot run` builds it."""
    from benchmarks.seed import KEYS, POLICY
    from bot.app import Cairn
    from bot.delivery.bot import open_bot
    from bot.delivery.pace import NoPace, Pace
    from bot.packs.loader import load_content
    from bot.storage.sealing import KeyRing
    from bot.storage.work import open_work

    work = open_work(options["url"], KeyRing.parse(KEYS), Now())
    pace = Pace() if options.get("paced") else NoPace()
    bot = Cairn(work, load_content(), POLICY, open_bot(options["token"], options["address"]), Now(), pace=pace)
    gc.freeze()  # as `run` does
    watching = asyncio.create_task(LOOP.watch()) if options.get("watched") else None
    await bot.run()
    if watching:
        watching.cancel()


async def idle(options: Options) -> None:
    """Ticks that find nothing due; prints the CPU milliseconds of one."""
    from benchmarks.seed import KEYS, POLICY
    from bot.packs.loader import load_content
    from bot.storage.sealing import KeyRing
    from bot.storage.work import open_work
    from bot.ticker import Ticker
    from bot.usecases import UseCases

    work = open_work(options["url"], KeyRing.parse(KEYS), Now())
    ticker = Ticker(work, Now(), UseCases(load_content(), POLICY).due)
    await ticker.tick()
    gc.collect()
    before = time.process_time()
    for _ in range(options["ticks"]):
        await ticker.tick()
    print(json.dumps({"tick": (time.process_time() - before) / options["ticks"]}), flush=True)
    report()
    await work.close()


class Now:
    """The machine's own time."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)


def main() -> None:
    """Be what was asked for."""
    kind, options = sys.argv[1], json.loads(sys.argv[2])
    signal.signal(signal.SIGUSR1, report)
    if kind == "echo":
        echo(options)
    else:
        from bot.logs import set_up_logs

        set_up_logs()
        asyncio.run({"cairn": cairn, "idle": idle}[kind](options))


if __name__ == "__main__":
    main()
