"""The theme: which palette, which size, and that a change reaches what is already on the screen."""

from __future__ import annotations

import gc
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme import style, tokens
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.palettes import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH
from rygtraening.ui.theme.system_look import SystemLook
from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.ui.theme.tokens import Type
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
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


def test_high_contrast_is_what_was_asked_for_in_light_and_dark() -> None:
    assert Theme(Mode.LIGHT, contrast=Contrast.HIGH).palette is LIGHT_HIGH
    assert Theme(Mode.DARK, contrast=Contrast.HIGH).palette is DARK_HIGH
    assert Theme(Mode.DARK, contrast=Contrast.NORMAL).palette is DARK


def test_the_systems_high_contrast_is_followed_live_and_together_with_its_dark(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = Theme(Mode.SYSTEM)
    theme.apply(qapp)
    hints = qapp.styleHints()
    with qtbot.waitSignal(theme.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.palette is LIGHT_HIGH
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT_HIGH.background
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette is DARK_HIGH
    with qtbot.waitSignal(theme.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert theme.palette is DARK


def test_an_own_choice_of_contrast_stands_against_the_systems(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT, contrast=Contrast.NORMAL)
    theme.apply(qapp)
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.palette is LIGHT
    theme.set_contrast(Contrast.SYSTEM)
    assert theme.palette is LIGHT_HIGH, "what the system said meanwhile counts"


def test_nothing_is_collected_while_qt_goes_through_all_widgets(theme: Theme, shown: Show) -> None:
    collecting: list[bool] = []

    class Watch(Body):
        def changeEvent(self, event: QEvent) -> None:
            super().changeEvent(event)
            collecting.append(gc.isenabled())

    label = Watch(theme, "Words")
    shown(label, 200, 100)
    collecting.clear()
    theme.set_mode(Mode.DARK)
    assert collecting
    assert collecting[0] is False, "a widget that is deleted there takes the program with it"
    assert gc.isenabled()


def test_back_to_the_system_is_what_the_system_is_in_now(qapp: QApplication) -> None:
    theme = Theme(Mode.DARK)
    theme.apply(qapp)
    theme.set_mode(Mode.SYSTEM)
    assert theme.dark is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_switch_to_high_contrast_repaints_with_stronger_lines(theme: Theme, shown: Show, mode: Mode) -> None:
    theme.set_mode(mode)
    card = Card(theme)
    button = SecondaryButton(theme, "Start")
    card.add(button)
    shown(card, 300, 200)
    button.setFocus()
    ordinary = set_of(button, theme.palette.primary)
    theme.set_contrast(Contrast.HIGH)
    high = theme.palette
    assert {high.surface, high.card_border} <= colours_in(card)
    assert set_of(button, high.primary) > 1.5 * ordinary, "the ring of the focus is thicker"


def set_of(widget: QWidget, colour: str) -> int:
    """How many pixels of ``widget`` are of ``colour``."""
    image = widget.grab().toImage()
    found = (image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height()))
    return sum(one == colour for one in found)


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


class Hints(QObject):
    """What a Qt that knows of movement tells (from 6.12 on)."""

    colorSchemeChanged = Signal(object)  # noqa: N815
    contrastPreferenceChanged = Signal(object)  # noqa: N815
    motionPreferenceChanged = Signal(object)  # noqa: N815

    def __init__(self, motion: str) -> None:
        super().__init__()
        self.motion = SimpleNamespace(name=motion)

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return Qt.ColorScheme.Light

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802
        """Does nothing, as on some platforms."""

    def accessibility(self) -> Hints:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return Qt.ContrastPreference.NoPreference

    def motionPreference(self) -> SimpleNamespace:  # noqa: N802
        return self.motion


def test_where_qt_tells_of_less_movement_it_is_followed_live() -> None:
    hints, told = Hints("ReducedMotion"), []
    system = SystemLook(hints)  # type: ignore[arg-type]
    system.changed.connect(lambda: told.append(system.still))
    assert system.still
    hints.motionPreferenceChanged.emit(SimpleNamespace(name="NoPreference"))
    hints.motionPreferenceChanged.emit(SimpleNamespace(name="ReducedMotion"))
    assert told == [False, True]


def test_a_platform_that_does_not_listen_to_the_scheme_wears_our_own_all_the_same() -> None:
    hints = Hints("NoPreference")
    system = SystemLook(hints)  # type: ignore[arg-type]
    system.ask_for("dark")
    assert not system.dark and not system.still
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not system.dark, "what was asked for is not what the system is in"
    assert Theme(Mode.DARK).palette is DARK


def test_the_system_and_the_person_may_both_want_less_movement(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(Mode.LIGHT)
    theme.apply(qapp)
    system = theme.findChild(SystemLook)
    assert system is not None
    with qtbot.waitSignal(theme.changed):
        system._take_motion(SimpleNamespace(name="ReducedMotion"))
    assert (theme.reduced_motion, theme.motion_ms, theme.asked_to_be_still) == (True, 0, False)
    theme.set_reduced_motion(True)
    system._take_motion(SimpleNamespace(name="NoPreference"))
    assert (theme.reduced_motion, theme.asked_to_be_still) == (True, True)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_General)


def test_native_fields_are_high_enough_to_hit_and_show_the_focus(theme: Theme, shown: Show) -> None:
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        window = QWidget()
        field = QLineEdit(window)
        Dress(theme, field, style.field)
        shown(window, 300, 100)
        field.setFocus()
        field.resize(field.sizeHint())
        assert field.height() >= tokens.TARGET
        assert LIGHT.primary in colours_in(field)


def test_the_system_has_a_font(theme: Theme) -> None:
    assert theme.font().pixelSize() == Type.BODY.size(1.0)
    assert Body(theme, "æøå").fontInfo().family()
