"""Native controls wear sheets of their own; nothing else is looked up in one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.palettes import DARK, LIGHT
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.heading import Body
from rygtraening.ui.widgets.page import Page

Show = Callable[[QWidget, int, int], None]


def point_at(widget: QWidget) -> None:
    """The pointer comes."""
    at = QPointF(3, 3)
    QApplication.sendEvent(widget, QEnterEvent(at, at, at))


def test_a_control_wears_its_sheet_and_another_one_in_another_theme(theme: Theme) -> None:
    field = QLineEdit()
    Dress(theme, field, style.field)
    assert LIGHT.outline in field.styleSheet()
    theme.set_mode(Mode.DARK)
    assert DARK.outline in field.styleSheet()
    assert LIGHT.outline not in field.styleSheet()


def test_a_control_that_is_gone_is_dressed_no_more(theme: Theme) -> None:
    field = QLineEdit()
    Dress(theme, field, style.field)
    field.deleteLater()
    QApplication.sendPostedEvents(field, QEvent.Type.DeferredDelete)
    theme.set_mode(Mode.DARK)  # a field that is dressed and not there would end the program


def test_the_words_of_a_page_are_looked_up_in_no_sheet(qapp: QApplication, theme: Theme, shown: Show) -> None:
    page = Page(theme, "Today")
    page.add(Body(theme, "æøå"))
    shown(page, 400, 300)
    assert qapp.styleSheet() == ""
    dressed = [each for each in page.findChildren(QWidget) if each.styleSheet()]
    assert dressed == []
    page.add(Body(theme, "æøå " * 1000))
    shown(page, 400, 300)
    dressed = [each for each in page.findChildren(QWidget) if each.styleSheet()]
    assert dressed == [page.verticalScrollBar()]
    assert page.verticalScrollBar().width() == style.SCROLL_BAR


def away_from_the_pointer(theme: Theme, tip: str, shown: Show) -> SecondaryButton:
    """A button the pointer, which rests in the window's corner, has not been on."""
    window = QWidget()
    button = SecondaryButton(theme, "−", parent=window)
    button.setToolTip(tip)
    button.setGeometry(200, 150, 60, 60)
    shown(window, 300, 300)
    return button


@pytest.mark.parametrize("tip", ["One day earlier", ""])
def test_the_tip_of_a_button_is_dressed_when_the_pointer_comes(theme: Theme, shown: Show, tip: str) -> None:
    button = away_from_the_pointer(theme, tip, shown)
    assert button.styleSheet() == ""
    point_at(button)
    assert ("QToolTip" in button.styleSheet()) == bool(tip)


def test_a_dressed_tip_has_room_around_its_words(theme: Theme, shown: Show) -> None:
    def tip_over(button: QWidget) -> int:
        QToolTip.showText(button.mapToGlobal(button.rect().center()), "Tip", button)
        (tip,) = (each for each in QApplication.topLevelWidgets() if each.metaObject().className() == "QTipLabel")
        height = tip.height()
        tip.close()
        tip.deleteLater()
        QApplication.sendPostedEvents(tip, QEvent.Type.DeferredDelete)
        return height

    button = away_from_the_pointer(theme, "Tip", shown)
    plain = tip_over(button)
    point_at(button)
    assert tip_over(button) >= plain + 10
