"""The keys of the player do what the table says, wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from rygtraening.domain.keys import Command
from rygtraening.domain.playback import State
from rygtraening.ui.player.keys import WindowKey, meaning

if TYPE_CHECKING:
    from tests.ui.player.conftest import Playing

K = Qt.Key
TABLE = [
    (K.Key_Space, " ", Command.MAIN),
    (K.Key_PageDown, "", Command.MAIN),
    (K.Key_MediaPlay, "", Command.MAIN),
    (K.Key_MediaTogglePlayPause, "", Command.MAIN),
    (K.Key_MediaPause, "", Command.MAIN),
    (K.Key_Backspace, "\b", Command.TAKE_BACK),
    (K.Key_P, "p", Command.PAUSE),
    (K.Key_P, "P", Command.PAUSE),
    (K.Key_O, "o", Command.PAIN),
    (K.Key_Right, "", Command.NEXT),
    (K.Key_N, "n", Command.NEXT),
    (K.Key_Left, "", Command.BACK),
    (K.Key_B, "b", Command.BACK),
    (K.Key_T, "t", Command.WAY),
    (K.Key_Plus, "+", Command.FASTER),
    (K.Key_Minus, "-", Command.SLOWER),
    (K.Key_Escape, "\x1b", Command.STOP),
    (K.Key_S, "s", Command.STOP),
    (K.Key_M, "m", WindowKey.MUTE),
    (K.Key_I, "i", WindowKey.SAFETY),
    (K.Key_F11, "", WindowKey.FULL_SCREEN),
]


def _pressed(key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize(("key", "text", "means"), TABLE)
def test_every_key_of_the_table_means_what_it_says(key: Qt.Key, text: str, means: Command | WindowKey) -> None:
    assert meaning(_pressed(key, text)) is means


def test_every_command_of_a_session_has_a_key() -> None:
    assert {means for _key, _text, means in TABLE} == {*Command, *WindowKey}


def test_other_keys_mean_nothing() -> None:
    assert meaning(_pressed(K.Key_X, "x")) is None
    assert meaning(_pressed(K.Key_Tab, "\t")) is None
    assert meaning(_pressed(K.Key_Return, "\r")) is None


@pytest.mark.parametrize("modifier", ["ControlModifier", "AltModifier", "MetaModifier"])
def test_a_key_with_ctrl_alt_or_meta_is_somebody_elses(modifier: str) -> None:
    held = Qt.KeyboardModifier[modifier]
    assert all(meaning(_pressed(key, text, held)) is None for key, text, _means in TABLE)


def test_plus_on_the_keypad_and_with_shift_is_plus() -> None:
    assert meaning(_pressed(K.Key_Plus, "+", Qt.KeyboardModifier.KeypadModifier)) is Command.FASTER
    assert meaning(_pressed(K.Key_Plus, "+", Qt.KeyboardModifier.ShiftModifier)) is Command.FASTER


def test_space_pauses_and_goes_on_where_the_program_leads(repeating: Playing) -> None:
    states = []
    for _press in range(2):
        repeating.press(K.Key_Space, " ")
        states.append(repeating.session.state)
    assert states == [State.PAUSED, State.RUNNING]


def test_space_counts_where_the_person_does(counting_self: Playing) -> None:
    counting_self.press(K.Key_Space, " ")
    counting_self.press(K.Key_Space, " ")
    assert counting_self.session.marks.count(0) == 2
    counting_self.press(K.Key_Backspace, "\b")
    assert counting_self.session.marks.count(0) == 1


def test_p_pauses_where_the_person_counts_too(counting_self: Playing) -> None:
    counting_self.press(K.Key_P, "p")
    assert counting_self.session.state is State.PAUSED


def test_a_held_key_counts_once(counting_self: Playing) -> None:
    counting_self.press(K.Key_Space, " ")
    for _time in range(5):
        counting_self.press(K.Key_Space, " ", repeat=True)
    assert counting_self.session.marks.count(0) == 1


def test_space_on_a_focused_button_is_still_the_main_key(counting_self: Playing) -> None:
    stop = counting_self.page.controls.stop
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    assert stop.hasFocus()
    counting_self.press(K.Key_Space, " ", on=stop)
    assert not counting_self.session.ended
    assert counting_self.session.marks.count(0) == 1


def test_enter_presses_the_focused_button(counting_self: Playing) -> None:
    stop = counting_self.page.controls.stop
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    counting_self.press(K.Key_Return, "\r", on=stop)
    assert counting_self.session.ended


def test_letters_work_on_every_button_of_the_player(playing: Playing) -> None:
    for button in (playing.page.header.safety, playing.page.controls.main, playing.page.scene.count.tempo.faster):
        before = playing.session.way
        playing.press(K.Key_T, "t", on=button)
        assert playing.session.way is not before


def test_the_players_keys_come_before_the_windows_shortcuts(playing: Playing) -> None:
    def wanted(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(playing.page, event)
        return event.isAccepted()

    assert wanted(K.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert wanted(K.Key_Space, Qt.KeyboardModifier.NoModifier)
    assert not wanted(K.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_arrows_and_letters_go_to_the_next_side_and_back(playing: Playing) -> None:
    playing.press(K.Key_Right)
    playing.press(K.Key_N, "n")
    assert playing.session.step.exercise == 1
    playing.press(K.Key_Left)
    assert playing.session.step.exercise == 0


def test_plus_and_minus_change_the_tempo(playing: Playing) -> None:
    playing.press(K.Key_Plus, "+")
    playing.press(K.Key_Plus, "+")
    playing.press(K.Key_Minus, "-")
    assert playing.session.tempo == 1.1


@pytest.mark.parametrize(("key", "text"), [(K.Key_Escape, "\x1b"), (K.Key_S, "s")])
def test_esc_and_s_stop_and_say_how_it_ended(playing: Playing, key: Qt.Key, text: str) -> None:
    playing.press(key, text)
    assert playing.session.ended
    assert [str(end) for end in playing.ends] == ["stopped"]
