"""What is shown of an exercise that cannot move yet: the poses that are whole, as still pictures with their names."""

from __future__ import annotations

from functools import reduce

from PySide6.QtWidgets import QWidget

from rygtraening.domain.figure import Box, box_of, is_upright
from rygtraening.domain.previewed import Previewed
from rygtraening.i18n import _
from rygtraening.ui.figure.view import Picture
from rygtraening.ui.preview.pose_tile import PoseTile
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.scrolling import Scrolling

_SIZE = 2
"""So many times as large as beside a figure that moves."""


def stills_page(theme: Theme, seen: Previewed, parent: QWidget | None = None) -> Scrolling:
    """The poses of ``seen``, at least one."""
    card = Card(theme, padding=Space.XL)
    card.add(Muted(theme, _("These poses can be read. Mend what stands beside them, and save: then the figure moves.")))
    box = reduce(Box.joined, map(box_of, seen.poses.values()))
    row = FlowBox(gap=Space.M)
    for name, pose in seen.poses.items():
        row.add(PoseTile(theme, name, Picture(pose, box, is_upright(pose), name), size=_SIZE))
    card.add(row)
    card.body.addStretch(1)
    return Scrolling(theme, card, parent)
