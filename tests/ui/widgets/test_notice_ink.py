"""What a notice says can be read on its dark box, in every look and however it comes into its window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.notice import Notice


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_it_has_the_ink_of_its_box_when_it_has_come(
    qtbot: QtBot, qapp: QApplication, mode: Mode, contrast: Contrast
) -> None:
    theme = Theme(mode, contrast=contrast)
    theme.apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice(theme, window)
    window.show()
    notice.show_message("Noteret.")
    QApplication.processEvents()
    label = next(each for each in notice.findChildren(TextLabel) if each.text() == "Noteret.")
    shown = label.palette().color(QPalette.ColorRole.WindowText)
    assert shown == theme.colour(theme.palette.on_tooltip)
    assert shown != theme.colour(theme.palette.tooltip)
