"""The list of programmes, and one programme whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Level
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Agreed, Programme
from rygtraening.domain.programme_draft import PUT_TOGETHER
from rygtraening.domain.text import Text
from rygtraening.ui.programmes.list_page import ProgrammesPage
from rygtraening.ui.programmes.programme_page import ProgrammePage
from rygtraening.ui.programmes.sections import EXERCISES
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton
from tests.ui.programmes.conftest import TODAY

Shown = Callable[[QWidget, int, int], None]


@pytest.fixture
def strong(catalogue: Catalogue) -> Programme:
    """A shipped programme."""
    return catalogue.programmes["staerk-ryg"]


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_card_says_what_is_in_a_programme(theme: Theme, catalogue: Catalogue, shown: Shown, qtbot: QtBot) -> None:
    page = ProgrammesPage(theme)
    programmes = list(catalogue.programmes.values())
    page.show_programmes(programmes, "minipause", frozenset({"blid-start"}))
    shown(page, 900, 800)
    assert list(page.cards) == [programme.id for programme in programmes]
    for name, followed, own in (("minipause", True, False), ("blid-start", False, True), ("staerk-ryg", False, False)):
        said = f"{words(page.cards[name])}\n{page.cards[name].accessibleDescription()}"
        assert (said.count("Followed now"), said.count("your own")) == (2 * followed, 2 * own)
        assert said.count("awaiting review") == 2
        assert "exercises · about" in said
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.cards["staerk-ryg"], Qt.Key.Key_Return)
    assert opened.args == ["staerk-ryg"]


def test_the_list_leads_to_the_exercises_and_to_a_new_one(
    theme: Theme, catalogue: Catalogue, shown: Shown, qtbot: QtBot
) -> None:
    page = ProgrammesPage(theme)
    page.show_programmes(list(catalogue.programmes.values()), "minipause", frozenset())
    shown(page, 900, 800)
    assert page.findChildren(Banner) == []
    assert page.sections is not None
    assert page.new is not None
    with qtbot.waitSignal(page.exercises_wanted):
        page.sections.segment(EXERCISES).click()
    with qtbot.waitSignal(page.new_wanted):
        page.new.click()


@pytest.mark.parametrize(("name", "said"), [("", "a programme together"), ("Aften", "“Aften”")])
def test_what_is_not_kept_yet_can_be_gone_on_with(
    theme: Theme, catalogue: Catalogue, shown: Shown, qtbot: QtBot, name: str, said: str
) -> None:
    page = ProgrammesPage(theme)
    page.show_programmes(list(catalogue.programmes.values()), "minipause", frozenset(), name)
    shown(page, 900, 800)
    (banner,) = page.findChildren(Banner)
    assert said in banner.text
    with qtbot.waitSignal(page.go_on_wanted):
        banner.action.emit()


def test_a_programme_shows_its_exercises_in_order_with_their_dose(
    theme: Theme, strong: Programme, shown: Shown, qtbot: QtBot
) -> None:
    note = Text("Roligt", "Slowly <b>")
    agreed = replace(strong.parts[1], agreed=Agreed(TODAY, 1, 12, hold=5, sets=2, note=note))
    programme = replace(strong, parts=(strong.parts[0], agreed, *strong.parts[2:]))
    page = ProgrammePage(theme, programme, followed=False, own=True)
    shown(page, 900, 900)
    rows = [words(row) for row in page.rows]
    assert len(rows) == len(programme.parts)
    assert "Begins at" in rows[0]
    assert "2 sets of 12 times" in rows[1]
    assert "As agreed with your physiotherapist on 22 November 2026" in rows[1]
    assert "Slowly <b>" in rows[1]
    assert "still lower it" in words(page)
    assert programme.source.title.en in words(page)
    with qtbot.waitSignal(page.exercise_opened) as opened:
        page.rows[2].click()
    assert opened.args == [programme.parts[2].exercise.id]


def test_the_followed_programme_shows_the_doses_of_today(theme: Theme, strong: Programme, shown: Shown) -> None:
    first = strong.parts[0].exercise
    lower = Prescription(first, Level(0, first.dose.ladder[0]), Reason.START_TRIED)
    page = ProgrammePage(theme, strong, followed=True, own=False, today=(lower,))
    shown(page, 900, 900)
    assert f"Today {first.dose.ladder[0]} " in words(page.rows[0])
    assert "Today" in page.rows[0].accessibleName()
    assert "Begins at" in words(page.rows[1])


def test_a_shipped_programme_is_copied_and_never_changed(theme: Theme, strong: Programme, shown: Shown) -> None:
    page = ProgrammePage(theme, strong, followed=False, own=False)
    shown(page, 900, 900)
    assert (page.edit.isVisible(), page.remove.isVisible(), page.copy.isVisible()) == (False, False, True)
    assert "still lower it" not in words(page)


@pytest.mark.parametrize("followed", [False, True])
def test_one_thing_is_the_main_one(theme: Theme, strong: Programme, shown: Shown, *, followed: bool) -> None:
    page = ProgrammePage(theme, strong, followed=followed, own=False)
    shown(page, 900, 900)
    assert (page.follow is None) is followed
    assert page.findChildren(PrimaryButton) == [page.once if followed else page.follow]
    assert ("Followed now" in words(page)) is followed


def test_every_button_says_what_it_is_for(theme: Theme, strong: Programme, shown: Shown, qtbot: QtBot) -> None:
    page = ProgrammePage(theme, strong, followed=False, own=True)
    shown(page, 900, 900)
    assert page.follow is not None
    pairs = (
        (page.follow, page.followed),
        (page.once, page.done_once),
        (page.edit, page.edited),
        (page.copy, page.copied),
        (page.remove, page.removed),
        (page.back, page.left),
    )
    for button, signal in pairs:
        with qtbot.waitSignal(signal):
            button.click()
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.back, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("own", "made_by", "put_together", "tags"),
    [
        (True, "", True, 0),
        (True, "Ane, physiotherapist", True, 1),
        (True, "", False, 1),
        (False, "", True, 1),
    ],
    ids=["made here", "from somebody", "written elsewhere", "comes with the program"],
)
def test_a_programme_put_together_here_awaits_no_review(
    own: bool, made_by: str, put_together: bool, tags: int, theme: Theme, strong: Programme, shown: Shown
) -> None:
    programme = replace(strong, made_by=made_by, source=PUT_TOGETHER if put_together else strong.source)
    page = ProgrammePage(theme, programme, followed=False, own=own)
    shown(page, 900, 800)
    assert words(page).count("awaiting review") == tags
