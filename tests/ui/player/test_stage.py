"""The stage gives its room to the cue: what matters least gets smaller, then goes, before the cue does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.exercise import Limb, Pose
from rygtraening.domain.figure import Box
from rygtraening.ui.figure.view import Picture
from rygtraening.ui.player import lettering
from rygtraening.ui.player.stage import Stage
from rygtraening.ui.player.view import StageView
from rygtraening.ui.theme.theme import Theme

LIMB = Limb((0.1, 0.5))
PICTURE = Picture(Pose((0.0, 0.5), 90.0, 0.0, 0.0, 0.0, LIMB, LIMB, LIMB, LIMB), Box(-0.5, 0.0, 0.5, 1.3))
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


WHY = "One step down: last time was more than your back was ready for."
READY = StageView(
    caption="Get ready", big=("Cat-camel",), text="Stand on all fours.", note="As large as feels fine", why=WHY
)


def shown_words(stage: Stage) -> list[str]:
    return [words for block in stage._layout().blocks for words in block.words]


@pytest.mark.parametrize("size", [(744, 384), (492, 292)])
def test_the_reason_of_the_dose_stands_last_where_there_is_room(
    theme: Theme, shown: Callable[[QWidget, int, int], None], size: tuple[int, int]
) -> None:
    stage = Stage(theme)
    shown(stage, *size)
    window = 760 if size[0] > 600 else 600
    stage.set_window_height(window)
    stage.show_view(READY)
    assert shown_words(stage) == ["Get ready", "Cat-camel", "Stand on all fours.", "As large as feels fine", WHY]
    assert stage.cue_height >= 0.07 * window, "and what is to be read at three metres still is"
    made = stage._layout()
    assert sum(block.height for block in made.blocks) + made.gap * 4 <= size[1]


@pytest.mark.parametrize("height", [60, 120, 160, 200, 240])
def test_where_there_is_no_room_the_reason_goes_and_nothing_else_is_smaller_for_it(
    theme: Theme, shown: Callable[[QWidget, int, int], None], height: int
) -> None:
    stage = Stage(theme)
    shown(stage, 492, height)
    stage.set_window_height(760)
    stage.show_view(READY)
    with_reason = [(block.words, block.size) for block in stage._layout().blocks]
    assert (WHY,) not in [words for words, _size in with_reason]
    stage.show_view(replace(READY, why=""))
    assert [(block.words, block.size) for block in stage._layout().blocks] == with_reason


def test_a_screen_reader_hears_the_reason_also_where_it_does_not_fit(
    theme: Theme, shown: Callable[[QWidget, int, int], None]
) -> None:
    stage = Stage(theme)
    shown(stage, 492, 120)
    stage.show_view(READY)
    assert stage.accessibleName().endswith(WHY.rstrip("."))


@pytest.mark.parametrize("width", [430, 520, 640, 900])
def test_the_figure_is_as_large_under_every_cue_of_a_repetition(
    theme: Theme, shown: Callable[[QWidget, int, int], None], width: int
) -> None:
    cues = (("Round", "out"), ("Lean slowly towards it", "and breathe calmly out"), ("Hold steady",))
    stage = Stage(theme)
    shown(stage, width, 460)
    stage.show_figure(PICTURE)
    seen = []
    for number, cue in enumerate(cues):
        stage.show_view(StageView(big=cue, phases=("A", "B", "C"), active=number, round=cues))
        seen.append((stage.figure.geometry(), stage.cue_height))
    assert stage.figure.isVisible()
    assert len(set(seen)) == 1


def test_a_cue_in_two_parts_stands_on_one_line_whole_or_on_two_without_the_dot(
    theme: Theme, shown: Callable[[QWidget, int, int], None]
) -> None:
    stage = Stage(theme)
    shown(stage, 900, 460)
    stage.show_figure(PICTURE)
    cue = ("Lean slowly in", "breathe calmly out")
    stage.show_view(StageView(big=cue, round=(cue,)))
    written = set()
    for width in range(1400, 400, -25):
        stage.resize(width, 460)
        (block,) = stage._layout().blocks
        written.add(block.words)
        for placed in block.lines:
            line = lettering.width_of(theme, placed.line, block.size)
            assert "·" not in placed.line.words or line <= placed.width + 1, f"broken at {width}"
    assert written == {("Lean slowly in · breathe calmly out",), cue}


def test_words_are_measured_anew_in_another_font(theme: Theme, qapp: QApplication) -> None:
    line, before = lettering.plain("Rund ryggen, så langt det er rart", "#000000"), qapp.font()
    measured = lettering.block(theme, [line], 30, 300).height
    wide = QFont(before)
    wide.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 12)
    qapp.setFont(wide)
    try:
        anew = lettering.block(theme, [line], 30, 300).height
    finally:
        qapp.setFont(before)
    assert anew != measured
    assert lettering.block(theme, [line], 30, 300).height == measured
