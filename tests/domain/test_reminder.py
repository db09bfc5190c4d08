"""When a reminder is told: never on a day done, never twice, never long after its time, whatever the clock does."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.reminder import (
    LATE,
    LOOK_AGAIN,
    WHILE_BUSY,
    Look,
    Moment,
    Reminders,
    Snooze,
    Standing,
    Weekly,
    beginning,
    brought_back,
    look,
    put_off,
    spread,
)

HERE = ZoneInfo("Europe/Copenhagen")
EVERY_DAY = frozenset(range(7))
FIVE = Reminders(True, (Weekly(time(17), EVERY_DAY),))
MONDAY = datetime(2026, 3, 2, tzinfo=HERE)


def at(clock: str, *, days: int = 0, day: datetime = MONDAY) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime.combine(day.date() + timedelta(days=days), time(hour, minute), HERE)


@dataclass
class Person:
    """Somebody whose program looks from time to time, and keeps what it is told to keep."""

    reminders: Reminders = FIVE
    standing: Standing = field(default_factory=lambda: beginning(at("8:00")))
    told: list[datetime] = field(default_factory=list)

    def looks(self, now: datetime, moment: Moment = Moment.OPEN) -> Look:
        found = look(self.reminders, self.standing, now, lambda: moment)
        self.standing = found.standing
        if found.remind:
            self.told.append(now)
        return found

    def snoozes(self, now: datetime, by: Snooze) -> None:
        self.standing = Standing(self.standing.told, put_off(self.reminders, now, by))


def never_asked() -> Moment:
    raise AssertionError("nothing is due, so nobody needs to know")


def test_it_is_told_at_its_time_and_once() -> None:
    person = Person()
    assert not person.looks(at("16:59")).remind
    assert person.looks(at("17:00")).remind
    assert not person.looks(at("17:00")).remind
    assert not person.looks(at("17:20")).remind
    assert person.looks(at("17:00", days=1)).remind


def test_it_is_told_only_on_the_days_that_are_chosen() -> None:
    person = Person(Reminders(True, (Weekly(time(17), frozenset({0, 2})),)))
    for day in range(7):
        person.looks(at("17:01", days=day))
    assert [moment.weekday() for moment in person.told] == [0, 2]


def test_nothing_is_told_and_nothing_waited_for_where_they_are_off() -> None:
    found = look(Reminders(False, FIVE.times), Standing(), at("17:00"), never_asked)
    assert not found.remind
    assert found.wait is None


def test_what_was_past_when_they_were_switched_on_is_not_told() -> None:
    person = Person(standing=beginning(at("17:30")))
    assert not person.looks(at("17:31")).remind
    assert person.looks(at("17:00", days=1)).remind


def test_nobody_reads_the_log_while_nothing_is_due() -> None:
    look(FIVE, beginning(at("8:00")), at("12:00"), never_asked)


@pytest.mark.parametrize(("slept", "told"), [("18:59", True), ("19:00", False), ("23:00", False)])
def test_a_time_the_machine_slept_through_is_told_once_within_two_hours(slept: str, told: bool) -> None:
    person = Person()
    person.looks(at("12:00"))
    assert person.looks(at(slept)).remind is told
    assert not person.looks(at(slept) + timedelta(minutes=1)).remind


def test_a_time_just_before_midnight_can_be_told_after_it() -> None:
    person = Person(Reminders(True, (Weekly(time(23, 30), frozenset({0})),)))
    assert person.looks(at("0:30", days=1)).remind


def test_two_times_slept_through_are_one_reminder() -> None:
    person = Person(Reminders(True, (Weekly(time(17), EVERY_DAY), Weekly(time(18), EVERY_DAY))))
    assert person.looks(at("18:30")).remind
    assert not person.looks(at("18:31")).remind


def test_a_day_already_done_stays_quiet_even_where_the_session_is_deleted_after() -> None:
    person = Person()
    assert not person.looks(at("17:00"), Moment.QUIET).remind
    assert not person.looks(at("17:10")).remind


def test_somebody_in_the_middle_of_something_is_told_when_they_are_done() -> None:
    person = Person()
    found = person.looks(at("17:00"), Moment.BUSY)
    assert not found.remind
    assert found.wait == WHILE_BUSY
    assert person.looks(at("17:05")).remind


def test_put_off_by_half_an_hour_it_comes_again_once() -> None:
    person = Person()
    person.looks(at("17:00"))
    person.snoozes(at("17:02"), Snooze.HALF_AN_HOUR)
    assert person.looks(at("17:31")).wait == timedelta(minutes=1)
    assert person.looks(at("17:32")).remind
    assert not person.looks(at("17:33")).remind


def test_a_time_that_comes_while_it_is_put_off_is_not_told_beside_it() -> None:
    person = Person(Reminders(True, (Weekly(time(17), EVERY_DAY), Weekly(time(17, 30), EVERY_DAY))))
    person.looks(at("17:00"))
    person.snoozes(at("17:00"), Snooze.AN_HOUR)
    assert not person.looks(at("17:30")).remind
    assert person.looks(at("18:00")).remind
    assert len(person.told) == 2


def test_who_trains_while_it_is_put_off_is_not_told() -> None:
    person = Person()
    person.looks(at("17:00"))
    person.snoozes(at("17:00"), Snooze.AN_HOUR)
    person.looks(at("17:40"), Moment.QUIET)
    assert not person.looks(at("18:00"), Moment.QUIET).remind
    assert person.standing.snoozed is None
    assert not person.looks(at("18:01")).remind


def test_put_off_until_tomorrow_it_is_quiet_today_even_after_training() -> None:
    person = Person(Reminders(True, (Weekly(time(8), frozenset({0})), Weekly(time(17), frozenset({0})))))
    person.looks(at("8:00"))
    person.snoozes(at("8:01"), Snooze.TOMORROW)
    assert not person.looks(at("17:00")).remind
    person.looks(at("20:00"), Moment.QUIET)
    assert person.looks(at("8:00", days=1)).remind


@pytest.mark.parametrize(
    ("times", "now", "until"),
    [
        ((Weekly(time(17), EVERY_DAY), Weekly(time(9), EVERY_DAY)), "17:20", "9:00"),
        ((Weekly(time(17), frozenset({0})),), "17:20", "17:00"),
        ((Weekly(time(17), frozenset({4})),), "17:20", "17:20"),
    ],
)
def test_tomorrow_is_at_its_own_time_else_at_todays(times: tuple[Weekly, ...], now: str, until: str) -> None:
    found = put_off(Reminders(True, times), at(now), Snooze.TOMORROW)
    assert found == at(until, days=1).replace(tzinfo=None)


def test_a_snooze_slept_through_for_hours_is_let_go_of() -> None:
    person = Person()
    person.looks(at("17:00"))
    person.snoozes(at("17:00"), Snooze.HALF_AN_HOUR)
    assert not person.looks(at("20:00")).remind
    assert person.standing.snoozed is None


def test_where_the_clock_springs_forward_over_the_time_it_is_still_told() -> None:
    person = Person(Reminders(True, (Weekly(time(2, 30), EVERY_DAY),)), beginning(at("20:00", day=MONDAY)))
    before = datetime(2026, 3, 29, 1, 59, tzinfo=HERE)
    assert not person.looks(before).remind
    assert person.looks(datetime(2026, 3, 29, 3, 0, tzinfo=HERE)).remind


def test_where_the_clock_falls_back_over_the_time_it_is_told_once() -> None:
    person = Person(Reminders(True, (Weekly(time(2, 30), EVERY_DAY),)), beginning(at("20:00", day=MONDAY)))
    assert person.looks(datetime(2026, 10, 25, 2, 30, tzinfo=HERE)).remind
    assert not person.looks(datetime(2026, 10, 25, 2, 30, tzinfo=HERE, fold=1)).remind


def test_half_an_hour_is_half_an_hour_where_the_clock_falls_back() -> None:
    person = Person()
    person.snoozes(datetime(2026, 10, 25, 2, 50, tzinfo=timezone(timedelta(hours=2))), Snooze.HALF_AN_HOUR)
    assert not person.looks(datetime(2026, 10, 25, 2, 19, tzinfo=timezone(timedelta(hours=1)))).remind
    assert person.looks(datetime(2026, 10, 25, 2, 20, tzinfo=timezone(timedelta(hours=1)))).remind


def test_a_journey_west_does_not_tell_the_same_time_of_the_same_day_again() -> None:
    person = Person()
    assert person.looks(at("17:00")).remind
    assert not person.looks(at("17:00").replace(tzinfo=ZoneInfo("America/New_York"))).remind
    assert person.looks(at("17:00", days=1).replace(tzinfo=ZoneInfo("America/New_York"))).remind


def test_a_clock_that_was_years_ahead_silences_nothing_once_it_is_right() -> None:
    person = Person()
    person.looks(at("17:00", days=4000))
    person.snoozes(at("17:00", days=4000), Snooze.AN_HOUR)
    assert person.looks(at("17:00")).remind


@pytest.mark.parametrize(
    ("days_per_week", "days"),
    [(2, (0, 3)), (3, (0, 2, 4)), (4, (0, 1, 3, 5)), (5, (0, 1, 2, 4, 5)), (6, (0, 1, 2, 3, 4, 5))],
)
def test_the_days_lie_evenly_in_the_week(days_per_week: int, days: tuple[int, ...]) -> None:
    assert spread(days_per_week) == days


times_of_day = st.times().map(lambda each: each.replace(second=0, microsecond=0))
weekly = st.builds(Weekly, times_of_day, st.frozensets(st.integers(0, 6), min_size=1))
choices = st.builds(Reminders, st.just(True), st.lists(weekly, min_size=1, max_size=3).map(tuple))
zones = st.sampled_from([HERE, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Auckland"), ZoneInfo("Asia/Kolkata")])
steps = st.lists(
    st.tuples(
        st.integers(1, 60 * 30).map(lambda minutes: timedelta(minutes=minutes)),
        st.sampled_from([*Moment, Moment.OPEN]),
        st.sampled_from([None, None, None, *Snooze]),
        st.one_of(st.none(), st.none(), zones),
    ),
    max_size=60,
)
starts = st.datetimes(datetime(2026, 3, 25), datetime(2026, 10, 28)).map(lambda each: each.replace(tzinfo=HERE))


@given(choices, starts, steps)
def test_whatever_time_does_a_reminder_is_open_within_its_time_and_never_the_same_twice(
    reminders: Reminders,
    start: datetime,
    steps: list[tuple[timedelta, Moment, Snooze | None, ZoneInfo | None]],
) -> None:
    person = Person(reminders, beginning(start))
    absolute, zone = start.astimezone(ZoneInfo("UTC")), HERE
    answered: list[datetime] = []
    for step, moment, snooze, moved in steps:
        absolute += step
        zone = moved or zone
        now = absolute.astimezone(zone)
        wall = now.replace(tzinfo=None)
        promised = person.standing.snoozed
        found = person.looks(now, moment)
        assert found.wait is not None
        assert timedelta(0) < found.wait <= LOOK_AGAIN
        if found.remind:
            assert moment is Moment.OPEN
            planned = [
                datetime.combine(day, each.at)
                for each in reminders.times
                for day in (wall.date(), wall.date() - timedelta(days=1))
                if day.weekday() in each.days
            ]
            within = [each for each in planned if timedelta(0) <= wall - each < LATE]
            if promised is not None:
                since = now - promised if promised.tzinfo else wall - promised
                within += [promised] if timedelta(0) <= since < LATE else []
            assert within
            newest = [each for each in within if each.tzinfo is None and each is not promised]
            assert promised is not None or not set(newest) <= set(answered), "told before"
            answered += newest
            assert not person.looks(now, Moment.OPEN).remind, "twice at once"
            person.told.clear()
        if snooze is not None:
            person.snoozes(now, snooze)


@given(choices, starts, st.integers(0, 23))
def test_looking_when_it_says_misses_no_time_in_days_of_either_change_of_the_clock(
    reminders: Reminders, start: datetime, offset: int
) -> None:
    """From the last evening before each change of the clock on, every chosen time is told within a quarter hour."""
    for change in (datetime(2026, 3, 29, tzinfo=HERE), datetime(2026, 10, 25, tzinfo=HERE)):
        begun = (change - timedelta(hours=offset)).astimezone(ZoneInfo("UTC"))
        person = Person(reminders, beginning(begun.astimezone(HERE)))
        now, end = begun, begun + timedelta(hours=50)
        while now < end:
            found = person.looks(now.astimezone(HERE))
            assert found.wait is not None
            now += found.wait
        days = [begun.astimezone(HERE).date() + timedelta(days=ahead) for ahead in range(4)]
        wanted = {
            datetime.combine(day, each.at) for day in days for each in reminders.times if day.weekday() in each.days
        }
        told = [moment.replace(tzinfo=None) for moment in person.told]
        first, last = begun.astimezone(HERE).replace(tzinfo=None), end.astimezone(HERE).replace(tzinfo=None)
        for each in wanted:
            if first < each <= last - LATE:
                assert any(timedelta(0) <= moment - each <= timedelta(hours=1) + LOOK_AGAIN for moment in told), each
        assert len(told) <= len(wanted)


def test_a_time_that_is_there_again_is_told_as_if_it_had_never_been_gone() -> None:
    person = Person(Reminders(True, (*FIVE.times, Weekly(time(18), EVERY_DAY))))
    whole, before = person.reminders, person.standing
    removed = at("16:59")
    person.reminders, person.standing = Reminders(True, whole.times[1:]), beginning(removed)
    person.looks(at("17:00"))
    person.reminders = whole
    person.standing = brought_back(before, removed.replace(tzinfo=None), person.standing)
    person.looks(at("17:00"))
    assert person.told == [at("17:00")]


def test_a_time_that_waited_while_the_person_was_busy_waits_still_when_it_is_there_again() -> None:
    person = Person()
    person.looks(at("17:00"), Moment.BUSY)
    removed = at("17:01")
    person.standing = brought_back(person.standing, removed.replace(tzinfo=None), beginning(removed))
    person.looks(at("17:05"))
    assert person.told == [at("17:05")]


def test_what_was_told_while_a_time_was_gone_is_not_told_again() -> None:
    person = Person(Reminders(True, (*FIVE.times, Weekly(time(18), EVERY_DAY))))
    whole, before = person.reminders, person.standing
    removed = at("16:59")
    person.reminders, person.standing = Reminders(True, whole.times[:1]), beginning(removed)
    person.looks(at("17:00"))
    person.reminders = whole
    person.standing = brought_back(before, removed.replace(tzinfo=None), person.standing)
    person.looks(at("17:01"))
    assert person.told == [at("17:00")]


def test_what_was_put_off_meanwhile_stays_put_off() -> None:
    before, later = Standing(None, None), Standing(None, at("20:00"))
    assert brought_back(before, at("17:00").replace(tzinfo=None), later).snoozed == at("20:00")
    assert brought_back(later, at("17:00").replace(tzinfo=None), before).snoozed == at("20:00")
