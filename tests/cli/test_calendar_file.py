"""``rygtraening export --format ics``: the plan of a real journal as a calendar."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from rygtraening import i18n
from rygtraening.cli import calendar_file
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.record import Front

if TYPE_CHECKING:
    from tests.cli.conftest import FakeClock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.ics"


def event_in(path: Path) -> Any:
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return event


def test_it_says_which_days_at_what_time_and_for_how_long(
    settled: Core, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert calendar_file.run(settled, path, False, days=(0, 2, 4), at=time(18, 30)) == 0
    assert f"{path} holds your training: Mon, Wed, Fri at 18:30, 10 minutes.\n" in capsys.readouterr().out
    event = event_in(path)
    assert event.decoded("dtstart") == datetime(2026, 3, 2, 18, 30)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=10)


def test_in_danish_the_time_is_said_as_a_dane_writes_it(
    settled: Core, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    i18n.set_language(i18n.DANISH)
    calendar_file.run(settled, path, False, days=(0,), at=time(7, 30))
    assert "man kl. 07.30, " in capsys.readouterr().out


def test_where_nothing_is_named_it_is_as_the_person_chose(
    settled: Core, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Logbook(settled.journal, settled.clock, settled.new_id, Front.TERMINAL).choose(days_per_week=2)
    assert calendar_file.run(settled, path, False, days=None, at=None) == 0
    assert "Mon, Thu at 17:00" in capsys.readouterr().out
    assert event_in(path)["rrule"]["BYDAY"] == ["MO", "TH"]


def test_a_day_with_much_pain_does_not_shorten_the_calendar(settled: Core, path: Path) -> None:
    logbook = Logbook(settled.journal, settled.clock, settled.new_id, Front.TERMINAL)
    calendar_file.run(settled, path, False, days=None, at=None)
    usual = event_in(path)
    assert logbook.answer_before(Pain(9, 0), 3.0) is Gate.SPARE
    calendar_file.run(settled, path, True, days=None, at=None)
    assert event_in(path).decoded("dtend") == usual.decoded("dtend")


def test_before_the_first_start_there_is_no_plan_to_write(core: Core, path: Path) -> None:
    with pytest.raises(KnownError, match="no plan yet"):
        calendar_file.run(core, path, False, days=None, at=None)
    assert not path.exists()


def test_what_is_there_is_replaced_only_when_it_is_said(settled: Core, path: Path, clock: FakeClock) -> None:
    path.write_text("mine")
    with pytest.raises(KnownError, match="there already"):
        calendar_file.run(settled, path, False, days=None, at=None)
    assert path.read_text() == "mine"
    calendar_file.run(settled, path, True, days=None, at=None)
    first = event_in(path)
    clock.next_day(days=8)
    calendar_file.run(settled, path, True, days=None, at=None)
    assert event_in(path)["uid"] == first["uid"]
