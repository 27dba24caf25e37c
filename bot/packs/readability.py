"""How hard a text is to read: school grade by Flesch-Kincaid for English, by Crawford's formula for Spanish."""

import re
import unicodedata

SHORTEST = 12  # words; a grade of fewer says nothing
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE_END = re.compile(r"[.!?…:]+(?:\s|$)|\n+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^td]ed|[^l]e)$")
_SPANISH_VOWELS = re.compile(r"[aeo](?:[iuy](?![aeoáéíóú]))?|[iu][aeoáéó](?:[iuy](?![aeo]))?|[áéíóú]|[iuy]")


def plain(words: str) -> str:
    """The text without its values, which stand for a short word each."""
    return PLACEHOLDER.sub("it", words)


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """Its sentences; a new line ends one, too."""
    return [one for one in _SENTENCE_END.split(text) if one and words_of(one)]


def grade(text: str, language: str) -> float | None:
    """The school grade needed to read it; None for a text too short to tell, or a language without a formula."""
    words, sentences = words_of(text), sentences_of(text)
    if len(words) < SHORTEST or not sentences:
        return None
    if language == "es":
        return _crawford(words, len(sentences))
    return _flesch_kincaid(words, len(sentences)) if language == "en" else None


def _flesch_kincaid(words: list[str], sentences: int) -> float:
    syllables = sum(map(_english_syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _crawford(words: list[str], sentences: int) -> float:
    """Crawford 1984: years of school for Spanish primary texts."""
    syllables = sum(map(_spanish_syllables, words))
    return -0.205 * (100 * sentences / len(words)) + 0.049 * (100 * syllables / len(words)) - 3.407


def _english_syllables(word: str) -> int:
    small = word.lower().split("'")[0].split("’")[0]
    groups = len(re.findall(r"[aeiouy]+", small))
    return max(1, groups - (1 if _SILENT.search(small) and groups > 1 else 0))


def _spanish_syllables(word: str) -> int:
    small = unicodedata.normalize("NFC", word.lower()).replace("qu", "q").replace("gue", "ge").replace("gui", "gi")
    return max(1, len(_SPANISH_VOWELS.findall(small)))
