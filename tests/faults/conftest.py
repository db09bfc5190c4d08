"""A running session that grows, and what the disk can do to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from rygtraening.domain.exercise import Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Front, MorningScore, Stamp
from rygtraening.domain.running import RunningExercise, RunningSession
from tests.faults import promises

CAMPAIGN = os.environ.get("RYGTRAENING_CAMPAIGN") == "1"
"""Whether there is time for many tries of each fault, instead of the few of every day."""
RecordProperty = Callable[[str, object], None]
"""A figure that a row of docs/reliability.md tells."""
NOBODY = 65534
START = datetime(2026, 3, 2, 7, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--promises", type=Path, help="write the table of promises to this file")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        promise = item.get_closest_marker("promise")
        if promise is not None:
            item.user_properties.append((promises.ROW, list(promise.args)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    path: Path | None = config.getoption("--promises", None)
    if path is None:
        return
    outcomes = [terminalreporter.stats.get(kind, []) for kind in ("passed", "failed", "skipped")]
    reports = [each for kind in outcomes for each in kind if isinstance(each, pytest.TestReport)]
    path.write_text(promises.page(promises.rows(reports)), encoding="utf-8")


@pytest.fixture
def running() -> Callable[[int], RunningSession]:
    """A running session with so many repetitions done."""

    def made(repetitions: int) -> RunningSession:
        exercise = RunningExercise("kattestraek", Level(0, 20), Reason.HELD, (tuple(range(1, repetitions + 1)),))
        return RunningSession(
            session=UUID(int=1),
            day=START.date(),
            started=START,
            saved=START + timedelta(seconds=repetitions),
            front=Front.WINDOW,
            programme="laend-basis",
            gate=Gate.NORMAL,
            before=Pain(3, 0),
            paced=True,
            elapsed=6.0 * repetitions,
            position=0,
            exercises=(exercise,),
        )

    return made


@pytest.fixture
def morning() -> Callable[[int], MorningScore]:
    """The score of day 0, 1, 2 …, with the day's number as its id."""

    def made(day: int) -> MorningScore:
        at = START + timedelta(days=day)
        return MorningScore(Stamp(UUID(int=day + 100), "device", at, at.date()), Pain(3, 0))

    return made


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody can go into, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="rygtraening-open-"))
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.rglob("*")):  # a folder comes before what is in it, and is opened first
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def _as_nobody() -> Iterator[None]:
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@pytest.fixture
def as_reader() -> Callable[[], AbstractContextManager[None]]:
    """As somebody whom rights apply to: root takes another user's part, all others are that already."""
    if os.name == "nt":
        pytest.skip("Windows has no such rights")
    return _as_nobody if os.geteuid() == 0 else nullcontext


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for 300 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None:
        pytest.skip("mount is not installed")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("a tmpfs cannot be mounted here")
    yield folder
    subprocess.run([umount, "-l", str(folder)], check=True)
