"""A fact as a row: columns for what is asked by, one compact JSON text for the rest. The journal's table has these
columns, and a line of an export says the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from rygtraening.domain.facts import Fact
from rygtraening.domain.plain.kinds import plain

if TYPE_CHECKING:
    from json import JSONEncoder

_MINUTE = timedelta(minutes=1)
_TO_THE_SECOND = len("2026-03-02T07:00:00+01:00")


class FactRow(NamedTuple):
    """One row of the table ``fact``, in the order of its columns."""

    id: str
    kind: str
    subject: str
    device: str
    at_utc: str
    offset_minutes: int
    day: str
    payload: str


def utc_text(at: datetime) -> str:
    """The moment in UTC as a text of one length, so that the order of texts is the order of time."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def minutes_from_utc(at: datetime) -> int:
    """The local offset; a ``ValueError`` for a moment without one."""
    offset = at.utcoffset()
    if offset is None:
        raise ValueError(at)
    return offset // _MINUTE


@cache
def _compact() -> JSONEncoder:
    """Made once, when something is written; ``json.dumps`` makes another for each unusual wish."""
    from json import JSONEncoder

    return JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def utc_of(text: str) -> tuple[str, int]:
    """``utc_text`` and ``minutes_from_utc`` of a moment that is spelt as ``shapes.is_moment`` wants it."""
    if len(text) == _TO_THE_SECOND and text[22:] == ":00":
        hours = int(text[19:22])
        hour = int(text[11:13]) - hours
        if 0 <= hour < 24:  # the same day there, so nothing has to be reckoned; it is thousands who come this way
            return f"{text[:11]}{hour:02}{text[13:19]}.000000Z", 60 * hours
    at = datetime.fromisoformat(text)
    return utc_text(at), minutes_from_utc(at)


def json_text(value: object) -> str:
    """Compact JSON. Half a surrogate pair (which no file can hold) becomes a replacement character."""
    text = _compact().encode(value)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def row(fact: Fact) -> FactRow:
    """The row of a fact; a ``ValueError`` where its moment has no offset from UTC."""
    stamp = fact.stamp
    return FactRow(
        id=str(stamp.id),
        kind=fact.KIND,
        subject=fact.subject,
        device=stamp.device,
        at_utc=utc_text(stamp.at),
        offset_minutes=minutes_from_utc(stamp.at),
        day=stamp.day.isoformat(),
        payload=json_text(plain(fact)),
    )
