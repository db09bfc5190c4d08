"""FHIR R4: sessions and pain as one Bundle of type transaction, for a clinician's system.

``docs/data.md`` describes it. A system that takes it adds what it does not have yet and leaves what it has: each entry
is a conditional create by an identifier that stays the same. The patient is an entry too, with an identifier and
nothing else: no name, no birthday, and no CPR number, which the program never knows. The same journal in the same
language gives the same bytes. The JSON is written here; the library that checks it in the tests takes 0.15 s or more
to load.
"""

from __future__ import annotations

import json

from rygtraening import i18n
from rygtraening.domain.ports import Journal
from rygtraening.exchange.fhir.resource import Resource, Subject, entry
from rygtraening.exchange.fhir.scores import observations
from rygtraening.exchange.fhir.sessions import procedures
from rygtraening.exchange.identity import person_of


def bundle(journal: Journal) -> tuple[bytes, int]:
    """The whole file in UTF-8, and how many sessions and scores it holds. One entry a line."""
    subject = Subject(person_of(journal))
    sent = [*procedures(journal, subject), *observations(journal, subject)]
    entries = ",\n".join(map(_json, [entry("Patient", subject.person, {}), *sent]))
    head = _json({"resourceType": "Bundle", "language": i18n.language_tag(), "type": "transaction"})
    return f'{head[:-1]},"entry":[\n{entries}\n]}}\n'.encode("utf-8", "replace"), len(sent)


def _json(item: Resource) -> str:
    return json.dumps(item, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
