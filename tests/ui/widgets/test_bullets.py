"""A line behind a bullet goes on under itself, never under the bullet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.mark import Mark

Shown = Callable[[QWidget, int, int], None]
LONG = "A sentence that is so long that it has to go on in the next line, and perhaps in one more after that. " * 2
SHORT = "A short one."


def label(bullets: QWidget, text: str) -> QLabel:
    return next(each for each in bullets.findChildren(QLabel) if each.text() == text)


@pytest.mark.parametrize("tone", [Tone.NEUTRAL, Tone.RED])
def test_every_line_begins_at_the_same_place_beyond_its_bullet(theme: Theme, shown: Shown, tone: Tone) -> None:
    bullets = Bullets(theme, [LONG, SHORT], tone=tone)
    shown(bullets, 400, 400)
    long, short = label(bullets, LONG), label(bullets, SHORT)
    signs: list[QWidget] = [each for each in bullets.findChildren(QLabel) if each.text() == "•"]
    signs += bullets.findChildren(Mark)
    assert len(signs) == 2
    assert long.x() == short.x() > max(sign.x() + sign.width() for sign in signs)
    assert long.height() > 2 * short.height()


def test_a_bullet_stands_beside_the_first_line_of_its_entry(theme: Theme, shown: Shown) -> None:
    bullets = Bullets(theme, [LONG])
    shown(bullets, 400, 400)
    dot = label(bullets, "•")
    assert dot.y() == label(bullets, LONG).y()
    assert dot.height() == dot.fontMetrics().height()


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_nothing_is_cut_and_what_is_left_of_the_room_is_at_the_end(
    theme: Theme, shown: Shown, text_size: float
) -> None:
    theme.set_scale(text_size)
    bullets = Bullets(theme, [LONG, SHORT], heading="What it is")
    shown(bullets, 400, 1600)
    assert label(bullets, "What it is").mapTo(bullets, QPoint()).y() == 0
    for each in bullets.findChildren(QLabel):
        assert each.height() == each.heightForWidth(each.width())
