"""Two ways to be spoken to in one language: tú and usted. A formal tongue is written "es-usted"; tú is plain "es"."""

_FORMAL = "-usted"


def formal(language: str) -> str:
    """The language, speaking of usted."""
    return language if is_formal(language) else f"{language}{_FORMAL}"


def plain(tongue: str) -> str:
    """The language of a tongue, whichever way it speaks."""
    return tongue.removesuffix(_FORMAL)


def is_formal(tongue: str) -> bool:
    """Whether it speaks of usted."""
    return tongue.endswith(_FORMAL)
