"""Presses on check-ins, their schedule, pause and stop."""

from handlers.pressing import pressing
from handlers.registry import ButtonFunction

BUTTONS: dict[str, ButtonFunction] = {
    "checkin.answer": pressing(lambda cases: cases.answer_checkin),
    "checkin.skip": pressing(lambda cases: cases.skip_checkin),
    "checkin.next": pressing(lambda cases: cases.next_question),
    "checkin.later": pressing(lambda cases: cases.put_off_checkin),
    "checkin.ask": pressing(lambda cases: cases.ask_now),
    "checkin.small": pressing(lambda cases: cases.something_small),
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
    "style.open": pressing(lambda cases: cases.show_style),
    "style.change": pressing(lambda cases: cases.change_style),
    "style.questions": pressing(lambda cases: cases.pick_questions),
    "style.question": pressing(lambda cases: cases.pick_questions),
    "style.own": pressing(lambda cases: cases.ask_own_question),
    "telling.open": pressing(lambda cases: cases.show_telling),
    "telling.set": pressing(lambda cases: cases.set_telling),
    "telling.undo": pressing(lambda cases: cases.undo_telling),
    "missed.write": pressing(lambda cases: cases.write_after_missed),
    "note.read": pressing(lambda cases: cases.read_note),
    "pause.open": pressing(lambda cases: cases.show_pause),
    "pause.set": pressing(lambda cases: cases.set_pause),
    "pause.end": pressing(lambda cases: cases.end_pause),
    "stop.confirm": pressing(lambda cases: cases.stop),
    "stop.keep": pressing(lambda cases: cases.keep_going),
}
