"""Øvelser: the list, one exercise whole, and the files that could not be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.exercise import Exercise, Level, Places
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.text import Text
from rygtraening.ui.exercises.faults_card import Sentences
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.exercises.tag import Tag
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.mark import Mark
from rygtraening.words import doses, reasons

Listed = Callable[..., ExercisesPage]


def seen(page: QWidget) -> list[str]:
    """Every word on the page, label by label."""
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return words + [button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()]


def opened(page: ExercisesPage, name: str) -> ExercisesPage:
    page.open(name)
    QApplication.processEvents()
    return page


def test_the_programme_comes_first_whatever_the_folder_says(listed: Listed) -> None:
    page = listed()
    assert list(page.cards) == ["knee", "walk"]
    tops = [card.mapTo(page, card.rect().topLeft()).y() for card in page.cards.values()]
    assert tops == sorted(tops)


def test_a_heading_parts_the_programme_from_what_is_beside_it(listed: Listed, catalogue: Catalogue) -> None:
    page = listed()
    (heading,) = (label for label in page.findChildren(QLabel) if label.text() == "Beside your programme")
    knee, walk = (page.cards[name].mapTo(page, page.cards[name].rect().topLeft()).y() for name in ("knee", "walk"))
    assert knee < heading.mapTo(page, heading.rect().topLeft()).y() < walk
    for alone in ("knee", "walk"):
        assert "Beside your programme" not in seen(listed(Catalogue({alone: catalogue.exercises[alone]}, {})))


def test_a_goal_that_is_the_ceiling_is_said_once(listed: Listed, catalogue: Catalogue, knee: Exercise) -> None:
    assert "First goal 10, later 20" in seen(opened(listed(), "knee"))
    short = replace(knee, dose=replace(knee.dose, ladder=(5, 7, 10), ceiling=10))
    words = seen(opened(listed(replace(catalogue, exercises={"knee": short})), "knee"))
    assert "The goal is 10" in words
    assert "First goal 10, later 10" not in words


def test_a_card_says_name_aim_and_how_it_is_counted(listed: Listed) -> None:
    page = listed()
    words = seen(page)
    for said in ("Knee to chest", "Also in English", "Aim in English", "Repetitions per side", "A walk", "Minutes"):
        assert said in words
    assert page.cards["knee"].accessibleName() == "Knee to chest"
    assert page.cards["knee"].accessibleDescription() == "Aim in English Repetitions per side."


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_opens_by_keyboard_and_esc_comes_back_to_it(listed: Listed, qtbot: QtBot, key: Qt.Key) -> None:
    page = listed()
    page.cards["knee"].setFocus()
    with qtbot.waitSignal(page.opened, timeout=0) as heard:
        QTest.keyClick(page.cards["knee"], key)
    assert heard.args == ["knee"]
    assert page.detail is not None and page.detail.title.text() == "Knee to chest"
    assert page.detail.isVisible() and page.detail.back.hasFocus()
    QTest.keyClick(page.detail.back, Qt.Key.Key_Escape)
    assert page.detail is None
    assert page.list.isVisible() and page.cards["knee"].hasFocus()


def test_the_way_back_from_an_exercise_opened_elsewhere_ends_at_its_card(listed: Listed) -> None:
    page = opened(listed(), "walk")
    page.close_detail()
    assert page.cards["walk"].hasFocus()


def test_the_link_at_the_top_leads_back(listed: Listed) -> None:
    page = opened(listed(), "knee")
    assert page.detail is not None
    QTest.mouseClick(page.detail.back, Qt.MouseButton.LeftButton)
    assert page.detail is None


def test_an_exercise_that_is_not_there_leaves_the_list(listed: Listed) -> None:
    page = opened(listed(), "gone")
    assert page.detail is None and page.list.isVisible()


def test_an_exercise_is_shown_whole(listed: Listed) -> None:
    words = seen(opened(listed(), "knee"))
    for said in (
        "Also in English", "strength", "Aim in English", "Lie on your back", "First in English", "Then in English",
        "Breathe in English", "Mistake in English", "Careful in English", "The floor in English", "The chair",
        "Normal in English", "Gentler in English", "Sharp pain in English", "Dizziness", "Easy in English",
        "Whole in English", "Draw", "Breathe out", "Hold", "Stay there",
    ):  # fmt: skip
        assert said in words, said


def test_a_place_without_words_is_left_out(listed: Listed) -> None:
    words = seen(opened(listed(), "knee"))
    assert "Floor" in words and "Chair" in words
    assert "Bed" not in words


def test_the_parts_of_a_repetition_have_their_seconds(listed: Listed) -> None:
    words = seen(opened(listed(), "knee"))
    assert "3 s" in words, "the movement"
    assert "2.5 s" in words, "the hold of the tier"


def test_the_persons_step_is_told_and_marked(listed: Listed) -> None:
    words = seen(opened(listed(), "knee"))
    assert "Your step" in words
    assert "7 times per side · 2.5 s hold" in words
    assert "A calm place to begin. It grows when a few sessions have gone well." in words
    assert "First goal 10, later 20" in words
    assert words.count("You are here") == 1


def test_the_step_and_its_reason_follow_the_prescription(listed: Listed, knee: Exercise) -> None:
    page = listed(doses=[Prescription(knee, Level(0, 10), Reason.RED, Level(1, 5))])
    words = seen(opened(page, "knee"))
    assert "10 times per side · calm movement" in words
    assert "One step down: last time was more than your back was ready for." in words
    marked, easy, whole = (words.index(said) for said in ("You are here", "Easy in English", "Whole in English"))
    assert easy < marked < whole


@pytest.mark.parametrize(
    ("level", "ladder", "heading"),
    [
        (Level(1, 7), ["5", "7", "10", "20"], "Step 2 of 4"),
        (Level(0, 10), ["5", "7", "10"], "Step 3 of 3"),  # below the articles' tier it goes up to the first goal
        (Level(0, 20), ["5", "7", "10", "20"], "Step 4 of 4"),  # an old record may stand higher
    ],
)
def test_the_ladder_shows_where_the_person_is(
    listed: Listed, knee: Exercise, level: Level, ladder: list[str], heading: str
) -> None:
    page = opened(listed(doses=[Prescription(knee, level, Reason.ONE_MORE_DAY)]), "knee")
    steps = [tag for tag in page.findChildren(Tag) if tag.text().isdecimal()]
    assert [step.text() for step in steps] == ladder
    assert [step.text() for step in steps if step.strong] == [str(level.amount)]
    assert heading in seen(page)


@pytest.mark.parametrize("reason", [Reason.CALM_DAY, Reason.LATER_TODAY, Reason.GENTLER])
def test_the_dose_of_one_day_is_not_taken_for_the_persons_step(listed: Listed, knee: Exercise, reason: Reason) -> None:
    words = seen(opened(listed(doses=[Prescription(knee, Level(0, 5), reason)]), "knee"))
    assert "Your dose today" in words and reasons.reason(reason) in words
    assert "5 times per side · calm movement" in words
    assert "Your step" not in words and "You are here" not in words


def test_an_exercise_that_pauses_says_kindly_why_and_when_it_is_back(listed: Listed, knee: Exercise) -> None:
    words = seen(opened(listed(doses=[], pausing=[Pausing(knee, date(2026, 11, 29))]), "knee"))
    assert "A little pause, not a stop" in words
    assert "It has asked too much several times, so it has a week off. It comes back on Sunday 29 November." in words
    assert "7 times per side · 2.5 s hold" not in words and "You are here" not in words
    assert "Lie on your back" in words, "how it is done is still told"


def test_an_exercise_of_the_programme_without_a_dose_today_says_where_to_look(listed: Listed) -> None:
    words = seen(opened(listed(doses=[]), "knee"))
    assert "Not today" in words
    assert "There is no dose of this one today. The page Today says what there is instead." in words
    assert "7 times per side · 2.5 s hold" not in words


def test_before_any_dose_is_known_an_exercise_shows_where_it_begins(
    theme: Theme, catalogue: Catalogue, programme: Programme, shown: Callable[..., object]
) -> None:
    page = ExercisesPage(theme)
    page.show_catalogue(catalogue, programme)
    shown(page, 1028, 760)
    assert "Where it begins" in seen(opened(page, "knee"))


def test_the_newest_doses_count_also_for_an_exercise_that_has_none_any_more(listed: Listed) -> None:
    page = listed()
    page.show_doses([])
    assert "Not today" in seen(opened(page, "knee"))


def test_an_exercise_beside_the_programme_that_stands_in_today_has_its_dose(
    listed: Listed, catalogue: Catalogue
) -> None:
    walk = catalogue.exercises["walk"]
    words = seen(opened(listed(doses=[Prescription(walk, Level(0, 5), Reason.GENTLER)]), "walk"))
    assert "Your dose today" in words and "A gentler movement in place of the one that pauses." in words


def test_an_exercise_outside_the_programme_shows_where_it_begins(listed: Listed) -> None:
    words = seen(opened(listed(), "walk"))
    assert "It is not one of your programme's exercises." in words
    assert "Where it begins" in words and "5 minutes" in words
    assert "You are here" not in words
    assert "One repetition" not in words


def test_the_safety_cards_speak_with_shape_word_and_colour(listed: Listed) -> None:
    page = opened(listed(), "knee")
    titles = [word for word in seen(page) if word in ("Quite normal", "To make it easier", "Stop if")]
    tones = [mark._tone for mark in page.findChildren(Mark) if mark.isVisible()]
    assert titles == ["Quite normal", "To make it easier", "Stop if"]
    assert tones == [Tone.GREEN, Tone.YELLOW, Tone.RED]


def test_an_exercise_nobody_has_reviewed_says_so(listed: Listed) -> None:
    page = listed()
    assert seen(page).count("awaiting review") == 2, "its card, and the programme it is in"
    words = seen(opened(page, "knee"))
    assert words.count("awaiting review") == 1 and "Source: The source · example.org/guide" in words
    assert "awaiting review" not in seen(opened(page, "walk"))


def test_a_reviewed_exercise_says_nothing_of_it(listed: Listed, catalogue: Catalogue, knee: Exercise) -> None:
    reviewed = replace(knee, source=replace(knee.source, reviewed=True))
    words = seen(opened(listed(Catalogue({"knee": reviewed}, {})), "knee"))
    assert "Source: The source · example.org/guide" in words
    assert "awaiting review" not in words


def test_faults_stand_below_with_the_loaders_own_sentences(listed: Listed, faulty: Catalogue) -> None:
    page = listed(faulty)
    assert "Files that could not be read" in seen(page)
    text = page.findChild(Sentences)
    assert text is not None and text.isReadOnly()
    assert text.toPlainText() == str(faulty.faults[0])
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text.textCursor().selectedText() == str(faulty.faults[0])


def test_without_faults_there_is_no_such_card(listed: Listed) -> None:
    assert "Files that could not be read" not in seen(listed())


def test_every_line_of_the_faults_is_in_sight(listed: Listed, faulty: Catalogue) -> None:
    page = listed(Catalogue(faulty.exercises, {}, faulty.faults * 3), size=(700, 600))
    text = page.findChild(Sentences)
    assert text is not None
    assert text.verticalScrollBar().maximum() == 0
    assert text.document().size().height() <= text.viewport().height() + 1


def test_an_empty_catalogue_says_so(listed: Listed) -> None:
    assert "No exercise could be read." in seen(listed(Catalogue({}, {})))


def test_showing_the_catalogue_again_closes_what_was_open(
    listed: Listed, catalogue: Catalogue, programme: object
) -> None:
    page = opened(listed(), "knee")
    page.show_catalogue(catalogue, programme)  # type: ignore[arg-type]
    assert page.detail is None and page.list.isVisible()
    assert list(page.cards) == ["knee", "walk"]


def test_every_control_has_a_name(listed: Listed, faulty: Catalogue) -> None:
    page = listed(faulty)
    for _state in range(2):
        for control in page.findChildren(QWidget):
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible():
                name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
                assert name, control
        opened(page, "knee")


def test_the_texts_follow_the_language(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    english = listed()
    assert not set("".join(seen(english) + seen(opened(english, "knee")))) & set("æøåÆØÅ")
    monkeypatch.setattr(i18n, "_language", i18n.DANISH)
    assert "Knæ til bryst" in seen(listed())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_wider_than_a_small_window(listed: Listed, faulty: Catalogue, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    page = listed(faulty, size=(640, 600))
    assert_fits(page.list)
    opened(page, "knee")
    assert page.detail is not None
    assert_fits(page.detail)


def assert_fits(page: QScrollArea) -> None:
    """Nothing has to be scrolled to the side, and nothing hangs out of the page."""
    column = page.widget()
    assert column is not None and column.width() <= page.viewport().width()
    for child in column.findChildren(QWidget):
        if child.isVisible():
            assert child.mapTo(column, child.rect().topRight()).x() <= page.viewport().width(), child


def test_what_an_exercise_says_nothing_of_has_no_heading(listed: Listed, catalogue: Catalogue, knee: Exercise) -> None:
    headings = {"Breathing", "What often teases", "Be careful if", "Where you can do it"}
    assert headings <= set(seen(opened(listed(), "knee")))
    safety = replace(knee.safety, be_careful_if=())
    bare = replace(knee, breathing=Text(), mistakes=(), places=Places(), safety=safety)
    page = listed(Catalogue({**catalogue.exercises, "knee": bare}, {}))
    assert not headings & set(seen(opened(page, "knee")))


def test_the_page_speaks_for_itself_and_the_programme_under_its_own_heading(
    listed: Listed, programme: Programme
) -> None:
    page = listed()
    about = doses.say(programme.about)
    assert about and "exercises" in page.list.subtitle.text() and about not in page.list.subtitle.text()
    said = seen(page)
    heading, text = (said.index(each) for each in (f"Your programme: {doses.say(programme.name)}", about))
    assert text == heading + 1 or (said[heading + 1] == "awaiting review" and text == heading + 2)
