"""The page of calm breathing: what it says at each moment, and its keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.breathing import Breath, Breathing
from rygtraening.ui.breathing.page import BreathingPage
from rygtraening.ui.theme.theme import Theme

Show = Callable[[QWidget, int, int], None]
Key = Qt.Key


@pytest.fixture
def page(theme: Theme, shown: Show) -> BreathingPage:
    page = BreathingPage(theme, 3)
    page.show_still(moment(0), begun=False)
    shown(page, 960, 760)
    page.open()
    return page


def moment(second: float) -> Breath:
    """So far into three minutes."""
    breathing = Breathing(3)
    breathing.go_on(0.0)
    return breathing.at(second)


def test_it_begins_with_what_it_is_and_a_length_to_choose(page: BreathingPage) -> None:
    assert page.ring.number == "Ready"
    assert page.time.text() == "3:00 left"
    assert page.button.text() == "Begin"
    assert page.button.hasFocus()
    assert page.length.value == "3"


def test_it_says_in_and_out_with_the_seconds_and_fills(page: BreathingPage) -> None:
    page.show_moment(moment(1))
    assert (page.ring.number, page.ring.words, page.ring.fraction) == ("Breathe in", "3", 0.25)
    page.show_moment(moment(17))
    assert (page.ring.number, page.ring.words, page.ring.fraction) == ("Breathe out", "3", 0.5)
    assert page.time.text() == "2:43 left"
    assert page.ring.value() == 2


def test_while_one_breathes_there_is_only_the_ring_and_what_stops_it(page: BreathingPage) -> None:
    page.show_moment(moment(1))
    assert page.button.text() == "Pause"
    assert not page.length.isVisible()
    assert not page.title.isVisible()
    page.show_still(moment(12), begun=True)
    assert page.button.text() == "Go on"
    assert page.title.isVisible()


def test_the_end_says_how_long_it_was_and_offers_it_again(page: BreathingPage) -> None:
    page.show_moment(moment(1))
    page.show_over(3)
    assert page.ring.number == "Done"
    assert page.time.text() == "That was 3 minutes. Take the calm with you into what comes next."
    assert page.button.text() == "Once more"
    assert page.length.isVisible()


def test_space_begins_and_pauses_and_escape_leaves(page: BreathingPage) -> None:
    heard: list[str] = []
    page.go_wanted.connect(lambda: heard.append("go"))
    page.pause_wanted.connect(lambda: heard.append("pause"))
    page.left.connect(lambda: heard.append("left"))
    QTest.keyClick(page, Key.Key_Space)
    page.show_moment(moment(1))
    QTest.keyClick(page, Key.Key_Space)
    QTest.keyClick(page, Key.Key_Escape)
    assert heard == ["go", "pause", "left"]


def test_another_length_is_told(page: BreathingPage) -> None:
    heard: list[int] = []
    page.minutes_chosen.connect(heard.append)
    page.length.segment("5").click()
    assert heard == [5]


def test_where_nothing_shall_move_the_disc_stands_still(theme: Theme, page: BreathingPage, qapp: QApplication) -> None:
    theme.set_reduced_motion(True)
    pictures = []
    for second in (10.4, 10.9):  # drawn in a little, and more; the ring and the words are the same for both
        page.show_moment(moment(second))
        page.ring.show_fraction(0.1)
        qapp.processEvents()
        pictures.append(page.ring.grab().toImage())
    assert pictures[0] == pictures[1]
    theme.set_reduced_motion(False)
    page.show_moment(moment(10.4))
    page.ring.show_fraction(0.1)
    qapp.processEvents()
    assert page.ring.grab().toImage() != pictures[0]


@pytest.mark.parametrize(("width", "height", "scale"), [(800, 600, 1.0), (640, 600, 2.0), (1120, 760, 1.0)])
def test_while_one_breathes_everything_is_seen_without_scrolling(
    theme: Theme, page: BreathingPage, settle: Callable[[], None], width: int, height: int, scale: float
) -> None:
    theme.set_scale(scale)
    page.resize(width, height)
    page.show_moment(moment(1))
    settle()
    for part in (page.ring, page.time, page.button):
        assert part.visibleRegion().boundingRect() == part.rect()
