"""A ladder of an everyday movement (*modigt skridt*): the steps from the easiest to the hardest.

Written by ``catalogue`` from ``exercises/activities``, or by the person (a ladder of their own).
"""

# No postponed annotations: whoever reads a ready file would have each of them compiled at every start.
from msgspec import Struct

from rygtraening.domain.exercise import Source
from rygtraening.domain.text import Text


class ActivityStep(Struct, frozen=True):
    """One step. ``id`` is stable over versions; ``text`` says what to try, in a few words.

    ``opt_in`` marks a step that is offered only to who has chosen to go above the articles' dose (lifting over 5 kg).
    """

    id: str
    text: Text
    opt_in: bool = False


class Activity(Struct, frozen=True):
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
