"""The files that could not be read, each with its place and a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from rygtraening.domain.catalogue import Fault
from rygtraening.i18n import _
from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Muted


class FaultsCard(Card):
    """The sentences can be selected with mouse and keyboard, to be copied."""

    def __init__(self, theme: Theme, faults: Sequence[Fault], parent: QWidget | None = None) -> None:
        title = _("Files that could not be read")
        super().__init__(theme, title, tone=Tone.YELLOW, parent=parent)
        hint = _("Everything else works as before. Put the file right, and start the program again.")
        self.add(Muted(theme, hint))
        self.sentences = Sentences(theme, title, "\n".join(str(fault) for fault in faults))
        self.add(self.sentences)


class Sentences(QTextEdit):
    """Text to read and copy, as high as it needs; a long path breaks where it must. Tab leaves it."""

    def __init__(self, theme: Theme, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Dress(theme, self, style.field)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setPlainText(text)
        theme.changed.connect(self._measure)

    def sizeHint(self) -> QSize:
        """As high as it is now."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """It breaks anywhere."""
        return QSize(0, self.minimumHeight())

    def hasHeightForWidth(self) -> bool:
        """The lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the text wrapped to ``width`` px, with the room around it."""
        around = self.size() - self.viewport().size()
        copy = self.document().clone()
        copy.setTextWidth(max(1, width - around.width()))
        return int(copy.size().height()) + around.height() + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height follows the width."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        high = self.heightForWidth(self.width())
        if high != self.minimumHeight():
            self.setFixedHeight(high)
