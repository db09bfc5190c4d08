"""Years of the log read for a page: beside the window, the last thing asked for, and never after the window closed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rygtraening import wiring
from rygtraening.domain.ports import Core, Journal, KnownError
from rygtraening.ui.beside_reading import BesideReading


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    with wiring.open_core(tmp_path / "data", None, wiring.open_settings(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def reading(core: Core, window: QWidget) -> BesideReading:
    return BesideReading(core, window)


def test_it_is_read_in_another_thread_on_a_journal_of_its_own(
    reading: BesideReading, core: Core, window: QWidget, qtbot: QtBot
) -> None:
    programme = core.programme

    def read(there: Core) -> tuple[int, bool, bool]:
        return threading.get_ident(), there.journal is core.journal, there.programme == programme

    with qtbot.waitSignal(reading.read) as found:
        reading.begin(read)
    assert found.args is not None
    thread, same_journal, same_programme = found.args[0]
    assert thread != threading.get_ident()
    assert not same_journal
    assert same_programme
    window.close()


def test_only_what_was_asked_for_last_is_told(reading: BesideReading, window: QWidget, qtbot: QtBot) -> None:
    go, heard, begun = threading.Event(), list[object](), list[str]()
    reading.read.connect(heard.append)

    def read(name: str) -> Callable[[Core], str]:
        def work(_core: Core) -> str:
            begun.append(name)
            assert go.wait(10)
            return name

        return work

    for name in ("first", "passed over", "last"):
        reading.begin(read(name))
    go.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["last"]
    assert begun == ["first", "last"]
    window.close()


def test_what_cannot_be_read_is_a_sentence(reading: BesideReading, window: QWidget, qtbot: QtBot) -> None:
    def read(_core: Core) -> None:
        raise KnownError("The disk reported an error.")

    with qtbot.waitSignal(reading.failed) as failed:
        reading.begin(read)
    assert failed.args == ["The disk reported an error."]
    window.close()


def test_where_the_journal_cannot_be_had_beside_it_is_read_at_once(core: Core, window: QWidget) -> None:
    heard: list[object] = []
    reading = BesideReading(replace(core, open_beside=None), window)
    reading.read.connect(heard.append)
    reading.begin(lambda there: (threading.get_ident(), there.journal is core.journal))
    assert heard == [(threading.get_ident(), True)]


def test_the_window_closes_only_when_the_journal_is_let_go_of(core: Core, window: QWidget) -> None:
    let_go: list[bool] = []
    heard: list[object] = []

    def opened() -> AbstractContextManager[Journal]:
        assert core.open_beside is not None
        beside = core.open_beside

        @contextmanager
        def watched() -> Iterator[Journal]:
            with beside() as journal:
                yield journal
            let_go.append(True)

        return watched()

    reading = BesideReading(replace(core, open_beside=opened), window)
    reading.read.connect(heard.append)
    reading.begin(lambda there: there.journal.summaries())
    reading.begin(lambda there: pytest.fail("nobody waits for it any more"))
    window.close()
    assert let_go == [True]
    assert heard == []
