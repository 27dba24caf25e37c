"""Presses on alerts, on the plain questions, on talk requests and on the staff list."""

from handlers.pressing import pressing
from handlers.registry import ButtonFunction

BUTTONS: dict[str, ButtonFunction] = {
    "alert.claim": pressing(lambda cases: cases.claim),
    "alert.read": pressing(lambda cases: cases.read_first),
    "alert.identity": pressing(lambda cases: cases.open_identity),
    "identity.agree": pressing(lambda cases: cases.agree_to_identity),
    "identity.reviewed": pressing(lambda cases: cases.review_identity),
    "danger.open": pressing(lambda cases: cases.show_danger),
    "danger.note": pressing(lambda cases: cases.note_danger),
    "danger.undo": pressing(lambda cases: cases.take_back_danger),
    "alert.show": pressing(lambda cases: cases.show_again),
    "alert.cannot": pressing(lambda cases: cases.cannot_take),
    "alert.close": pressing(lambda cases: cases.close_escalation),
    "alert.release": pressing(lambda cases: cases.lose_contact),
    "alert.here": pressing(lambda cases: cases.still_here),
    "concern.answer": pressing(lambda cases: cases.answer_concern),
    "crisis.answer": pressing(lambda cases: cases.answer_crisis_question),
    "crisis.safe": pressing(lambda cases: cases.answer_safe_for_now),
    "sos.stop": pressing(lambda cases: cases.stop_pages),
    "follow.write": pressing(lambda cases: cases.write_to_them),
    "follow.done": pressing(lambda cases: cases.follow_up_done),
    "talk.ask": pressing(lambda cases: cases.ask_for_person),
    "talk.take": pressing(lambda cases: cases.take_talk),
    "talk.end": pressing(lambda cases: cases.end_talk),
    "talk.cancel": pressing(lambda cases: cases.cancel_talk),
    "lesson.agree": pressing(lambda cases: cases.agree_to_lesson),
    "lesson.remove": pressing(lambda cases: cases.remove_lesson),
    "staff.remove": pressing(lambda cases: cases.ask_to_remove),
    "staff.remove-yes": pressing(lambda cases: cases.remove_staff),
}
