"""The buttons of the player take one row, also in a small window with large text: the stage needs the height."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from rygtraening import i18n
from rygtraening.domain.events import Way
from rygtraening.domain.session import MainMeans
from rygtraening.ui.player.controls import Controls
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space

LEAST_WIDTH = 800 - 2 * Space.L
"""Of the least window, inside its edges (px)."""


@pytest.fixture(params=[i18n.DANISH, i18n.ENGLISH])
def large(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> Controls:
    """The buttons at the largest text."""
    i18n.set_language(request.param)
    theme.set_scale(2.0)
    made = Controls(theme)
    made.retranslate()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("trying", [False, True], ids=["session", "try-out"])
@pytest.mark.parametrize("means", MainMeans)
def test_whatever_they_say_they_take_one_row_in_the_least_window(
    large: Controls, means: MainMeans, trying: bool
) -> None:
    for ready in (False, True):
        large.show_state(Way.SELF, means, trying=trying, ready=ready)
        large.resize(LEAST_WIDTH, large.heightForWidth(LEAST_WIDTH))
        shown = large._buttons()
        assert {button.y() for button in shown} == {0}
        assert all(a.geometry().right() < b.geometry().left() for a, b in pairwise(shown))
        assert all(large.rect().contains(button.geometry()) for button in shown)


def test_where_there_is_little_room_a_button_keeps_its_name_for_who_hears_or_points_at_it(large: Controls) -> None:
    large.show_state(Way.SELF, MainMeans.HOLD)
    large.resize(LEAST_WIDTH, 80)
    for button in (large.main, large.pain):
        assert button.text() != button.accessibleName()
        assert button.toolTip() == button.accessibleName()
    large.resize(2000, 80)
    for button in (large.main, large.pain):
        assert (button.text(), button.toolTip()) == (button.accessibleName(), "")
