"""The screens of a person's check-in schedule, and what a chosen time changes."""

from dataclasses import replace
from datetime import time

from bot.domain.checkin import Checkin
from bot.domain.words import LocalTime, Phrase, Row, Value
from bot.ports import Content
from bot.usecases.base import UseCase
from bot.usecases.steps.planning import active, arm
from bot.usecases.steps.scene import Flow, Scene
from bot.usecases.steps.screens import in_pairs, onward, show_done, zone_doubt
from bot.usecases.steps.settings_screen import clock, quiet_words

MOST = 3
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
    buttons = [
        scene.button("button-time", "schedule.open", {"time": clock(c.at)}, flow=Flow.SCHEDULE, about=c.id)
        for c in kept
    ]
    rows = (tuple(buttons), add) if len(kept) < MOST else (tuple(buttons),)
    scene.show("schedule-several", {"list": "\n".join(_line(scene, content, c) for c in kept)}, rows)


def show_days(scene: Scene, content: Content, checkin: Checkin) -> None:
    """Each day of the week, on or off."""
    language = scene.peer.language
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
    peer = scene.peer
    if peer.quiet.holds(at):
        rows = ((scene.button("button-set-quiet", "settings.quiet"), *onward(scene, "done")),)
        values: dict[str, Value] = {"time": clock(at), "quiet": quiet_words(peer.quiet)}
        scene.show("time-in-quiet-hours", values, rows, expects="time")
        return
    if not peer.consent_checkins:
        scene.tx.journal.add("consent_answered", peer.id, by=peer.id, what="checkins", answer="yes", version="time")
        scene = scene.with_peer(replace(peer, consent_checkins=True))
    checkin = replace(_meant(scene), at=at, is_active=True)
    arm(scene.tx, scene.now, scene.peer, checkin)
    if scene.flow == Flow.SETUP:
        show_done(case, scene)
    else:
        show_schedule(replace(scene, about=checkin.id), case.content)


def days_words(content: Content, language: str, days: tuple[int, ...]) -> str:
    """ "every day", or the days by name."""
    if len(days) == len(WEEK):
        return content.text("every-day", language)
    return ", ".join(content.text(f"weekday-{day}", language) for day in sorted(days))


def when_next(scene: Scene, checkin: Checkin) -> Value:
    """The next moment in local words, or that none is planned."""
    if checkin.next_at is None:
        return Phrase("no-checkin-planned")
    return LocalTime(checkin.next_at, scene.peer.timezone, "day-time")


def _show_one(scene: Scene, content: Content, checkin: Checkin, *, has_room: bool) -> None:
    values: dict[str, Value] = {
        "time": clock(checkin.at),
        "days": days_words(content, scene.peer.language, checkin.days),
        "next": when_next(scene, checkin),
        "place": content.place_name(scene.peer.timezone, scene.peer.language),
    }
    rows: list[Row] = [
        (scene.button("button-change-time", "schedule.change"), scene.button("button-pick-days", "schedule.days")),
        (scene.button("button-pause", "pause.open"), scene.button("button-delete-checkin", "schedule.delete")),
    ]
    if has_room:
        rows.append((scene.button("button-add-time", "schedule.add"),))
    scene.show("schedule-one", values, tuple(rows), tail=zone_doubt(scene.peer))


def _line(scene: Scene, content: Content, checkin: Checkin) -> str:
    language = scene.peer.language
    values: dict[str, Value] = {"time": clock(checkin.at), "days": days_words(content, language, checkin.days)}
    return content.text("schedule-line", language, values)


def _meant(scene: Scene) -> Checkin:
    """The check-in the screen is about; in set-up the one they have, if they set up before; else a new one."""
    known = scene.tx.checkins.find(scene.about) if scene.about else None
    if known and known.peer_id == scene.peer.id:
        return known
    kept = active(scene.tx, scene.peer)
    if kept and (scene.flow == Flow.SETUP or len(kept) >= MOST):
        return kept[0]
    return Checkin(scene.tx.new_id(), scene.peer.id, time(9))
