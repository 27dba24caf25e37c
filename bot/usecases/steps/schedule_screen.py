"""The screens of a person's check-in schedule, and what a chosen time changes."""

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.domain.checkin import Checkin
from bot.domain.consent import Matter
from bot.domain.peer import Peer
from bot.domain.words import Button, LocalTime, Phrase, Row, Value
from bot.ports import Content
from bot.usecases.base import UseCase
from bot.usecases.steps.consents import record_consent
from bot.usecases.steps.planning import active, arm
from bot.usecases.steps.scene import Flow, Scene
from bot.usecases.steps.screens import in_pairs, onward, show_done, zone_doubt
from bot.usecases.steps.settings_screen import clock, quiet_words

MOST = 6
WEEK = range(7)


def show_schedule(scene: Scene, content: Content) -> None:
    """Their one check-in with everything that can be done to it; a list when there are several."""
    kept = active(scene.tx, scene.peer)
    about = next((c for c in kept if c.id == scene.about), kept[0] if len(kept) == 1 else None)
    if about:
        _show_one(replace(scene, about=about.id), content, about, has_room=len(kept) < MOST)
        return
    add = (scene.button("button-add-time", "schedule.add"),)
    if not kept:
        scene.show("schedule-none", {}, (add,))
        return
    rows: tuple[Row, ...] = tuple((_opener(scene, content, c),) for c in kept)
    lines = "\n".join(_line(scene, content, c) for c in kept)
    scene.show("schedule-several", {"list": lines}, (*rows, add) if len(kept) < MOST else rows)


def show_days(scene: Scene, content: Content, checkin: Checkin) -> None:
    """Each day of the week, on or off."""
    language = scene.peer.reads
    buttons = [
        scene.button(
            "button-day-on" if day in checkin.days else "button-day-off",
            "schedule.day",
            {"day": content.text(f"weekday-{day}", language)},
            day=day,
        )
        for day in WEEK
    ]
    done = (scene.button("button-done-days", "schedule.open"),)
    scene.show("schedule-days", {"days": days_words(content, language, checkin.days)}, (*in_pairs(buttons), done))


def set_time(case: UseCase, scene: Scene, at: time) -> None:
    """A new time of day for the check-in the screen is about (a new one when it is about none); said in local words."""
    if scene.peer.quiet.holds(at):
        refuse_quiet_time(scene, at)
        return
    known = meant(scene)
    if known is None:
        scene.show("schedule-full", {"most": MOST}, ((scene.button("button-back", "schedule.open"),),))
        return
    save_and_show(case, scene, replace(known, at=at, is_active=True))


def refuse_quiet_time(scene: Scene, at: time) -> None:
    """Nothing is sent in quiet hours: another time, or other quiet hours."""
    rows = ((scene.button("button-set-quiet", "settings.quiet"), *onward(scene, "done")),)
    values: dict[str, Value] = {"time": clock(at), "quiet": quiet_words(scene.peer.quiet)}
    scene.show("time-in-quiet-hours", values, rows, expects="time")


def save_and_show(case: UseCase, scene: Scene, checkin: Checkin) -> None:
    """Planned from now on. Whoever sets a time has agreed to be asked."""
    peer = scene.peer
    if not peer.consent_checkins:
        # Choosing a time is asking for check-ins.
        agreed = record_consent(scene.tx, scene.now, case.policy, peer, Matter.CHECKINS, is_given=True)
        scene = scene.with_peer(agreed)
    arm(scene.tx, scene.now, scene.peer, checkin)
    if scene.flow == Flow.SETUP:
        show_done(case, scene)
    else:
        show_schedule(replace(scene, about=checkin.id), case.content)


def days_words(content: Content, language: str, days: tuple[int, ...]) -> str:
    """ "every day", or the days by name."""
    grouped = {tuple(WEEK): "every-day", (0, 1, 2, 3, 4): "on-weekdays", (5, 6): "on-weekends"}
    if days in grouped:
        return content.text(grouped[days], language)
    return ", ".join(content.text(f"weekday-{day}", language) for day in sorted(days))


def rhythm_words(content: Content, peer: Peer, checkin: Checkin) -> str:
    """How often it comes: its one day, every so many days, or the days by name."""
    language = peer.reads
    if checkin.once is not None:
        noon = datetime.combine(checkin.once, time(12), ZoneInfo(peer.timezone))
        return content.text("only-on", language, {"day": LocalTime(noon, peer.timezone, "day")})
    if checkin.cycle == 1:
        return days_words(content, language, checkin.days)
    if len(checkin.days) == 1:
        return content.text("every-other-week", language, {"day": content.text(f"weekday-{checkin.days[0]}", language)})
    return content.text("every-some-days", language, {"days": checkin.cycle})


def when_next(scene: Scene, checkin: Checkin) -> Value:
    """The next moment in local words, or that none is planned."""
    if checkin.next_at is None:
        return Phrase("no-checkin-planned")
    return LocalTime(checkin.next_at, scene.peer.timezone, "day-time")


def _show_one(scene: Scene, content: Content, checkin: Checkin, *, has_room: bool) -> None:
    values: dict[str, Value] = {
        "time": clock(checkin.at),
        "days": rhythm_words(content, scene.peer, checkin),
        "next": when_next(scene, checkin),
        "place": content.place_name(scene.peer.timezone, scene.peer.reads),
    }
    rows: list[Row] = [
        (scene.button("button-change-time", "schedule.change"), scene.button("button-pick-days", "schedule.days")),
        (scene.button("button-pause", "pause.open"), scene.button("button-delete-checkin", "schedule.delete")),
    ]
    rows.insert(1, (scene.button("button-style", "style.open"), scene.button("button-telling", "telling.open")))
    if has_room:
        rows.append((scene.button("button-add-time", "schedule.add"),))
    scene.show("schedule-one", values, tuple(rows), tail=zone_doubt(scene.peer))


def _line(scene: Scene, content: Content, checkin: Checkin) -> str:
    values: dict[str, Value] = {"time": clock(checkin.at), "days": rhythm_words(content, scene.peer, checkin)}
    return content.text("schedule-line", scene.peer.reads, values)


def _opener(scene: Scene, content: Content, checkin: Checkin) -> Button:
    values: dict[str, Value] = {"time": clock(checkin.at), "days": rhythm_words(content, scene.peer, checkin)}
    return scene.button("button-one-checkin", "schedule.open", values, flow=Flow.SCHEDULE, about=checkin.id)


def meant(scene: Scene) -> Checkin | None:
    """The check-in the screen is about; in set-up the one they have, if they set up before; else a new one, if any."""
    known = scene.tx.checkins.find(scene.about) if scene.about else None
    if known and known.peer_id == scene.peer.id:
        return known
    kept = active(scene.tx, scene.peer)
    if kept and scene.flow == Flow.SETUP:
        return kept[0]
    if len(kept) >= MOST:
        return None
    return Checkin(scene.tx.new_id(), scene.peer.id, time(9))
