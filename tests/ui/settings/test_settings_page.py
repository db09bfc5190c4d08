"""Indstillinger by itself: what is chosen is told once, and everything the person should know is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load_safety
from rygtraening.ui.settings.page import SIZES, SettingsPage
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.words.doses import say

FOLDER = Path("/home/somebody/.local/share/rygtraening")


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> SettingsPage:
    texts = load_safety(paths.bundled("resources") / "safety.yaml")
    page = SettingsPage(theme, texts, FOLDER, "1.2.3")
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
    assert SettingsPage(theme, texts, FOLDER, "1.2.3").text_size.value == "150"


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


def test_it_says_its_version_what_it_is_not_and_where_it_comes_from(page: SettingsPage) -> None:
    texts = load_safety(paths.bundled("resources") / "safety.yaml")
    said = words(page)
    assert "Version 1.2.3" in said
    assert say(texts.disclaimer) in said
    for source in texts.sources:
        assert say(source) in said
