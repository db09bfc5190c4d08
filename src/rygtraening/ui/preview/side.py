"""Beside the figure: what the loader says of the file, the poses with their names, and the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.catalogue import Fault
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.previewed import Previewed
from rygtraening.i18n import _, ngettext
from rygtraening.ui.preview import keys
from rygtraening.ui.preview.pose_tile import PoseTiles
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle
from rygtraening.ui.widgets.keycap import Keycap
from rygtraening.ui.widgets.scrolling import ScrolledColumn, Scrolling
from rygtraening.words.doses import say
from rygtraening.words.keys import KeyRow

_KEYS_LEAST, _DOES_LEAST = 70, 150
"""The keys stand beside what they do while both have this much room (px at 100 % text)."""


def verdict(faults: Sequence[Fault]) -> str:
    """How many faults there are, in the words that stand over them."""
    if not faults:
        return _("No faults found.")
    return ngettext("{count} fault", "{count} faults", len(faults)).format(count=len(faults))


class Side(Scrolling):
    """Made anew for each reading of the file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._column = ScrolledColumn()
        super().__init__(theme, self._column, parent)
        self._theme = theme
        self._body = QVBoxLayout(self._column)
        self._body.setContentsMargins(0, 0, Space.S, 0)
        self._body.setSpacing(Space.L)
        self.verdict = Banner(theme, Tone.GREEN, "")
        self._body.addWidget(self.verdict)
        self._parts: list[QWidget] = []
        self.poses: PoseTiles | None = None
        self._body.addStretch(1)

    def show_file(self, seen: Previewed, playing: Exercise | None, tier: int) -> None:
        """The faults of ``seen``, the poses of what is ``playing`` at ``tier``, and the keys."""
        for part in self._parts:
            self._body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.poses = [], None
        self.verdict.show_text(Tone.YELLOW if seen.faults else Tone.GREEN, verdict(seen.faults))
        if seen.faults:
            self._add(_faults(self._theme, seen.faults))
        if playing is not None:
            self._add(self._poses(playing, tier))
        self._add(_key_table(self._theme, moving=playing is not None))

    def _add(self, part: QWidget) -> None:
        self._body.insertWidget(1 + len(self._parts), part)
        self._parts.append(part)

    def _poses(self, exercise: Exercise, tier: int) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(SectionTitle(self._theme, _("Poses")))
        column.addWidget(Muted(self._theme, tier_words(exercise, tier)))
        self.poses = PoseTiles(self._theme, exercise, tier)
        column.addWidget(self.poses)
        return box


def tier_words(exercise: Exercise, tier: int) -> str:
    """Which tier is shown, counted as the file counts them."""
    return _("Tier {tier} of 0–{last}: {variant}").format(
        tier=tier, last=len(exercise.dose.tiers) - 1, variant=say(exercise.dose.tiers[tier].variant)
    )


def _faults(theme: Theme, faults: Sequence[Fault]) -> QWidget:
    card = Card(theme, padding=Space.L)
    for number, fault in enumerate(faults):
        if number:
            card.add_line()
        place = _("Line {line}, column {column}: {sentence}")
        card.add(Body(theme, place.format(line=fault.line, column=fault.column, sentence=fault.sentence)))
    return card


def _key_table(theme: Theme, *, moving: bool) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XS)
    column.addWidget(SectionTitle(theme, _("Keys")))
    for row in keys.rows(moving=moving):
        column.addWidget(_key_row(theme, row))
    return box


def _key_row(theme: Theme, row: KeyRow) -> QWidget:
    columns = Columns(theme, gap=Space.M, centred=True)
    caps = FlowBox(gap=Space.XS)
    for key in row.keys:
        caps.add(Keycap(theme, key))
    said = Body(theme, row.does[:1].upper() + row.does[1:])
    said.setAccessibleName(f"{', '.join(row.keys)}: {row.does}")
    columns.add(caps, 3, _KEYS_LEAST)
    columns.add(said, 6, _DOES_LEAST)
    return columns
