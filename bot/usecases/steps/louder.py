"""Ringing somebody beside Telegram: written down in the step it follows from, made by delivery (louder.py)."""

from datetime import datetime

from bot.domain.escalation import Alert
from bot.domain.louder import LoudChannel, Ring
from bot.domain.words import Button, Phrase, Row, Urgency, Value, Words
from bot.ports import Transaction

LOUDER = "louder"  # the kind of due work that looks whether an alert was answered, and rings
TESTED = "channel_tested"
TEST, ALERT, SHIFT, DRILL_RING = "ring-test", "ring-alert", "ring-shift", "ring-drill"


def ring(
    tx: Transaction, now: datetime, channel: LoudChannel, key: str, *, number: int = 0, level: str = "none"
) -> None:
    """It rings at once."""
    tx.rings.add(Ring(tx.new_id(), channel.id, channel.person_id, key, now, number, level))


def watch_alert(tx: Transaction, now: datetime, alert: Alert) -> None:
    """An alert to somebody with a louder channel is looked after from the moment it is written."""
    if tx.channels.of(alert.specialist_id):
        tx.due.put(LOUDER, alert.id, now)


def ring_test(tx: Transaction, now: datetime, channel: LoudChannel) -> None:
    """It rings, labelled as a test; its owner says whether they heard it."""
    ring(tx, now, channel, TEST)
    tx.journal.add(TESTED, channel.person_id, by=channel.person_id, kind=channel.kind)
    args = {"channel": channel.id}
    rows: tuple[Row, ...] = (
        (Button("button-channel-heard", "channel.heard", args),),
        (Button("button-channel-test", "channel.test", args), Button("button-channel-remove", "channel.remove", args)),
    )
    values: dict[str, Value] = {"kind": Phrase(f"channel-{channel.kind}"), "hint": channel.hint}
    tx.outbox.add(channel.person_id, Words("channel-tested", values, rows), Urgency.HUMAN)
