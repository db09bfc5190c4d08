"""Whom to call: the out-of-hours doctors' numbers, the person's own region first and large."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.safety import Region, SafetyTexts
from rygtraening.i18n import _
from rygtraening.ui.safety.region_choice import RegionChoice
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Split
from rygtraening.ui.widgets.heading import Body, Headline, Muted, SectionTitle, TextLabel, TextStack
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.words.doses import say


class PhonesCard(Card):
    """Shows every number, with the day they were checked; the region can be chosen here."""

    region_chosen = Signal(str)
    """The id of a region, "" for none."""

    def __init__(self, theme: Theme, texts: SafetyTexts, region: str = "", parent: QWidget | None = None) -> None:
        """``region`` is the id of the one chosen, "" where none is."""
        super().__init__(theme, parent=parent)
        self._texts = texts
        title = _("Out-of-hours doctor")
        self.setAccessibleName(title)
        self.choice = RegionChoice(theme, texts.regions)
        self.choice.show_region(region)
        self.choice.chosen.connect(self._choose)
        self.add(Split(theme, SectionTitle(theme, title), self.choice))
        self._numbers: QWidget | None = None
        checked = i18n.full_date(texts.phones_checked)
        self._foot = TextStack(
            Muted(theme, _("Numbers last checked on {day}.").format(day=checked)),
            Muted(theme, say(texts.find_doctor)),
            gap=Space.XS,
        )
        self.add(self._foot)
        self._show()

    def _choose(self, region: str) -> None:
        self._show()
        self.region_chosen.emit(region)

    def _show(self) -> None:
        """The numbers anew, in the order they matter."""
        if self._numbers is not None:
            self._numbers.hide()
            self._numbers.deleteLater()
        self._numbers = self._build()
        self.body.insertWidget(1, self._numbers)
        read_in_order(self.body)
        self._numbers.show()

    def _build(self) -> QWidget:
        theme, regions = self._theme, self._texts.regions
        own = next((region for region in regions if region.id == self.choice.value), None)
        if own is None:
            return TextStack(*(Body(theme, line(region)) for region in regions), gap=Space.XS)
        number = TextLabel(theme, own.phone, role=Type.TITLE)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        others = [Muted(theme, line(region)) for region in regions if region is not own]
        quiet = TextStack(Muted(theme, _("The other regions")), *others, gap=Space.XS)
        return TextStack(TextStack(Headline(theme, say(own.name)), number), quiet, gap=Space.M)


def line(region: Region) -> str:
    """A region and its number."""
    return f"{say(region.name)}: {region.phone}"
