"""Writes bot/packs/data/folding.json: look-alike letters and emoji as plain letters and words.

    .venv/bin/python tools/compile_folding.py

Look-alikes come from Unicode's list of confusables (through confusable_homoglyphs), small capitals and other
letter variants from anyascii. Accented Latin letters are left to Unicode's own decomposition at run time.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

from anyascii import anyascii
from confusable_homoglyphs import confusables

TARGET = Path(__file__).parents[1] / "bot" / "packs" / "data" / "folding.json"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
BY_HAND = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "ı": "i", "ł": "l", "đ": "d", "ħ": "h",
    "’": "'", "‘": "'", "ʼ": "'", "＇": "'", "´": "'", "`": "'", "′": "'", "‛": "'", "“": '"', "”": '"',
    "«": '"', "»": '"', "„": '"', "…": ".", "—": ",", "–": "-", "‑": "-", "‐": "-", "¿": "?", "¡": "!",
    "€": "e", "£": "l", "¢": "c", "¥": "y", "ƒ": "f", "×": "x",
}  # fmt: skip
EMOJI = {
    "🔪": "emojiknife", "🗡": "emojiknife", "🔫": "emojigun", "💊": "emojipills", "🩸": "emojiblood",
    "⚰": "emojicoffin", "🪦": "emojicoffin", "🪢": "emojirope", "🌉": "emojibridge", "👋": "emojibye",
    "😂": "haha", "🤣": "haha", "😹": "haha", "😆": "haha", "😅": "haha", "💀": "emojiskull", "☠": "emojiskull",
    "😭": "emojicry", "😢": "emojicry", "💔": "emojiheartbreak", "🎶": "emojimusic", "🎵": "emojimusic",
    "🎬": "emojifilm", "🎮": "emojigame",
}  # fmt: skip


def look_alike(ch: str) -> str | None:
    """The Latin letter a reader sees."""
    found = confusables.is_confusable(ch, greedy=True, preferred_aliases=[]) or []
    for item in found:
        for glyph in item["homoglyphs"]:
            if len(glyph["c"]) == 1 and glyph["c"].lower() in LETTERS:
                return str(glyph["c"]).lower()
    return None


def plain_form(ch: str) -> str | None:
    """What to write for one character, or None when Unicode's own forms do."""
    decomposed = unicodedata.normalize("NFKD", ch)
    if decomposed[0].isascii():
        return None
    if not unicodedata.category(ch).startswith("L"):
        return anyascii(ch).lower() if unicodedata.category(ch) == "So" and is_letter(anyascii(ch)) else None
    seen = look_alike(ch)
    if seen:
        return seen
    letter = anyascii(ch)
    return letter.lower() if is_letter(letter) and is_alphabetic(ch) else None


def is_letter(text: str) -> bool:
    return len(text) == 1 and text.lower() in LETTERS


def is_alphabetic(ch: str) -> bool:
    name = unicodedata.name(ch, "")
    return any(script in name for script in ("LATIN", "GREEK", "CYRILLIC", "MODIFIER LETTER", "SUBSCRIPT"))


def is_worth_asking(code: int) -> bool:
    """Alphabets and symbols; the great syllabaries and ideographs have no Latin look-alikes of use."""
    return not (0x2E80 <= code <= 0xA4CF or 0xAC00 <= code <= 0xD7FF or 0xD800 <= code <= 0xF8FF)


def main() -> None:
    table = {}
    for code in range(0x80, 0x1F200):
        if is_worth_asking(code) and (plain := plain_form(chr(code))):
            table[chr(code)] = plain
    table |= BY_HAND | {emoji: f" {word} " for emoji, word in EMOJI.items()}
    TARGET.write_text(json.dumps(dict(sorted(table.items())), ensure_ascii=True, indent=0) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(table)} characters, {TARGET.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
