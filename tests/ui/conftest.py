"""What the tests of the window share: a dressed application, and a way to see a widget at a size."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme.theme import Mode, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Light, at 100 %, worn by the application; taken off again afterwards."""
    theme = Theme(Mode.LIGHT)
    theme.apply(qapp)
    yield theme
    theme.deleteLater()


@pytest.fixture
def settle(qapp: QApplication) -> Callable[[], None]:
    """``settle()`` lets every posted layout and paint happen now."""

    def settle() -> None:
        for _round in range(4):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            qapp.processEvents()

    return settle


@pytest.fixture
def shown(qtbot: QtBot, settle: Callable[[], None]) -> Callable[[QWidget, int, int], None]:
    """``shown(widget, width, height)`` shows it at that size, active and laid out."""
    # qtbot holds it only weakly: a widget that is still on show must not be collected piece by piece after the test's
    # own names for it are gone. It closes what is shown before this list is let go of.
    kept: list[QWidget] = []

    def show(widget: QWidget, width: int, height: int) -> None:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        settle()

    return show
