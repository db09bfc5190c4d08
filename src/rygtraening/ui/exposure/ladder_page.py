"""A ladder of one's own: a name, and the steps in the person's words, the easiest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle, Small
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.plain_tip import plain_tip

MOST_STEPS = 40
LONGEST = 120
"""So many characters a name or a step can have."""


class LadderPage(Page):
    """Makes or changes a ladder; it is kept with *Keep*. A step that is taken away can be put back at once."""

    kept = Signal(str, tuple)
    """The name and the steps, neither empty."""
    removed = Signal()
    cancelled = Signal()
    step_removed = Signal(str)
    """A step was taken away; ``undo`` puts it back."""

    def __init__(self, theme: Theme, name: str = "", steps: Sequence[str] = (), parent: QWidget | None = None) -> None:
        """``name`` and ``steps`` are of the ladder to change; a new one has neither."""
        title = _("Change the ladder") if name else _("A ladder of your own")
        super().__init__(theme, title, _("Something you would like to dare again, in small steps."), parent)
        self._steps = list(steps)
        self._taken: tuple[int, str] | None = None
        card = Card(theme)
        self.name = self._field(_("What is it called?"), _("For example: gardening"), name)
        card.add(SectionTitle(theme, self.name.accessibleName()))
        card.add(self.name)
        self.add(card)
        card = Card(theme, _("The steps, the easiest first"))
        rows = QWidget()
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.S)
        card.add(rows)
        self.step = self._field(_("A new step"), _("For example: ten minutes of weeding"), "")
        self.step.returnPressed.connect(self._add_step)
        self.plus = SecondaryButton(theme, _("Add the step"), icon=IconName.PLUS)
        self.plus.clicked.connect(self._add_step)
        adding = Columns(theme, gap=Space.S, centred=True)
        adding.add(self.step)
        adding.add(self.plus, stretch=0)
        card.add(adding)
        card.add(Small(theme, _("Steps are best when each is only a little harder than the one before.")))
        self.add(card)
        self.wanting = Muted(theme)
        self.add(self.wanting)
        self.keep = PrimaryButton(theme, _("Keep"))
        self.leave = QuietButton(theme, _("Go back"))
        self.remove = QuietButton(theme, _("Remove the ladder"))
        self.remove.setVisible(bool(name))
        buttons = FlowBox()
        for button, act in ((self.keep, self._keep), (self.leave, self.cancelled), (self.remove, self.removed)):
            button.clicked.connect(act)
            buttons.add(button)
        self.add(buttons)
        self.name.textChanged.connect(self._update)
        self.step.textChanged.connect(self._update)
        self._show_steps()

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps as they stand."""
        return tuple(self._steps)

    def undo(self) -> None:
        """Put the step back that was taken away last."""
        if self._taken is not None:
            place, text = self._taken
            self._taken = None
            self._steps.insert(place, text)
            self._show_steps()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name, or with a new step where there is one."""
        super().showEvent(event)
        (self.step if self.name.text() else self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.name.hasFocus():
            self.step.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _field(self, name: str, hint: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        Dress(self._theme, field, style.field)
        field.setMaxLength(LONGEST)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setToolTip(hint)
        return field

    def _add_step(self) -> None:
        text = self.step.text().strip()
        if text and len(self._steps) < MOST_STEPS:
            self._steps.append(text)
            self.step.clear()
            self._show_steps()
            self.step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, place: int, by: int) -> None:
        there = place + by
        if 0 <= there < len(self._steps):
            self._steps[place], self._steps[there] = self._steps[there], self._steps[place]
            self._show_steps()
            self._focus(there, 1 if by > 0 else 0)

    def _take_away(self, place: int) -> None:
        self._taken = (place, self._steps.pop(place))
        self._show_steps()
        if self._steps:
            self._focus(min(place, len(self._steps) - 1), 2)
        else:
            self.step.setFocus(Qt.FocusReason.OtherFocusReason)
        self.step_removed.emit(self._taken[1])

    def _focus(self, place: int, button: int) -> None:
        """The focus stays with the step that moved."""
        item = self._rows.itemAt(place)
        row = item.widget() if item is not None else None
        buttons = row.findChildren(ThemedButton) if row is not None else []
        usable = [each for each in (*buttons[button : button + 1], *buttons) if each.isEnabled()]
        if usable:
            usable[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_steps(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, text in enumerate(self._steps):
            self._rows.addWidget(self._row(place, text))
        self._update()

    def _row(self, place: int, text: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.XS)
        line.addWidget(Body(self._theme, f"{place + 1}.  {text}"), 1)
        ways: tuple[tuple[IconName, str, Callable[[], None], bool], ...] = (
            (IconName.CHEVRON_UP, _("Move up: {step}"), partial(self._move, place, -1), place > 0),
            (
                IconName.CHEVRON_DOWN,
                _("Move down: {step}"),
                partial(self._move, place, 1),
                place < len(self._steps) - 1,
            ),
            (IconName.CLOSE, _("Take away: {step}"), partial(self._take_away, place), True),
        )
        for icon, name, act, usable in ways:
            button = QuietButton(self._theme, "", icon=icon)
            button.setAccessibleName(name.format(step=text))
            button.setToolTip(plain_tip(name.format(step=text)))
            button.setEnabled(usable)
            button.clicked.connect(act)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _update(self) -> None:
        name, full = self.name.text().strip(), len(self._steps) >= MOST_STEPS
        self.plus.setEnabled(bool(self.step.text().strip()) and not full)
        self.keep.setEnabled(bool(name) and bool(self._steps))
        wanting = _("Give it a name and at least one step, and it can be kept.")
        self.wanting.setText("" if self.keep.isEnabled() else wanting)
        self.wanting.setVisible(not self.keep.isEnabled())

    def _keep(self) -> None:
        """A step that is still being written counts too."""
        self._add_step()
        self.kept.emit(self.name.text().strip(), self.steps)
