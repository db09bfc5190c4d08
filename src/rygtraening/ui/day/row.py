"""The lines of a day's cards: what it is at the left, what is known of it at the right, all at one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.columns import Columns, Split
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle, TextStack
from rygtraening.ui.widgets.themed_button import ThemedButton

NAME_SHARE, VALUE_SHARE = 3, 2
NAME_LEAST, VALUE_LEAST = 280, 200
"""The two stand beside each other while they have this much room (px at 100 % text)."""
_SHORT_LEAST = 110
"""What a name and a few words need (px at 100 % text)."""
_TITLE_LEAST = 240


def row(theme: Theme, name: str, value: Sequence[str], notes: Sequence[str] = ()) -> QWidget:
    """``name`` and the lines of its ``value``; ``notes`` stand quietly under the name."""
    named = _from_the_top(Body(theme, name), *(Muted(theme, note) for note in notes))
    columns = Columns(theme, gap=Space.L)
    columns.add(named, NAME_SHARE, _SHORT_LEAST)
    columns.add(_from_the_top(*(Body(theme, line) for line in value)), VALUE_SHARE, _SHORT_LEAST)
    columns.setAccessibleName(": ".join([name, *value]))
    return columns


def _from_the_top(*labels: QWidget) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for label in labels:
        column.addWidget(label)
    column.addStretch(1)
    return widget


def beside(theme: Theme, left: QWidget, right: QWidget) -> Columns:
    """``right`` begins where everything at the right of a day's cards begins."""
    columns = Columns(theme, gap=Space.L, centred=True)
    columns.add(left, NAME_SHARE, NAME_LEAST)
    columns.add(right, VALUE_SHARE, VALUE_LEAST)
    return columns


def head(theme: Theme, title: str, details: Sequence[str] = (), buttons: Sequence[ThemedButton] = ()) -> QWidget:
    """The title of a card, what it is about in a line or two, and at the right what can be done with it."""
    words = [SectionTitle(theme, title), *(Muted(theme, detail) for detail in details)]
    if not buttons:
        return TextStack(*words)
    box = FlowBox(gap=Space.M)
    for button in buttons:
        box.add(button)
    return Split(theme, TextStack(*words), box, least=_TITLE_LEAST)
