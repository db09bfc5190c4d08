"""A page: a centred column that scrolls, with its title on top."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.growing import Growing, Work, stand_at_once
from rygtraening.ui.widgets.heading import Subtitle, TextStack, Title
from rygtraening.ui.widgets.in_sight import InSight, PageFoot
from rygtraening.ui.widgets.scrolling import ScrolledColumn, Scrolling

_FIXED = 2
"""Things in the column that are always there: the header, and the stretch at the end."""


class Page(Scrolling):
    """A column of at most 920 px (more at larger text), ``body``; the focus is always scrolled into sight."""

    def __init__(self, theme: Theme, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        column = ScrolledColumn()
        super().__init__(theme, column, parent)
        self._theme = theme
        self._above = 0
        """How many things stand over the title."""
        self._foot: PageFoot | None = None
        self._growing: Growing | None = None
        self.body = QVBoxLayout(column)
        self.body.setSpacing(Space.L)
        self.title = Title(theme, title)
        self.subtitle = Subtitle(theme, subtitle)
        self._actions = FlowBox()
        self._actions.hide()
        self._header = Columns(theme, gap=Space.M, centred=True)
        self._header.add(TextStack(self.title, self.subtitle))
        self._header.add(self._actions, stretch=0)
        self.body.addWidget(self._header)
        self.body.addStretch(1)
        self.set_title(title)
        self.set_subtitle(subtitle)
        theme.changed.connect(self._set_margins)
        self._set_margins()

    def set_title(self, title: str) -> None:
        """The name of the page; also what a screen reader calls it."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self._header.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_subtitle(self, subtitle: str) -> None:
        """The quiet line under the title; none if empty."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put ``widget`` to the right of the title (under it where there is no room)."""
        self._actions.add(widget)
        self._actions.show()

    def add(self, widget: QWidget, alignment: Qt.AlignmentFlag | None = None) -> None:
        """Put ``widget`` under what is there."""
        at = self.body.count() - 1
        if alignment is None:
            self.body.insertWidget(at, widget)
        else:
            self.body.insertWidget(at, widget, 0, alignment)
        if self.growing is not None and self.isVisible():
            stand_at_once(widget, self.body.contentsRect().width())

    def add_layout(self, layout: QLayout) -> None:
        """Put ``layout`` under what is there."""
        self.body.insertLayout(self.body.count() - 1, layout)

    def add_above(self, widget: QWidget) -> None:
        """Put ``widget`` over the title; it stays there when the page is cleared."""
        self.body.insertWidget(self._above, widget)
        self._above += 1
        self._tell_in_order()

    def insert_after(self, before: QWidget, widget: QWidget) -> None:
        """Put ``widget`` under ``before``."""
        self.body.insertWidget(self.body.indexOf(before) + 1, widget)
        self._tell_in_order()

    def keep_in_sight(self, place: InSight) -> None:
        """What belongs at ``place``, a part of the page, is always to be seen: in a foot while its place is not."""
        if self._foot is None:
            self._foot = PageFoot(self._theme, self)
        self._foot.watch(place)

    def grow(self, work: Work) -> Growing:
        """Let ``work`` make what is under the title, a piece in each turn of the event loop."""
        self.growth.begin(work)
        return self.growth

    @property
    def growth(self) -> Growing:
        """What makes the page, where it is made in turns."""
        if self._growing is None:
            self._growing = Growing(self)
        return self._growing

    def make_whole(self) -> None:
        """Make now what is still to come of the page."""
        if self._growing is not None:
            self._growing.finish()

    @property
    def growing(self) -> Growing | None:
        """What makes the page, while more of it is to come."""
        return self._growing if self._growing is not None and self._growing.going_on else None

    def clear(self) -> None:
        """Take everything under the title away."""
        if self._foot is not None:
            self._foot.let_go()
        while self.body.count() > _FIXED + self._above:
            _discard(self.body, 1 + self._above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column stays in the middle."""
        self._set_margins()
        super().resizeEvent(event)

    def _tell_in_order(self) -> None:
        """Tab and a screen reader go by when a thing came to the page; let them go by where it stands."""
        from rygtraening.ui.widgets.reading_order import read_in_order, widgets_of

        stops: list[QWidget] = []
        read_in_order(self.body)
        for part in widgets_of(self.body):
            inside = [each for each in _chain(self) if each is part or part.isAncestorOf(each)]
            # What hands its focus on, as the line in a field of a day does, is no stop of its own.
            own = [each for each in inside if each.focusProxy() is None]
            stops += [each for each in own if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        # From the last: to Qt the order is a ring, in which the last of all comes right before the first, and would be
        # left there; other things of the window would come between.
        for stop in reversed(stops[1:]):
            self.setTabOrder(stops[0], stop)

    def _set_margins(self) -> None:
        most = round(tokens.COLUMN_MAX * max(1.0, self._theme.scale))
        width = self.viewport().width()
        least = Space.WIDE if width > tokens.COLUMN_MAX else Space.XL
        side = max(int(least), (width - most) // 2)
        self.body.setContentsMargins(side, Space.XXL, side, Space.XXL)


def _chain(widget: QWidget) -> Iterator[QWidget]:
    """What comes after ``widget`` by Tab, once round."""
    here = widget.nextInFocusChain()
    while here is not None and here is not widget:
        yield here
        here = here.nextInFocusChain()


def _discard(layout: QLayout, index: int) -> None:
    item = layout.takeAt(index)
    if item is None:
        return
    inner, widget = item.layout(), item.widget()
    if inner is not None:
        while inner.count():
            _discard(inner, 0)
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
