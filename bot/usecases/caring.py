"""/notes and what follows: a named person's short notes now and then. They ask for nothing; a reply goes to them."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.caring_contact import LONGEST, asks_for_nothing, caring_at
from bot.domain.consent import Consent, Matter
from bot.domain.errors import Refusal, Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation, Reason
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Button, LocalTime, Manner, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.aftermath import had_one_today, note_unprompted
from bot.usecases.steps.caring import OFF
from bot.usecases.steps.handing import more_buttons
from bot.usecases.steps.people import is_served, roster, specialist_of
from bot.usecases.steps.planning import is_held
from bot.usecases.steps.scene import Scene, lead_of
from bot.usecases.steps.talk_request import ask_for_person
from bot.usecases.steps.unanswered import watch_unanswered

CARING = "caring"  # the kind of due work that sends the next note; the subject is who gets it
WRITING = "caring-words"  # the dialogue that reads the author's own words
LATER = timedelta(days=1)
AUTHORS = (Role.SPECIALIST, Role.SUPERVISOR)
VERSION = "1"


class NotesTaken(Refusal):
    """A colleague writes to this person already."""

    key = "refused-caring-taken"


def wants_notes(tx: Transaction, peer: Peer) -> bool:
    """Whether they said yes, and nothing since."""
    answer = tx.privacy.latest_consent(peer.id, Matter.CARING)
    return answer is not None and answer.is_given


class ShowCaring(UseCase):
    """/notes: what they are, and yes or no. A consent of its own."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """For whoever is served here."""
        scene = Scene.below(tx, now, peer) if message else Scene.pressed(tx, now, peer, here)
        if not is_served(tx, self.policy, peer):
            scene.show("caring-not-here", {})
            return
        is_on = wants_notes(tx, peer)
        answer = "no" if is_on else "yes"
        row: Row = (scene.button(f"button-caring-{answer}", "caring.answer", answer=answer),)
        scene.show("caring-is-on" if is_on else "caring-about", {"org": self.policy.organisation}, (row,))


class AnswerCaring(UseCase):
    """[Yes, now and then] or [No more notes]: on record with its time, as easily taken back as given."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, answer: str, **here: str) -> None:
        """After a yes somebody is asked to be their author; until then nothing is promised."""
        if not is_served(tx, self.policy, peer) or answer not in {"yes", "no"}:
            raise Stale
        is_yes = answer == "yes"
        version = f"{VERSION}.{self.policy.consent_version}"
        tx.privacy.add_consent(tx.new_id(), peer.id, Consent(Matter.CARING, is_yes, version, now))
        tx.journal.add("consent_answered", peer.id, by=peer.id, what=Matter.CARING, answer=answer, version=version)
        if is_yes:
            _ask_for_author(tx, now, peer)
        else:
            tx.due.drop(CARING, peer.id)
        Scene.pressed(tx, now, peer, here).show(f"caring-{answer}", {})


def _ask_for_author(tx: Transaction, now: datetime, peer: Peer) -> None:
    """Whoever talked with them last, and the supervisors; the first to press is the author."""
    able = [one for one in roster(tx, about=peer.id).with_role(*AUTHORS) if one.may_claim]
    met = [one for one in able if peer.id in tx.conversations.met_by(one.id, now - timedelta(days=90))]
    asked = {one.id: one for one in (*met, *(s for s in able if s.role is Role.SUPERVISOR))}
    take = Button("button-caring-take", "caring.take", {"person": peer.id})
    for one in asked:
        tx.outbox.add(one, Words("caring-ask-author", {"peer": called(peer)}, ((take,),)), Urgency.DIGEST)


class TakeCaring(UseCase):
    """[I'll write to them]: from now on the notes carry this name."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, person: str) -> Words | None:
        """Both are told; the first note comes around tomorrow."""
        author = specialist_of(tx, peer, *AUTHORS)
        theirs = tx.people.find(person)
        if theirs is None or person == peer.id or not wants_notes(tx, theirs):
            raise Stale
        if tx.due.find(CARING, person) is not None:
            raise NotesTaken
        _plan(tx, theirs, {"author": author.id, "at": 0, "began": now.isoformat()})
        tx.journal.add("caring_taken", person, by=author.id)
        tx.outbox.add(person, Words("caring-author", {"name": author.name}, lead=lead_of(theirs)), Urgency.DIGEST)
        show_next(self, tx, now, theirs, author)
        return None


def _plan(tx: Transaction, person: Peer, facts: dict[str, Any]) -> None:
    began = person.local(datetime.fromisoformat(facts["began"]))
    at = caring_at(began, facts["at"], person.id)
    if at:
        tx.due.put(CARING, person.id, at, data=json.dumps(facts), person_id=person.id)


def show_next(case: UseCase, tx: Transaction, now: datetime, person: Peer, author: Specialist) -> None:
    """The author sees the words before they go, and may write their own."""
    row = tx.due.find(CARING, person.id)
    if row is None:
        return
    facts = json.loads(row.data)
    scene = Scene.below(tx, now, tx.people.get(author.id))
    own = scene.button("button-caring-own", "caring.write", person=person.id)
    values: dict[str, Value] = {
        "peer": called(person),
        "words": _words(case, person, facts),
        "day": LocalTime(row.due_at, scene.peer.timezone, "day"),
    }
    scene.show("caring-next", values, ((own,),))


def _words(case: UseCase, person: Peer, facts: dict[str, Any]) -> str:
    return str(facts.get("own") or case.content.text(f"caring-note-{facts['at'] + 1}", person.reads))


class AskCaringWords(UseCase):
    """[My own words]: typed; not while what they type goes to somebody."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, person: str, **here: str) -> None:
        """Only the author."""
        specialist_of(tx, peer, *AUTHORS)
        row = tx.due.find(CARING, person)
        if row is None or json.loads(row.data)["author"] != peer.id:
            raise Stale
        scene = Scene.pressed(tx, now, peer, here)
        if tx.conversations.live_of_specialist(peer.id):
            scene.show("care-note-not-now", {})
            return
        scene.show("caring-write", {"most": LONGEST}, expects=WRITING, known={"person": person})


def keep_caring_words(case: UseCase, scene: Scene, person_id: str, typed: str) -> bool:
    """Kept sealed for the person until they go; refused when they ask something or are long."""
    row = scene.tx.due.find(CARING, person_id)
    if row is None or json.loads(row.data)["author"] != scene.peer.id:
        raise Stale
    words = " ".join(typed.split())
    if not asks_for_nothing(words):
        return False
    facts = json.loads(row.data) | {"own": words}
    scene.tx.due.put(CARING, person_id, row.due_at, data=json.dumps(facts), person_id=person_id)
    author = specialist_of(scene.tx, scene.peer)
    scene.tx.dialogues.clear(scene.peer.id)
    show_next(case, scene.tx, scene.now, scene.tx.people.get(person_id), author)
    return True


class SendCaring(UseCase):
    """Due work of kind "caring": one note, signed. Never after /stop or a no; on a day that has one already, later."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Then the next one is planned, and its author sees its words."""
        person, facts = tx.people.find(due.subject), json.loads(due.data)
        if person is None or not wants_notes(tx, person) or person.standing is not Standing.MEMBER:
            return
        author = tx.staff.find(facts["author"])
        if author is None or not author.is_active:
            _ask_for_author(tx, now, person)  # nobody signs for somebody who has left
            return
        if is_held(tx, now, person) or had_one_today(tx, now, person):
            tx.due.put(CARING, person.id, now + LATER, data=due.data, person_id=person.id)
            return
        values: dict[str, Value] = {"words": _words(self, person, facts), "name": author.name}
        write = Button("button-caring-reply", "caring.reply", {"author": author.id}, {"name": author.name})
        words = Words("caring-note", values, ((write,),), lead=lead_of(person))
        tx.outbox.add(person.id, words, Urgency.CHECKIN, Manner(silent=True))
        note_unprompted(tx, now, person)
        tx.journal.add("caring_sent", person.id, by=author.id, number=facts["at"] + 1)
        _plan(tx, person, {"author": author.id, "at": facts["at"] + 1, "began": facts["began"]})
        show_next(self, tx, now, person, author)


class ReplyToCaring(UseCase):
    """[Write to Maria]: what they write next goes to its author."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, author: str) -> Words | None:
        """Somebody who is away is said to be, and whoever is on call is asked instead."""
        member = tx.staff.find(author)
        if tx.conversations.open_of_peer(peer.id) or tx.escalations.open_for(peer.id):
            raise Stale
        if member is None or not member.is_active or not member.is_reachable or tx.due.find(OFF, author):
            name = member.name if member else self.policy.organisation
            tx.outbox.add(peer.id, Words("caring-away", {"name": name}), Urgency.HUMAN)
            ask_for_person(self, tx, now, peer)
            return None
        new = Conversation(tx.new_id(), peer.id, Reason.TALK, now)
        tx.conversations.save(replace(new, specialist_id=author, opened_at=now))
        tx.journal.add("caring_answered", new.id, by=peer.id)
        end = Button("button-end-talk", "talk.end", {"conversation": new.id})
        told = Words("caring-answered", {"peer": called(peer)}, ((end,), *more_buttons(new)))
        tx.outbox.add(author, told, Urgency.HUMAN)
        tx.outbox.add(peer.id, Words("caring-write-now", {"name": member.name}), Urgency.HUMAN)
        watch_unanswered(tx, now, self.policy)
        return None
