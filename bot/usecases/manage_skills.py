"""/skills and /intro: what a specialist brings, in their own hands."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.skills import LONGEST_INTRO, TOPICS, Skills, switched, tidy_intro
from bot.domain.words import Button, Phrase, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.matching import skills_of
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.scene import Scene

INTRO = "intro"  # the dialogue that reads an introduction


class ShowSkills(UseCase):
    """/skills: languages and topics, each a button that changes it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """For everyone on staff."""
        del message
        specialist_of(tx, peer)
        show_skills(self, Scene.below(tx, now, peer))


class SwitchLanguage(UseCase):
    """[Spanish: no]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, code: str, **here: str) -> Words | None:
        """One language at least stays: somebody has to be spoken with."""
        specialist_of(tx, peer)
        known = skills_of(tx, peer.id)
        languages = switched(known.languages, code)
        if code not in self.content.languages:
            raise Stale
        if not languages:
            return Words("toast-one-language")
        tx.skills.save(replace(known, languages=languages))
        show_skills(self, Scene.pressed(tx, now, peer, here))
        return None


class TurnTopic(UseCase):
    """[Topic: any time] -> gladly -> rather not -> any time."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, topic: str, **here: str) -> Words | None:
        """No reason asked."""
        specialist_of(tx, peer)
        if topic not in TOPICS:
            raise Stale
        tx.skills.save(_turned(skills_of(tx, peer.id), topic))
        show_skills(self, Scene.pressed(tx, now, peer, here))
        return None


def _turned(known: Skills, topic: str) -> Skills:
    if topic in known.gladly:
        return replace(known, gladly=known.gladly - {topic}, rather_not=known.rather_not | {topic})
    if topic in known.rather_not:
        return replace(known, rather_not=known.rather_not - {topic})
    return replace(known, gladly=known.gladly | {topic})


def show_skills(case: UseCase, scene: Scene) -> None:
    """The screen as it stands now."""
    known = skills_of(scene.tx, scene.peer.id)
    languages: list[Row] = [(_language(scene, known, code),) for code in case.content.languages]
    topics: list[Row] = [(_topic(scene, known, topic),) for topic in TOPICS]
    scene.show("skills-screen", {}, (*languages, *topics))


def _language(scene: Scene, known: Skills, code: str) -> Button:
    values: dict[str, Value] = {"what": Phrase(f"language-{code}"), "how": "yes" if code in known.languages else "no"}
    return scene.button("button-skill", "skills.language", values, code=code)


def _topic(scene: Scene, known: Skills, topic: str) -> Button:
    how = "gladly" if topic in known.gladly else "rather_not" if topic in known.rather_not else "any"
    values: dict[str, Value] = {"what": Phrase(f"topic-word-{topic.replace('_', '-')}"), "how": how}
    return scene.button("button-skill", "skills.topic", values, topic=topic)


class AskIntro(UseCase):
    """/intro: the words peers may read when they ask for a person; typed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Not while a peer would get what is typed."""
        del message
        specialist_of(tx, peer)
        scene = Scene.below(tx, now, peer)
        if tx.conversations.live_of_specialist(peer.id):
            scene.show("intro-not-now", {})
            return
        intro = skills_of(tx, peer.id).intro
        remove = ((Button("button-intro-remove", "intro.remove", {"person": peer.id}),),) if intro else ()
        scene.show("intro-ask", {"intro": intro or Phrase("not-set"), "most": LONGEST_INTRO}, remove, expects=INTRO)


def keep_intro(scene: Scene, typed: str) -> bool:
    """Kept and shown from now on; the supervisors see it too, and can take it down."""
    tx, peer = scene.tx, scene.peer
    member, intro = specialist_of(tx, peer), tidy_intro(typed)
    if intro is None:
        return False
    tx.skills.save(replace(skills_of(tx, peer.id), intro=intro))
    tx.journal.add("intro_written", peer.id, by=peer.id)
    scene.show("intro-kept", {"intro": intro})
    down = ((Button("button-intro-down", "intro.remove", {"person": peer.id}),),)
    tell_supervisors(tx, Words("intro-written", {"name": member.name, "intro": intro}, down), but=peer.id)
    return True


class RemoveIntro(UseCase):
    """[Take it down]: one's own, or by a supervisor."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, person: str) -> Words | None:
        """Its author hears of it."""
        del now
        asking, known = specialist_of(tx, peer), tx.skills.find(person)
        if known is None or not known.intro or (person != peer.id and asking.role != "supervisor"):
            raise Stale
        tx.skills.save(replace(known, intro=""))
        tx.journal.add("intro_removed", person, by=asking.id)
        tx.outbox.add(person, Words("intro-removed"), Urgency.REPLY)
        return None if person == peer.id else Words("toast-intro-down")
