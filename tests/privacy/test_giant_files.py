"""A file over its kind's limit is refused unread, and one below it does not fill the memory."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from rygtraening import wiring
from rygtraening.cli.parser import run
from rygtraening.domain.ports import KnownError

GIANT = 10_000_000_000
MEASURED = Path(__file__).with_name("import_measured.py")
MEGABYTES = 40
MOST_GROWTH = 50
"""MB. A file of 200 MB, 24,330 or 847,457 facts, took 43 and 39 of them on the machine this was written on."""

pytestmark = pytest.mark.promise(
    "a file is far larger than its kind needs to be, damaged, or leads out of its folder",
    "refused unread, or passed over with a sentence and its line; below the limit little memory is used",
)


@pytest.fixture
def giant(tmp_path: Path) -> Path:
    """Ten gigabytes of nothing, which take no room on the disk."""
    path = tmp_path / "giant"
    with path.open("wb") as file:
        file.truncate(GIANT)
    return path


@pytest.fixture
def nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a file to read it is a failure."""

    def refuse(path: Path, *_how: object, **_more: object) -> None:
        pytest.fail(f"{path} was opened")

    for name in ("open", "read_bytes", "read_text"):
        monkeypatch.setattr(Path, name, refuse)


def test_a_log_of_another_computer(giant: Path, tmp_path: Path, nothing_is_read: None) -> None:
    with (
        closing(wiring.FolderExchange(tmp_path / "data").arrival(only_look=True)) as arrival,
        pytest.raises(KnownError, match="over 256 megabytes"),
    ):
        arrival.look(giant, lambda share: None)


def test_cases_to_decide(giant: Path, nothing_is_read: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang=en", "decide", str(giant)]) == 1
    assert "over 256 megabytes" in capsys.readouterr().err


def test_settings_are_put_aside(giant: Path, tmp_path: Path, nothing_is_read: None) -> None:
    data = tmp_path / "data"
    data.mkdir()
    giant.rename(data / "settings.json")
    assert wiring.open_settings(data).get("language", "none") == "none"
    (aside,) = data.iterdir()
    assert aside.name != "settings.json"
    assert aside.stat().st_size == GIANT


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says how much a process held at most")
def test_a_large_log_is_fetched_in_little_memory(tmp_path: Path) -> None:
    command = [sys.executable, str(MEASURED), str(tmp_path / "log.ndjson"), str(MEGABYTES), str(tmp_path / "data")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) <= MOST_GROWTH


READ_MEASURED = """
import resource, sys
from pathlib import Path
from rygtraening import paths
from rygtraening.catalogue.loader import load

load([paths.bundled("exercises")])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
faults = load([Path(sys.argv[1])]).faults
print(len(faults), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
FULLEST = {
    "a list": "a: [" + "a," * 49_000 + "]",
    "a text": "id: " + "x" * 1_040_000,
    "fields": "\n".join(f"k{number}:\n  a: 1" for number in range(12_000)),
}
"""As much in a file as one may have; the list took 22 MB on the machine this was written on."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says it in kilobytes")
@pytest.mark.parametrize("content", FULLEST.values(), ids=FULLEST.keys())
def test_the_fullest_exercise_file_is_read_in_little_memory(content: str, tmp_path: Path) -> None:
    (tmp_path / "full.yaml").write_text(content)
    command = [sys.executable, "-c", READ_MEASURED, str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    faults, growth = map(int, ended.stdout.split())
    assert faults >= 1
    assert growth <= MOST_GROWTH
