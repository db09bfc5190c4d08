"""Every room of the window has its topic, and the nearest thing to the person counts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rygtraening import ui, wiring
from rygtraening.domain.release import Release
from rygtraening.domain.text import Text
from rygtraening.ui.by_hand.done_card import DoneCard
from rygtraening.ui.help.places import TOPICS, topic_of
from rygtraening.ui.news_card import NewsCard
from rygtraening.ui.questions.pain_page import PainPage, morning_question, tryout_question, usual_question
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.page import Page

ROOMS = {path.parent.name for path in Path(str(ui.__file__)).parent.glob("*/__init__.py")}
WITHOUT = {"help", "theme", "widgets"}
"""The help itself, and what has no place of its own."""


def test_every_room_has_a_topic_that_is_there() -> None:
    assert set(TOPICS) >= ROOMS - WITHOUT
    assert {topic for topic in TOPICS.values() if wiring.read_help().topic(topic) is None} == set()


def test_no_room_is_named_that_is_gone() -> None:
    modules = {path.stem for path in Path(str(ui.__file__)).parent.glob("*.py")}
    assert set(TOPICS) - ROOMS - modules == set()


def test_the_nearest_room_counts(qapp: QApplication, theme: Theme) -> None:
    class Elsewhere(Page):
        __module__ = "rygtraening.ui.settings.page"

    class Near(QWidget):
        __module__ = "rygtraening.ui.reminders.card"

    page = Elsewhere(theme, "Settings")
    near, plain = Near(), QWidget()
    QVBoxLayout(near).addWidget(plain)
    page.add(near)
    assert topic_of(plain) == "reminders"
    assert topic_of(page.title) == "looks"
    assert topic_of(NewsCard(theme, Release("1", Text(), ()))) is None
    assert topic_of(None) is None
    assert DoneCard.__module__.split(".")[2] in TOPICS


def test_a_page_with_a_topic_of_its_own_counts_before_its_room(theme: Theme) -> None:
    usual = PainPage(theme, usual_question())
    assert topic_of(usual.pair) == "start"
    assert topic_of(PainPage(theme, morning_question(trained=True)).skip) == "daily"


def test_every_topic_that_a_question_names_is_there() -> None:
    questions = (usual_question(), tryout_question(), morning_question(trained=True), morning_question(trained=False))
    assert [each.title for each in questions if wiring.read_help().topic(each.topic) is None] == []
