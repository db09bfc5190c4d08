"""Where the pictures go, and what each of them shows.

The repository keeps each page once in either language and once in either theme, and what a document shows besides;
every other picture can be made again by anybody and goes to ``build/pictures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from scripts.pictures import small_file

ROOT = Path(__file__).resolve().parents[2]
PICTURES, BUILT = ROOT / "docs" / "pictures", ROOT / "build" / "pictures"
INDEX = PICTURES / "index.txt"
"""What every picture shows: a line for each page, dialog and card, with the pictures it is on."""
KEPT_LOOKS = ("da-light", "en-dark")
"""Between them both languages and both themes."""
UI = "rygtraening.ui."
_LINK = re.compile(r"pictures/([\w-]+\.\w+)")


class Album(Protocol):
    """Takes the pictures."""

    def wants(self, name: str, *, whole: bool = False) -> bool:
        """Whether a picture of that name is to be drawn at all, and of what is beyond the window: ``whole``."""
        ...

    def keep(self, image: QImage, name: str, look: str, shown: QWidget, *, whole: bool = False) -> None:
        """Take the picture ``name`` of the widget ``shown`` in ``look``; ``whole`` is what reaches beyond a window
        that is in the album already."""
        ...


class Shelf:
    """Keeps the pictures whose name begins with ``wanted`` as files."""

    def __init__(self, wanted: str = "") -> None:
        self._wanted = wanted
        self._linked = linked()
        self.shown: dict[str, set[str]] = {}
        """For each class of the window, the names of the pictures it is on."""

    def wants(self, name: str, *, whole: bool = False) -> bool:
        """Whether the name begins as wanted."""
        return name.startswith(self._wanted)

    def keep(self, image: QImage, name: str, look: str, shown: QWidget, *, whole: bool = False) -> None:
        """Write the file, and remember what is on it."""
        file = f"{name}-{look}.png"
        folder = PICTURES if not whole and (look in KEPT_LOOKS or file in self._linked) else BUILT
        folder.mkdir(parents=True, exist_ok=True)
        small_file.save(image, folder / f"{name}-{look}{'-whole' * whole}.png")
        for part in (shown, *shown.findChildren(QWidget)):
            module = type(part).__module__
            if module.startswith(UI) and part.isVisible():
                self.shown.setdefault(f"{module.removeprefix(UI)}.{type(part).__name__}", set()).add(name)


def linked() -> frozenset[str]:
    """The files that a document shows."""
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    return frozenset(link for document in documents for link in _LINK.findall(document.read_text("utf-8")))


def read_index() -> dict[str, set[str]]:
    """What is shown where, as ``make screenshots`` found it last."""
    if not INDEX.exists():
        return {}
    rows = (line.split() for line in INDEX.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {part: set(names) for part, *names in rows}


def write_index(found: Mapping[str, Iterable[str]]) -> None:
    """Keep it."""
    lines = [f"{part} {' '.join(sorted(names))}" for part, names in sorted(found.items()) if names]
    INDEX.write_text("\n".join(["# Written by `make screenshots`: what is on which picture.", *lines, ""]), "utf-8")
