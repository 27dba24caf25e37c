"""Ringing somebody beside Telegram: written down in the step it follows from, made by delivery (louder.py)."""

from datetime import datetime

from bot.domain.escalation import Alert
from bot.domain.louder import LoudChannel, Ring
from bot.ports import Transaction

LOUDER = "louder"  # the kind of due work that looks whether an alert was answered, and rings
TEST, ALERT = "ring-test", "ring-alert"


def ring(
    tx: Transaction, now: datetime, channel: LoudChannel, key: str, *, number: int = 0, level: str = "none"
) -> None:
    """It rings at once."""
    tx.rings.add(Ring(tx.new_id(), channel.id, channel.person_id, key, now, number, level))


def watch_alert(tx: Transaction, now: datetime, alert: Alert) -> None:
    """An alert to somebody with a louder channel is looked after from the moment it is written."""
    if tx.channels.of(alert.specialist_id):
        tx.due.put(LOUDER, alert.id, now)
