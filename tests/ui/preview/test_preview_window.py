"""The preview of an exercise file while it is being written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from rygtraening import i18n
from rygtraening.catalogue.loader import check
from rygtraening.ui.preview import keys
from rygtraening.ui.preview.keys import Wish
from rygtraening.ui.preview.list_page import sentence
from rygtraening.ui.preview.pose_tile import PoseTile
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.widgets.keycap import Keycap
from tests.ui.preview.conftest import Open, Preview, alone

Settle = Callable[[], None]


def texts(part: QWidget) -> list[str]:
    labels = [label for label in part.findChildren(QLabel) if not label.isHidden()]
    return [label.accessibleName() or label.text() for label in labels if label.text()]


def press(preview: Preview, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(preview.window, key)


# The figure and the player's stage


def test_it_moves_at_once_with_phase_cue_ring_and_count(opened: Open) -> None:
    preview = opened()
    player = preview.window.player
    assert player.running
    assert player.scene.name.words == "Bird-dog"
    assert player.scene.side.words == "Right arm, left leg"
    assert player.scene.stage.view.big == ("Reach long", "breathe out")
    first = player.scene.stage.figure.shown
    preview.play(1.0)
    assert player.scene.stage.figure.shown != first
    assert player.scene.count.phase.words == "Reach"
    preview.play(2.0)
    assert player.scene.count.phase.words == "Hold"
    preview.play(30.0)
    assert player.scene.count.ring.accessibleDescription() != "" or player.scene.count.phase.words


def test_the_tier_shown_first_is_the_articles_or_the_one_asked_for(opened: Open) -> None:
    assert opened().window.tier == 1
    assert opened(tier=3).window.tier == 3
    assert opened(tier=7).window.tier == 4


def test_every_pose_stands_beside_it_with_its_name_and_its_use(opened: Open) -> None:
    preview = opened()
    poses = preview.window.side.poses
    assert poses is not None
    assert [tile.name for tile in poses.tiles] == ["all-fours", "reached", "leg-back"]
    assert [texts(tile) for tile in poses.tiles] == [
        ["all-fours", "start_pose"],
        ["reached"],
        ["leg-back", "only in tier 0"],
    ]
    assert [tile.name for tile in poses.tiles if tile.marked] == ["reached"]


def test_a_pose_that_no_phase_leads_to_is_said_to_be_unused(opened: Open) -> None:
    preview = opened()
    preview.save((" pose: leg-back\n", " pose: reached\n"))
    poses = preview.window.side.poses
    assert poses is not None
    assert texts(poses.tiles[2]) == ["leg-back", "not used"]


# While it is written


def test_the_loaders_own_sentences_stand_beside_it(opened: Open) -> None:
    preview = opened()
    preview.save(("version: ", "version: x"), ("first_goal: 10", "first_goal: 11"))
    said = texts(preview.window.side)
    faults = check([preview.path])
    assert len(faults) == 2
    for fault in faults:
        assert f"Line {fault.line}, column {fault.column}: {fault.sentence}" in said
    assert preview.window.side.verdict.text == "2 faults"


def test_with_faults_the_last_good_figure_stays_dimmed_and_still_and_goes_on_without_them(opened: Open) -> None:
    preview = opened()
    player = preview.window.player
    preview.play(4.0)
    before, picture = preview.at, player.scene.stage.figure.shown
    preview.save(("first_goal: 10", "first_goal: 11"))
    assert player.veil.covering
    assert "how it was before" in player.veil.sentence.text
    assert not player.running
    assert player.scene.stage.figure.shown == picture
    preview.save(("first_goal: 11", "first_goal: 10"), ("da: Diagonalstræk", "da: Noget andet"))
    assert not player.veil.covering
    assert player.running
    assert preview.at == pytest.approx(before)
    assert preview.window.side.verdict.text == "No faults found."


@pytest.mark.parametrize("half", ["", "id: diagonal", 'id: "diagonal', "- a list\n"])
def test_a_half_written_file_takes_nothing_away(half: str, opened: Open) -> None:
    preview = opened()
    whole = preview.path.read_text(encoding="utf-8")
    preview.path.write_text(half, encoding="utf-8")
    preview.window.read_again()
    assert preview.window.player.veil.covering
    assert preview.window.side.poses is not None
    preview.path.write_text(whole, encoding="utf-8")
    preview.window.read_again()
    assert preview.window.player.running


def test_a_file_that_is_gone_for_a_while_is_waited_for(opened: Open) -> None:
    preview = opened()
    aside = preview.path.rename(preview.path.with_name("aside"))
    preview.window.read_again()
    assert preview.window.player.veil.covering
    assert any("There is no file or folder of this name." in each for each in texts(preview.window.side))
    aside.rename(preview.path)
    preview.window.read_again()
    assert preview.window.player.running


def test_a_file_with_faults_from_the_start_has_no_figure_yet_and_gets_one(opened: Open) -> None:
    preview = opened(text="id: diagonal\n")
    assert any("There is no figure to show yet." in each for each in texts(preview.window))
    assert preview.window.side.poses is None
    press(preview, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_T)
    whole = opened().path.read_text(encoding="utf-8")
    preview.path.write_text(whole, encoding="utf-8")
    preview.window.read_again()
    assert preview.window.side.poses is not None


def test_of_a_file_with_faults_from_the_start_the_poses_that_are_whole_are_drawn(opened: Open) -> None:
    whole = alone("diagonalstraek")
    poses = whole[whole.index("poses:\n") : whole.index("\nsafety:")]
    preview = opened(text="id: diagonal\n" + poses.replace("spine: ", "spine: x", 1))
    tiles = [tile for tile in preview.window.findChildren(PoseTile) if tile.isVisible()]
    assert [tile.name for tile in tiles] == ["reached", "leg-back"]
    assert any("These poses can be read." in each for each in texts(preview.window))
    press(preview, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_T, Qt.Key.Key_S)
    preview.path.write_text(whole, encoding="utf-8")
    preview.window.read_again()
    assert preview.window.player.running and preview.window.player.isVisible()


def test_an_exercise_with_a_link_that_leads_nowhere_moves_and_says_so(opened: Open) -> None:
    preview = opened()
    preview.save(("\nsides:", "\ngentler_exercise: findes-ikke\nsides:"))
    assert preview.window.player.running
    assert preview.window.side.verdict.text == "1 fault"


def test_an_edit_is_seen_in_the_stage(opened: Open) -> None:
    preview = opened()
    preview.save(("en: Reach long · breathe out", "en: Far away · breathe out"))
    assert preview.window.player.scene.stage.view.big[0] == "Far away"


def test_it_stays_paused_where_it_was_paused(opened: Open) -> None:
    preview = opened()
    press(preview, Qt.Key.Key_Space)
    preview.save(("da: Diagonalstræk", "da: Noget andet"))
    assert preview.window.player.paused
    assert not preview.window.player.running


# The keys


def test_space_pauses_and_goes_on(opened: Open) -> None:
    preview = opened()
    press(preview, Qt.Key.Key_Space)
    assert not preview.window.player.running
    assert preview.window.player.moment.text().startswith("Paused.")
    press(preview, Qt.Key.Key_Space)
    assert preview.window.player.running


def test_the_arrows_stand_at_one_pose_after_the_other(opened: Open) -> None:
    preview = opened()
    said = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        press(preview, key)
        said.append(preview.window.player.moment.text())
    assert not preview.window.player.running
    assert said == [
        "Paused. Phase 1 of 3: Reach → pose “reached”",
        "Paused. Phase 2 of 3: Hold → pose “reached”",
        "Paused. Phase 3 of 3: Lower → pose “all-fours”",
        "Paused. Phase 2 of 3: Hold → pose “reached”",
        "Paused. Phase 1 of 3: Reach → pose “reached”",
    ]
    assert preview.window.side.poses is not None
    assert [tile.name for tile in preview.window.side.poses.tiles if tile.marked] == ["reached"]


def test_under_the_veil_nothing_steps(opened: Open) -> None:
    preview = opened()
    before = preview.at
    preview.save(("first_goal: 10", "first_goal: 11"))
    press(preview, Qt.Key.Key_Right, Qt.Key.Key_T)
    assert (preview.at, preview.window.tier) == (before, 1)


def test_minus_and_plus_change_how_fast_it_goes(opened: Open) -> None:
    preview = opened()
    began = preview.at
    press(preview, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    preview.play(2.0)
    assert preview.at - began == pytest.approx(1.0, abs=0.11)
    assert "50" in preview.window.player.scene.count.tempo.label.accessibleName()
    for _time in range(20):
        press(preview, Qt.Key.Key_Minus)
    assert "10 %" in preview.window.player.scene.count.tempo.label.accessibleName()
    for _time in range(20):
        press(preview, Qt.Key.Key_Plus)
    assert "200 %" in preview.window.player.scene.count.tempo.label.accessibleName()


def test_t_goes_through_the_tiers_and_round(opened: Open) -> None:
    preview = opened()
    tiers = []
    for _time in range(5):
        press(preview, Qt.Key.Key_T)
        tiers.append(preview.window.tier)
    assert tiers == [2, 3, 4, 0, 1]
    press(preview, Qt.Key.Key_T)
    assert any(
        "Tier 2 of 0–4: Opposite arm and leg, a slightly longer hold" in each for each in texts(preview.window.side)
    )
    preview.save(("da: Diagonalstræk", "da: Noget andet"))
    assert preview.window.tier == 2


def test_s_shows_the_same_moment_of_the_other_side_and_the_first_again(opened: Open) -> None:
    preview = opened("knae-til-bryst")
    scene, began = preview.window.player.scene, preview.at
    preview.play(1.0)
    said, moments = [], []
    for _time in range(3):
        said.append((scene.side.words, preview.window.player.moment.text()))
        moments.append(preview.at)
        press(preview, Qt.Key.Key_S)
    assert [side for side, _moment in said] == ["Right leg", "Left leg", "Right leg"]
    assert len({moment for _side, moment in said}) == 1
    assert moments[0] == pytest.approx(began + 1.0) == pytest.approx(moments[2])
    assert preview.window.player.running


def test_s_does_nothing_where_there_are_no_sides(opened: Open) -> None:
    preview = opened("kattestraek")
    before = preview.at
    press(preview, Qt.Key.Key_S)
    assert preview.at == before


def test_l_says_everything_in_the_next_language(opened: Open) -> None:
    preview = opened()
    heard: list[str] = []
    preview.window.language_changed.connect(lambda: heard.append(i18n.language()))
    for _language in i18n.languages():
        press(preview, Qt.Key.Key_L)
    assert sorted(heard) == sorted(i18n.languages())
    while i18n.language() != i18n.DANISH:
        press(preview, Qt.Key.Key_L)
    assert preview.window.player.scene.name.words == "Diagonalstræk"


def test_d_is_dark_and_light(opened: Open, theme: Theme) -> None:
    preview = opened()
    seen = []
    for _time in range(2):
        press(preview, Qt.Key.Key_D)
        seen.append(theme.mode)
    assert seen == [Mode.DARK, Mode.LIGHT]


@pytest.mark.parametrize(
    ("key", "with_"),
    [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)],
)
def test_escape_and_ctrl_q_close_it(key: Qt.Key, with_: Qt.KeyboardModifier, opened: Open) -> None:
    preview = opened()
    QTest.keyClick(preview.window, key, with_)
    assert not preview.window.isVisible()


def test_the_keys_work_with_the_focus_on_a_button_too(opened: Open) -> None:
    preview = opened()
    button = next(each for each in preview.window.findChildren(QAbstractButton) if each.isVisible())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    tempo = preview.window.player.scene.count.tempo.label.accessibleName()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not preview.window.player.running
    assert preview.window.player.scene.count.tempo.label.accessibleName() == tempo


def test_up_and_down_move_what_stands_beside(opened: Open, theme: Theme, settle: Settle) -> None:
    preview = opened()
    theme.set_scale(2.0)
    preview.window.resize(800, 600)
    settle()
    bar = preview.window.side.verticalScrollBar()
    assert bar.maximum() > 0
    press(preview, Qt.Key.Key_Down)
    assert bar.value() > 0
    press(preview, Qt.Key.Key_Up)
    assert bar.value() == 0


def test_every_key_stands_in_the_table_and_every_one_does_something(opened: Open) -> None:
    preview = opened()
    caps = [cap.accessibleName() for cap in preview.window.side.findChildren(Keycap)]
    assert caps == ["Space", "→", "←", "−", "+", "T", "S", "L", "D", "↑", "↓", "Esc", "Ctrl+Q"]
    assert {wish for _key, wish in keys.KEYS} == set(Wish)
    assert set(keys._CODES.values()) == set(Wish)


def test_a_click_on_the_figure_pauses(opened: Open) -> None:
    preview = opened()
    QTest.mouseClick(preview.window.player.scene.stage, Qt.MouseButton.LeftButton)
    assert not preview.window.player.running


# Files that are no exercises


def test_a_programme_shows_its_list_and_says_what_a_preview_is_for(opened: Open) -> None:
    preview = opened("programmes/laend-basis")
    said = texts(preview.window)
    assert "This is a programme, and a preview is for exercises. Its exercises, in order:" in said
    assert [each for each in said if each[0] in "123"] == ["1  Cat-camel", "2  Knee to chest", "3  Bird-dog"]
    caps = [cap.accessibleName() for cap in preview.window.side.findChildren(Keycap)]
    assert caps == ["L", "D", "↑", "↓", "Esc", "Ctrl+Q"]


def test_an_activity_shows_its_steps(opened: Open) -> None:
    preview = opened("activities/boeje")
    assert any(each.startswith("This is an activity") for each in texts(preview.window))


def test_an_exercise_that_becomes_a_programme_lets_go_of_its_figure(opened: Open) -> None:
    preview = opened()
    preview.path.write_text(opened("programmes/laend-basis").path.read_text(encoding="utf-8"), encoding="utf-8")
    preview.window.read_again()
    assert preview.window.side.poses is None
    assert not preview.window.player.isVisible()
    assert "programme" in sentence(preview.window._seen)


# How it looks


@pytest.mark.parametrize(("scale", "mode"), [(1.0, Mode.LIGHT), (2.0, Mode.DARK)])
def test_nothing_is_cut_off_in_the_least_window(
    scale: float, mode: Mode, opened: Open, theme: Theme, settle: Settle
) -> None:
    preview = opened()
    theme.set_mode(mode)
    theme.set_scale(scale)
    preview.save(("first_goal: 10", "first_goal: 11"))
    preview.window.resize(800, 600)
    settle()
    side = preview.window.side
    assert side.horizontalScrollBar().maximum() == 0
    assert preview.window.rect().contains(side.geometry())
    assert side.height() >= 200
    assert preview.window.player.scene.stage.figure.isVisible()
    for label in side.findChildren(QLabel):
        if label.text() and label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()
