"""The programmes there are, each to be opened, and the way to one of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.programme import Programme
from rygtraening.i18n import _
from rygtraening.ui.programmes.programme_card import ProgrammeCard
from rygtraening.ui.programmes.sections import EXERCISES, PROGRAMMES, sections
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import SecondaryButton, ThemedButton
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.segmented import Segmented


class ProgrammesPage(Page):
    """Shows the programmes as they are handed in; the one that is followed comes first."""

    opened = Signal(str)
    """The id of a programme."""
    exercises_wanted = Signal()
    """To the other half of Øvelser."""
    new_wanted = Signal()
    file_wanted = Signal()
    """A programme that somebody sent is to be opened."""
    go_on_wanted = Signal()
    """On with the programme that is not kept yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.cards: dict[str, ProgrammeCard] = {}
        """By id, in the order they are shown."""
        self.sections: Segmented | None = None
        self.new: ThemedButton | None = None
        self.open_file: ThemedButton | None = None
        self.ways = FlowBox()
        """What can be done besides opening one; takes more."""

    def show_programmes(
        self, programmes: Sequence[Programme], followed: str, own: frozenset[str], unkept: str | None = None
    ) -> None:
        """Show them. ``followed`` is the id of the one that is followed, ``own`` are the ids of the person's own;
        ``unkept`` is what a programme is called (perhaps nothing yet) that was being put together and is not kept."""
        self.clear()
        self.set_title(_("Programmes"))
        self.set_subtitle(_("One of them is followed day by day. Any other can be done once."))
        self.sections = sections(self._theme, PROGRAMMES)
        self.sections.chosen.connect(lambda key: self.exercises_wanted.emit() if key == EXERCISES else None)
        self.add(self.sections, Qt.AlignmentFlag.AlignLeft)
        if unkept is not None:
            self._add_unkept(unkept)
        self.cards = {}
        for programme in programmes:
            name = programme.id
            card = ProgrammeCard(self._theme, programme, followed=name == followed, own=name in own)
            card.clicked.connect(lambda _on=False, name=name: self.opened.emit(name))
            self.cards[name] = card
            self.add(card)
        self.ways = FlowBox()
        self.new = SecondaryButton(self._theme, _("Put a programme together"), icon=IconName.PLUS)
        self.new.clicked.connect(self.new_wanted)
        self.ways.add(self.new)
        self.open_file = SecondaryButton(self._theme, _("Open a programme"))
        self.open_file.clicked.connect(self.file_wanted)
        self.ways.add(self.open_file)
        self.add(self.ways)

    def _add_unkept(self, name: str) -> None:
        words = _("You were putting a programme together, and it is not kept yet.")
        if name:
            words = _("You were working on “{name}”, and what you changed is not kept yet.").format(name=name)
        banner = Banner(self._theme, Tone.YELLOW, words, action=_("Go on with it"))
        banner.action.connect(self.go_on_wanted)
        self.add(banner)

    def focus(self, programme: str) -> None:
        """Put the focus on a programme's card, else on the page."""
        (self.cards.get(programme) or self).setFocus(Qt.FocusReason.OtherFocusReason)
