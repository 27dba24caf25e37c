"""YAML as plain values, read once: parsing takes seconds over all files, and they rarely change between two starts.

What a text was parsed to is kept as JSON under var/cache, named by the text's own hash, so it can never be out of date.
"""

import hashlib
import json
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

CACHE = Path("var/cache/content")
PRIVATE = 0o700
_VERSION = b"1"  # raise it when what is kept changes its form


@lru_cache(maxsize=128)
def parse(text: str) -> Any:
    """The values; dates come as text, as people wrote them. Whoever gets them must not change them.

    Raises ruamel.yaml.error.MarkedYAMLError.
    """
    kept = CACHE / f"{hashlib.sha256(_VERSION + text.encode()).hexdigest()}.json"
    with suppress(OSError, ValueError):
        return json.loads(kept.read_text(encoding="utf-8"))
    packed = json.dumps(YAML(typ="safe", pure=True).load(text), default=str, ensure_ascii=False)
    with suppress(OSError):  # a read-only place only costs time
        _keep(kept, packed)
    return json.loads(packed)


def _keep(kept: Path, packed: str) -> None:
    """Whole or not at all: another process may be reading."""
    kept.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE)
    half = kept.with_suffix(f".{id(packed)}.part")
    half.write_text(packed, encoding="utf-8")
    half.replace(kept)
