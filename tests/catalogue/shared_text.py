"""The text of a programme that is sent as one file, put together from small files."""

from __future__ import annotations

from tests.catalogue.conftest import SMALL_PROGRAMME


def indented(text: str, dash: str = "  ") -> str:
    """The lines of a file of its own as a part of another."""
    first, *rest = text.splitlines()
    return "\n".join([dash + first, *(" " * len(dash) + line for line in rest)]) + "\n"


def shared(programme: str = SMALL_PROGRAMME, *own: str, head: str = "shared: 1\n") -> str:
    exercises = "".join(indented(each, "  - ") for each in own)
    return head + "programme:\n" + indented(programme) + ("own_exercises:\n" + exercises if own else "")
