"""What somebody agreed to: on record with its words' version, asked again when those change, taken back in one step."""

from dataclasses import replace
from datetime import datetime

from bot.domain.consent import WORDS_VERSION, Consent, Matter, holds, is_outdated, version_of
from bot.domain.peer import Peer
from bot.domain.policy import Policy
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.age import must_be_of_age
from bot.usecases.steps.scene import Flow, Scene
from bot.usecases.steps.screens import SCREENS

ASKED_AGAIN = "consent_asked_again"


def record_consent(tx: Transaction, now: datetime, policy: Policy, peer: Peer, matter: Matter, is_given: bool) -> Peer:
    """The answer, with the version of the words and the time. The person returned carries it, unsaved."""
    if is_given:
        must_be_of_age(tx, policy, peer)
    version = version_of(matter, policy.consent_version)
    tx.privacy.add_consent(tx.new_id(), peer.id, Consent(matter, is_given, version, now))
    answer = "yes" if is_given else "no"
    tx.journal.add("consent_answered", peer.id, by=peer.id, what=matter, answer=answer, version=version)
    if matter is Matter.CHECKINS:
        return replace(peer, consent_checkins=is_given)
    return replace(peer, consent_reading=is_given)


def follow(tx: Transaction, peer: Peer, matter: Matter, *, was_given: bool | None, is_given: bool) -> tuple[str, ...]:
    """A yes taken back: what ends at once, to be said. What was kept for reading alone is gone with it."""
    if not was_given or is_given:
        return ()
    if matter is Matter.READING:
        tx.privacy.forget_words(peer.id, None)
    return (f"consent-{matter}-withdrawn",)


def may_be_read(tx: Transaction, policy: Policy, peer: Peer) -> bool:
    """Whether what they write may be kept for a specialist to read: a yes, to the words as they are now."""
    if not peer.consent_reading:
        return False
    return holds(True, tx.privacy.latest_consent(peer.id, Matter.READING), _version(policy, Matter.READING))


def let_go_of_words(tx: Transaction, policy: Policy, peer: Peer, escalation_id: str) -> None:
    """Without a yes to reading, what was kept for an escalation ends with it."""
    if not may_be_read(tx, policy, peer):
        tx.privacy.forget_words(peer.id, escalation_id)


def ask_again(case: UseCase, tx: Transaction, now: datetime, peer: Peer) -> None:
    """Words have changed since somebody said yes to them: shown once, below what was just said."""
    outdated = [matter for matter in WORDS_VERSION if _is_outdated(tx, case.policy, peer, matter)]
    version = "/".join(_version(case.policy, matter) for matter in outdated)
    if not outdated or _was_asked(tx, peer, version):
        return
    tx.journal.add(ASKED_AGAIN, peer.id, version=version)
    scene = Scene.below(tx, now, peer, Flow.SETTINGS)
    SCREENS["consents"](case, replace(scene, said=("consent-words-changed",)))


def _is_outdated(tx: Transaction, policy: Policy, peer: Peer, matter: Matter) -> bool:
    is_given = peer.consent_checkins if matter is Matter.CHECKINS else peer.consent_reading
    return bool(is_given) and is_outdated(True, tx.privacy.latest_consent(peer.id, matter), _version(policy, matter))


def _was_asked(tx: Transaction, peer: Peer, version: str) -> bool:
    return any(line["event"] == ASKED_AGAIN and line["version"] == version for line in tx.journal.of(peer.id))


def _version(policy: Policy, matter: Matter) -> str:
    return version_of(matter, policy.consent_version)
