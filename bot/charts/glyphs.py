"""What the font cannot show is said: an emoji by its name, anything else by an empty box."""

from collections.abc import Callable

import emoji

BOX = "□"
_VARIATION = "\ufe0f"
_LANGUAGES = frozenset({"en", "es", "pt", "it", "fr", "de"})
Has = Callable[[str], bool]


def shown(text: str, has: Has, language: str) -> str:
    """Only letters the font has; no control characters."""
    known = language if language in _LANGUAGES else "en"
    named = emoji.replace_emoji(text, lambda chars, _: _named(chars, has, known))
    printable = "".join(c for c in named.replace(_VARIATION, "") if c.isprintable())
    return "".join(c if has(c) else BOX for c in printable)


def _named(chars: str, has: Has, language: str) -> str:
    bare = chars.replace(_VARIATION, "")
    if all(has(c) for c in bare):
        return bare
    name = emoji.demojize(chars, language=language, delimiters=("", "")).replace("_", " ")
    return f"[{name}]"
