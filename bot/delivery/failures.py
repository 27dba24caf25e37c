"""What a failure to deliver means: for good or not, and whether the words can have arrived."""

from collections.abc import Iterator
from enum import StrEnum

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.delivery.transport import NotSentError
from bot.domain.errors import CairnError


class Cause(StrEnum):
    """Why it failed."""

    BLOCKED = "blocked"  # the person stopped the bot, or their account is closed
    GONE = "gone"  # there is no such chat
    REFUSED = "refused"  # this message will never be accepted; others may be
    NO_MESSAGE = "no-message"  # what should be edited is not there any more
    MOVED = "moved"  # the chat has another id now
    LATER = "later"  # too many messages: not before `seconds`
    NETWORK = "network"  # it was not sent
    UNKNOWN = "unknown"  # it may have been sent
    TOKEN = "token"  # noqa: S105 - the name of a cause: the server does not know us
    LATE = "late"  # it waited so long that it would only confuse


OUT_OF_REACH = frozenset({Cause.BLOCKED, Cause.GONE})
FINAL = OUT_OF_REACH | {Cause.REFUSED, Cause.LATE}

_NO_CHAT = ("chat not found", "user not found", "peer_id_invalid", "user_id_invalid", "user is deactivated")
_NO_MESSAGE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message to delete")


class DeliveryError(CairnError):
    """One failed attempt."""

    def __init__(self, cause: Cause, *, seconds: float = 0.0, new_chat_id: int | None = None) -> None:
        super().__init__(cause.value)
        self.cause = cause
        self.seconds = seconds
        self.new_chat_id = new_chat_id

    @property
    def is_permanent(self) -> bool:
        """Whether nothing can reach this person any more."""
        return self.cause in OUT_OF_REACH


def understand(error: TelegramError) -> DeliveryError:
    """What python-telegram-bot's error means for us."""
    if isinstance(error, RetryAfter):
        return DeliveryError(Cause.LATER, seconds=error._retry_after.total_seconds())
    if isinstance(error, ChatMigrated):
        return DeliveryError(Cause.MOVED, new_chat_id=error.new_chat_id)
    if isinstance(error, Forbidden):
        return DeliveryError(Cause.BLOCKED)
    if isinstance(error, InvalidToken):
        return DeliveryError(Cause.TOKEN)
    if isinstance(error, BadRequest):
        return DeliveryError(_refusal(error.message.lower()))
    return DeliveryError(Cause.NETWORK if _was_not_sent(error) else Cause.UNKNOWN)


def _refusal(said: str) -> Cause:
    if any(words in said for words in _NO_CHAT):
        return Cause.GONE
    return Cause.NO_MESSAGE if any(words in said for words in _NO_MESSAGE) else Cause.REFUSED


def _was_not_sent(error: TelegramError) -> bool:
    """Connecting failed, or the server said that it did nothing (5xx); a broken or missing answer proves nothing."""
    if isinstance(error, NotSentError) or any(isinstance(e, ConnectionRefusedError) for e in _chain(error)):
        return True
    is_answered = not isinstance(error, TimedOut) and error.__cause__ is None
    return is_answered and any(words in error.message for words in ("Bad Gateway", "(5", "Internal Server Error"))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__
