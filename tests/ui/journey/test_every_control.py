"""Every control of every page and dialog, as somebody meets it who does not see the window or does not use a mouse."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDateEdit, QLineEdit, QScrollArea, QWidget

from rygtraening import i18n
from rygtraening.ui.accessible_roles import tell_roles
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.player.sheet import Sheet
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Contrast, Mode
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.window import DEFAULT_SIZE, LEAST_SIZE
from scripts.cut_off import unreadable
from tests.ui.journey.test_every_page import go_through

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

CAMPAIGN = os.environ.get("RYGTRAENING_CAMPAIGN") == "1"
Role = QAccessible.Role
ROLES = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.Table,
    Role.Chart,
    Role.Graphic,
}
"""What a control may be. A page that only scrolls may have the focus as well, and is a "client" to Qt."""
SENTENCE = 4
"""Words that say something; fewer are a name."""
MOST_STOPS = 400
"""No page has so many stops for Tab."""
SHOWN_AS = [
    (i18n.DANISH, Mode.LIGHT, Contrast.NORMAL),
    *([(i18n.ENGLISH, Mode.DARK, Contrast.NORMAL), (i18n.DANISH, Mode.DARK, Contrast.HIGH)] if CAMPAIGN else []),
    *([(i18n.ENGLISH, Mode.LIGHT, Contrast.HIGH)] if CAMPAIGN else []),
]
SEEN_AT = [(0.8, DEFAULT_SIZE)]  # large text in a small window is looked at by test_pseudo_locale, with longer words
if CAMPAIGN:
    SEEN_AT = [(scale, size) for scale in (0.8, 1.0, 1.5, 2.0) for size in (LEAST_SIZE, DEFAULT_SIZE)]


def controls(root: QWidget) -> list[QWidget]:
    """What can be seen in ``root`` and takes the focus or is pressed; of the player only the sheet lying over it."""
    found = []
    sheets = [sheet for sheet in root.findChildren(Sheet) if sheet.isVisible()]
    for widget in (sheets[-1] if sheets else root).findChildren(QWidget):
        stands_in = isinstance(widget.focusProxy(), QWidget) or (
            isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QComboBox)
        )
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton)
        surface = isinstance(widget, PlayerPage)  # takes every key, wherever they are pressed
        if widget.isVisible() and takes and not (widget.isWindow() or stands_in or surface):
            found.append(widget)
    return found


def told(widget: QWidget) -> tuple[QAccessible.Role, str, str]:
    """What a screen reader is told it is, what it is called, and what else is said of it."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.role(), told.text(QAccessible.Text.Name).strip(), told.text(QAccessible.Text.Description).strip()


def group_of(widget: QWidget) -> str:
    """The name of the nearest that holds it and has one: a "yes" is an answer to that."""
    parent = widget.parentWidget()
    while parent is not None and not parent.accessibleName():
        parent = parent.parentWidget()
    return parent.accessibleName() if parent is not None else ""


def is_file_name(name: str) -> bool:
    return name.endswith((".py", ".svg", ".yaml", ".png")) or "_" in name


def wrongly_told(root: QWidget) -> list[str]:
    """What has no name, no role of a control, or not the state and value that its role promises; what cannot be told
    from another."""
    found = []
    same: Counter[tuple[object, ...]] = Counter()
    for widget in controls(root):
        role, name, description = told(widget)
        state = QAccessible.queryAccessibleInterface(widget).state()
        kind = f"{type(widget).__name__} “{name}”"
        if not name or is_file_name(name):
            found.append(f"{kind} has no name")
        if role not in ROLES and role not in (Role.Client, Role.SpinBox, Role.StaticText, Role.Heading):
            found.append(f"{kind} is a {role}")
        if isinstance(widget, QAbstractButton) and widget.isCheckable() and not state.checkable:
            found.append(f"{kind} does not tell that it can be checked")
        if isinstance(widget, QAbstractButton) and bool(state.checked) != widget.isChecked():
            found.append(f"{kind} tells the wrong state")
        if role == Role.Chart and len(f"{name} {description}".split()) < SENTENCE:
            found.append(f"{kind} is a chart without a sentence")
        same[role, name, description, group_of(widget)] += 1
    return found + [f"{many} times {what}" for what, many in same.items() if many > 1]


def headings_astray(root: QWidget) -> list[str]:
    """Where the headings, as they are read, do not begin with one of the first level, or leave a level out."""
    levels = [0]
    found = []
    for each in read_from(QAccessible.queryAccessibleInterface(root)):
        if each.role() == Role.Heading:
            level = each.attributesInterface().attributeValue(QAccessible.Attribute.Level)
            if level > levels[-1] + 1 or (level == 1) != (levels == [0]):
                found.append(f"“{each.text(QAccessible.Text.Name)}” has level {level} after {levels[-1]}")
            levels.append(level)
    return found if len(levels) > 1 else ["there is no heading"]


def read_from(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What a screen reader reads from there on, in its order."""
    if not told.state().invisible:
        yield told
        for index in range(told.childCount()):
            yield from read_from(told.child(index))


def too_small_to_hit(root: QWidget) -> list[str]:
    """Buttons and fields under 44 px; lines that may be selected are text, and what stands on it is a text's link."""
    found = []
    for widget in controls(root):
        pressed = isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
        if pressed and min(widget.width(), widget.height()) < tokens.TARGET:
            found.append(f"{type(widget).__name__} “{told(widget)[1]}” is {widget.width()}x{widget.height()}")
    return found


def stops(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where Tab (or Shift+Tab) takes somebody, once round, from where the focus is now."""
    found: list[QWidget] = []
    for _stop in range(MOST_STOPS):
        at = QApplication.focusWidget() or window
        QTest.keyClick(at, key, Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else _NO_KEY)
        here = QApplication.focusWidget()
        if here is None or here in found[:-1] or (found and here is found[-1] and not isinstance(here, QDateEdit)):
            return found
        if here not in found:  # a day's field has a stop for each of its parts
            found.append(here)
    raise AssertionError(f"no end of it after {MOST_STOPS} stops")


_NO_KEY = Qt.KeyboardModifier.NoModifier


def place(widget: QWidget, beside: QWidget) -> QRect:
    """Where it is, for somebody who comes from ``beside`` or goes there: what is scrolled out of sight is scrolled to
    the nearest edge then, unless both are scrolled together."""
    here = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    for area in (each for each in widget.window().findChildren(QScrollArea) if each.isAncestorOf(widget)):
        content, seen = area.widget(), area.viewport()
        if content is not None and content.isAncestorOf(widget) and not content.isAncestorOf(beside):
            top = seen.mapTo(widget.window(), QPoint(0, 0)).y()
            here.moveTop(max(top, min(here.top(), top + seen.height() - here.height())))
    return here


def wrong_way(root: QWidget) -> list[str]:
    """Where Tab skips a control, gets stuck, jumps back up without going to the right, or where Shift+Tab does not go
    the same way back."""
    there = stops(root.window(), Qt.Key.Key_Tab)
    back = stops(root.window(), Qt.Key.Key_Backtab)
    wanted = [each for each in controls(root) if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()]
    if not there:
        return ["Tab goes nowhere"] if wanted else []
    missed = [each for each in wanted if each not in there]
    found = [f"Tab does not come to {type(each).__name__} “{told(each)[1]}”" for each in missed if each is not root]
    if set(back) != set(there):
        found.append("Shift+Tab comes elsewhere than Tab")
    elif _turned(list(reversed(back)), there[0]) != there:
        found.append("Shift+Tab goes another way back")
    places = [(place(one, other), place(other, one), one, other) for one, other in pairwise([*there, there[0]])]
    jumps = [
        f"Tab goes up from “{told(before)[1]}” {first.getRect()} to “{told(after)[1]}” {then.getRect()}"
        for first, then, before, after in places
        if then.bottom() <= first.top() and then.left() <= first.left()
    ]
    if len(jumps) > 1:  # one of them is the way from the last to the first
        found += jumps
    return found


def read_out_of_order(root: QWidget) -> list[str]:
    """What a screen reader comes to before what stands over it: it goes by the order in which a thing has its parts."""
    found = []
    for holder in (root, *root.findChildren(QWidget)):
        if holder.layout() is None or not holder.isVisible():
            continue
        parts = [part for part in holder.children() if isinstance(part, QWidget) and part.isVisible()]
        parts = [part for part in parts if not isinstance(part, Notice | Sheet) and not part.size().isEmpty()]
        for one, other in pairwise(parts):
            if other.geometry().bottom() <= one.y() and other.x() <= one.x():
                found.append(f"“{told(one)[1]}” {type(one).__name__} is read before {type(other).__name__} over it")
    return found


def _turned(ring: list[QWidget], first: QWidget) -> list[QWidget]:
    at = ring.index(first)
    return ring[at:] + ring[:at]


def picture(widget: QWidget) -> QImage:
    """What is to be seen there, with what is drawn around it."""
    image: QImage = widget.grab().toImage()
    return image


def without_a_ring(root: QWidget, seen: set[tuple[object, ...]]) -> list[str]:
    """What looks the same with the focus as without; of each class and state of control one, unless in a campaign."""
    found = []
    for widget in controls(root):
        checked = isinstance(widget, QAbstractButton) and widget.isChecked()
        kind = (type(widget), checked)
        alone = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget is not root
        if not alone or (kind in seen and not CAMPAIGN):
            continue
        seen.add(kind)
        widget.clearFocus()
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is widget and picture(widget) == before:
            found.append(f"{type(widget).__name__} “{told(widget)[1]}” does not show the focus")
    return found


@pytest.fixture
def heard() -> Iterator[None]:
    """A screen reader is there."""
    tell_roles()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def look_through(program: Program, look: Callable[[QWidget], list[str]]) -> None:
    """Fails with the faults of every page, by its name."""
    found = {name: look(root) for name, root in go_through(program)}
    assert len(found) > 40
    faults = [f"{name}: {fault}" for name, of_page in found.items() for fault in of_page]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("language", "mode", "contrast"), SHOWN_AS)
def test_every_control_tells_what_it_is_and_can_be_reached_seen_and_hit(
    heard: None, open_program: OpenProgram, language: str, mode: Mode, contrast: Contrast
) -> None:
    program = open_program(language=language)
    program.theme.set_mode(mode)
    program.theme.set_contrast(contrast)
    program.window.setUpdatesEnabled(True)
    seen: set[tuple[object, ...]] = set()

    def look(root: QWidget) -> list[str]:
        program.settle()
        root.window().activateWindow()
        program.settle()
        focus = QApplication.focusWidget()
        found = [
            *wrongly_told(root),
            *headings_astray(root),
            *too_small_to_hit(root),
            *wrong_way(root),
            *read_out_of_order(root),
            *without_a_ring(root, seen),
        ]
        if focus is not None:
            focus.setFocus()
        return found

    look_through(program, look)


@pytest.mark.parametrize(("scale", "size"), SEEN_AT)
def test_nothing_is_cut_off_at_any_text_size(open_program: OpenProgram, scale: float, size: tuple[int, int]) -> None:
    program = open_program(language=i18n.DANISH)
    program.theme.set_scale(scale)
    program.window.resize(*size)

    def look(root: QWidget) -> list[str]:
        program.settle()  # some rows are measured again when they have their width
        return unreadable(root)

    look_through(program, look)
