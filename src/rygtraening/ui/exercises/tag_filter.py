"""Which exercises of the list are shown: all, or those with one tag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.i18n import _, ngettext
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.dropdown import Dropdown
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.words import doses

ALL = ""
"""The choice of all exercises."""


def choices(exercises: Sequence[Exercise]) -> list[str]:
    """The tags that make a difference, by the alphabet: on some of ``exercises``, not on all. As they are shown, in
    small letters; what two files write alike is one."""
    carried = [_tags(exercise) for exercise in exercises]
    return sorted(tag for tag in set().union(*carried) if sum(tag in tags for tags in carried) < len(carried))


class TagFilter(FlowBox):
    """A list to choose a tag from, with how many exercises that are left."""

    changed = Signal()
    """Another choice was made."""

    def __init__(self, theme: Theme, tags: Iterable[str], value: str = ALL, parent: QWidget | None = None) -> None:
        """``value`` is chosen, if it is one of ``tags``."""
        super().__init__(gap=Space.M, parent=parent)
        options = [(ALL, _("All exercises")), *((tag, tag) for tag in tags)]
        known = value if any(value == key for key, _words in options) else ALL
        self.choice = Dropdown(theme, _("Show exercises about"), options, value=known)
        self.choice.chosen.connect(self.changed)
        self._count = Muted(theme, "")
        self.add(self.choice)
        self.add(self._count)

    @property
    def value(self) -> str:
        """The tag chosen; ``ALL`` for none."""
        return self.choice.value

    def takes(self, exercise: Exercise) -> bool:
        """Whether the choice leaves ``exercise`` in the list."""
        return self.value == ALL or self.value in _tags(exercise)

    def tell(self, count: int) -> None:
        """Say that so many exercises are left."""
        words = ngettext("{count} exercise", "{count} exercises", count)
        self._count.setText(words.format(count=count))


def _tags(exercise: Exercise) -> frozenset[str]:
    return frozenset(doses.say(tag).casefold() for tag in exercise.tags)
