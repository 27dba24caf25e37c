"""Disguised spellings mean what they mean."""

import pytest

from bot.domain.screening import Level, Screener

DISGUISED = [
    "i want to k\u200bill my\u200bself",
    "im so s u i c i d a l",
    "k m s. not joking",
    "su1c1d3 is all i think about",
    "gonna k!ll myself",
    "i want to k*ll myself",
    "i'm gοing to kill mysеlf at ten",  # Greek o, Cyrillic e
    "𝓲 𝔀𝓪𝓷𝓽 𝓽𝓸 𝓭𝓲𝓮",
    "I WANT TO DIEEEEE",
    "iwanttodie",
    "thinking about killmyself",
    "i want to unalive myself",
    "thinking about sewerslide again",
    "i dont wanna be here any more, sui cide is on my mind",
    "I’m going to kill myself",
    "im going to kil my self",
    "sucide is all i think about",
    "want to e n d - i t - a l l",
    "i c.u.t last night",
    "i w4nt 2 d!e",
    "sewer slide is on my mind again",
    "kiero m0rirme",
    "q u i e r o  m o r i r",
    "me kiero m4tar",
    "quiero su1cidarme",
    "ya no qiero bivir asi",
    "i'd rather be d*ad than go on",
    "k*****g myself is all i think about",
    "i want to ki-ll my-self",
    "bought a g u n and one bullet is enough for me",
    "i s.u.i.c.i.d.e because of this, i w a n t to d i e",
    "suicideeee is the only way for me",
    "wnat to end my lfie tonight",
    "voy a ma-tarme hoy",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_a_disguised_message_alerts(screener: Screener, text: str) -> None:
    assert screener.assess(text).level.is_alert


def test_emoji_are_read_as_words(screener: Screener) -> None:
    assert screener.assess("goodbye all 🔪🩸 doing it now").level is Level.IMMINENT


def test_spans_point_into_the_original_text(screener: Screener) -> None:
    text = "ok… 𝓲 want to d\u200bie"
    match = screener.assess(text).matches[0]
    assert text[match.start : match.end] == "𝓲 want to d\u200bie"


def test_ordinary_digits_are_not_letters(screener: Screener) -> None:
    assert screener.assess("see you at 1 or 3 on the 4th, room 50").level is Level.NONE
