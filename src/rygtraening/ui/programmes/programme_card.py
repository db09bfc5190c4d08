"""One programme in the list: what it is called, what it is for, and what is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_draft import is_put_together
from rygtraening.i18n import _
from rygtraening.ui.exercises.tag import Tag, awaiting_review
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.empty_state import Icon
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, TextLabel, TextStack
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words import programmes
from rygtraening.words.doses import say


class ProgrammeCard(RowButton):
    """Opens the programme. ``followed``: it is the one that is followed now; ``own``: the person's own."""

    def __init__(
        self, theme: Theme, programme: Programme, *, followed: bool, own: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, say(programme.name), card=True, parent=parent)
        head = FlowBox(gap=Space.M)
        head.add(TextLabel(theme, say(programme.name), role=Type.LARGE_STRONG))
        tags = tags_of(theme, programme, followed=followed, own=own)
        for tag in tags:
            head.add(tag)
        about, summary = say(programme.about), programmes.summary(programme)
        said = [tag.text() for tag in tags] + [each.rstrip(".") for each in (about, summary) if each]
        self.setAccessibleDescription(". ".join(said) + ".")
        labels = [head, *([Muted(theme, about)] if about else []), Body(theme, summary)]
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        row.setSpacing(Space.L)
        row.addWidget(TextStack(*labels, gap=Space.XS), 1)
        row.addWidget(Icon(theme, IconName.NEXT, size=tokens.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle()


def tags_of(theme: Theme, programme: Programme, *, followed: bool, own: bool) -> list[Tag]:
    """The soft pills that say what is particular about it; whether its exercises are read through they say
    themselves."""
    unread = None if own and is_put_together(programme) else awaiting_review(theme, programme.source)
    found = [
        Tag(theme, _("Followed now"), strong=True) if followed else None,
        Tag(theme, _("your own")) if own else None,
        unread,
    ]
    return [tag for tag in found if tag is not None]
