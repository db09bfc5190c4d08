"""What comes with the program: whole in both languages, calm, and with the doses of the rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import check, load, load_safety
from rygtraening.catalogue.pieces import words
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import DoseKind, Exercise, Level, Phase, Side, Sides
from rygtraening.domain.safety import FlagTier, SafetyTexts
from rygtraening.domain.text import Text

LADDER = (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)
EXERCISES = ("kattestraek", "knae-til-bryst", "diagonalstraek")


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
    elif is_dataclass(value):
        for field in fields(value):
            yield from all_texts(getattr(value, field.name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from all_texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from all_texts(item)


def all_phases(exercise: Exercise) -> list[Phase]:
    return [phase for tier in range(len(exercise.dose.tiers)) for phase in exercise.phases_at(tier)]


def test_there_is_no_fault_in_them(shipped: Catalogue) -> None:
    assert shipped.faults == ()
    assert tuple(shipped.exercises) == ("diagonalstraek", "kattestraek", "knae-til-bryst")
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
    assert (cat["rounded"].hip, cat["rounded"].spine, cat["rounded"].bend) == ((0.03, 0.46), 5, 88)
    assert (cat["swayed"].bend, cat["swayed"].neck, cat["swayed"].head) == (-52, 8, 6)
    chest = shipped.exercises["knae-til-bryst"].poses["knee-to-chest"]
    assert chest.front == ("leg", "arm")
    assert (chest.leg.at, chest.leg.bend, chest.leg.direction) == ((0.045, 0.395), -1, 150)
    reached = shipped.exercises["diagonalstraek"].poses["reached"]
    assert (reached.arm.at, reached.leg_far.at, reached.leg_far.direction) == ((1.02, 0.64), (-0.849, 0.49), 215)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_common_stop_signs_stand_in_each(name: str, shipped: Catalogue) -> None:
    signs = " ".join(sign.da for sign in shipped.exercises[name].safety.stop_signs)
    for sign in ("op på 8", "op på 6 og mindst to højere", "jagende", "længere ned i benet", "svaghed", "Svimmelhed"):
        assert sign in signs


@pytest.mark.parametrize("name", EXERCISES)
def test_each_cue_has_three_to_five_words_in_both_languages(name: str, shipped: Catalogue) -> None:
    for phase in all_phases(shipped.exercises[name]):
        for cue in (phase.cue.da, phase.cue.en):
            assert 3 <= words(cue) <= 5, cue


def test_a_dash_is_no_word() -> None:
    assert words("Rund ryggen · pust ud") == words("Rund ryggen - pust ud") == 4


def test_nobody_has_reviewed_them_yet_and_they_say_so(shipped: Catalogue) -> None:
    sources = [exercise.source for exercise in shipped.exercises.values()]
    sources += [programme.source for programme in shipped.programmes.values()]
    assert not any(source.reviewed for source in sources)
    assert all("Martin Bonde Mogensen" in source.title.da for source in sources)


def test_every_text_is_whole_in_both_languages(shipped: Catalogue, safety: SafetyTexts) -> None:
    found = list(all_texts((*shipped.exercises.values(), *shipped.programmes.values(), safety)))
    empty_ones = [text for text in found if not text.da and not text.en]
    assert not empty_ones
    assert [text for text in found if not text.da or not text.en] == []
    assert len(found) > 200


def test_the_english_has_no_danish_letters_and_the_danish_has(shipped: Catalogue, safety: SafetyTexts) -> None:
    found = list(all_texts((*shipped.exercises.values(), *shipped.programmes.values(), safety)))
    places = {region.name for region in safety.regions}
    assert [text.en for text in found if re.search("[æøåÆØÅ]", text.en) and text not in places] == []
    assert sum(bool(re.search("[æøå]", text.da)) for text in found) > len(found) / 2


@pytest.mark.parametrize("word", ["skade", "slid", "forkert", "farlig", "hvil dig", "sengeleje", "injur", "damage",
                                  "wrong", "worn", "danger", "bed rest", "ødelæg"])  # fmt: skip
def test_no_word_frightens_or_sends_to_bed(word: str, shipped: Catalogue, safety: SafetyTexts) -> None:
    found = list(all_texts((*shipped.exercises.values(), *shipped.programmes.values(), safety)))
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
    for path in (folder / "programmes").glob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=../programme.schema.json"
        assert (path.parent / "../programme.schema.json").is_file()
