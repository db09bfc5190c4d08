"""Whether the program starts with the system."""

from __future__ import annotations

from typing import Protocol


class Autostart(Protocol):
    """Whether the program starts with the system, in the background."""

    @property
    def on(self) -> bool:
        """Whether it does, on this data folder."""
        ...

    def switch(self, on: bool) -> None:
        """Let it, or not; a ``KnownError`` where the system says no."""
        ...


class NoAutostart:
    """A program that nobody can start by itself."""

    on = False

    def switch(self, on: bool) -> None:
        """Stays as it is."""
