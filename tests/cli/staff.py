"""People who work at Riverside, put straight into the storage."""

from datetime import UTC, datetime
from functools import cache

from bot.cli.house import SystemClock, run_step, settings_here
from bot.domain.peer import Peer, Standing
from bot.domain.specialist import Role, Specialist
from bot.packs.approval import crisis_words_hash
from bot.ports import Transaction
from bot.usecases.steps.approvals import approve_crisis_words, confirm_lines

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
EVERYONE = {"Sam": Role.SUPERVISOR, "Maria": Role.SPECIALIST, "Lee": Role.LAST_RESORT}


def employ(*names: str) -> None:
    """Let them join, as they would by their code."""
    run_step(settings_here(), lambda tx: [_join(tx, chat, name) for chat, name in enumerate(names, start=1)])


def _join(tx: Transaction, chat: int, name: str) -> None:
    person = tx.new_id()
    tx.people.add(Peer(person, chat, Standing.STRANGER, "en", "UTC", NOW))
    tx.staff.save(Specialist(person, name, EVERYONE[name]))


def sign(*names: str) -> None:
    """The first name confirms the lines of the United States; each approves the crisis words."""
    run_step(settings_here(), lambda tx: _sign(tx, names))


def _sign(tx: Transaction, names: tuple[str, ...]) -> None:
    confirm_lines(tx, SystemClock().now(), names[0], "US")
    for name in names:
        approve_crisis_words(tx, NOW, name, _words())


@cache
def _words() -> str:
    return crisis_words_hash()


def get_ready() -> None:
    """Everything that the first opening needs."""
    employ("Sam", "Maria", "Lee")
    sign("Sam", "Maria")
