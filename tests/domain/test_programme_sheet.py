"""What stands on the printed sheet of a programme: whose doses, which poses, and which stop signs once for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from rygtraening import wiring
from rygtraening.domain.agreement import fitted
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level, Side
from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.programme_sheet import DoseChoice, ProgrammeSheet, key_poses, read_sheet, stop_signs
from rygtraening.domain.record import Front, Occasion, Profile, Stamp
from rygtraening.domain.text import Text

NOW = datetime(2026, 11, 22, 9, 10, tzinfo=ZoneInfo("Europe/Copenhagen"))


class StillClock:
    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture(scope="module")
def exercises(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Exercise]:
    """Those that are shipped."""
    folder = tmp_path_factory.mktemp("shipped") / "data"
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as opened:
        return opened.catalogue.exercises


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    folder = tmp_path / "data"
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as opened:
        yield replace(opened, clock=StillClock())


@pytest.fixture
def programme(core: Core) -> Programme:
    return core.catalogue.programmes["laend-basis"]


def read(core: Core, programme: Programme, dose: DoseChoice = DoseChoice.TODAY) -> ProgrammeSheet:
    sheet = read_sheet(core, programme, dose)
    assert sheet is not None
    return sheet


def stamp(core: Core, days_ago: int = 1) -> Stamp:
    at = NOW - timedelta(days=days_ago)
    return Stamp(core.new_id(), core.journal.device, at, at.date())


def stands_at(core: Core, exercise: str, level: Level, until: date | None = None) -> None:
    core.journal.append(
        DoseDecision(
            stamp=stamp(core),
            exercise=exercise,
            action=Action.HOLD if until is None else Action.PAUSE_EXERCISE,
            rule=12,
            reason=Reason.MORE_DAYS,
            before=level,
            level=level,
            last_change=NOW.date() - timedelta(days=1),
            paused_until=until,
            since=None,
            flare=None,
        )
    )


def test_the_doses_of_today_are_the_persons_and_those_of_the_programme_its_own(
    core: Core, programme: Programme
) -> None:
    stands_at(core, "kattestraek", Level(0, 12))
    mine, its_own = read(core, programme), read(core, programme, DoseChoice.PROGRAMME)
    assert [each.exercise.id for each in mine.items] == [each.id for each in programme.exercises]
    assert mine.items[0].prescription.level == Level(0, 12)
    assert its_own.items[0].prescription.level == Level(0, 7)
    assert (mine.day, mine.programme) == (NOW.date(), programme)


def test_a_programme_begins_where_it_says_and_with_what_was_agreed(core: Core, programme: Programme) -> None:
    agreed = Agreed(date(2026, 11, 20), 0, 11, hold=4.0, sets=3, side=Side.LEFT)
    cat, knee, dog = programme.exercises
    sheet = read(
        core,
        replace(programme, parts=(Part(cat, start=9), Part(knee, agreed=agreed), Part(dog))),
        DoseChoice.PROGRAMME,
    )
    first, second, third = (each.prescription for each in sheet.items)
    assert (first.level.amount, second.level, third.level) == (9, Level(0, 11), Level(1, 7))
    assert (second.sets, second.hold, second.sides) == (3, 4.0, (Side.LEFT,))
    assert [each.as_agreed for each in sheet.items] == [False, True, False]
    assert second.exercise == fitted(knee, agreed)


def test_an_exercise_that_pauses_is_there_with_the_day_it_is_back_and_what_stands_in_comes_last(
    core: Core, programme: Programme
) -> None:
    back = NOW.date() + timedelta(days=4)
    stands_at(core, "diagonalstraek", Level(1, 8), until=back)
    sheet = read(core, programme)
    assert [each.paused_until for each in sheet.items[:3]] == [None, None, back]
    assert [each.exercise.id for each in sheet.items[3:]] == ["baekkenvip"]


def test_while_exercises_are_locked_there_is_no_sheet(core: Core, programme: Programme) -> None:
    logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
    logbook.answer_safety(Occasion.FIRST_RUN, ["bladder"], ["bladder"])
    assert read_sheet(core, programme, DoseChoice.TODAY) is None
    assert read_sheet(core, programme, DoseChoice.PROGRAMME) is None


def test_nor_for_somebody_who_is_not_grown_up(core: Core, programme: Programme) -> None:
    core.journal.append(Profile(stamp(core), adult=False, accepted=True))
    assert read_sheet(core, programme, DoseChoice.PROGRAMME) is None


def test_only_the_persons_own_region_is_named_where_it_is_chosen(core: Core, programme: Programme) -> None:
    assert read(core, programme).region is None
    HomeRegion(core.settings, core.safety.regions).keep("sjaelland")
    region = read(core, programme).region
    assert region is not None
    assert region.phone == "1818"


@pytest.mark.parametrize(
    ("name", "tier", "poses"),
    [
        ("kattestraek", 0, ["all-fours", "swayed", "rounded"]),
        ("knae-til-bryst", 0, ["supine", "knee-to-chest"]),
        ("diagonalstraek", 0, ["all-fours", "leg-back"]),
        ("diagonalstraek", 1, ["all-fours", "reached"]),
        ("barnets-stilling", 1, ["all-fours", "child"]),  # half the way there is no pose of its own
        ("straek-og-rund", 0, ["in-front", "reached", "rounded"]),
        ("knaerul", 0, ["supine", "right", "left"]),
    ],
)
def test_the_key_poses_are_the_start_and_the_far_ones(
    exercises: Mapping[str, Exercise], name: str, tier: int, poses: list[str]
) -> None:
    exercise = exercises[name]
    found = key_poses(exercise, tier)
    names = {str(pose): name for name, pose in exercise.poses.items()}
    assert sorted(names[str(each.pose)] for each in found) == sorted(poses)
    assert (names[str(found[0].pose)], found[0].phase) == (poses[0], None)
    assert all(each.phase in exercise.phases_at(tier) for each in found[1:])


def test_every_shipped_exercise_has_two_or_three_key_poses_at_every_tier(exercises: Mapping[str, Exercise]) -> None:
    for exercise in exercises.values():
        for tier in range(len(exercise.dose.tiers)):
            found = key_poses(exercise, tier)
            assert 2 <= len(found) <= 3, (exercise.id, tier)
            assert len({str(each.pose) for each in found}) == len(found)


def test_one_side_alone_is_drawn_on_that_side(exercises: Mapping[str, Exercise]) -> None:
    knee = exercises["knae-til-bryst"]
    right, left = (key_poses(knee, 0, side)[1].pose for side in (Side.RIGHT, Side.LEFT))
    assert right != left
    assert right == knee.poses["knee-to-chest"] or left == knee.poses["knee-to-chest"]


def test_somebody_who_walks_is_drawn_in_steps(exercises: Mapping[str, Exercise]) -> None:
    walk = exercises["gaatur"]
    found = key_poses(walk, 0)
    assert walk.cycle is not None
    assert {str(each.pose) for each in found} <= {str(walk.poses[name]) for name in walk.cycle.poses}
    assert [each.phase for each in found] == [None] * 3


def test_a_file_without_poses_has_nothing_to_draw(exercises: Mapping[str, Exercise]) -> None:
    bare = replace(exercises["kattestraek"], poses={})
    assert key_poses(bare, 0) == ()


def with_signs(exercise: Exercise, name: str, *signs: str) -> Exercise:
    return replace(
        exercise, id=name, safety=replace(exercise.safety, stop_signs=tuple(Text(en=each) for each in signs))
    )


def test_a_sign_of_half_of_the_exercises_is_said_once_for_all(exercises: Mapping[str, Exercise]) -> None:
    cat = exercises["kattestraek"]
    given = [
        with_signs(cat, "a", "dizzy", "sharp"),
        with_signs(cat, "b", "sharp", "cramp"),
        with_signs(cat, "c", "dizzy"),
        with_signs(cat, "d", "something else"),
    ]
    common, own = stop_signs(given)
    assert [each.en for each in common] == ["dizzy", "sharp"]
    assert {name: [each.en for each in signs] for name, signs in own.items()} == {
        "a": [],
        "b": ["cramp"],
        "c": [],
        "d": ["something else"],
    }


def test_of_one_exercise_alone_every_sign_is_for_all(exercises: Mapping[str, Exercise]) -> None:
    cat = exercises["kattestraek"]
    assert stop_signs([cat]) == (cat.safety.stop_signs, {"kattestraek": ()})


def test_no_sign_is_lost_between_those_of_all_and_the_own_ones(exercises: Mapping[str, Exercise]) -> None:
    every = list(exercises.values())
    common, own = stop_signs(every)
    for exercise in every:
        assert set(exercise.safety.stop_signs) <= {*common, *own[exercise.id]}


def test_a_tier_that_begins_elsewhere_has_that_as_its_first_picture(tmp_path: Path) -> None:
    cat = wiring.read_catalogue(tmp_path).exercises["kattestraek"]
    own = replace(cat, dose=replace(cat.dose, tiers=(replace(cat.dose.tiers[0], start_pose="rounded"),)))
    first, *others = key_poses(own, 0)
    assert first.pose == cat.poses["rounded"]
    assert [each.pose for each in others] == [cat.poses["swayed"]]
