"""The JSON Schemas editors check exercise files with: ``python -m rygtraening.catalogue.schema [FOLDER]``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from rygtraening import paths
from rygtraening.catalogue.activity_file import ActivityFile
from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.catalogue.shared_file import SharedFile

FILES: dict[str, type[BaseModel]] = {
    "exercise.schema.json": ExerciseFile,
    "programme.schema.json": ProgrammeFile,
    "activity.schema.json": ActivityFile,
    "shared.schema.json": SharedFile,
}
"""The schemas by file name."""


def generated(model: type[BaseModel]) -> str:
    """The JSON Schema (draft 2020-12) of a kind of file, as it stands on disk."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_plain(model.model_json_schema())}
    schema["title"] = f"rygtraening: {model.__name__.removesuffix('File').lower()}"
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _plain(part: Any, *, names: bool = False) -> Any:
    """The schema without what helps nobody who writes a file: pydantic's titles, and ``null`` as a choice.

    ``names``: ``part`` maps names of fields, so a "title" in it is one of them.
    """
    if isinstance(part, list):
        return [_plain(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {
        key: _plain(value, names=key in ("properties", "$defs"))
        for key, value in part.items()
        if names or not ((key == "title") or (key == "default" and value in (None, "")))
    }
    choices = kept.get("anyOf")
    if not names and choices and {"type": "null"} in choices:
        others = [choice for choice in choices if choice != {"type": "null"}]
        kept["anyOf"] = others
        if len(others) == 1:
            del kept["anyOf"]
            kept = {**others[0], **kept}
    if not names and isinstance(kept.get("description"), str):
        kept["description"] = " ".join(kept["description"].split())
    return kept


def write(folder: Path) -> None:
    """Write the schemas into ``folder``."""
    for name, model in FILES.items():
        (folder / name).write_text(generated(model), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else paths.bundled("exercises"))
