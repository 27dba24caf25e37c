"""Typed answers. Whatever is typed instead gets a clear sentence with an example, and the old setting stays."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.cadence import parse_cadence
from bot.domain.care import LONGEST_NOTE
from bot.domain.caring_contact import LONGEST as LONGEST_CARING
from bot.domain.checkin import fits
from bot.domain.errors import Stale
from bot.domain.hours import QuietHours
from bot.domain.louder import LoudKind
from bot.domain.message import IncomingMessage
from bot.domain.peer import Dialogue, Peer
from bot.domain.places import COUNTRIES, find_country
from bot.domain.reflection import Kind
from bot.domain.reminder import parse_reminder
from bot.domain.signs import LONGEST_SIGN, tidy_phrase
from bot.domain.skills import LONGEST_INTRO
from bot.domain.typed import LONGEST, fold, is_none, is_skip, is_yes, parse_stretch
from bot.domain.typed_dates import find_end
from bot.domain.words import Value
from bot.ports import Transaction
from bot.usecases.answer_checkin import meant_by, open_run
from bot.usecases.base import UseCase
from bot.usecases.care import keep_note_to_self
from bot.usecases.caring import WRITING, keep_caring_words
from bot.usecases.history import change_words
from bot.usecases.keep_resources import WHEN, remind_when
from bot.usecases.manage_channels import CHANNEL, keep_channel
from bot.usecases.manage_rota import answer_holiday, answer_hours, answer_lines
from bot.usecases.manage_skills import INTRO, keep_intro
from bot.usecases.pause import PAUSE, pause_until
from bot.usecases.remind import CONFIRMING, confirmed, keep_reminder, read_reminder
from bot.usecases.remind import TYPING as TYPING_REMINDER
from bot.usecases.resources import LOOKING, is_a_search, look_for, show_found
from bot.usecases.set_up import AFTER, go_on, move_to
from bot.usecases.signs import TYPING as SIGN
from bot.usecases.signs import add_sign, show_signs
from bot.usecases.steps.asking import ANSWERING, Asked, asked_in
from bot.usecases.steps.cadence_screen import Proposal, keep_proposal, read_back
from bot.usecases.steps.caring import NOTE
from bot.usecases.steps.history_screen import TYPING as HISTORY
from bot.usecases.steps.planning import active, heard_from, rearm_all
from bot.usecases.steps.recording import WORDS, ask_next, close, keep_words, record, record_words
from bot.usecases.steps.rota_screen import DAY_OFF, HOURS
from bot.usecases.steps.rota_screen import TYPING as ROTA
from bot.usecases.steps.scene import Flow, Scene, say
from bot.usecases.steps.schedule_screen import show_schedule
from bot.usecases.steps.screens import SCREENS, ask_if_time_fits
from bot.usecases.steps.settings_screen import clock, show_settings
from bot.usecases.steps.style_screen import LONGEST_QUESTION, OWN_QUESTION
from bot.usecases.style_checkin import keep_own_question

FORGOTTEN_AFTER = timedelta(hours=3)
"""A question asked longer ago no longer claims what is written: it may be about something else by now."""

ABOUT_THEM = frozenset({Kind.DISCLOSURE, Kind.WIN, Kind.GRATITUDE, Kind.ASKS_HUMAN, Kind.STOP, Kind.ASKS_MEDICAL})
WORDS_OF_A_SENTENCE, MOST_WORDS = 4, 300
LONGEST_NAME = 40
LONGEST_ADDRESS = 200


@dataclass(frozen=True)
class Typed:
    """One typed answer, with everything needed to act on it."""

    case: UseCase
    scene: Scene
    dialogue: Dialogue
    message: IncomingMessage

    @property
    def text(self) -> str:
        """What was typed."""
        return self.message.text.strip()

    @property
    def is_about_them(self) -> bool:
        """A sentence about how they are is listened to, whatever was being asked (PRACTICE.md 5)."""
        if not WORDS_OF_A_SENTENCE <= len(self.text.split()) <= MOST_WORDS:
            return False
        understood = self.case.content.reflector.understand(self.text, self.scene.peer.language)
        return understood.kind in ABOUT_THEM and (bool(understood.feelings) or understood.kind is Kind.ASKS_HUMAN)

    def is_over(self) -> bool:
        """It was no answer: the question ends and the words are listened to."""
        self.scene.tx.dialogues.clear(self.scene.peer.id)
        return False

    def complain(self, key: str, **values: Value) -> bool:
        """A clear sentence with an example; the question stays open and the old setting stays as it is."""
        if self.is_about_them:
            self.scene.tx.dialogues.clear(self.scene.peer.id)
            return False
        onward = (
            self.scene.button("button-skip", "setup.go", to=AFTER.get(self.dialogue.kind, "done"))
            if self.scene.flow == Flow.SETUP
            else self.scene.button("button-back", "settings.back")
        )
        self.scene.show(key, values, ((onward,),), expects=self.dialogue.kind)
        return True


class AnswerDialogue(UseCase):
    """What the bot is waiting for somebody to type. Crisis words never get here: they were screened before."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> bool:
        """Whether the message was an answer to a question that is still open."""
        dialogue = tx.dialogues.find(peer.id)
        if dialogue is None or dialogue.kind not in DIALOGUES:
            return False
        if _is_old(dialogue, now):
            tx.dialogues.clear(peer.id)
            return False
        flow, about = str(dialogue.data.get("flow", Flow.ALONE)), str(dialogue.data.get("about", ""))
        scene = Scene.below(tx, now, peer, flow, about)
        return DIALOGUES[dialogue.kind](Typed(self, scene, dialogue, message))


def answer_country(typed: Typed) -> bool:
    """A country by name, in any of our languages."""
    content = typed.case.content
    names = {content.country_name(code, language): code for language in content.languages for code in COUNTRIES}
    country = find_country(typed.text, names)
    if is_skip(typed.text):
        return _skip(typed)
    if country is None:
        return typed.complain("country-unknown")
    go_on(typed.case, typed.scene.with_peer(replace(typed.scene.peer, country=country)), "country")
    return True


def answer_zone(typed: Typed) -> bool:
    """A typed city, or a shared location; confirmed by the time it is there, with the button or a typed "yes"."""
    place, content, shown = typed.message.place, typed.case.content, typed.dialogue.data.get("zone")
    if place is not None:
        ask_if_time_fits(typed.case, typed.scene, content.nearest_zone(place.latitude, place.longitude))
        return True
    if is_skip(typed.text):
        return _skip(typed)
    if shown and is_yes(typed.text):
        move_to(typed.case, typed.scene, str(shown))
        return True
    zones = content.find_zone(typed.text) if 0 < len(typed.text) <= LONGEST else ()
    if not zones:
        return typed.complain("zone-unknown")
    ask_if_time_fits(typed.case, typed.scene, zones[0])
    return True


def answer_time(typed: Typed) -> bool:
    """A time of day for the check-in, or days and a time; days are read back before they are kept."""
    if is_skip(typed.text):
        return _skip(typed)
    proposed = typed.dialogue.data.get("proposal")
    if proposed and is_yes(typed.text):
        keep_proposal(typed.case, typed.scene, Proposal(**json.loads(str(proposed))))
        return True
    cadence = parse_cadence(typed.text, typed.scene.peer.local(typed.scene.now).date())
    if cadence is None:
        return typed.complain("time-unknown")
    read_back(typed.case, typed.scene, cadence)
    return True


def answer_quiet(typed: Typed) -> bool:
    """From when to when, or none."""
    stretch = parse_stretch(typed.text)
    if is_skip(typed.text):
        return _skip(typed)
    if stretch is None and not is_none(typed.text):
        return typed.complain("quiet-unknown")
    quiet = QuietHours(*stretch) if stretch else QuietHours(None, None)
    scene = typed.scene.with_peer(replace(typed.scene.peer, quiet=quiet))
    rearm_all(scene.tx, scene.now, scene.peer)
    for checkin in active(scene.tx, scene.peer):
        if quiet.holds(checkin.at):
            say(scene.tx, scene.peer, "quiet-covers-checkin", time=clock(checkin.at))
    go_on(typed.case, scene, "quiet")
    return True


def answer_address(typed: Typed) -> bool:
    """Any short text: a street, a door, a floor."""
    address = " ".join(typed.text.split())
    if is_skip(typed.text):
        return _skip(typed)
    is_one = any(c.isdigit() for c in address) or not typed.is_about_them  # a number makes it an address
    if not address or len(address) > LONGEST_ADDRESS or not is_one:
        return typed.complain("address-unusable", most=LONGEST_ADDRESS)
    typed.scene.tx.privacy.save_address(typed.scene.peer.id, address)
    show_settings(typed.case, typed.scene)
    return True


def answer_name(typed: Typed) -> bool:
    """Anything short on one line."""
    name = " ".join("".join(c for c in typed.text if c.isprintable()).split())
    if is_skip(typed.text):
        return _skip(typed)
    if not name or len(name) > LONGEST_NAME or typed.is_about_them:
        return typed.complain("name-unusable", most=LONGEST_NAME)
    scene = typed.scene.with_peer(replace(typed.scene.peer, name=name))
    show_settings(typed.case, scene)
    return True


def answer_checkin(typed: Typed) -> bool:
    """A typed number or the label's own word does what the button does; any other words are simply listened to."""
    scene, run_id = typed.scene, str(typed.dialogue.data.get("run", ""))
    try:
        asked = asked_in(typed.case, scene, open_run(scene.tx, scene.peer, run_id))
    except Stale:
        scene.show("checkin-number-unknown", {})
        return True
    if not asked.question.options:
        return _answer_in_words(typed, asked)
    value = meant_by(asked, typed.text)
    if value is None:
        return False
    if not fits(asked.question, value):
        scene.show("checkin-number-unknown", {})
        return True
    record(typed.case, _present(scene), asked, value)
    return True


def _answer_in_words(typed: Typed, asked: Asked) -> bool:
    """Whatever they write is the answer; a skip is a skip."""
    if not typed.text:
        return False
    scene = _present(typed.scene)
    if not is_skip(typed.text):
        return record_words(typed.case, scene, asked, typed.text)
    if not ask_next(typed.case, scene, asked):
        close(scene, asked)
    return True


def _present(scene: Scene) -> Scene:
    return replace(scene, peer=heard_from(scene.tx, scene.now, scene.peer))


def answer_words(typed: Typed) -> bool:
    """Words beside an answer; then they are reflected like any others."""
    typed.scene.tx.dialogues.clear(typed.scene.peer.id)
    if typed.text:
        keep_words(typed.scene.tx, typed.scene.now, typed.scene.peer, typed.text)
    return False


def answer_sign(typed: Typed) -> bool:
    """A phrase of their own to listen for."""
    if is_skip(typed.text):
        show_signs(typed.scene)
        return True
    phrase = tidy_phrase(typed.text)
    if phrase is None:
        return typed.complain("sign-unusable", most=LONGEST_SIGN)
    add_sign(typed.scene, phrase)
    return True


def answer_own_question(typed: Typed) -> bool:
    """Their own question, word for word."""
    if is_skip(typed.text):
        show_schedule(typed.scene, typed.case.content)
        return True
    if typed.is_about_them or not keep_own_question(typed.case, typed.scene, typed.text):
        return typed.complain("own-question-unusable", most=LONGEST_QUESTION)
    return True


def answer_reminder(typed: Typed) -> bool:
    """A thing with its day and time; what names neither is listened to."""
    if is_skip(typed.text) or not typed.text:
        return typed.is_over()
    wanted = parse_reminder(typed.text, typed.scene.peer.local(typed.scene.now).date())
    if wanted is None or (wanted.at is None and (wanted.day is None or typed.is_about_them)):
        return typed.is_over()
    read_reminder(typed.scene, typed.text)
    return True


def answer_reminder_check(typed: Typed) -> bool:
    """A typed yes keeps it; anything else is a new try."""
    if not is_yes(typed.text):
        return answer_reminder(typed)
    known = {name: str(typed.dialogue.data[name]) for name in ("what", "day", "time")}
    keep_reminder(typed.case, typed.scene, confirmed(typed.scene, known))
    return True


def answer_history(typed: Typed) -> bool:
    """Other words for an old answer; what may not be kept is listened to instead."""
    known = typed.dialogue.data
    if is_skip(typed.text) or not typed.text:
        return typed.is_over()
    try:
        is_kept = change_words(typed.case, typed.scene, str(known["answer"]), typed.text, int(str(known["at"])))
    except Stale:
        return typed.is_over()
    return is_kept or typed.is_over()


def answer_channel(typed: Typed) -> bool:
    """The address of a louder channel; what is none gets an example."""
    if is_skip(typed.text) or not typed.text:
        return typed.is_over()
    kind = LoudKind(str(typed.dialogue.data["kind"]))
    if keep_channel(typed.scene, kind, typed.text):
        return True
    if typed.is_about_them:
        return typed.is_over()
    back = ((typed.scene.button("button-back", "channel.list"),),)
    typed.scene.show(f"channel-unusable-{kind}", {}, back, expects=CHANNEL, known={"kind": kind})
    return True


def answer_intro(typed: Typed) -> bool:
    """A few lines about oneself; what can't be shown to peers is said, and asked again."""
    if is_skip(typed.text) or not typed.text:
        return typed.is_over()
    if not keep_intro(typed.scene, typed.text):
        typed.scene.show("intro-unusable", {"most": LONGEST_INTRO}, expects=INTRO)
    return True


def answer_resources(typed: Typed) -> bool:
    """What they look for. Whoever writes about themself, or names nothing there is, is listened to instead."""
    if is_skip(typed.text) or not typed.text:
        return typed.is_over()
    understood = typed.case.content.reflector.understand(typed.text, typed.scene.peer.language)
    if understood.valence or understood.intensity or understood.kind in ABOUT_THEM - {Kind.DISCLOSURE}:
        return typed.is_over()
    found = look_for(typed.case, typed.scene, typed.text)
    if not is_a_search(found, typed.text):
        return typed.is_over()
    show_found(typed.case, typed.scene, found)
    return True


def answer_resource_when(typed: Typed) -> bool:
    """When to be reminded of an entry."""
    if is_skip(typed.text) or not typed.text:
        return typed.is_over()
    return remind_when(typed.scene, str(typed.dialogue.data["what"]), typed.text) or typed.is_over()


def answer_pause(typed: Typed) -> bool:
    """Until when: a day or a length of time; what is neither is listened to."""
    until = find_end(fold(typed.text), typed.scene.peer.local(typed.scene.now).date())
    if until is None or len(typed.text) > LONGEST:
        return typed.is_over()
    pause_until(typed.scene, until)
    return True


def answer_rota(typed: Typed) -> bool:
    """Lines of the rota, the hours of one shift, or the day of a holiday; anything else is listened to."""
    case, scene, known = typed.case, typed.scene, typed.dialogue.data
    has_numbers = any(c.isdigit() for c in typed.text)
    if is_skip(typed.text) or not typed.text or (typed.is_about_them and not has_numbers):
        return typed.is_over()
    if typed.dialogue.kind == HOURS:
        shift = {name: str(known.get(name, "")) for name in ("member", "days", "day")}
        return answer_hours(case, scene, typed.text, shift) or typed.is_over()
    answer = answer_holiday if typed.dialogue.kind == DAY_OFF else answer_lines
    return answer(case, scene, typed.text) or typed.is_over()


def answer_note_to_self(typed: Typed) -> bool:
    """A specialist's note for themself."""
    if keep_note_to_self(typed.scene, typed.text):
        return True
    typed.scene.show("care-note-unusable", {"most": LONGEST_NOTE}, expects=NOTE)
    return True


def answer_caring_words(typed: Typed) -> bool:
    """A caring note in its author's own words."""
    known = {"person": str(typed.dialogue.data.get("person", ""))}
    if not keep_caring_words(typed.case, typed.scene, known["person"], typed.text):
        typed.scene.show("caring-unusable", {"most": LONGEST_CARING}, expects=WRITING, known=known)
    return True


DIALOGUES: dict[str, Callable[[Typed], bool]] = {
    "country": answer_country,
    "zone": answer_zone,
    "time": answer_time,
    "quiet": answer_quiet,
    "name": answer_name,
    "address": answer_address,
    SIGN: answer_sign,
    ANSWERING: answer_checkin,
    WORDS: answer_words,
    OWN_QUESTION: answer_own_question,
    TYPING_REMINDER: answer_reminder,
    CONFIRMING: answer_reminder_check,
    PAUSE: answer_pause,
    LOOKING: answer_resources,
    WHEN: answer_resource_when,
    HISTORY: answer_history,
    **dict.fromkeys((ROTA, HOURS, DAY_OFF), answer_rota),
    CHANNEL: answer_channel,
    INTRO: answer_intro,
    NOTE: answer_note_to_self,
    WRITING: answer_caring_words,
}


def _is_old(dialogue: Dialogue, now: datetime) -> bool:
    return dialogue.asked_at is not None and now - dialogue.asked_at > FORGOTTEN_AFTER


def _skip(typed: Typed) -> bool:
    case, scene = typed.case, typed.scene
    if scene.flow == Flow.SETUP:
        SCREENS[AFTER.get(typed.dialogue.kind, "done")](case, scene)
    else:
        show_settings(case, scene)
    return True
