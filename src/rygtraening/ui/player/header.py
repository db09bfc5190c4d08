"""The top of the player: where in the session, the time, and the buttons for safety notes, sound and counting."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.events import Way
from rygtraening.i18n import _
from rygtraening.ui.player.exercise_bars import ExerciseBars
from rygtraening.ui.player.small_button import SmallButton
from rygtraening.ui.player.view import HeaderView, time_words
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.heading import TextLabel

_LONGEST_SECONDS = 59 * 60 + 59
"""The time is given the room of the longest it may say, so that nothing moves while it counts."""


class _Level(Struct, frozen=True):
    """How much the header says: keys on the buttons, words on all of them, bars, and all of it in one row."""

    keys: bool
    words: bool
    bars: bool
    one_row: bool


_LEVELS = (
    _Level(keys=True, words=True, bars=True, one_row=True),
    _Level(keys=False, words=True, bars=True, one_row=True),
    _Level(keys=False, words=False, bars=True, one_row=True),
    _Level(keys=False, words=False, bars=True, one_row=False),
    _Level(keys=False, words=False, bars=False, one_row=False),
)


class Header(QWidget):
    """Shows a ``HeaderView``. In a narrow window the keys go, then words, then the time gets a row of its own."""

    safety_asked = Signal()
    mute_asked = Signal()
    way_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exercises = ExerciseBars(theme, self)
        self.where = self._label(theme)
        self.time = self._label(theme)
        self.safety = SmallButton(theme, "", icon=IconName.SAFETY, parent=self)
        self.sound = SmallButton(theme, "", icon=IconName.SOUND_ON, parent=self)
        self.way = SmallButton(theme, "", parent=self)
        self._buttons = (self.safety, self.sound, self.way)
        self.safety.clicked.connect(self.safety_asked)
        self.sound.clicked.connect(self.mute_asked)
        self.way.clicked.connect(self.way_asked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._remeasure)

    def retranslate(self) -> None:
        """Say the words that stay the same in the language spoken now."""
        self.safety.name(_("Safety"), _("Safety notes"), "I")
        self._remeasure()

    def show_view(self, view: HeaderView) -> None:
        """Show where the session is."""
        self.exercises.show_done(view.done, view.where)
        self.time.setText(view.time)
        if self.where.text() != view.where:
            self.where.setText(view.where)
            self._remeasure()

    def show_muted(self, muted: bool) -> None:
        """Show whether the sound is off."""
        self.sound.set_icon(IconName.SOUND_OFF if muted else IconName.SOUND_ON)
        words = _("Sound off") if muted else _("Sound on")
        if self.sound.name(words, words, "M"):
            self._remeasure()

    def show_way(self, way: Way) -> None:
        """Show who counts."""
        words = _("Follow the pace") if way is Way.PACED else _("Count yourself")
        if self.way.name(words, _("Way of counting: {way}").format(way=words), "T"):
            self._remeasure()

    def hasHeightForWidth(self) -> bool:
        """The rows follow the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the rows at ``width`` px."""
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self._row_width(_LEVELS[0]), self._row_height())

    def minimumSizeHint(self) -> QSize:
        """It makes do with what there is."""
        return QSize(0, self._row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything."""
        self._arrange(self.width(), place=True)

    def _label(self, theme: Theme) -> TextLabel:
        label = TextLabel(theme, muted=True, parent=self)
        label.setWordWrap(False)
        return label

    def _remeasure(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def _row_height(self) -> int:
        return max(button.heightForWidth(button.sizeHint().width()) for button in self._buttons)

    def _time_width(self) -> int:
        longest = time_words(_LONGEST_SECONDS, _LONGEST_SECONDS), time_words(_LONGEST_SECONDS, 0)
        return max(self.time.fontMetrics().horizontalAdvance(words) for words in longest) + 1

    def _button_width(self, button: SmallButton, level: _Level) -> int:
        return button.width_of(keys=level.keys, words=level.words)

    def _row_width(self, level: _Level) -> int:
        """What the row with the buttons needs (px)."""
        left = self.where.sizeHint().width() + (self.exercises.sizeHint().width() + Space.M if level.bars else 0)
        right = sum(self._button_width(button, level) + Space.XS for button in self._buttons)
        time = self._time_width() + Space.L if level.one_row else 0
        return left + Space.L + time + right

    def _arrange(self, width: int, *, place: bool) -> int:
        level = next((level for level in _LEVELS if self._row_width(level) <= width), _LEVELS[-1])
        row = self._row_height()
        line = self.time.fontMetrics().height()
        high = row if level.one_row else row + Space.XS + line
        if not place:
            return high
        self.exercises.setVisible(level.bars)
        x = 0
        if level.bars:
            bars = self.exercises.sizeHint()
            self.exercises.setGeometry(0, (row - bars.height()) // 2, bars.width(), bars.height())
            x = bars.width() + Space.M
        self.where.setGeometry(x, (row - line) // 2, self.where.sizeHint().width(), line)
        right = width
        for button in reversed(self._buttons):
            button.show_as(keys=level.keys, words=level.words)
            room = min(self._button_width(button, level), width)
            button.setGeometry(QRect(right - room, 0, room, row))
            right -= room + Space.XS
        if level.one_row:
            time = self._time_width()
            self.time.setGeometry(right - time - Space.S, (row - line) // 2, time, line)
        else:
            self.time.setGeometry(0, row + Space.XS, width, line)
        return high
