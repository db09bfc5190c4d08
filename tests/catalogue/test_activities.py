"""The ladders of everyday movements: the three that are shipped, one's own, and what such a file may not say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import check, load
from rygtraening.catalogue.reading import ACTIVITY, read
from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Source
from rygtraening.domain.text import Text

Write = Callable[[str, str | bytes], Path]

LONGEST_CAPTION = 28
"""Letters that stand over a bar in two lines at 800 px."""


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load([paths.bundled("exercises")])


def captions(activity: Activity) -> list[str]:
    return [step.text.da for step in activity.steps]


def test_there_are_three_and_they_have_the_names_of_the_page(shipped: Catalogue) -> None:
    assert {name: activity.name.da for name, activity in shipped.activities.items()} == {
        "boeje": "Bøje sig forover",
        "loefte": "Løfte",
        "gaa": "Gå længere",
    }


def test_bending_goes_from_the_chair_to_the_floor_in_eight_steps(shipped: Catalogue) -> None:
    assert captions(shipped.activities["boeje"]) == [
        "Siddende, hænder til knæ",
        "Siddende, ned til skinneben",
        "Siddende, ned til gulvet",
        "Stående, hånd til knæ",
        "Stående, midt på skinneben",
        "Let ting fra en stol",
        "Let ting fra en skammel",
        "Let ting fra gulvet",
    ]


def test_lifting_is_five_weights_from_three_heights_and_above_five_kilos_one_at_a_time_by_choice(
    shipped: Catalogue,
) -> None:
    steps = shipped.activities["loefte"].steps
    for everybody, place in ((steps[:5], "bordet"), (steps[5:10], "en stol"), (steps[10:15], "gulvet")):
        assert [step.text.da for step in everybody] == [f"{kilos} kg fra {place}" for kilos in (1, 2, 3, 4, 5)]
        assert not any(step.opt_in for step in everybody)
    assert [step.text.da for step in steps[15:]] == [f"{kilos} kg fra gulvet" for kilos in (6, 7, 8, 9, 10)]
    assert all(step.opt_in for step in steps[15:])


def test_nothing_but_lifting_asks_to_be_chosen(shipped: Catalogue) -> None:
    others = [step for name in ("boeje", "gaa") for step in shipped.activities[name].steps]
    assert not any(step.opt_in for step in others)


def test_every_caption_is_short_enough_for_its_bar(shipped: Catalogue) -> None:
    for activity in shipped.activities.values():
        for step in activity.steps:
            assert len(step.text.da) <= LONGEST_CAPTION, step.text.da
            assert len(step.text.en) <= LONGEST_CAPTION, step.text.en


def test_each_says_how_to_begin_smaller_and_suggests_another_place_or_time(shipped: Catalogue) -> None:
    for activity in shipped.activities.values():
        assert activity.smaller.da
        assert "gerne" in activity.vary.da
        assert activity.vary.en.lower().startswith("feel free")


def test_what_stands_in_the_file_is_what_is_read(small_activity: str, write: Write, tmp_path: Path) -> None:
    write("activities/stairs.yaml", small_activity)
    catalogue = load([tmp_path])
    assert catalogue.faults == ()
    assert catalogue.activities == {
        "stairs": Activity(
            id="stairs",
            name=Text("Trapper", "Stairs"),
            about=Text("At turde gå op igen.", "To dare to go up again."),
            steps=(
                ActivityStep("one-step", Text("Ét trin op", "One step up")),
                ActivityStep("one-floor", Text("En etage", "One floor")),
                ActivityStep("three-floors", Text("Tre etager", "Three floors"), opt_in=True),
            ),
            smaller=Text("Sæt foden på trinet.", "Put your foot on the step."),
            vary=Text("Prøv en anden trappe.", "Try other stairs."),
            source=Source(Text("Mig", "Me")),
        )
    }


def test_smaller_and_vary_may_be_left_out(small_activity: str, write: Write, tmp_path: Path) -> None:
    kept = [line for line in small_activity.splitlines() if not line.startswith(("smaller", "vary"))]
    write("activities/stairs.yaml", "\n".join(kept))
    activity = load([tmp_path]).activities["stairs"]
    assert (activity.smaller, activity.vary) == (Text(), Text())


# what stands in the file, what is written instead, and what the sentence says; ‸ marks the place
FAULTS = [
    ("id: stairs\n", "", "“id” is missing here."),
    ("version: 1", "version: ‸0", "“version” is 0; it must be at least 1."),
    ("about:", "‸abuot:", "There is no field called “abuot” here. Did you mean “about”?"),
    ("da: Ét trin op", "da: ‸" + "x" * 41, "“da” has 41 characters; there is room for 40."),
    ("{da: En etage, en: One floor}", "‸En etage", "“text” must be written in the lines below it"),
    ("id: one-floor", "id: ‸One floor", "“One floor” cannot be a name here"),
    ("id: one-floor", "id: ‸one-step", "“one-step” stands here for the second time."),
    ("opt_in: true", "opt_in: ‸yes", "“opt_in” must be true or false."),
    ("En etage, en: One floor}", "En etage, en: One floor}\n    optin: true", "Did you mean “opt_in”?"),
    ("One step up}\n", "One step up}\n    opt_in: ‸true\n", "The first step is for everybody"),
    ("    opt_in: true\n", "    opt_in: true\n  - ‸id: four\n    text: {da: Fire}\n", "so this one must have it too."),
    ("    opt_in: true\n", "    kg: 3\n", "There is no field called “kg” here."),
    ("source:", "poses: {}\nsource:", "There is no field called “poses” here."),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "sentence"), FAULTS)
def test_what_is_wrong_is_said_at_its_place(
    was: str, now: str, sentence: str, small_activity: str, write: Write
) -> None:
    assert was in small_activity
    marked = small_activity.replace(was, now, 1)
    faults = read(write("activities/stairs.yaml", marked.replace("‸", "")), ACTIVITY).faults
    matching = [fault for fault in faults if sentence in fault.sentence]
    assert matching, [str(fault) for fault in faults]
    if "‸" in marked:
        before = marked[: marked.index("‸")]
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert place in {(fault.line, fault.column) for fault in matching}, [str(fault) for fault in faults]


def test_every_fault_is_said_in_one_reading(small_activity: str, write: Write) -> None:
    broken = (
        small_activity.replace("version: 1", "version: 0")
        .replace("about:", "abuot:")
        .replace("id: one-floor", "id: one-step")
        .replace("da: Tre etager", "da: " + "x" * 41)
    )
    faults = read(write("activities/stairs.yaml", broken), ACTIVITY).faults
    assert [(fault.line, fault.column) for fault in faults] == [(1, 1), (2, 10), (4, 1), (8, 9), (11, 16)]


@pytest.mark.parametrize(("count", "sentence"), [(0, "it needs at least 1."), (41, "than the 40 there is room for.")])
def test_a_ladder_has_one_to_forty_steps(count: int, sentence: str, small_activity: str, write: Write) -> None:
    head, tail = small_activity[: small_activity.index("steps:")], small_activity[small_activity.index("smaller:") :]
    steps = ", ".join(f"{{id: step-{number}, text: {{da: Trin}}}}" for number in range(count))
    path = write("a.yaml", f"{head}steps: [{steps}]\n{tail}")
    (fault,) = read(path, ACTIVITY).faults
    assert sentence in fault.sentence


def test_one_s_own_takes_the_place_of_a_shipped_one_and_a_broken_one_does_not(
    small_activity: str, write: Write, tmp_path: Path
) -> None:
    write("shipped/activities/a.yaml", small_activity)
    write("own/activities/b.yaml", small_activity.replace("da: Trapper", "da: Min trappe"))
    folders = [tmp_path / "shipped", tmp_path / "own"]
    assert load(folders).activities["stairs"].name.da == "Min trappe"
    write("own/activities/b.yaml", small_activity.replace("version: 1", "version: 0"))
    catalogue = load(folders)
    assert catalogue.activities["stairs"].name.da == "Trapper"
    assert [fault.sentence for fault in catalogue.faults] == ["“version” is 0; it must be at least 1."]


def test_a_broken_activity_stops_neither_the_others_nor_the_exercises(
    small_activity: str, small_exercise: str, write: Write, tmp_path: Path
) -> None:
    write("hip-lift.yaml", small_exercise)
    broken = write("activities/a.yaml", "[" * 30_000)
    write("activities/b.yaml", small_activity)
    catalogue = load([tmp_path])
    assert (list(catalogue.exercises), list(catalogue.activities)) == (["hip-lift"], ["stairs"])
    assert {fault.file for fault in catalogue.faults} == {str(broken)}


def test_the_same_id_twice_in_a_folder_is_a_fault_and_the_first_counts(
    small_activity: str, write: Write, tmp_path: Path
) -> None:
    first = write("activities/a.yaml", small_activity)
    second = write("activities/b.yaml", small_activity.replace("da: Trapper", "da: Min trappe"))
    catalogue = load([tmp_path])
    assert catalogue.activities["stairs"].name.da == "Trapper"
    assert [str(fault) for fault in catalogue.faults] == [
        f"{second}:1:5: The id “stairs” is used by {first} already. Give this one an id of its own."
    ]


def test_an_exercise_may_have_the_id_of_an_activity(
    small_activity: str, small_exercise: str, write: Write, tmp_path: Path
) -> None:
    write("stairs.yaml", small_exercise.replace("id: hip-lift", "id: stairs"))
    write("activities/stairs.yaml", small_activity)
    assert load([tmp_path]).faults == ()


def test_check_knows_such_a_file_in_its_folder_and_anywhere_else(small_activity: str, write: Write) -> None:
    broken = small_activity.replace("id: one-floor", "id: one-step")
    for name in ("activities/a.yaml", "a.yaml", "programmes/activities/a.yaml"):
        path = write(name, broken)
        assert [str(fault) for fault in check([path])] == [
            f"{path}:8:9: “one-step” stands here for the second time."
        ], name


def test_check_reads_the_folder_of_activities_and_the_one_above_it(small_activity: str, write: Write) -> None:
    path = write("mine/activities/a.yaml", small_activity.replace("version: 1", "version: 0"))
    for given in (path.parent, path.parent.parent):
        assert [str(fault) for fault in check([given])] == [f"{path}:2:10: “version” is 0; it must be at least 1."]


def test_an_exercise_in_the_folder_of_activities_is_said_to_be_none(small_exercise: str, write: Write) -> None:
    faults = check([write("activities/hip-lift.yaml", small_exercise)])
    assert any("There is no field called “dose” here." in fault.sentence for fault in faults)
