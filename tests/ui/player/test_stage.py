"""The stage gives its room to the cue: what matters least gets smaller, then goes, before the cue does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from rygtraening.ui.player.stage import Stage
from rygtraening.ui.player.view import StageView
from rygtraening.ui.theme.theme import Theme

CUE = StageView(big=("Hold steady", "keep breathing"), phases=("Reach", "Hold", "Lower"), active=1)
LONG = StageView(
    caption="Next exercise", big=("Supercalifragilistic stretching",), text="Lie down and rest. " * 30, note="A variant"
)


@pytest.mark.parametrize("height", [400, 240, 190, 170])
def test_the_cue_keeps_its_size_where_there_is_little_room(
    theme: Theme, shown: Callable[[QWidget, int, int], None], height: int
) -> None:
    stage = Stage(theme)
    shown(stage, 640, height)
    stage.set_window_height(760)
    stage.show_view(CUE)
    assert stage.cue_height >= 0.07 * 760
    assert sum(block.height for block in stage._layout().blocks) <= height


def test_the_mat_of_phases_goes_only_where_it_must(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> None:
    stage = Stage(theme)
    stage.show_view(CUE)
    shown(stage, 640, 400)
    assert stage._layout().strip
    stage.resize(640, 170)
    assert not stage._layout().strip


def test_a_text_far_too_long_is_still_whole(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> None:
    stage = Stage(theme)
    shown(stage, 460, 420)
    stage.set_window_height(600)
    stage.show_view(LONG)
    made = stage._layout()
    assert [block.words for block in made.blocks] == [(LONG.caption,), LONG.big, (LONG.text,), (LONG.note,)]
    assert sum(block.height for block in made.blocks) + made.gap * 3 <= 420
