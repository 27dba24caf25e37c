"""The parameters of one Bot API call, whether they came from a query, a form, JSON or in process."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.errors import bad_request

TRUE = {"true", "1", "yes", "t", "y"}


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    filename: str
    content: bytes
    mime_type: str = "application/octet-stream"


class Arguments:
    """Typed reading of parameters; what cannot be read is refused as Telegram refuses it."""

    def __init__(self, values: Mapping[str, Any], uploads: Mapping[str, Upload] | None = None) -> None:
        self.values = dict(values)
        self.uploads = dict(uploads or {})

    def has(self, name: str) -> bool:
        """Whether the parameter was given and is not empty."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """A string parameter; numbers are taken as their digits."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """An integer parameter; anything unreadable counts as the default, as on the real server."""
        try:
            return int(str(self.values.get(name, default)).strip())
        except ValueError:
            return default

    def number(self, name: str) -> float:
        """A decimal parameter; refused when it is not one."""
        try:
            return float(self.text(name))
        except ValueError:
            raise bad_request(f"parameter {name} must be a number") from None

    def flag(self, name: str) -> bool:
        """A yes/no parameter."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else str(value).strip().lower() in TRUE

    def decoded(self, name: str, complaint: str) -> Any:
        """A parameter that is itself JSON, or None when absent; `complaint` names it if it cannot be read."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(complaint) from None

    def upload(self, name: str) -> Upload | None:
        """The file sent under this name, directly or through `attach://`."""
        if name in self.uploads:
            return self.uploads[name]
        return self.attached(self.text(name))

    def attached(self, reference: str) -> Upload | None:
        """The file an `attach://name` reference points to."""
        if not reference.startswith("attach://"):
            return None
        found = self.uploads.get(reference.removeprefix("attach://"))
        if found is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return found
