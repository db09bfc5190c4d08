"""A calm panel: the cue of the moment, under it the figure, and a strip with the phases of a repetition."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.player import lettering, measures
from rygtraening.ui.player.lettering import Block, plain, strong
from rygtraening.ui.player.view import StageView
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space


class _Layout(Struct, frozen=True):
    """The blocks from top to bottom, whether the phases stand under them, and whether the figure stands between."""

    blocks: tuple[Block, ...]
    gap: float
    strip: bool
    figure: bool = False

    @property
    def height(self) -> float:
        """Of the blocks, with the gaps between them (px)."""
        return sum(block.height for block in self.blocks) + self.gap * max(0, len(self.blocks) - 1)


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
        self.figure = FigureView(theme, rounded=False, widest=measures.FIGURE_WIDEST, parent=self)
        """There where it has a picture and there is room for it."""
        self.figure.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.figure.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._remake)

    @property
    def view(self) -> StageView:
        """What is shown."""
        return self._view

    @property
    def cue_height(self) -> int:
        """Size in px of the cue's font, 0 where no cue is shown."""
        cue = (self._view.big, (_joined(self._view.big),))
        sizes = [block.size for block in self._layout().blocks if block.words in cue]
        return sizes[0] if sizes else 0

    def show_view(self, view: StageView) -> None:
        """Show ``view``; nothing is painted where it is shown already."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(view.words)
        self._remake()

    def show_figure(self, picture: Picture | None) -> None:
        """Show the figure in ``picture``, or none; the words make room only when it comes or goes."""
        came_or_went = (picture is None) != (self.figure.shown is None)
        self.figure.show_picture(picture)
        if came_or_went:
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
            room -= self._px(measures.PADDING) + self._strip_height(made.figure)
            self._paint_strip(painter, room, named=not made.figure)
        y = self._px(measures.PADDING) if made.figure else max(0.0, (room - made.height) / 2)
        for block in made.blocks:
            lettering.draw(painter, self._theme, block, (self.width() - block.width) / 2, y)
            y += block.height + made.gap

    def _remake(self) -> None:
        self._made = None
        self._place_figure()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything may have another size."""
        self._made = None
        self._place_figure()

    def _place_figure(self) -> None:
        """The figure takes what the words and the strip leave."""
        made, padding = self._layout(), self._px(measures.PADDING)
        if made.figure:
            top = round(padding + made.height + (made.gap / 2 if made.blocks else 0))
            under = padding + (self._strip_height(True) + padding / 2 if made.strip else 0)
            self.figure.setGeometry(
                padding, top, self.width() - 2 * padding, max(1, round(self.height() - under - top))
            )
        self.figure.setVisible(made.figure)

    def _px(self, share: float) -> int:
        return measures.px(share, self._window_height)

    def _layout(self) -> _Layout:
        if self._made is None:
            self._made = self._make()
        return self._made

    def _make(self) -> _Layout:
        """The most that fits: first the words of less weight get a little smaller, then the reason of the dose goes,
        then they get smaller still, then the strip goes, then all get smaller. With a figure that gets smaller as the
        words do, and goes before they get too small."""
        if self.figure.shown is not None:
            made = self._make_with_figure()
            if made is not None:
                return made
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

    def _make_with_figure(self) -> _Layout | None:
        """The larger the figure the better; the reason goes before the words get too small, and before the figure does,
        the strip: the ring names the phase too."""
        least, rooms = self._px(measures.FIGURE_LEAST), measures.FIGURE_ROOMS
        strip = bool(self._view.phases)
        tries = [
            (strip, share, shrink, False) for share, shrink in rooms if share >= measures.STRIP_FIGURE or not strip
        ]
        if self._view.why:
            few = [(share, shrink) for share, shrink in rooms if shrink >= measures.WHY_SHRINK]
            tries = [(strip, share, shrink, True) for share, shrink in few] + tries
        if strip:
            tries += [(False, share, shrink, False) for share, shrink in rooms]
        for bar, share, shrink, why in tries:
            room = max(least, round(self.height() * share))
            made = self._try(bar, shrink, self._least(), why=why, figure=room)
            if made is not None:
                return made
        return None

    def _least(self) -> int:
        if self._view.number:
            return self._px(measures.COUNT_IN_LEAST)
        return self._px(measures.OWN_CUES_LEAST if self._view.cues else measures.CUE_LEAST)

    def _try(self, strip: bool, shrink: float, least: int, *, why: bool = False, figure: int = 0) -> _Layout | None:
        """With these words in these sizes, and ``figure`` px for the figure; ``None`` where they do not fit."""
        view, palette, theme = self._view, self._theme.palette, self._theme
        padding = self._px(measures.PADDING)
        width = self.width() - 2 * padding
        gap = padding * shrink
        room = self.height() - 2 * gap - ((self._strip_height(bool(figure)) + padding) if strip else 0) - figure

        def small(words: str, share: float, colour: str) -> list[Block]:
            size = max(lettering.SMALLEST, round(self._px(share) * shrink))
            return [lettering.block(theme, [plain(words, colour)], size, width)] if words else []

        above = small(view.caption, measures.CAPTION, palette.ink_2)
        below = small(view.text, measures.TEXT, palette.ink) + small(view.note, measures.NOTE, palette.ink_2)
        below += small(view.why if why else "", measures.NOTE, palette.ink_2)
        lines, most = self._loud(bool(figure))
        blocks = [*above, *below]
        taken = sum(block.height for block in blocks) + gap * len(blocks)
        if self._view.cues:
            most = lettering.unbroken(theme, lines, width, most, least)
        if lines:
            if figure and view.big:
                loud = self._cue(width, room - taken, max(most, least), least)
            else:
                loud = lettering.fitted(theme, lines, width, room - taken, max(most, least), least)
            if loud is None:
                return None
            blocks = [*above, loud, *below]
        elif taken - gap > room:
            return None
        return _Layout(tuple(blocks), gap, strip, figure=bool(figure))

    def _cue(self, width: float, height: float, most: int, least: int) -> Block | None:
        """The cue of now, over a figure: in the size and with the room that suit every cue of the repetition, so that
        the figure stands still while they change. Each in one line where all fit so in the least size, for the figure
        has the room of the other; else its parts in a line each."""
        theme, ink = self._theme, self._theme.palette.ink
        cues = [self._view.big, *self._view.round]
        joined = [[strong(_joined(cue), ink)] for cue in cues]
        if all(lettering.width_of(theme, line, least) <= width for (line,) in joined):
            written = joined
            most = lettering.unbroken(theme, [line for (line,) in joined], width, most, least)
        else:
            written = [self._parts(cue) for cue in cues]
        made = [lettering.fitted(theme, lines, width, height, most, least) for lines in written]
        size = min(0 if each is None else each.size for each in made)
        if not size:
            return None
        room = max(lettering.block(theme, lines, size, width).height for lines in written)
        return lettering.block(theme, written[0], size, width).as_high_as(room)

    def _parts(self, cue: Sequence[str]) -> list[lettering.Line]:
        """The first of them the loudest."""
        palette = self._theme.palette
        return [strong(words, palette.ink) for words in cue[:1]] + [plain(words, palette.ink_2) for words in cue[1:]]

    def _loud(self, beside_figure: bool) -> tuple[list[lettering.Line], int]:
        view, palette = self._view, self._theme.palette
        if view.number:
            most = measures.COUNT_IN_BESIDE_FIGURE if beside_figure else measures.COUNT_IN_MOST
            return [strong(view.number, palette.primary)], self._px(most)
        if view.cues:
            return [plain(cue, palette.ink) for cue in view.cues], self._px(measures.OWN_CUES_MOST)
        return self._parts(view.big), self._px(measures.CUE_BESIDE_FIGURE if beside_figure else measures.CUE_MOST)

    def _strip_height(self, bare: bool = False) -> float:
        """``bare`` without the names: the ring has that of the phase."""
        return self._px(measures.STRIP) + (0 if bare else Space.S + self._px(measures.STRIP_NAME) * 1.2)

    def _paint_strip(self, painter: QPainter, top: float, *, named: bool) -> None:
        """One piece a phase, its name under it; the phase of now is the bright one."""
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
            if not named:
                continue
            line = strong(name, palette.ink) if now else plain(name, palette.ink_2)
            made = lettering.fitted(theme, [line], width, self._strip_height(), self._px(measures.STRIP_NAME))
            if made is not None:
                lettering.draw(painter, theme, made, x, top + thick + Space.XS)


def _joined(parts: Sequence[str]) -> str:
    """The parts of a cue as it is written in the file."""
    return " · ".join(parts)
