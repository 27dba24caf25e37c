"""What use cases ask of the world: Work, Transaction, Clock, Content, Channel.

A Transaction is open for the length of one step; its repositories return domain values and seal what people wrote.
"""

from bot.ports.care import CoReflections
from bot.ports.content import Channel, Content, Made, Rendered
from bot.ports.directory import Directory, Found, Marks, Put, Upkeep
from bot.ports.louder import Channels, Ringer, Rings
from bot.ports.machinery import (
    Buttons,
    Copy,
    DueRow,
    DueWork,
    Facts,
    Inbox,
    Invite,
    Invites,
    Journal,
    Outbox,
    Pressed,
    Privacy,
    Timers,
)
from bot.ports.records import (
    Checkins,
    Conversations,
    Dialogues,
    Escalations,
    KeptWords,
    Lessons,
    NotesToRead,
    People,
    Remembering,
    Reminders,
    Signs,
    Staff,
    Tasks,
    Wins,
    WordsKept,
)
from bot.ports.rim import Agenda, Arrival, Arrivals, Breach, Label, Leases, Letter, Outcome, Post
from bot.ports.rota import Shifts
from bot.ports.skills import SkillsKept
from bot.ports.work import Clock, Notes, Transaction, Work

__all__ = [
    "Agenda",
    "Arrival",
    "Arrivals",
    "Breach",
    "Buttons",
    "Channel",
    "Channels",
    "Checkins",
    "Clock",
    "CoReflections",
    "Content",
    "Conversations",
    "Copy",
    "Dialogues",
    "Directory",
    "DueRow",
    "DueWork",
    "Escalations",
    "Facts",
    "Found",
    "Inbox",
    "Invite",
    "Invites",
    "Journal",
    "KeptWords",
    "Label",
    "Leases",
    "Lessons",
    "Letter",
    "Made",
    "Marks",
    "Notes",
    "NotesToRead",
    "Outbox",
    "Outcome",
    "People",
    "Post",
    "Pressed",
    "Privacy",
    "Put",
    "Remembering",
    "Reminders",
    "Rendered",
    "Ringer",
    "Rings",
    "Shifts",
    "Signs",
    "SkillsKept",
    "Staff",
    "Tasks",
    "Timers",
    "Transaction",
    "Upkeep",
    "Wins",
    "WordsKept",
    "Work",
]
