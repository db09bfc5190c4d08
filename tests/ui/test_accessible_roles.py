"""What Qt would call something else is told to a screen reader as what it is."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.ui.accessible_roles import tell_roles
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.heading import Body, Headline, SectionTitle, Title
from rygtraening.ui.widgets.in_sight import InSight
from rygtraening.ui.widgets.page import Page


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


def test_what_stands_in_the_foot_of_a_page_is_read_after_the_page(
    theme: Theme, shown: Callable[[QWidget, int, int], None], settle: Callable[[], None]
) -> None:
    tell_roles()
    page = Page(theme, "Done")
    page.add(Body(theme, "A long page.\n" * 60))
    place = InSight(PrimaryButton(theme, "Finish"))
    page.add(place)
    page.keep_in_sight(place)
    shown(page, 800, 600)
    settle()
    assert not place.isAncestorOf(place.kept)
    told = read_from(QAccessible.queryAccessibleInterface(page))
    read = [name for each in told if (name := each.text(QAccessible.Text.Name))]
    assert (read[0], read[-1]) == ("Done", "Finish")
    assert read.count("Finish") == 1


def read_from(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if not told.state().invisible:
        yield told
        for index in range(told.childCount()):
            yield from read_from(told.child(index))
