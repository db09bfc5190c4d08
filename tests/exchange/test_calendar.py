"""The plan as a calendar, read back with the library other programs use."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from icalendar import Calendar

from rygtraening import i18n
from rygtraening.domain.record import Profile, Stamp
from rygtraening.domain.reminder import spread
from rygtraening.exchange.calendar import USUAL_LENGTH, calendar_of, first_time, length_of

HERE = timezone(timedelta(hours=1))
SUNDAY = datetime(2026, 11, 22, 8, 30, tzinfo=HERE)
PERSON = UUID("3dea9be4-e388-509b-8576-d2af280a375f")
LENGTH = timedelta(minutes=15)
SIX = time(18)


def profile(days_per_week: int = 3) -> Profile:
    stamp = Stamp(UUID(int=1), "device", SUNDAY, SUNDAY.date())
    return Profile(stamp, adult=True, accepted=True, days_per_week=days_per_week)


def written(
    days: Sequence[int] | None = None, *, week: int = 3, at: time = SIX, person: UUID = PERSON, now: datetime = SUNDAY
) -> bytes:
    return calendar_of(profile(week), days, at, LENGTH, person=person, now=now)


def event_of(content: bytes) -> Any:
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


def fortnight(event: Any) -> list[datetime]:
    """The starts of the event in the 14 days from its first, counted by hand."""
    rule, start = event["rrule"], event.decoded("dtstart")
    assert dict(rule) == {"FREQ": ["WEEKLY"], "BYDAY": rule["BYDAY"]}
    codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    days = [start + timedelta(days=ahead) for ahead in range(14)]
    return [day for day in days if codes[day.weekday()] in rule["BYDAY"]]


@pytest.mark.parametrize("week", range(2, 8))
def test_there_are_as_many_days_as_the_person_chose_at_their_time(week: int) -> None:
    event = event_of(written(week=week))
    starts = fortnight(event)
    assert len(starts) == 2 * week
    assert starts[0] == event.decoded("dtstart")
    assert {start.time() for start in starts} == {SIX}
    assert event.decoded("dtend") - event.decoded("dtstart") == LENGTH


@pytest.mark.parametrize("week", range(2, 8))
def test_the_days_are_spread_as_evenly_as_a_week_allows(week: int) -> None:
    days = spread(week)
    gaps = [(after - before) % 7 or 7 for before, after in zip(days, [*days[1:], days[0]], strict=True)]
    assert sum(gaps) == 7
    assert max(gaps) - min(gaps) <= 1


def test_the_spread_is_what_the_page_says() -> None:
    assert {week: spread(week) for week in range(2, 8)} == {
        2: (0, 3),
        3: (0, 2, 4),
        4: (0, 1, 3, 5),
        5: (0, 1, 2, 4, 5),
        6: (0, 1, 2, 3, 4, 5),
        7: (0, 1, 2, 3, 4, 5, 6),
    }


def test_days_that_are_named_are_taken_as_they_are() -> None:
    starts = fortnight(event_of(written([6, 1, 1], week=5)))
    assert [start.date() for start in starts] == [
        date(2026, 11, 22),
        date(2026, 11, 24),
        date(2026, 11, 29),
        date(2026, 12, 1),
    ]


def test_it_begins_today_only_while_the_time_is_still_to_come() -> None:
    assert first_time([6], time(8, 31), SUNDAY) == datetime(2026, 11, 22, 8, 31)
    assert first_time([6], time(8, 30), SUNDAY) == datetime(2026, 11, 29, 8, 30)
    assert first_time([0], time(7), SUNDAY) == datetime(2026, 11, 23, 7)
    with pytest.raises(ValueError, match=r"\(\)"):
        first_time((), SIX, SUNDAY)


def test_six_in_the_evening_is_six_wherever_one_is() -> None:
    content = written()
    start = event_of(content).decoded("dtstart")
    assert start == datetime(2026, 11, 23, 18)
    assert start.tzinfo is None
    assert b"DTSTART:20261123T180000\r\n" in content
    assert b"VTIMEZONE" not in content


def test_a_file_that_is_taken_again_replaces_the_one_before() -> None:
    first, again = event_of(written()), event_of(written([0], at=time(7), now=SUNDAY + timedelta(days=40)))
    assert first["uid"] == again["uid"]
    assert first["sequence"] < again["sequence"]
    assert first.decoded("dtstamp") == datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
    assert event_of(written(person=UUID(int=2)))["uid"] != first["uid"]
    assert written() == written()


def test_it_speaks_up_ten_minutes_before() -> None:
    (alarm,) = event_of(written()).walk("VALARM")
    assert (alarm["action"], alarm.decoded("trigger")) == ("DISPLAY", timedelta(minutes=-10))
    assert alarm["description"]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_shared_calendar_learns_nothing_about_health_and_nobody_is_blamed(language: str) -> None:
    i18n.set_language(language)
    event = event_of(written())
    words = f"{event['summary']} {event['description']}".lower()
    assert not re.search(r"pain|hurt|smerte|ondt|prolaps|missed|should|must|skal|glemt|husk", words)
    assert event["class"] == "PRIVATE"


def test_the_lines_are_as_short_and_end_as_the_standard_says() -> None:
    content = written()
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)
    assert b"METHOD:PUBLISH" in lines
    assert rb"better\, that" in content.replace(b"\r\n ", b"")
    assert "better, that is just as good" in event_of(content)["description"]


def test_a_length_has_room_for_the_questions_and_is_in_whole_five_minutes() -> None:
    lengths = {seconds: length_of(seconds) // timedelta(minutes=1) for seconds in (30, 179, 181, 480, 481, 1_000)}
    assert lengths == {30: 5, 179: 5, 181: 10, 480: 10, 481: 15, 1_000: 20}
    assert length_of(0) == USUAL_LENGTH


def test_the_library_is_loaded_only_when_a_calendar_is_made() -> None:
    told = "import sys, rygtraening.exchange.export, rygtraening.cli.calendar_file; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in run.stdout.split()}
    assert loaded & {"icalendar", "dateutil", "fhir", "pydantic"} == set()
