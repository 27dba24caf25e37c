"""What specialists and supervisors type; who may is decided in the use cases."""

from handlers.pressing import doing
from handlers.registry import Command, Menu

COMMANDS = (
    Command("onduty", doing(lambda cases: cases.go_on_duty), Menu.STAFF),
    Command("offduty", doing(lambda cases: cases.go_off_duty), Menu.STAFF),
    Command("offshift", doing(lambda cases: cases.set_offshift), Menu.STAFF),
    Command("channels", doing(lambda cases: cases.show_channels), Menu.STAFF),
    Command("rolecard", doing(lambda cases: cases.show_role_card), Menu.STAFF),
    Command("skills", doing(lambda cases: cases.show_skills), Menu.STAFF),
    Command("intro", doing(lambda cases: cases.ask_intro), Menu.STAFF),
    Command("whoson", doing(lambda cases: cases.show_who_is_on), Menu.STAFF),
    Command("queue", doing(lambda cases: cases.show_queue), Menu.STAFF),
    Command("tasks", doing(lambda cases: cases.show_tasks), Menu.STAFF),
    Command("with", doing(lambda cases: cases.show_with), Menu.STAFF),
    Command("toread", doing(lambda cases: cases.show_notes), Menu.STAFF),
    Command("offer", doing(lambda cases: cases.show_offers), Menu.STAFF),
    Command("policy", doing(lambda cases: cases.show_policy), Menu.STAFF),
    Command("missed", doing(lambda cases: cases.report_miss), Menu.STAFF),
    Command("drill", doing(lambda cases: cases.ask_drill), Menu.SUPERVISOR),
    Command("journal", doing(lambda cases: cases.show_journal), Menu.SUPERVISOR),
    Command("directory", doing(lambda cases: cases.show_directory), Menu.SUPERVISOR),
    Command("lessons", doing(lambda cases: cases.show_lessons), Menu.SUPERVISOR),
    Command("staff", doing(lambda cases: cases.show_staff), Menu.SUPERVISOR),
)
