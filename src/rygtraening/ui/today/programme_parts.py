"""What I dag says of the programme the day's exercises are of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rygtraening.domain.gate import Gate
from rygtraening.domain.programme import Programme
from rygtraening.domain.today import Today
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.words import programmes
from rygtraening.words.doses import say


class ProgrammeLink(QuietButton):
    """What the programme is called, quietly beside the greeting, while there is anything to do by it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)

    def show_programme(self, programme: Programme, today: Today) -> None:
        """Name it, unless the exercises are locked."""
        self.setText(_("Your programme: {programme}").format(programme=say(programme.name)))
        self.setVisible(not today.locked and today.profile is not None)


def day_off(theme: Theme, programme: Programme, today: Today) -> list[QWidget]:
    """The card that says, where the programme names its days and today is none of them, which is the next; who wants to
    can train all the same."""
    said = programmes.day_off(programme, today.day)
    if not said or today.locked or today.trained_today or today.gate is Gate.SPARE:
        return []
    from rygtraening.ui.today.notes import NoteCard

    return [NoteCard(theme, said, _("If you feel like it, you are welcome to train today as well."))]
