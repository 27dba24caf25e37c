"""Presses on check-ins, their schedule, pause and stop."""

from handlers.pressing import pressing
from handlers.registry import ButtonFunction

BUTTONS: dict[str, ButtonFunction] = {
    "checkin.answer": pressing(lambda cases: cases.answer_checkin),
    "checkin.skip": pressing(lambda cases: cases.skip_checkin),
    "checkin.more": pressing(lambda cases: cases.say_more),
    "checkin.again": pressing(lambda cases: cases.start_checkin),
    "schedule.open": pressing(lambda cases: cases.show_schedule),
    "schedule.add": pressing(lambda cases: cases.add_time),
    "schedule.change": pressing(lambda cases: cases.change_time),
    "schedule.time": pressing(lambda cases: cases.set_time),
    "schedule.keep": pressing(lambda cases: cases.keep_cadence),
    "schedule.days": pressing(lambda cases: cases.pick_days),
    "schedule.day": pressing(lambda cases: cases.pick_days),
    "schedule.fewer": pressing(lambda cases: cases.ask_less_often),
    "schedule.delete": pressing(lambda cases: cases.delete_checkin),
    "pause.open": pressing(lambda cases: cases.show_pause),
    "pause.set": pressing(lambda cases: cases.set_pause),
    "pause.end": pressing(lambda cases: cases.end_pause),
    "stop.confirm": pressing(lambda cases: cases.stop),
    "stop.keep": pressing(lambda cases: cases.keep_going),
}
