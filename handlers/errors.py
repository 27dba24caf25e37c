"""The last net: an update whose handler raised is logged by reference, never with a person's words."""

import structlog

from handlers.context import Context

log = structlog.get_logger(__name__)


async def note_failure(update: object, context: Context) -> None:
    """Nothing marked the update handled, so intake tries it again and sets it aside in the end."""
    del update
    error = type(context.error).__name__ if context.error else "unknown"
    log.error("update_failed", update_id=context.update_id, error=error)
