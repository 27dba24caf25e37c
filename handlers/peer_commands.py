"""The commands of a peer. Their arguments are screened before anything else happens."""

from handlers.pressing import doing
from handlers.registry import Command, Menu

COMMANDS = (
    Command("start", doing(lambda cases: cases.join), Menu.NONE),
    Command("checkin", doing(lambda cases: cases.start_checkin)),
    Command("schedule", doing(lambda cases: cases.show_schedule)),
    Command("remind", doing(lambda cases: cases.remind)),
    Command("history", doing(lambda cases: cases.show_history)),
    Command("wins", doing(lambda cases: cases.show_wins)),
    Command("kept", doing(lambda cases: cases.show_kept)),
    Command("week", doing(lambda cases: cases.switch_week)),
    Command("pause", doing(lambda cases: cases.show_pause)),
    Command("resources", doing(lambda cases: cases.show_resources)),
    Command("saved", doing(lambda cases: cases.show_saved)),
    Command("lines", doing(lambda cases: cases.show_lines)),
    Command("settings", doing(lambda cases: cases.open_settings)),
    Command("language", doing(lambda cases: cases.show_languages)),
    Command("privacy", doing(lambda cases: cases.show_privacy)),
    Command("mydata", doing(lambda cases: cases.show_my_data)),
    Command("forget", doing(lambda cases: cases.show_forget)),
    Command("hide", doing(lambda cases: cases.hide)),
    Command("signs", doing(lambda cases: cases.show_signs)),
    Command("help", doing(lambda cases: cases.show_help)),
    Command("stop", doing(lambda cases: cases.stop)),
)
