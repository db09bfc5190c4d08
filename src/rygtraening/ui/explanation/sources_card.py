"""Every source once: how it is found, and what is taken from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rygtraening.domain.explanation import Reference
from rygtraening.i18n import _
from rygtraening.ui.explanation.jump_card import JumpCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.heading import Body, Muted, TextStack
from rygtraening.words.doses import say


class SourcesCard(JumpCard):
    """In the order of the file."""

    def __init__(self, theme: Theme, sources: Sequence[Reference], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Sources"), parent=parent)
        for source in sources:
            self.add(TextStack(Body(theme, say(source.full)), Muted(theme, say(source.gives))))
