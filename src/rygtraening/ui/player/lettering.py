"""Text that is as large as its place allows: for what is read from the floor, three metres away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type

SMALLEST = 10
"""No text is drawn smaller (px), whatever its place."""

Align = Qt.AlignmentFlag
_WRAP = Qt.TextFlag.TextWordWrap


class Line(Struct, frozen=True):
    """One line, or several where it wraps: words, weight as in CSS, and colour (``#RRGGBB``)."""

    words: str
    weight: int
    colour: str


class Placed(Struct, frozen=True):
    """A line as it is drawn: wrapped to ``width``, which is as narrow as its number of rows allows."""

    line: Line
    width: float
    height: float


class Block(Struct, frozen=True):
    """Lines in one size (px), as they fit in a width; ``height`` in px."""

    lines: tuple[Placed, ...]
    size: int
    width: float

    @property
    def height(self) -> float:
        """Of all lines (px)."""
        return sum(placed.height for placed in self.lines)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its lines."""
        return tuple(placed.line.words for placed in self.lines)

    def as_high_as(self, height: float) -> Block:
        """The same with room under its last line, so that it is ``height`` px high; as it is where it is higher."""
        last = self.lines[-1]
        higher = replace(last, height=last.height + max(0.0, height - self.height))
        return replace(self, lines=(*self.lines[:-1], higher))


def block(theme: Theme, lines: Sequence[Line], size: int, width: float) -> Block:
    """``lines`` in ``size`` px, wrapped to ``width``."""
    return Block(tuple(_place(theme, line, size, width) for line in lines), size, width)


def fitted(
    theme: Theme, lines: Sequence[Line], width: float, height: float, largest: int, least: int = SMALLEST
) -> Block | None:
    """``lines`` as large as fits between ``least`` and ``largest`` px without cutting a word; ``None`` where even
    ``least`` is too large."""
    size = largest
    while size >= least:
        made = block(theme, lines, size, width)
        if made.height <= height and all(_longest_word(theme, line, size) <= width for line in lines):
            return made
        size = max(least, size - max(1, size // 24)) if size > least else least - 1
    return None


def unbroken(theme: Theme, lines: Sequence[Line], width: float, largest: int, least: int) -> int:
    """The largest size (px) up to ``largest`` at which no line wraps, ``least`` where there is none above it."""
    widest = max((width_of(theme, line, largest) for line in lines), default=0.0)
    return largest if widest <= width else max(least, int(largest * width / widest))


def draw(painter: QPainter, theme: Theme, made: Block, x: float, y: float, align: Align = Align.AlignHCenter) -> None:
    """Draw a block with its upper left corner at ``x``, ``y``."""
    flags = int(align | Align.AlignTop | _WRAP)
    for placed in made.lines:
        painter.setFont(theme.font_of(made.size, placed.line.weight))
        painter.setPen(theme.colour(placed.line.colour))
        left = x + (made.width - placed.width) / 2 if align is Align.AlignHCenter else x
        painter.drawText(QRectF(left, y, placed.width, placed.height), flags, placed.line.words)
        y += placed.height


def strong(words: str, colour: str) -> Line:
    """A line in half bold."""
    return Line(words, Type.STRONG.weight, colour)


def plain(words: str, colour: str) -> Line:
    """A line in the normal weight."""
    return Line(words, Type.BODY.weight, colour)


def width_of(theme: Theme, line: Line, size: int) -> float:
    """The width of ``line`` in ``size`` px on one line."""
    return ceil(QFontMetricsF(theme.font_of(size, line.weight)).horizontalAdvance(line.words))


def _place(theme: Theme, line: Line, size: int, width: float) -> Placed:
    """Wrapped, with rows of about the same length."""
    return Placed(line, *_wrapped(theme.font_of(size, line.weight).toString(), line.words, size, width))


@lru_cache(maxsize=1024)
def _wrapped(font: str, words: str, size: int, width: float) -> tuple[float, float]:
    """Width and height of ``words`` in rows of about the same length; ``font`` as Qt writes it. Kept, for a window that
    takes its size measures the same words in the same sizes again and again; another font has another name."""
    written = QFont()
    written.fromString(font)
    metrics = QFontMetricsF(written)
    height = _height(metrics, words, width)
    if height < 2 * metrics.height():
        return width, height
    narrow, least = width, max(width / 2, _widest(metrics, words))
    while narrow - size >= least and _height(metrics, words, narrow - size) <= height:
        narrow -= size
    return narrow, height


def _height(metrics: QFontMetricsF, words: str, width: float) -> float:
    room = QRectF(0, 0, max(1.0, width), 0)
    return metrics.boundingRect(room, int(Align.AlignLeft | _WRAP), words).height()


def _longest_word(theme: Theme, line: Line, size: int) -> float:
    return _widest(QFontMetricsF(theme.font_of(size, line.weight)), line.words)


def _widest(metrics: QFontMetricsF, words: str) -> float:
    return max((metrics.horizontalAdvance(word) for word in words.split()), default=0.0)
