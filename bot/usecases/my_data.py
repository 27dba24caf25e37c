"""/mydata: everything kept on a person, to read and as JSON; who opened their words is part of it."""

import json
from datetime import datetime
from typing import Any

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Attachment, Manner, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.record import Record, load_record, readable
from bot.usecases.steps.scene import Scene, lead_of

TEXT, DATA = "mydata.txt", "mydata.json"


class ShowMyData(UseCase):
    """Two files, protected: they cannot be passed on from the chat by somebody else who holds the phone."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """Made now, sent at once, and not kept: the outbox lets go of them when they are sent."""
        del message, here
        record = load_record(tx, peer.id)
        scene = Scene.below(tx, now, peer)
        text = readable(self, scene, record)
        data = json.dumps(_portable(record, now), ensure_ascii=False, indent=2, default=str)
        tx.journal.add("record_exported", peer.id, by=peer.id)
        self._send(tx, peer, "mydata-text", Attachment(TEXT, text))
        self._send(tx, peer, "mydata-json", Attachment(DATA, data))

    def _send(self, tx: Transaction, peer: Peer, key: str, file: Attachment) -> None:
        words = Words(key, {"org": self.policy.organisation}, file=file, lead=lead_of(peer))
        tx.outbox.add(peer.id, words, Urgency.REPLY, Manner(protect=True, silent=peer.hushed))


def _portable(record: Record, now: datetime) -> dict[str, Any]:
    openings = [{"at": o.at, "by": o.by, "how": o.how, "alert": o.number} for o in record.openings]
    return {"made_at": now, "kept": dict(record.tables), "opened_by": openings, "journal": list(record.journal)}
