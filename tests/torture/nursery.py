"""A process that has loaded everything and bears bots by fork, so that a life begins in a tenth of a second.

It reads one JSON line per wish from standard input and answers in lines on standard output: {"born": pid} at once,
{"ended": pid, "code": n} when one is gone. It runs no loop and no thread of its own, so that forking is safe.
"""

import asyncio
import gc
import json
import logging
import mmap
import os
import selectors
import signal
import struct
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import Cairn
from bot.delivery.bot import open_bot
from bot.delivery.pace import NoPace
from bot.failpoints import arm
from bot.logs import set_up_logs
from bot.ports import Notes
from bot.storage.sealing import KeyRing
from bot.storage.work import open_work
from tests.databases import KEYS
from tests.torture.template import build
from tests.world import POLICY, content

Wish = dict[str, Any]


class SharedClock:
    """The machine's time, moved ahead by whoever holds the same file."""

    def __init__(self, file: Path) -> None:
        with file.open("r+b") as opened:
            self._map = mmap.mmap(opened.fileno(), 8)

    def now(self) -> datetime:
        """The moment of the story."""
        return datetime.now(UTC) + timedelta(seconds=struct.unpack("d", self._map[:8])[0])

    def moves(self, seconds: float) -> None:
        """Ahead by so much, for everyone who looks at it."""
        self._map[:8] = struct.pack("d", struct.unpack("d", self._map[:8])[0] + seconds)


class Reaper:
    """Counts marks, and ends the process at the one it is armed for."""

    def __init__(self, at: str | None, nth: int) -> None:
        self.seen: Counter[str] = Counter()
        self._at, self._nth = at, nth

    def __call__(self, name: str) -> None:
        """SIGKILL: nothing is finished, nothing is said."""
        self.seen[name] += 1
        if name == self._at and self.seen[name] == self._nth:
            os.kill(os.getpid(), signal.SIGKILL)


def live(wish: Wish) -> int:
    """One life of the bot."""
    reaper = Reaper(wish.get("mark"), wish.get("nth", 1))
    arm(reaper)
    code = asyncio.run(_serve(wish))
    if wish.get("counts"):
        Path(wish["counts"]).write_text(json.dumps(reaper.seen))
    return code


async def _serve(wish: Wish) -> int:
    clock = SharedClock(Path(wish["clock"]))
    work = open_work(wish["url"], KeyRing.parse(KEYS), clock)
    bot = open_bot(wish["token"], wish["api"])
    cairn = Cairn(work, content(), POLICY, bot, clock, pace=NoPace())
    wake: Callable[[], None] = lambda: cairn.ticker.wake(Notes(has_due=True))  # noqa: E731 - a signal handler
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, wake)
    return await cairn.run()


def bear(wish: Wish) -> int:
    """Fork; the child never returns from here."""
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        with Path(wish["log"]).open("ab") as log:
            os.dup2(log.fileno(), 1)
            os.dup2(log.fileno(), 2)
        set_up_logs(logging.DEBUG)  # the story looks into the log for what must not be there
        code = build(wish["template"]) if "template" in wish else live(wish)
    except BaseException:  # noqa: BLE001 - this process ends here, and its log says why
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def main() -> None:
    """Load, then bear what is wished for until standard input ends."""
    content().warm_up()
    gc.collect()
    gc.freeze()
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    selector = selectors.DefaultSelector()
    selector.register(sys.stdin, selectors.EVENT_READ)
    selector.register(reading, selectors.EVENT_READ)
    _say({"ready": os.getpid()})
    while True:
        for key, _ in selector.select():
            if key.fileobj is not reading:
                wishes = os.read(sys.stdin.fileno(), 1 << 16)  # a line each; several may come at once
                if not wishes:
                    return
                for line in wishes.splitlines():
                    wish = json.loads(line)
                    _say({"born": bear(wish), "ticket": wish["ticket"]})
            else:
                os.read(reading, 100)
                _tell_of_the_dead()


def _tell_of_the_dead() -> None:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        _say({"ended": pid, "code": os.waitstatus_to_exitcode(status)})


def _say(answer: Wish) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
