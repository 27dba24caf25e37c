"""Text as Telegram keeps it: cleaned, measured in UTF-16 units, with its entities found."""

import re
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

FOUND_IN_TEXT = {
    "url": re.compile(r"(?:https?://|\bt\.me/|\bwww\.)[^\s<>\"]+[^\s<>\".,;:!?)\]]"),
    "email": re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]*\w"),
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/<>])"),
    "mention": re.compile(r"(?<![\w@])@\w{3,32}\b"),
    "hashtag": re.compile(r"(?<!\w)#\w{1,256}"),
}
REMOVED = re.compile("[\u2028-\u202e]")
MADE_SPACES = re.compile("[\x00-\x08\x0b-\x1f\x09]")


def units(text: str) -> int:
    """The length Telegram counts: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def piece(text: str, offset: int, length: int) -> str:
    """The part of a text an entity covers; offset and length in UTF-16 units."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def clean(text: str) -> str:
    """The text as Telegram stores it: no control characters, no direction overrides."""
    text = text.replace("\r\n", "\n").replace("\r", "")
    return MADE_SPACES.sub(" ", REMOVED.sub("", text))


def split_long(text: str, limit: int = 4096) -> list[str]:
    """How an app sends a text that is too long: as several messages, none over the limit."""
    if units(text) <= limit:
        return [text]
    parts: list[str] = []
    current: list[str] = []
    size = 0
    for letter in text:
        width = units(letter)
        if size + width > limit:
            parts.append("".join(current))
            current, size = [], 0
        current.append(letter)
        size += width
    return [*parts, "".join(current)]


@dataclass(frozen=True)
class Formatted:
    """A text and its entities, in the order they begin."""

    text: str
    entities: list[Json] = field(default_factory=list)

    def stripped(self) -> "Formatted":
        """Without white space around it; entities move along or disappear with what they covered."""
        lead = units(self.text) - units(self.text.lstrip())
        text = self.text.strip()
        moved = [_moved(entity, lead, units(text)) for entity in self.entities]
        return Formatted(text, [entity for entity in moved if entity["length"] > 0])

    def with_found(self) -> "Formatted":
        """With commands, mentions, links and the like added wherever nothing was marked by hand."""
        entities = list(self.entities)
        for kind, pattern in FOUND_IN_TEXT.items():
            for match in pattern.finditer(self.text):
                entity = entity_at(kind, units(self.text[: match.start()]), units(match.group()))
                if not any(_overlap(entity, other) for other in entities):
                    entities.append(entity)
        return Formatted(self.text, sorted(entities, key=lambda each: (each["offset"], -each["length"])))


def entity_at(kind: str, offset: int, length: int, **more: Any) -> Json:
    """One MessageEntity."""
    return {"type": kind, "offset": offset, "length": length, **more}


def as_typed(text: str) -> Formatted:
    """What a person typed, as Telegram passes it on."""
    return Formatted(clean(text)).stripped().with_found()


def _moved(entity: Json, lead: int, end: int) -> Json:
    start = max(entity["offset"] - lead, 0)
    stop = min(entity["offset"] + entity["length"] - lead, end)
    return {**entity, "offset": start, "length": stop - start}


def _overlap(one: Json, other: Json) -> bool:
    one_end, other_end = one["offset"] + one["length"], other["offset"] + other["length"]
    return bool(one["offset"] < other_end and other["offset"] < one_end)
