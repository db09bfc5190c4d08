"""The few signs one calls about, and whom: always there beside what helps in a flare-up.

Every word of it but one line is of ``resources/safety.yaml``; there is no second version of them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.domain.safety import FlagTier, Region, SafetyTexts
from rygtraening.i18n import _
from rygtraening.ui.safety.phones_card import line
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card, Line
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Body, Headline, Muted, Small, TextLabel, TextStack
from rygtraening.words import knowledge as words
from rygtraening.words.doses import say

_LEAST = 300
"""The signs stand in two columns while each has this much room (px at 100 % text)."""


class CallCard(Card):
    """The signs of the first tier, what to do, and the number."""

    safety_wanted = Signal()
    """The person wants to answer the whole list."""

    def __init__(
        self, theme: Theme, texts: SafetyTexts, region: Region | None = None, parent: QWidget | None = None
    ) -> None:
        """``region`` is the person's own, ``None`` where none is chosen."""
        super().__init__(theme, tone=Tone.RED, parent=parent)
        self._texts = texts
        headline = say(texts.headlines[FlagTier.CALL_NOW])
        self.setAccessibleName(headline)
        self.add(TextStack(Headline(theme, headline), Body(theme, words.if_one_fits()), gap=Space.XS))
        signs = [say(each.text) for each in texts.questions if each.tier is FlagTier.CALL_NOW]
        half = (len(signs) + 1) // 2
        columns = Columns(theme, gap=Space.XL)
        for part in (signs[:half], signs[half:]):
            columns.add(Bullets(theme, part), 1, _LEAST)
        self.add(columns)
        self.add(Line(theme))
        self.add(Body(theme, say(texts.actions[FlagTier.CALL_NOW])))
        self._numbers = QVBoxLayout()
        self._numbers.setSpacing(Space.XS)
        self.add_layout(self._numbers)
        self.show_region(region)
        self.add(Body(theme, say(texts.reminder)))
        self.ask = QuietButton(theme, _("Is anything new or different?"))
        self.ask.clicked.connect(self.safety_wanted)
        self.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)

    def holds(self, typed: str) -> bool:
        """Whether everything typed stands in one of the signs."""
        return words.sign_holds(self._texts, typed)

    def show_region(self, region: Region | None) -> None:
        """The number of the person's own region large, else all of them."""
        while (item := self._numbers.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        theme, texts = self._theme, self._texts
        if region is None:
            self._numbers.addWidget(Muted(theme, " · ".join(_unbroken(line(each)) for each in texts.regions)))
        else:
            self._numbers.addWidget(Muted(theme, say(region.name)))
            self._numbers.addWidget(TextLabel(theme, region.phone, role=Type.TITLE))
        checked = _("Numbers last checked on {day}.").format(day=i18n.full_date(texts.phones_checked))
        self._numbers.addWidget(Small(theme, f"{checked} {say(texts.find_doctor)}"))


def _unbroken(text: str) -> str:
    """No line ends inside a number."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
