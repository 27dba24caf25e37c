"""Letting go of what is older than its timer."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from sqlalchemy import Delete, Select, Table, delete, or_, select

from bot.domain.retention import Kind
from bot.storage.repository import Repository
from bot.storage.tables import (
    answers,
    buttons,
    checkin_runs,
    concerns,
    conversations,
    escalations,
    invite_tries,
    messages,
    metadata,
    notes_to_read,
    outbox,
    slots,
    tasks,
    words_kept,
)

_ENDED = {"sent", "failed"}


class RetentionRepository(Repository):
    """One deletion for each kind of data, children before what they point to."""

    def let_go(self, kind: Kind, before: datetime) -> int:
        """Delete what is older; how many rows of the kind itself went."""
        deletions = _DELETIONS[kind](before)
        return sum(self._connection.execute(statement).rowcount for statement in deletions)


def _words(before: datetime) -> tuple[Delete, ...]:
    """Not while an escalation they belong to is open."""
    is_open = select(escalations.c.id).where(escalations.c.closed_at.is_(None))
    free = or_(words_kept.c.escalation_id.is_(None), words_kept.c.escalation_id.not_in(is_open))
    return (
        delete(words_kept).where(words_kept.c.written_at < before, free),
        delete(notes_to_read).where(notes_to_read.c.written_at < before),
    )


def _answers(before: datetime) -> tuple[Delete, ...]:
    """The runs go too, once no answer points to them."""
    answered = select(answers.c.run_id)
    return (
        delete(answers).where(answers.c.answered_at < before),
        delete(checkin_runs).where(checkin_runs.c.asked_at < before, checkin_runs.c.id.not_in(answered)),
    )


def _alerts(before: datetime) -> tuple[Delete, ...]:
    """Closed ones only; the counts by month are in the journal."""
    old = select(escalations.c.id).where(escalations.c.closed_at < before)
    over = select(conversations.c.id).where(conversations.c.ended_at < before)
    return (
        delete(words_kept).where(words_kept.c.escalation_id.in_(old)),
        delete(tasks).where(tasks.c.escalation_id.in_(old)),
        *_children(escalations, old),
        *_children(conversations, over),
        delete(conversations).where(conversations.c.ended_at < before),
        delete(concerns).where(concerns.c.asked_at < before),
        delete(escalations).where(escalations.c.closed_at < before),
    )


def _children(parent: Table, ids: Select[tuple[str]]) -> Iterator[Delete]:
    """The rows of every table that points to these."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is parent.c.id for key in column.foreign_keys):
                yield delete(table).where(column.in_(ids))


def _chat(before: datetime) -> tuple[Delete, ...]:
    return (delete(messages).where(messages.c.at < before), delete(invite_tries).where(invite_tries.c.at < before))


def _traces(before: datetime) -> tuple[Delete, ...]:
    return (
        delete(buttons).where(buttons.c.created_at < before),
        delete(slots).where(slots.c.sent_at < before),
        delete(outbox).where(outbox.c.created_at < before, outbox.c.state.in_(_ENDED)),
    )


_DELETIONS: Mapping[Kind, Callable[[datetime], tuple[Delete, ...]]] = {
    Kind.WORDS: _words,
    Kind.ANSWERS: _answers,
    Kind.ALERTS: _alerts,
    Kind.CHAT: _chat,
    Kind.TRACES: _traces,
}
