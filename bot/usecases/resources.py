"""/resources: the directory by need or by words, three at a time, different roads side by side. Nothing is sold."""

from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Row
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.finding import Entries, entries, entry, find_entries, in_category
from bot.usecases.steps.people import is_served
from bot.usecases.steps.resource_screen import AT_ONCE, MOST_CARRIED, entry_text, show_entries, show_nothing
from bot.usecases.steps.scene import ASK_PERSON, Scene
from bot.usecases.steps.screens import in_pairs

CATEGORIES_AT_ONCE = 8
LOOKING = "resources"  # the dialogue: what is typed next is looked for
PLAIN_WORDS = 4


class ShowResources(UseCase):
    """The needs as buttons, a page at a time; with words after the command, what fits them."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """`page` in the button says where to go on. The words were screened at the door like any others."""
        page = int(here.pop("page", 0))
        scene = Scene.pressed(tx, now, peer, here)
        if message and message.text.strip():
            show_found(self, scene, look_for(self, scene, message.text))
            return
        every = self.content.resource_categories(peer.reads)
        shown = every[page * CATEGORIES_AT_ONCE : (page + 1) * CATEGORIES_AT_ONCE]
        buttons = [scene.button(f"category-{name}", "resources.open", category=name) for name in shown]
        more = len(every) > (page + 1) * CATEGORIES_AT_ONCE
        last = (scene.button("button-more-needs", "resources.menu", page=page + 1 if more else 0),)
        paged = (last,) if len(every) > CATEGORIES_AT_ONCE else ()
        scene.show("resources-menu", {}, (*in_pairs(buttons), *paged), expects=LOOKING)


class OpenCategory(UseCase):
    """At most three entries, with what to expect; "more" and "none fit" beside them."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, *, category: str, start: int = 0, **here: str
    ) -> None:
        """`start` counts entries from the first."""
        scene = Scene.pressed(tx, now, peer, here)
        title = self.content.text(f"category-{category}", peer.reads)
        found = in_category(tx, now, self.content, category, peer.reads, peer.country or self.policy.country)
        shown = found[start : start + AT_ONCE]
        if not shown:
            show_nothing(self, scene, "resources-nothing", category=title)
            return
        onward: Row = (scene.button("button-other-needs", "resources.menu"),)
        if len(found) > start + AT_ONCE:
            more = scene.button("button-more", "resources.open", category=category, start=start + AT_ONCE)
            onward = (more, *onward)
        show_entries(self, scene, shown, onward, "resources-found", category=title)


class MoreFound(UseCase):
    """[More like this], after words: the button carries what comes next, and none of the words."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, refs: str, **here: str) -> None:
        """What has gone meanwhile is left out."""
        scene = Scene.pressed(tx, now, peer, here)
        found = entries(tx, now, self.content, refs.split(), peer.reads)
        if not found:
            raise Stale
        show_found(self, scene, Entries(tuple(found)))


class OpenEntry(UseCase):
    """One entry, with what can be done: keep it, be reminded, go with somebody, say that it is wrong."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, **here: str) -> None:
        """Stale when it is gone or hidden."""
        show_entry(self, Scene.pressed(tx, now, peer, here), ref)


class NoneFit(UseCase):
    """None of these: said plainly, and a person offered."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """The category menu stays one tap away."""
        scene = Scene.pressed(tx, now, peer, here)
        rows = ((ASK_PERSON,), (scene.button("button-other-needs", "resources.menu"),))
        scene.show("resources-none-fit", {"org": self.policy.organisation}, rows)


def look_for(case: UseCase, scene: Scene, text: str) -> Entries:
    """What fits these words, for this reader."""
    country = scene.peer.country or case.policy.country
    return find_entries(scene.tx, scene.now, case.content, text, scene.peer.reads, country)


def is_a_search(found: Entries, text: str) -> bool:
    """Whether what was typed names something there is: a need, or a word or two of ours. All else is listened to."""
    is_short = len(text.split()) <= PLAIN_WORDS
    return bool(found.entries) and (found.has_need or (is_short and not found.given_up))


def show_found(case: UseCase, scene: Scene, found: Entries) -> None:
    """The first three; when nothing had it all, that is said first."""
    if not found.entries:
        show_nothing(case, scene, "resources-no-words")
        return
    onward: Row = (scene.button("button-other-needs", "resources.menu"),)
    following = found.entries[AT_ONCE : AT_ONCE + MOST_CARRIED]
    if following:
        refs = " ".join(one.id for one in following)
        onward = (scene.button("button-more", "resources.more", refs=refs), *onward)
    key = "resources-nearest" if found.given_up else "resources-here"
    missing = ", ".join(found.given_up)
    show_entries(case, scene, found.entries[:AT_ONCE], onward, key, missing=missing)


def show_entry(case: UseCase, scene: Scene, ref: str, *, said: str = "") -> None:
    """The whole entry, with its buttons; `said` is what the last press has led to."""
    one = entry(scene.tx, scene.now, case.content, ref, scene.peer.reads)
    if one is None:
        raise Stale
    back = (scene.button("button-other-needs", "resources.menu"),)
    rows: tuple[Row, ...] = (back,)
    if is_served(scene.tx, case.policy, scene.peer):
        rows = (
            (
                scene.button("button-resource-save", "resources.save", ref=ref),
                scene.button("button-resource-remind", "resources.remind", ref=ref),
            ),
            (scene.button("button-resource-company", "resources.company", ref=ref),),
            (scene.button("button-resource-wrong", "resources.wrong", ref=ref), *back),
        )
    told = case.content.text(said, scene.peer.reads, {"org": case.policy.organisation}) if said else ""
    text = entry_text(case, scene, one)
    scene.show("resource-whole", {"entry": f"{told}\n\n{text}" if told else text}, rows)
