"""/care and its buttons, the debrief, the supervision list; quick phrases; silent company."""

from handlers.pressing import doing, pressing
from handlers.registry import ButtonFunction, Command, Menu

COMMANDS = (
    Command("care", doing(lambda cases: cases.show_care), Menu.STAFF),
    Command("notes", doing(lambda cases: cases.show_caring)),
    Command("company", doing(lambda cases: cases.keep_company)),
)

BUTTONS: dict[str, ButtonFunction] = {
    "care.open": pressing(lambda cases: cases.show_care),
    "care.ask": pressing(lambda cases: cases.ask_supervisor),
    "care.off": pressing(lambda cases: cases.choose_off),
    "care.off-until": pressing(lambda cases: cases.take_off),
    "care.back": pressing(lambda cases: cases.come_back),
    "care.note": pressing(lambda cases: cases.ask_note_to_self),
    "care.notes": pressing(lambda cases: cases.show_notes_to_self),
    "care.note-gone": pressing(lambda cases: cases.let_note_go),
    "care.own": pressing(lambda cases: cases.own_checkin),
    "care.list": pressing(lambda cases: cases.show_supervision),
    "care.given": pressing(lambda cases: cases.note_supervision),
    "company.open": pressing(lambda cases: cases.keep_company),
    "company.stop": pressing(lambda cases: cases.end_company),
    "company.here": pressing(lambda cases: cases.be_quietly_there),
    "caring.show": pressing(lambda cases: cases.show_caring),
    "caring.answer": pressing(lambda cases: cases.answer_caring),
    "caring.take": pressing(lambda cases: cases.take_caring),
    "caring.write": pressing(lambda cases: cases.ask_caring_words),
    "caring.reply": pressing(lambda cases: cases.reply_to_caring),
    "quick.show": pressing(lambda cases: cases.show_phrases),
    "quick.see": pressing(lambda cases: cases.see_phrase),
    "quick.send": pressing(lambda cases: cases.send_phrase),
    "debrief.skip": pressing(lambda cases: cases.skip_debrief),
    "debrief.how": pressing(lambda cases: cases.say_how),
    "debrief.talk": pressing(lambda cases: cases.say_talk),
    "debrief.next": pressing(lambda cases: cases.say_next),
}
