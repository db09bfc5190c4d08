"""Putting a programme together: what it is called, what is in it, how much of each, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.programme import Part
from rygtraening.domain.programme_draft import MOST_ABOUT, MOST_NAME, Building, Draft, Wanting, reworded, tidy
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.exposure.words_edit import WordsEdit
from rygtraening.ui.programmes.changed_back import changed_back
from rygtraening.ui.programmes.chooser import Chooser
from rygtraening.ui.programmes.days_card import DaysCard
from rygtraening.ui.programmes.part_card import AWAY, DOWN, UP, PartCard
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.weekly.one_line import OneLine
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Headline, SectionTitle, TextLabel
from rygtraening.ui.widgets.in_sight import InSight
from rygtraening.ui.widgets.page import Page
from rygtraening.words import programmes
from rygtraening.words.doses import about_minutes, exercises, say


class BuilderPage(Page):
    """Changes what ``building`` holds, which outlives the page. Ctrl+Z takes back the last change, Esc leaves."""

    kept = Signal()
    """Everything is there, and it is to be kept."""
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        building: Building,
        known: Mapping[str, Exercise],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """``known`` are all exercises there are, by id."""
        fresh = not building.draft.id
        title = _("Put a programme together") if fresh else _("Change your programme")
        super().__init__(theme, title, _("Nothing is kept until you choose Keep."), parent)
        self._building, self._known, self._today = building, known, today
        self.cards: dict[str, PartCard] = {}
        """The exercises chosen, by id, in their order."""
        self.errors: dict[Wanting, TextLabel] = {}
        self._said = building.draft
        """What the words were when they were shown: what is written anew takes their place, further languages stay."""
        self._asked = False
        """Whether it was to be kept already: only then is said what it still wants."""
        self._chooser: Chooser | None = None
        self._add_words()
        self._empty: EmptyState | None = None
        self.sum = Headline(theme, "")
        self.add(self.sum)
        self.errors[Wanting.EXERCISES] = self._error()
        self.add(self.errors[Wanting.EXERCISES])
        self.choose = SecondaryButton(theme, _("Choose exercises"), icon=IconName.PLUS)
        self.choose.clicked.connect(self._choose)
        self.add(self.choose, Qt.AlignmentFlag.AlignLeft)
        self.days = self._make_days()
        self.add(self.days)
        self.errors[Wanting.DAYS] = self._error()
        self.add(self.errors[Wanting.DAYS])
        self.keep = PrimaryButton(theme, _("Keep"))
        self.undo_button = QuietButton(theme, _("Undo the last change"))
        self.leave = QuietButton(theme, _("Go back"))
        self.keep.clicked.connect(self._keep)
        self.undo_button.clicked.connect(self.undo)
        self.leave.clicked.connect(self.left)
        row = FlowBox()
        for widget in (self.keep, self.undo_button, self.leave):
            row.add(widget)
        place = InSight(row)
        self.add(place)
        self.keep_in_sight(place)
        self._show_all()

    def undo(self) -> None:
        """Take back the last change, and lead to it."""
        was = self._building.draft
        while self._building.can_undo and self._building.draft == was:  # a field may have taken its own back before
            self._building.undo()
        if self._building.draft != was:
            self._show_words()
            self._show_all()
            announce(self, _("It is as it was before."))
            self.lead_to(changed_back(self, was, self._building.draft))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Ctrl+Z takes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._building.can_undo:
            self.undo()
        else:
            super().keyPressEvent(event)

    # The words

    def _add_words(self) -> None:
        theme, draft, language = self._theme, self._building.draft, i18n.language()
        card = Card(theme)
        names = (
            _("What is the programme called?"),
            _("What is it for? (optional)"),
            _("Who put it together? (optional)"),
        )
        self.name = OneLine(theme, names[0], say(draft.name), most=MOST_NAME, hint=_("For example: after work"))
        self.about = WordsEdit(theme, names[1], most=MOST_ABOUT)
        self.about.setPlainText(say(draft.about))
        hint = _("For example: your physiotherapist’s name")
        self.made_by = OneLine(theme, names[2], draft.made_by, most=MOST_NAME, hint=hint)
        self.errors[Wanting.NAME] = self._error()
        for widget in (
            SectionTitle(theme, names[0]),
            self.name,
            self.errors[Wanting.NAME],
            SectionTitle(theme, names[1]),
            self.about,
            SectionTitle(theme, names[2]),
            self.made_by,
        ):
            card.add(widget)
        self.add(card)

        def change(field: str, make: Callable[[Draft], Draft]) -> None:
            self._change(make(self._building.draft), field)

        self.name.textEdited.connect(
            lambda text: change("name", lambda now: replace(now, name=reworded(self._said.name, language, text)))
        )
        self.about.textChanged.connect(
            lambda: change(
                "about",
                lambda now: replace(now, about=reworded(self._said.about, language, self.about.toPlainText())),
            )
        )
        self.made_by.textEdited.connect(
            lambda text: change("made_by", lambda now: replace(now, made_by=tidy(text)[:MOST_NAME]))
        )

    def _show_words(self) -> None:
        draft = self._said = self._building.draft
        self.name.setText(say(draft.name))
        self.about.blockSignals(True)
        self.about.setPlainText(say(draft.about))
        self.about.blockSignals(False)
        self.made_by.setText(draft.made_by)

    def _error(self) -> TextLabel:
        label = TextLabel(self._theme, "", tone=Tone.RED)
        label.hide()
        return label

    # The exercises

    def _choose(self) -> None:
        chosen = [part.exercise.id for part in self._building.draft.parts]
        self._chooser = Chooser(self._theme, self._known.values(), chosen, self.window())
        self._chooser.chosen.connect(self.take)
        self._chooser.finished.connect(lambda: self.choose.setFocus(Qt.FocusReason.OtherFocusReason))
        self._chooser.open()

    def take(self, names: list[str]) -> None:
        """The exercises are to be these, by id: those there are stay as they are, others come after them."""
        draft = self._building.draft
        for part in draft.parts:
            if part.exercise.id not in names:
                draft = draft.leaving_out(part.exercise.id)
        for name in names:
            draft = draft.adding(self._known[name])
        if self._change(draft):
            self._show_parts()

    def _move(self, name: str, by: int) -> None:
        if self._change(self._building.draft.moving(name, by)):
            self._show_parts()
            self.cards[name].focus(UP if by < 0 else DOWN)
            place = self._building.draft.place_of(name) + 1
            announce(self, _("{name} is number {place} now.").format(name=self.cards[name].name, place=place))

    def _take_away(self, name: str) -> None:
        place = self._building.draft.place_of(name)
        said = _("{name} is taken away. Ctrl+Z puts it back.").format(name=self.cards[name].name)
        self._change(self._building.draft.leaving_out(name))
        self._show_parts()
        left = list(self.cards.values())
        if left:
            left[min(place, len(left) - 1)].focus(AWAY)
        else:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said)

    def _show_all(self) -> None:
        """Everything but the words anew."""
        old, self.days = self.days, self._make_days()
        self.body.replaceWidget(old, self.days)
        _discard(old)
        self.days.show()
        self._show_parts()

    def _make_days(self) -> DaysCard:
        days = DaysCard(self._theme, self._building.draft)
        days.changed.connect(self._change)
        days.faulty.connect(self._show_state)
        return days

    def _show_parts(self) -> None:
        for old in (*self.cards.values(), self._empty):
            if old is not None:
                self.body.removeWidget(old)
                _discard(old)
        self.cards, self._empty = {}, None
        at = self.body.indexOf(self.sum)
        parts = self._building.draft.parts
        for number, part in enumerate(parts, start=1):
            name = part.exercise.id
            first, last = number == 1, number == len(parts)
            card = PartCard(self._theme, number, part, self._today, first=first, last=last)
            card.changed.connect(self._change_part)
            card.moved.connect(lambda by, name=name: self._move(name, by))
            card.taken_away.connect(lambda name=name: self._take_away(name))
            card.faulty.connect(self._show_state)
            card.reshaped.connect(self._tell_in_order)
            self.cards[name] = card
            self.body.insertWidget(at + number, card)
            card.show()  # now, and not with the next layout: the focus may go there
        if not parts:
            self._empty = EmptyState(self._theme, IconName.EXERCISES, _("The exercises you choose will stand here."))
            self.body.insertWidget(at + 1, self._empty)
        self._tell_in_order()
        self._show_state()

    def _change_part(self, part: Part, field: str) -> None:
        self._change(self._building.draft.with_part(part), f"{part.exercise.id} {field}")

    # Keeping

    def _change(self, draft: Draft, key: str = "") -> bool:
        changed = self._building.change(draft, key)
        self.days.take(self._building.draft)
        self._show_state()
        return changed

    def _show_state(self) -> None:
        draft = self._building.draft
        count = exercises(len(draft.parts))
        self.sum.setText(f"{count} · {about_minutes(draft.seconds)}" if draft.parts else _("The exercises"))
        self.undo_button.setEnabled(self._building.can_undo)
        for what, label in self.errors.items():
            wanted = self._asked and what in draft.wanting
            label.setText(programmes.wanting(what) if wanted else "")
            label.setVisible(wanted)

    def _keep(self) -> None:
        """Say it, or lead to the first thing that is still wanting."""
        self._asked = True
        self._show_state()
        wanting = self._building.draft.wanting
        faulty = next((card.fault for card in self.cards.values() if card.fault is not None), None)
        faulty = self.days.fault if faulty is None else faulty
        if Wanting.NAME in wanting:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif Wanting.EXERCISES in wanting:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif faulty is not None:
            faulty.focus()
        elif Wanting.DAYS in wanting:
            self.days.days.chip("0").setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.kept.emit()
            return
        announce(self, " ".join(programmes.wanting(what) for what in wanting))


def _discard(part: QWidget) -> None:
    """It is gone from its page at once."""
    part.hide()
    part.deleteLater()
