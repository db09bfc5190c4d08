"""Names for a person and for what is sent about them, the same in every export and never a name of theirs.

A receiver must know again what was sent before, so that sending twice adds nothing; and nobody must be able to tell
from a name who it is about. All names are UUIDs made from the journal's own by hashing (UUID version 5, RFC 4122):
nothing is looked up, nothing has to be kept, and the same journal gives the same names.
"""

from __future__ import annotations

import re
from itertools import count
from uuid import UUID, uuid5

from rygtraening.domain.ports import Journal
from rygtraening.domain.record import SafetyAnswers

NAMESPACE = UUID("f73edb24-ba43-56ad-9bbf-f6a729e685b0")
"""Under which everything of this program is named. It never changes: every name sent so far would change with it."""

_LIKE_CPR = re.compile(r"[0-9]{6}-?[0-9]{4}")
_BETWEEN = "\x1f"
"""Between the parts of what is named; no part holds a control character of its own."""


def person_of(journal: Journal) -> UUID:
    """The name of the person the journal is about: random, and the same from each of their computers.

    It comes from the first list of safety questions that was ever answered. That list is in every journal (it opens
    the first session), is never edited or taken back, and travels with a merge; the installation's own UUID would make
    a new person of every computer, and the profile's is that of its newest version. Two journals of one person that
    have never met are two persons; once merged, both go by the older list.

    A journal without an answered list holds nothing that was done, and goes by its installation.
    """
    lists = journal.facts(SafetyAnswers)
    return named(NAMESPACE, "person", str(lists[0].stamp.id) if lists else journal.device)


def named(whose: UUID, *parts: str) -> UUID:
    """The name of the thing of ``whose`` that ``parts`` say.

    One in thirty UUIDs holds by chance what looks like a Danish CPR number (six digits, four digits), and whatever
    watches a mail or a network for those would stop the file. Such a name is passed over for the next one.
    """
    said = _BETWEEN.join(parts)
    return next(name for name in (uuid5(whose, f"{said}{_BETWEEN}{turn}") for turn in count()) if not _like_cpr(name))


def _like_cpr(name: UUID) -> bool:
    return _LIKE_CPR.search(str(name)) is not None
