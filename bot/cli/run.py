"""`python -m bot run`: the real bot."""

from bot.cli.house import KeysMissing, has_opened, settings_here
from bot.cli.telegram import TokenMissing


def run() -> None:
    """Run the bot with the settings of the environment and of .env, until it is told to stop.

    Brings the database up to date by itself. Before the first opening anything missing stops it with a sentence;
    afterwards only a missing token does: without keys or database it still answers crises.
    """
    settings = settings_here()
    if settings.telegram_bot_token is None:
        raise TokenMissing
    if settings.encryption_keys is None and not has_opened(settings):
        raise KeysMissing
    from bot import app  # everything there is: slow to import, and not needed to say what is missing

    app.run(settings)
