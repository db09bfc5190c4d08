"""FHIR R4: sessions and pain as one Bundle of type transaction, for a clinician's system.

``docs/data.md`` describes it. A system that takes it adds what it does not have yet and leaves what it has: each entry
is a conditional create by an identifier that stays the same. The patient is an entry too, with an identifier and
nothing else: no name, no birthday, and no CPR number, which the program never knows. The same journal in the same
language gives the same bytes. The JSON is written here; the library that checks it in the tests takes 0.15 s or more
to load.
"""

from __future__ import annotations

from itertools import chain

import msgspec.json

from rygtraening import i18n
from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.ports import Journal
from rygtraening.exchange.fhir.resource import Resource, Subject, entry
from rygtraening.exchange.fhir.scores import observations
from rygtraening.exchange.fhir.sessions import procedures
from rygtraening.exchange.identity import person_of

SESSIONS = 0.2
"""The share of the work that the sessions are; the rest are the scores."""


def bundle(journal: Journal, told: Told = nobody) -> tuple[bytes, int]:
    """The whole file in UTF-8, and how many sessions and scores it holds. One entry a line. ``told`` hears the share
    that is made."""
    subject = Subject(person_of(journal))
    # Each is written as soon as it is made: to let go of all of them at once would hold Python's lock for a third of a
    # second, and the window with it.
    patient = entry("Patient", subject.person, {})
    sessions = procedures(journal, subject, lambda share: told(share * SESSIONS))
    scores = observations(journal, subject, lambda share: told(SESSIONS + share * (1 - SESSIONS)))
    entries = [_json(item) for item in chain([patient], sessions, scores)]
    head = _json({"resourceType": "Bundle", "language": i18n.language_tag(), "type": "transaction"})
    return b"".join([head[:-1], b',"entry":[\n', b",\n".join(entries), b"\n]}\n"]), len(entries) - 1


def _json(item: Resource) -> bytes:
    # The same bytes as Python's own, ten times as fast: there are texts and whole numbers in it, and no others.
    return msgspec.json.encode(item)
