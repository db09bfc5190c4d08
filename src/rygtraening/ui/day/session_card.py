"""One session of a day: prescribed against done, the pain of each exercise, the reason of its dose, the note."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.i18n import _
from rygtraening.ui.day.done_row import DoneRow
from rygtraening.ui.day.row import head, row
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Muted
from rygtraening.words import day as words
from rygtraening.words.weekly import quoted


class SessionCard(Card):
    """Shows a session as it was, with the names and doses of its day."""

    change_wanted = Signal()
    deleted = Signal()

    def __init__(
        self,
        theme: Theme,
        session: SessionRecord,
        answers: AfterAnswers | None,
        known: Mapping[str, Exercise],
        *,
        alone: bool,
        changeable: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``known`` are the exercises there are, by id; ``alone``: it is the only session of its day, whose numbers
        before and after stand over it already."""
        super().__init__(theme, parent=parent)
        title = words.session_title(session)
        self.setAccessibleName(title)
        self.session: UUID = session.session
        self.change: QuietButton | None = None
        self.delete: QuietButton | None = None
        buttons = self._buttons(theme, title, told=answers is not None) if changeable else []
        why = {words.why(session, each) for each in session.exercises}
        shared = list(why) if len(why) == 1 else []
        self.add(head(theme, title, [words.session_detail(session), *shared], buttons))
        worst = dict(answers.worst) if answers is not None else {}
        for done in session.exercises:
            self.add_line()
            felt = worst.get(done.exercise)
            reason = words.why(session, done) if len(why) > 1 else ""
            self.add(DoneRow(theme, done, felt, known.get(done.exercise), why=reason))
        self._add_answers(theme, session, answers, alone=alone)

    def _buttons(self, theme: Theme, title: str, *, told: bool) -> list[QuietButton]:
        change = _("Correct") if told else _("Tell how it felt")
        self.change = QuietButton(theme, change)
        self.change.setAccessibleName(f"{change}: {title}")
        self.delete = QuietButton(theme, _("Delete"))
        self.delete.setAccessibleName(_("Delete: {session}").format(session=title))
        self.change.clicked.connect(self.change_wanted)
        self.delete.clicked.connect(self.deleted)
        return [self.change, self.delete]

    def _add_answers(self, theme: Theme, session: SessionRecord, said: AfterAnswers | None, *, alone: bool) -> None:
        lines: list[QWidget] = []
        if not alone and session.before.number is not None:
            lines.append(row(theme, _("Before"), [words.pain(session.before)]))
        if said is None:
            lines.append(Muted(theme, _("How it felt is not told.")))
        else:
            if not alone and said.after.number is not None:
                lines.append(row(theme, _("After"), [words.pain(said.after)]))
            if said.spread is not None:
                lines.append(row(theme, _("Down the leg"), [words.spread(said.spread)]))
            if said.note:
                lines.append(row(theme, _("Your note"), [quoted(said.note)]))
        if lines:
            self.add_line()
        for line in lines:
            self.add(line)
