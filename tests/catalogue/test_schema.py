"""The JSON Schema beside the exercises is the one the program would write, and fits what is shipped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from rygtraening import paths
from rygtraening.catalogue import guard, schema
from rygtraening.catalogue.tree import compose


def described(part: Any, where: str = "") -> Iterator[tuple[str, bool]]:
    """Every field a file can have, and whether it is explained."""
    if isinstance(part, dict):
        for name, field in part.get("properties", {}).items():
            yield f"{where}.{name}", "description" in field or "$ref" in field
        for name, inner in part.items():
            yield from described(inner, f"{where}.{name}")


@pytest.mark.parametrize("name", schema.FILES)
def test_what_is_on_disk_is_what_would_be_written(name: str, tmp_path: Path) -> None:
    schema.write(tmp_path)
    assert (paths.bundled("exercises") / name).read_bytes() == (tmp_path / name).read_bytes()


@pytest.mark.parametrize("name", schema.FILES)
def test_it_is_a_schema_and_explains_every_field(name: str) -> None:
    content = json.loads(schema.generated(schema.FILES[name]))
    jsonschema.Draft202012Validator.check_schema(content)
    assert [where for where, explained in described(content) if not explained] == []


@pytest.mark.parametrize(
    ("pattern", "name"),
    [("*.yaml", "exercise"), ("programmes/*.yaml", "programme"), ("activities/*.yaml", "activity")],
)
def test_the_shipped_files_fit_it(pattern: str, name: str) -> None:
    folder = paths.bundled("exercises")
    validator = jsonschema.Draft202012Validator(
        json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
    )
    files = sorted(folder.glob(pattern))
    assert files
    for path in files:
        plain = compose(guard.events(guard.read_text(path)))[0].plain()
        assert [error.message for error in validator.iter_errors(plain)] == []
        assert not validator.is_valid({**plain, "unheard-of": 1})


def test_a_field_that_may_be_left_out_may_not_be_empty() -> None:
    assert '"null"' not in schema.generated(schema.FILES["exercise.schema.json"])
