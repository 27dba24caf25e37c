"""Words as JSON, to be sealed: text keys and values, never rendered text."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.words import (
    Attachment,
    Drawing,
    DrawingForm,
    Keyboard,
    LocalTime,
    Manner,
    Media,
    MediaKind,
    Phrase,
    Value,
    Words,
)
from bot.ports import Label

Labels = tuple[tuple[Label, ...], ...]


def dump(words: Words, labels: Labels) -> str:
    """One JSON text; the buttons go in as labels with their opaque targets."""
    media = words.media and [words.media.kind, words.media.file_id]
    rows = [[[label.key, label.target, _values(label.values)] for label in row] for row in labels]
    packed = {
        "key": words.key,
        "values": _values(words.values),
        "rows": rows,
        "keyboard": words.keyboard,
        "media": media,
        "lead": words.lead,
        "tail": words.tail,
        "language": words.language,
        "file": words.file and [words.file.name, words.file.text],
        "drawing": words.drawing and [words.drawing.form, words.drawing.name, words.drawing.plan],
    }
    return json.dumps({name: value for name, value in packed.items() if value}, separators=(",", ":"))


def load(text: str) -> tuple[Words, Labels]:
    """What `dump` packed."""
    packed = json.loads(text)
    words = Words(
        key=packed["key"],
        values=_open_values(packed.get("values", {})),
        keyboard=Keyboard(packed["keyboard"]) if "keyboard" in packed else None,
        media=_media(packed["media"]) if "media" in packed else None,
        lead=tuple(packed.get("lead", ())),
        tail=tuple(packed.get("tail", ())),
        language=packed.get("language"),
        file=Attachment(*packed["file"]) if "file" in packed else None,
        drawing=_drawing(packed["drawing"]) if "drawing" in packed else None,
    )
    rows = packed.get("rows", ())
    return words, tuple(tuple(Label(k, target, _open_values(v)) for k, target, v in row) for row in rows)


def dump_manner(manner: Manner) -> str:
    """What differs from the plain manner; slot and about have columns of their own."""
    packed = {
        "silent": manner.silent,
        "protect": manner.protect,
        "reply_to": manner.reply_to,
        "remove": manner.remove,
    }
    return json.dumps({name: value for name, value in packed.items() if value})


def load_manner(text: str, slot: str | None, about: str | None) -> Manner:
    """What `dump_manner` packed."""
    return Manner(slot=slot, about=about, **json.loads(text))


def _media(packed: list[str]) -> Media:
    return Media(MediaKind(packed[0]), packed[1])


def _drawing(packed: list[str]) -> Drawing:
    return Drawing(DrawingForm(packed[0]), packed[1], packed[2])


def _values(values: Mapping[str, Value]) -> dict[str, Any]:
    return {name: _value(value) for name, value in values.items()}


def _value(value: Value) -> Any:
    if isinstance(value, LocalTime):
        return {"at": value.at.isoformat(), "zone": value.zone, "style": value.style}
    if isinstance(value, Phrase):
        return {"phrase": value.key}
    return value


def _open_values(packed: Mapping[str, Any]) -> dict[str, Value]:
    return {name: _open_value(value) for name, value in packed.items()}


def _open_value(packed: Any) -> Value:
    if not isinstance(packed, dict):
        value: Value = packed
        return value
    if "phrase" in packed:
        return Phrase(packed["phrase"])
    return LocalTime(datetime.fromisoformat(packed["at"]), packed["zone"], packed["style"])
