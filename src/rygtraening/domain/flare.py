"""Flare-ups (*opblussen*): when one begins, when it is over, and when somebody should look. Source: the project's rule,
section 7; what a flare-up is follows Costa 2019 (J Pain 20:1267)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain, pairwise
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.flare_record import FlareEnd, FlareStart

RISES = 2
"""A morning so much over the usual asks whether this is a flare-up."""
SETTLED_OVER = 1
"""Over when two days' scores are at most so much over the usual frozen at the start."""
SETTLED_APART = 3
SILENT_DAYS = 14
LONG_DAYS = 14
OFTEN, OFTEN_DAYS = 3, 30


class FlareAdvice(StrEnum):
    """Why the own doctor or a physiotherapist is named."""

    LONG = "long"
    """It has gone on for over 14 days."""
    OFTEN = "often"
    """Three began within 30 days."""


class Flare(Struct, frozen=True):
    """One flare-up. ``usual`` is the usual pain frozen at its start; ``ended`` the first day that is not part of it
    any more, ``None`` while it goes on."""

    id: UUID
    started: date
    usual: float | None
    ended: date | None = None

    @property
    def active(self) -> bool:
        """Whether it goes on."""
        return self.ended is None

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of its days."""
        return self.started <= day and (self.ended is None or day < self.ended)


def flares(
    starts: Sequence[FlareStart], ends: Sequence[FlareEnd], values: Mapping[date, int], today: date
) -> tuple[Flare, ...]:
    """The flare-ups as they stand on ``today``, in order of day. ``values`` holds each day's number (its morning score,
    else its first number before a session). One at a time: a start within one that goes on is part of it."""
    said = {end.flare: end.stamp.day for end in ends if not end.withdrawn}
    began = (start for start in starts if not start.withdrawn)
    scored = sorted(values)
    found: list[Flare] = []
    for start in sorted(began, key=lambda each: (each.stamp.day, each.stamp.at, each.flare)):
        day = start.stamp.day
        if day > today or (found and found[-1].holds(day)):
            continue
        since = bisect_right(scored, day)
        settled = _settled(start, _Scored(scored, since, bisect_right(scored, today)), values)
        over = [each for each in (said.get(start.flare), settled) if each is not None and each <= today]
        until = min(over, default=today)
        silent = _silent(day, _Scored(scored, since, bisect_right(scored, until)), until)
        ended = min([*over, *([silent] if silent is not None else [])], default=None)
        found.append(Flare(start.flare, day, start.usual, ended))
    return tuple(found)


class _Scored(Struct, frozen=True):
    """The scored days from one place to another, without a copy: of twenty years only the next few are looked at."""

    days: Sequence[date]
    first: int
    end: int

    def __iter__(self) -> Iterator[date]:
        return (self.days[at] for at in range(self.first, self.end))


def _settled(start: FlareStart, after: Iterable[date], values: Mapping[date, int]) -> date | None:
    """The second of two scored days running, of those ``after`` the first day and at most three days apart, that are
    settled."""
    if start.usual is None:
        return None
    calm = start.usual + SETTLED_OVER
    for earlier, later in pairwise(after):
        near = (later - earlier).days <= SETTLED_APART
        if near and values[earlier] <= calm and values[later] <= calm:
            return later
    return None


def _silent(started: date, after: Iterable[date], until: date) -> date | None:
    """The day on which 14 days had passed without a score; ``after`` are the scored days since, up to ``until``."""
    last = started
    for day in chain(after, [until]):
        if (day - last).days >= SILENT_DAYS:
            return last + timedelta(days=SILENT_DAYS)
        last = day
    return None


def asks(morning: int | None, usual: float | None, active: bool) -> bool:
    """Whether a morning's number asks "is this a flare-up?": two over the usual, and none going on."""
    return morning is not None and usual is not None and not active and morning >= usual + RISES


def advice(known: Sequence[Flare], today: date) -> FlareAdvice | None:
    """Why somebody should look at it, if anybody should."""
    if known and known[-1].active and (today - known[-1].started).days > LONG_DAYS:
        return FlareAdvice.LONG
    recent = [flare for flare in known if (today - flare.started).days < OFTEN_DAYS]
    # Said while it matters: in the third one, and a while after.
    return FlareAdvice.OFTEN if len(recent) >= OFTEN else None
