"""While a sheet lies over the player, a screen reader finds the sheet and nothing else; then everything is back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton

from rygtraening.domain.keys import Command
from rygtraening.domain.playback import State
from rygtraening.ui.accessible_roles import tell_roles
from rygtraening.ui.player.sheet import Sheet
from tests.ui.player.conftest import Playing

Role = QAccessible.Role
Open = Callable[[Playing], Sheet]
Told = list[tuple[QAccessible.Event, str]]


def hurt(playing: Playing) -> Sheet:
    playing.page.bridge.do(Command.PAIN)
    return playing.page.pain_sheet


def read_the_notes(playing: Playing) -> Sheet:
    playing.page.header.safety.click()
    return playing.page.safety_sheet


SHEETS = [hurt, read_the_notes]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What the system is told that came or went."""
    told: Told = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() in (QAccessible.Event.ObjectShow, QAccessible.Event.ObjectHide):
            told.append((event.type(), type(event.object()).__name__))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return told


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """A screen reader is there."""
    tell_roles()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def read(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What can be seen, from the top down."""
    if told.state().invisible:
        return
    yield told
    for index in range(told.childCount()):
        yield from read(told.child(index))


def buttons_read(playing: Playing) -> set[str]:
    page = QAccessible.queryAccessibleInterface(playing.page)
    return {each.text(QAccessible.Text.Name) for each in read(page) if each.role() == Role.Button}


@pytest.mark.parametrize("open_sheet", SHEETS)
def test_only_the_sheet_is_read_while_it_is_there_and_everything_again_after(
    repeating: Playing, open_sheet: Open
) -> None:
    before = buttons_read(repeating)
    assert {"Pause", "Stop", "Safety notes", "It hurts more"} <= before
    sheet = open_sheet(repeating)
    page = QAccessible.queryAccessibleInterface(repeating.page)
    assert (page.childCount(), page.child(0).object()) == (1, sheet)
    assert page.indexOfChild(page.child(0)) == 0
    assert page.indexOfChild(QAccessible.queryAccessibleInterface(repeating.page.controls)) == -1
    own = {each.accessibleName() or each.text() for each in sheet.findChildren(QAbstractButton) if each.isVisible()}
    assert buttons_read(repeating) <= own
    assert buttons_read(repeating) and not buttons_read(repeating) & {"Pause", "Stop", "Safety notes"}
    sheet.close_sheet()
    assert sheet.isHidden()
    assert buttons_read(repeating) == before


@pytest.mark.parametrize("open_sheet", SHEETS)
def test_a_sheet_is_a_modal_dialog_with_a_name_which_is_its_heading(repeating: Playing, open_sheet: Open) -> None:
    sheet = open_sheet(repeating)
    told = QAccessible.queryAccessibleInterface(sheet)
    name = told.text(QAccessible.Text.Name)
    assert (told.role(), bool(told.state().modal), bool(name)) == (Role.Dialog, True, True)
    first = next(each for each in read(told) if each.role() == Role.Heading)
    assert first.text(QAccessible.Text.Name) == name
    assert first.attributesInterface().attributeValue(QAccessible.Attribute.Level) == 1


def test_what_is_at_a_point_is_the_sheet_and_not_what_lies_under_it(repeating: Playing) -> None:
    page = QAccessible.queryAccessibleInterface(repeating.page)
    middle = page.rect().center()
    pause = QAccessible.queryAccessibleInterface(repeating.page.controls.main).rect().center()
    assert page.childAt(pause.x(), pause.y()).object() is repeating.page.controls
    sheet = hurt(repeating)
    for point in (middle, pause):
        assert page.childAt(point.x(), point.y()).object() is sheet


def test_who_remembers_a_part_is_told_that_it_cannot_be_seen(repeating: Playing) -> None:
    parts = [
        QAccessible.queryAccessibleInterface(part)
        for part in (repeating.page.header, repeating.page.scene, repeating.page.controls)
    ]
    assert [bool(part.state().invisible) for part in parts] == [False] * 3
    sheet = hurt(repeating)
    assert [(bool(part.state().invisible), part.childCount()) for part in parts] == [(True, 0)] * 3
    sheet.close_sheet()
    assert [bool(part.state().invisible) for part in parts] == [False] * 3


def test_that_it_has_gone_and_come_back_is_told(repeating: Playing, seen: Told) -> None:
    parts = ["Header", "Scene", "Controls"]
    sheet = hurt(repeating)
    assert seen == [(QAccessible.Event.ObjectHide, part) for part in parts]
    seen.clear()
    sheet.close_sheet()
    assert seen == [(QAccessible.Event.ObjectShow, part) for part in parts]


def test_nothing_has_come_back_when_the_whole_page_goes(repeating: Playing, seen: Told) -> None:
    hurt(repeating)
    seen.clear()
    repeating.page.hide()
    assert seen == []


@pytest.mark.parametrize("open_sheet", SHEETS)
def test_a_press_that_comes_too_late_for_what_is_covered_does_nothing(repeating: Playing, open_sheet: Open) -> None:
    sheet = open_sheet(repeating)
    state, way, muted = repeating.session.state, repeating.session.way, repeating.page.muted
    page = repeating.page
    for button in (*page.header.findChildren(QAbstractButton), *page.controls.findChildren(QAbstractButton)):
        QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Press")
    page.scene.clicked.emit()
    assert (repeating.session.state, repeating.session.way, page.muted) == (state, way, muted)
    assert repeating.session.state is not State.ENDED
    assert not sheet.isHidden()
    assert [each for each in page.findChildren(Sheet) if not each.isHidden()] == [sheet]


def test_the_focus_stays_in_the_sheet_when_it_opens(repeating: Playing) -> None:
    sheet = read_the_notes(repeating)
    focus = repeating.page.window().focusWidget()
    assert sheet.isAncestorOf(focus)
    repeating.press(Qt.Key.Key_Escape)
    assert repeating.page.window().focusWidget() is repeating.page
