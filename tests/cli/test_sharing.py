"""A programme as one file, from the command line: shown, taken in where that is said, sent with what belongs to it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rygtraening.cli.parser import run
from tests.catalogue.conftest import SMALL_EXERCISE, SMALL_PROGRAMME

AGREED = "  - kattestraek\n  - id: hip-lift\n    agreed: {on: 2026-11-20, amount: 9, sets: 2, note: Roligt og blidt}\n"


@pytest.fixture
def here(tmp_path: Path) -> list[str]:
    """The data folder of somebody with a programme of their own, as the command line is told of it."""
    own = tmp_path / "here" / "exercises"
    (own / "programmes").mkdir(parents=True)
    (own / "hip-lift.yaml").write_text(SMALL_EXERCISE)
    programme = SMALL_PROGRAMME.replace("  - hip-lift\n", AGREED)
    (own / "programmes" / "p.yaml").write_text(programme + "made_by: Mette\n")
    return ["--lang=en", "--data-dir", str(tmp_path / "here")]


@pytest.fixture
def there(tmp_path: Path) -> list[str]:
    return ["--lang=en", "--data-dir", str(tmp_path / "there")]


@pytest.fixture
def sent(here: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "sent.yaml"
    assert run([*here, "programme", "export", "my-programme", "--output", str(file)]) == 0
    capsys.readouterr()
    return file


def test_exporting_says_first_what_goes_along(
    here: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "no-such-folder" / "sent.yaml"
    assert run([*here, "programme", "export", "my-programme", "--output", str(file)]) == 1
    said = capsys.readouterr()
    assert "Whole in the file, for not everybody has them: Hip lift." in said.out
    assert "Doses as agreed with a physiotherapist go along, and the notes to them: Hip lift." in said.out
    assert "Nothing of your log goes along" in said.out
    assert "Saved in" not in said.out and "nothing was written" in said.err


def test_a_file_that_is_there_is_written_over_only_by_force(
    here: list[str], sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = [*here, "programme", "export", "my-programme", "--output", str(sent)]
    sent.write_text("mine")
    assert run(again) == 1 and sent.read_text() == "mine"
    assert "--force" in capsys.readouterr().err
    assert run([*again, "--force"]) == 0 and sent.read_text().startswith("# ")


def test_nothing_of_the_log_is_in_the_file(sent: Path, tmp_path: Path) -> None:
    """The same file, byte for byte, from a folder with weeks of training and from one with none."""
    trained = ["--lang=en", "--data-dir", str(tmp_path / "trained")]
    assert run([*trained, "demo", "--days", "20", "--seed", "7"]) == 0
    shutil.copytree(tmp_path / "here" / "exercises", tmp_path / "trained" / "exercises")
    later = tmp_path / "later.yaml"
    assert run([*trained, "programme", "export", "my-programme", "--output", str(later)]) == 0
    assert later.read_bytes() == sent.read_bytes()


def test_showing_says_everything_and_keeps_nothing(
    there: list[str], sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*there, "programme", "show", str(sent)]) == 0
    said = capsys.readouterr().out
    for piece in (
        "Made by Mette, as the file says.",
        "You do not have this programme yet.",
        "2. Hip lift (hip-lift) – new",
        "2 sets of 9 times per side",
        "As agreed with your physiotherapist on 20 November 2026: Roligt og blidt",
        "comes with the program",
        "1 exercise has a dose that was agreed with a physiotherapist.",
        "No health professional has read these texts through yet",
        "Take in only what you got from somebody you know and trust.",
        str(tmp_path / "there" / "exercises"),
    ):
        assert piece in said
    assert not (tmp_path / "there" / "exercises").exists()


def test_taking_in_needs_a_yes(
    there: list[str], sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "there" / "exercises"
    assert run([*there, "programme", "install", str(sent)]) == 0
    assert "Nothing has been taken in. Say it with --yes." in capsys.readouterr().out and not own.exists()
    assert run([*there, "programme", "install", str(sent), "--yes"]) == 0
    assert "“My programme” is one of yours now." in capsys.readouterr().out
    assert sorted(path.relative_to(own).as_posix() for path in own.rglob("*.yaml")) == [
        "hip-lift.yaml",
        "programmes/my-programme.yaml",
    ]
    assert run([*there, "programme", "follow", "my-programme"]) == 0
    capsys.readouterr()
    assert run([*there, "programme", "install", str(sent), "--yes"]) == 0
    assert "there is nothing to take in" in capsys.readouterr().out


def test_faults_are_told_at_their_line_and_nothing_is_kept(
    there: list[str], sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = sent.read_text()
    sent.write_text(text.replace("sets: 2", "sets: 11"))
    line = next(number for number, each in enumerate(text.splitlines(), 1) if "sets: 2" in each)
    for doing in (["show"], ["install", "--yes"]):
        assert run([*there, "programme", doing[0], str(sent), *doing[1:]]) == 1
        said = capsys.readouterr().err
        assert f"{sent}:{line}:" in said and "“sets” is 11; it may be at most 10." in said
    assert not (tmp_path / "there" / "exercises").exists()


def test_control_characters_of_a_file_do_not_steer_the_terminal(
    there: list[str], sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent.write_text(sent.read_text().replace("Roligt og blidt", '"\\e[2Jx"'))
    assert run([*there, "programme", "show", str(sent)]) == 1
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err
