"""Each thing that can be wrong in an exercise file is said at its place, in a sentence. ‸ marks the place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening.catalogue.reading import EXERCISE, read
from rygtraening.domain.exercise import Glow

Write = Callable[[str, str | bytes], Path]

LADDER = "ladder: [5, 6, 7, 8, 9, 10, 12]"

# what stands in the file, what is written instead, and what the sentence says
FAULTS = [
    # fields that are missing, unknown or empty
    ("id: hip-lift\nversion", "‸version", "“id” is missing here."),
    ("aim: {da", "‸aime: {da", "There is no field called “aime” here. Did you mean “aim”?"),
    ("tags:", "‸wholly-new:", "There is no field called “wholly-new” here. There can be: id, version,"),
    ("    pose: up\nstart_pose", "‸POSE\nstart_pose", "“pose” is missing here."),
    ("aim: {da: At styrke ballerne., en: To strengthen your buttocks.}", "‸aim:", "“aim” is empty."),
    ("version: 1", "‸version: ~", "“version” is empty."),
    # the wrong kind of value
    ("name: {da: Hofteløft, en: Hip lift}", "name: ‸Hip lift", "“name” must be written in the lines below it"),
    ("da: Hofteløft", "da: ‸7", "“da” must be a text, and 7 is not one. Put quotes around it."),
    ("da: Hofteløft", "da: ‸true", "“da” must be a text, and true is not one."),
    ("da: Hofteløft", "da: ‸{a: b}", "“da” must be one text."),
    ("version: 1", "version: ‸1.5", "“version” must be a whole number."),
    ("version: 1", "version: ‸one", "“version” must be a whole number."),
    ("version: 1", "version: ‸true", "“version” must be a whole number."),
    ("version: 1", 'version: ‸"1"', "“version” must be a number, without quotes around it."),
    ("version: 1", "version: ‸99999999999999999999", "“version” must be a number"),
    ("seconds: 2.5", "seconds: ‸2,5", "“seconds” must be written with a point: 2.5."),
    ("seconds: 2.5", "seconds: ‸soon", "“seconds” must be a number."),
    ("seconds: 2.5", "seconds: ‸.inf", "“seconds” must be a number."),
    ("hold: true", "hold: ‸yes", "“hold” must be true or false."),
    ("steps:\n  - {da: Løft hoften., en: Lift your hips.}", "‸steps:\n  da: Løft", "“steps” must be a list"),
    ("dose:\n", "dose: ‸7\nwas:\n", "“dose” must have fields of its own"),
    # bounds
    ("id: hip-lift", "id: ‸Hip Lift", "“Hip Lift” cannot be a name here: only small letters"),
    ("id: hip-lift", "id: ‸h", "“h” cannot be a name here"),
    ("id: hip-lift", f"id: ‸{'h' * 61}", "cannot be a name here"),
    ("version: 1", "version: ‸0", "“version” is 0; it must be at least 1."),
    ("version: 1", "version: ‸10000", "“version” is 10000; it may be at most 9999."),
    ("da: Hofteløft", f"da: ‸{'ø' * 81}", "“da” has 81 characters; there is room for 80."),
    ("da: Hofteløft", 'da: ‸" "', "“da” is empty."),
    ("name: {da: Hofteløft, en: Hip lift}", "name: ‸{}", "“name” needs a text: write it after da: (Danish) or en:"),
    ("da: Hofteløft", 'da: ‸"Hofte\\u202eløft"', "“da” has a character in it that cannot be seen."),
    ("en: Lift up · breathe out", "en: ‸Lift up", "A cue has 3 to 5 words, to be read from the floor; this one has 2."),
    ("en: Lift up · breathe out", "en: ‸Lift it up and then breathe", "this one has 6."),
    ("seconds: 2.5", "seconds: ‸0.4", "“seconds” is 0.4; it must be at least 0.5."),
    ("seconds: 2.5", "seconds: ‸30.5", "“seconds” is 30.5; it may be at most 30."),
    ("hold: 2\n", "hold: ‸61\n", "“hold” is 61; it may be at most 60."),
    ("steps:\n  - {da: Løft hoften., en: Lift your hips.}", "steps: ‸[]", "“steps” has 0 in it; it needs at least 1."),
    ("  - {da: styrke, en: strength}", "  - {da: styrke}\n" * 13, "“tags” has more in it than the 12 there is room"),
    ("hip: [0, 0.3]", "hip: ‸[0]", "“hip” has 1 in it; it needs at least 2."),
    ("hip: [0, 0.3]", "hip: [0, ‸3.1]", "“hip, number 2” is 3.1; it may be at most 3."),
    ("bend: -1, foot: 180}\nsafety", "bend: ‸0, foot: 180}\nsafety", "“bend” cannot be 0. It must be one of: -1, 1."),
    ("foot: 180}\nsafety", "foot: ‸400}\nsafety", "“foot” is 400; it may be at most 360."),
    ("  down:\n", "  ‸Down:\n", "“Down” cannot be a name here"),
    ("sides: each", "sides: ‸eech", "“sides” cannot be eech. Did you mean each?"),
    ("kind: repetitions", "kind: ‸weight", "“kind” cannot be weight. It must be one of: repetitions, hold, minutes."),
    ("tags:", "  ‸address: www.example.org\ntags:", "There is no field called “address” here."),
    ("physiotherapist}\n", "physiotherapist}\n  address: ‸my shelf\n", "“address” is not written as it must be"),
    # the ladder
    (LADDER, "ladder: [5, 6, ‸6, 7, 8, 9, 10, 12]", "The ladder must grow: 6 is not more than 6."),
    (LADDER, "ladder: [5, ‸7, 8, 9, 10, 12]", "From 5 to 7 is more than 20 % at once."),
    (LADDER, "ladder: [4, ‸5, 6, 7, 8, 9, 10, 12]", "From 4 to 5 is more than 20 % at once."),
    (LADDER, "ladder: [5, 6, 7, 8, 9, 10, 12, 14, 16, ‸19]", "From 16 to 19 is more than 2 at once."),
    (LADDER, "ladder: [‸0, 5, 6, 7, 8, 9, 10, 12]", "“ladder, number 1” is 0; it must be at least 1."),
    ("ceiling: 12", "ceiling: ‸10", "“ceiling” is 10, but the ladder goes on to 12."),
    ("ceiling: 12", "ceiling: ‸11", "“ceiling” is 11, which is not a step of the ladder (5, 6, 7, 8, 9, 10, 12)."),
    ("first_goal: 10", "first_goal: ‸11", "“first_goal” is 11, which is not a step"),
    ("start: 7", "start: ‸3", "“start” is 3, which is not a step"),
    ("start: 7", "start: ‸12", "“start” is 12, which is more than the first goal of 10."),
    # tiers
    ("articles_tier: 1", "articles_tier: ‸2", "“articles_tier” is 2, but the tiers are counted 0 to 1."),
    ("articles_tier: 1", "articles_tier: ‸-1", "“articles_tier” is -1; it must be at least 0."),
    ("kind: repetitions", "kind: repetitions\n  repetitions: ‸3", "“repetitions” belongs to the dose kind “hold”"),
    ("hold: 0\n", "hold: 3\n", "One repetition takes 4.5 s here and 5.5 s in the tier before."),
    ("hold: 2\n", "‸hold: 8\n", "more work at once: 5 × 10.5 s after 10 × 2.5 s. Make the hold shorter"),
    ("hold: 2\n", "hold: 2\n      start_pose: ‸lying\n", "There is no pose called “lying” under “poses”."),
    # commas
    ("{da: Uden hold, en: No hold}", "{da: Uden hold, ‸helt roligt, da capo, en: No hold}",
     "Here is a comma in the text. Put quotes around the text."),
    ("{da: Løft hoften · pust ud, en:", "{da: Løft, ‸og pust ud, en:", "Here is a comma in the text."),
    ("en: No hold}", "en: No hold, ‸none}", "Here is a comma in the text."),
    # phases
    ("    seconds: 2.5\n", "", "This phase needs “seconds”, or “hold: true” if it is the hold."),
    ("    seconds: 2.5\n", "    seconds:\n", "This phase needs “seconds”, or “hold: true” if it is the hold."),
    ("hold: true", "hold: true\n    seconds: ‸3", "A phase with “hold: true” takes its time from the tier"),
    ("hold: true", "seconds: 2", "This tier is held, but its phases have none with “hold: true”."),
    ("hold: 2\n", "hold: 0\n", "This phase is a hold, but no tier that uses it has a “hold” of more than 0"),
    ("seconds: 2.5", "hold: true", "There can be only one phase with “hold: true”."),
    ("seconds: 2.5", "hold: true", "There must be at least one phase that moves, with “seconds”."),
    # poses
    ("start_pose: down", "start_pose: ‸lying", "There is no pose called “lying” under “poses”. There are: down, up."),
    ("    pose: up\nstart_pose", "    pose: ‸top\nstart_pose", "There is no pose called “top” under “poses”."),
    ("start_pose: down", "cycle:\n  seconds: 1\n  poses: [down, up, ‸step]\nstart_pose: down",
     "There is no pose called “step” under “poses”. There are: down, up."),
    # sides
    ("side_names:\n  right: {da: Højre ben, en: Right leg}\n  left: {da: Venstre ben, en: Left leg}\n", "",
     "“sides” is each, so “side_names” must say what the right and the left side are called."),
    ("sides: each\n", "sides: none\n‸", "“sides” is none, so there are no sides to name."),
    ("  left: {da: Venstre ben, en: Left leg}\n", "", "“left” is missing here."),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "sentence"), FAULTS)
def test_it_is_said_at_its_place(was: str, now: str, sentence: str, small_exercise: str, write: Write) -> None:
    if "‸POSE" in now:  # a field that is missing is said where the part begins that lacks it
        was, now = "  - name: {da: Hold, en: Hold}", "  - ‸name: {da: Hold, en: Hold}"
        small_exercise = small_exercise.replace("    pose: up\nstart_pose", "start_pose")
    assert was in small_exercise
    marked = small_exercise.replace(was, now, 1)
    broken = marked.replace("‸", "")
    faults = read(write("hip-lift.yaml", broken), EXERCISE).faults
    matching = [fault for fault in faults if sentence in fault.sentence]
    assert matching, [str(fault) for fault in faults]
    if "‸" in marked:
        before = marked[: marked.index("‸")]
        expected = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert expected in {(fault.line, fault.column) for fault in matching}, [str(fault) for fault in faults]


def test_the_small_exercise_itself_has_no_fault(small_exercise: str, write: Write) -> None:
    assert read(write("hip-lift.yaml", small_exercise), EXERCISE).faults == ()


def test_every_fault_is_said_in_one_reading(small_exercise: str, write: Write) -> None:
    broken = (
        small_exercise.replace("version: 1", "version: 0")
        .replace("aim:", "aime:")
        .replace("start: 7", "start: 3")
        .replace("    pose: up\nstart_pose", "    pose: top\nstart_pose")
        .replace("seconds: 2.5", "seconds: 2,5")
    )
    faults = read(write("hip-lift.yaml", broken), EXERCISE).faults
    assert [(fault.line, fault.column) for fault in faults] == [(1, 1), (2, 10), (4, 1), (18, 10), (28, 14), (33, 11)]


def test_a_hundred_faults_are_said_and_the_rest_counted_in_words(small_exercise: str, write: Write) -> None:
    many = small_exercise + "".join(f"unknown-{number}: 1\n" for number in range(300))
    faults = read(write("hip-lift.yaml", many), EXERCISE).faults
    assert len(faults) == 101
    assert faults[-1].sentence == "There are more faults from here on."


def test_a_hold_is_counted_in_seconds_and_needs_its_phase(small_exercise: str, write: Write) -> None:
    hold = small_exercise.replace("kind: repetitions", "kind: hold\n  repetitions: 3").replace("hold: 2\n", "hold: 0\n")
    assert read(write("hold.yaml", hold), EXERCISE).faults == ()
    no_phase = read(write("hold.yaml", hold.replace("hold: true", "seconds: 2")), EXERCISE).faults
    assert [fault.sentence for fault in no_phase] == ["For the dose kind “hold” one phase must say “hold: true”."]
    held_twice = read(write("hold.yaml", hold.replace("hold: 0\n", "hold: 2\n", 1)), EXERCISE).faults
    assert [fault.sentence for fault in held_twice] == [
        "Here the ladder itself counts the time, so the tier's “hold” must be 0 or left out."
    ]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (7.5, []),
        (8, ["Stepping up to this tier would be more work at once: 3 × 13 s after 3 × 12.5 s"]),
        (2, ["One repetition takes 2 s here and 2.5 s in the tier before"]),
    ],
)
def test_the_next_tier_of_a_hold_moves_as_long_at_least_and_is_no_more_work_at_once(
    small_exercise: str, write: Write, seconds: float, said: list[str]
) -> None:
    phases = f"""\
      phases:
        - {{name: {{en: Up}}, cue: {{en: Lift up slowly}}, seconds: {seconds}, pose: up}}
        - {{name: {{en: Hold}}, cue: {{en: Keep it high}}, hold: true, pose: up}}
"""
    hold = small_exercise.replace("kind: repetitions", "kind: hold\n  repetitions: 3").replace("hold: 2\n", "hold: 0\n")
    last = "      variant: {da: Med hold, en: With a hold}\n"
    found = read(write("hold.yaml", hold.replace(last, last + phases)), EXERCISE).faults
    assert [fault.sentence.partition(". ")[0] for fault in found] == said


def test_minutes_may_grow_by_more_than_two(small_exercise: str, write: Write) -> None:
    minutes = (
        small_exercise.replace("kind: repetitions", "kind: minutes")
        .replace(LADDER, "ladder: [10, 12, 14, 16, 19, 22, 26, 30]")
        .replace("ceiling: 12", "ceiling: 30")
        .replace("start: 7", "start: 10")
        .replace("hold: 2\n", "hold: 0\n")
        .replace("hold: true", "seconds: 2")
    )
    reading = read(write("walk.yaml", minutes), EXERCISE)
    assert reading.faults == ()


def test_a_text_may_be_in_one_language_only(small_exercise: str, write: Write) -> None:
    danish = small_exercise.replace("{da: Hofteløft, en: Hip lift}", "{da: Hofteløft}")
    reading = read(write("hip-lift.yaml", danish), EXERCISE)
    assert reading.faults == ()
    assert reading.content is not None
    assert reading.content.exercise().name.en == ""


def test_a_text_over_several_lines_becomes_one_line_and_keeps_its_letters(small_exercise: str, write: Write) -> None:
    folded = small_exercise.replace("da: At styrke ballerne.", 'da: "At   styrke\n  balle\\\n  a\u030arene."')
    reading = read(write("hip-lift.yaml", folded), EXERCISE)
    assert reading.content is not None
    assert reading.content.exercise().aim.da == "At styrke balleårene."


def test_a_comma_is_said_once_and_nothing_else_of_its_text(small_exercise: str, write: Write) -> None:
    broken = small_exercise.replace("{da: Løft hoften · pust ud, en:", "{da: Løft, og så, og igen, en:")
    faults = read(write("hip-lift.yaml", broken), EXERCISE).faults
    assert [fault.sentence for fault in faults] == ["Here is a comma in the text. Put quotes around the text."]


def test_a_comma_on_a_line_of_its_own_or_in_quotes_is_a_letter_like_any_other(
    small_exercise: str, write: Write
) -> None:
    inside = small_exercise.replace("{da: Uden hold, en: No hold}", '{da: "Uden hold, roligt", en: No hold}')
    below = small_exercise.replace(
        "{da: Uden hold, en: No hold}", "\n        da: Uden hold, roligt\n        en: No hold"
    )
    for text in (inside, below):
        content = read(write("hip-lift.yaml", text), EXERCISE).content
        assert content is not None
        assert content.dose.tiers[0].variant.da == "Uden hold, roligt"


def test_an_empty_field_on_a_line_of_its_own_is_no_comma(small_exercise: str, write: Write) -> None:
    lines = "\n        da: Uden hold\n        roligt:\n        en: No hold"
    faults = read(
        write("hip-lift.yaml", small_exercise.replace("{da: Uden hold, en: No hold}", lines)), EXERCISE
    ).faults
    assert faults
    assert not any("comma" in fault.sentence for fault in faults)


LAST_TIER = "      variant: {da: Med hold, en: With a hold}\n"


@pytest.mark.parametrize(("seconds", "said"), [(6, []), (6.5, ["“ceiling”"])])
def test_a_tier_without_a_hold_is_told_to_shorten_a_phase_or_raise_the_goal_it_is_reached_from(
    small_exercise: str, write: Write, seconds: float, said: list[str]
) -> None:
    phases = (
        f"      phases:\n        - {{name: {{en: Up}}, cue: {{en: Lift up slowly}}, seconds: {seconds}, pose: up}}\n"
    )
    text = (
        small_exercise.replace("hold: 2\n", "hold: 0\n")
        .replace("hold: true", "seconds: 2.5")
        .replace("articles_tier: 1", "articles_tier: 0")
        .replace(LAST_TIER, LAST_TIER + phases)
    )
    faults = read(write("hip-lift.yaml", text), EXERCISE).faults
    assert [fault.sentence.partition("Shorten a phase, or raise ")[2].rstrip(".") for fault in faults] == said


@pytest.mark.parametrize(
    ("start", "feet", "slides"),
    [
        ("", "-0.34", False),
        ("", "-0.5", True),
        ("      start_pose: far\n", "-0.5", False),
        ("      start_pose: down\n", "-0.5", True),
    ],
)
def test_feet_that_would_slide_into_the_first_repetition_of_a_tier_are_told_of(
    small_exercise: str, write: Write, start: str, feet: str, slides: bool
) -> None:
    down = small_exercise[small_exercise.index("  down:\n") :].partition("  up:\n")[0]
    far = down.replace("down:", "far:").replace("-0.34", feet).replace("-0.36", feet)
    phases = """\
      phases:
        - {name: {en: Up}, cue: {en: Lift up slowly}, seconds: 3.5, pose: far}
        - {name: {en: Hold}, cue: {en: Keep it high}, hold: true, pose: far}
"""
    text = small_exercise.replace("hold: true", "seconds: 2.5").replace(LAST_TIER, LAST_TIER + start + phases)
    text = text.replace("  down:\n", far + "  down:\n")
    faults = read(write("hip-lift.yaml", text), EXERCISE).faults
    assert [fault.sentence.partition(", but")[0] for fault in faults] == (
        ["This tier begins in the pose “down”"] if slides else []
    )


def test_a_tier_can_begin_in_a_pose_of_its_own(small_exercise: str, write: Write) -> None:
    content = read(
        write("hip-lift.yaml", small_exercise.replace(LAST_TIER, LAST_TIER + "      start_pose: up\n")), EXERCISE
    ).content
    assert content is not None
    assert [content.exercise().start_pose_at(tier) for tier in (0, 1)] == ["down", "up"]


@pytest.mark.parametrize("place", list(Glow))
def test_the_glow_is_where_the_file_says(small_exercise: str, write: Write, place: Glow) -> None:
    content = read(write("hip-lift.yaml", small_exercise + f"glow: {place}\n"), EXERCISE).content
    assert content is not None
    assert content.exercise().glow is place
