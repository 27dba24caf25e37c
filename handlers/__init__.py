"""Telegram in: thin. ROUTES is what the bot listens to, in order."""
