"""Nights played by chance against a model: P2 and P3 hold, nobody who was not named is alerted, every arrow is drawn.

The machine knows crises, time, read first, claims (two at once too), "I can't", blocked bots, duty and rota changes,
the end of covered hours, hand-overs, releases, closes, restarts and clock jumps.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.domain.escalation import Outcome, Pace, Source, State
from bot.domain.hours import CoveredHours
from bot.domain.rota import Entry, Kind
from bot.domain.screening import Level
from bot.domain.specialist import Duty, Role
from bot.usecases.answer_alert import CLAIMER
from bot.usecases.steps.escalate import LADDER, LISTED
from bot.usecases.steps.rota import plan_changed
from tests.usecases.diagram import DIAGRAM
from tests.usecases.night import DAYTIME, PEERS, STAFF, Night, Picture

EXAMPLES = 128  # in each of the eight below: more than a thousand in all, spread over the workers
STEPS = 16
ALWAYS = CoveredHours((), "America/New_York")


@dataclass
class Known:
    """What the model holds of one peer's escalation."""

    id: str
    with_whom: str | None = None
    asked: bool = False
    watch_at: datetime | None = None


class NightMachine(RuleBasedStateMachine):
    """Every rule does one thing and says which arrow it may take."""

    covered = ALWAYS

    def __init__(self) -> None:
        super().__init__()
        self.night = Night(self.covered)
        self.known: dict[str, Known] = {}
        self.closed: list[str] = []
        self.crises: dict[str, int] = {}
        self.here_since: dict[str, datetime] = {}
        self.seen: dict[tuple[str, str], int] = {}
        self.states: dict[str, str] = {}
        self.were_with: set[tuple[str, str]] = set()
        self.lost: str | None = None
        self.picture = self.night.look()

    def teardown(self) -> None:
        self.night.stops()

    # --- what may happen --------------------------------------------------------------------------------------------

    @initialize(on=st.sets(st.sampled_from(["maria", "ben", "eva"])), backup=st.booleans())
    def begins(self, on: set[str], backup: bool) -> None:
        for number, who in enumerate(sorted(on)):
            self.night.types(who, self.night.cases.go_on_duty, "backup" if backup and number else "")
        self._settle("")

    @rule(who=st.sampled_from(PEERS), level=st.sampled_from([Level.CONCERN, Level.HIGH, Level.HIGH, Level.IMMINENT]))
    def crisis(self, who: str, level: Level) -> None:
        is_new = self.night.crisis(who, level)
        assert is_new is (who not in self.known)
        if is_new:
            self.known[who] = Known(self.night.look().open()[who]["id"])
        self.crises[self.known[who].id] = self.crises.get(self.known[who].id, 0) + 1
        self._settle("opened")

    @rule(who=st.sampled_from(PEERS))
    def sos_then_stopped(self, who: str) -> None:
        is_new = self.night.crisis(who, Level.HIGH, Source.SOS)
        if is_new:
            self.known[who] = Known(self.night.look().open()[who]["id"])
        self.crises[self.known[who].id] = self.crises.get(self.known[who].id, 0) + 1
        self._settle("opened")
        self.night.does(who, self.night.cases.stop_pages, escalation=self.known[who].id, how="numbers")
        self._settle("")

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes: int) -> None:
        target = self.night.now + timedelta(minutes=minutes)
        while (due := self.night.next_due()) is not None and due <= target:
            self.night.now = max(due, self.night.now)
            self._settle("time")
        self.night.now = target
        self._settle("time")

    @rule(minutes=st.integers(-20, 900))
    def the_clock_jumps(self, minutes: int) -> None:
        self.night.now += timedelta(minutes=minutes)
        if minutes < 0:
            self.here_since = dict.fromkeys(self.here_since, self.night.now)
        self._settle("time")

    @rule()
    def restarts(self) -> None:
        self.night.stops()
        self.night.starts()
        self._settle("time")

    @rule(who=st.sampled_from(sorted(STAFF)), peer=st.sampled_from(PEERS))
    @precondition(lambda self: self.known)
    def reads_first(self, who: str, peer: str) -> None:
        if peer in self.known:
            self.night.does(who, self.night.cases.read_first, escalation=self.known[peer].id)
            self._settle("read first")

    @rule(who=st.sampled_from(sorted(STAFF)), peer=st.sampled_from(PEERS))
    @precondition(lambda self: self.known)
    def claims(self, who: str, peer: str) -> None:
        known = self.known.get(peer)
        if known is None:
            return
        if self.night.does(who, self.night.cases.claim, escalation=known.id):
            assert known.with_whom is None, "a second claim won"
            self._is_with(known, who)
        self._settle("claim")

    @rule(first=st.sampled_from(sorted(STAFF)), second=st.sampled_from(sorted(STAFF)), peer=st.sampled_from(PEERS))
    @precondition(lambda self: any(known.with_whom is None for known in self.known.values()))
    def two_claim_at_once(self, first: str, second: str, peer: str) -> None:
        known = self.known.get(peer)
        if known is None or known.with_whom is not None or first == second:
            return
        read_by_second = self.night.run(lambda tx: tx.escalations.find(known.id))
        won = self.night.does(first, self.night.cases.claim, escalation=known.id)
        late = read_by_second.claim(self.night.people[second], self.night.now)
        saved = self.night.run(lambda tx: tx.escalations.save(late) if won else None)
        assert saved is None, "two claims of the same moment both won"
        if won:
            self._is_with(known, first)
            assert not self.night.does(second, self.night.cases.claim, escalation=known.id)
        self._settle("claim")

    @rule(who=st.sampled_from(sorted(STAFF)), peer=st.sampled_from(PEERS))
    @precondition(lambda self: self.known)
    def cannot(self, who: str, peer: str) -> None:
        if peer in self.known:
            self.night.does(who, self.night.cases.cannot_take, escalation=self.known[peer].id)
            self._settle("nobody left to wait for")

    @rule(who=st.sampled_from(sorted(STAFF)), peer=st.sampled_from(PEERS))
    @precondition(lambda self: self.known)
    def an_alert_cannot_be_delivered(self, who: str, peer: str) -> None:
        picture, known = self.night.look(), self.known.get(peer)
        alert = picture.alerts.get((known.id, who)) if known else None
        if alert is None or not picture.staff[who]["is_reachable"]:
            return
        self.night.fails(who, alert["id"])
        self._lose(who)
        self._settle("release", "nobody left to wait for")

    @rule(who=st.sampled_from(sorted(STAFF)))
    def can_be_reached_again(self, who: str) -> None:
        chat = self.night.run(lambda tx: tx.people.get(self.night.people[who]).chat_id)
        self.night.run(lambda tx: self.night.cases.note_reach(tx, self.night.now, chat, True))
        self._settle("")

    @rule(who=st.sampled_from(["maria", "ben", "eva", "ruth"]), line=st.sampled_from(["", "backup", "off", "offshift"]))
    def duty_changes(self, who: str, line: str) -> None:
        cases = self.night.cases
        if line == "offshift":
            self.night.types(who, cases.set_offshift, "on")
        else:
            self.night.types(who, cases.go_off_duty if line == "off" else cases.go_on_duty, line.replace("off", ""))
        self._settle("")

    @rule(who=st.sampled_from(["maria", "ben", "eva"]), begins=st.integers(0, 23), hours=st.integers(1, 12))
    def the_rota_changes(self, who: str, begins: int, hours: int) -> None:
        def write(tx: Any) -> None:
            for entry in tx.rota.all().entries:
                tx.rota.remove(entry.id)
            start, end = time(begins), time((begins + hours) % 24)
            for day in range(7):
                zone, person = "America/New_York", self.night.people[who]
                tx.rota.add(Entry(tx.new_id(), Kind.WEEKLY, zone, person, weekday=day, start=start, end=end))
            plan_changed(tx, self.night.now)

        self.night.run(write)
        self._settle("")

    @rule(who=st.sampled_from(["maria", "ben", "eva"]))
    def somebody_is_removed_and_invited_again(self, who: str) -> None:
        self.night.does("ruth", self.night.cases.remove_staff, member=self.night.people[who])
        self._lose(who)
        self._settle("release")
        self.night.changes(who, removed_at=None)

    @rule(peer=st.sampled_from(PEERS), to=st.sampled_from(["maria", "ben", "eva", "ruth"]))
    @precondition(lambda self: any(known.with_whom for known in self.known.values()))
    def hands_over(self, peer: str, to: str) -> None:
        known = self.known.get(peer)
        if known is None or known.with_whom is None or known.with_whom == to:
            return
        talk = self.night.run(lambda tx: tx.conversations.open_of_peer(self.night.people[peer]))
        cases = self.night.cases
        if self.night.does(
            known.with_whom, cases.offer_hand_over, conversation=talk.id, to=self.night.people[to]
        ) and self.night.does(to, cases.accept_hand_over, conversation=talk.id):
            self._is_with(known, to)
        self._settle("hand over")

    @rule(peer=st.sampled_from(PEERS), how=st.sampled_from(["lost", "not my role"]))
    @precondition(lambda self: any(known.with_whom for known in self.known.values()))
    def releases(self, peer: str, how: str) -> None:
        known = self.known.get(peer)
        if known is None or known.with_whom is None:
            return
        self.lost = known.id if how == "lost" else None  # then everyone who could be there is asked, whatever the hour
        if how == "lost":
            done = self.night.does(known.with_whom, self.night.cases.lose_contact, escalation=known.id)
        else:
            talk = self.night.run(lambda tx: tx.conversations.open_of_peer(self.night.people[peer]))
            done = self.night.does(known.with_whom, self.night.cases.not_my_role, conversation=talk.id)
        assert done
        known.with_whom = known.watch_at = None
        self._settle("release")

    @rule(peer=st.sampled_from(PEERS))
    @precondition(lambda self: any(known.with_whom for known in self.known.values()))
    def says_here(self, peer: str) -> None:
        known = self.known.get(peer)
        if (
            known
            and known.with_whom
            and self.night.does(known.with_whom, self.night.cases.still_here, escalation=known.id)
        ):
            self._is_with(known, known.with_whom)
        self._settle("")

    @rule(who=st.sampled_from(sorted(STAFF)), peer=st.sampled_from(PEERS), outcome=st.sampled_from(list(Outcome)))
    @precondition(lambda self: any(known.with_whom for known in self.known.values()))
    def closes(self, who: str, peer: str, outcome: Outcome) -> None:
        known = self.known.get(peer)
        if known is None:
            return
        may = known.with_whom is not None and (who == known.with_whom or STAFF[who] is Role.SUPERVISOR)
        assert self.night.does(who, self.night.cases.close_escalation, escalation=known.id, outcome=str(outcome)) is may
        if may:
            self.closed.append(self.known.pop(peer).id)
        self._settle("close")

    # --- what must hold ---------------------------------------------------------------------------------------------

    def _settle(self, *labels: str) -> None:
        """Note the arrow the rule took; then the ticker does what is due, and arrows of time are noted."""
        self._note_arrows(self.night.look(), {*labels, "opened"})
        self._model_time()
        if self.night.tick():
            self._note_arrows(self.night.look(), {"two minutes", "release", "nobody left to wait for"})
        self.picture = self.night.look()
        self._note_who_is_here()
        self._only_those_named()
        self.lost = None

    def _note_arrows(self, picture: Picture, labels: set[str]) -> None:
        for escalation_id, row in picture.escalations.items():
            before, now = self.states.get(escalation_id, "[*]"), State(row["state"]).name
            if before != now:
                possible = {(before, now, label) for label in labels}
                assert possible & DIAGRAM, f"{before} -> {now} by {labels} is not in the diagram"
                self.states[escalation_id] = now

    def _model_time(self) -> None:
        """A silent claimer is asked, then others are: the model's own clock."""
        for known in self.known.values():
            while known.with_whom and known.watch_at and known.watch_at <= self.night.now:
                if known.asked:
                    known.with_whom = known.watch_at = None
                else:
                    known.asked, known.watch_at = True, self.night.now + self.night.policy.claimer_silence / 2

    def _is_with(self, known: Known, who: str) -> None:
        known.with_whom, known.asked = who, False
        self.were_with.add((known.id, who))
        known.watch_at = self.night.now + self.night.policy.claimer_silence

    def _lose(self, who: str) -> None:
        for known in self.known.values():
            if known.with_whom == who:
                known.with_whom = known.watch_at = None

    def _note_who_is_here(self) -> None:
        is_covered = self.night.policy.covered.is_covered(self.night.now)
        for who, member in self.picture.staff.items():
            is_here = member["removed_at"] is None and member["is_reachable"] and member["duty"] == Duty.FIRST
            if is_here and is_covered:
                self.here_since.setdefault(who, self.night.now)
            else:
                self.here_since.pop(who, None)

    def _only_those_named(self) -> None:
        """P2: never to someone the policy did not name."""
        staff, is_covered = self.picture.staff, self.night.policy.covered.is_covered(self.night.now)
        is_here = any(member["duty"] == Duty.FIRST for member in staff.values())
        for (escalation_id, who), alert in self.picture.alerts.items():
            copies = self.seen.get((escalation_id, who), -1)
            if alert["repeats"] == copies:
                continue
            self.seen[escalation_id, who] = alert["repeats"]
            found, member = self.picture.escalations[escalation_id], staff[who]
            named = member["duty"] != Duty.OFF or member["is_offshift"] or member["role"] != Role.SPECIALIST
            assert who != found["peer"]
            assert named or copies >= 0, f"{who} was alerted and nobody named them"
            if not is_covered and not is_here and copies < 0 and escalation_id != self.lost:
                assert found["level"] == Level.IMMINENT, "paged in uncovered hours"
                assert member["role"] == Role.LAST_RESORT, "not the last resort in uncovered hours"

    @invariant()
    def the_model_is_the_database(self) -> None:
        found = self.picture.open()
        assert {peer: row["id"] for peer, row in found.items()} == {peer: k.id for peer, k in self.known.items()}
        for peer, row in found.items():
            with_whom = self.picture.names[row["claimed_by"]] if row["claimed_by"] else None
            assert with_whom == self.known[peer].with_whom
            assert (row["state"] == State.CLAIMED) is (with_whom is not None)
        assert all(self.picture.escalations[one]["state"] == State.CLOSED for one in self.closed)

    @invariant()
    def p2_every_crisis_belongs_to_exactly_one(self) -> None:
        for escalation_id, count in self.crises.items():
            events = self.night.events(escalation_id)
            assert sum(e in {"escalation_opened", "escalation_appended"} for e in events) == count

    @invariant()
    def p2_whoever_is_on_duty_has_been_alerted(self) -> None:
        patience = self.night.policy.minutes.repeat + timedelta(minutes=1)
        for peer, found in self.picture.open().items():
            if not _is_paging(found) or found["pace"] != Pace.CLIMB:
                continue
            opened_at = datetime.fromisoformat(found["opened_at"]).replace(tzinfo=UTC)
            for who, since in self.here_since.items():
                if self.night.now - max(since, opened_at) > patience and (found["id"], who) not in self.were_with:
                    assert (found["id"], who) in self.picture.alerts, f"{who} is on duty and never heard of {peer}"

    @invariant()
    def p3_it_climbs_until_a_person_claims(self) -> None:
        for found in self.picture.open().values():
            if found["state"] == State.CLAIMED:
                assert (CLAIMER, found["id"]) in self.picture.due, "nobody watches whether the claimer is there"
            elif _is_paging(found):
                self._looks_again(found["id"])
            else:
                assert (LISTED, found["id"]) in self.picture.due, "it pages nobody and is on no list"

    def _looks_again(self, escalation_id: str) -> None:
        at, policy = self.picture.due.get((LADDER, escalation_id)), self.night.policy
        assert at, "the ladder has stopped"
        latest = max(policy.minutes.repeat, policy.minutes.concern) + timedelta(minutes=20)
        if not policy.covered.is_covered(self.night.now):
            latest += policy.covered.next_start(self.night.now) - self.night.now
        assert self.night.now < at <= self.night.now + latest


def _is_paging(row: dict[str, Any]) -> bool:
    return row["state"] in {State.OPEN, State.READ} and row["pace"] in {Pace.CLIMB, Pace.ONCE}


class UncoveredNights(NightMachine):
    """The same, where nobody is on call from five to nine."""

    covered = DAYTIME


PROFILE = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
)


@pytest.mark.parametrize("machine", [NightMachine, UncoveredNights])
@pytest.mark.parametrize("number", range(4))
def test_whatever_a_night_brings_the_promises_hold(machine: type[NightMachine], number: int) -> None:
    run_state_machine_as_test(seed(number)(machine), settings=PROFILE)  # type: ignore[no-untyped-call]
