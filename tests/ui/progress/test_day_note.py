"""The box of values: beside the crosshair, and never over the newest data."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from rygtraening.ui.progress.day_note import place

AREA = QRect(50, 0, 800, 300)
SIZE = QSize(200, 80)
NEWEST = (830, 850)


def test_the_box_stands_to_the_left_of_the_crosshair() -> None:
    assert place(AREA, SIZE, 500, NEWEST, 10) == QPoint(290, 12)


def test_at_the_left_end_it_stands_to_the_right() -> None:
    assert place(AREA, SIZE, 100, NEWEST, 10) == QPoint(110, 12)


def test_where_it_would_hide_the_newest_data_it_has_no_place() -> None:
    assert place(QRect(50, 0, 250, 300), SIZE, 100, (280, 300), 10) is None
    assert place(QRect(50, 0, 250, 60), SIZE, 280, (280, 300), 10) is None


@given(
    st.integers(60, 1200),
    st.integers(60, 600),
    st.integers(0, 1200),
    st.integers(0, 1200),
    st.integers(2, 60),
    st.integers(1, 40),
)
def test_wherever_it_stands_it_is_inside_and_hides_neither_the_newest_nor_the_crosshair(
    width: int, height: int, cursor: int, newest: int, half: int, gap: int
) -> None:
    area = QRect(40, 0, width, height)
    at = place(area, SIZE, cursor, (newest - half, newest + half), gap)
    if at is not None:
        box = QRect(at, SIZE)
        assert area.contains(box)
        assert not box.intersects(QRect(newest - half, 0, 2 * half, height))
        assert not box.left() <= cursor < box.right()
