"""/resources: the directory by need, three at a time, different roads side by side. Nothing is ranked or sold."""

from datetime import datetime, timedelta

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.resources import Resource
from bot.domain.words import LocalTime, Row, Value
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import is_served
from bot.usecases.steps.scene import ASK_PERSON, Scene
from bot.usecases.steps.screens import in_pairs

AT_ONCE = 3
CATEGORIES_AT_ONCE = 8
MARKED_AFTER, HIDDEN_AFTER = timedelta(days=180), timedelta(days=365)


class ShowResources(UseCase):
    """The needs as buttons, a page at a time."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """`page` in the button says where to go on."""
        del message
        page = int(here.pop("page", 0))
        scene = Scene.pressed(tx, now, peer, here)
        every = self.content.resource_categories(peer.reads)
        shown = every[page * CATEGORIES_AT_ONCE : (page + 1) * CATEGORIES_AT_ONCE]
        buttons = [scene.button(f"category-{name}", "resources.open", category=name) for name in shown]
        more = len(every) > (page + 1) * CATEGORIES_AT_ONCE
        last = (scene.button("button-more-needs", "resources.menu", page=page + 1 if more else 0),)
        paged = (last,) if len(every) > CATEGORIES_AT_ONCE else ()
        scene.show("resources-menu", {}, (*in_pairs(buttons), *paged))


class OpenCategory(UseCase):
    """At most three entries, with what to expect; "more" and "none fit" beside them."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, *, category: str, start: int = 0, **here: str
    ) -> None:
        """`start` counts entries from the first."""
        scene = Scene.pressed(tx, now, peer, here)
        found = [r for r in self._fitting(peer, category) if not _is_hidden(r, now)]
        shown = found[start : start + AT_ONCE]
        rows = self._rows(scene, category, start + AT_ONCE if len(found) > start + AT_ONCE else None)
        entries = "\n\n".join(self._entry(scene, one) for one in shown)
        title = self.content.text(f"category-{category}", peer.reads)
        if not shown:
            rows = self._elsewhere(scene)
        key = "resources-found" if shown else "resources-nothing"
        scene.show(key, {"category": title, "entries": entries, "org": self.policy.organisation}, rows)

    def _fitting(self, peer: Peer, category: str) -> tuple[Resource, ...]:
        return self.content.resources(category, peer.country or self.policy.country, peer.reads)

    def _rows(self, scene: Scene, category: str, following: int | None) -> tuple[Row, ...]:
        back = scene.button("button-other-needs", "resources.menu")
        onward: Row = (back,)
        if following is not None:
            more = scene.button("button-more", "resources.open", category=category, start=following)
            onward = (more, back)
        if not is_served(scene.tx, self.policy, scene.peer):
            return (onward,)
        return (onward, (scene.button("button-none-fit", "resources.none"),))

    def _elsewhere(self, scene: Scene) -> tuple[Row, ...]:
        back: Row = (scene.button("button-other-needs", "resources.menu"),)
        return ((ASK_PERSON,), back) if is_served(scene.tx, self.policy, scene.peer) else (back,)

    def _entry(self, scene: Scene, one: Resource) -> str:
        """Name, what it is, for whom, cost, how to start, where; what kind of road it is; when it was checked."""
        told: tuple[tuple[str, str], ...] = (
            ("resource-audience", one.audience),
            ("resource-road", one.road),
            ("resource-cost", one.cost),
            ("resource-start", one.how_to_start),
            ("resource-access", one.access),
        )
        language = scene.peer.reads
        lines = [f"{one.name}. {one.summary}"]
        lines += [self.content.text(key, language, {"what": what}) for key, what in told if what]
        lines += [where for where in (one.phone, one.link) if where]
        return "\n".join([*lines, *self._checked(scene, one)])

    def _checked(self, scene: Scene, one: Resource) -> list[str]:
        language = scene.peer.reads
        if one.checked_on is None or not one.checked_by:
            return [self.content.text("resource-unchecked", language, {"org": self.policy.organisation})]
        noon = datetime.combine(one.checked_on, scene.now.timetz())
        is_old = scene.now - noon > MARKED_AFTER
        values: dict[str, Value] = {"date": LocalTime(noon, scene.peer.timezone, "date")}
        return [self.content.text("resource-checked-long-ago" if is_old else "resource-checked", language, values)]


class NoneFit(UseCase):
    """None of these: said plainly, and a person offered."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """The category menu stays one tap away."""
        scene = Scene.pressed(tx, now, peer, here)
        rows = ((ASK_PERSON,), (scene.button("button-other-needs", "resources.menu"),))
        scene.show("resources-none-fit", {"org": self.policy.organisation}, rows)


def _is_hidden(one: Resource, now: datetime) -> bool:
    return one.checked_on is not None and now.date() - one.checked_on > HIDDEN_AFTER
