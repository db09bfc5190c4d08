"""What comes with the program: whole in both languages, calm, and with the doses of the rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import Struct

from rygtraening import paths
from rygtraening.catalogue.loader import check, load, load_safety
from rygtraening.catalogue.pieces import words
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import DoseKind, Exercise, Level, Phase, Side, Sides, Source
from rygtraening.domain.safety import FlagTier, SafetyTexts
from rygtraening.domain.text import Text

WALK = (5, 6, 7, 8, 9, 10, 12, 14, 16, 19, 22, 26, 30)
LADDER = (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)
EXERCISES = ("kattestraek", "knae-til-bryst", "diagonalstraek")
ALTERNATIVES = ("baekkenvip", "gaatur")
LIBRARY = (
    "baekkenloeft", "barnets-stilling", "hoftehaengsel", "knaerul", "sfinks", "siddende-kattestraek",
    "sideplanke-paa-knae", "staaende-baekkenvip", "straek-og-rund",
)  # fmt: skip
"""Those beside them: every other one to choose from."""


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load([paths.bundled("exercises")])


@pytest.fixture(scope="module")
def safety() -> SafetyTexts:
    return load_safety(paths.bundled("resources") / "safety.yaml")


def all_texts(value: Any) -> Iterator[Text]:
    """Every text anywhere in a plain value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from all_texts(getattr(value, field))
    elif isinstance(value, dict):
        for item in value.values():
            yield from all_texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from all_texts(item)


def said(shipped: Catalogue, safety: SafetyTexts) -> list[Text]:
    """Every text that comes with the program as data."""
    whole = (*shipped.exercises.values(), *shipped.programmes.values(), *shipped.activities.values(), safety)
    found = list(all_texts(whole))
    # Not every exercise has another name, or can be done on the floor, in bed and on a chair; nothing else is left out.
    exercises = [*shipped.exercises.values(), *(each for one in shipped.programmes.values() for each in one.exercises)]
    may_be = [text for each in exercises for text in (each.also_called, *all_texts(each.places))]
    assert found.count(Text()) == may_be.count(Text())
    return [text for text in found if text != Text()]


def all_phases(exercise: Exercise) -> list[Phase]:
    return [phase for tier in range(len(exercise.dose.tiers)) for phase in exercise.phases_at(tier)]


def test_there_is_no_fault_in_them(shipped: Catalogue) -> None:
    assert shipped.faults == ()
    assert set(shipped.exercises) == {*EXERCISES, *ALTERNATIVES, *LIBRARY}
    assert check([paths.bundled("exercises"), paths.bundled("resources") / "safety.yaml"]) == ()


def test_the_programme_has_the_three_in_the_article_s_order(shipped: Catalogue) -> None:
    programme = shipped.programmes["laend-basis"]
    assert tuple(exercise.id for exercise in programme.exercises) == EXERCISES
    assert (programme.rest_seconds, programme.ready_seconds, programme.days_per_week) == (20, 10, 7)
    assert programme.name == Text("Basis for lænden", "Basics for the low back")


@pytest.mark.parametrize("name", EXERCISES)
def test_the_ladder_is_the_rule_s(name: str, shipped: Catalogue) -> None:
    dose = shipped.exercises[name].dose
    assert dose.kind is DoseKind.REPETITIONS
    assert (dose.ladder, dose.first_goal, dose.ceiling, dose.start) == (LADDER, 10, 20, 7)


@pytest.mark.parametrize(
    ("name", "sides", "movement", "holds", "articles_tier"),
    [
        ("kattestraek", Sides.NONE, 6, (0,), 0),
        ("knae-til-bryst", Sides.EACH, 4, (2, 5), 0),
        ("diagonalstraek", Sides.DIAGONAL, 4, (2, 2, 3, 5, 8), 1),
    ],
)
def test_movement_holds_and_tiers_are_the_rule_s(
    name: str, sides: Sides, movement: float, holds: tuple[float, ...], articles_tier: int, shipped: Catalogue
) -> None:
    exercise = shipped.exercises[name]
    assert exercise.sides is sides
    assert tuple(tier.hold for tier in exercise.dose.tiers) == holds
    assert exercise.dose.articles_tier == articles_tier
    for tier in range(len(holds)):
        assert exercise.movement_seconds(tier) == movement
        assert exercise.work_seconds(Level(tier, 10)) == 10 * sides.times * (movement + holds[tier])


def test_the_alternatives_stand_beside_the_programme_and_the_pelvic_tilt_stands_in_for_each_of_it(
    shipped: Catalogue,
) -> None:
    inside = {exercise.id: exercise for exercise in shipped.programmes["laend-basis"].exercises}
    assert inside.keys().isdisjoint(ALTERNATIVES)
    assert {exercise.gentler_exercise for exercise in inside.values()} == {"baekkenvip"}
    assert {shipped.exercises[name].gentler_exercise for name in ALTERNATIVES} == {""}


def test_the_pelvic_tilt_is_tipped_and_let_go_for_three_seconds_each_and_never_more_than_ten_times(
    shipped: Catalogue,
) -> None:
    exercise = shipped.exercises["baekkenvip"]
    dose = exercise.dose
    assert (dose.kind, dose.ladder) == (DoseKind.REPETITIONS, (5, 6, 7, 8, 9, 10))
    assert (dose.first_goal, dose.ceiling, dose.start, dose.articles_tier) == (10, 10, 5, 0)
    assert [tier.hold for tier in dose.tiers] == [0]
    assert [(phase.name.en, phase.seconds) for phase in exercise.phases] == [("Tip", 3), ("Let go", 3)]
    floor = exercise.work_seconds(Level(0, 5))
    others = [shipped.exercises[name] for name in EXERCISES]
    assert all(floor <= other.work_seconds(Level(0, 5)) for other in others)


def test_the_walk_is_counted_in_minutes_by_the_ladder_of_walking_further(shipped: Catalogue) -> None:
    dose = shipped.exercises["gaatur"].dose
    assert (dose.kind, dose.ladder) == (DoseKind.MINUTES, WALK)
    assert (dose.first_goal, dose.ceiling, dose.start, dose.articles_tier) == (10, 30, 5, 0)
    assert [step.text.da for step in shipped.activities["gaa"].steps] == [f"{minutes} minutter" for minutes in WALK]


def test_the_walk_says_the_easy_pace_and_when_to_talk_to_one_s_own_doctor(shipped: Catalogue) -> None:
    walk = shipped.exercises["gaatur"]
    assert "føre en samtale" in walk.steps[0].da
    assert "to eller tre korte ture" in walk.safety.gentler.da
    (narrow, *__) = (text for text in walk.safety.be_careful_if if "egen læge" in text.da)
    assert "jo længere du går" in narrow.da
    assert "letter, når du sætter dig" in narrow.da


def test_cat_camel_sways_in_and_rounds_out_for_three_seconds_each(shipped: Catalogue) -> None:
    sway, rounding = shipped.exercises["kattestraek"].phases
    assert (sway.seconds, sway.pose, sway.cue.da) == (3, "swayed", "Sænk maven · ånd ind")
    assert (rounding.seconds, rounding.pose, rounding.cue.da) == (3, "rounded", "Rund ryggen · pust ud")


def test_the_easiest_bird_dog_moves_only_the_leg_of_its_side(shipped: Catalogue) -> None:
    exercise = shipped.exercises["diagonalstraek"]
    assert exercise.side_name(Side.RIGHT, 0) == Text("Venstre ben", "Left leg")
    assert exercise.side_name(Side.RIGHT, 1) == Text("Højre arm, venstre ben", "Right arm, left leg")
    rest, leg_back = exercise.poses["all-fours"], exercise.poses["leg-back"]
    assert (leg_back.arm, leg_back.arm_far, leg_back.leg) == (rest.arm, rest.arm_far, rest.leg)
    assert leg_back.leg_far == exercise.poses["reached"].leg_far != rest.leg_far
    assert exercise.phases_at(0)[0].pose == "leg-back"


def test_poses_carry_the_numbers_of_the_figure(shipped: Catalogue) -> None:
    cat = shipped.exercises["kattestraek"].poses
    assert (cat["rounded"].hip, cat["rounded"].spine, cat["rounded"].bend) == ((0.03, 0.4919), 3.5, 88)
    assert (cat["swayed"].bend, cat["swayed"].neck, cat["swayed"].head) == (-52, 10, 12)
    chest = shipped.exercises["knae-til-bryst"].poses["knee-to-chest"]
    assert chest.front == ("leg", "arm")
    assert (chest.leg.at, chest.leg.bend, chest.leg.direction) == ((-0.026, 0.41), -1, 122)
    reached = shipped.exercises["diagonalstraek"].poses["reached"]
    assert (reached.arm.at, reached.leg_far.at, reached.leg_far.direction) == ((1.011, 0.601), (-0.847, 0.45), 214)


@pytest.mark.parametrize("name", [*EXERCISES, *ALTERNATIVES, *LIBRARY])
def test_the_common_stop_signs_stand_in_each(name: str, shipped: Catalogue) -> None:
    signs = " ".join(sign.da for sign in shipped.exercises[name].safety.stop_signs)
    for sign in ("op på 8", "op på 6 og mindst to højere", "jagende", "længere ned i benet", "svaghed", "Svimmelhed"):
        assert sign in signs


@pytest.mark.parametrize("name", [*EXERCISES, *ALTERNATIVES, *LIBRARY])
def test_each_cue_has_three_to_five_words_in_both_languages(name: str, shipped: Catalogue) -> None:
    for phase in all_phases(shipped.exercises[name]):
        for cue in (phase.cue.da, phase.cue.en):
            assert 3 <= words(cue) <= 5, cue


def test_a_dash_is_no_word() -> None:
    assert words("Rund ryggen · pust ud") == words("Rund ryggen - pust ud") == 4


def test_nobody_has_reviewed_them_yet_and_they_say_so(shipped: Catalogue) -> None:
    of_the_article = [shipped.programmes["laend-basis"].source]
    named = {"straek-og-rund", *EXERCISES}
    of_the_article += [shipped.exercises[name].source for name in named]
    others: list[Source | None] = [each.source for each in shipped.exercises.values() if each.id not in named]
    others += [activity.source for activity in shipped.activities.values()]
    assert all("Martin Bonde Mogensen" in source.title.da for source in of_the_article)
    for source in (*of_the_article, *others):
        assert source is not None
        assert not source.reviewed
    for source in others:
        assert source is not None
        assert source.title.da.endswith("ikke gennemgået af en kliniker")
        assert source.title.en.endswith("not reviewed by a clinician")


def test_every_text_is_whole_in_both_languages(shipped: Catalogue, safety: SafetyTexts) -> None:
    found = said(shipped, safety)
    assert [text for text in found if not text.da or not text.en] == []
    assert len(found) > 200


def test_the_english_has_no_danish_letters_and_the_danish_has(shipped: Catalogue, safety: SafetyTexts) -> None:
    found = said(shipped, safety)
    places = {region.name for region in safety.regions}
    assert [text.en for text in found if re.search("[æøåÆØÅ]", text.en) and text not in places] == []
    assert sum(bool(re.search("[æøå]", text.da)) for text in found) > len(found) / 2


@pytest.mark.parametrize("word", ["skade", "slid", "forkert", "farlig", "hvil dig", "sengeleje", "injur", "damage",
                                  "wrong", "worn", "danger", "bed rest", "ødelæg"])  # fmt: skip
def test_no_word_frightens_or_sends_to_bed(word: str, shipped: Catalogue, safety: SafetyTexts) -> None:
    found = said(shipped, safety)
    assert [text for text in found if word in (text.da + " " + text.en).lower()] == []


def test_the_safety_questions_stand_in_their_tiers(safety: SafetyTexts) -> None:
    by_tier = {tier: [question.id for question in safety.questions if question.tier is tier] for tier in FlagTier}
    assert by_tier == {
        FlagTier.CALL_NOW: ["saddle-numbness", "bladder", "bowel", "sexual-function", "both-legs", "leg-weakness",
                            "accident", "fever-very-ill", "sudden-severe"],
        FlagTier.SAME_DAY: ["fever", "cancer-new-pain", "fragile-bone-new-pain", "infection-risk-growing-pain",
                            "unbearable"],
        FlagTier.WITHIN_DAYS: ["weight-loss", "night-pain", "leg-numbness", "earlier-cancer", "steroids", "pregnancy",
                               "recent-surgery"],
        FlagTier.ADVICE: ["age-at-first-pain", "morning-stiffness", "six-weeks", "upper-back"],
    }  # fmt: skip


def test_only_circumstances_are_lasting_never_a_question_with_something_new_in_it(safety: SafetyTexts) -> None:
    lasting = {question.id for question in safety.questions if question.lasting}
    assert lasting == {"earlier-cancer", "steroids", "pregnancy", "recent-surgery", "age-at-first-pain"}


def test_what_to_do_now_names_the_numbers_and_the_doubt(safety: SafetyTexts) -> None:
    assert set(safety.actions) == set(safety.headlines) == set(FlagTier)
    now = safety.actions[FlagTier.CALL_NOW]
    for text in (now.da, now.en):
        assert "112" in text
        assert "cauda equina" in text
        assert "8" in text
        assert "16" in text
    assert safety.reminder.da == "Listen kan ikke udelukke alvorlig sygdom. Er du i tvivl, så ring."
    assert "sundhed.dk" in safety.find_doctor.da
    assert {region.id: region.phone for region in safety.regions} == {
        "hovedstaden": "1813",
        "sjaelland": "1818",
        "syddanmark": "70 11 07 07",
        "midtjylland": "70 11 31 31",
        "nordjylland": "70 15 03 00",
    }


def test_each_file_names_its_schema_for_editors() -> None:
    folder = paths.bundled("exercises")
    for path in folder.glob("*.yaml"):
        assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=exercise.schema.json\n")
    for name, kind in (("programmes", "programme"), ("activities", "activity")):
        for path in (folder / name).glob("*.yaml"):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            assert first == f"# yaml-language-server: $schema=../{kind}.schema.json"
            assert (path.parent / f"../{kind}.schema.json").is_file()
