"""Qt's own words: its dialog for choosing files is Danish from end to end, and English again where that is spoken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from rygtraening import i18n
from rygtraening.ui.qt_words import speak


@pytest.fixture
def danish(qapp: QApplication) -> Iterator[None]:
    before = i18n.language()
    i18n.set_language(i18n.DANISH)
    speak(qapp)
    yield
    i18n.set_language(before)
    speak(qapp)


def words_of(qtbot: QtBot) -> set[str]:
    """All that the dialog says."""
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    buttons = {button.text() for button in dialog.findChildren(QPushButton)}
    tips = {button.toolTip() for button in dialog.findChildren(QToolButton)}
    return {word.replace("&", "") for word in labels | buttons | tips if word}


def test_the_dialog_for_files_is_danish_and_english_again(danish: None, qapp: QApplication, qtbot: QtBot) -> None:
    spoken = words_of(qtbot)
    assert {"Se i:", "Filtype:", "Filnavn:", "Åbn", "Annuller", "Tilbage"} <= spoken
    i18n.set_language(i18n.ENGLISH)
    speak(qapp)
    english = words_of(qtbot)
    assert {"Look in:", "Files of type:", "File name:", "Open", "Cancel"} <= english
    assert not spoken & english


@pytest.mark.parametrize(
    ("source", "said"),
    [("Folder", "Mappe"), ("File", "Fil"), ("Drive", "Drev"), ("Shortcut", "Genvej"), ("%1 File", "%1-fil")],
)
def test_the_kinds_of_files_are_danish(danish: None, source: str, said: str) -> None:
    assert QCoreApplication.translate("QAbstractFileIconProvider", source) == said


def test_what_nobody_has_a_word_for_is_left_as_it_is(danish: None) -> None:
    assert QCoreApplication.translate("QFileDialog", "Something new") == "Something new"
