"""Whatever somebody writes, and whatever an exercise file says, is text: Qt takes what looks like HTML for HTML by
itself, and would load the files it names."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
import yaml
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTextEdit, QWidget

from rygtraening import paths
from rygtraening.domain.exposure_record import Attempt, Happened, OwnLadder
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import AfterAnswers, MorningScore, Stamp
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.progress.cards.card_table import CardTableView
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.widgets.heading import Body
from rygtraening.ui.widgets.plain_tip import plain_tip
from tests.ui.journey.test_every_page import go_through, parents

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

MARKUP = "<img src=file:///etc/passwd><b>x</b>&amp;"


@pytest.fixture
def hostile_exercises(tmp_path: Path) -> Path:
    """The shipped exercises and ladders, every name and text of which begins with markup."""
    folder = tmp_path / "hostile"
    shutil.copytree(paths.bundled("exercises"), folder)
    for path in folder.rglob("*.yaml"):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        path.write_text(yaml.safe_dump(marked(content), allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder


def marked(value: Any) -> Any:
    """The same, with markup in every name."""
    if isinstance(value, dict):
        return {
            key: dict.fromkeys(item, MARKUP) if key == "name" and isinstance(item, dict) else marked(item)
            for key, item in value.items()
        }
    return [marked(item) for item in value] if isinstance(value, list) else value


def write_markup(program: Program) -> None:
    """A week, a win, a ladder and a note with markup in them."""
    now = program.clock.now()

    def stamp() -> Stamp:
        return Stamp(uuid4(), program.core.journal.device, program.clock.now(), now.date())

    session = UUID(int=5)
    program.core.journal.append(
        WeekAnswers(stamp(), Pain(3, 1), (OwnActivity(MARKUP, 4),), fear=3, confidence=4),
        SmallWin(stamp(), "win-1", MARKUP),
        OwnLadder(stamp(), "ladder-1", MARKUP, (MARKUP, f"{MARKUP} 2")),
        Attempt(
            stamp(),
            UUID(int=6),
            "boeje",
            "sko",
            before=Pain(2, 0),
            feared=MARKUP,
            likelihood=60,
            expected=7,
            happened=Happened.NO,
            worst=Pain(2, 0),
        ),
        MorningScore(stamp(), Pain(3, 0)),
        AfterAnswers(stamp(), session, note=MARKUP),
    )


def rich(root: QWidget) -> list[str]:
    """What on ``root`` could be taken for HTML."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        where = " in ".join(type(each).__name__ for each in (widget, *parents(widget)))
        if isinstance(widget, QLabel) and widget.text() and widget.textFormat() is not Qt.TextFormat.PlainText:
            found.append(f"{where}: {widget.text()[:60]}")
        found += [f"{where}, tip: {tip}" for tip in tips(widget) if "<img" in tip]
        if isinstance(widget, QTextEdit) and "<img" in widget.toHtml():
            found.append(f"{where}: {widget.toPlainText()[:60]}")
    return found


def tips(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for row in range(model.rowCount(QModelIndex())):
            for column in range(model.columnCount(QModelIndex())):
                yield str(model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole) or "")


def shows_markup(root: QWidget) -> bool:
    labels = [label.text() for label in root.findChildren(QLabel)]
    return any(MARKUP in text for text in labels)


def test_no_page_takes_what_is_written_for_html(open_program: OpenProgram, hostile_exercises: Path) -> None:
    program = open_program(exercises=hostile_exercises)
    faults: dict[str, list[str]] = {}
    literal = set()
    for name, root in go_through(program):
        faults[name] = rich(root)
        literal |= {name} if shows_markup(root) else set()
    assert {name: fault for name, fault in faults.items() if fault} == {}
    assert {"exercises", "exercise", "today, first", "after"} <= literal, literal


def test_nor_does_any_page_that_shows_what_the_person_wrote(open_settled: OpenProgram, hostile_exercises: Path) -> None:
    program = open_settled(exercises=hostile_exercises)
    write_markup(program)
    window, journey = program.window, program.journey
    faults = []
    for page in ("today", "progress", "courage", "exercises", "settings"):
        journey.open_page(page)
        for _turn in range(30):  # the charts come one by one
            program.settle()
        faults += rich(window)
        if page == "progress":
            progress = program.page(ProgressPage)
            for card in progress.findChildren(ChartCard):
                card.switch.click()
            program.settle()
            shown = [tip for view in progress.findChildren(CardTableView) for tip in tips(view)]
            assert any("&lt;img" in tip for tip in shown)  # an activity of the week
            progress.switch.click()
            program.settle()
            faults += rich(window)
            progress.report_wanted.emit("3m")
            program.settle()
            faults += rich(window)
        if page == "courage":
            exposure = program.page(CouragePage)
            exposure.ladder_chosen.emit("ladder-1")
            program.settle()
            assert shows_markup(window)
            faults += rich(window)
            program.page(CouragePage).edit_wanted.emit()
            program.settle()
            assert shows_markup(window)
            faults += rich(window)
            journey.home()
            program.settle()
    window.say(MARKUP, MARKUP)
    program.settle()
    faults += rich(window)
    assert faults == []


def test_a_tip_shows_what_is_written_letter_by_letter(program: Program) -> None:
    assert plain_tip("Move up: Gå < 5 min & hvil") == "<span>Move up: Gå &lt; 5 min &amp; hvil</span>"
    assert plain_tip("Move up: Cykle") == "Move up: Cykle"
    body = Body(program.theme, MARKUP)
    assert (body.text(), body.textFormat()) == (MARKUP, Qt.TextFormat.PlainText)
