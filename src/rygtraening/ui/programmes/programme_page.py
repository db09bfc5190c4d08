"""One programme whole: what is in it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.i18n import _
from rygtraening.ui.programmes.part_row import PartRow
from rygtraening.ui.programmes.programme_card import tags_of
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, Small
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.words import programmes
from rygtraening.words.doses import say


class ProgrammePage(Page):
    """Shows ``programme``. Esc and the link at the top lead back to the list."""

    left = Signal()
    followed = Signal()
    done_once = Signal()
    """A session of it, now."""
    edited = Signal()
    copied = Signal()
    sent = Signal()
    """As one file, to somebody."""
    printed = Signal()
    """On a sheet of paper."""
    removed = Signal()
    exercise_opened = Signal(str)
    """The id of an exercise to read about."""

    def __init__(
        self,
        theme: Theme,
        programme: Programme,
        *,
        followed: bool,
        own: bool,
        today: Sequence[Prescription] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``followed``: it is the one that is followed now; ``own``: the person's own, which can be changed. ``today``
        are the doses of the day, where it is the one they are of."""
        super().__init__(theme, say(programme.name), say(programme.about), parent)
        self.programme = programme
        self.back = QuietButton(theme, _("Programmes"), icon=IconName.CHEVRON_LEFT)
        self.back.setAccessibleName(_("Back to the programmes"))
        self.back.clicked.connect(self.left)
        self.body.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft)
        read_in_order(self.body)
        tags = tags_of(theme, programme, followed=followed, own=own)
        if tags:
            row = FlowBox(gap=Space.S)
            for tag in tags:
                row.add(tag)
            self.add(row)
        self.add(Muted(theme, programmes.summary(programme)))
        self._add_main(theme, followed=followed)
        card = Card(theme)
        card.setAccessibleName(_("The exercises"))
        card.body.setSpacing(Space.XS)
        doses = {each.exercise.id: each for each in today}
        self.rows: list[PartRow] = []
        for number, part in enumerate(programme.parts, start=1):
            if number > 1:
                card.add_line()
            part_row = PartRow(theme, number, part, doses.get(part.exercise.id))
            part_row.clicked.connect(lambda _on=False, name=part.exercise.id: self.exercise_opened.emit(name))
            self.rows.append(part_row)
            card.add(part_row)
        self.add(card)
        if any(part.agreed is not None for part in programme.parts):
            self.add(Small(theme, programmes.stays_on()))
        self._add_actions(theme, own=own)
        source = say(programme.source.title)
        if source:
            parts = [_("Source: {title}").format(title=source), programme.source.address]
            self.add(Small(theme, " · ".join(part for part in parts if part)))

    def add_way(self, button: ThemedButton) -> None:
        """One more thing to do with the programme; connect its ``clicked`` yourself."""
        self.ways.add(button)

    def focus(self) -> None:
        """Put the focus on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add_main(self, theme: Theme, *, followed: bool) -> None:
        """To follow it, or to do it now: the first of them that is not so already is the main one."""
        main = FlowBox()
        self.follow: ThemedButton | None = None
        if not followed:
            self.follow = PrimaryButton(theme, _("Follow this programme"))
            self.follow.clicked.connect(self.followed)
            main.add(self.follow)
        words = _("Do it now")
        self.once = (SecondaryButton if self.follow else PrimaryButton)(theme, words, icon=IconName.PLAY)
        self.once.clicked.connect(self.done_once)
        main.add(self.once)
        self.add(main)

    def _add_actions(self, theme: Theme, *, own: bool) -> None:
        self.ways = FlowBox()
        self.edit = SecondaryButton(theme, _("Change it"))
        self.copy = SecondaryButton(theme, _("Make a copy of your own"))
        self.send = SecondaryButton(theme, _("Send it to somebody"))
        self.print = SecondaryButton(theme, _("On paper …"))
        self.remove = QuietButton(theme, _("Take it away"))
        ways = (
            (self.edit, self.edited, own),
            (self.copy, self.copied, True),
            (self.send, self.sent, True),
            (self.print, self.printed, True),
            (self.remove, self.removed, own),
        )
        for button, wanted, there in ways:
            button.clicked.connect(wanted)
            if there:
                self.ways.add(button)
            else:
                button.setParent(self)
                button.hide()
        self.add(self.ways)
