"""/lines: the crisis lines for a person's country, three at a time; and what the supervisors hear of them each week."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.resources import CrisisLine
from bot.domain.specialist import Role, Roster
from bot.domain.words import Button, Manner, Phrase, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.approvals import overdue_lines
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.scene import lead_of

AT_ONCE = 3
LINE_CHECKS = "line-checks"
ALL = "all"
MONDAY, MORNING = 0, time(10)


class ShowLines(UseCase):
    """The crisis lines for their country; where the country is not known, it is asked."""

    def __call__(
        self,
        tx: Transaction,
        now: datetime,
        peer: Peer,
        message: IncomingMessage | None = None,
        *,
        start: int = 0,
        **here: str,
    ) -> None:
        """Three at a time, the emergency number always. It ends no dialogue and asks nothing first."""
        del message, here
        country = peer.country or self.policy.country
        every = self.content.every_line(country, peer.reads, now)
        lines = every[start : start + AT_ONCE] or self.content.crisis_lines(country, peer.reads, None, now)
        values = crisis_values(self.content, self.policy, peer, None, now)
        values["lines"] = "\n".join(self._shown(line, peer, now) for line in lines)
        values["country"] = self.content.country_name(country, peer.reads)
        other = Button("button-other-country", "setup.go", {"to": "country", "flow": "settings"})
        more = (Button("button-more-lines", "lines.show", {"start": start + AT_ONCE}),)
        rows = ((*more, other),) if start + AT_ONCE < len(every) else ((other,),)
        words = Words("lines-here" if peer.country else "lines-assumed", values, rows, lead=lead_of(peer))
        tx.outbox.add(peer.id, words, Urgency.HUMAN, Manner(silent=peer.hushed))

    def _shown(self, line: CrisisLine, peer: Peer, now: datetime) -> str:
        """As everywhere, and whether it may bring the police: whoever has a quiet moment can choose by it."""
        said, police = self.content.line_text(line, peer.reads, now), self.content.police_note(line, peer.reads)
        return f"{said} {police}" if police else said


class PlanLineChecks(UseCase):
    """At start: the weekly look at the lines has its row."""

    def __call__(self, tx: Transaction, now: datetime) -> None:
        """One that is planned already stays as it is."""
        if tx.due.find(LINE_CHECKS, ALL) is None:
            tx.due.put(LINE_CHECKS, ALL, _next_monday(now, self.policy.timezone))


class RemindOfLines(UseCase):
    """Due work of kind "line-checks": supervisors hear which lines are to be called, and what nobody answers for."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """A week without anything to say is a week without a message."""
        del row
        tx.due.put(LINE_CHECKS, ALL, _next_monday(now, self.policy.timezone))
        country = self.policy.country
        overdue = overdue_lines(tx, self.content.every_line(country, self.policy.language, now), now)
        gaps = self.content.line_gaps(country)
        if not overdue and not gaps:
            return
        for member in Roster(tx.staff.everyone()).with_role(Role.SUPERVISOR):
            tx.outbox.add(member.id, self._note(overdue, gaps, tx.people.get(member.id)), Urgency.DIGEST)

    def _note(self, overdue: tuple[CrisisLine, ...], gaps: tuple[str, ...], reader: Peer) -> Words:
        lacking = [self._gap(gap, reader) for gap in gaps]
        values: dict[str, Value] = {
            "country": self.content.country_name(self.policy.country, reader.reads),
            "count": len(overdue),
            "lines": " · ".join(line.name for line in overdue[:AT_ONCE]) or Phrase("chosen-none"),
            "gaps": ", ".join(lacking) or Phrase("chosen-none"),
        }
        return Words("lines-weekly", values)

    def _gap(self, gap: str, reader: Peer) -> str:
        is_language = gap in self.content.languages
        key = f"language-{gap}" if is_language else f"line-about-{gap.replace('_', '-')}"
        return self.content.text(key, reader.reads)


def _next_monday(now: datetime, zone: str) -> datetime:
    local = now.astimezone(ZoneInfo(zone))
    days = (MONDAY - local.weekday()) % 7
    at = datetime.combine(local.date() + timedelta(days=days), MORNING, ZoneInfo(zone))
    return at if at > now else datetime.combine(at.date() + timedelta(days=7), MORNING, ZoneInfo(zone))
