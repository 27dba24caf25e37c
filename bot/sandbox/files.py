"""Files Telegram keeps, and how each kind looks inside a message."""

import struct
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from bot.sandbox.arguments import Upload
from bot.sandbox.errors import bad_request

Json = dict[str, Any]
DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
FOLDERS = {
    "photo": "photos", "voice": "voice", "video": "videos", "video_note": "video_notes", "audio": "music",
    "sticker": "stickers", "document": "documents", "animation": "animations",
}  # fmt: skip
SUFFIXES = {
    "photo": ".jpg", "voice": ".oga", "video": ".mp4", "video_note": ".mp4", "audio": ".mp3",
    "sticker": ".webp", "animation": ".mp4",
}  # fmt: skip
MIME_TYPES = {"voice": "audio/ogg", "video": "video/mp4", "audio": "audio/mpeg", "animation": "video/mp4"}
KIND_NAMES = {
    "photo": "Photo", "voice": "VoiceNote", "video": "Video", "video_note": "VideoNote", "audio": "Audio",
    "sticker": "Sticker", "document": "Document", "animation": "Animation",
}  # fmt: skip


@dataclass(frozen=True)
class StoredFile:
    """One file on Telegram's servers."""

    id: str
    kind: str
    name: str
    mime_type: str
    content: bytes
    path: str

    def described(self, **more: Any) -> Any:
        """The object a message carries for it (a list of sizes for a photo)."""
        common: Json = {"file_id": self.id, "file_unique_id": "u" + self.id, "file_size": len(self.content)}
        width, height = image_size(self.content)
        match self.kind:
            case "photo":
                return [{**common, "width": width, "height": height}]
            case "sticker":
                fixed = {
                    "type": "regular",
                    "width": 512,
                    "height": 512,
                    "is_animated": False,
                    "is_video": False,
                }
                return {**common, **fixed, **more}
            case "video_note":
                return {**common, "length": 240, "duration": 1, **more}
            case "voice":
                return {**common, "duration": 1, "mime_type": self.mime_type, **more}
            case "document":
                return {**common, "file_name": self.name, "mime_type": self.mime_type}
            case "audio":
                return {**common, "duration": 1, "file_name": self.name, "mime_type": self.mime_type, **more}
        return {
            **common,
            "width": width,
            "height": height,
            "duration": 1,
            "mime_type": self.mime_type,
            **more,
        }


class FileStore:
    """Every file uploaded by anyone, found by id or by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        """Store an upload as this kind of media; refuses what is too big or empty."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
            raise bad_request("file is too big" if kind != "photo" else "PHOTO_INVALID_DIMENSIONS")
        number = len(self.by_id) + 1
        suffix = SUFFIXES.get(kind) or PurePosixPath(upload.filename).suffix
        path = f"{FOLDERS[kind]}/file_{number}{suffix}"
        known = upload.mime_type.partition("/")[0] in ("audio", "video", "image")
        mime_type = upload.mime_type if known else MIME_TYPES.get(kind, upload.mime_type)
        file = StoredFile(f"{kind}-{number:06}", kind, upload.filename, mime_type, upload.content, path)
        self.by_id[file.id] = self.by_path[path] = file
        return file

    def known(self, file_id: str, kind: str | None = None) -> StoredFile:
        """The file with this id; `kind` demands that it may be sent as that."""
        file = self.by_id.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if kind is not None and file.kind != kind:
            raise bad_request(f"can't use file of type {KIND_NAMES[file.kind]} as {KIND_NAMES[kind]}")
        return file


def image_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG; a plausible guess for anything else."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    return 800, 600
