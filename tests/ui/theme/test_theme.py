"""The theme: which palette, which size, and that a change reaches what is already on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.theme.tokens import DARK, LIGHT, Type
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Body, Title

Show = Callable[[QWidget, int, int], None]


def colours_in(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }


def test_light_and_dark_are_what_was_asked_for() -> None:
    assert Theme(Mode.LIGHT).palette is LIGHT
    assert Theme(Mode.DARK).palette is DARK


def test_the_systems_change_is_followed_live(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(Mode.SYSTEM)
    theme.apply(qapp)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background


def test_a_fixed_mode_does_not_follow_the_system(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    theme.apply(qapp)
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is LIGHT


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (1.25, 1.25), (9.0, 2.0)])
def test_the_text_size_stays_within_its_bounds(asked: float, given: float) -> None:
    theme = Theme(Mode.LIGHT)
    theme.set_scale(asked)
    assert theme.scale == given
    assert Theme(Mode.LIGHT, asked).scale == given


def test_asking_for_what_is_already_so_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode(Mode.LIGHT)
        theme.set_scale(1.0)
        theme.set_reduced_motion(False)


def test_a_switch_to_dark_repaints_what_is_on_the_screen(theme: Theme, shown: Show) -> None:
    card = Card(theme)
    card.add(PrimaryButton(theme, "Start"))
    card.add(Body(theme, "Words"))
    shown(card, 300, 200)
    assert {LIGHT.surface, LIGHT.primary} <= colours_in(card)
    theme.set_mode(Mode.DARK)
    assert {DARK.surface, DARK.primary} <= colours_in(card)
    assert not {LIGHT.surface, LIGHT.primary} & colours_in(card)


def test_a_larger_text_size_makes_shown_widgets_grow(theme: Theme, shown: Show) -> None:
    label, button = Body(theme, "Words"), PrimaryButton(theme, "Start")
    title = Title(theme, "Today")
    card = Card(theme)
    for widget in (title, label, button):
        card.add(widget)
    shown(card, 600, 400)
    before = label.sizeHint(), button.sizeHint()
    theme.set_scale(2.0)
    assert label.sizeHint().height() > 1.8 * before[0].height()
    assert button.sizeHint().width() > before[1].width()
    assert label.font().pixelSize() == Type.BODY.size(2.0)
    assert title.font().pixelSize() == Type.TITLE.size(2.0)


def test_reduced_motion_leaves_no_movement() -> None:
    theme = Theme(Mode.LIGHT)
    assert 0 < theme.motion_ms <= 200
    theme.set_reduced_motion(True)
    assert theme.motion_ms == 0


def test_native_fields_are_high_enough_to_hit_and_show_the_focus(theme: Theme, shown: Show) -> None:
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        window = QWidget()
        field = QLineEdit(window)
        shown(window, 300, 100)
        field.setFocus()
        field.resize(field.sizeHint())
        assert field.height() >= tokens.TARGET
        assert LIGHT.primary in colours_in(field)


def test_the_system_has_a_font(theme: Theme) -> None:
    assert theme.font().pixelSize() == Type.BODY.size(1.0)
    assert Body(theme, "æøå").fontInfo().family()
