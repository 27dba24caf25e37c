"""Words become a message in the reader's own language."""

from dataclasses import replace

from bot.delivery.pieces import split
from bot.domain.register import formal, is_formal
from bot.domain.words import Keyboard, Value, Words
from bot.ports import Content, Label, Letter, Rendered

REPEAT = "repeat-mark"
SHORT = "short-notice"
NEUTRAL = "crisis-neutral-line"
_PEER_KEYBOARD = (("keyboard-sos",), ("keyboard-talk", "keyboard-checkin"))
_DISCREET_KEYBOARD = (("keyboard-menu",), ("keyboard-talk", "keyboard-checkin"))
_LABEL_UNITS = 64


class Renderer:
    """Renders through the content packs; what has no reader's language speaks the organisation's."""

    def __init__(self, content: Content, language: str, organisation: str = "") -> None:
        self._content = content
        self._language = language
        self._everywhere: dict[str, Value] = {"org": organisation} if organisation else {}  # any text may name it

    def message(self, letter: Letter) -> Rendered:
        """The message of a letter; one that may have been sent before says so."""
        words = letter.words
        if words is None:
            return Rendered("")
        language = self._tongue(letter, words.language)
        is_marked = letter.is_repeat and letter.message_id is None
        return Rendered(
            text=self._text(hushed(words) if letter.is_hushed else words, language, is_marked=is_marked),
            buttons=tuple(tuple(self._button(label, language) for label in row) for row in letter.labels),
            keyboard=self._keyboard(words.keyboard, language, is_discreet=letter.is_discreet),
            media_kind=words.media.kind.value if words.media else None,
            file_id=words.media.file_id if words.media else None,
            file=words.file,
        )

    def short(self, letter: Letter) -> Rendered:
        """The fixed words for when Telegram refuses everything else."""
        language = letter.language or self._language
        buttons = self.message(letter).buttons
        return Rendered(self._content.text(SHORT, language), buttons)

    def toast(self, letter: Letter) -> str | None:
        """The short answer to a pressed button."""
        if letter.words is None:
            return None
        return self._content.text(letter.words.key, letter.language or self._language, letter.words.values)

    def _tongue(self, letter: Letter, chosen: str | None) -> str:
        """The language chosen for these words or the reader's own, spoken to them as they wish."""
        own = letter.language or self._language
        if chosen is None:
            return own
        return formal(chosen) if is_formal(own) else chosen

    def _text(self, words: Words, language: str, *, is_marked: bool) -> str:
        marked = (REPEAT,) if is_marked else ()
        keys = [*marked, *words.lead] if NEUTRAL not in words.lead else [*words.lead, *marked]
        values = {**self._everywhere, **words.values}
        said = [self._content.text(key, language, values) for key in (*keys, words.key, *words.tail)]
        return "\n\n".join(said)

    def _button(self, label: Label, language: str) -> tuple[str, str]:
        said = self._content.text(label.key, language, label.values)
        return (split(said, _LABEL_UNITS) or [said])[0], label.target

    def _keyboard(
        self, keyboard: Keyboard | None, language: str, *, is_discreet: bool
    ) -> tuple[tuple[str, ...], ...] | None:
        if keyboard is None:
            return None
        if keyboard is Keyboard.REMOVE:
            return ()
        rows = _DISCREET_KEYBOARD if is_discreet else _PEER_KEYBOARD
        return tuple(tuple(self._content.text(key, language) for key in row) for row in rows)


def hushed(words: Words) -> Words:
    """With a neutral first line: that is all a preview shows."""
    return words if NEUTRAL in words.lead else replace(words, lead=(NEUTRAL, *words.lead))
