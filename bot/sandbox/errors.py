"""What the emulated Telegram answers when it refuses, in Telegram's own words."""

from typing import Any


class BotApiError(Exception):
    """A refusal: an HTTP status, a description, and sometimes parameters such as `retry_after`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(reason: str, **parameters: Any) -> BotApiError:
    """400: the request itself is at fault."""
    return BotApiError(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> BotApiError:
    """403: this chat is closed to the bot."""
    return BotApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> BotApiError:
    """409: somebody else is already taking the updates."""
    return BotApiError(409, f"Conflict: {reason}")


def too_many(retry_after: int) -> BotApiError:
    """429: come back in `retry_after` seconds."""
    return BotApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def unauthorized() -> BotApiError:
    """401: no bot has this token."""
    return BotApiError(401, "Unauthorized")


def not_found() -> BotApiError:
    """404: no such method."""
    return BotApiError(404, "Not Found")
