"""What a page is made of: laid-out text, lines, bars and tints, each placed on a piece of paper that draws itself.

Everything is measured before it is drawn, in the units of ``theme.paper``. Text is plain text: nothing in it is taken
for markup, a word that is too long is broken, and signs that cannot be seen are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Theme

LIGATURES = "liga"
LINE_BREAK = "\u2028"
_SPACES = re.compile(r"[^\S\u00a0]+")
"""All but the one at which no line may end."""
_KEPT = {"\u200d", "\u200e", "\u200f"}
"""They join emoji and turn the direction of a text."""


def plain(text: str) -> str:
    """``text`` without signs that cannot be drawn; its lines stay lines."""
    lines = (" ".join(_SPACES.split(line.strip())) for line in text.splitlines())
    joined = LINE_BREAK.join(line for line in lines if line)
    return "".join(
        sign for sign in joined if sign in _KEPT or sign == LINE_BREAK or unicodedata.category(sign)[0] != "C"
    )


class Mark(Protocol):
    """Something that can be drawn."""

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its upper left corner ``at``."""
        ...


def font(theme: Theme, role: PaperType) -> QFont:
    """The font of ``role``, measured as it is printed and not as a screen rounds it."""
    made = theme.kept_fonts.get(role)
    if made is None:
        made = theme.kept_fonts[role] = QFont(theme.font_of(role.pixels, role.weight))
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        made.setFeature(QFont.Tag(LIGATURES), 0)  # what is found by searching is what is read
    return made


class Words:
    """A text laid out in ``width``; ``height`` is what it takes, ``natural`` how wide its longest line is, and ``rect``
    where its letters are. ``advance`` is the way from line to line as a share of the font's size, where that is not to
    depend on the font; a ``label`` stands before the text, in the same line and strong. Where it is ``hanging``, the
    lines after the first begin under its second word: the first is a bullet."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        width: float,
        role: PaperType = PaperType.BODY,
        *,
        colour: str = LIGHT.ink,
        right: bool = False,
        centred: bool = False,
        advance: float | None = None,
        label: str = "",
        hanging: bool = False,
    ) -> None:
        before = plain(label)
        self.text = f"{before} {plain(text)}" if before else plain(text)
        self.role = role
        self._colour = theme.colour(colour)
        self._layout = QTextLayout(self.text, font(theme, role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        if right or centred:
            option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignHCenter)
        self._layout.setTextOption(option)
        if before:
            self._layout.setFormats([_strong(len(before))])
        self.height = 0.0
        self.natural = 0.0
        self.rect = QRectF()
        indent = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width - indent))
            line.setPosition(QPointF(indent, self.height))
            self.height += line.height() * paper.LEADING if advance is None else role.pixels * advance
            self.natural = max(self.natural, indent + line.naturalTextWidth())
            if hanging and not indent:
                indent = QFontMetricsF(self._layout.font()).horizontalAdvance(self.text.partition(" ")[0] + " ")
            self.rect = self.rect.united(line.naturalTextRect())
        self._layout.endLayout()

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return self._layout.lineCount()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the lines."""
        painter.setPen(self._colour)
        self._layout.draw(painter, at)


def _strong(length: int) -> QTextLayout.FormatRange:
    """The first ``length`` letters of a text stand out."""
    made = QTextLayout.FormatRange()
    made.start, made.length = 0, length
    looks = QTextCharFormat()
    looks.setFontWeight(PaperType.STRONG.weight)
    made.format = looks
    return made


def width_of(theme: Theme, text: str, role: PaperType) -> float:
    """How wide ``text`` is in one line."""
    return Words(theme, text, paper.PAGE_WIDTH, role).natural


class Rule:
    """A line across."""

    def __init__(self, width: float, colour: str = LIGHT.card_border, thickness: float = paper.HAIRLINE) -> None:
        self._width = width
        self._pen = QPen(QColor(colour), thickness)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it."""
        painter.setPen(self._pen)
        painter.drawLine(at, QPointF(at.x() + self._width, at.y()))


class Tint:
    """A rounded ground, with a border where one is given."""

    def __init__(self, width: float, height: float, colour: str, border: str = "") -> None:
        self._size = (width, height)
        self._colour = QColor(colour)
        self._pen = QPen(QColor(border), paper.LINE) if border else QPen(Qt.PenStyle.NoPen)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it."""
        painter.setPen(self._pen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(at.x(), at.y(), *self._size), paper.TILE_RADIUS, paper.TILE_RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class Bar:
    """How far something has come, ``share`` of 1; above that it is full."""

    def __init__(self, width: float, share: float) -> None:
        self._width = width
        self._share = min(1.0, max(0.0, share))

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """The trough with its outline, and what is filled."""
        radius = paper.BAR_HEIGHT / 2
        whole = QRectF(at.x(), at.y(), self._width, paper.BAR_HEIGHT)
        painter.setPen(QPen(QColor(LIGHT.outline), paper.HAIRLINE))
        painter.setBrush(QColor(LIGHT.surface))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(LIGHT.chart_fill))
            filled = QRectF(whole.topLeft(), whole.size())
            filled.setWidth(max(paper.BAR_HEIGHT, self._width * self._share))
            painter.drawRoundedRect(filled, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class Piece:
    """A piece of paper ``width`` wide on which marks are put; it grows downwards with what is added."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self._marks: list[tuple[float, float, Mark]] = []

    def put(self, mark: Mark, x: float, y: float) -> None:
        """Put ``mark`` there; the piece does not grow."""
        self._marks.append((x, y, mark))

    def add(self, mark: Words | Piece, *, x: float = 0.0, gap: float = 0.0) -> None:
        """Put ``mark`` under what is there, ``gap`` below it."""
        top = self.height + (gap if self.height else 0.0)
        self.put(mark, x, top)
        self.height = top + mark.height

    def rule(self, gap: float, colour: str = LIGHT.card_border) -> None:
        """A line under what is there."""
        self.height += gap
        self.put(Rule(self.width, colour), 0, self.height)

    def placed(self, at: QPointF) -> Iterator[tuple[Mark, QPointF]]:
        """Everything on it, also on the pieces on it, with where it is."""
        for x, y, mark in self._marks:
            here = QPointF(at.x() + x, at.y() + y)
            if isinstance(mark, Piece):
                yield from mark.placed(here)
            else:
                yield mark, here

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw everything on it."""
        for mark, here in self.placed(at):
            mark.draw(painter, here)
