"""The window of ``rygtraening preview``: an exercise file as it moves, beside what the loader says of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QStackedWidget, QWidget

from rygtraening import i18n
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.ports import Clock
from rygtraening.domain.previewed import FileKind, Previewed
from rygtraening.i18n import _
from rygtraening.ui.preview.keys import Wish, wish
from rygtraening.ui.preview.list_page import list_page
from rygtraening.ui.preview.player import PreviewPlayer
from rygtraening.ui.preview.side import Side
from rygtraening.ui.preview.stills_page import stills_page
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.window import DEFAULT_SIZE, LEAST_SIZE

_SIDE, _SIDE_MOST = 352, 0.45
"""What stands beside the figure is so wide (px at 100 % text), and never more than this share of the window."""
_UNDER_SHARE = 0.45
"""Where it would get more, it stands under the figure, so high of the window."""


class PreviewWindow(QWidget):
    """Shows the file that ``read`` reads; ``read_again`` when it has changed. Writes nothing."""

    language_changed = Signal()
    """Another language is spoken now."""

    def __init__(
        self, theme: Theme, clock: Clock, name: str, read: Callable[[], Previewed], tier: int | None = None
    ) -> None:
        """``name`` is the file's; ``tier`` the one shown first (the articles' where it is ``None``)."""
        super().__init__()
        self._theme = theme
        self._read = read
        self._name = name
        self._wanted = tier
        self._exercise: Exercise | None = None
        self._seen = Previewed(FileKind.UNREADABLE)
        self.setObjectName("window")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*DEFAULT_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.player = PreviewPlayer(theme, clock)
        self.side = Side(theme)
        self._list: QWidget | None = None
        self._main = QStackedWidget()
        self._main.addWidget(self.player)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.XL, Space.L, Space.L, Space.L)
        self._row.setSpacing(Space.XL)
        self._row.addWidget(self._main, 1)
        self._row.addWidget(self.side)
        self.player.pose_reached.connect(self._mark)
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)
        theme.changed.connect(self._arrange)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read_again()

    @property
    def tier(self) -> int:
        """The tier that is shown; 0 where none is."""
        return self.player.reel.tier if self.player.reel is not None else 0

    def read_again(self) -> None:
        """Read the file and show what it says now. Of one with faults the last good figure stays, dimmed."""
        self._seen = seen = self._read()
        self.setWindowTitle(_("{file} – preview").format(file=self._name))
        if seen.exercise is not None:
            self._play(seen.exercise)
        elif self._exercise is not None and seen.kind in (FileKind.EXERCISE, FileKind.UNREADABLE):
            self.player.cover(_("There are faults now, so this is how it was before. It goes on when they are gone."))
        else:
            self._exercise = None
        self._show_main()
        self._show_side()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the table."""
        if not self._take(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys do the same wherever the focus is: Space never presses a button, Enter does."""
        return event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event)

    def _take(self, event: QKeyEvent) -> bool:
        asked = wish(event)
        if asked is None:
            return False
        self.do(asked)
        return True

    def do(self, asked: Wish) -> None:
        """Carry out what a key asks for."""
        match asked:
            case Wish.PAUSE:
                self.player.toggle()
            case Wish.NEXT_POSE | Wish.POSE_BEFORE:
                self.player.step(1 if asked is Wish.NEXT_POSE else -1)
            case Wish.SLOWER | Wish.FASTER:
                self.player.change_speed(1 if asked is Wish.FASTER else -1)
            case Wish.NEXT_TIER:
                self._next_tier()
            case Wish.OTHER_SIDE:
                self.player.change_sides()
            case Wish.LANGUAGE:
                self._next_language()
            case Wish.DARK:
                self._theme.set_mode(Mode.LIGHT if self._theme.dark else Mode.DARK)
            case Wish.UP | Wish.DOWN:
                bar = self.side.verticalScrollBar()
                bar.setValue(bar.value() + (1 if asked is Wish.DOWN else -1) * bar.singleStep() * 3)
            case Wish.CLOSE:
                self.close()

    def _next_tier(self) -> None:
        if self._exercise is None or self.player.veil.covering:
            return
        self._wanted = (self.tier + 1) % len(self._exercise.dose.tiers)
        self._play(self._exercise)
        self._show_side()

    def _next_language(self) -> None:
        known = i18n.languages()
        i18n.set_language(known[(known.index(i18n.language()) + 1) % len(known)])
        self.language_changed.emit()
        self.player.retranslate()
        self.read_again()

    # What is shown

    def _play(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self.player.play(exercise, exercise.dose.articles_tier if self._wanted is None else self._wanted)

    def _show_main(self) -> None:
        if self._list is not None:
            self._main.removeWidget(self._list)
            self._list.deleteLater()
            self._list = None
        if self._exercise is None:
            self._list = (stills_page if self._seen.poses else list_page)(self._theme, self._seen)
            self._main.addWidget(self._list)
            self._main.setCurrentWidget(self._list)

    def _show_side(self) -> None:
        self.side.show_file(self._seen, self._exercise, self.tier)
        if self.player.reel is not None:
            self._mark(self.player.reel.pose)

    def _mark(self, pose: str) -> None:
        if self.side.poses is not None:
            self.side.poses.mark(pose)

    # Where it stands

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or under, by the size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wanted = self._theme.px(_SIDE)
        under = wanted > self.width() * _SIDE_MOST
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if under else QBoxLayout.Direction.LeftToRight)
        self.side.setMinimumWidth(0 if under else wanted)
        self.side.setMaximumWidth(self.maximumWidth() if under else wanted)
        self.side.setMinimumHeight(0)
        self.side.setMaximumHeight(round(self.height() * _UNDER_SHARE) if under else self.maximumHeight())
