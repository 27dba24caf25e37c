"""JSON Schemas of the content files, so that an editor can help while people write."""

import json
from pathlib import Path

from bot.packs.hiding import HideShape
from bot.packs.shapes import CheckinShape, CrisisLines, CrisisReplies, Languages, Resources, Shape

SCHEMAS: dict[str, type[Shape]] = {
    "languages": Languages,
    "crisis_lines": CrisisLines,
    "replies": CrisisReplies,
    "checkin": CheckinShape,
    "resources": Resources,
    "hide": HideShape,
}


def schema_text(name: str) -> str:
    """One schema as it stands in content/schemas/."""
    made = SCHEMAS[name].model_json_schema()
    return json.dumps(made, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> list[Path]:
    """Write them all; the paths written."""
    target = folder / "schemas"
    target.mkdir(exist_ok=True)
    paths = [target / f"{name}.schema.json" for name in SCHEMAS]
    for name, path in zip(SCHEMAS, paths, strict=True):
        path.write_text(schema_text(name), encoding="utf-8")
    return paths
