"""What one message is understood to say."""

from __future__ import annotations

import pytest

from bot.domain.reflection.text import read
from bot.domain.reflection.understanding import understand
from bot.domain.reflection.values import Kind
from tests.domain.reflection.small_language import words


def named(text: str) -> str:
    reading = understand(read(text), words(), None)
    return reading.named.word if reading.named else ""


def test_the_persons_own_word_is_the_one_said_back() -> None:
    assert named("I feel so drained") == "drained"


@pytest.mark.parametrize("text", ["I am not sad", "he is sad and I went home for the day"])
def test_a_feeling_denied_or_anothers_is_not_named(text: str) -> None:
    assert named(text) != "sad"


def test_never_so_sad_is_sad() -> None:
    assert named("I never was so sad") == "sad"


def test_the_longer_word_hides_the_shorter() -> None:
    assert named("I am worn out") == "worn out"


def test_a_loss_is_grief_without_the_word() -> None:
    reading = understand(read("my mother died in spring"), words(), None)
    assert reading.named is not None
    assert reading.named.feeling == "grieving"
    assert [fact.text for fact in reading.facts] == ["you lost your mother"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hello", Kind.GREETING),
        ("ok", Kind.SHORT),
        ("hello, my boss is here and I feel sad", Kind.DISCLOSURE),
        ("so, are you a bot?", Kind.ABOUT_BOT),
        ("where does the road go from here?", Kind.QUESTION),
    ],
)
def test_each_message_has_its_kind(text: str, kind: Kind) -> None:
    assert understand(read(text), words(), None).understanding.kind is kind


def test_good_and_heavy_together_are_not_cheered() -> None:
    assert understand(read("I am happy and sad"), words(), None).understanding.valence <= 0


def test_intensity_rises_with_the_words() -> None:
    light, strong = (understand(read(text), words(), None).understanding for text in ("I am tired", "I am so worn out"))
    assert light.intensity < strong.intensity
