"""A sealed file: one line that says what it is, then frames of AES-256-GCM under a key of its own, wrapped by the ring.

    {"cairn": "backup", "format": 1, "holds": "database", "made_at": ..., "schema": ..., "key": ...}\\n
    length, frame 0 · length, frame 1 · ... · length, last frame

A frame that was changed, moved or left out does not open; a file that was cut short has no last frame.
"""

import base64
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.errors import CairnError
from bot.storage.sealing import KEY_BYTES, NONCE_BYTES, KeyRing

FRAME = 256 * 1024
_PLACE = "backup.key"
_PRIVATE = 0o600
_FORMAT = 1
_LENGTH_BYTES = 4
_LONGEST_HEADER = 4096
_GZIP = 31  # zlib's word for "with gzip's own checksum"
_FAST = 1  # most of it is sealed already and does not get smaller


class BackupProblem(CairnError):
    """A backup can't be made or used; the sentence says why and what to do."""


@dataclass(frozen=True)
class Header:
    """What stands legibly in front: nothing about anybody."""

    holds: str  # "database" or "keys"
    made_at: datetime
    schema: str


def write(path: Path, ring: KeyRing, header: Header, lines: Iterable[str]) -> None:
    """Write it beside its place and move it there when it is whole and on the disk."""
    part = path.with_name(f"{path.name}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with os.fdopen(handle, "wb") as file:
        key = os.urandom(KEY_BYTES)
        first = _first_line(header, ring.wrap(_PLACE, header.made_at.isoformat(), key))
        file.write(first)
        for frame in _sealed(AESGCM(key), first, _compressed(lines)):
            file.write(len(frame).to_bytes(_LENGTH_BYTES, "big") + frame)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def read_header(path: Path) -> Header:
    """What a file says it is. Raises BackupProblem when it is none of ours."""
    with path.open("rb") as file:
        return _header(file, path)[1]


def read(path: Path, ring: KeyRing) -> Iterator[str]:
    """Its lines, opened. Raises KeyProblem for a lost or wrong key, BackupProblem for a damaged file."""
    with path.open("rb") as file:
        first, header, wrapped = _header(file, path)
        key = ring.unwrap(_PLACE, header.made_at.isoformat(), wrapped)
        yield from _lines(_opened(AESGCM(key), first, file, path), path)


def _first_line(header: Header, wrapped: bytes) -> bytes:
    said = {"cairn": "backup", "format": _FORMAT, **asdict(header), "made_at": header.made_at.isoformat()}
    return json.dumps({**said, "key": base64.b64encode(wrapped).decode()}).encode() + b"\n"


def _header(file: BinaryIO, path: Path) -> tuple[bytes, Header, bytes]:
    first = file.readline(_LONGEST_HEADER)
    try:
        said = json.loads(first)
        is_ours = (said["cairn"], said["format"]) == ("backup", _FORMAT)
        header = Header(said["holds"], datetime.fromisoformat(said["made_at"]), said["schema"])
        wrapped = base64.b64decode(said["key"])
    except (ValueError, KeyError, TypeError):
        is_ours = False
    if not is_ours:
        raise BackupProblem(f"{path} is not a backup of Cairn, or it is one of a later release.")
    return first, header, wrapped


def _compressed(lines: Iterable[str]) -> Iterator[bytes]:
    press, waiting = zlib.compressobj(_FAST, wbits=_GZIP), b""
    for line in lines:
        waiting += press.compress(line.encode() + b"\n")
        while len(waiting) >= FRAME:
            yield waiting[:FRAME]
            waiting = waiting[FRAME:]
    yield waiting + press.flush()


def _sealed(key: AESGCM, first: bytes, chunks: Iterable[bytes]) -> Iterator[bytes]:
    before, number = None, 0
    for chunk in chunks:
        if before is not None:
            yield key.encrypt(_nonce(number), before, _place(first, is_last=False))
            number += 1
        before = chunk
    yield key.encrypt(_nonce(number), before or b"", _place(first, is_last=True))


def _opened(key: AESGCM, first: bytes, file: BinaryIO, path: Path) -> Iterator[bytes]:
    number, frame = 0, _frame(file)
    while frame is not None:
        after = _frame(file)
        try:
            yield key.decrypt(_nonce(number), frame, _place(first, is_last=after is None))
        except InvalidTag:
            raise BackupProblem(f"{path} was changed or cut short. Take the backup of the night before.") from None
        number, frame = number + 1, after
    if number == 0:
        raise BackupProblem(f"{path} was cut short. Take the backup of the night before.")


def _frame(file: BinaryIO) -> bytes | None:
    length = file.read(_LENGTH_BYTES)
    return file.read(int.from_bytes(length, "big")) if length else None


def _lines(chunks: Iterable[bytes], path: Path) -> Iterator[str]:
    press, waiting = zlib.decompressobj(wbits=_GZIP), b""
    for chunk in chunks:
        *whole, waiting = (waiting + press.decompress(chunk)).split(b"\n")
        for line in whole:
            yield line.decode()
    if waiting or not press.eof:
        raise BackupProblem(f"{path} was cut short. Take the backup of the night before.")


def _nonce(number: int) -> bytes:
    return number.to_bytes(NONCE_BYTES, "big")  # the key is this file's alone, so counting is safe


def _place(first: bytes, *, is_last: bool) -> bytes:
    return first + (b"last" if is_last else b"more")
