"""The window's frame by itself: one page at a time, what it remembers, and what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.ports import KnownError
from rygtraening.ui import window as frame
from rygtraening.ui.reminders.staying import Staying
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.in_sight import InSight
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


class KeptSettings:
    """Keeps choices in a dictionary."""

    def __init__(self, **kept: str) -> None:
        self.kept = kept

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


@pytest.fixture
def settings() -> KeptSettings:
    return KeptSettings()


@pytest.fixture
def window(theme: Theme, settings: KeptSettings, shown: Callable[[QWidget, int, int], None]) -> MainWindow:
    """A window of 800 x 700 with an empty page of the rail in it."""
    window = MainWindow(theme, settings)
    window.show_page(Page(theme, "Today"), frame.TODAY)
    shown(window, 800, 700)
    return window


def wanted(window: MainWindow) -> list[str]:
    """A list that fills with the pages that are asked for."""
    pages: list[str] = []
    window.page_wanted.connect(pages.append)
    return pages


def said(window: MainWindow) -> str:
    return "".join(each.text for each in window.findChildren(Notice) if each.isVisible())


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_1, "today"),
        (Qt.Key.Key_2, "progress"),
        (Qt.Key.Key_3, "courage"),
        (Qt.Key.Key_4, "exercises"),
        (Qt.Key.Key_5, "knowledge"),
        (Qt.Key.Key_6, "settings"),
        (Qt.Key.Key_Comma, "settings"),
    ],
)
def test_the_pages_have_their_keys(window: MainWindow, key: Qt.Key, page: str) -> None:
    pages = wanted(window)
    QTest.keyClick(window, key, CTRL)
    assert pages == [page]


def test_their_keys_do_nothing_while_the_rail_is_hidden(window: MainWindow, theme: Theme) -> None:
    pages = wanted(window)
    window.show_once(Page(theme, "Session"))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_Comma):
        QTest.keyClick(window, key, CTRL)
    assert pages == []


def test_the_title_names_the_page(window: MainWindow, theme: Theme) -> None:
    assert window.windowTitle() == "Today – rygtraening"
    window.show_once(Page(theme, "Welcome"))
    assert window.windowTitle() == "Welcome – rygtraening"
    window.show_once(QWidget())
    assert window.windowTitle() == "rygtraening"


def test_a_page_of_the_rail_is_kept_and_one_shown_once_is_forgotten(window: MainWindow, theme: Theme) -> None:
    kept = window.page
    once = Page(theme, "Once")
    window.show_once(once)
    gone: list[bool] = []
    once.destroyed.connect(lambda: gone.append(True))
    assert kept is not None
    window.show_page(kept, frame.TODAY)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]
    assert window.page is kept


def test_ctrl_q_closes(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_f11_is_full_screen_and_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_turning_to_the_window_is_told(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)  # the platform says so a little later
    with qtbot.waitSignal(window.came_forward):
        window.activateWindow()


def test_a_second_start_brings_a_minimised_window_back(window: MainWindow) -> None:
    window.showMinimized()
    window.raise_up()
    assert not window.isMinimized()


# What it remembers


def test_its_place_is_kept_when_it_closes(window: MainWindow, settings: KeptSettings) -> None:
    window.setGeometry(0, 0, 800, 650)
    window.close()
    assert settings.kept["window"] == "0 0 800 650 0"


def test_its_place_is_taken_up_again(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, KeptSettings(window="0 10 800 640 0"))
    qtbot.addWidget(window)
    assert (window.x(), window.y(), window.width(), window.height()) == (0, 10, 800, 640)


def test_a_full_window_is_full_again(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, KeptSettings(window="0 10 800 640 1"))
    qtbot.addWidget(window)
    assert window.isMaximized()


def test_a_screen_that_is_gone_does_not_take_the_window_with_it(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, KeptSettings(window="9000 9000 900 700 0"))
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == frame.DEFAULT_SIZE
    assert window.x() < 9000


def test_a_smaller_screen_makes_the_window_smaller(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, KeptSettings(window="0 0 9000 9000 0"))
    qtbot.addWidget(window)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(window.geometry())


@pytest.mark.parametrize("kept", ["", "large", "1 2 3", "1 2 3 4 x", f"{10**30} 0 800 600 0"])
def test_a_place_nobody_could_have_kept_is_the_usual_one(theme: Theme, qtbot: QtBot, kept: str) -> None:
    window = MainWindow(theme, KeptSettings(window=kept))
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == frame.DEFAULT_SIZE


def test_it_is_never_smaller_than_it_can_be_used(window: MainWindow) -> None:
    window.resize(300, 200)
    assert (window.width(), window.height()) == frame.LEAST_SIZE


# What it says


def fail() -> None:
    raise KnownError("The disk is full.")


def test_what_fails_for_a_known_reason_is_said(window: MainWindow) -> None:
    assert not window.attempt(fail)
    assert said(window) == "The disk is full."


def test_what_succeeds_is_not_mentioned(window: MainWindow) -> None:
    assert window.attempt(lambda: None)
    assert said(window) == ""


def test_a_success_takes_away_what_was_said_of_a_failure_but_nothing_else(window: MainWindow) -> None:
    window.attempt(fail)
    window.attempt(lambda: None)
    assert said(window) == ""
    window.say("Something else.")
    window.attempt(lambda: None)
    assert said(window) == "Something else."


def test_what_failed_can_be_tried_again_and_a_second_failure_is_said_too(window: MainWindow) -> None:
    tries: list[str] = []

    def again() -> None:
        tries.append("again")
        window.attempt(fail, again)

    window.attempt(fail, again)
    (notice,) = window.findChildren(Notice)
    button = next(each for each in notice.findChildren(QPushButton) if each.text() == "Try again")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert tries == ["again"]
    assert said(window) == "The disk is full."


def test_a_bug_is_not_swallowed(window: MainWindow) -> None:
    def stumble() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        window.attempt(stumble)


def test_a_message_lies_over_nothing_but_its_ground(
    window: MainWindow, theme: Theme, settle: Callable[[], None]
) -> None:
    theme.set_reduced_motion(True)
    page, figure, button = Page(theme, "Session"), QWidget(), PrimaryButton(theme, "Go on")
    figure.setFixedSize(400, 300)
    page.add(figure)
    page.add(button)
    window.show_once(page, figure)
    window.say("The disk is full, so what you did just now is not kept yet. Make room, and try again.")
    settle()
    (notice,) = window.findChildren(Notice)

    def ground() -> QRect:
        return QRect(figure.mapTo(window, QPoint()), figure.size())

    assert ground().contains(notice.geometry())
    button.hide()
    page.title.hide()
    settle()
    assert ground().contains(notice.geometry())  # it was moved, and the message with it


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_a_message_never_lies_over_the_rail(
    window: MainWindow, theme: Theme, settle: Callable[[], None], text_size: float
) -> None:
    theme.set_scale(text_size)
    theme.set_reduced_motion(True)
    window.say("The flare-up is over, and the training takes up its small steps again from here.", "Undo")
    (notice,) = window.findChildren(Notice)
    page = window.page
    assert isinstance(page, Page)
    for width in (800, 1120, 1600):
        window.resize(width, 700)
        settle()
        scrolled = page.viewport()
        assert QRect(scrolled.mapTo(window, QPoint()), scrolled.size()).contains(notice.geometry())


def test_a_message_does_not_hide_what_is_kept_in_sight(
    window: MainWindow, theme: Theme, settle: Callable[[], None]
) -> None:
    theme.set_reduced_motion(True)
    page, tall, button = Page(theme, "Today"), QWidget(), PrimaryButton(theme, "Start")
    tall.setFixedHeight(2000)
    place = InSight(button)
    page.add(tall)
    page.add(place)
    page.keep_in_sight(place)
    window.show_page(page, frame.TODAY)
    window.say("The flare-up is over, and the training takes up its small steps again from here. " * 2, "Undo")
    settle()
    (notice,) = window.findChildren(Notice)
    assert button.isVisible() and button.window() is window
    assert not notice.geometry().intersects(QRect(button.mapTo(window, QPoint()), button.size()))


# Another language


def test_forgetting_the_pages_leaves_none_and_takes_back_what_was_said(window: MainWindow) -> None:
    window.say("The disk is full.")
    window.drop_pages()
    assert window.page is None
    assert said(window) == ""


def test_a_new_rail_takes_the_place_of_the_old(window: MainWindow, settle: Callable[[], None]) -> None:
    window.build_rail()
    settle()
    buttons = [each for each in window.findChildren(QPushButton) if each.text() == "Progress"]
    assert len([button for button in buttons if button.isVisibleTo(window)]) == 1


def test_a_hidden_window_that_is_left_before_the_program_runs_ends_no_later_loop(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.hide()
    Staying(window, lambda: True).leave()
    heard: list[bool] = []
    QTimer.singleShot(0, lambda: heard.append(True))
    qtbot.waitUntil(lambda: bool(heard))
