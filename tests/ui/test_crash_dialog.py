"""A bug is said once, kept in the log, and can be passed on."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import __version__
from rygtraening.domain.ports import KnownError
from rygtraening.ui.crash_dialog import CrashDialog
from rygtraening.ui.crash_reporter import CrashReporter
from rygtraening.ui.theme.theme import Theme


class Reported:
    """A window whose button stumbles, and what was said to the person."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        self.button = QPushButton("Stumble", self.window)
        self.raises: list[BaseException] = []
        self.button.clicked.connect(self._stumble)
        self.said: list[str] = []
        self.reporter = CrashReporter(theme, self.window, self.said.append)

    def _stumble(self) -> None:
        raise self.raises.pop()

    def stumble(self, error: BaseException) -> None:
        """Press the button, whose slot raises ``error``."""
        self.raises.append(error)
        QTest.mouseClick(self.button, Qt.MouseButton.LeftButton)

    @property
    def dialogs(self) -> list[CrashDialog]:
        """The dialogs that are open."""
        return [dialog for dialog in self.window.findChildren(CrashDialog) if dialog.isVisible()]


@pytest.fixture
def reported(theme: Theme, shown: Callable[[QWidget, int, int], None], monkeypatch: pytest.MonkeyPatch) -> Reported:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reported = Reported(theme)
    shown(reported.window, 800, 600)
    reported.reporter.install()
    return reported


def test_a_bug_in_a_slot_is_logged_and_shown(reported: Reported, caplog: pytest.LogCaptureFixture) -> None:
    reported.stumble(ZeroDivisionError("a bug"))
    (record,) = caplog.records
    assert record.name == "rygtraening"
    assert "ZeroDivisionError: a bug" in record.getMessage()
    (dialog,) = reported.dialogs
    report = dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    assert report.startswith(f"rygtraening {__version__}\n")
    assert "ZeroDivisionError: a bug" in report


def test_the_same_bug_again_is_logged_but_not_shown_again(reported: Reported, caplog: pytest.LogCaptureFixture) -> None:
    reported.stumble(ZeroDivisionError("a bug"))
    reported.dialogs[0].close_button.click()
    reported.stumble(ZeroDivisionError("a bug"))
    assert reported.dialogs == []
    assert len(caplog.records) == 2
    reported.stumble(ZeroDivisionError("another bug"))
    assert len(reported.dialogs) == 1


def test_its_text_can_be_copied(reported: Reported, caplog: pytest.LogCaptureFixture) -> None:
    reported.stumble(ZeroDivisionError("a bug"))
    reported.dialogs[0].copy.click()
    assert "ZeroDivisionError: a bug" in QGuiApplication.clipboard().text()


def test_a_known_error_is_a_sentence_and_no_bug(reported: Reported) -> None:
    reported.stumble(KnownError("The disk is gone."))
    assert reported.said == ["The disk is gone."]
    assert reported.dialogs == []


def test_ctrl_c_in_the_terminal_is_no_bug(reported: Reported, capsys: pytest.CaptureFixture[str]) -> None:
    reported.reporter.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reported.dialogs == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_once_the_window_is_gone_python_reports_again(reported: Reported) -> None:
    assert sys.excepthook == reported.reporter.report
    reported.reporter.uninstall()
    assert sys.excepthook is sys.__excepthook__


def test_esc_closes_the_dialog(theme: Theme, qtbot: QtBot) -> None:
    dialog = CrashDialog(theme, "Traceback …")
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
