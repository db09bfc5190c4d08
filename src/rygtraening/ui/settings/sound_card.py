"""The card of Indstillinger for what is heard in a session, and whether the player fills the screen."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.player_memory import LOUDEST, VOLUME_STEP
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.dropdown import Dropdown
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, SectionTitle
from rygtraening.ui.widgets.stepper import Stepper


class SoundChoices(Struct, frozen=True):
    """What is chosen now; ``volume`` is 0-100."""

    spoken: bool
    counts: bool
    volume: int
    muted: bool
    full_screen: bool


class Tried(Struct, frozen=True):
    """What came of trying: the names of the voices there are, and why something was not heard ("" where it was)."""

    voices: tuple[str, ...] = ()
    why: str = ""


class SoundCard(Card):
    """Each choice takes effect at once. Which voices there are is seen when they are tried: looking for them before
    would load the system's speech for nothing."""

    spoken_chosen = Signal(bool)
    counts_chosen = Signal(bool)
    volume_chosen = Signal(int)
    """0-100."""
    muted_chosen = Signal(bool)
    full_screen_chosen = Signal(bool)
    voice_chosen = Signal(str)
    """The name of a voice."""
    try_wanted = Signal()

    def __init__(self, theme: Theme, chosen: SoundChoices, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Sound and voice"), parent=parent)
        self._theme = theme
        self.spoken = CheckRow(theme, _("A voice guides you, where this computer has one in your language"))
        self.counts = CheckRow(theme, _("The voice says the numbers"))
        self.muted = CheckRow(theme, _("All sound off (the M key in a session)"))
        self.full_screen = CheckRow(theme, _("Sessions fill the screen (F11 goes back)"))
        self.volume = Stepper(
            theme,
            _("Volume"),
            value=chosen.volume,
            most=LOUDEST,
            step=VOLUME_STEP,
            words=lambda volume: _("{percent} %").format(percent=volume),
        )
        self.voice: Dropdown | None = None
        self.trial = SecondaryButton(theme, _("Try"))
        self.trial.setAccessibleDescription(_("Sound and voice"))
        self.note = Muted(theme, _("Try it, and choose among the voices if there are several."))
        self._voices = QWidget()
        self._voices_column = QVBoxLayout(self._voices)
        self._voices_column.setContentsMargins(0, 0, 0, 0)
        self._voices_column.setSpacing(Space.S)
        self._voices.hide()
        for row, on, told in (
            (self.spoken, chosen.spoken, self.spoken_chosen),
            (self.counts, chosen.counts, self.counts_chosen),
            (self.muted, chosen.muted, self.muted_chosen),
        ):
            self._add_row(row, on, told)
        self.add(SectionTitle(theme, _("Volume")))
        loudness = FlowBox()
        loudness.add(self.volume)
        loudness.add(self.trial)
        self.add(loudness)
        self.add(self._voices)
        self.add(self.note)
        self.add_line()
        self._add_row(self.full_screen, chosen.full_screen, self.full_screen_chosen)
        self.counts.setEnabled(chosen.spoken)
        self.spoken.toggled.connect(self.counts.setEnabled)
        self.volume.changed.connect(self.volume_chosen)
        self.trial.clicked.connect(self.try_wanted)

    def show_tried(self, tried: Tried, chosen: str) -> None:
        """Show what came of trying; ``chosen`` is the name of the voice that was chosen before, "" for none."""
        names = tuple(dict.fromkeys(tried.voices))
        self.note.setText(tried.why)
        self.note.setVisible(bool(tried.why))
        if len(names) > 1 and self.voice is None:
            self.voice = Dropdown(self._theme, _("Voice"), [(name, name) for name in names])
            self.voice.set_value(chosen if chosen in names else names[0])
            self.voice.chosen.connect(self.voice_chosen)
            self._voices_column.addWidget(SectionTitle(self._theme, _("Voice")))
            self._voices_column.addWidget(self.voice, 0, Qt.AlignmentFlag.AlignLeft)
            self._voices.show()

    def _add_row(self, row: CheckRow, on: bool, told: object) -> None:
        row.setChecked(on)
        row.clicked.connect(told)
        self.add(row)
