"""Opening an escalation, or adding to the open one: the shared step of every way a crisis comes to light."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.escalation import Escalation, Pace, Source, State
from bot.domain.ladder import wait_for
from bot.domain.peer import Peer
from bot.domain.policy import Policy
from bot.domain.screening import Assessment, Category, Level, Origin
from bot.domain.specialist import Duty
from bot.domain.words import Phrase, Urgency, Words
from bot.failpoints import failpoint
from bot.ports import KeptWords, Transaction
from bot.usecases.steps.alerting import headline, ping_all, send_alert
from bot.usecases.steps.drilling import something_real_began
from bot.usecases.steps.people import roster

LADDER = "ladder"  # the kind of due work that climbs it
LISTED = "listed"  # the kind of due work that shows what pages nobody
SAFE_FOR_NOW = "why-safe"  # why: the answer to "are you safe for now?"
SHIFT = timedelta(hours=8)


@dataclass(frozen=True)
class Finding:
    """What came to light: the words if there were any, how pressing they are, and why."""

    level: Level
    source: Source
    category: Category | None = None
    origin: Origin | None = None
    text: str = ""
    why: str = ""
    pace: Pace = Pace.CLIMB

    @classmethod
    def of(cls, assessment: Assessment, text: str) -> "Finding":
        """What screening found in these words."""
        why = why_of(assessment, text)
        return cls(assessment.level, Source.WORDS, assessment.category, assessment.origin, text, why)


def why_of(assessment: Assessment, text: str) -> str:
    """What screening saw, in the person's own words; a text key where it saw no words (`why-...`)."""
    spans = {(match.start, match.end) for match in assessment.matches}
    widest = [(a, b) for a, b in sorted(spans) if not any(c <= a and b <= d and (c, d) != (a, b) for c, d in spans)]
    seen = dict.fromkeys(f"“{text[start:end]}”" for start, end in widest)
    return ", ".join(seen) or f"why-{(assessment.origin or Origin.ERROR).replace('_', '-')}"


def escalate(tx: Transaction, now: datetime, peer: Peer, finding: Finding, policy: Policy) -> tuple[Escalation, bool]:
    """The peer's open escalation with this finding in it, and whether it was opened just now."""
    known = tx.escalations.open_for(peer.id)
    escalation = _append(tx, now, peer, known, finding, policy) if known else _open(tx, now, peer, finding, policy)
    if finding.text:
        tx.words.keep(KeptWords(tx.new_id(), peer.id, finding.text, now, escalation.id, finding.why))
    if finding.category is Category.ABUSE and not peer.hushed:
        tx.people.save(replace(peer, hushed=True))
    return escalation, known is None


def put_on_list(tx: Transaction, now: datetime, escalation: Escalation, policy: Policy) -> None:
    """It pages nobody now: the next shift is shown it, and each one after, until somebody takes it."""
    later = now + SHIFT if policy.covered.is_covered(now) else now
    tx.due.put(LISTED, escalation.id, policy.covered.next_start(later))


def page_now(tx: Transaction, now: datetime, escalation: Escalation) -> None:
    """The ladder looks at it at once."""
    if escalation.is_paging:
        tx.due.put(LADDER, escalation.id, now)


def is_somebody_asked(tx: Transaction, policy: Policy, escalation: Escalation, now: datetime) -> bool:
    """Whether a person is being asked now: in uncovered hours only what is imminent rings, unless somebody is here."""
    is_here = bool(roster(tx, about=escalation.peer_id).on(Duty.FIRST))
    return is_here or policy.covered.is_covered(now) or escalation.level is Level.IMMINENT


def _open(tx: Transaction, now: datetime, peer: Peer, finding: Finding, policy: Policy) -> Escalation:
    escalation = Escalation(
        id=tx.new_id(),
        number=tx.escalations.next_number(),
        peer_id=peer.id,
        state=State.OPEN,
        level=finding.level,
        category=finding.category,
        origin=finding.origin,
        source=finding.source,
        pace=finding.pace,
        opened_at=now,
        pinged_at=now,
    )
    tx.escalations.add(escalation)
    level, category = finding.level.word, finding.category
    tx.journal.add("escalation_opened", escalation.id, level=level, category=category, source=finding.source)
    failpoint("escalation-opened")
    page_now(tx, now, escalation)
    something_real_began(tx, now)
    if not escalation.is_paging:
        put_on_list(tx, now, escalation, policy)
    if escalation.level.is_alert:
        _tell_who_is_with_them(tx, now, escalation)
    return escalation


def _tell_who_is_with_them(tx: Transaction, now: datetime, escalation: Escalation) -> None:
    """Whoever is talking with them just now may claim it first, on duty or not."""
    conversation = tx.conversations.open_of_peer(escalation.peer_id)
    staff = tx.staff.find(conversation.specialist_id) if conversation and conversation.specialist_id else None
    if staff and staff.is_active and staff.duty is not Duty.FIRST:
        send_alert(tx, now, escalation, staff.id)


def _append(
    tx: Transaction, now: datetime, peer: Peer, known: Escalation, finding: Finding, policy: Policy
) -> Escalation:
    """A raised level pings at once; more of the same at most once in two minutes."""
    updated = known.raised(finding.level, finding.category)
    is_raised = updated.level > known.level
    quiet_for = now - (known.pinged_at or known.opened_at)
    is_stopped_no_more = known.pace is Pace.STOPPED and _is_danger(finding, is_raised=is_raised)
    pings = finding.level.is_alert and (is_raised or is_stopped_no_more or quiet_for >= policy.ping_gap)
    if known.source is Source.SOS and _is_danger(finding, is_raised=is_raised):
        updated = replace(updated, source=finding.source)
    if finding.pace is Pace.ONCE and known.state is not State.CLAIMED and not known.is_paging:
        updated = replace(updated, pace=Pace.ONCE)  # silence again, and nobody is being asked: they are asked once more
    if pings:
        updated = replace(updated, pinged_at=now, pace=Pace.CLIMB if updated.level.is_alert else updated.pace)
    goes_on = pings and updated.is_paging and not known.is_paging
    if goes_on:
        updated = replace(updated, step=0, round=0)  # it paged nobody meanwhile: whoever is on duty by now comes first
    saved = tx.escalations.save(updated)
    if saved is None:
        raise RuntimeError("an escalation changed under its own transaction")
    tx.journal.add("escalation_appended", known.id, level=finding.level.word, category=finding.category)
    if pings:
        _ping(tx, now, peer, saved, policy, is_raised=is_raised)
        if goes_on:
            page_now(tx, now, saved)
    elif saved.pace is Pace.ONCE and not known.is_paging:
        page_now(tx, now, saved)
    return saved


def _is_danger(finding: Finding, *, is_raised: bool) -> bool:
    """More than an SOS: words of danger, or an answer that is as much. "Safe for now" and "not sure" of it are not."""
    is_about_safety = finding.source is Source.ANSWER and finding.why == SAFE_FOR_NOW
    return finding.level.is_alert and finding.source is not Source.SOS and (is_raised or not is_about_safety)


def _ping(
    tx: Transaction, now: datetime, peer: Peer, escalation: Escalation, policy: Policy, *, is_raised: bool
) -> None:
    if escalation.claimed_by:
        key = "owner-raised" if is_raised else "owner-more"
        values = headline(escalation, peer, now) | {"name": Phrase(f"level-{escalation.level.word}")}
        tx.outbox.add(escalation.claimed_by, Words(key, values), Urgency.CRISIS)
        return
    has_rung = ping_all(tx, now, escalation)
    due = tx.due.find(LADDER, escalation.id)
    if due is None or (is_raised and not has_rung):  # nobody has heard of it yet: not in three minutes, now
        page_now(tx, now, escalation)
    elif is_raised:  # those alerted have just heard of it; the next step waits no longer than the new level allows
        tx.due.put(LADDER, escalation.id, min(due.due_at, now + wait_for(escalation.level, policy)))
