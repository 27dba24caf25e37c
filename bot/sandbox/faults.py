"""Ways in which Telegram fails, switched on by tests and by the page.

    telegram.faults.add(Fault.server_error())                     # the next call, whatever it is
    telegram.faults.add(Fault.timeout_after(), method="sendMessage", chat=ana.id)
    telegram.faults.add(Fault.flood(5), times=3)
    failing = telegram.faults.add(Fault.reset(), times=None)       # until failing.stop()

Faults stand in a queue: each call meets the first that fits it.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class FaultKind(StrEnum):
    """What goes wrong, and whether the call still takes effect."""

    SERVER_ERROR = "server_error"  # 502, no effect
    CONNECT = "connect"  # the connection is refused: no effect, and the caller can know it
    TIMEOUT_BEFORE = "timeout_before"  # no answer, no effect
    TIMEOUT_AFTER = "timeout_after"  # no answer, although it took effect
    RESET = "reset"  # connection cut, no effect
    RESET_AFTER = "reset_after"  # connection cut, although it took effect
    SLOW = "slow"  # the answer takes `seconds`
    FLOOD = "flood"  # 429 with retry_after = `seconds`
    BAD_JSON = "bad_json"  # took effect, but the answer cannot be read
    UNAUTHORIZED = "unauthorized"  # 401, as after a revoked token
    CONFLICT = "conflict"  # 409, as with a second poller
    REFUSED = "refused"  # 400 with `reason`
    FORBIDDEN = "forbidden"  # 403 with `reason`
    MOVED = "moved"  # 400: the chat has another id now, the one in `reason`


TIMEOUTS = {FaultKind.TIMEOUT_BEFORE, FaultKind.TIMEOUT_AFTER}
NO_ANSWER = TIMEOUTS | {FaultKind.CONNECT, FaultKind.RESET, FaultKind.RESET_AFTER}
TAKES_EFFECT = {FaultKind.TIMEOUT_AFTER, FaultKind.RESET_AFTER, FaultKind.SLOW, FaultKind.BAD_JSON}


@dataclass(frozen=True)
class Fault:
    """One way to fail."""

    kind: FaultKind
    seconds: int = 0
    reason: str = ""

    @classmethod
    def server_error(cls) -> "Fault":
        """502 Bad Gateway; nothing happened."""
        return cls(FaultKind.SERVER_ERROR)

    @classmethod
    def connect(cls) -> "Fault":
        """Nobody listens; nothing happened."""
        return cls(FaultKind.CONNECT)

    @classmethod
    def timeout_before(cls) -> "Fault":
        """No answer; nothing happened."""
        return cls(FaultKind.TIMEOUT_BEFORE)

    @classmethod
    def timeout_after(cls) -> "Fault":
        """No answer, although the call took effect."""
        return cls(FaultKind.TIMEOUT_AFTER)

    @classmethod
    def reset(cls) -> "Fault":
        """The connection breaks; nothing happened."""
        return cls(FaultKind.RESET)

    @classmethod
    def reset_after(cls) -> "Fault":
        """The connection breaks after the call took effect."""
        return cls(FaultKind.RESET_AFTER)

    @classmethod
    def slow(cls, seconds: int) -> "Fault":
        """The answer comes late."""
        return cls(FaultKind.SLOW, seconds)

    @classmethod
    def flood(cls, retry_after: int) -> "Fault":
        """429 with this `retry_after`."""
        return cls(FaultKind.FLOOD, retry_after)

    @classmethod
    def bad_json(cls) -> "Fault":
        """The call takes effect and the answer is garbage."""
        return cls(FaultKind.BAD_JSON)

    @classmethod
    def unauthorized(cls) -> "Fault":
        """401."""
        return cls(FaultKind.UNAUTHORIZED)

    @classmethod
    def conflict(cls) -> "Fault":
        """409, as if another copy of the bot were polling."""
        return cls(FaultKind.CONFLICT)

    @classmethod
    def refused(cls, reason: str) -> "Fault":
        """400 with these words of Telegram's."""
        return cls(FaultKind.REFUSED, reason=reason)

    @classmethod
    def moved(cls, chat_id: int) -> "Fault":
        """400: the chat has this id now."""
        return cls(FaultKind.MOVED, reason=str(chat_id))

    @classmethod
    def forbidden(cls, reason: str) -> "Fault":
        """403 with these words of Telegram's."""
        return cls(FaultKind.FORBIDDEN, reason=reason)


@dataclass(eq=False)
class Planned:
    """A fault in the queue, and what it waits for."""

    fault: Fault
    times: int | None = 1
    method: str | None = None
    chat: int | None = None

    def fits(self, method: str, chat: int) -> bool:
        """Whether a call of this method into this chat meets it."""
        wanted = self.method.lower() if self.method else method
        return self.times != 0 and wanted == method and self.chat in (None, chat)

    def stop(self) -> None:
        """From now on nothing meets it."""
        self.times = 0


@dataclass
class FaultQueue:
    """The faults planned for one emulated Telegram."""

    planned: list[Planned] = field(default_factory=list)
    times_cleared: int = 0

    def add(self, fault: Fault, times: int | None = 1, method: str | None = None, chat: int | None = None) -> Planned:
        """Plan a fault for the next `times` fitting calls (None: until stopped)."""
        self.planned.append(Planned(fault, times, method, chat))
        return self.planned[-1]

    def clear(self) -> None:
        """Telegram works again."""
        self.planned.clear()
        self.times_cleared += 1

    def meet(self, method: str, chat: int) -> Fault | None:
        """The fault this call meets, if any; it is used up."""
        self.planned = [each for each in self.planned if each.times != 0]
        for each in self.planned:
            if each.fits(method, chat):
                each.times = None if each.times is None else each.times - 1
                return each.fault
        return None
