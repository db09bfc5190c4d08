"""Files that mean harm: too large is refused unread, no link and no name leads out of the folder, and what a file says
is only ever text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rygtraening import paths, wiring
from rygtraening.catalogue import opening
from rygtraening.catalogue.loader import check, load

SHIPPED = paths.bundled("exercises")
GIANT = 10_000_000_000
SECRET = "id: a-secret-of-somebody-else\n"


pytestmark = pytest.mark.promise(
    "a file is far larger than its kind needs to be, damaged, or leads out of its folder",
    "refused unread, or passed over with a sentence and its line; below the limit little memory is used",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Somebody's own exercises: one shipped exercise under another name."""
    folder = tmp_path / "data" / "exercises"
    for name in ("programmes", "activities"):
        (folder / name).mkdir(parents=True)
    lines = (SHIPPED / "kattestraek.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    good = "".join(line for line in lines if not line.startswith("gentler_exercise:"))
    (folder / "good.yaml").write_text(good.replace("id: kattestraek", "id: mit-kattestraek"), encoding="utf-8")
    return folder


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A file somewhere else, which is nobody's business."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text(SECRET, encoding="utf-8")
    return outside


@pytest.fixture
def read_bytes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How much was read of each file that was opened."""
    amounts: list[int] = []
    fdopen = os.fdopen

    def watched(handle: int, *how: object) -> object:
        amounts.append(os.fstat(handle).st_size)
        return fdopen(handle, *how)  # type: ignore[call-overload]

    monkeypatch.setattr("rygtraening.catalogue.opening.os.fdopen", watched)
    yield amounts


def giant(path: Path) -> Path:
    """Ten gigabytes of nothing, which take no room on the disk."""
    with path.open("wb") as file:
        file.truncate(GIANT)
    return path


@pytest.mark.parametrize("place", ["giant.yaml", "programmes/giant.yaml", "activities/giant.yaml"])
def test_a_file_of_ten_gigabytes_is_refused_unread(folder: Path, place: str, read_bytes: list[int]) -> None:
    giant(folder / place)
    (fault,) = load([folder]).faults
    assert fault.sentence == "The file is larger than 1 MB, which no exercise file needs to be."
    assert fault.file.endswith(place)
    assert GIANT not in read_bytes
    assert read_bytes  # the good one beside it was read


def test_a_file_of_just_the_size_is_read_and_one_letter_more_is_not(folder: Path) -> None:
    for more, read in ((0, True), (1, False)):
        (folder / "good.yaml").write_bytes(b"#" * (opening.MOST_BYTES + more))
        (fault,) = load([folder]).faults
        assert ("empty" in fault.sentence) is read


@pytest.mark.parametrize("name", ["link.yaml", "programmes/link.yaml", "activities/link.yaml"])
def test_a_link_out_of_the_folder_is_left_out_and_said(folder: Path, outside: Path, name: str) -> None:
    (folder / name).symlink_to(outside / "secret.yaml")
    (fault,) = load([folder]).faults
    assert "a link to a place outside" in fault.sentence
    assert "secret" not in str(fault)


def test_a_link_by_way_of_dots_is_no_way_out(folder: Path, outside: Path) -> None:
    (folder / "link.yaml").symlink_to(Path("..", "..", "outside", "secret.yaml"))
    (fault,) = load([folder]).faults
    assert "a link to a place outside" in fault.sentence


@pytest.mark.parametrize("name", ["programmes", "activities"])
def test_a_folder_that_is_a_link_is_not_gone_into(folder: Path, outside: Path, name: str) -> None:
    (folder / name).rmdir()
    (folder / name).symlink_to(outside, target_is_directory=True)
    (fault,) = load([folder]).faults
    assert "a link to a place outside" in fault.sentence
    assert fault.file.endswith(name)


def test_a_link_in_a_circle_is_left_out(folder: Path) -> None:
    (folder / "circle.yaml").symlink_to(folder / "circle.yaml")
    assert len(load([folder]).faults) == 1


def test_a_link_inside_the_folder_is_fine_and_so_is_a_folder_that_is_one(folder: Path, tmp_path: Path) -> None:
    (folder / "programmes" / "notes.txt").write_text("", encoding="utf-8")
    (folder / "good.yaml").rename(folder / "kept.txt")
    (folder / "link.yaml").symlink_to(folder / "kept.txt")
    whole = tmp_path / "whole"
    whole.symlink_to(folder, target_is_directory=True)
    for each in (folder, whole):
        found = load([each])
        assert (found.faults, list(found.exercises)) == ((), ["mit-kattestraek"])


@pytest.mark.parametrize("name", ["../../outside/secret", "/etc/passwd", "..", "~root/x", "good/../../x", "a\\\\b"])
def test_no_id_is_a_path(folder: Path, name: str) -> None:
    good = (folder / "good.yaml").read_text(encoding="utf-8")
    (folder / "good.yaml").write_text(good.replace("id: mit-kattestraek", f'id: "{name}"'), encoding="utf-8")
    found = load([folder])
    assert not found.exercises
    assert {fault.line for fault in found.faults} == {line_of(good, "id: ")}


def test_what_is_wrong_is_said_with_its_line(folder: Path) -> None:
    text = (folder / "good.yaml").read_text(encoding="utf-8")
    (folder / "good.yaml").write_text(f"{text}\n<img src=file:///etc/passwd>: 1\n", encoding="utf-8")
    (fault,) = check([folder / "good.yaml"])
    assert fault.line == len(text.splitlines()) + 2
    assert fault.sentence


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if line.startswith(start))


def test_words_of_the_program_are_read_from_the_program_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A catalogue of words in a folder of the person's is never opened."""
    from rygtraening import i18n

    for place in ("data", "data/locale", "share/locale", "share/rygtraening/locale", "."):
        words = tmp_path / place / "da" / "LC_MESSAGES"
        words.mkdir(parents=True)
        (words / "rygtraening.mo").write_bytes(b"\xde\x12\x04\x95" + b"\xff" * 100)
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_DATA_HOME", "TEXTDOMAINDIR", "LOCPATH"):
        monkeypatch.setenv(name, str(tmp_path / "share"))
    monkeypatch.setenv("LANGUAGE", "da")
    wiring.choose_language(wiring.open_settings(tmp_path / "data"), "da")
    assert i18n._("Today") == "I dag"
