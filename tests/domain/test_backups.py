"""Which copies are kept, what they are called, and when one is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import (
    DAILY,
    MONTHLY,
    SPECIAL,
    WEEKLY,
    Copy,
    CopyName,
    Elsewhere,
    Inside,
    Occasion,
    due,
    kept,
)

COPENHAGEN = timezone(timedelta(hours=1))
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

names = st.builds(
    CopyName,
    st.sampled_from(Occasion),
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(microsecond=0, tzinfo=UTC)),
    st.integers(1, 3),
)


def copy(name: CopyName, facts: int = 1) -> Copy:
    return Copy(Path(name.text), name, 1000, Inside(facts, 0))


copies = st.lists(st.builds(copy, names, st.integers(0, 50)), max_size=60, unique_by=lambda each: each.name)


def day_of(name: CopyName) -> date:
    return name.at.astimezone(COPENHAGEN).date()


def newest(found: Sequence[Copy]) -> CopyName:
    return max((each.name for each in found), key=lambda name: name.order)


SPANS: tuple[tuple[Callable[[date], object], int], ...] = (
    (lambda day: day, DAILY),
    (lambda day: day.isocalendar()[:2], WEEKLY),
    (lambda day: (day.year, day.month), MONTHLY),
)


@given(copies)
def test_the_newest_of_each_of_the_newest_days_weeks_and_months_stays(found: list[Copy]) -> None:
    keep = kept(found, COPENHAGEN)
    for span, most in SPANS:
        of_each: dict[object, list[Copy]] = {}
        for each in found:
            of_each.setdefault(span(day_of(each.name)), []).append(each)
        promised = sorted(of_each, key=lambda one: newest(of_each[one]).order, reverse=True)[:most]
        assert {newest(of_each[one]) for one in promised} <= keep


@given(copies)
def test_the_newest_and_the_fullest_stay_and_never_more_than_was_said(found: list[Copy]) -> None:
    keep = kept(found, COPENHAGEN)
    assert keep <= {each.name for each in found}
    assert len(keep) <= DAILY + WEEKLY + MONTHLY + SPECIAL + 1
    if found:
        most = max(each.inside.facts for each in found if each.inside is not None)
        assert newest(found) in keep
        assert any(each.name in keep for each in found if each.inside is not None and each.inside.facts == most)


@given(copies)
def test_thinning_twice_is_thinning_once(found: list[Copy]) -> None:
    keep = kept(found, COPENHAGEN)
    assert kept([each for each in found if each.name in keep], COPENHAGEN) == keep


@given(copies.filter(bool))
def test_the_one_just_made_stays_whatever_the_clock_said(found: list[Copy]) -> None:
    oldest = min((each.name for each in found), key=lambda name: name.order)
    assert oldest in kept(found, COPENHAGEN, oldest)


def test_a_copy_a_day_for_two_years_leaves_a_handful_that_reach_back_a_year() -> None:
    found: list[Copy] = []
    for number in range(730):
        made = CopyName(Occasion.DAY, NOON + timedelta(days=number))
        found.append(copy(made, facts=number))
        keep = kept(found, COPENHAGEN, made)
        found = [each for each in found if each.name in keep]
    days = [day_of(each.name) for each in found]
    assert len(found) == 20  # 7 days, 2 more weeks and 11 more months: the newest of each is one of the days
    assert days[-DAILY:] == [date(2028, 2, 23) + timedelta(days=number) for number in range(7)]
    assert days[0] == date(2027, 3, 31)


def test_what_was_made_for_an_occasion_outlives_the_day() -> None:
    risky = [CopyName(Occasion.BEFORE_IMPORT, NOON + timedelta(minutes=number)) for number in range(7)]
    later = CopyName(Occasion.DAY, NOON + timedelta(hours=2))
    keep = kept([copy(name) for name in (*risky, later)], COPENHAGEN)
    assert keep == {*risky[-SPECIAL:], later}


@given(names)
def test_a_name_says_all_of_it_and_is_read_again(name: CopyName) -> None:
    assert CopyName.read(name.text) == name


@pytest.mark.parametrize(
    "text",
    [
        "journal.sqlite3",
        "day-20260302T073005Z",
        "day-20260230T073005Z.sqlite3",
        "day-00010101T000000Z.sqlite3",
        "week-20260302T073005Z.sqlite3",
        "day-20260302T073005Z-0.sqlite3",
        "day-20260302T073005Z.sqlite3-journal",
        "day-２０260302T073005Z.sqlite3",
        "",
    ],
)
def test_another_name_is_no_copys(text: str) -> None:
    assert CopyName.read(text) is None


def test_a_copy_is_due_until_the_local_day_has_one() -> None:
    late = CopyName(Occasion.DAY, datetime(2026, 3, 1, 23, 30, tzinfo=UTC))  # half past midnight in Copenhagen
    assert due([], NOON.astimezone(COPENHAGEN))
    assert not due([late], NOON.astimezone(COPENHAGEN))
    assert due([late], NOON)
    assert due([late], NOON.astimezone(COPENHAGEN) + timedelta(days=1))


def test_a_clock_that_was_set_back_makes_another_copy() -> None:
    assert due([CopyName(Occasion.DAY, NOON + timedelta(days=4000))], NOON)


class Choices:
    """Settings in memory."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.values.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.values[key] = value


def test_a_second_place_that_is_away_is_said_once_until_it_was_there_again() -> None:
    place = BackupPlace(Choices())
    assert place.folder is None
    place.keep(Path("/media/stick"))
    assert place.folder == Path("/media/stick")
    outcomes = (
        Elsewhere.KEPT,
        Elsewhere.MISSING,
        Elsewhere.MISSING,
        Elsewhere.FAILED,
        Elsewhere.KEPT,
        Elsewhere.MISSING,
    )
    assert [place.missed(each) for each in outcomes] == [False, True, False, False, False, True]
    place.keep(None)
    assert place.folder is None
