"""Long words in pieces Telegram accepts; no word is lost."""

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
_BREAKS = ("\n\n", "\n", ". ", " ")


def units(text: str) -> int:
    """Length as Telegram counts: UTF-16 units."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def split(text: str, limit: int = TEXT_UNITS) -> list[str]:
    """Pieces of at most `limit` units, cut after a paragraph, line, sentence or word where there is one."""
    pieces = []
    while units(text) > limit:
        piece = _head(text, limit)
        pieces.append(piece)
        text = text[len(piece) :]
    return [piece for piece in (*pieces, text) if piece.strip()]


def _head(text: str, limit: int) -> str:
    longest = text[: _fitting(text, limit)]
    for mark in _BREAKS:
        cut = longest.rfind(mark)
        if cut > len(longest) // 2:
            return longest[: cut + len(mark)]
    return longest


def _fitting(text: str, limit: int) -> int:
    count = 0
    for position, character in enumerate(text):
        count += 2 if ord(character) > 0xFFFF else 1
        if count > limit:
            return position
    return len(text)
