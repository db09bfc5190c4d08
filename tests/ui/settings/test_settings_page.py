"""Indstillinger by itself: what is chosen is told once, and everything the person should know is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.record import Profile, Stamp
from rygtraening.ui.settings.page import SIZES, Further, SettingsPage
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.words.doses import say

FOLDER = Path("/home/somebody/.local/share/rygtraening")


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> SettingsPage:
    texts = load_safety(paths.bundled("resources") / "safety.yaml")
    page = SettingsPage(theme, texts, FOLDER, "1.2.3")
    page.make_whole()
    shown(page, 900, 700)
    return page


def words(page: SettingsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def press(page: SettingsPage, text: str) -> None:
    next(button for button in page.findChildren(QAbstractButton) if button.text() == text).click()


def test_it_shows_what_is_chosen_now(page: SettingsPage) -> None:
    assert (page.language.value, page.mode.value, page.text_size.value) == (i18n.ENGLISH, Mode.LIGHT, "100")


def test_a_text_size_of_ones_own_is_shown_as_the_nearest(theme: Theme, page: SettingsPage) -> None:
    theme.set_scale(1.4)
    texts = load_safety(paths.bundled("resources") / "safety.yaml")
    larger = SettingsPage(theme, texts, FOLDER, "1.2.3")
    larger.make_whole()
    assert larger.text_size.value == "150"


def test_each_choice_is_told_once(page: SettingsPage) -> None:
    told: list[object] = []
    page.language_chosen.connect(told.append)
    page.mode_chosen.connect(told.append)
    page.size_chosen.connect(told.append)
    page.language.segment(i18n.DANISH).click()
    page.language.segment(i18n.DANISH).click()
    page.mode.segment(Mode.DARK).click()
    page.text_size.segment("200").click()
    assert told == [i18n.DANISH, "dark", 200]


def test_every_text_size_from_80_to_200_is_within_the_themes_reach() -> None:
    assert (min(SIZES), max(SIZES)) == (80, 200)


def test_the_folder_is_named_can_be_opened_and_its_name_be_copied(page: SettingsPage) -> None:
    told: list[bool] = []
    page.folder_wanted.connect(lambda: told.append(True))
    assert str(FOLDER) in words(page)
    press(page, "Open the folder")
    press(page, "Copy its name")
    assert told == [True]
    assert QGuiApplication.clipboard().text() == str(FOLDER)


def test_everything_can_be_deleted_and_that_stands_last_among_the_data(page: SettingsPage) -> None:
    told: list[bool] = []
    page.delete_wanted.connect(lambda: told.append(True))
    press(page, "Delete everything …")
    assert told == [True]


def test_it_says_its_version_what_it_is_not_and_where_it_comes_from(page: SettingsPage) -> None:
    texts = load_safety(paths.bundled("resources") / "safety.yaml")
    said = words(page)
    assert "Version 1.2.3" in said
    assert say(texts.disclaimer) in said
    for source in texts.sources:
        assert say(source) in said


def profile(*, adult: bool = True, days: int = 7, opt_in: bool = False) -> Profile:
    stamp = Stamp(UUID(int=1), "device", datetime(2026, 3, 2, 9, tzinfo=UTC), date(2026, 3, 2))
    return Profile(stamp, adult, True, None, days, opt_in)


def test_the_choices_of_the_training_are_shown_without_being_told(page: SettingsPage) -> None:
    told: list[object] = []
    for signal in (page.days_chosen, page.opt_in_chosen, page.region_chosen):
        signal.connect(told.append)
    page.show_training(profile(days=3, opt_in=True), "midtjylland")
    choices = page.training.choices
    assert (choices.days.value, choices.opt_in.isChecked(), page.training.region.value) == ("3", True, "midtjylland")
    assert told == []


def test_each_choice_of_the_training_is_told_once(page: SettingsPage) -> None:
    page.show_training(profile(), "")
    told: list[object] = []
    for signal in (page.days_chosen, page.opt_in_chosen, page.region_chosen):
        signal.connect(told.append)
    page.explanation_wanted.connect(lambda: told.append("how"))
    page.training.choices.days.segment("4").click()
    page.training.choices.opt_in.click()
    page.training.region.chosen.emit("sjaelland")
    press(page, "How the program chooses")
    assert told == [4, True, "sjaelland", "how"]


def test_more_than_the_articles_dose_says_what_it_means_and_to_ask_first(page: SettingsPage) -> None:
    page.show_training(profile(), "")
    for piece in ("longer holds", "5 kg", "Ask a physiotherapist first", "change it at any time"):
        assert piece in words(page)


@pytest.mark.parametrize("nobody", [None, profile(adult=False)])
def test_where_nobody_trains_there_is_no_dose_to_choose(page: SettingsPage, nobody: Profile | None) -> None:
    page.show_training(profile(), "")
    assert page.training.choices.isVisible()
    page.show_training(nobody, "")
    assert not page.training.choices.isVisible()
    assert page.training.region.isVisible()


def test_further_cards_stand_under_the_training_the_look_and_the_data(theme: Theme) -> None:
    texts = load_safety(paths.bundled("resources") / "safety.yaml")
    first, second, third, fourth = (QLabel(name) for name in ("first", "second", "third", "fourth"))
    further = Further((lambda: first, lambda: second), (lambda: third,), (lambda: fourth,))
    page = SettingsPage(theme, texts, FOLDER, "1.2.3", further)
    page.make_whole()
    own = (page.training, first, second, page.look, third, page.data, fourth)
    places = [page.body.indexOf(each) for each in own]
    assert places == list(range(places[0], places[0] + len(own)))


def test_the_training_is_there_at_once_and_the_other_cards_come_in_turns(theme: Theme, qtbot: QtBot) -> None:
    texts = load_safety(paths.bundled("resources") / "safety.yaml")
    page = SettingsPage(theme, texts, FOLDER, "1.2.3")
    qtbot.addWidget(page)
    assert page.body.indexOf(page.training) > 0 and page.growing is not None
    assert "Sources" not in [label.text() for label in page.findChildren(QLabel)]
    qtbot.waitUntil(lambda: page.growing is None)
    assert "Sources" in [label.text() for label in page.findChildren(QLabel)]
