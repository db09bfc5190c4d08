"""A programme's file that somebody got may mean harm, or be written by hand: every fault is told at its line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import wiring
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.sharing import NotToBeOpened, OpenedProgramme, Sharing
from tests.catalogue.conftest import SMALL_EXERCISE, SMALL_PROGRAMME
from tests.catalogue.shared_text import shared

pytestmark = pytest.mark.promise(
    "a file is far larger than its kind needs to be, damaged, or leads out of its folder",
    "refused unread, or passed over with a sentence and its line; below the limit little memory is used",
)
Look = Callable[[str | bytes], OpenedProgramme]
Refused = Callable[[str | bytes], list[tuple[int, str]]]


@pytest.fixture
def refused(look: Look) -> Refused:
    """Line and sentence of each fault of a file that is refused."""

    def _refused(content: str | bytes) -> list[tuple[int, str]]:
        with pytest.raises(NotToBeOpened, match="Nothing of it was kept") as caught:
            look(content)
        return [(fault.line, fault.sentence) for fault in caught.value.faults]

    return _refused


def test_an_exercise_that_is_nowhere_makes_the_file_useless(refused: Refused) -> None:
    assert refused(shared()) == [
        (8, "The exercise “hip-lift” is neither in this file nor here, so the programme is not whole.")
    ]


def test_far_too_large_it_is_refused_unread(
    sharing: Sharing, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    giant = tmp_path / "giant.yaml"
    with giant.open("wb") as file:
        file.truncate(10_000_000_000)
    monkeypatch.setattr("rygtraening.catalogue.opening.os.fdopen", lambda *_how: pytest.fail("it was read"))
    with pytest.raises(NotToBeOpened) as caught:
        sharing.look(giant, catalogue)
    assert "larger than 1 MB" in caught.value.faults[0].sentence


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_a_folder_and_nothing_are_refused(sharing: Sharing, catalogue: Catalogue, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, sentence in (
        ("pipe", "not an ordinary file"),
        ("", "not an ordinary file"),
        ("no", "There is no file"),
    ):
        with pytest.raises(NotToBeOpened) as caught:
            sharing.look(tmp_path / name, catalogue)
        assert sentence in caught.value.faults[0].sentence


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        ("shared: 1\nprogramme: " + "[" * 5000, 2, "nested deeper than 20 levels"),
        ("a: &a [x, x]\nb: [*a, *a]\n", 1, "may not begin with “&”"),
        ("a: [" + "1," * 60_000 + "]", 1, "far more in it than"),
        ("shared: 1\n---\nshared: 1\n", 2, "take away this “---”"),
        ("shared: !!python/object:os.system 1\n", 1, "may not begin with “!”"),
        (b"shared: 1\nprogramme: \xff\n", 2, "not plain text in UTF-8"),
        (b"shared: 1\nprogramme: \x00\n", 2, "cannot be read (code 0000)"),
        ("", 1, "The file is empty."),
        ("- 1\n", 1, "no line “shared: 1”"),
        (SMALL_PROGRAMME, 1, "no line “shared: 1”"),
        (SMALL_EXERCISE, 1, "no line “shared: 1”"),
        ("a: 1\nshared: 2\n", 2, "made by a newer version of the program"),
        ("shared: true\n", 1, "must be a whole number"),
        ("shared: 0\nprogramme: 1\n", 1, "it must be at least 1"),
    ],
)
def test_what_it_is_not_is_said(refused: Refused, content: str | bytes, line: int, sentence: str) -> None:
    assert any(at == line and sentence in said for at, said in refused(content))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("id: hip-lift", "id: ../../outside", "cannot be a name here"),
        ("id: hip-lift", "id: /etc/passwd", "cannot be a name here"),
        ("id: my-programme", "id: ..", "cannot be a name here"),
        ("id: my-programme", "id: CON:", "one colon too many"),
        ("da: Hofteløft", 'da: "Hofte\\u202etføl"', "a character in it that cannot be seen"),
        ("da: Mit program", 'da: "Mit\\u2066 program"', "a character in it that cannot be seen"),
        ("da: Mit program", "da: [1]", "must be one text"),
        ("rest_seconds: 20", "rest_seconds: 20\n  surprise: 1", "no field called “surprise”"),
        ("first_goal: 10", "first_goal: 11", "11"),
        ("days_per_week: 3", "days_per_week: 8", "it may be at most 7"),
        ("pose: up", "pose: gone", "gone"),
        ("- hip-lift", "- hip-lift\n    - hip-lift", "stands here for the second time"),
        ("- hip-lift", "- {id: hip-lift, agreed: {on: 2026-11-20, amount: 99}}", "it is from 5 to 12"),
        ("- hip-lift", "- {id: hip-lift, start: 11}", "may begin at one of these"),
    ],
)
def test_every_fault_has_its_line(refused: Refused, old: str, new: str, sentence: str) -> None:
    text = shared(SMALL_PROGRAMME, SMALL_EXERCISE)
    broken = text.replace(old, new, 1)
    changed = next(n for n, (a, b) in enumerate(zip(text.splitlines(), broken.splitlines(), strict=False), 1) if a != b)
    faults = refused(broken)
    assert any(sentence in said and abs(line - changed) <= new.count("\n") for line, said in faults), faults


def test_an_exercise_that_stands_there_twice_is_named(refused: Refused) -> None:
    text = shared(SMALL_PROGRAMME, SMALL_EXERCISE, SMALL_EXERCISE)
    second = [number for number, line in enumerate(text.splitlines(), 1) if "id: hip-lift" in line][1]
    assert refused(text) == [(second, "“hip-lift” stands here for the second time.")]


def test_a_maker_that_stands_there_twice_is_named(refused: Refused) -> None:
    text = shared(SMALL_PROGRAMME + "made_by: Else\n", SMALL_EXERCISE, head="shared: 1\nmade_by: Mette\n")
    ((line, sentence),) = refused(text)
    assert text.splitlines()[line - 1].strip() == "made_by: Else" and "stands at the top" in sentence


def test_markup_is_only_text(look: Look, sharing: Sharing, data: Path) -> None:
    opened = look(shared(SMALL_PROGRAMME, SMALL_EXERCISE.replace("Hofteløft", "<b>x</b><img src=a>")))
    assert opened.exercises[0].exercise.name.da == "<b>x</b><img src=a>"
    sharing.take_in(opened)
    assert wiring.read_catalogue(data).exercises["hip-lift"].name.da == "<b>x</b><img src=a>"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says it in kilobytes")
@pytest.mark.parametrize("full", ["a list", "a text", "exercises"])
def test_the_fullest_file_is_read_in_little_memory(full: str, tmp_path: Path) -> None:
    fullest = {
        "a list": "shared: 1\nprogramme: [" + "a," * 49_000 + "]",
        "a text": "shared: 1\nmade_by: " + "x" * 1_040_000,
        "exercises": shared(
            SMALL_PROGRAMME, *(SMALL_EXERCISE.replace("id: hip-lift", f"id: lift-{number}") for number in range(40))
        ).replace("- hip-lift", "- lift-1"),
    }
    (tmp_path / "full.yaml").write_text(fullest[full])
    command = [sys.executable, "-c", MEASURED, str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(ended.stdout) <= 50


MEASURED = """
import resource, sys
from pathlib import Path
from rygtraening import wiring
from rygtraening.domain.sharing import NotToBeOpened
folder = Path(sys.argv[1])
sharing, catalogue = wiring.sharing(folder / "data"), wiring.read_catalogue(folder / "data")
sharing.look
import rygtraening.catalogue.shared_programme
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    sharing.look(folder / "full.yaml", catalogue)
except NotToBeOpened:
    pass
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
