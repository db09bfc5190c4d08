"""What a scene is: the journal it begins with, and the way through its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scripts.pictures.diary import Diary
from scripts.pictures.studio import Studio


def nothing(_diary: Diary) -> None:
    """An empty journal."""


@dataclass(frozen=True, slots=True)
class Scene:
    """``prepare`` writes the journal (once a language), ``play`` leads through its pages (once a look). ``pictures``
    are the beginnings of the names it draws."""

    name: str
    play: Callable[[Studio], None]
    prepare: Callable[[Diary], None] = nothing
    pictures: tuple[str, ...] = ()

    def draws(self, wanted: str) -> bool:
        """Whether any of its pictures may have a name that begins with ``wanted``."""
        return any(name.startswith(wanted) or wanted.startswith(name) for name in self.pictures)
