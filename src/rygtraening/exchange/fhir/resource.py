"""What every FHIR resource of a bundle has: a name, a place in the bundle, and a request that adds it only once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from msgspec import Struct

from rygtraening.exchange.identity import NAMESPACE, named

Resource = Mapping[str, object]

SYSTEM = f"urn:uuid:{NAMESPACE}"
"""The identifier system of everything sent from here, and the code system of the moments of pain."""


class Subject(Struct, frozen=True):
    """The person everything is about. ``person`` is the identifier, see ``identity.person_of``."""

    person: UUID

    @property
    def reference(self) -> Resource:
        """A reference to the patient of this bundle."""
        return {"reference": self.person.urn}

    def identifier(self, *parts: str) -> UUID:
        """The identifier of what ``parts`` say about this person. A morning's subject is its day, which any other
        person's journal has too; the person is what tells them apart."""
        return named(self.person, *parts)


def entry(kind: str, identifier: UUID, resource: Resource) -> Resource:
    """The resource of ``kind`` as the bundle holds it: added where the receiver has none of that identifier. Others in
    the bundle refer to it by its ``urn``."""
    value = str(identifier)
    return {
        "fullUrl": f"urn:uuid:{value}",
        "resource": {
            "resourceType": kind,
            "identifier": [{"system": SYSTEM, "value": value}],
            **resource,
        },
        "request": {"method": "POST", "url": kind, "ifNoneExist": f"identifier={SYSTEM}|{value}"},
    }


def moment(at: datetime, day: date) -> str:
    """``at`` with its offset from UTC; only ``day`` where ``at`` is on another one, for then it is when something was
    told afterwards and not when it was."""
    return at.isoformat(timespec="seconds") if at.date() == day else day.isoformat()


def instant(at: datetime) -> str:
    """A moment to the second, with its offset from UTC."""
    return at.isoformat(timespec="seconds")
