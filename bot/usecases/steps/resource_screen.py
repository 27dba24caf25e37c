"""Entries of the directory as a person reads them: what it is, for whom, cost, hours now, how to start."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.directory import MARKED_AFTER, opening
from bot.domain.resources import Resource
from bot.domain.words import LocalTime, Row, Value
from bot.usecases.base import UseCase
from bot.usecases.steps.people import is_served
from bot.usecases.steps.scene import ASK_PERSON, Scene

AT_ONCE = 3
LONGEST_LABEL = 34
MOST_CARRIED = 15  # as many as a button remembers: five pages


def show_entries(case: UseCase, scene: Scene, shown: Sequence[Resource], onward: Row, key: str, **told: Value) -> None:
    """At most three, each with a button that opens it; `key` is the sentence before them."""
    entries = "\n\n".join(entry_text(case, scene, one) for one in shown)
    opened: tuple[Row, ...] = tuple(
        (scene.button("button-resource", "resources.one", {"n": at, "name": _short(one.name)}, ref=one.id),)
        for at, one in enumerate(shown, 1)
    )
    none: tuple[Row, ...] = ()
    if is_served(scene.tx, case.policy, scene.peer):
        none = ((scene.button("button-none-fit", "resources.none"),),)
    values: dict[str, Value] = {**told, "entries": entries, "org": case.policy.organisation}
    scene.show(key, values, (*opened, onward, *none))


def show_nothing(case: UseCase, scene: Scene, key: str, **told: Value) -> None:
    """Nothing: said plainly, with a person and the other needs beside it."""
    back: Row = (scene.button("button-other-needs", "resources.menu"),)
    rows = ((ASK_PERSON,), back) if is_served(scene.tx, case.policy, scene.peer) else (back,)
    scene.show(key, {**told, "org": case.policy.organisation}, rows)


def entry_text(case: UseCase, scene: Scene, one: Resource) -> str:
    """Name, what it is, for whom, cost, hours now, how to start, where; what kind of road it is; when checked."""
    text, language = case.content.text, scene.peer.reads
    told: tuple[tuple[str, str], ...] = (
        ("resource-alert", one.alert),
        ("resource-run-by", one.organisation),
        ("resource-audience", one.audience),
        ("resource-road", one.road),
        ("resource-cost", one.cost),
        ("resource-start", one.how_to_start),
        ("resource-expect", one.expect),
        ("resource-access", one.access),
        ("resource-place", one.place),
    )
    lines = [f"{one.name}. {one.summary}".strip()]
    lines += [text(key, language, {"what": what}) for key, what in told if what]
    lines += _hours(case, scene, one)
    lines += [where for where in (one.phone, one.link) if where]
    return "\n".join([*lines, *_checked(case, scene, one)])


def _hours(case: UseCase, scene: Scene, one: Resource) -> list[str]:
    """Open or closed now, on the organisation's clock: that is where the places of its directory are."""
    text, language, zone = case.content.text, scene.peer.reads, case.policy.timezone
    known = opening(one, scene.now.astimezone(ZoneInfo(case.policy.timezone)))
    lines = [text("resource-hours", language, {"what": one.hours_note})] if one.hours_note else []
    if known is None:
        return lines
    which, moment = known
    style = "time" if which == "until" else "day-time"
    return [*lines, text(f"resource-open-{which}", language, {"when": LocalTime(moment, zone, style)})]


def _checked(case: UseCase, scene: Scene, one: Resource) -> list[str]:
    text, language = case.content.text, scene.peer.reads
    if one.checked_on is None or not one.checked_by:
        return [text("resource-unchecked", language, {"org": case.policy.organisation})]
    noon = datetime.combine(one.checked_on, scene.now.timetz())
    key = "resource-checked-long-ago" if scene.now - noon > MARKED_AFTER else "resource-checked"
    return [text(key, language, {"date": LocalTime(noon, scene.peer.timezone, "date")})]


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1].rstrip()}…"
