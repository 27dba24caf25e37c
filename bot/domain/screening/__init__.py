"""Crisis screening: text and lexicon in, assessment out. Pure and deterministic."""

from bot.domain.screening.assessment import NOTHING, Assessment, Category, Level, Match, Origin, Scope
from bot.domain.screening.screener import Screener

__all__ = ["NOTHING", "Assessment", "Category", "Level", "Match", "Origin", "Scope", "Screener"]
