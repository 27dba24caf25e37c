"""Understanding what a peer wrote and choosing validating words: pure, deterministic, authored."""

from bot.domain.reflection.reflector import LanguagePack, Reflector
from bot.domain.reflection.values import Kind, Memory, Reflection, Understanding

__all__ = ["Kind", "LanguagePack", "Memory", "Reflection", "Reflector", "Understanding"]
