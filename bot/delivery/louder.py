"""Rings out beside Telegram: takes what was committed, tries it through apprise, again when it fails, and tells.

    drain()     one pass until nothing is due: for tests, and for stopping
    run()       for ever; `wake` it after a commit

What goes out is a number and a level. Where it goes is never logged. An address given in chat may not point into the
organisation's own network unless the operator allows it: names are looked up before each try and redirects refused.
"""

import asyncio
import contextlib
import ipaddress
import logging
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import quote, urlsplit

import structlog
from apprise import Apprise, AppriseAsset

from bot.domain.louder import LoudChannel, LoudKind, Ring, wait_after
from bot.domain.words import Phrase, Value
from bot.ports import Clock, Content, Notes, Ringer, Transaction, Work

log = structlog.get_logger("delivery")

OnRing = Callable[[Transaction, datetime, Ring, bool], None]

LANES = 4
TRY_SECONDS = 30.0
_LEASE = timedelta(seconds=60)
_IDLE_SECONDS = 1.0
_FIXED = frozenset({"pover"})  # services whose address names no host
_LOUDEST = {"pover": "priority=high", "gotify": "priority=high", "gotifys": "priority=high"}
_ASSET = {"app_id": "Cairn", "app_desc": "Cairn", "app_url": "", "http_redirects": False, "async_mode": False}


@dataclass(frozen=True)
class Gateways:
    """What the operator set up: apprise addresses with {address} in them, and whom else a ring may go to."""

    templates: Mapping[LoudKind, str] = field(default_factory=dict, repr=False)
    allows_private: bool = False
    is_rehearsal: bool = False  # the sandbox: what would leave this machine counts as rung and goes nowhere


class AppriseRinger:
    """One try through apprise, in a thread; it never raises for a ring that failed."""

    def __init__(self, gateways: Gateways | None = None) -> None:
        self._gateways = gateways or Gateways()
        quiet = logging.getLogger("apprise")  # its lines name the address
        quiet.setLevel(logging.CRITICAL + 1)
        quiet.propagate = False
        logging.getLogger("urllib3").setLevel(logging.WARNING)

    async def ring(self, channel: LoudChannel, title: str, text: str) -> bool:
        """Whether the other side took it."""
        try:
            return await asyncio.wait_for(asyncio.to_thread(self._ring, channel, title, text), TRY_SECONDS)
        except Exception as error:  # noqa: BLE001 - whatever it is may name the address: only its kind is told
            log.warning("not_rung", kind=channel.kind.value, error=type(error).__name__)
            return False

    def _ring(self, channel: LoudChannel, title: str, text: str) -> bool:
        is_theirs = channel.kind in {LoudKind.PUSH, LoudKind.APP}  # the other kinds go through the operator's gateway
        where = _places(channel.address) if is_theirs else frozenset({"elsewhere"})
        if self._gateways.is_rehearsal and where != {"here"}:
            return True
        if where & {"here", "inside"} and not (self._gateways.allows_private or self._gateways.is_rehearsal):
            log.warning("not_rung", kind=channel.kind.value, reason="a private address")
            return False
        address = apprise_address(channel, self._gateways.templates)
        asset = AppriseAsset(http_redirects=False, async_mode=False, app_id="Cairn", app_desc="Cairn", app_url="")
        service = Apprise(asset=asset)
        return bool(address and service.add(address) and service.notify(body=text, title=title))


def apprise_address(channel: LoudChannel, templates: Mapping[LoudKind, str]) -> str | None:
    """What apprise is given; None where the operator has no gateway for this kind."""
    if channel.kind is LoudKind.PUSH:
        parts = urlsplit(channel.address)
        scheme = "ntfys" if parts.scheme == "https" else "ntfy"
        return f"{scheme}://{parts.netloc}/{parts.path.strip('/')}?mode=private&priority=max&tags=rotating_light"
    if channel.kind is LoudKind.APP:
        parts = urlsplit(channel.address)
        return parts._replace(query=_LOUDEST.get(parts.scheme, "")).geturl()
    template = templates.get(channel.kind)
    return template.replace("{address}", quote(channel.address, safe="+@")) if template else None


def _places(address: str) -> frozenset[str]:
    """Where a name leads: this machine, inside the network, elsewhere. It raises for a name nobody knows."""
    parts = urlsplit(address)
    if parts.scheme in _FIXED:
        return frozenset({"elsewhere"})
    found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    return frozenset(_place(str(info[4][0])) for info in found)


def _place(address: str) -> str:
    known = ipaddress.ip_address(address.partition("%")[0])
    known = getattr(known, "ipv4_mapped", None) or known
    return "here" if known.is_loopback else "elsewhere" if known.is_global else "inside"


class Louder:
    """The one who rings. `on_ring` is told, in the transaction that closes it, whether a ring was made."""

    def __init__(self, work: Work, clock: Clock, content: Content, ringer: Ringer, on_ring: OnRing) -> None:
        self._work, self._clock, self._content, self._ringer, self._on_ring = work, clock, content, ringer, on_ring
        self._awake = asyncio.Event()

    def wake(self, notes: Notes) -> None:
        """A listener for `Work.on_commit`."""
        if notes.has_words:
            self._awake.set()

    async def drain(self) -> int:
        """Ring all that is due at this moment; how many that were."""
        made = 0
        while taken := await self._work.run(_take, self._clock.now()):
            await asyncio.gather(*(self._make(*each) for each in taken))
            made += len(taken)
        return made

    async def run(self) -> None:
        """For ever."""
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._awake.wait(), _IDLE_SECONDS)
            self._awake.clear()
            try:
                await self.drain()
            except Exception:  # the database fails: the next turn asks again
                log.exception("ringing_failed")

    async def _make(self, ring: Ring, channel: LoudChannel | None, language: str) -> None:
        is_made = False
        if channel is not None:
            values: dict[str, Value] = {"number": ring.number, "level": Phrase(f"level-{ring.level}")}
            title = self._content.text(f"{ring.key}-title", language, values)
            is_made = await self._ringer.ring(channel, title, self._content.text(ring.key, language, values))
        await self._work.run(self._settle, self._clock.now(), ring, is_made)

    def _settle(self, tx: Transaction, now: datetime, ring: Ring, is_made: bool) -> None:
        wait = None if is_made else wait_after(ring.attempts)
        if wait is not None:
            tx.rings.retry(ring, now + wait)
            return
        tx.rings.done(ring)
        self._on_ring(tx, now, ring, is_made)


def _take(tx: Transaction, now: datetime) -> list[tuple[Ring, LoudChannel | None, str]]:
    taken = tx.rings.take(now, now + _LEASE, LANES)
    return [(ring, tx.channels.find(ring.channel_id), _language(tx, ring)) for ring in taken]


def _language(tx: Transaction, ring: Ring) -> str:
    person = tx.people.find(ring.person_id)
    return person.language if person else ""
