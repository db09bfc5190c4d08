"""A ladder of an everyday movement (*modigt skridt*): the steps from the easiest to the hardest.

Written by ``catalogue`` from ``exercises/activities``, or by the person (a ladder of their own).
"""

from __future__ import annotations

from dataclasses import dataclass

from rygtraening.domain.exercise import Source
from rygtraening.domain.text import Text


@dataclass(frozen=True, slots=True)
class ActivityStep:
    """One step. ``id`` is stable over versions; ``text`` says what to try, in a few words.

    ``opt_in`` marks a step that is offered only to who has chosen to go above the articles' dose (lifting over 5 kg).
    """

    id: str
    text: Text
    opt_in: bool = False


@dataclass(frozen=True, slots=True)
class Activity:
    """A ladder, the easiest step first, 1-40 steps. ``smaller`` says how the lowest step is made smaller still;
    ``vary`` suggests another place or time of day."""

    id: str
    name: Text
    about: Text
    steps: tuple[ActivityStep, ...]
    smaller: Text = Text()
    vary: Text = Text()
    source: Source | None = None
    """``None`` for a ladder of one's own."""
    version: int = 1
    """Grows when the content changes."""
    order: int = 50
    """Its place among the ladders, 1-99: a lower one comes first."""
