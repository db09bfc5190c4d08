"""A preview of a file that a test writes, with a clock that stands still until it is moved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from rygtraening import paths
from rygtraening.catalogue.loader import look
from rygtraening.ui.preview.window import PreviewWindow
from rygtraening.ui.theme.theme import Theme

Shown = Callable[[QWidget, int, int], None]
SHIPPED = paths.bundled("exercises")


def alone(name: str) -> str:
    """A shipped file without what it says of other exercises, so that not all of them are read each time."""
    return re.sub(
        r"^(gentler_exercise|easier|harder):.*\n(?:  - .*\n)*",
        "",
        (SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 50.0

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds


class Preview:
    """The window on one file, and the file."""

    def __init__(self, window: PreviewWindow, path: Path, clock: HandClock) -> None:
        self.window = window
        self.path = path
        self.clock = clock

    def save(self, *changes: tuple[str, str]) -> None:
        """Write the file with other words in it, and let the window know."""
        text = self.path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.path.write_text(text, encoding="utf-8")
        self.window.read_again()

    def play(self, seconds: float) -> None:
        """Let time pass, if it does."""
        left = seconds
        while left > 0 and self.window.player.running:
            self.clock.seconds += min(left, 0.2)
            left -= 0.2
            self.window.player.tick()

    @property
    def at(self) -> float:
        reel = self.window.player.reel
        assert reel is not None
        return reel.at


Open = Callable[..., Preview]


@pytest.fixture
def opened(theme: Theme, shown: Shown, tmp_path: Path) -> Iterator[Open]:
    """``opened(name)`` is the preview of a copy of the shipped file with that name, or of ``text``."""

    def opened(name: str = "diagonalstraek", text: str | None = None, tier: int | None = None) -> Preview:
        path = tmp_path / f"{name.rpartition('/')[2]}.yaml"
        path.write_text(alone(name) if text is None else text, encoding="utf-8")
        clock = HandClock()
        window = PreviewWindow(theme, clock, path.name, partial(look, path), tier)
        shown(window, 1120, 760)
        return Preview(window, path, clock)

    yield opened
