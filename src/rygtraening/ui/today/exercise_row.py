"""One exercise of the day: its figure, its name, its dose, why, and where the person can say no to a step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.i18n import _
from rygtraening.ui.figure.tile import headed, marker
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.today.reason_note import ReasonNote
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.empty_state import Icon
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, Small, TextLabel, TextStack
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words import changes, doses, reasons

_NOTE_LEAST = 280
"""The reason stands beside name and dose while it has this much room (px at 100 % text)."""
_DECLINED = (Reason.DECLINED_UP, Reason.DECLINED_DOWN)


class ExerciseRow(QWidget):
    """``open`` reads about the exercise. ``step`` is there where the step can be declined, or was."""

    def __init__(
        self,
        theme: Theme,
        number: int,
        prescription: Prescription,
        *,
        why: bool,
        can_decline: bool,
        pausing: Sequence[Pausing] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``why`` adds the reason of the dose; ``pausing`` is what a gentler alternative can stand in for."""
        super().__init__(parent)
        name = doses.say(prescription.exercise.name)
        offered = prescription.declinable and can_decline
        # The button under the row brings room of its own above its words.
        bottom = Space.XS if offered else Space.S
        self.open = _row(theme, number, prescription, pausing, why=why, bottom=bottom)
        self.step: QuietButton | None = None
        self.declined = prescription.reason in _DECLINED
        """Whether the step on offer is not taken."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.open)
        if offered:
            words = _("Take the step after all") if self.declined else _("Stay on the last step")
            self.step = QuietButton(theme, words)
            self.step.setAccessibleName(f"{words}, {name}")
            # The day is shown anew when it is pressed: the page finds the button again by this name.
            self.step.setObjectName(f"step_{prescription.exercise.id}")
            head = marker(theme, prescription.exercise, prescription.level.tier, number)
            column.addWidget(_under(theme, head, self.step, beside=why))


def _row(
    theme: Theme, number: int, prescription: Prescription, pausing: Sequence[Pausing], *, why: bool, bottom: int
) -> RowButton:
    name, dose = doses.say(prescription.exercise.name), changes.change(prescription)
    said = _("{name}, {dose}. Read about it.").format(name=name, dose=doses.dose(prescription))
    button = RowButton(theme, said)
    words: list[QWidget] = [TextLabel(theme, name, role=Type.LARGE_STRONG), Muted(theme, dose)]
    words += [Small(theme, text) for text in changes.notes(prescription, pausing)]
    row = QHBoxLayout(button)
    row.setContentsMargins(Space.S, Space.S, Space.S, bottom)
    row.setSpacing(Space.L)
    head = marker(theme, prescription.exercise, prescription.level.tier, number)
    if why:
        button.setAccessibleDescription(reasons.of(prescription))
        beside = Columns(theme, centred=True)
        beside.add(TextStack(*words))
        beside.add(ReasonNote(theme, prescription), least=_NOTE_LEAST)
        row.addWidget(headed(theme, head, beside), 1)
    else:
        row.addWidget(headed(theme, head, TextStack(*words)), 1)
    row.addWidget(Icon(theme, IconName.NEXT, size=tokens.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
    button.settle()
    return button


def _under(theme: Theme, head: QWidget, button: QuietButton, *, beside: bool) -> QWidget:
    """``button`` beside the room of ``head``, under the reason of the row over it, or under the words where the row has
    none: it is no part of the row, for a button in a button is lost on a screen reader."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(Space.S, 0, Space.S, Space.XS)
    row.setSpacing(Space.L)
    own = FlowBox()
    own.add(button)
    if beside:
        columns = Columns(theme)
        columns.add(QWidget())
        columns.add(own, least=_NOTE_LEAST)
        row.addWidget(headed(theme, wide_as(head), columns), 1)
    else:
        row.addWidget(headed(theme, wide_as(head), own), 1)
    row.addWidget(room_of(Icon(theme, IconName.NEXT, size=tokens.ICON_SMALL)))
    return widget


def room_of(widget: QWidget) -> QWidget:
    """``widget`` unseen, in its room: what stands under it is in line with what stands over it."""
    policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
    widget.hide()
    return widget


def wide_as(head: QWidget) -> QWidget:
    """Room as wide as ``head``, which is not shown, and of no height of its own."""
    room = QWidget()
    room.setFixedSize(head.sizeHint().width(), 0)
    head.deleteLater()
    return room
