"""What one attempt means for its row: sent, tried again, or given up; its consequences are in the same transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.failures import FINAL, Cause, DeliveryError
from bot.domain.words import Urgency
from bot.failpoints import failpoint
from bot.ports import Letter, Outcome, Transaction

OnOutcome = Callable[[Transaction, datetime, Outcome], None]

_FIRST_WAIT = 0.5
_LONGEST_WAIT = {Urgency.CRISIS: 5.0, Urgency.HUMAN: 10.0}
_LONGEST_WAIT_OTHERS = 60.0
_DOUBLINGS = 8
_INSISTS = 3
# Older than this they would only confuse: a check-in from this morning is not sent at night (RELIABILITY P5).
LATEST = {
    Urgency.REPLY: timedelta(hours=24),
    Urgency.CHECKIN: timedelta(hours=3),
    Urgency.DIGEST: timedelta(hours=24),
}


@dataclass(frozen=True)
class Report:
    """One attempt: the message id (None when nothing was shown), those of pieces before it, or the failure."""

    letter: Letter
    message_id: int | None = None
    pieces: tuple[int, ...] = ()
    failure: DeliveryError | None = None


def is_late(letter: Letter, now: datetime) -> bool:
    """Whether it waited so long that it must not be sent any more. Crisis and human words are never late."""
    longest = LATEST.get(letter.urgency)
    return bool(longest and letter.created_at and now - letter.created_at > longest)


def backoff(letter: Letter) -> timedelta:
    """How long to wait before the next try."""
    longest = _LONGEST_WAIT.get(letter.urgency, _LONGEST_WAIT_OTHERS)
    return timedelta(seconds=min(_FIRST_WAIT * 2 ** min(letter.attempts, _DOUBLINGS), longest))


def wait_after(letter: Letter, failure: DeliveryError) -> timedelta:
    """How long this letter, and its chat with it, must wait."""
    if failure.cause is Cause.LATER:
        return timedelta(seconds=failure.seconds)
    return timedelta(0) if failure.cause is Cause.MOVED else backoff(letter)


def is_over(letter: Letter, failure: DeliveryError) -> bool:
    """Whether there will be no other try."""
    if failure.cause is Cause.UNKNOWN:
        # It may have arrived. Words somebody waits for go again, marked as a repeat; bulk does not.
        return letter.urgency > Urgency.REPLY or letter.query_id is not None
    if failure.cause is Cause.REFUSED and letter.urgency is Urgency.CRISIS and letter.attempts < _INSISTS:
        return False  # in every form, the fixed short words too: that is Telegram's trouble, and may pass
    return failure.cause in FINAL or letter.query_id is not None


def settle(tx: Transaction, now: datetime, report: Report, on_outcome: OnOutcome) -> None:
    """Write down what became of one attempt."""
    letter, failure = report.letter, report.failure
    if failure is None:
        over = tx.post.sent(letter, report.message_id, now, report.pieces)
        if over:
            tx.outbox.clear(letter.chat_id, over)
        failpoint("letter-settled")
        if letter.manner.about:
            on_outcome(tx, now, _outcome(letter, sent_at=now))
    elif is_over(letter, failure):
        tx.post.failed(letter, failure.cause.value)
        on_outcome(tx, now, _outcome(letter, failure=failure))
    else:
        if failure.cause is Cause.MOVED and letter.person_id and failure.new_chat_id:
            tx.post.moved(letter.person_id, failure.new_chat_id)
        is_repeat = failure.cause is Cause.UNKNOWN
        tx.post.retry(letter, now + wait_after(letter, failure), is_repeat=is_repeat)


def _outcome(letter: Letter, *, sent_at: datetime | None = None, failure: DeliveryError | None = None) -> Outcome:
    return Outcome(
        person_id=letter.person_id,
        about=letter.manner.about,
        urgency=letter.urgency,
        sent_at=sent_at,
        failure=failure.cause.value if failure else None,
        is_permanent=failure is not None and failure.is_permanent,
    )
