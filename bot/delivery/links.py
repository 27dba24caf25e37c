"""Whether the links of the directory still lead somewhere: looked at politely, and never inside our own network.

Each address is resolved once, every answer must be a public one, and exactly that answer is connected to: what a name
turns into afterwards does not matter. A redirect is an address like any other, with all of it again.
"""

import asyncio
import contextlib
import ipaddress
import ssl
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

import structlog

from bot.domain.marks import LinkState, looked_at
from bot.ports import Clock, Transaction, Work

log = structlog.get_logger("links")

MOST_REDIRECTS, MOST_HEADER, SECONDS, PAUSE, HOSTS_AT_ONCE = 5, 65_536, 15.0, 3.0, 4
LOOK_EVERY = 60.0
AGAIN_WITH_GET = frozenset({400, 403, 404, 405, 406, 500, 501})
NOT_FOR_PROGRAMS = frozenset({401, 403, 406, 429})  # it is there; it does not talk to programs
PORTS = frozenset({80, 443, 8080, 8443})

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


class Inside(Exception):
    """The address leads into a private network, or to a port nobody serves pages on."""


@dataclass(frozen=True)
class Answer:
    """The status, and where it sends on to."""

    status: int
    location: str = ""


async def resolve(host: str, port: int) -> Sequence[str]:
    """Every address of a name."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=1)
    return [str(each[4][0]) for each in found]


def is_public(address: str) -> bool:
    """Whether an address is on the open internet: not ours, not a neighbour's, not a disguised one of these."""
    known = ipaddress.ip_address(address.partition("%")[0])
    hidden = getattr(known, "ipv4_mapped", None) or getattr(known, "sixtofour", None)
    teredo = getattr(known, "teredo", None)
    every = [known, *([hidden] if hidden else []), *(teredo or ())]
    return all(one.is_global and not one.is_multicast for one in every)


async def ask(method: str, url: str, resolving: Resolve = resolve, *, public_only: bool = True) -> Answer:
    """One request, its headers read and nothing else. Raises Inside, OSError, TimeoutError or ValueError."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    if parts.scheme not in {"http", "https"} or not host or (public_only and port not in PORTS):
        raise Inside
    found = await resolving(host, port)
    if not found or (public_only and not all(is_public(one) for one in found)):
        raise Inside
    secure = ssl.create_default_context() if parts.scheme == "https" else None
    name = host if secure else None
    reader, writer = await asyncio.open_connection(found[0], port, ssl=secure, server_hostname=name, limit=MOST_HEADER)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        lines = (f"{method} {path} HTTP/1.1", f"Host: {parts.netloc.rpartition('@')[2]}", "Accept: */*",
                 "User-Agent: Cairn-link-check/1", "Connection: close", "", "")  # fmt: skip
        writer.write("\r\n".join(lines).encode("ascii", "replace"))
        await writer.drain()
        return _read(await reader.readuntil(b"\r\n\r\n"))
    finally:
        writer.close()
        with contextlib.suppress(OSError, ssl.SSLError):
            await writer.wait_closed()


def _read(head: bytes) -> Answer:
    first, *rest = head.decode("latin-1").split("\r\n")
    status = int(first.split(" ", 2)[1])
    fields = dict(line.partition(":")[::2] for line in rest if ":" in line)
    location = next((value.strip() for name, value in fields.items() if name.strip().casefold() == "location"), "")
    return Answer(status, location)


async def look(url: str, resolving: Resolve = resolve, *, public_only: bool = True) -> str:
    """What is wrong with an address; "" when it answers."""
    try:
        async with asyncio.timeout(SECONDS):
            return await _follow(url, resolving, public_only=public_only)
    except Inside:
        return "not on the open internet"
    except TimeoutError:
        return "no answer"
    except ssl.SSLError:
        return "its certificate is not right"
    except (OSError, ValueError, IndexError, UnicodeError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        return "cannot be reached"


async def _follow(url: str, resolving: Resolve, *, public_only: bool) -> str:
    for _ in range(MOST_REDIRECTS + 1):
        answer = await ask("HEAD", url, resolving, public_only=public_only)
        if answer.status in AGAIN_WITH_GET:
            answer = await ask("GET", url, resolving, public_only=public_only)
        if 300 <= answer.status < 400 and answer.location:
            url = urljoin(url, answer.location)
            continue
        is_well = answer.status < 400 or answer.status in NOT_FOR_PROGRAMS
        return "" if is_well else f"answers {answer.status}"
    return "sends in circles"


class LinkWatch:
    """Takes the links that are due, looks at them one host after another, and notes what came of it."""

    def __init__(
        self,
        work: Work,
        clock: Clock,
        take: Callable[[Transaction, datetime], Sequence[LinkState]],
        looking: Callable[[str], Awaitable[str]] = look,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._work, self._clock, self._take, self._looking, self._pause = work, clock, take, looking, pause

    async def run(self) -> None:
        """Once a minute, for ever."""
        while True:
            try:
                await self.turn()
            except Exception:  # the database fails: the next turn asks again
                log.exception("links_not_looked_at")
            await asyncio.sleep(LOOK_EVERY)

    async def turn(self) -> int:
        """Look at those that are due; how many."""
        due = await self._work.run(self._take, self._clock.now())
        hosts: dict[str, list[LinkState]] = defaultdict(list)
        for link in due:
            hosts[urlsplit(link.url).hostname or ""].append(link)
        some = asyncio.Semaphore(HOSTS_AT_ONCE)
        await asyncio.gather(*(self._one_host(some, links) for links in hosts.values()))
        return len(due)

    async def _one_host(self, some: asyncio.Semaphore, links: Sequence[LinkState]) -> None:
        async with some:
            for at, link in enumerate(links):
                if at:
                    await self._pause(PAUSE)
                seen = looked_at(link, self._clock.now(), await self._looking(link.url))
                await self._work.run(_note, seen)


def _note(tx: Transaction, link: LinkState) -> None:
    tx.upkeep.save_link(link)
