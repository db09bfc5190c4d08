"""What is shown of a file that is no exercise: what it is, and its list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rygtraening.domain.previewed import FileKind, Previewed
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Body, Headline, Muted
from rygtraening.ui.widgets.scrolling import Scrolling
from rygtraening.words.doses import say


def list_page(theme: Theme, seen: Previewed, parent: QWidget | None = None) -> Scrolling:
    """The name and the list of a programme or an activity; else the sentence that says why there is no figure."""
    card = Card(theme, padding=Space.XL)
    if seen.names:
        card.add(Headline(theme, say(seen.name)))
    card.add(Muted(theme, sentence(seen)))
    for number, name in enumerate(seen.names, start=1):
        card.add(Body(theme, f"{number}  {say(name)}"))
    card.body.addStretch(1)
    return Scrolling(theme, card, parent)


def sentence(seen: Previewed) -> str:
    """Why there is no figure."""
    if seen.kind is FileKind.PROGRAMME and seen.names:
        return _("This is a programme, and a preview is for exercises. Its exercises, in order:")
    if seen.kind is FileKind.ACTIVITY and seen.names:
        return _("This is an activity, and a preview is for exercises. Its steps, the easiest first:")
    if seen.kind is FileKind.SAFETY and not seen.faults:
        return _("These are the safety questions, and a preview is for exercises.")
    return _("There is no figure to show yet. Mend what stands beside this, and save: then it moves.")
