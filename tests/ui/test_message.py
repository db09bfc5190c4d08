"""The sentence that says why the program cannot open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from rygtraening.ui.message import tell
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.dialog import Dialog


def test_it_says_the_sentence_and_waits_until_it_is_read(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "Close").click()

    QTimer.singleShot(0, read)
    tell(theme, "The log is damaged. It has been left exactly as it is.")
    assert seen == ["rygtraening cannot open", "The log is damaged. It has been left exactly as it is."]
