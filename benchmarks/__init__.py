"""Cairn measured, every figure beside its baseline in the same run: `make bench` writes docs/performance.md."""
