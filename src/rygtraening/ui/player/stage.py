"""The figure's place: a calm panel with the cue of the moment, and the phases of a repetition as the mat under it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rygtraening.ui.player import lettering, measures
from rygtraening.ui.player.lettering import Block, plain, strong
from rygtraening.ui.player.view import StageView
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space


@dataclass(frozen=True, slots=True)
class _Layout:
    """The blocks from top to bottom, and whether the phases stand under them."""

    blocks: tuple[Block, ...]
    gap: float
    strip: bool


class Stage(QLabel):
    """Shows a ``StageView``. A QLabel for its role (static text); it paints itself."""

    clicked = Signal()
    """A click or tap anywhere on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = StageView()
        self._window_height = measures.DEFAULT_HEIGHT
        self._made: _Layout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._remake)

    @property
    def view(self) -> StageView:
        """What is shown."""
        return self._view

    @property
    def cue_height(self) -> int:
        """Size in px of the cue's font, 0 where no cue is shown."""
        sizes = [block.size for block in self._layout().blocks if block.words == self._view.big]
        return sizes[0] if sizes else 0

    def show_view(self, view: StageView) -> None:
        """Show ``view``; nothing is painted where it is shown already."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(view.words)
        self._remake()

    def set_window_height(self, height: int) -> None:
        """The height everything is a share of (px)."""
        if height != self._window_height:
            self._window_height = height
            self._remake()

    def minimumSizeHint(self) -> QSize:
        """It takes what there is."""
        return QSize(Space.WIDE, Space.WIDE)

    def sizeHint(self) -> QSize:
        """It takes what there is."""
        return self.minimumSizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel, words, mat."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(palette.tile))
        painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        made = self._layout()
        room = float(self.height())
        if made.strip:
            room -= self._px(measures.PADDING) + self._strip_height()
            self._paint_strip(painter, room)
        high = sum(block.height for block in made.blocks) + made.gap * max(0, len(made.blocks) - 1)
        y = max(0.0, (room - high) / 2)
        for block in made.blocks:
            lettering.draw(painter, self._theme, block, (self.width() - block.width) / 2, y)
            y += block.height + made.gap

    def _remake(self) -> None:
        self._made = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything may have another size."""
        self._made = None

    def _px(self, share: float) -> int:
        return measures.px(share, self._window_height)

    def _layout(self) -> _Layout:
        if self._made is None:
            self._made = self._make()
        return self._made

    def _make(self) -> _Layout:
        """The most that fits: first the words of less weight get a little smaller, then the reason of the dose goes,
        then they get smaller still, then the mat goes, then all get smaller."""
        strips = (True, False) if self._view.phases else (False,)
        tries = [(strip, shrink, False) for strip in strips for shrink in measures.SHRINKS]
        if self._view.why:
            few = [shrink for shrink in measures.SHRINKS if shrink >= measures.WHY_SHRINK]
            tries = [(strips[0], shrink, True) for shrink in few] + tries
        for strip, shrink, why in tries:
            made = self._try(strip, shrink, self._least(), why=why)
            if made is not None:
                return made
        least = lettering.SMALLEST
        return self._try(False, measures.SHRINKS[-1], least) or _Layout((), 0.0, False)

    def _least(self) -> int:
        if self._view.number:
            return self._px(measures.COUNT_IN_LEAST)
        return self._px(measures.OWN_CUES_LEAST if self._view.cues else measures.CUE_LEAST)

    def _try(self, strip: bool, shrink: float, least: int, *, why: bool = False) -> _Layout | None:
        view, palette, theme = self._view, self._theme.palette, self._theme
        padding = self._px(measures.PADDING)
        width = self.width() - 2 * padding
        gap = padding * shrink
        room = self.height() - 2 * gap - ((self._strip_height() + padding) if strip else 0)

        def small(words: str, share: float, colour: str) -> list[Block]:
            size = max(lettering.SMALLEST, round(self._px(share) * shrink))
            return [lettering.block(theme, [plain(words, colour)], size, width)] if words else []

        above = small(view.caption, measures.CAPTION, palette.ink_2)
        below = small(view.text, measures.TEXT, palette.ink) + small(view.note, measures.NOTE, palette.ink_2)
        below += small(view.why if why else "", measures.NOTE, palette.ink_2)
        lines, most = self._loud()
        blocks = [*above, *below]
        taken = sum(block.height for block in blocks) + gap * len(blocks)
        if self._view.cues:
            most = lettering.unbroken(theme, lines, width, most, least)
        if lines:
            loud = lettering.fitted(theme, lines, width, room - taken, max(most, least), least)
            if loud is None:
                return None
            blocks = [*above, loud, *below]
        elif taken - gap > room:
            return None
        return _Layout(tuple(blocks), gap, strip)

    def _loud(self) -> tuple[list[lettering.Line], int]:
        view, palette = self._view, self._theme.palette
        if view.number:
            return [strong(view.number, palette.primary)], self._px(measures.COUNT_IN_MOST)
        if view.cues:
            return [plain(cue, palette.ink) for cue in view.cues], self._px(measures.OWN_CUES_MOST)
        lines = [plain(words, palette.ink_2) for words in view.big]
        lines[:1] = [strong(words, palette.ink) for words in view.big[:1]]
        return lines, self._px(measures.CUE_MOST)

    def _strip_height(self) -> float:
        return self._px(measures.STRIP) + Space.S + self._px(measures.STRIP_NAME) * 1.2

    def _paint_strip(self, painter: QPainter, top: float) -> None:
        """One piece of mat a phase, its name under it; the phase of now is the bright one."""
        theme, palette = self._theme, self._theme.palette
        padding, gap, thick = self._px(measures.PADDING), Space.S, self._px(measures.STRIP)
        names = self._view.phases
        width = (self.width() - 2 * padding - gap * (len(names) - 1)) / len(names)
        for index, name in enumerate(names):
            now = index == self._view.active
            x = padding + index * (width + gap)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(palette.primary if now else palette.ring_track))
            painter.drawRoundedRect(QRectF(QPointF(x, top), QPointF(x + width, top + thick)), thick / 2, thick / 2)
            line = strong(name, palette.ink) if now else plain(name, palette.ink_2)
            made = lettering.fitted(theme, [line], width, self._strip_height(), self._px(measures.STRIP_NAME))
            if made is not None:
                lettering.draw(painter, theme, made, x, top + thick + Space.XS)
