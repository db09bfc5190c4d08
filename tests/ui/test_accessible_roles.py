"""What Qt would call something else is told to a screen reader as what it is."""

from __future__ import annotations

import gc

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.ui.accessible_roles import tell_roles
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.heading import Body, Headline, SectionTitle, Title


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name)


def test_headings_are_headings_with_the_words_they_say_now(theme: Theme) -> None:
    tell_roles()
    for kind in (Title, Headline, SectionTitle):
        heading = kind(theme, "Before")
        heading.setText("How are you?")
        assert told(heading) == (QAccessible.Role.Heading, "How are you?")
    assert told(Body(theme, "Words.")) == (QAccessible.Role.StaticText, "Words.")


def test_they_come_and_go_without_a_trace(theme: Theme, qapp: QApplication) -> None:
    tell_roles()
    for number in range(300):
        heading = Title(theme, str(number))
        assert told(heading)[1] == str(number)
        heading.deleteLater()
        del heading
        qapp.processEvents()
    gc.collect()


def test_a_long_word_is_told_without_the_places_where_it_may_be_broken(theme: Theme) -> None:
    word = "https://sundhed.dk/" + "a" * 60
    assert told(Body(theme, word))[1] == word
