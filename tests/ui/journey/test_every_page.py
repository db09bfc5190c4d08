"""Every page and dialog there is, once through: names for a screen reader, one language at a time, nothing cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from gettext import GNUTranslations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QPlainTextEdit, QScrollArea, QWidget

from rygtraening import i18n, paths
from rygtraening.domain.help import KEYS
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.crash_dialog import CrashDialog
from rygtraening.ui.day.change_page import ChangePage
from rygtraening.ui.day.morning_dialog import MorningDialog
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.day.tell_page import TellPage
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.first_run.beginning_page import BeginningPage
from rygtraening.ui.first_run.tryout_page import TryOutPage
from rygtraening.ui.first_run.welcome import NO, YES, WelcomePage
from rygtraening.ui.help.page import HelpPage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.programmes.ask_dialog import AskDialog
from rygtraening.ui.programmes.builder_journey import DROP
from rygtraening.ui.programmes.builder_page import BuilderPage
from rygtraening.ui.programmes.chooser import Chooser
from rygtraening.ui.programmes.days_card import NAMED
from rygtraening.ui.programmes.journey import ProgrammesJourney
from rygtraening.ui.programmes.list_page import ProgrammesPage
from rygtraening.ui.programmes.open_page import OpenPage
from rygtraening.ui.programmes.part_card import AGREED
from rygtraening.ui.programmes.programme_page import ProgrammePage
from rygtraening.ui.programmes.share_dialog import ShareDialog
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.window import LEAST_SIZE
from tests.catalogue.conftest import SMALL_EXERCISE, SMALL_PROGRAMME
from tests.catalogue.shared_text import shared

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

LOOKS = [("da", 1.0), ("da", 2.0), ("en", 2.0)]
"""The longer language, and both at the largest text; in the least window."""
SAME_IN_BOTH = {"Dansk"}
"""A language is called by its own name."""


def go_through(program: Program) -> Iterator[tuple[str, QWidget]]:
    """Every page, one after the other, as a person comes to it: its name here, and what is to be looked at."""
    window = program.window

    def here(name: str) -> tuple[str, QWidget]:
        program.settle()
        assert window.page is not None
        return name, window.page

    welcome = program.page(WelcomePage)
    yield here("welcome")
    welcome.age.chip(NO).click()
    yield here("welcome, under 18")
    welcome.correct.click()
    welcome.age.chip(YES).click()
    welcome.cleared.click()
    welcome.onward.click()
    yield here("safety")
    program.page(SafetyPage).row("six-weeks").click()
    program.page(SafetyPage).onward.click()
    yield here("safety, read back")
    program.page(SafetyPage).confirm.click()
    yield here("usual")
    program.page(PainPage).skip.click()
    yield here("try-out offered")
    program.page(TryOutPage).try_wanted.emit()
    yield here("try-out, the number before")
    program.page(PainPage).answered.emit(Pain(7, 0))
    yield here("try-out, another day")
    program.page(TryOutPage).try_wanted.emit()
    program.until(lambda step: step.kind is StepKind.REPETITION)
    yield here("try-out, paced")
    program.count(3)
    yield here("try-out, counted")
    program.do(Command.STOP)
    yield here("where one begins")
    program.page(BeginningPage).done.emit()
    yield here("today, first")
    yield "the rail", window
    for page in ("progress", "exercises", "knowledge", "settings"):
        program.journey.open_page(page)
        yield here(page)
    window.help_wanted.emit(None)
    yield here("help")
    help_page = program.page(HelpPage)
    for topic in (KEYS, "copies", ""):
        help_page.open_at(topic, leads_on=True)
        yield here(f"help, {topic}")
    help_page.search.setText("data")
    yield here("help, found")
    help_page.left.emit()
    program.journey.open_page("exercises")
    program.page(ExercisesPage).open("diagonalstraek")
    yield here("exercise")
    program.page(ExercisesPage).programmes_wanted.emit()
    yield here("programmes")
    program.page(ProgrammesPage).opened.emit("laend-basis")
    yield here("programme")
    yield from opened_and_sent(program)
    program.page(ProgrammePage).copied.emit()
    yield here("programme, put together")
    builder = program.page(BuilderPage)
    builder.take(["kattestraek", "sfinks", "diagonalstraek"])
    for name in ("sfinks", "diagonalstraek"):
        builder.cards[name].mode.segment(AGREED).click()
    assert builder.days is not None
    builder.days.mode.segment(NAMED).click()
    builder.keep.click()
    yield here("programme, agreed")
    builder.choose.click()
    program.settle()
    (chooser,) = window.findChildren(Chooser)
    yield "choose exercises", chooser
    chooser.close()
    builder.left.emit()
    program.settle()
    (question,) = window.findChildren(AskDialog)
    yield "keep the programme?", question
    question.buttons[DROP].click()
    window.activateWindow()  # nobody else does it on a platform without a window manager
    program.settle()
    program.page(ProgrammePage).printed.emit()
    yield here("programme, on paper")
    program.home()
    program.page(TodayPage).start_wanted.emit()
    yield here("morning")
    program.page(PainPage).skip.click()
    yield here("before")
    for number, name in ((9, "spare"), (7, "calm"), (3, "normal")):
        for scale in program.scales():
            scale.buttons()[number].click()
        yield here(f"before, {name}")
    program.press_button(i18n._("Begin"))
    program.page(PlayerPage)
    yield here("player")
    program.until(lambda step: step.kind is StepKind.REPETITION)
    yield here("player, paced")
    program.do(Command.PAIN)
    yield here("player, pain")
    program.press(Qt.Key.Key_Escape)
    program.press(Qt.Key.Key_I)
    yield here("player, safety notes")
    program.press(Qt.Key.Key_I)
    program.journal.full = True
    program.count(2)
    yield "player, a message", window
    program.journal.full = False
    program.count(2)
    program.until(lambda step: step.kind is StepKind.REPETITION)
    program.do(Command.NEXT)
    yield here("player, between exercises")
    program.do(Command.STOP)
    after = program.page(AfterPage)
    assert after.spread is not None
    after.spread.spread.chip("lasting").click()
    yield here("after")
    program.home()
    yield here("today, trained")
    program.page(TodayPage).after_wanted.emit()
    program.page(AfterPage)
    program.home()
    yield from through_a_day(program)
    program.journey.open_page("progress")
    yield here("progress, one session")
    program.page(ProgressPage).switch.click()
    yield here("progress, table")
    program.home()
    program.page(TodayPage).safety_wanted.emit()
    yield here("safety, asked for")
    program.answer_list("bladder", "weight-loss")
    locked = program.page(LockedPage)
    yield here("locked")
    locked.note.click()
    yield here("locked, not cleared like this")
    locked.left.emit()
    yield here("today, locked")
    bug = CrashDialog(program.theme, "Traceback …", window)
    bug.open()
    program.settle()
    yield "bug", bug
    bug.accept()
    bug.deleteLater()


def opened_and_sent(program: Program) -> Iterator[tuple[str, QWidget]]:
    """From a programme's page to one that somebody sent, to its faults, and back; and sending it."""
    program.page(ProgrammePage).sent.emit()
    program.settle()
    (dialog,) = program.window.findChildren(ShareDialog)
    yield "send a programme", dialog
    dialog.close()
    program.window.activateWindow()  # as below
    (journey,) = program.window.findChildren(ProgrammesJourney)
    file = program.core.data_dir / "sent.yaml"
    agreed = "{id: hip-lift, agreed: {on: 2026-11-20, amount: 9, sets: 2}}"
    good = shared(SMALL_PROGRAMME.replace("- hip-lift", f"- {agreed}"), SMALL_EXERCISE)
    for name, text in (("programme, opened", good), ("programme, with a fault", good.replace("sets: 2", "sets: 99"))):
        file.write_text(text, encoding="utf-8")
        journey.sharing.look(file)
        page = program.page(OpenPage)
        while not page.read:
            program.settle()
        program.settle()
        yield name, page
    journey.open_programme("laend-basis")
    program.settle()


def through_a_day(program: Program) -> Iterator[tuple[str, QWidget]]:
    """The page of a day, and what is told and changed there."""
    window = program.window

    def here(name: str) -> tuple[str, QWidget]:
        program.settle()
        assert window.page is not None
        return name, window.page

    today = program.clock.now().date()
    program.page(TodayPage).day_chosen.emit(today)
    day = program.page(DayPage)
    yield here("day")
    assert day.sessions[0].change is not None
    day.sessions[0].change.click()
    yield here("day, correcting")
    program.page(ChangePage).cancelled.emit()
    day.morning_wanted.emit()
    program.settle()
    (dialog,) = window.findChildren(MorningDialog)
    yield "day, morning", dialog
    dialog.reject()
    day.day_wanted.emit(today - timedelta(days=1))
    yield here("day, empty")
    day.session_wanted.emit()
    yield here("day, telling")
    program.page(TellPage).cancelled.emit()
    program.home()


def shown_texts(root: QWidget) -> set[str]:
    """Every text that can be seen or is told to a screen reader."""
    found: set[str] = set()
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        found |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()}
        if isinstance(widget, QPlainTextEdit):
            found.add(widget.placeholderText())
        painted = getattr(widget, "words", "")  # what the player letters itself
        found |= {told_of(widget), painted if isinstance(painted, str) else ""}
    return {re.sub("<[^>]+>", "", text) for text in found if text}


def told_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(root: QWidget) -> list[str]:
    """What can have the focus and tells a screen reader nothing."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.isWindow():
            continue
        if isinstance(widget.focusProxy(), QWidget):  # another stands for it
            continue
        if not told_of(widget).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def too_wide(root: QWidget) -> list[str]:
    """What has to be scrolled sideways, or hangs over the edge of its window."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            found.append(f"{type(widget).__name__} scrolls {widget.horizontalScrollBar().maximum()} px sideways")
        left = widget.mapTo(widget.window(), widget.rect().topLeft()).x()
        if left < 0 or left + widget.width() > widget.window().width():
            inside = any(isinstance(parent, QAbstractScrollArea) for parent in parents(widget))
            if not inside:
                found.append(f"{type(widget).__name__} from {left} to {left + widget.width()}")
    return found


def parents(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def danish_messages() -> list[str]:
    """Every Danish text of the compiled words that could not be English: over 4 letters, and not one of the English."""
    with (paths.bundled("resources") / "locale" / "da" / "LC_MESSAGES" / "rygtraening.mo").open("rb") as file:
        catalog: dict[object, str] = GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    english = {key if isinstance(key, str) else key[0] for key in catalog}  # type: ignore[index]
    return [text for text in catalog.values() if len(text) > 4 and text not in english and "\n" not in text]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_everything_that_takes_the_focus_has_a_name(open_program: OpenProgram, language: str) -> None:
    program = open_program(language=language)
    faults = {name: nameless(root) for name, root in go_through(program)}
    assert {name: fault for name, fault in faults.items() if fault} == {}
    assert len(faults) > 25


def test_in_english_no_danish_is_on_any_page(open_program: OpenProgram) -> None:
    danish = set(danish_messages()) - SAME_IN_BOTH
    program = open_program(language=i18n.ENGLISH)
    exercises = program.core.catalogue.exercises.values()
    danish |= {text.da for each in exercises for text in (each.name, each.aim, *each.steps) if text.da != text.en}
    danish |= {each.text.da for each in program.core.safety.questions}
    found = []
    for name, root in go_through(program):
        texts = {text.replace(str(program.core.data_dir), "") for text in shown_texts(root)}
        found += [f"{name}: {text}" for text in texts if re.search("[æøåÆØÅ]", text) or text in danish]
    assert found == []


def test_in_danish_no_english_is_on_any_page(open_program: OpenProgram) -> None:
    program = open_program(language=i18n.DANISH)
    exercises = program.core.catalogue.exercises.values()
    english = {text.en for each in exercises for text in (each.name, each.aim, *each.steps) if text.da != text.en}
    english |= {each.text.en for each in program.core.safety.questions}
    with (paths.bundled("resources") / "locale" / "da" / "LC_MESSAGES" / "rygtraening.mo").open("rb") as file:
        catalog: dict[object, str] = GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    english |= {key for key, text in catalog.items() if isinstance(key, str) and len(key) > 4 and key != text}
    found = []
    for name, root in go_through(program):
        found += [f"{name}: {text}" for text in shown_texts(root) if text in english]
    assert found == []


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_no_page_is_wider_than_the_least_window(open_program: OpenProgram, language: str, scale: float) -> None:
    program = open_program(language=language)
    program.theme.set_scale(scale)
    program.window.resize(*LEAST_SIZE)
    faults = {}
    for name, root in go_through(program):
        faults[name] = too_wide(root)
        if (program.window.width(), program.window.height()) != LEAST_SIZE:
            faults[name].append("The window has grown.")
    assert {name: fault for name, fault in faults.items() if fault} == {}


def test_every_page_can_be_painted_without_a_complaint(open_program: OpenProgram) -> None:
    program = open_program()
    program.window.setUpdatesEnabled(True)
    for _name, root in go_through(program):
        assert not root.grab().isNull()
