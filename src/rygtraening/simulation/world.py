"""What a simulated person lives with: the programme, the questions, the exercises and ladders there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct, field

from rygtraening.domain.activity import Activity
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.programme import Programme
from rygtraening.domain.safety import SafetyQuestion
from rygtraening.domain.text import Language


class World(Struct, frozen=True):
    """What the person lives with. ``local`` gives a moment without a zone its offset; ``device`` is the journal's.
    ``exercises`` are where gentler alternatives are found, ``activities`` the ladders of *Modige skridt*."""

    programme: Programme
    questions: tuple[SafetyQuestion, ...]
    device: str
    language: Language
    local: Callable[[datetime], datetime]
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
