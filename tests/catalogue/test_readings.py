"""The exercise files read once more: only what was changed is parsed, and what comes of it is what a first reading
gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import i18n
from rygtraening.catalogue import loader, reading
from rygtraening.catalogue.readings import Readings

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are parsed."""
    names: list[str] = []
    read_content = reading.read_content

    def watched(path: Path, content: bytes, kind: reading.Kind[reading.ModelT]) -> reading.Reading[reading.ModelT]:
        names.append(path.name)
        return read_content(path, content, kind)

    monkeypatch.setattr(reading, "read_content", watched)
    return names


@pytest.fixture
def three(small_exercise: str, small_programme: str, write: Write, tmp_path: Path) -> Path:
    """A folder with two exercises and a programme of the first."""
    write("hip-lift.yaml", small_exercise)
    write("other.yaml", small_exercise.replace("id: hip-lift", "id: other"))
    write("programmes/mine.yaml", small_programme)
    return tmp_path


def test_only_the_file_that_was_changed_is_parsed_again(
    three: Path, small_exercise: str, write: Write, parsed: list[str]
) -> None:
    readings = Readings()
    first = loader.load([three], readings)
    assert sorted(parsed) == ["hip-lift.yaml", "mine.yaml", "other.yaml"]
    parsed.clear()
    assert loader.load([three], readings) == first
    assert parsed == []
    write("hip-lift.yaml", small_exercise.replace("version: 1", "version: 2"))
    now = loader.load([three], readings)
    assert parsed == ["hip-lift.yaml"]
    assert now == loader.load([three])
    assert now.programmes["my-programme"].exercises[0].version == 2


def test_a_file_that_is_gone_is_gone(three: Path) -> None:
    readings = Readings()
    loader.load([three], readings)
    (three / "other.yaml").unlink()
    assert list(loader.load([three], readings).exercises) == ["hip-lift"]


def test_a_fault_is_said_each_time_in_the_language_of_now(
    three: Path, small_exercise: str, write: Write, parsed: list[str]
) -> None:
    write("other.yaml", small_exercise.replace("version: 1", "version: 0"))
    readings = Readings()
    (english,) = loader.load([three], readings).faults
    parsed.clear()
    i18n.set_language("da")
    (danish,) = loader.load([three], readings).faults
    assert parsed == ["other.yaml"]
    assert english.sentence != danish.sentence


def test_a_file_that_cannot_be_opened_any_more_is_a_fault(three: Path) -> None:
    readings = Readings()
    loader.load([three], readings)
    (three / "other.yaml").unlink()
    (three / "other.yaml").mkdir()
    found = loader.load([three], readings)
    assert found == loader.load([three])
    assert list(found.exercises) == ["hip-lift"]
