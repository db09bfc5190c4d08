"""The look changed while a page is open: every page is then what it would be had it been opened in that look."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.palettes import DARK, DARK_HIGH, LIGHT
from rygtraening.ui.theme.system_look import SystemLook
from rygtraening.ui.theme.theme import Mode
from tests.ui.journey.test_every_page import go_through

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

MAY_DIFFER = 0.003
"""Share of the pixels: edges of letters and lines that came to lie between two pixels."""
STATES = {
    "welcome",
    "the rail",
    "exercises",
    "settings",
    "exercise",
    "before, calm",
    "player, paced",
    "player, pain",
    "after",
    "day",
    "day, morning",
    "progress, one session",
    "locked",
}
"""One of each kind of page, for a change of the look takes longer than a page."""
GROUNDS = ("background", "surface", "raised")
VISIBLE = 24
"""Of three times 255."""


def follow_the_system(program: Program) -> SystemLook:
    """The figure stands still, or no two pictures would be of the same moment."""
    program.theme.set_reduced_motion(True)
    program.theme.set_mode(Mode.SYSTEM)
    program.window.setUpdatesEnabled(True)
    system = program.theme.findChild(SystemLook)
    assert system is not None
    return system


def become(system: SystemLook, *, dark_and_high: bool) -> None:
    """What the system asks for changes, in one go."""
    system._dark = system._high = dark_and_high
    system.changed.emit()


def picture(program: Program, root: QWidget) -> QImage:
    program.settle()
    return root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def left_over(image: QImage) -> set[str]:
    """Grounds of another palette that are still there."""
    own = {getattr(DARK_HIGH, name) for name in GROUNDS}
    others = {getattr(each, name) for each in (LIGHT, DARK) for name in GROUNDS} - own - {DARK_HIGH.ink}
    pixels = np.unique(np.frombuffer(image.constBits(), np.uint32) & 0xFFFFFF)
    return others & {f"#{pixel:06X}" for pixel in pixels}


def apart(one: QImage, other: QImage) -> float:
    """The share of the pixels that differ visibly."""
    if one.size() != other.size():
        return 1.0
    pixels = [np.frombuffer(each.constBits(), np.uint8).reshape(-1, 4).astype(np.int16) for each in (one, other)]
    return float((np.abs(pixels[0] - pixels[1]).sum(axis=1) > VISIBLE).mean())


@pytest.mark.skipif(os.environ.get("RYGTRAENING_CAMPAIGN") != "1", reason="takes half a minute: make campaign")
def test_every_open_page_follows_a_change_of_the_system(open_program: OpenProgram, folder: Path) -> None:
    begun = open_program()
    become(follow_the_system(begun), dark_and_high=True)
    assert begun.theme.palette is DARK_HIGH
    fresh = {name: picture(begun, root) for name, root in go_through(begun) if name in STATES}
    begun.window.close()
    begun.core.journal.close()
    shutil.rmtree(folder)

    program = open_program()
    system = follow_the_system(program)
    found = {}
    for name, root in go_through(program):
        if name not in STATES:
            continue
        become(system, dark_and_high=True)
        changed = picture(program, root)
        found[name] = apart(changed, fresh[name])
        assert left_over(changed) == set(), name
        become(system, dark_and_high=False)
        program.settle()
    assert {name: share for name, share in found.items() if share > MAY_DIFFER} == {}
    assert set(found) == STATES
