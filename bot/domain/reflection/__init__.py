"""Understanding what a peer wrote and choosing validating words: pure, deterministic, authored."""

from bot.domain.reflection.values import Kind, Memory, Reflection, Understanding

__all__ = ["Kind", "Memory", "Reflection", "Understanding"]
