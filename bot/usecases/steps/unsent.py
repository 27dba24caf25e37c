"""Words of a specialist that could be meant for several people: kept back, sealed, until they say for whom."""

import json
from datetime import datetime, timedelta

from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.words import Button, Manner, Media, MediaKind, Row, Urgency, Words
from bot.ports import DueRow, Transaction

UNSENT = "unsent"  # the kind of due work: after a while they go
KEPT_BACK = timedelta(minutes=30)


def ask_to_whom(
    tx: Transaction, now: datetime, author: Peer, message: IncomingMessage, choices: tuple[Conversation, ...]
) -> None:
    """[→ Ana] [→ Zoe]: nothing goes out before one of them is tapped."""
    _keep(tx, now + KEPT_BACK, author, message)
    rows: tuple[Row, ...] = tuple(
        (
            Button(
                "button-to",
                "talk.send",
                {"conversation": one.id, "message": message.message_id},
                {"name": called(tx.people.get(one.peer_id))},
            ),
        )
        for one in choices
    )
    tx.outbox.add(author.id, Words("relay-to-whom", {}, rows), Urgency.HUMAN, unsent_slot(message.message_id))


def change_unsent(tx: Transaction, author: Peer, message: IncomingMessage) -> bool:
    """They changed words that wait: the changed ones will go. Other words that went nowhere stay nowhere."""
    row = tx.due.find(UNSENT, _subject(author.id, message.message_id))
    if row is not None:
        _keep(tx, row.due_at, author, message)
    return True


def take_unsent(tx: Transaction, author: Peer, message_id: int) -> IncomingMessage | None:
    """The words that waited, once."""
    subject = _subject(author.id, message_id)
    row = tx.due.find(UNSENT, subject)
    if row is None:
        return None
    tx.due.drop(UNSENT, subject)
    kept = json.loads(row.data)
    media = Media(MediaKind(kept["media"][0]), kept["media"][1]) if kept["media"] else None
    sent_at = datetime.fromisoformat(kept["sent_at"])
    return IncomingMessage(author.chat_id, message_id, sent_at, Form(kept["form"]), kept["text"], media)


def let_unsent_go(tx: Transaction, now: datetime, row: DueRow) -> None:
    """Due work of kind "unsent": nobody was chosen, so nobody gets them, and the author is told."""
    del now
    author_id, _, message_id = row.subject.partition(":")
    manner = unsent_slot(int(message_id))
    tx.outbox.add(author_id, Words("relay-not-sent"), Urgency.HUMAN, manner)


def unsent_slot(message_id: int) -> Manner:
    """The one message that asks for whom they are."""
    return Manner(slot=f"sent:{message_id}", reply_to=message_id)


def _keep(tx: Transaction, until: datetime, author: Peer, message: IncomingMessage) -> None:
    kept = {
        "form": message.form if message.form is not Form.EDIT else Form.TEXT,
        "text": message.text,
        "media": [message.media.kind, message.media.file_id] if message.media else None,
        "sent_at": message.sent_at.isoformat(),
    }
    subject = _subject(author.id, message.message_id)
    tx.due.put(UNSENT, subject, until, data=json.dumps(kept), person_id=author.id)


def _subject(author_id: str, message_id: int) -> str:
    return f"{author_id}:{message_id}"
