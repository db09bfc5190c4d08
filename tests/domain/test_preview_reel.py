"""An exercise on a reel: the session of the player, put at any moment, round and round."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from rygtraening import paths
from rygtraening.catalogue.reading import EXERCISE, read
from rygtraening.domain.exercise import Exercise, Side
from rygtraening.domain.plan import StepKind, seconds
from rygtraening.domain.preview_reel import Reel, plan_of

SHIPPED = sorted(paths.bundled("exercises").glob("*.yaml"))


def shipped(name: str) -> Exercise:
    content = read(paths.bundled("exercises") / f"{name}.yaml", EXERCISE).content
    assert content is not None
    return content.exercise()


def test_the_first_movement_begins_after_getting_ready_and_the_count_in() -> None:
    reel = Reel(shipped("kattestraek"), 0)
    reel.put(reel.first)
    assert (reel.session.step.kind, reel.session.step.repetition) == (StepKind.REPETITION, 1)
    reel.put(reel.first - 0.01)
    assert reel.session.step.kind is StepKind.COUNT_IN
    assert reel.pose == "all-fours"


def test_the_arrows_go_from_pose_to_pose_and_back() -> None:
    reel = Reel(shipped("kattestraek"), 0)
    reel.put(reel.first)
    there = []
    for _step in range(4):
        reel.next_pose()
        there.append((reel.pose, reel.session.phase.pose, round(reel.at, 2)))
    assert [pose for pose, _phase, _at in there] == ["swayed", "rounded", "swayed", "rounded"]
    assert all(pose == phase for pose, phase, _at in there)
    back = []
    for _step in range(3):
        reel.pose_before()
        back.append((reel.pose, reel.session.phase.pose, round(reel.at, 2)))
    assert back == there[2::-1]


def test_from_the_middle_of_a_phase_the_arrows_lead_to_its_ends() -> None:
    reel = Reel(shipped("kattestraek"), 0)
    reel.put(reel.first + 4.5)
    reel.next_pose()
    assert (reel.pose, round(reel.at, 2)) == ("rounded", round(reel.first + 6, 2))
    reel.put(reel.first + 4.5)
    reel.pose_before()
    assert (reel.pose, round(reel.at, 2)) == ("swayed", round(reel.first + 3, 2))


def test_after_the_last_pose_comes_the_first_and_before_the_first_the_last() -> None:
    reel = Reel(shipped("kattestraek"), 0)
    reel.pose_before()
    last = reel.at
    assert last == pytest.approx(seconds(plan_of(reel.exercise, 0)), abs=0.01)
    reel.next_pose()
    assert reel.at == pytest.approx(reel.first + 3, abs=0.01)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_exercise_comes_to_all_its_poses_on_both_sides(path: Path) -> None:
    exercise = shipped(path.stem)
    for tier in range(len(exercise.dose.tiers)):
        reel = Reel(exercise, tier)
        wanted = {phase.pose for phase in exercise.phases_at(tier) if phase.seconds or exercise.dose.tiers[tier].hold}
        wanted |= set(exercise.cycle.poses) if exercise.cycle else set()
        assert wanted <= {stop.pose for stop in reel.stops}
        assert [stop.at for stop in reel.stops] == sorted(stop.at for stop in reel.stops)
    if exercise.side_names:
        reel = Reel(exercise, 0)
        reel.put(reel.stops[0].at - 0.1)
        first = reel.session.step.side
        reel.put(reel.stops[-1].at - 0.1)
        assert (first, reel.session.step.side) == (Side.RIGHT, Side.LEFT)


def test_what_is_played_for_so_long_is_what_is_put_there() -> None:
    exercise = shipped("diagonalstraek")
    played, put = Reel(exercise, 1), Reel(exercise, 1)
    for _tick in range(400):
        played.pass_by(0.1)
    put.put(40.0)
    assert played.at == pytest.approx(put.at)
    assert (played.session.step, played.session.phase_index) == (put.session.step, put.session.phase_index)
    put.put(20.0)
    assert put.at == pytest.approx(20.0)


def test_past_the_end_it_begins_again() -> None:
    reel = Reel(shipped("kattestraek"), 0)
    reel.pose_before()
    reel.pass_by(5.0)
    assert reel.at < 5.0
    assert not reel.session.ended


def test_a_tier_that_is_not_there_is_the_last_one() -> None:
    exercise = shipped("diagonalstraek")
    assert Reel(exercise, 9).tier == len(exercise.dose.tiers) - 1
    assert Reel(exercise, -1).tier == 0


def test_an_edited_exercise_goes_on_where_it_stood() -> None:
    exercise = shipped("diagonalstraek")
    before, after = Reel(exercise, 1), Reel(exercise, 1)
    before.put(30.0)
    after.like(before)
    assert after.at == pytest.approx(30.0)
    shorter = Reel(shipped("kattestraek"), 0)
    before.put(before.stops[-1].at - 1.0)
    shorter.like(before)
    assert shorter.at == pytest.approx(shorter.stops[-1].at, abs=0.01)


def test_the_other_side_is_the_same_moment_there_and_back() -> None:
    reel = Reel(shipped("knae-til-bryst"), 0)
    reel.put(reel.first + 5.5)
    before = (reel.session.step.repetition, reel.session.phase_index, reel.pose)
    sides = []
    for _time in range(2):
        reel.change_sides()
        sides.append(reel.session.step.side)
        assert (reel.session.step.repetition, reel.session.phase_index, reel.pose) == before
    assert sides == [Side.LEFT, Side.RIGHT]
    assert reel.at == pytest.approx(reel.first + 5.5)


@pytest.mark.parametrize("at", [0.0, 1.0])
def test_before_the_first_and_after_the_last_repetition_the_other_side_is_its_nearest_moment(at: float) -> None:
    reel = Reel(shipped("knae-til-bryst"), 0)
    right_ends = next(stop.at for stop, after in pairwise(reel.stops) if after.at - stop.at > 5)
    reel.put(at * (right_ends + 1.0))
    reel.change_sides()
    assert reel.session.step.kind is StepKind.REPETITION
    assert reel.session.step.side is Side.LEFT


def test_without_sides_there_is_no_other() -> None:
    reel = Reel(shipped("kattestraek"), 0)
    reel.put(reel.first + 2.0)
    reel.change_sides()
    assert reel.at == pytest.approx(reel.first + 2.0)


def test_a_tier_with_a_start_pose_of_its_own_is_shown_in_it_first() -> None:
    cat = shipped("kattestraek")
    tiers = (replace(cat.dose.tiers[0], start_pose="rounded"),)
    assert Reel(replace(cat, dose=replace(cat.dose, tiers=tiers)), 0).pose == "rounded"
