"""Facts as plain values (what JSON can say), and back: one form, shared by the journal's rows and by NDJSON.

Each kind is written out by hand, so that a new field is a decision and not an accident. What is unanswered, empty
or false is left out. A field that is added later is read with a default where it is missing: rows never change.
"""

from rygtraening.domain.plain.kinds import plain, read
from rygtraening.domain.plain.programmes import agreed, read_agreed
from rygtraening.domain.plain.values import (
    Plain,
    level,
    marks,
    moment,
    pain,
    read_flag,
    read_level,
    read_pain,
    read_said,
    read_text,
    text,
)

__all__ = [
    "Plain",
    "agreed",
    "level",
    "marks",
    "moment",
    "pain",
    "plain",
    "read",
    "read_agreed",
    "read_flag",
    "read_level",
    "read_pain",
    "read_said",
    "read_text",
    "text",
]
