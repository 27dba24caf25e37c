"""Presses on louder channels, roles, skills, and everything else about how those who work here are reached."""

from handlers.pressing import pressing
from handlers.registry import ButtonFunction

BUTTONS: dict[str, ButtonFunction] = {
    "channel.list": pressing(lambda cases: cases.show_channels),
    "channel.add": pressing(lambda cases: cases.ask_channel),
    "channel.test": pressing(lambda cases: cases.try_channel),
    "channel.heard": pressing(lambda cases: cases.hear_test),
    "channel.remove": pressing(lambda cases: cases.remove_channel),
    "skills.language": pressing(lambda cases: cases.switch_skill_language),
    "skills.topic": pressing(lambda cases: cases.turn_topic),
    "intro.remove": pressing(lambda cases: cases.remove_intro),
    "talk.choose": pressing(lambda cases: cases.choose_specialist),
    "reach.here": pressing(lambda cases: cases.press_here),
    "drill.start": pressing(lambda cases: cases.start_drill),
    "drill.claim": pressing(lambda cases: cases.claim_drill),
    "drill.read": pressing(lambda cases: cases.read_drill),
    "drill.cannot": pressing(lambda cases: cases.cannot_drill),
    "staff.role": pressing(lambda cases: cases.ask_role),
    "staff.role-yes": pressing(lambda cases: cases.change_role),
}
