"""The ready files: exactly what the exercise files say, never older than they are, and never in the way."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rygtraening import paths, wiring
from rygtraening.catalogue import make_ready, ready, shipped
from rygtraening.catalogue.loader import load
from rygtraening.catalogue.opening import MOST_BYTES
from rygtraening.catalogue.readings import Readings
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Limb, Phase, Pose
from rygtraening.domain.explanation import Bullets, Paragraph
from rygtraening.domain.knowledge import Span
from rygtraening.domain.ports import KnownError
from rygtraening.domain.safety import FlagTier, SafetyQuestion, SafetyTexts
from rygtraening.domain.text import Text

Write = Callable[[str, str | bytes], Path]
SHIPPED = paths.bundled("resources") / ready.FOLDER / ready.EXERCISES


@pytest.fixture
def own(tmp_path: Path, small_exercise: str, small_programme: str, small_activity: str) -> Path:
    """A data folder with exercise files of the person's own."""
    folder = tmp_path / "data"
    for name, content in (
        ("hip-lift.yaml", small_exercise),
        ("programmes/mine.yaml", small_programme),
        ("activities/stairs.yaml", small_activity),
    ):
        path = folder / wiring.OWN_EXERCISES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows whenever the exercise files themselves are read."""
    times: list[int] = []

    def counted(folders: list[Path], readings: Readings | None = None) -> Catalogue:
        times.append(len(times))
        return load(folders, readings)

    monkeypatch.setattr("rygtraening.catalogue.loader.load", counted)
    return times


def as_files_say(folder: Path) -> Catalogue:
    return load([paths.bundled("exercises"), folder / wiring.OWN_EXERCISES])


def test_those_that_come_with_the_program_are_what_its_files_say_now() -> None:
    stale = [path.name for path, content in make_ready.made() if not path.is_file() or path.read_bytes() != content]
    assert stale == [], "run make ready"


def test_no_other_file_lies_beside_them() -> None:
    assert {path.name for path in SHIPPED.parent.iterdir()} == {path.name for path, _content in make_ready.made()}


def test_they_are_read_as_exactly_what_the_files_give(tmp_path: Path, read_anew: list[int]) -> None:
    quick = wiring.read_catalogue(tmp_path)
    assert read_anew == []
    slow = load([paths.bundled("exercises")])
    assert quick == slow
    assert repr(quick) == repr(slow)  # 1 and 1.0 too, and in the same order
    for programme in quick.programmes.values():
        assert all(exercise is quick.exercises[exercise.id] for exercise in programme.exercises)


@pytest.mark.parametrize(
    ("name", "quick"),
    [
        ("safety.yaml", shipped.safety),
        ("knowledge.yaml", shipped.knowledge),
        ("help.yaml", shipped.help_topics),
        ("how_it_chooses.yaml", shipped.explanation),
        ("whats_new.yaml", shipped.whats_new),
    ],
)
def test_so_are_the_other_files(name: str, quick: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    kind, slow = make_ready.RESOURCES[name]
    path = paths.bundled("resources") / name
    source = ready.of_file(path)
    assert source is not None
    assert source.found(ready.ready_file(path), kind) is not None
    assert quick() == slow(path)
    assert repr(quick()) == repr(slow(path))
    monkeypatch.setattr(ready.Sources, "found", lambda *_which: None)
    assert quick() == slow(path)


def test_the_persons_own_are_kept_with_the_shipped_ones_for_the_next_start(own: Path, read_anew: list[int]) -> None:
    first = wiring.read_catalogue(own)
    assert first == as_files_say(own)
    kept = own / wiring.READY_EXERCISES
    assert os.name == "nt" or stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert repr(wiring.read_catalogue(own)) == repr(first)
    assert read_anew == [0]
    assert {path.name for path in own.iterdir()} == {wiring.OWN_EXERCISES, wiring.READY_EXERCISES}


def test_without_files_of_ones_own_nothing_is_written(tmp_path: Path) -> None:
    wiring.read_catalogue(tmp_path)
    (tmp_path / wiring.OWN_EXERCISES).mkdir()
    wiring.read_catalogue(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [wiring.OWN_EXERCISES]


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "hip-lift.yaml").write_text(
            (folder / "hip-lift.yaml").read_text("utf-8").replace("start: 7", "start: 8"), "utf-8"
        ),
        lambda folder: (folder / "activities" / "stairs.yaml").unlink(),
        lambda folder: (folder / "hip-lift.yaml").rename(folder / "other.yaml"),
        lambda folder: (folder / "more.yaml").write_text(
            (folder / "hip-lift.yaml").read_text("utf-8").replace("id: hip-lift", "id: hip-lift-more"), "utf-8"
        ),
    ],
    ids=["one byte", "a file less", "another name", "a file more"],
)
def test_any_change_of_the_files_is_seen(change: Callable[[Path], object], own: Path, read_anew: list[int]) -> None:
    wiring.read_catalogue(own)
    change(own / wiring.OWN_EXERCISES)
    assert wiring.read_catalogue(own) == as_files_say(own)
    assert read_anew == [0, 1]
    assert wiring.read_catalogue(own) == as_files_say(own)
    assert read_anew == [0, 1]


def test_another_version_of_the_program_reads_the_files_again(
    own: Path, read_anew: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    wiring.read_catalogue(own)
    monkeypatch.setattr(ready, "__version__", "99.0")
    wiring.read_catalogue(own)
    assert read_anew == [0, 1]


def test_a_fault_is_told_at_every_start(own: Path, read_anew: list[int]) -> None:
    wiring.read_catalogue(own)
    (own / wiring.OWN_EXERCISES / "half.yaml").write_text("id: half\n", encoding="utf-8")
    (own / wiring.READY_EXERCISES).unlink()
    for _start in range(2):
        assert any("half.yaml" in fault.file for fault in wiring.read_catalogue(own).faults)
    assert read_anew == [0, 1, 2]
    assert not (own / wiring.READY_EXERCISES).exists()


def broken(content: bytes) -> list[bytes]:
    """The ready file with something wrong in it, in every way a disk or a hand brings about."""
    seal, values = content.split(b"\n", 1)
    return [
        b"",
        content[: len(content) // 2],
        seal,
        content.replace(b"Hofte", b"Hofta", 1),
        b"0" * len(seal) + b"\n" + values,
        seal + b"\n" + b"[" * 100_000,
        b"\xff" * 100,
        b"x" * (MOST_BYTES + 1),
    ]


@pytest.mark.parametrize("way", range(8))
def test_a_damaged_one_is_as_good_as_none_and_is_made_anew(way: int, own: Path) -> None:
    first, kept = wiring.read_catalogue(own), own / wiring.READY_EXERCISES
    whole = kept.read_bytes()
    kept.write_bytes(broken(whole)[way])
    assert wiring.read_catalogue(own) == first
    assert kept.read_bytes() == whole


def test_one_with_other_values_under_a_right_seal_is_not_believed(own: Path, read_anew: list[int]) -> None:
    first, kept = wiring.read_catalogue(own), own / wiring.READY_EXERCISES
    source = ready.of_folders([paths.bundled("exercises"), own / wiring.OWN_EXERCISES])
    assert source is not None
    for values in (b"[]", b"{}", b"[[1], [], []]", b"[" * 100_000, b'[[["hip-lift"]], [], []]', b"NaN"):
        kept.write_bytes(source.seal(values) + b"\n" + values + b"\n")
        assert wiring.read_catalogue(own) == first
    assert len(read_anew) == 7


def test_where_nothing_can_be_written_the_files_are_read_each_time(own: Path, read_anew: list[int]) -> None:
    (own / wiring.READY_EXERCISES).mkdir()  # stands in the way even of root
    for _start in range(2):
        assert wiring.read_catalogue(own) == as_files_say(own)
    assert read_anew == [0, 1]


def test_what_is_written_in_the_files_meanwhile_is_not_kept_as_what_was_read(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = own / wiring.OWN_EXERCISES / "hip-lift.yaml"

    def overtaken(folders: list[Path], readings: Readings | None = None) -> Catalogue:
        found = load(folders, readings)
        file.write_text(file.read_text("utf-8").replace("start: 7", "start: 8"), encoding="utf-8")
        return found

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("rygtraening.catalogue.loader.load", overtaken)
        wiring.read_catalogue(own)
    assert not (own / wiring.READY_EXERCISES).exists()
    assert wiring.read_catalogue(own).exercises["hip-lift"].dose.start == 8


def test_other_exercises_instead_of_the_shipped_ones_are_read_as_they_are(own: Path, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    assert wiring.read_catalogue(own, given) == load([given, own / wiring.OWN_EXERCISES])
    assert not (own / wiring.READY_EXERCISES).exists()


def test_a_file_of_the_program_that_is_gone_is_still_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "bundled", lambda folder: tmp_path / folder)
    with pytest.raises(KnownError, match="The safety questions cannot be read"):
        wiring.read_safety()


STARTED = """
import json, sys
from pathlib import Path
from rygtraening import wiring
from rygtraening.cli import parser
folder = Path(sys.argv[1])
with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
    core.read_whats_new()
parser.run(["--data-dir", sys.argv[1], "today"])
print(json.dumps(sorted(sys.modules)))
"""
"""What both front ends begin with, what the window asks for next, and the day in the terminal."""


@pytest.mark.parametrize("with_own", [False, True])
def test_a_start_needs_neither_yaml_nor_pydantic(own: Path, tmp_path: Path, with_own: bool) -> None:
    folder = own if with_own else tmp_path / "new"
    wiring.read_catalogue(folder)
    said = subprocess.run([sys.executable, "-c", STARTED, str(folder)], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in json.loads(said.stdout.splitlines()[-1])}
    assert loaded.isdisjoint({"yaml", "pydantic", "pydantic_core", "numpy", "PySide6", "platformdirs"})


@pytest.fixture
def source() -> ready.Sources:
    """No file at all, which is as good as any."""
    return ready.Sources([])


@pytest.mark.parametrize(
    "kind", [Limb, Pose, Phase, Span, SafetyQuestion, dict[FlagTier, Text], date, Paragraph | Bullets], ids=str
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_value_comes_back_as_it_was(kind: Any, data: st.DataObject, source: ready.Sources, tmp_path: Path) -> None:
    value, path = data.draw(st.from_type(kind)), tmp_path / "value.json"
    path.write_bytes(source.kept(value))
    found = source.found(path, kind)
    if found is None:  # no file can hold a number that is none
        assert "nan" in repr(value) or "inf" in repr(value)
    else:
        assert repr(found) == repr(value)


def test_what_cannot_be_written_is_not_kept_and_the_files_are_read_each_time(
    own: Path, read_anew: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready, "encode", lambda _value: "\ud800".encode())
    for _start in range(2):
        assert wiring.read_catalogue(own) == as_files_say(own)
    assert read_anew == [0, 1]
    assert not (own / wiring.READY_EXERCISES).exists()


@pytest.mark.parametrize(
    "values", [b"null", b"7", b"true", b"[]", b"{}", b"[[]]", b'"\xff"', b'{"questions": []}', b""]
)
def test_what_is_no_value_of_the_type_is_as_good_as_none(values: bytes, source: ready.Sources, tmp_path: Path) -> None:
    path = tmp_path / "safety.json"
    path.write_bytes(source.seal(values) + b"\n" + values + b"\n")
    assert source.found(path, SafetyTexts) is None
