"""The dose of one exercise as agreed with a physiotherapist, field by field."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.domain.exercise import DoseKind, Exercise, Side, Sides
from rygtraening.domain.programme import MOST_HOLD, MOST_HOLDS, MOST_SET_REST, MOST_SETS, Agreed
from rygtraening.domain.programme_draft import MOST_NOTE, at_tier, can_hold, least_hold, reworded
from rygtraening.i18n import _
from rygtraening.ui.exposure.words_edit import WordsEdit
from rygtraening.ui.programmes.number_field import NumberField
from rygtraening.ui.safety.day_field import DayField
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import SectionTitle, Small
from rygtraening.words import programmes
from rygtraening.words.doses import say

_FIELD_LEAST = 210
"""Fields stand side by side while each has this much room (px at 100 % text)."""
BOTH = "both"


class AgreedBox(QWidget):
    """Says each change as the whole agreement. Another dose is agreed today, unless its day was chosen here."""

    changed = Signal(object, str)
    """The agreement (an ``Agreed``) as it is now, and which field was changed."""
    reshaped = Signal(str)
    """That field was changed, and others come or go with it."""
    faulty = Signal()
    """A field has something in it that cannot be, or has it no more."""

    def __init__(
        self,
        theme: Theme,
        exercise: Exercise,
        agreed: Agreed,
        today: date,
        *,
        day_chosen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``day_chosen``: its day was chosen before."""
        super().__init__(parent)
        self._theme, self._exercise, self._agreed, self._today = theme, exercise, agreed, today
        self._noted = agreed.note
        self.day_chosen = day_chosen
        """Whether the person has said on which day it was agreed."""
        self.numbers: dict[str, NumberField] = {}
        """The fields for numbers, by the name of what they set."""
        self.tiers: SingleChoice | None = None
        self.sides: SingleChoice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        self._add_tiers()
        self._add_numbers()
        self._add_sides()
        self._add_note()
        self._add_day()
        self.steps_up = CheckRow(theme, _("The programme may step it up from here"))
        self.steps_up.setChecked(agreed.steps_up)
        self.steps_up.toggled.connect(lambda on: self._say(replace(self._agreed, steps_up=on), "steps_up"))
        self._column.addWidget(self.steps_up)
        self._column.addWidget(Small(theme, programmes.stays_on()))

    @property
    def fault(self) -> NumberField | None:
        """The first field with something in it that cannot be."""
        return next((field for field in self.numbers.values() if field.fault), None)

    def _add_tiers(self) -> None:
        tiers = self._exercise.dose.tiers
        if len(tiers) < 2:
            return
        options = tuple((str(place), _tier_words(self._exercise, place)) for place in range(len(tiers)))
        self.tiers = SingleChoice(self._theme, _("How it is done"), options)
        self.tiers.setAccessibleName(f"{self.tiers.accessibleName()}, {say(self._exercise.name)}")
        self.tiers.set_value(str(self._agreed.tier))
        self.tiers.chosen.connect(self._choose_tier)
        self._column.addWidget(self.tiers)

    def _choose_tier(self, key: str) -> None:
        if int(key) != self._agreed.tier:
            self._say(at_tier(self._agreed, self._exercise, int(key)), "tier")
            self.reshaped.emit("tier")

    def _add_numbers(self) -> None:
        dose, agreed = self._exercise.dose, self._agreed
        both = self._exercise.sides is not Sides.NONE
        seconds = _("s")
        fields: list[NumberField] = []
        least, most = dose.ladder[0], dose.ladder[-1]
        times = _("How many times per side") if both else _("How many times")
        name, unit = times, ""
        if dose.kind is DoseKind.HOLD:
            name, unit = _("How long it is held"), seconds
        elif dose.kind is DoseKind.MINUTES:
            name, unit = (_("How many minutes per side") if both else _("How many minutes")), _("min")
        fields.append(self._number("amount", name, agreed.amount, least=least, most=most, unit=unit))
        if dose.kind is DoseKind.HOLD:
            often = dose.repetitions if agreed.repetitions is None else agreed.repetitions
            fields.append(self._number("repetitions", times, often, least=1, most=MOST_HOLDS))
        if can_hold(self._exercise, agreed.tier):
            usual = dose.tiers[agreed.tier].hold
            shortest = least_hold(self._exercise, agreed.tier)
            name = _("How long each is held")
            hold = self._number(
                "hold", name, agreed.hold, least=shortest, most=MOST_HOLD, unit=seconds, usual=usual, fractions=True
            )
            fields.append(hold)
        fields.append(self._number("sets", _("Sets"), agreed.sets, least=1, most=MOST_SETS))
        name = _("Rest between sets")
        rest = self._number("set_rest", name, agreed.set_rest, least=0, most=MOST_SET_REST, unit=seconds, step=5)
        rest.setVisible(agreed.sets > 1)
        fields.append(rest)
        for start in range(0, len(fields), 2):
            columns = Columns(self._theme)
            for field in fields[start : start + 2]:
                columns.add(field, least=_FIELD_LEAST)
            self._column.addWidget(columns)

    def _number(
        self,
        key: str,
        name: str,
        value: float | None,
        *,
        least: float,
        most: float,
        unit: str = "",
        step: float = 1,
        usual: float | None = None,
        fractions: bool = False,
    ) -> NumberField:
        field = NumberField(
            self._theme,
            name,
            value,
            least=least,
            most=most,
            unit=unit,
            step=step,
            usual=usual,
            fractions=fractions,
            of=say(self._exercise.name),
        )
        field.changed.connect(lambda number: self._set_number(key, number))
        field.faulty.connect(self.faulty)
        self.numbers[key] = field
        return field

    def _set_number(self, key: str, number: float | None) -> None:
        agreed = self._agreed
        match key:
            case "amount":
                self._say(replace(agreed, amount=int(number or 0)), key)
            case "repetitions":
                self._say(replace(agreed, repetitions=int(number or 0)), key)
            case "hold":
                self._say(replace(agreed, hold=number), key)
            case "sets":
                self.numbers["set_rest"].setVisible(int(number or 1) > 1)
                self._say(replace(agreed, sets=int(number or 1)), key)
            case "set_rest":
                self._say(replace(agreed, set_rest=float(number or 0)), key)

    def _add_sides(self) -> None:
        if self._exercise.sides is Sides.NONE:
            return
        named = [(side.value, say(self._exercise.side_name(side, self._agreed.tier))) for side in Side]
        self.sides = SingleChoice(self._theme, _("Which side"), ((BOTH, _("Both sides")), *named))
        self.sides.setAccessibleName(f"{self.sides.accessibleName()}, {say(self._exercise.name)}")
        self.sides.set_value(BOTH if self._agreed.side is None else self._agreed.side.value)
        self.sides.chosen.connect(
            lambda key: self._say(replace(self._agreed, side=None if key == BOTH else Side(key)), "side")
        )
        self._column.addWidget(self.sides)

    def _add_note(self) -> None:
        name = _("A note, shown with the exercise (optional)")
        hint = _("For example: slowly, and only as far as is comfortable")
        self.note = WordsEdit(self._theme, name, hint, most=MOST_NOTE)
        self.note.setPlainText(say(self._agreed.note))
        self.note.textChanged.connect(self._write_note)
        self._add_named(name, self.note)

    def _write_note(self) -> None:
        note = reworded(self._noted, i18n.language(), self.note.toPlainText())
        self._say(replace(self._agreed, note=note), "note")

    def _add_day(self) -> None:
        name = _("The day you agreed on it")
        latest = max(self._today, self._agreed.on)
        self.day = DayField(self._theme, name, latest)
        self._show_day()
        self.day.edit.dateChanged.connect(self._choose_day)
        self._add_named(name, self.day)

    def _choose_day(self) -> None:
        self.day_chosen = True
        self._say(replace(self._agreed, on=self.day.day), "on")

    def _show_day(self) -> None:
        on = self._agreed.on
        self.day.edit.blockSignals(True)
        self.day.edit.setDate(QDate(on.year, on.month, on.day))
        self.day.edit.blockSignals(False)
        self.day.later.setEnabled(self.day.edit.date() < self.day.edit.maximumDate())

    def _add_named(self, name: str, field: QWidget) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(SectionTitle(self._theme, name))
        if isinstance(field, DayField):
            column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(field)
        self._column.addWidget(part)

    def _say(self, agreed: Agreed, field: str) -> None:
        """Another dose is another agreement: it is of today, unless the person has said of which day."""
        if agreed.digest != self._agreed.digest and field != "on" and not self.day_chosen:
            agreed = replace(agreed, on=self._today)
        self._agreed = agreed
        self._show_day()
        self.changed.emit(agreed, field)


def _tier_words(exercise: Exercise, place: int) -> str:
    """A variant in its own words, with the seconds it is held."""
    tier = exercise.dose.tiers[place]
    words = say(tier.variant)
    if exercise.dose.kind is not DoseKind.REPETITIONS:
        return words
    hold = _("{seconds} s hold").format(seconds=i18n.decimal(tier.hold)) if tier.hold else _("calm movement")
    return f"{words} · {hold}"
