"""/policy and /whoson: the ladder as it is set and who stands on each step now; who is on call, and who is next."""

from datetime import datetime, timedelta

from bot.domain.hours import Stretch
from bot.domain.ladder import STEPS, members
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.specialist import Duty, Specialist
from bot.domain.words import LocalTime, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.rota import days_words, gap_words, hours_words, name_of, plan_now

NEXT = 3  # how many shifts to come /whoson tells


class ShowPolicy(UseCase):
    """/policy: every step with its people and minutes, the hours, and what happens outside them."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """For everyone on staff."""
        del now, message
        specialist_of(tx, peer)
        minutes, people = self.policy.minutes, roster(tx)
        values: dict[str, Value] = {
            "org": self.policy.organisation,
            "steps": "\n".join(
                self._step(peer, number, _names(members(s, people)), s) for number, s in enumerate(STEPS, 1)
            ),
            "imminent": _minutes(minutes.imminent),
            "high": _minutes(minutes.high),
            "concern": _minutes(minutes.concern),
            "repeat": _minutes(minutes.repeat),
            "hold": _minutes(self.policy.read_first_hold),
            "silence": _minutes(self.policy.claimer_silence),
            "hours": self._hours(peer.language),
        }
        tail = ("policy-hours" if self.policy.covered.stretches else "policy-always", "policy-claimed")
        tx.outbox.add(peer.id, Words("policy", values, tail=tail), Urgency.REPLY)

    def _step(self, peer: Peer, number: int, names: str, step: str) -> str:
        name = self.content.text(f"policy-step-{step.replace('_', '-')}", peer.language)
        return f"{number}. {name}: {names}"

    def _hours(self, language: str) -> str:
        """The covered hours, days of the same hours together."""
        by_hours: dict[str, list[Stretch]] = {}
        for stretch in self.policy.covered.stretches:
            by_hours.setdefault(hours_words(stretch.start, stretch.end), []).append(stretch)
        return "; ".join(
            f"{days_words(self.content, language, [s.weekday for s in some])} {hours}"
            for hours, some in by_hours.items()
        )


class ShowWhoIsOn(UseCase):
    """/whoson: now, and by the rota next."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Names by line; an empty line is said plainly."""
        del message
        specialist_of(tx, peer)
        people = roster(tx)
        values: dict[str, Value] = {
            "first": _names(people.on(Duty.FIRST)),
            "backup": _names(people.on(Duty.BACKUP)),
            "offshift": _names(people.offshift()),
            "unsure": _names(people.unsure()),
            "opens": LocalTime(self.policy.covered.next_start(now), self.policy.timezone, "day-time"),
            "next": "\n".join(self._next(tx, now, peer)),
        }
        key = "whoson-covered" if self.policy.covered.is_covered(now) else "whoson-uncovered"
        said = {"whoson-unsure": bool(people.unsure()), "whoson-next": bool(values["next"])}
        tail = tuple(text for text, is_said in said.items() if is_said)
        tx.outbox.add(peer.id, Words(key, values, tail=tail), Urgency.REPLY)

    def _next(self, tx: Transaction, now: datetime, peer: Peer) -> list[str]:
        """The next shifts of the rota, each with its name and hours."""
        spans = plan_now(tx).following(now)[:NEXT]
        return [f"{name_of(tx, span.person_id)}: {gap_words(self, peer.language, span)}" for span in spans]


def _names(staff: tuple[Specialist, ...]) -> str:
    return ", ".join(s.name for s in staff) or "—"


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)
