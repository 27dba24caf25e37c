"""/rota: the plan in chat, with buttons or typed ("Maria mon-fri 18-22"); what is written counts at once."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.rota import Entry, Kind
from bot.domain.specialist import Duty, Role
from bot.domain.typed_rota import RotaProblem, Wish, read_hours
from bot.domain.words import ButtonArg, Row, Value
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.rota import group_words, groups, is_over, name_of, on_rota, plan_now
from bot.usecases.steps.rota_screen import (
    DAY_OFF,
    HOURS,
    day_of,
    days_of,
    is_supervisor,
    keep,
    problem_words,
    show_days,
    show_hours,
    show_next_days,
    show_people,
    show_rota,
    take_away,
    write_lines,
)
from bot.usecases.steps.scene import Scene

MOST_BUTTONS = 30


class ShowRota(UseCase):
    """/rota, and back from one of its screens; what follows the command is read as lines of the rota."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """For everyone on staff; only supervisors change it."""
        specialist_of(tx, peer)
        scene = Scene.pressed(tx, now, peer, here)
        if message and message.text and is_supervisor(scene):
            typed(self, scene, message.text)
        else:
            show_rota(self, scene)


def typed(case: UseCase, scene: Scene, text: str) -> None:
    """Lines of the rota: what was understood is kept and read back, what was not is said with an example."""
    added, said = write_lines(case, scene, text)
    if not added:
        scene.show("rota-not-read", {"said": "\n".join(said)}, (_back(scene),), expects="rota")
        return
    _show_kept(case, scene, added, "\n".join(said))


def answer_lines(case: UseCase, scene: Scene, text: str) -> bool:
    """What a supervisor types while the rota is open."""
    if not is_supervisor(scene):
        return False
    typed(case, scene, text)
    return True


def answer_hours(case: UseCase, scene: Scene, text: str, known: dict[str, str]) -> bool:
    """Typed hours for the shift the screens have asked together."""
    if not is_supervisor(scene):
        return False
    try:
        keep_hours(case, scene, known, text)
    except RotaProblem as problem:
        scene.show(
            "rota-not-read", {"said": problem_words(case, scene, problem)}, (_back(scene),), expects=HOURS, known=known
        )
    return True


def answer_holiday(case: UseCase, scene: Scene, text: str) -> bool:
    """A typed day, with or without the word itself."""
    if not is_supervisor(scene):
        return False
    added, said = write_lines(case, scene, f"holiday {text}")
    if not added:
        added, said = write_lines(case, scene, text)
    if not added:
        scene.show("rota-not-read", {"said": "\n".join(said)}, (_back(scene),), expects=DAY_OFF)
        return True
    _show_kept(case, scene, added, "\n".join(said))
    return True


class AskWhose(UseCase):
    """[Add a shift]: whose."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Everyone who may stand in the rota."""
        show_people(_supervised(tx, now, peer, here), "rota.days", "rota-whose")


class AskDays(UseCase):
    """On which days of the week; each press on a day turns it on or off."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, member: str, days: str = "", **here: str) -> None:
        """`days` are those chosen so far."""
        scene = _supervised(tx, now, peer, here)
        _known(tx, member)
        show_days(self, scene, member, days_of(days))


class AskHours(UseCase):
    """From when to when."""

    def __call__(
        self,
        tx: Transaction,
        now: datetime,
        peer: Peer,
        *,
        member: str,
        days: str = "",
        day: str = "",
        **here: str,
    ) -> None:
        """For days of the week, or for one day."""
        scene = _supervised(tx, now, peer, here)
        _known(tx, member)
        if not days_of(days) and day_of(day) is None:
            raise Stale
        show_hours(self, scene, {"member": member, "days": days, "day": day})


class KeepShift(UseCase):
    """The hours were the last question: the shift is written, read back, and can be taken back."""

    def __call__(
        self,
        tx: Transaction,
        now: datetime,
        peer: Peer,
        *,
        member: str,
        hours: str,
        days: str = "",
        day: str = "",
        **here: str,
    ) -> None:
        """`hours` as "18:00-22:00"."""
        scene = _supervised(tx, now, peer, here)
        _known(tx, member)
        try:
            keep_hours(self, scene, {"member": member, "days": days, "day": day}, hours)
        except RotaProblem as problem:
            raise Stale from problem


def keep_hours(case: UseCase, scene: Scene, known: dict[str, str], hours: str) -> None:
    """Write the shift the screens have asked together. Raises RotaProblem when the hours cannot be read."""
    start, end = read_hours(hours)
    zone, member, day = case.policy.timezone, known["member"], day_of(known["day"])
    weekly = [
        Entry("", Kind.WEEKLY, zone, member, weekday=weekday, start=start, end=end)
        for weekday in days_of(known["days"])
    ]
    once = [Entry("", Kind.ONCE, zone, member, start=start, end=end, first_on=day)] if day else []
    if not weekly and not once:
        raise Stale
    try:
        added = keep(case, scene, Wish(tuple(weekly or once)))
    except RotaProblem as problem:
        args: dict[str, ButtonArg] = {**known}
        other = replace(scene.button("button-rota-other-hours", "rota.hours"), args={"slot": scene.slot, **args})
        scene.show(
            "rota-not-read", {"said": problem_words(case, scene, problem)}, ((other, *_back(scene)),), expects="rota"
        )
        return
    _show_kept(case, scene, added, "")


class ChangeLine(UseCase):
    """[Make it backup] or [Make it first line], right after a shift was written."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, entries: str, line: str, **here: str) -> None:
        """`entries` are the lines just written."""
        scene = _supervised(tx, now, peer, here)
        found = _entries(tx, entries)
        if line not in {Duty.FIRST, Duty.BACKUP} or not found:
            raise Stale
        take_away(scene, [entry.id for entry in found])
        try:
            _show_kept(self, scene, keep(self, scene, Wish(tuple(replace(e, duty=Duty(line)) for e in found))), "")
        except RotaProblem as problem:  # nothing has changed then: the step is taken back as a whole
            raise Stale from problem


class AskOneDay(UseCase):
    """[Change one day]: whose, then which."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, member: str = "", **here: str) -> None:
        """Without a member, the people; with one, the fortnight to come."""
        scene = _supervised(tx, now, peer, here)
        if not member:
            show_people(scene, "rota.one-day", "rota-whose-day")
            return
        _known(tx, member)
        show_next_days(self, scene, member)


class AskWhatThen(UseCase):
    """That day: works, or is away."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, member: str, day: str, **here: str) -> None:
        """Two buttons."""
        scene = _supervised(tx, now, peer, here)
        _known(tx, member)
        if day_of(day) is None:
            raise Stale
        works = scene.button("button-rota-works", "rota.hours", member=member, day=day)
        away = scene.button("button-rota-away", "rota.away", member=member, day=day)
        scene.show("rota-what-then", {"name": name_of(tx, member)}, ((works, away), _back(scene)))


class KeepAway(UseCase):
    """Away for one day: no shift of theirs counts then."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, member: str, day: str, **here: str) -> None:
        """The gap it leaves is on the next screen."""
        scene = _supervised(tx, now, peer, here)
        _known(tx, member)
        on = day_of(day)
        if on is None:
            raise Stale
        away = Entry("", Kind.AWAY, self.policy.timezone, member, first_on=on, last_on=on)
        try:
            _show_kept(self, scene, keep(self, scene, Wish((away,))), "")
        except RotaProblem as problem:
            raise Stale from problem


class AskHoliday(UseCase):
    """[Holiday]: which day; typed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """On it no weekly shift begins."""
        scene = _supervised(tx, now, peer, here)
        scene.show("rota-which-holiday", {}, (_back(scene),), expects=DAY_OFF)


class ChooseRemoval(UseCase):
    """[Take away]: every line as a button."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Weekly shifts of the same hours go together."""
        scene = _supervised(tx, now, peer, here)
        found = groups(e for e in plan_now(tx).entries if not is_over(e, now))
        rows: tuple[Row, ...] = tuple(
            (scene.button("button-rota-line", "rota.gone", {"line": self._line(scene, g)}, entries=_ids(g)),)
            for g in found[:MOST_BUTTONS]
        )
        scene.show("rota-which-line" if rows else "rota-nothing-to-remove", {}, (*rows, _back(scene)))

    def _line(self, scene: Scene, group: list[Entry]) -> str:
        return group_words(self, scene.tx, scene.peer.reads, group)


class TakeAway(UseCase):
    """The line is gone; [Put it back] undoes that, and it undoes what was just written."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, entries: str, **here: str) -> None:
        """Lines that are gone already are no error, but nothing to say either."""
        scene = _supervised(tx, now, peer, here)
        found = _entries(tx, entries)
        if not found:
            raise Stale
        lines = "; ".join(group_words(self, tx, peer.reads, group) for group in groups(found))
        take_away(scene, [entry.id for entry in found])
        show_rota(self, scene, self.content.text("rota-removed", peer.reads, {"what": lines}))


def _show_kept(case: UseCase, scene: Scene, added: list[Entry], said: str) -> None:
    """What was written, with what one may want next."""
    ids = _ids(added)
    values: dict[str, Value] = {
        "list": said or "\n".join(group_words(case, scene.tx, scene.peer.reads, group) for group in groups(added))
    }
    shifts = [entry for entry in added if entry.kind in {Kind.WEEKLY, Kind.ONCE}]
    other = Duty.FIRST if shifts and shifts[0].duty is Duty.BACKUP else Duty.BACKUP
    change = scene.button(f"button-rota-make-{other}", "rota.line", entries=ids, line=str(other))
    undo = scene.button("button-rota-undo", "rota.gone", entries=ids)
    more = scene.button("button-rota-add-more", "rota.add")
    whole = scene.button("button-rota-whole", "rota.open")
    is_one_kind = len(shifts) == len(added)
    first = (change, undo) if is_one_kind else (undo,)
    scene.show("rota-kept", values, (first, (more, whole)), expects="rota")


def _supervised(tx: Transaction, now: datetime, peer: Peer, here: dict[str, str]) -> Scene:
    specialist_of(tx, peer, Role.SUPERVISOR)
    return Scene.pressed(tx, now, peer, here)


def _known(tx: Transaction, member: str) -> None:
    if member not in {one.id for one in on_rota(tx)}:
        raise Stale


def _entries(tx: Transaction, ids: str) -> list[Entry]:
    wanted = set(ids.split(","))
    return [entry for entry in tx.rota.all().entries if entry.id in wanted]


def _ids(entries: list[Entry]) -> str:
    return ",".join(entry.id for entry in entries)


def _back(scene: Scene) -> Row:
    return (scene.button("button-back", "rota.open"),)
