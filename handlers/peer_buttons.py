"""Presses on a peer's screens: the first message, set-up, settings, language, lines, resources, reflections."""

from handlers.pressing import pressing
from handlers.registry import ButtonFunction

BUTTONS: dict[str, ButtonFunction] = {
    "start.talk": pressing(lambda cases: cases.talk_now),
    "sos.open": pressing(lambda cases: cases.sos),
    "setup.go": pressing(lambda cases: cases.show_set_up_screen),
    "setup.leave": pressing(lambda cases: cases.leave_set_up),
    "setup.consent": pressing(lambda cases: cases.give_consent),
    "setup.age": pressing(lambda cases: cases.answer_age),
    "setup.country": pressing(lambda cases: cases.choose_country),
    "setup.zone": pressing(lambda cases: cases.choose_zone),
    "setup.zone-fits": pressing(lambda cases: cases.confirm_zone),
    "settings.back": pressing(lambda cases: cases.open_settings),
    "settings.quiet": pressing(lambda cases: cases.ask_quiet_hours),
    "settings.name": pressing(lambda cases: cases.ask_name),
    "settings.no-name": pressing(lambda cases: cases.forget_name),
    "settings.discreet": pressing(lambda cases: cases.switch_discreet),
    "language.open": pressing(lambda cases: cases.show_languages),
    "language.pick": pressing(lambda cases: cases.pick_language),
    "lines.show": pressing(lambda cases: cases.show_lines),
    "privacy.show": pressing(lambda cases: cases.show_privacy),
    "mydata.show": pressing(lambda cases: cases.show_my_data),
    "forget.open": pressing(lambda cases: cases.show_forget),
    "forget.yes": pressing(lambda cases: cases.confirm_forget),
    "forget.keep": pressing(lambda cases: cases.keep_all),
    "resources.menu": pressing(lambda cases: cases.show_resources),
    "resources.open": pressing(lambda cases: cases.open_category),
    "resources.none": pressing(lambda cases: cases.none_fit),
    "signs.show": pressing(lambda cases: cases.show_signs),
    "signs.add": pressing(lambda cases: cases.ask_for_sign),
    "signs.open": pressing(lambda cases: cases.open_sign),
    "signs.change": pressing(lambda cases: cases.change_sign),
    "signs.remove": pressing(lambda cases: cases.remove_sign),
    "reflection.fit": pressing(lambda cases: cases.answer_fit),
}
