"""Cairn: a Telegram bot for peer-run mental-health and recovery organisations."""
