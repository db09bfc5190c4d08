"""Whatever stands in a file, reading it gives faults and never an exception."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rygtraening import paths
from rygtraening.catalogue.loader import check, load
from rygtraening.catalogue.reading import ACTIVITY, EXERCISE, PROGRAMME, SAFETY, Kind, Reading, read
from rygtraening.domain.exercise import DoseKind, Level
from rygtraening.domain.ladder import percent

SHIPPED = [
    path.read_bytes()
    for path in (
        *sorted(paths.bundled("exercises").rglob("*.yaml")),
        paths.bundled("resources") / "safety.yaml",
    )
]
SCRAPS = st.sampled_from(
    [b":", b"- ", b"[", b"]", b"{", b"}", b'"', b"'", b"\n", b"\t", b"  ", b"#", b"&a ", b"*a", b"!!x ", b"<<: ", b"~",
     b"? ", b"|\n", b">-\n", b"---\n", b"...\n", b"%YAML 1.1\n", b"\\", b"\xff", b"\x00", b"\xef\xbb\xbf", b"1e999",
     b"-1", b"0", b"999999999999999999999", b"true", b"null", b"hold: true\n", b"\xe2\x80\xa8", b"\xed\xa0\x80"]
)  # fmt: skip


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "programmes").mkdir()
        (Path(name) / "activities").mkdir()
        yield Path(name)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A shipped file with a few places cut, doubled, or filled with scraps."""
    content = draw(st.sampled_from(SHIPPED))
    for __ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 60)))
        new = draw(st.one_of(SCRAPS, st.just(b""), st.binary(max_size=4), st.just(content[start:end] * 2)))
        content = content[:start] + new + content[end:]
    return content


def must_not_raise(folder: Path, content: bytes) -> None:
    path = folder / "any.yaml"
    path.write_bytes(content)
    kinds: tuple[Kind[Any], ...] = (EXERCISE, PROGRAMME, ACTIVITY, SAFETY)
    readings: list[Reading[Any]] = [read(path, kind) for kind in kinds]
    for reading in readings:
        assert (reading.content is None) == bool(reading.faults)
        for fault in reading.faults:
            assert fault.line >= 1
            assert fault.column >= 1
            assert fault.sentence.isprintable()
            assert str(fault).encode()
    (folder / "activities" / "any.yaml").write_bytes(content)
    catalogue = load([folder])
    check([path, path.parent / "activities" / "any.yaml"])
    for activity in catalogue.activities.values():  # and what comes through can be climbed
        assert activity.steps
        assert not activity.steps[0].opt_in
        assert len({step.id for step in activity.steps}) == len(activity.steps)
    for exercise in catalogue.exercises.values():  # what comes through can be trained by
        top = Level(exercise.dose.articles_tier, exercise.dose.ceiling)
        assert exercise.work_seconds(top) > 0
        assert percent(exercise, top) == 100
        assert all(phase.pose in exercise.poses for phase in exercise.phases_at(0))


@given(st.binary(max_size=300))
def test_any_bytes(folder: Path, content: bytes) -> None:
    must_not_raise(folder, content)


@given(st.text(max_size=300))
def test_any_text(folder: Path, content: str) -> None:
    must_not_raise(folder, content.encode("utf-8", "surrogatepass"))


@given(st.lists(SCRAPS, max_size=60))
def test_any_scraps(folder: Path, scraps: list[bytes]) -> None:
    must_not_raise(folder, b"".join(scraps))


@settings(max_examples=100)
@given(mutated())
def test_shipped_files_with_something_broken_in_them(folder: Path, content: bytes) -> None:
    must_not_raise(folder, content)


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.sampled_from(["", "none", "hold", "x", "da", "2.5"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["da", "hold", "at", "q"]), inner),
    max_leaves=8,
)


@settings(max_examples=100)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "dose",
                "phases",
                "poses",
                "sides",
                "side_names",
                "start_pose",
                "id",
                "exercises",
                "questions",
                "steps",
                "smaller",
                "about",
                "gentler_exercise",
            ]
        ),
        VALUES
        | st.fixed_dictionaries(
            {},
            optional={
                "kind": st.sampled_from([*(kind.value for kind in DoseKind), 7]),
                "ladder": VALUES,
                "first_goal": VALUES,
                "ceiling": VALUES,
                "start": VALUES,
                "tiers": VALUES | st.lists(st.fixed_dictionaries({"hold": VALUES, "phases": VALUES})),
                "articles_tier": VALUES,
                "repetitions": VALUES,
            },
        )
        | st.lists(
            st.fixed_dictionaries(
                {}, optional={"seconds": VALUES, "hold": VALUES, "pose": VALUES, "id": VALUES, "opt_in": VALUES}
            )
        ),
    )
)
def test_any_values_in_the_fields_the_rules_read(folder: Path, data: dict[str, Any]) -> None:
    must_not_raise(folder, json.dumps(data).encode())
