"""The ring: what it shows, what a screen reader hears, and that it rests when nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtGui import QAccessible, QImage, QPaintEvent
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.ring import Ring

Show = Callable[[QWidget, int, int], None]
NEARLY = 70
"""Of 255: the edge of a longer arc is a quarter of a px elsewhere: Qt makes it of other curves. A gap is twice that."""


class CountingRing(Ring):
    """Counts how often it was painted, and how many px the last time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Repetitions")
        self.painted = 0
        self.pixels = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        self.pixels = event.rect().width() * event.rect().height()
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


def test_a_new_number_waits_for_the_frame(ring: CountingRing, settle: Callable[[], None]) -> None:
    settle()
    painted = ring.painted
    ring.show_count(4, 10, "4 of 10")
    assert ring.painted == painted
    settle()
    assert ring.painted == painted + 1


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


def on_screen(ring: Ring) -> QImage:
    """What has been painted of it up to now, and not how it would be painted anew."""
    return ring.screen().grabWindow(ring.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> int:
    """The most any channel of any px differs."""
    first, second = (np.frombuffer(image.constBits(), np.uint8).astype(np.int16) for image in (one, other))
    return int(np.abs(first - second).max())


@pytest.mark.parametrize("steps", [400, 60, 9])
def test_painted_piece_by_piece_it_looks_as_it_does_painted_at_once(
    ring: CountingRing, settle: Callable[[], None], steps: int
) -> None:
    ring.show_fraction(0.0)
    for step in range(steps + 1):
        ring.show_fraction(step / steps)
        settle()
        if step % (steps // 9) == 0:
            pieces = on_screen(ring)
            ring.update()
            settle()
            assert difference(pieces, on_screen(ring)) <= NEARLY


def test_while_the_phase_goes_on_only_a_piece_is_painted(ring: CountingRing, settle: Callable[[], None]) -> None:
    ring.show_fraction(0.51)
    settle()
    assert ring.painted == 1
    assert 0 < ring.pixels < 300 * 300 / 20


def test_a_phase_so_long_that_nothing_is_to_be_seen_to_move_is_not_painted(
    ring: CountingRing, settle: Callable[[], None]
) -> None:
    for moment in range(10):
        ring.show_fraction(0.5 + moment * 0.00005)
        settle()
    assert ring.painted <= 2
    assert ring.fraction == pytest.approx(0.50045, abs=1e-4)


def test_a_new_phase_empties_the_ring(ring: CountingRing, settle: Callable[[], None]) -> None:
    ring.show_fraction(0.0)
    settle()
    assert ring.pixels == 300 * 300
