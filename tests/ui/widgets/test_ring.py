"""The ring: what it shows, what a screen reader hears, and that it rests when nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.ring import Ring

Show = Callable[[QWidget, int, int], None]


class CountingRing(Ring):
    """Counts how often it was painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Repetitions")
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        super().paintEvent(event)


@pytest.fixture
def ring(theme: Theme, shown: Show, settle: Callable[[], None]) -> Iterator[CountingRing]:
    ring = CountingRing(theme)
    shown(ring, 300, 300)
    ring.show_count(3, 10, "3 of 10")
    ring.show_fraction(0.5)
    settle()
    ring.painted = 0
    yield ring


def test_it_repaints_when_the_phase_or_the_number_moves_on(ring: CountingRing, settle: Callable[[], None]) -> None:
    ring.show_fraction(0.6)
    settle()
    after_phase = ring.painted
    ring.show_count(4, 10, "4 of 10")
    settle()
    assert 0 < after_phase < ring.painted


def test_it_rests_while_it_is_told_the_same(ring: CountingRing, settle: Callable[[], None]) -> None:
    for _ in range(5):
        ring.show_fraction(0.5)
        ring.show_fraction(0.5000001)
        ring.show_count(3, 10, "3 of 10")
        settle()
    assert ring.painted == 0


def test_a_share_outside_nought_to_one_is_the_nearest_end(ring: CountingRing) -> None:
    ring.show_fraction(1.7)
    assert ring.fraction == 1
    ring.show_fraction(-1)
    assert ring.fraction == 0


def test_a_screen_reader_hears_repetitions_not_the_phase(ring: CountingRing) -> None:
    reader = QAccessible.queryAccessibleInterface(ring)
    assert reader.role() is QAccessible.Role.ProgressBar
    assert reader.text(QAccessible.Text.Name) == "Repetitions"
    assert reader.text(QAccessible.Text.Description) == "3 of 10"
    value = reader.valueInterface()
    assert (value.currentValue(), value.maximumValue()) == (3, 10)


@pytest.mark.parametrize("diameter", [160, 300, 900])
def test_the_number_is_nearly_half_the_ring_and_fits_into_it(theme: Theme, diameter: int) -> None:
    ring = Ring(theme, "Repetitions")
    ring.show_count(3, 10, "3 of 10")
    assert ring.number_height(diameter) >= 0.5 * diameter
    ring.show_count(10, 10, "10 of 10")
    assert ring.number_height(diameter) >= 0.44 * diameter


def test_another_text_may_stand_for_the_number(ring: CountingRing) -> None:
    ring.show_count(0, 10, "get ready", text="3")
    assert (ring.number, ring.words) == ("3", "get ready")


def test_the_filled_part_follows_the_phase(ring: CountingRing, theme: Theme) -> None:
    def filled() -> int:
        image = ring.grab().toImage()
        wanted = theme.palette.primary.lower()
        return sum(
            image.pixelColor(x, y).name() == wanted
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )

    amounts = []
    for fraction in (0.0, 0.25, 0.5, 1.0):
        ring.show_fraction(fraction)
        amounts.append(filled())
    assert amounts[0] == 0
    assert amounts == sorted(amounts)
    assert amounts[3] == pytest.approx(2 * amounts[2], rel=0.1)
