"""A programme's file that somebody got: everything in it, before anything of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.catalogue import Fault
from rygtraening.domain.sharing import OpenedProgramme
from rygtraening.i18n import _
from rygtraening.ui.exercises.faults_card import Sentences
from rygtraening.ui.help.places import HELP_TOPIC
from rygtraening.ui.programmes.opened_card import exercises_card, files_card, programme_card
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted
from rygtraening.ui.widgets.page import Page
from rygtraening.words import sharing as words


class OpenPage(Page):
    """Shows a file being read, then what is in it or why it cannot be used. Esc and the link at the top lead back, and
    nothing is kept then."""

    left = Signal()
    """Nothing of it is to be kept."""
    taken_in = Signal()
    """The person said yes to what is shown."""
    another_wanted = Signal()
    """Another file is to be chosen."""
    follow_wanted = Signal()
    """The programme, which is here already, is to be shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Open a programme"), parent=parent)
        self.setProperty(HELP_TOPIC, "sharing")
        self.back = QuietButton(theme, _("Programmes"), icon=IconName.CHEVRON_LEFT)
        self.back.setAccessibleName(_("Back to the programmes"))
        self.back.clicked.connect(self.left)
        way_back = FlowBox()
        way_back.add(self.back)
        self.add_above(way_back)
        self.take: ThemedButton | None = None
        """Takes it in; ``None`` while there is nothing to say yes to."""
        self.leave: ThemedButton | None = None
        self.in_place: CheckRow | None = None
        """The yes to what takes the place of something of the program's own; ``None`` where nothing does."""
        self.read = False
        """Whether it is known what is in the file."""
        self._refusal: Banner | None = None

    def show_reading(self, file: str) -> None:
        """``file``, by its name, is being read."""
        self._begin_anew("")
        self.read = False
        self.add(Body(self._theme, _("{file} is being read …").format(file=file)))
        self._add_buttons(None, _("Cancel"))

    def show_taking(self) -> None:
        """What was said yes to is being written."""
        self.setEnabled(False)

    def show_failed(self, sentence: str, faults: Sequence[Fault] = ()) -> None:
        """Why the file cannot be used, each fault at its line."""
        self._begin_anew("")
        banner = Banner(self._theme, Tone.YELLOW, sentence)
        self.add(banner)
        if faults:
            title = _("What the file needs first")
            card = Card(self._theme, title)
            place = _("Line {line}, column {column}: {sentence}")
            lines = [place.format(line=each.line, column=each.column, sentence=each.sentence) for each in faults]
            card.add(Muted(self._theme, _("Whoever sent it can put this right, and send it again.")))
            sentences = Sentences(self._theme, title, "\n".join(lines))
            sentences.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls
            card.add(sentences)
            self.add(card)
        another = SecondaryButton(self._theme, _("Choose another file"))
        another.clicked.connect(self.another_wanted)
        self._add_buttons(another, _("Back"))

    def show_opened(self, file: str, opened: OpenedProgramme, folder: Path) -> None:
        """Everything in ``file``, and what saying yes does with the ``folder`` of own exercises."""
        theme = self._theme
        self._begin_anew(_("This is in {file}. Nothing of it is kept yet.").format(file=file))
        self.add(programme_card(theme, opened))
        self.add(exercises_card(theme, opened))
        for sentence in words.warnings(opened):
            self.add(Banner(theme, Tone.YELLOW, sentence))
        if opened.files:
            self.add(files_card(theme, opened, folder))
        self.add(Muted(theme, words.trust() if opened.files else words.nothing_new()))
        if opened.in_place_of_shipped:
            self.in_place = CheckRow(theme, words.in_place())
            self.add(self.in_place)
        if opened.files:
            self.take = PrimaryButton(theme, _("Take it in"))
            self.take.clicked.connect(self._take)
            self._add_buttons(self.take, _("Do not take it in"))
        else:
            show = PrimaryButton(theme, _("Show the programme"))
            show.clicked.connect(self.follow_wanted)
            self._add_buttons(show, _("Back"))

    def focus(self) -> None:
        """The focus on the way back, for everything below is read first."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back, and nothing is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self.in_place is None or self.in_place.isChecked():
            self.taken_in.emit()
            return
        if self._refusal is None:
            self._refusal = Banner(self._theme, Tone.YELLOW, "")
            self.insert_after(self.in_place, self._refusal)
        self._refusal.show_text(Tone.YELLOW, words.in_place_wanted())
        self.in_place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_anew(self, subtitle: str) -> None:
        self.read = True
        self.setEnabled(True)
        self.clear()
        self.set_subtitle(subtitle)
        self.take = self.leave = self.in_place = self._refusal = None
        self.verticalScrollBar().setValue(0)

    def _add_buttons(self, main: ThemedButton | None, leave: str) -> None:
        row = FlowBox()
        if main is not None:
            row.add(main)
        self.leave = SecondaryButton(self._theme, leave)
        self.leave.clicked.connect(self.left)
        row.add(self.leave)
        self.add(row)
