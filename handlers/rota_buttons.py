"""Presses on the screens of the rota, and /rota itself."""

from handlers.pressing import doing, pressing
from handlers.registry import ButtonFunction, Command, Menu

COMMANDS = (Command("rota", doing(lambda cases: cases.show_rota), Menu.STAFF),)

BUTTONS: dict[str, ButtonFunction] = {
    "rota.open": pressing(lambda cases: cases.show_rota),
    "rota.add": pressing(lambda cases: cases.ask_whose_shift),
    "rota.days": pressing(lambda cases: cases.ask_shift_days),
    "rota.hours": pressing(lambda cases: cases.ask_shift_hours),
    "rota.keep": pressing(lambda cases: cases.keep_shift),
    "rota.line": pressing(lambda cases: cases.change_shift_line),
    "rota.one-day": pressing(lambda cases: cases.ask_one_day),
    "rota.what": pressing(lambda cases: cases.ask_what_then),
    "rota.away": pressing(lambda cases: cases.keep_away),
    "rota.holiday": pressing(lambda cases: cases.ask_holiday),
    "rota.remove": pressing(lambda cases: cases.choose_removal),
    "rota.gone": pressing(lambda cases: cases.take_away),
    "shift.yes": pressing(lambda cases: cases.confirm_shift),
    "shift.cannot": pressing(lambda cases: cases.cannot_do_shift),
    "shift.take": pressing(lambda cases: cases.take_shift),
    "shift.pass": pressing(lambda cases: cases.pass_on_shift),
    "duty.stay": pressing(lambda cases: cases.stay_on_duty),
}
