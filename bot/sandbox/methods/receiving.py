"""How a bot learns what happened: getUpdates, webhooks, files, itself."""

import re
from typing import Any

from bot.sandbox.accounts import Webhook
from bot.sandbox.errors import bad_request, conflict
from bot.sandbox.files import DOWNLOAD_LIMIT
from bot.sandbox.methods.call import Call, async_method, method

Json = dict[str, Any]
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@method
def get_me(call: Call) -> Json:
    """The bot itself."""
    return call.bot.as_me()


@async_method
async def get_updates(call: Call) -> list[Json]:
    """Confirm what lies below the offset, then the oldest updates; waits up to `timeout` seconds for one."""
    if call.bot.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    queue, args = call.bot.updates, call.args
    queue.end_other_poll()
    queue.expire(call.telegram.now())
    queue.allow(_allowed(call))
    queue.confirm(args.integer("offset"))
    limit = min(max(args.integer("limit", 100), 1), 100)
    if not queue.pending and args.integer("timeout") > 0:
        await queue.arrival(min(args.integer("timeout"), 50))
    return queue.waiting(limit)


def _allowed(call: Call) -> list[str] | None:
    kinds = call.args.decoded("allowed_updates", "can't parse allowed_updates JSON object")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else None


@method
def set_webhook(call: Call) -> bool:
    """Deliver updates to a URL from now on; an empty URL goes back to polling."""
    url, args = call.args.text("url"), call.args
    if not url:
        return delete_webhook(call) is True
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost", "http://[::1]")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = args.text("secret_token")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _drop(call)
    call.bot.updates.allow(_allowed(call))
    call.bot.updates.end_other_poll()
    call.bot.webhook = Webhook(url, secret, args.integer("max_connections", 40))
    call.telegram.touch()
    return True


@method
def delete_webhook(call: Call) -> bool:
    """Back to polling."""
    _drop(call)
    call.bot.webhook = Webhook()
    return True


def _drop(call: Call) -> None:
    if call.args.flag("drop_pending_updates"):
        call.bot.updates.pending.clear()


@method
def get_webhook_info(call: Call) -> Json:
    """Where updates go, and the last trouble with it."""
    hook, queue = call.bot.webhook, call.bot.updates
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(queue.pending),
    }
    if hook.url:
        info["max_connections"] = hook.max_connections
    if hook.last_error:
        info |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    if queue.allowed is not None:
        info["allowed_updates"] = sorted(queue.allowed)
    return info


@method
def get_file(call: Call) -> Json:
    """Where a file can be fetched: `<root>/file/bot<token>/<file_path>`."""
    file = call.telegram.files.by_id.get(call.args.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    unique = {"file_id": file.id, "file_unique_id": "u" + file.id}
    return {**unique, "file_size": len(file.content), "file_path": file.path}


@method
def log_out(_call: Call) -> bool:
    """Leave the cloud server."""
    return True


@method
def close(_call: Call) -> bool:
    """Let another server take over."""
    return True
