"""A heading tells how far down it stands, and nothing of it is kept when it has gone."""

from __future__ import annotations

from weakref import ref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rygtraening.ui.accessible_roles import tell_roles
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body, Headline, Muted, SectionTitle, SheetTitle, TextStack, Title

Attribute = QAccessible.Attribute


@pytest.fixture(autouse=True)
def roles() -> None:
    tell_roles()


def level(heading: QWidget) -> object:
    """What Qt is told, over the way on which every system asks."""
    attributes = QAccessible.queryAccessibleInterface(heading).attributesInterface()
    assert Attribute.Level in attributes.attributeKeys()
    return attributes.attributeValue(Attribute.Level)


def levels(*headings: QWidget) -> list[object]:
    return [level(heading) for heading in headings]


def test_a_page_a_dialog_and_a_sheet_have_the_first_level(theme: Theme) -> None:
    dialog = Dialog(theme, "Restore")
    assert levels(Title(theme, "Today"), dialog.title, SheetTitle(theme)) == [1, 1, 1]


def test_what_stands_on_the_page_itself_has_the_second(theme: Theme) -> None:
    assert levels(Headline(theme, "Calm week"), SectionTitle(theme, "Beside your programme")) == [2, 2]


def test_the_name_of_a_card_has_the_second_and_its_parts_the_third(theme: Theme) -> None:
    card = Card(theme, "Sound")
    name = card.findChildren(SectionTitle)[0]
    volume, voice = SectionTitle(theme, "Volume"), SectionTitle(theme, "Voice")
    card.add(volume)
    card.add(TextStack(voice, Muted(theme, "Whose voice it is.")))
    assert levels(name, volume, voice) == [2, 3, 3]


def test_a_card_that_begins_with_a_sentence_has_its_parts_under_it(theme: Theme) -> None:
    card = Card(theme)
    sentence, part = Headline(theme, "You did more"), SectionTitle(theme, "The way back up")
    card.add(TextStack(sentence, Body(theme, "Well done.")))
    card.add(part)
    assert levels(sentence, part) == [2, 3]


def test_rows_of_a_card_without_a_name_are_beside_each_other(theme: Theme) -> None:
    card = Card(theme)
    rows = [SectionTitle(theme, name) for name in ("Cat-camel", "Knee to chest", "Bridge")]
    for row in rows:
        card.add(TextStack(row, Muted(theme, "7 times")))
    assert levels(*rows) == [2, 2, 2]


def test_the_parts_of_a_sheet_stand_beside_each_other(theme: Theme) -> None:
    card = Card(theme)
    parts = [SectionTitle(theme, name) for name in ("Back", "Leg")]
    for part in (SheetTitle(theme, "How much does it hurt?"), *parts):
        card.add(part)
    assert levels(*parts) == [2, 2]


def test_a_heading_that_is_hidden_names_nothing(theme: Theme) -> None:
    card = Card(theme)
    hidden, shown = SectionTitle(theme, "Before"), SectionTitle(theme, "Now")
    card.add(hidden)
    card.add(shown)
    assert level(shown) == 3
    hidden.hide()
    assert level(shown) == 2


def test_a_heading_keeps_what_qt_tells_of_every_label(theme: Theme) -> None:
    heading, label = Title(theme, "Today"), Body(theme, "Words.")
    told, of_a_label = map(QAccessible.queryAccessibleInterface, (heading, label))
    plain = of_a_label.attributesInterface().attributeKeys()
    assert Attribute.Level not in plain
    assert {*told.attributesInterface().attributeKeys()} == {*plain, Attribute.Level}
    assert told.attributesInterface().attributeValue(Attribute.Locale) == heading.locale()
    assert told.attributesInterface().attributeValue(Attribute.Orientation) is None
    assert told.actionInterface() is not None
    assert told.tableCellInterface() is None


def test_the_level_goes_with_its_heading(theme: Theme, qapp: QApplication) -> None:
    page = QWidget()
    heading = Title(theme, "Today")
    QVBoxLayout(page).addWidget(heading)
    attributes = QAccessible.queryAccessibleInterface(heading).attributesInterface()
    assert level(heading) == 1
    of_heading, of_attributes = ref(heading), ref(attributes)
    page.deleteLater()
    del page, heading, attributes
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (of_heading(), of_attributes()) == (None, None)
