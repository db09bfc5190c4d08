"""The rail, the notice and the dialog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.theme.tokens import Type
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.pain_scale import PainScale
from rygtraening.ui.widgets.rail import Rail, RailEntry

Show = Callable[[QWidget, int, int], None]
ENTRIES = [
    RailEntry("today", IconName.TODAY, "I dag"),
    RailEntry("progress", IconName.PROGRESS, "Fremgang"),
    RailEntry("exercises", IconName.EXERCISES, "Øvelser"),
    RailEntry("settings", IconName.SETTINGS, "Indstillinger", at_end=True),
]


def test_the_rail_says_which_page_is_asked_for_and_shows_which_is_open(theme: Theme, shown: Show) -> None:
    rail = Rail(theme, "Pages", ENTRIES)
    heard: list[str] = []
    rail.selected.connect(heard.append)
    shown(rail, rail.width(), 600)
    rail.select("today")
    assert rail.current == "today"
    assert heard == []
    QTest.mouseClick(rail.button("progress"), Qt.MouseButton.LeftButton)
    QTest.keyClick(rail.button("settings"), Qt.Key.Key_Return)
    assert heard == ["progress", "settings"]
    assert rail.current == "settings"


def test_every_entry_of_the_rail_is_reached_by_tab(theme: Theme, shown: Show) -> None:
    rail = Rail(theme, "Pages", ENTRIES)
    shown(rail, rail.width(), 600)
    rail.button("today").setFocus()
    met = []
    for _ in ENTRIES:
        widget = QApplication.focusWidget()
        assert isinstance(widget, QPushButton)
        met.append(widget.text())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert met == ["I dag", "Fremgang", "Øvelser", "Indstillinger"]


def test_a_screen_reader_hears_which_page_is_open(theme: Theme) -> None:
    rail = Rail(theme, "Pages", ENTRIES)
    rail.select("today")
    rail.select("progress")
    told = [rail.button(entry.key).accessibleDescription() for entry in ENTRIES]
    assert told == ["", "This page is open", "", ""]
    assert QAccessible.queryAccessibleInterface(rail.button("today")).role() is QAccessible.Role.PushButton


@pytest.mark.parametrize("text_size", [0.8, 1.0, 2.0])
def test_no_name_in_the_rail_is_cut(theme: Theme, shown: Show, text_size: float) -> None:
    theme.set_scale(text_size)
    rail = Rail(theme, "Pages", ENTRIES)
    shown(rail, rail.width(), 600)
    widest = QFontMetrics(theme.font(Type.SMALL_STRONG)).horizontalAdvance("Indstillinger")
    for entry in ENTRIES:
        button = rail.button(entry.key)
        place = QRect(button.mapTo(rail.viewport(), QPoint()), button.size())
        assert button.width() >= widest
        assert button.height() >= button.heightForWidth(button.width())
        assert rail.viewport().rect().contains(place)


def test_the_rail_widens_while_it_is_shown(theme: Theme, shown: Show) -> None:
    rail = Rail(theme, "Pages", ENTRIES)
    shown(rail, rail.width(), 600)
    before = rail.width()
    theme.set_scale(2.0)
    assert rail.minimumWidth() > before


def test_a_low_window_scrolls_the_rail_to_the_focus(theme: Theme, shown: Show, settle: Callable[[], None]) -> None:
    theme.set_scale(2.0)
    rail = Rail(theme, "Pages", ENTRIES)
    shown(rail, rail.width(), 300)
    rail.button("settings").setFocus(Qt.FocusReason.ShortcutFocusReason)
    settle()
    assert rail.horizontalScrollBar().maximum() == 0
    place = QRect(rail.button("settings").mapTo(rail.viewport(), QPoint()), rail.button("settings").size())
    assert rail.viewport().rect().contains(place)


def notice_over(theme: Theme, shown: Show) -> tuple[Notice, QWidget]:
    window = QWidget()
    notice = Notice(theme, window)
    shown(window, 800, 600)
    return notice, window


def test_a_notice_stays_until_it_is_closed(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    notice, _window = notice_over(theme, shown)
    assert notice.isHidden()
    notice.show_message("Saved.")
    assert notice.isVisible()
    close = [button for button in notice.findChildren(QPushButton) if button.isVisible()]
    assert [button.accessibleName() for button in close] == ["Close this message"]
    with qtbot.waitSignal(notice.dismissed):
        close[0].click()
    assert notice.isHidden()


def test_a_notice_can_go_by_itself(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    notice, _window = notice_over(theme, shown)
    with qtbot.waitSignal(notice.dismissed):
        notice.show_message("Saved.", stays_ms=1)
    assert notice.isHidden()


def test_undo_is_heard_once_and_closes_the_notice(theme: Theme, shown: Show) -> None:
    notice, _window = notice_over(theme, shown)
    heard: list[str] = []
    notice.action.connect(lambda: heard.append("undo"))
    notice.dismissed.connect(lambda: heard.append("gone"))
    notice.show_message("Saved.", action="Undo")
    undo = next(button for button in notice.findChildren(QPushButton) if button.text() == "Undo")
    QTest.keyClick(undo, Qt.Key.Key_Return)
    assert heard == ["undo", "gone"]
    notice.dismiss()
    assert heard == ["undo", "gone"]


def test_esc_closes_a_notice_that_has_the_focus(theme: Theme, shown: Show) -> None:
    notice, _window = notice_over(theme, shown)
    notice.show_message("Saved.", action="Undo")
    QTest.keyClick(notice.findChildren(QPushButton)[0], Qt.Key.Key_Escape)
    assert notice.isHidden()


def test_a_notice_takes_no_focus_when_it_comes(theme: Theme, shown: Show) -> None:
    window = QWidget()
    button = SecondaryButton(theme, "Here", parent=window)
    notice = Notice(theme, window)
    shown(window, 800, 600)
    button.setFocus()
    notice.show_message("Saved.", action="Undo")
    assert QApplication.focusWidget() is button


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_a_notice_lies_inside_the_window_also_when_the_window_changes(
    theme: Theme, shown: Show, settle: Callable[[], None], text_size: float
) -> None:
    theme.set_scale(text_size)
    theme.set_reduced_motion(True)
    notice, window = notice_over(theme, shown)
    notice.show_message("Your session is saved. You can go on with it whenever you like. " * 2, action="Undo")
    for width, height in ((800, 600), (500, 700), (1200, 400)):
        window.resize(width, height)
        settle()
        assert window.rect().contains(notice.geometry())
        for child in notice.findChildren(Body):
            assert child.height() >= child.heightForWidth(child.width())


def test_under_reduced_motion_a_notice_is_at_its_place_at_once(theme: Theme, shown: Show) -> None:
    notice, _window = notice_over(theme, shown)
    notice.show_message("Saved.")
    moving_from = notice.y()
    notice.dismiss()
    theme.set_reduced_motion(True)
    notice.show_message("Saved.")
    assert notice.y() < moving_from


@pytest.fixture
def dialog(theme: Theme, shown: Show, qtbot: QtBot) -> Dialog:
    window = QWidget()
    shown(window, 800, 600)
    dialog = Dialog(theme, "Does it hurt more?", window)
    scale = PainScale(theme, "How much?")
    dialog.add(scale)
    go_on, stop = PrimaryButton(theme, "Go on"), SecondaryButton(theme, "Stop")
    go_on.clicked.connect(dialog.accept)
    stop.clicked.connect(dialog.reject)
    dialog.add_button(go_on)
    dialog.add_button(stop)
    dialog.holder = window  # type: ignore[attr-defined]  # keeps the window alive
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog


def test_esc_rejects_a_dialog(dialog: Dialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.isHidden()


def test_tab_goes_round_inside_a_dialog(dialog: Dialog) -> None:
    inside = set()
    for _ in range(8):
        widget = QApplication.focusWidget()
        assert widget is not None
        assert widget.window() is dialog
        inside.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert len(inside) == 3


def test_a_dialog_is_named_and_shows_everything(dialog: Dialog) -> None:
    reader = QAccessible.queryAccessibleInterface(dialog)
    assert (reader.role(), reader.text(QAccessible.Text.Name)) == (QAccessible.Role.Dialog, "Does it hurt more?")
    for scale in dialog.findChildren(PainScale):
        assert scale.height() >= scale.heightForWidth(scale.width())
    assert dialog.height() <= 600


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_dialog_has_an_edge_where_nothing_else_gives_it_one(dialog: Dialog, theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    seen = dialog.grab().toImage()
    edges = (0, 50), (50, 0), (seen.width() - 1, 50), (50, seen.height() - 1)
    assert {seen.pixelColor(*place).name() for place in edges} == {theme.palette.outline.lower()}
    assert seen.pixelColor(8, 8).name() == theme.palette.surface.lower()


def test_a_dialog_with_much_in_it_stays_inside_the_window_and_scrolls(theme: Theme, shown: Show) -> None:
    theme.set_scale(2.0)
    window = QWidget()
    shown(window, 800, 600)
    dialog = Dialog(theme, "Safety", window)
    for _ in range(12):
        dialog.add(Body(theme, "Call your doctor if this is new to you. " * 3))
    dialog.add_button(PrimaryButton(theme, "I have read it"))
    dialog.open()
    QApplication.processEvents()
    assert dialog.height() <= 600
    assert dialog.width() <= 800
    for label in dialog.findChildren(Body):
        assert label.height() >= label.heightForWidth(label.width())
    button = dialog.findChildren(PrimaryButton)[0]
    assert dialog.rect().contains(QRect(button.mapTo(dialog, QPoint()), button.size()))
    dialog.reject()
