"""The operator's alarms: what is wrong with the bot itself, by name. Each name has a runbook in docs/operations.md.

An alarm stands on the board from when it is raised until it is over. While one stands, the heartbeat to the outside
stops, /metrics shows it, and the log says so when it begins and when it ends. No alarm says anything about a person.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

import structlog

log = structlog.get_logger("alarms")


class Alarm(StrEnum):
    """Everything that can be wrong."""

    STALE_POLL = "stale-poll"  # no good poll for a minute and a half
    STUCK_TICK = "stuck-tick"  # due work is not looked at
    OLD_OUTBOX_HEAD = "old-outbox-head"  # crisis words wait to be sent
    DISK_NEARLY_FULL = "disk-nearly-full"
    DATABASE_FAILING = "database-failing"
    LOST_LEASE = "lost-lease"  # the right to poll and send is not renewed
    ANOTHER_POLLER = "another-poller"  # 409: another copy, or a stolen token?
    TOKEN_REFUSED = "token-refused"  # noqa: S105 - the name of an alarm; 401: the token was revoked
    CLOCK_JUMPED = "clock-jumped"  # wall clock against monotonic
    BROKEN_PROMISE = "broken-promise"  # the auditor found one
    AUDIT_FAILING = "audit-failing"  # nobody audits
    BACKUP_FAILING = "backup-failing"


@dataclass
class Board:
    """Which alarms stand now, and since when (seconds of a clock that only goes forward)."""

    timer: Callable[[], float] = time.monotonic
    _since: dict[Alarm, float] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)  # what the watchdogs measured last, for /metrics

    @property
    def standing(self) -> Mapping[Alarm, float]:
        """Each alarm that stands, and for how many seconds."""
        now = self.timer()
        return MappingProxyType({alarm: now - since for alarm, since in self._since.items()})

    def show(self, alarm: Alarm, *, is_on: bool, reason: str = "") -> None:
        """Raise it, or take it down; saying so once each."""
        if is_on and alarm not in self._since:
            self._since[alarm] = self.timer()
            log.critical("alarm_raised", kind=alarm.value, reason=reason)
        elif not is_on and alarm in self._since:
            seconds = round(self.timer() - self._since.pop(alarm))
            log.warning("alarm_over", kind=alarm.value, seconds=seconds)
