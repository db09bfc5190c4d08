"""A programme that is being put together: what it wants, how it is changed and taken back, how long it takes."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from rygtraening import paths
from rygtraening.catalogue import loader
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Level
from rygtraening.domain.programme import MOST_HOLD, Agreed, Part
from rygtraening.domain.programme_days import next_day
from rygtraening.domain.programme_draft import (
    MOST_PARTS,
    Building,
    Draft,
    Wanting,
    at_tier,
    beginning,
    can_hold,
    first_agreed,
    least_hold,
    length,
    reworded,
    starts,
    tidy,
)
from rygtraening.domain.text import Text

TODAY = date(2026, 11, 22)
SUNDAY, MONDAY = 6, 0


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    """The exercises and programmes that come with the program."""
    return loader.load([paths.bundled("exercises")])


@pytest.fixture
def draft(shipped: Catalogue) -> Draft:
    """A draft with a name and three exercises."""
    names = ("kattestraek", "baekkenloeft", "sfinks")
    return Draft(name=Text("Mit"), parts=tuple(Part(shipped.exercises[name]) for name in names))


def order(draft: Draft) -> list[str]:
    return [part.exercise.id for part in draft.parts]


def test_an_empty_draft_says_everything_it_wants() -> None:
    assert Draft(named=True, days=(0,)).wanting == (Wanting.NAME, Wanting.EXERCISES, Wanting.DAYS)
    assert Draft().wanting == (Wanting.NAME, Wanting.EXERCISES)


def test_named_days_count_and_counted_days_are_not_named(draft: Draft) -> None:
    named = replace(draft, named=True, days=(0, 2, 4), days_per_week=7)
    assert (named.programme().days, named.programme().days_per_week, named.wanting) == ((0, 2, 4), 3, ())
    counted = replace(named, named=False, days_per_week=5)
    assert (counted.programme().days, counted.programme().days_per_week) == ((), 5)


def test_a_programme_becomes_the_same_programme_again_of_the_next_version(shipped: Catalogue) -> None:
    for programme in shipped.programmes.values():
        assert Draft.of(programme).programme() == replace(programme, version=programme.version + 1)


def test_the_version_has_an_end(shipped: Catalogue) -> None:
    last = replace(shipped.programmes["laend-basis"], version=9999)
    assert Draft.of(last).programme().version == 9999


def test_a_copy_has_no_id_nobody_made_it_and_nobody_reviewed_it(shipped: Catalogue) -> None:
    programme = shipped.programmes["staerk-ryg"]
    reviewed = replace(programme, made_by="Mette", source=replace(programme.source, reviewed=True))
    copy = Draft.of(reviewed).as_new(Text("Min"))
    assert (copy.id, copy.version, copy.made_by, copy.source.reviewed) == ("", 0, "", False)
    assert (copy.name, copy.parts) == (Text("Min"), programme.parts)


def test_an_exercise_is_added_once_and_only_while_there_is_room(draft: Draft, shipped: Catalogue) -> None:
    assert draft.adding(shipped.exercises["sfinks"]) is draft
    one = shipped.exercises["knaerul"]
    many = tuple(Part(replace(one, id=f"e{number}")) for number in range(MOST_PARTS))
    full = replace(draft, parts=many)
    assert full.adding(one) is full
    assert order(draft.adding(one))[-1] == "knaerul"


def test_an_exercise_moves_and_stops_at_the_ends(draft: Draft) -> None:
    assert order(draft.moving("sfinks", -1)) == ["kattestraek", "sfinks", "baekkenloeft"]
    assert order(draft.moving("kattestraek", 1)) == ["baekkenloeft", "kattestraek", "sfinks"]
    assert draft.moving("kattestraek", -1) is draft
    assert draft.moving("sfinks", 1) is draft
    assert order(draft.leaving_out("baekkenloeft")) == ["kattestraek", "sfinks"]


def test_two_sets_take_longer_and_the_sum_says_so(draft: Draft, shipped: Catalogue) -> None:
    part = draft.parts[0]
    agreed = replace(first_agreed(part, TODAY), sets=3, set_rest=40.0)
    longer = draft.with_part(replace(part, agreed=agreed))
    prescribed = beginning(part)
    count_in, rests = 3.0, 2 * 40.0
    once = prescribed.work_seconds
    assert longer.seconds == pytest.approx(draft.seconds + 2 * (once + count_in) + rests)
    assert length(longer.programme()) == longer.seconds
    assert Draft().seconds == 0


def test_an_agreement_begins_with_the_dose_as_it_is(draft: Draft, shipped: Catalogue) -> None:
    for exercise in shipped.exercises.values():
        part = Part(exercise)
        agreed = first_agreed(part, TODAY)
        assert agreed.level == Level(exercise.dose.articles_tier, exercise.dose.start)
        assert beginning(replace(part, agreed=agreed)).work_seconds == beginning(part).work_seconds
    part = Part(shipped.exercises["kattestraek"], start=5)
    assert first_agreed(part, TODAY).amount == 5
    assert beginning(part).level.amount == 5


def test_one_begins_no_higher_than_the_first_goal(shipped: Catalogue) -> None:
    for exercise in shipped.exercises.values():
        assert starts(exercise)
        assert set(starts(exercise)) <= set(exercise.dose.ladder)
        assert max(starts(exercise)) <= exercise.dose.first_goal
        assert exercise.dose.start in starts(exercise)


def test_a_hold_that_another_tier_does_not_have_is_forgotten(shipped: Catalogue) -> None:
    bridge = shipped.exercises["baekkenloeft"]
    assert can_hold(bridge, 2)
    shortest = least_hold(bridge, 2)
    assert 0 < shortest <= MOST_HOLD
    assert least_hold(bridge, 0) == 0
    agreed = Agreed(TODAY, tier=0, amount=5, hold=shortest - 0.5)
    assert at_tier(agreed, bridge, 2).hold is None
    assert at_tier(replace(agreed, hold=shortest), bridge, 2) == replace(agreed, tier=2, hold=shortest)
    assert not can_hold(shipped.exercises["gaatur"], 0)
    assert not can_hold(shipped.exercises["sfinks"], 0)  # there the amount is the hold


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  to   ord \n", "to ord"),
        ("a\u202eb\u200bc\x00\x07", "abc"),
        ("e\u0301", "é"),
        ("bl\u00f8d\u00adt\u00a0rum", "bl\u00f8d\u00adt rum"),
        ("\ud800", ""),
        ("\u202e", ""),
    ],
)
def test_a_text_is_as_a_file_may_hold_it(written: str, kept: str) -> None:
    assert tidy(written) == kept


def test_words_take_the_place_of_those_that_were_shown() -> None:
    both = Text("Hej", "Hello", (("de", "Hallo"),))
    assert reworded(both, "da", "Hej igen") == replace(both, da="Hej igen")
    assert reworded(both, "en", "Hi") == replace(both, en="Hi")
    assert reworded(both, "de", "Tag") == Text("Hej", "Hello", (("de", "Tag"),))
    assert reworded(Text("Hej"), "en", "Hi") == Text("Hi")  # the Danish was shown, and is what was changed
    assert reworded(Text("", "Hello"), "da", "Hi") == Text("", "Hi")
    assert reworded(Text(), "da", "Hej") == Text("Hej")
    assert reworded(Text(), "en", "Hi") == Text("", "Hi")
    assert reworded(Text("Hej", "Hej"), "en", "Hi") == Text("Hej", "Hi")
    assert reworded(both, "da", " ") == Text()
    assert reworded(both, "da", "Hej ") is both


def test_letters_of_one_field_are_one_change_and_it_is_taken_back_whole(draft: Draft) -> None:
    building = Building(draft)
    for name in ("A", "Af", "Aft"):
        assert building.change(replace(building.draft, name=Text(name)), "name")
    building.change(building.draft.moving("sfinks", -1))
    building.change(building.draft.moving("sfinks", -1))
    assert not building.change(building.draft)
    for expected in (["kattestraek", "sfinks", "baekkenloeft"], order(draft)):
        building.undo()
        assert order(building.draft) == expected
    assert building.draft.name == Text("Aft")
    building.undo()
    assert (building.draft, building.changed, building.can_undo) == (draft, False, False)
    building.undo()
    assert building.draft == draft


def test_what_is_kept_is_nothing_to_be_asked_about(draft: Draft) -> None:
    building = Building(draft)
    building.change(replace(draft, made_by="Mette"))
    assert building.changed
    building.kept(building.draft.programme())
    assert (building.changed, building.can_undo, building.draft.made_by) == (False, False, "Mette")


def test_the_next_day_of_a_programme_is_told_only_where_today_is_none(draft: Draft) -> None:
    programme = replace(draft, named=True, days=(MONDAY, 2)).programme()
    found = [next_day(programme, date(2026, 11, day)) for day in range(22, 26)]  # Sunday to Wednesday
    assert found == [date(2026, 11, 23), None, date(2026, 11, 25), None]
    assert next_day(programme, date(2026, 11, 26)) == date(2026, 11, 30)
    assert next_day(draft.programme(), TODAY) is None
    assert TODAY.weekday() == SUNDAY
