"""When a programme is meant for, and its rests."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.programme_days import WEEK
from rygtraening.domain.programme_draft import FEWEST_DAYS, MOST_DAYS, MOST_READY, MOST_REST, Draft
from rygtraening.i18n import _, ngettext
from rygtraening.ui.programmes.number_field import NumberField
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.choice import MultiChoice
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.ui.widgets.stepper import Stepper

COUNTED, NAMED = "counted", "named"
_A_MONDAY = date(2024, 1, 1)


class DaysCard(Card):
    """Shows and changes these fields of a draft."""

    changed = Signal(object, str)
    """The draft as it is now, and which field was changed."""
    faulty = Signal()

    def __init__(self, theme: Theme, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("When and how"), parent=parent)
        self._draft = draft
        options = ((COUNTED, _("So many days a week")), (NAMED, _("Certain days")))
        self.mode = Segmented(theme, _("Days"), options, value=NAMED if draft.named else COUNTED)
        self.mode.chosen.connect(self._choose_mode)
        self.body.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignLeft)
        self.count = Stepper(
            theme,
            _("Days a week"),
            value=draft.days_per_week - FEWEST_DAYS,
            most=MOST_DAYS - FEWEST_DAYS,
            words=_days_words,
        )
        self.count.changed.connect(self._set_count)
        self.add(self.count)
        names = [(str(day), i18n.weekday_short(_A_MONDAY + timedelta(days=day))) for day in range(WEEK)]
        self.days = MultiChoice(theme, _("Which days"), names, show_question=False)
        for day in range(WEEK):
            self.days.chip(str(day)).setAccessibleName(i18n.weekday(_A_MONDAY + timedelta(days=day)))
        self.days.set_values(str(day) for day in draft.days)
        self.days.changed.connect(self._set_days)
        self.add(self.days)
        seconds = _("s")
        self.rest = NumberField(
            theme, _("Rest between exercises"), draft.rest_seconds, least=0, most=MOST_REST, unit=seconds, step=5
        )
        self.ready = NumberField(
            theme, _("Time to get ready"), draft.ready_seconds, least=0, most=MOST_READY, unit=seconds, step=5
        )
        self.rest.changed.connect(lambda value: self._say(replace(self._draft, rest_seconds=value), "rest"))
        self.ready.changed.connect(lambda value: self._say(replace(self._draft, ready_seconds=value), "ready"))
        for field in (self.rest, self.ready):
            field.faulty.connect(self.faulty)
        self.add(Columns(theme, (self.rest, self.ready)))
        self._show_mode()

    @property
    def fault(self) -> NumberField | None:
        """The first field with something in it that cannot be."""
        return next((field for field in (self.rest, self.ready) if field.fault), None)

    def take(self, draft: Draft) -> None:
        """Something else of the draft was changed."""
        self._draft = draft

    def _choose_mode(self, mode: str) -> None:
        self._say(replace(self._draft, named=mode == NAMED), "named")
        self._show_mode()

    def _show_mode(self) -> None:
        self.count.setVisible(not self._draft.named)
        self.days.setVisible(self._draft.named)

    def _set_count(self, place: int) -> None:
        self._say(replace(self._draft, days_per_week=place + FEWEST_DAYS), "count")

    def _set_days(self, days: list[str]) -> None:
        self._say(replace(self._draft, days=tuple(int(day) for day in days)), "days")

    def _say(self, draft: Draft, field: str) -> None:
        self._draft = draft
        self.changed.emit(draft, field)


def _days_words(place: int) -> str:
    many = place + FEWEST_DAYS
    return ngettext("{n} day a week", "{n} days a week", many).format(n=many)
