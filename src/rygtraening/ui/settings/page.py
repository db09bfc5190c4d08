"""Indstillinger: the training, language, look, where the data lives, and what the program is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.record import Profile
from rygtraening.domain.safety import SafetyTexts
from rygtraening.i18n import _
from rygtraening.ui.settings.seeing_choices import SeeingChoices
from rygtraening.ui.settings.training_card import TrainingCard
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.growing import Work
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words.doses import say

SIZES = (80, 100, 125, 150, 200)


class Further(Struct, frozen=True):
    """What makes the cards that stand under some of the page's own."""

    training: tuple[Callable[[], QWidget], ...] = ()
    look: tuple[Callable[[], QWidget], ...] = ()
    data: tuple[Callable[[], QWidget], ...] = ()


class SettingsPage(Page):
    """Every choice takes effect at once. What stands under the training comes in turns of the loop."""

    language_chosen = Signal(str)
    mode_chosen = Signal(str)
    size_chosen = Signal(int)
    """The text size in per cent."""
    contrast_chosen = Signal(str)
    less_motion_chosen = Signal(bool)
    days_chosen = Signal(int)
    """Days a week, 2-7."""
    opt_in_chosen = Signal(bool)
    """Whether more than the articles' dose may be offered."""
    region_chosen = Signal(str)
    """The id of a region, "" for none."""
    explanation_wanted = Signal()
    folder_wanted = Signal()
    copy_wanted = Signal()
    """A copy of the data, in a form of one's choice."""
    fetch_wanted = Signal()
    """Data from another computer."""
    help_wanted = Signal()
    delete_wanted = Signal()
    """Everything that is kept, deleted."""

    def __init__(
        self,
        theme: Theme,
        texts: SafetyTexts,
        data_dir: Path,
        version: str,
        further: Further | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _("Settings"), "", parent)
        self._theme = theme
        self.help = SecondaryButton(theme, _("Help (F1)"))
        self.help.clicked.connect(self.help_wanted)
        self.add_action(self.help)
        self.training = TrainingCard(theme, texts.regions)
        self.training.choices.days_chosen.connect(self.days_chosen)
        self.training.choices.opt_in_chosen.connect(self.opt_in_chosen)
        self.training.region_chosen.connect(self.region_chosen)
        self.training.explanation_wanted.connect(self.explanation_wanted)
        self.add(self.training)
        self.show_training(None, "")
        self.grow(self._fill(further or Further(), texts, data_dir, version))

    def show_training(self, profile: Profile | None, region: str) -> None:
        """Show what the person has chosen, without a signal; ``region`` is an id, "" where none is chosen."""
        if profile is not None and profile.adult:
            self.training.show_choices(profile.days_per_week, profile.opt_in, region)
        else:
            self.training.show_region_only(region)

    def _fill(self, further: Further, texts: SafetyTexts, data_dir: Path, version: str) -> Work:
        yield
        yield from self._add_each(further.training)
        self._add_look()
        yield
        yield from self._add_each(further.look)
        self._add_data(data_dir)
        yield
        yield from self._add_each(further.data)
        self._add_about(texts, version)

    def _add_each(self, makers: Iterable[Callable[[], QWidget]]) -> Work:
        for make in makers:
            self.add(make())
            yield

    def _add_look(self) -> None:
        theme = self._theme
        card = self.look = Card(theme, _("Language and look"))
        self.language = Segmented(theme, _("Language"), i18n.named_languages(), value=i18n.language())
        self.mode = Segmented(
            theme,
            _("Theme"),
            ((Mode.SYSTEM.value, _("As the system")), (Mode.LIGHT.value, _("Light")), (Mode.DARK.value, _("Dark"))),
            value=theme.mode.value,
        )
        size = min(SIZES, key=lambda each: abs(each - round(theme.scale * 100)))
        self.text_size = Segmented(
            theme,
            _("Text size"),
            tuple((str(each), _("{percent} %").format(percent=each)) for each in SIZES),
            value=str(size),
        )
        for title, control in (
            (_("Language"), self.language),
            (_("Theme"), self.mode),
            (_("Text size"), self.text_size),
        ):
            card.add(SectionTitle(theme, title))
            row = FlowBox()
            row.add(control)
            card.add(row)
        self.seeing = SeeingChoices(theme, less_motion=theme.asked_to_be_still)
        card.add(self.seeing)
        self.language.chosen.connect(self.language_chosen)
        self.mode.chosen.connect(self.mode_chosen)
        self.seeing.contrast_chosen.connect(self.contrast_chosen)
        self.seeing.less_motion_chosen.connect(self.less_motion_chosen)
        self.text_size.chosen.connect(lambda chosen: self.size_chosen.emit(int(chosen)))
        self.add(card)

    def _add_data(self, data_dir: Path) -> None:
        theme = self._theme
        card = self.data = Card(theme, _("Your data"))
        card.add(Body(theme, _("Your log, your settings and your own exercises are in this folder, and nowhere else:")))
        card.add(Body(theme, str(data_dir)))
        open_folder = SecondaryButton(theme, _("Open the folder"))
        open_folder.clicked.connect(self.folder_wanted)
        copy = QuietButton(theme, _("Copy its name"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(data_dir)))
        row = FlowBox()
        row.add(open_folder)
        row.add(copy)
        card.add(row)
        save = SecondaryButton(theme, _("Save a copy of your data …"))
        save.clicked.connect(self.copy_wanted)
        fetch = SecondaryButton(theme, _("Fetch data from another computer …"))
        fetch.clicked.connect(self.fetch_wanted)
        transfer = FlowBox()
        transfer.add(save)
        transfer.add(fetch)
        card.add(transfer)
        card.add(
            Muted(theme, _("Exercises you write yourself go in the folder “exercises” in there. The README shows how."))
        )
        delete = QuietButton(theme, _("Delete everything …"))
        delete.clicked.connect(self.delete_wanted)
        last = FlowBox()
        last.add(delete)
        card.add(last)
        self.add(card)

    def _add_about(self, texts: SafetyTexts, version: str) -> None:
        theme = self._theme
        card = Card(theme, _("About rygtraening"))
        card.add(Body(theme, _("Version {version} · MIT licence").format(version=version)))
        card.add(Body(theme, say(texts.disclaimer)))
        card.add(Body(theme, _("No clinician has reviewed the exercises and questions yet.")))
        card.add(SectionTitle(theme, _("Sources")))
        for source in texts.sources:
            card.add(Muted(theme, say(source)))
        self.add(card)
