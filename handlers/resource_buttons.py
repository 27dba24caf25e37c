"""Presses on entries of the directory: kept, reminded of, gone to together, told wrong; and looked after."""

from handlers.pressing import pressing
from handlers.registry import ButtonFunction

BUTTONS: dict[str, ButtonFunction] = {
    "resources.more": pressing(lambda cases: cases.more_found),
    "resources.one": pressing(lambda cases: cases.open_entry),
    "resources.save": pressing(lambda cases: cases.save_entry),
    "resources.remind": pressing(lambda cases: cases.remind_of_entry),
    "resources.remind-at": pressing(lambda cases: cases.remind_at),
    "resources.wrong": pressing(lambda cases: cases.ask_wrong),
    "resources.wrong-what": pressing(lambda cases: cases.tell_wrong),
    "resources.company": pressing(lambda cases: cases.ask_company),
    "resources.company-day": pressing(lambda cases: cases.want_company),
    "resources.tried": pressing(lambda cases: cases.answer_tried),
    "saved.remove": pressing(lambda cases: cases.remove_saved),
    "company.take": pressing(lambda cases: cases.go_along),
    "company.write": pressing(lambda cases: cases.write_before),
    "company.done": pressing(lambda cases: cases.went_along),
    "directory.right": pressing(lambda cases: cases.entry_is_right),
    "directory.hide": pressing(lambda cases: cases.hide_entry),
}
