"""The state diagram beside the code says what the code does: every arrow of it can be walked, the guide shows the same.

That there are no other arrows is what the nights played by chance look for (test_ladder_machine.py).
"""

from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.domain.escalation import State
from bot.domain.hours import CoveredHours
from bot.domain.screening import Level
from tests.usecases.diagram import DIAGRAM, Arrow, arrows
from tests.usecases.night import STAFF, Night

GUIDE = Path(__file__).parents[2] / "docs" / "on-call.md"
ALWAYS = CoveredHours((), "America/New_York")


class Walk:
    """One night on which every arrow of the diagram is taken, in order."""

    def __init__(self) -> None:
        self.night, self.taken, self.at = Night(ALWAYS), set[Arrow](), "[*]"
        self.night.types("maria", self.night.cases.go_on_duty)
        self.night.types("ben", self.night.cases.go_on_duty)

    def takes(self, label: str, who: str = "", case: Any = None, **args: Any) -> None:
        """One press (or the passing of two minutes), and the arrow it was."""
        night = self.night
        if case:
            night.does(who, case, **args)
        night.tick()
        now = State(night.look().open().get("ana", {"state": "closed"})["state"]).name
        self.taken.add((self.at, now, label))
        self.at = now


def test_every_arrow_of_the_diagram_can_be_walked_and_the_guide_shows_the_same() -> None:
    walk = Walk()
    night, cases = walk.night, walk.night.cases
    night.crisis("ana", Level.HIGH)
    walk.takes("opened")
    one = {"escalation": night.look().open()["ana"]["id"]}
    walk.takes("read first", "maria", cases.read_first, **one)
    walk.takes("read first", "ben", cases.read_first, **one)
    night.now += timedelta(minutes=11)
    walk.takes("two minutes")
    night.types("eva", cases.go_on_duty)
    night.tick()
    walk.takes("read first", "eva", cases.read_first, **one)
    for who in sorted(set(STAFF) - {"eva"}):
        night.does(who, cases.cannot_take, **one)
    walk.takes("nobody left to wait for", "eva", cases.cannot_take, **one)
    walk.takes("claim", "ruth", cases.claim, **one)
    talk = {"conversation": night.run(lambda tx: tx.conversations.open_of_peer(night.people["ana"])).id}
    night.does("ruth", cases.offer_hand_over, **talk, to=night.people["maria"])
    walk.takes("hand over", "maria", cases.accept_hand_over, **talk)
    walk.takes("release", "maria", cases.lose_contact, **one)
    walk.takes("read first", "ben", cases.read_first, **one)
    walk.takes("claim", "ben", cases.claim, **one)
    walk.takes("close", "ben", cases.close_escalation, **one, outcome="safe")
    assert walk.taken == DIAGRAM
    assert arrows(GUIDE.read_text()) == DIAGRAM
