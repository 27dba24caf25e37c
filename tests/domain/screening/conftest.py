from pathlib import Path

import pytest

from bot.domain.screening import Screener
from bot.packs.screening import load_screener

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="session")
def screener() -> Screener:
    """The lexicons of all languages, without the statistical guess."""
    return load_screener(CONTENT, second_opinion=False)


@pytest.fixture(scope="session")
def whole_screener() -> Screener:
    """As the bot runs it."""
    return load_screener(CONTENT)
