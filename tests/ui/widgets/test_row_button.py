"""A row that is pressed as a whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.row_button import RowButton

Shown = Callable[[QWidget, int, int], None]
LONG = "a sentence that is much too long for a narrow window and has to wrap somewhere on its way"


@pytest.fixture
def row(theme: Theme, shown: Shown) -> RowButton:
    row = RowButton(theme, "A row")
    layout = QHBoxLayout(row)
    layout.addWidget(Muted(theme, LONG))
    row.settle()
    shown(row, 400, 120)
    return row


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_presses_it(row: RowButton, qtbot: QtBot, key: Qt.Key) -> None:
    row.setFocus()
    with qtbot.waitSignal(row.clicked, timeout=0):
        QTest.keyClick(row, key)


def test_a_press_on_its_words_presses_it(row: RowButton, qtbot: QtBot) -> None:
    label = row.findChild(Muted)
    assert label is not None
    middle = label.mapTo(row, label.rect().center())
    assert row.childAt(middle) is None, "the words let the press through"
    with qtbot.waitSignal(row.clicked, timeout=0):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=middle)


def test_it_is_as_high_as_its_words_need(row: RowButton) -> None:
    assert row.heightForWidth(160) > row.heightForWidth(800)
    assert row.heightForWidth(800) >= tokens.TARGET


def test_a_quiet_text_inside_stays_quiet(row: RowButton, theme: Theme) -> None:
    label = row.findChild(Muted)
    assert label is not None
    assert label.foregroundRole() is QPalette.ColorRole.WindowText
    drawn = label.palette().color(label.foregroundRole())
    assert drawn == theme.colour(theme.palette.ink_2)


def test_it_has_a_name(row: RowButton) -> None:
    assert row.accessibleName() == "A row"
    assert row.rect().contains(QPoint(1, 1))
