"""Every kind of fault the loader knows, as something that is done to the values of a valid file.

Each kind is named by the sentence it is told with, and says where in the file it must be told. Two kinds that have a
part of the file in common are never planted in one file: the one could hide the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from rygtraening.catalogue.tree import Where
from tests.catalogue.any_layout import Raw, Twice

EXERCISE, PROGRAMME, ACTIVITY = "exercise", "programme", "activity"
Plant = Callable[[dict[str, Any], Random], Where | None]
"""Breaks the values it is handed, and says where that is to be told; ``None`` where they cannot have the fault."""


@dataclass(frozen=True)
class Kind:
    """One kind of fault: its sentence, which files can have it, and the parts of them it touches."""

    sentence: str
    files: tuple[str, ...]
    parts: frozenset[str]
    plant: Plant
    alone: bool
    """Nothing else of the file is read."""


KINDS: list[Kind] = []
_MOVES = "dose phases poses start_pose cycle"
_ANY = (EXERCISE, PROGRAMME, ACTIVITY)


def _kind(sentence: str, parts: str, *files: str, alone: bool = False) -> Callable[[Plant], Plant]:
    def keep(plant: Plant) -> Plant:
        KINDS.append(Kind(sentence, files or (EXERCISE,), frozenset(parts.split()), plant, alone))
        return plant

    return keep


def _value(
    sentence: str, where: Where, value: Any, *files: str, alone: bool = False, told: Where | None = None
) -> None:
    """A value in the place of another one; ``told`` is where that is told, if it is not there."""

    def plant(data: dict[str, Any], random: Random) -> Where | None:
        put = _put(data, where, value)
        return put if put is None or told is None else told

    KINDS.append(Kind(sentence, files or _ANY, frozenset({str(where[0])}), plant, alone))


def _put(data: Any, where: Where, value: Any) -> Where | None:
    for step in where[:-1]:
        if isinstance(data, dict) and step not in data:
            return None
        data = data[step]
    data[where[-1]] = value
    return where


def _holding(data: dict[str, Any]) -> list[int]:
    return [place for place, phase in enumerate(data["phases"]) if phase.get("hold")]


def _moving(data: dict[str, Any]) -> list[int]:
    return [place for place, phase in enumerate(data["phases"]) if "seconds" in phase]


def _of_main(data: dict[str, Any]) -> list[int]:
    """The tiers that move by the exercise's own phases."""
    return [place for place, tier in enumerate(data["dose"]["tiers"]) if "phases" not in tier]


# Fields that are missing, unknown, empty or of another kind

_value("“{name}” is empty.", ("version",), Raw(""))
_value("“{name}” is empty.", ("version",), Raw("~"))
_value("“{name}” is empty.", ("name", "da"), " ")
_value(
    "“{name}” must be a list: one line for each, beginning with a dash.", ("steps",), {"da": "Op"}, EXERCISE, ACTIVITY
)
_value("“{name}” must be written in the lines below it, indented: da: and the Danish text, en: and the English one.",
       ("name",), "Hælløft")  # fmt: skip
_value("“{name}” must have fields of its own, indented below it: {known}.", ("source",), 7)
_value("“{name}” must be one text. If there is a colon in it, put quotes around it.", ("name", "da"), Raw("{a: b}"))
_value(
    "Here is a comma in the text. Put quotes around the text.", ("name",), Raw("{da: Hæl, løft, lidt, en: Heel raise}")
)
_value("“{name}” must be a text, and {value} is not one. Put quotes around it.", ("name", "da"), 7)
_value("“{name}” must be a text, and {value} is not one. Put quotes around it.", ("source", "title", "da"), True)
_value("“{name}” must be a whole number.", ("version",), 1.5)
_value("“{name}” must be a whole number.", ("version",), "one")
_value("“{name}” must be a number, without quotes around it.", ("version",), Raw('"1"'))
_value("“{name}” must be a number.", ("rest_seconds",), "et minut", PROGRAMME)
_value("“{name}” must be written with a point: {value}.", ("rest_seconds",), Raw("2,5"), PROGRAMME)
_value("“{name}” must be true or false.", ("source", "reviewed"), Raw("ja"))
_value("“{name}” cannot be {value}. Did you mean {near}?", ("sides",), "eech", EXERCISE)
_value("“{name}” cannot be {value}. It must be one of: {choices}.", ("sides",), "begge", EXERCISE)
_value("“{name}” needs a text: write it after da: (Danish) or en: (English).", ("name",), {})
_value("“{name}” has a character in it that cannot be seen. Write the text once more.", ("name", "da"), "Hæl\u202eløft")
_value("“{name}” is not written as it must be: {value}", ("source", "address"), "min hylde")
_value("“{value}” cannot be a name here: only small letters a–z, digits and single hyphens, as in knae-til-bryst.",
       ("id",), "Hælløft")  # fmt: skip
_value("“{name}” stands twice; it is on line {line} already.", ("version",), Twice(1, 2), told=("version", "again"))
_value("The name of a field must be a plain word.", ("[a, b]",), 1)

# Bounds

_value("“{name}” is {value}; it must be at least {bound}.", ("version",), 0)
_value("“{name}” is {value}; it may be at most {bound}.", ("version",), 10000)
_value("“{name}” is {value}; it may be at most {bound}.", ("rest_seconds",), 301, PROGRAMME)
_value("“{name}” is {value}; it must be at least {bound}.", ("days_per_week",), 1, PROGRAMME)
_value("“{name}” has {count} characters; there is room for {most}.", ("name", "da"), "ø" * 81)
_value("“{name}” has more in it than the {most} there is room for.", ("tags",), [{"da": "ben"}] * 13, EXERCISE)
_value("“{name}” has {count} in it; it needs at least {least}.", ("steps",), [], EXERCISE, ACTIVITY)
_value("There is no tag called “{name}”. Did you mean “{near}”?", ("tags",), ["everyday", "stabilty"], EXERCISE,
       told=("tags", 1))  # fmt: skip


@_kind("There is no tag called “{name}”. There are: {known}. A tag of your own is written as a text, such as "
       "{{da: lår, en: thighs}}.", "tags")  # fmt: skip
def _own_tag(data: dict[str, Any], random: Random) -> Where | None:
    data["tags"] = ["gentle", "quadriceps"]
    return "tags", 1


@_kind("“{name}” is missing here.", "source", *_ANY)
def _nothing_of_the_source(data: dict[str, Any], random: Random) -> Where | None:
    data["source"] = {"address": "https://example.org"}
    return ("source",)


@_kind("“{name}” is missing here.", "version", *_ANY)
def _no_version(data: dict[str, Any], random: Random) -> Where | None:
    del data["version"]
    return ()


@_kind("“{name}” is missing here.", _MOVES)
def _no_pose(data: dict[str, Any], random: Random) -> Where | None:
    place = random.randrange(len(data["phases"]))
    del data["phases"][place]["pose"]
    return "phases", place


@_kind("There is no field called “{name}” here. Did you mean “{near}”?", "aim about")
def _nearly(data: dict[str, Any], random: Random) -> Where | None:
    return _renamed(data, "aim", "aime")


@_kind("There is no field called “{name}” here. There can be: {known}.", "source", *_ANY)
def _wholly_new(data: dict[str, Any], random: Random) -> Where | None:
    data["source"]["helt-nyt"] = 1
    return "source", "helt-nyt"


def _renamed(data: dict[str, Any], old: str, new: str) -> Where:
    pairs = [(new if name == old else name, value) for name, value in data.items()]
    data.clear()
    data.update(pairs)
    return (new,)


@_kind("“{name}” must have names and values of its own, indented below it.", _MOVES)
def _no_poses(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("poses",), 7)


@_kind(
    "“{value}” cannot be a name here: only small letters a–z, digits and single hyphens, as in knae-til-bryst.", _MOVES
)
def _pose_name(data: dict[str, Any], random: Random) -> Where | None:
    old = random.choice(list(data["poses"]))
    return "poses", *_renamed(data["poses"], old, "Stå Op")


@_kind("“{name}” must be written with a point: {value}.", _MOVES)
def _comma(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("phases", random.choice(_moving(data)), "seconds"), Raw("2,5"))


@_kind("“{name}” must be a number.", _MOVES)
def _soon(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("phases", random.choice(_moving(data)), "seconds"), "lidt")


@_kind("“{name}” must be true or false.", _MOVES)
def _yes(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("phases", random.choice(_moving(data)), "hold"), "yes")


@_kind("A cue has {least} to {most} words, to be read from the floor; this one has {count}.", _MOVES)
def _cue(data: dict[str, Any], random: Random) -> Where | None:
    place = random.randrange(len(data["phases"]))
    return _put(data, ("phases", place, "cue", "da"), random.choice(("Op", "Løft det nu helt op og ned")))


@_kind("“{name}” is {value}; it may be at most {bound}.", _MOVES)
def _too_far_away(data: dict[str, Any], random: Random) -> Where | None:
    pose, limb = random.choice(list(data["poses"])), random.choice(("arm", "arm_far", "leg", "leg_far"))
    return _put(data, ("poses", pose, limb, "at", random.randrange(2)), 3.1)


@_kind("“{name}” is {value}; it must be at least {bound}.", _MOVES)
def _too_bent(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("poses", random.choice(list(data["poses"])), "bend"), -181)


@_kind("“{name}” cannot be {value}. It must be one of: {choices}.", _MOVES)
def _no_bend(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("poses", random.choice(list(data["poses"])), "leg", "bend"), 0)


@_kind("“{name}” has {count} in it; it needs at least {least}.", _MOVES)
def _half_a_place(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("poses", random.choice(list(data["poses"])), "hip"), [0])


# The ladder


@_kind("The ladder must grow: {high} is not more than {low}.", _MOVES)
def _stands_still(data: dict[str, Any], random: Random) -> Where | None:
    ladder = data["dose"]["ladder"]
    place = random.randrange(len(ladder))
    ladder.insert(place, ladder[place])
    return "dose", "ladder", place + 1


@_kind("From {low} to {high} is more than 20 % at once. Put a step in between, or begin higher.", _MOVES)
def _a_fifth(data: dict[str, Any], random: Random) -> Where | None:
    ladder = data["dose"]["ladder"]
    ladder.insert(0, max(1, ladder[0] // 2))
    return "dose", "ladder", 1


@_kind("From {low} to {high} is more than 2 at once. Put a step in between.", _MOVES)
def _three_more(data: dict[str, Any], random: Random) -> Where | None:
    ladder = data["dose"]["ladder"]
    if data["dose"]["kind"] == "minutes" or ladder[-1] < 15:
        return None
    ladder.append(ladder[-1] + 3)
    return "dose", "ladder", len(ladder) - 1


@_kind("“{name}” is {value}, which is not a step of the ladder ({steps}).", _MOVES)
def _no_step(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("dose", random.choice(("start", "first_goal", "ceiling"))), 119)


@_kind("“ceiling” is {value}, but the ladder goes on to {last}. The ceiling is the ladder's last step.", _MOVES)
def _low_ceiling(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("dose", "ceiling"), random.choice(data["dose"]["ladder"][:-1]))


@_kind("“start” is {start}, which is more than the first goal of {goal}.", _MOVES)
def _high_start(data: dict[str, Any], random: Random) -> Where | None:
    data["dose"]["first_goal"] = data["dose"]["ladder"][0]
    return _put(data, ("dose", "start"), data["dose"]["ladder"][-1])


# Tiers, phases and holds


@_kind("“articles_tier” is {value}, but the tiers are counted 0 to {last}.", _MOVES)
def _no_such_tier(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("dose", "articles_tier"), 7)


@_kind("Here the ladder itself counts the time, so the tier's “hold” must be 0 or left out.", _MOVES)
def _held_twice_over(data: dict[str, Any], random: Random) -> Where | None:
    if data["dose"]["kind"] == "repetitions":
        return None
    return _put(data, ("dose", "tiers", random.randrange(len(data["dose"]["tiers"])), "hold"), 2)


@_kind("“repetitions” belongs to the dose kind “hold” only. Leave it out.", _MOVES)
def _counted_twice(data: dict[str, Any], random: Random) -> Where | None:
    return None if data["dose"]["kind"] == "hold" else _put(data, ("dose", "repetitions"), 3)


@_kind("There can be only one phase with “hold: true”.", _MOVES)
def _two_holds(data: dict[str, Any], random: Random) -> Where | None:
    moving, held = _moving(data), _holding(data)
    later = [place for place in moving if held and place > held[0]]
    if not later:
        return None
    del data["phases"][later[0]]["seconds"]
    return _put(data, ("phases", later[0], "hold"), True)


@_kind("This tier is held, but its phases have none with “hold: true”.", _MOVES)
def _nothing_to_hold(data: dict[str, Any], random: Random) -> Where | None:
    held = [tier for tier in _of_main(data) if data["dose"]["tiers"][tier].get("hold", 0) > 0]
    if data["dose"]["kind"] != "repetitions" or not held:
        return None
    for place in _holding(data):
        data["phases"][place] |= {"hold": False, "seconds": 2}
    return "dose", "tiers", held[0], "hold"


@_kind("This phase is a hold, but no tier that uses it has a “hold” of more than 0 seconds.", _MOVES)
def _never_held(data: dict[str, Any], random: Random) -> Where | None:
    held = _holding(data)
    if data["dose"]["kind"] != "repetitions" or not held or not _of_main(data):
        return None
    for tier in data["dose"]["tiers"]:
        tier["hold"] = 0
    return "phases", held[0], "hold"


@_kind("There must be at least one phase that moves, with “seconds”.", _MOVES)
def _nothing_moves(data: dict[str, Any], random: Random) -> Where | None:
    held = _holding(data)
    if data["dose"]["kind"] != "repetitions" or not held:
        return None
    data["phases"] = [data["phases"][held[0]]]
    return ("phases",)


@_kind("For the dose kind “hold” one phase must say “hold: true”.", _MOVES)
def _no_hold(data: dict[str, Any], random: Random) -> Where | None:
    if data["dose"]["kind"] != "hold":
        return None
    for place in _holding(data):
        data["phases"][place] |= {"hold": False, "seconds": 2}
    return ("phases",)


@_kind("A phase with “hold: true” takes its time from the tier or the ladder. Leave “seconds” out.", _MOVES)
def _timed_hold(data: dict[str, Any], random: Random) -> Where | None:
    held = _holding(data)
    return _put(data, ("phases", held[0], "seconds"), 3) if held else None


@_kind("This phase needs “seconds”, or “hold: true” if it is the hold.", _MOVES)
def _no_seconds(data: dict[str, Any], random: Random) -> Where | None:
    place = random.choice(_moving(data))
    del data["phases"][place]["seconds"]
    return "phases", place


@_kind("One repetition takes {higher:g} s here and {lower:g} s in the tier before. The easiest comes first.", _MOVES)
def _harder_first(data: dict[str, Any], random: Random) -> Where | None:
    both = [place for place in _of_main(data) if place - 1 in _of_main(data)]
    if data["dose"]["kind"] != "repetitions" or not both or not _holding(data):
        return None
    data["dose"]["tiers"][both[0] - 1]["hold"] = 60
    return "dose", "tiers", both[0]


@_kind("Stepping up to this tier would be more work at once: {after} × {higher:g} s after {before} × {lower:g} s. Make "
       "the hold shorter, or put a tier in between.", _MOVES)  # fmt: skip
def _too_much_at_once(data: dict[str, Any], random: Random) -> Where | None:
    last = len(data["dose"]["tiers"]) - 1
    if data["dose"]["kind"] != "repetitions" or not last or not _holding(data) or last not in _of_main(data):
        return None
    data["dose"]["tiers"][last]["hold"] = 60
    return "dose", "tiers", last


@_kind("There is no pose called “{pose}” under “poses”. There are: {known}.", _MOVES)
def _unknown_pose(data: dict[str, Any], random: Random) -> Where | None:
    wheres: list[Where] = [("start_pose",), ("phases", random.randrange(len(data["phases"])), "pose")]
    if "cycle" in data:
        wheres.append(("cycle", "poses", random.randrange(len(data["cycle"]["poses"]))))
    return _put(data, random.choice(wheres), "findes-ikke")


# Sides, and other exercises


@_kind("“sides” is none, so there are no sides to name. Leave “side_names” out.", "sides side_names")
def _names_for_nothing(data: dict[str, Any], random: Random) -> Where | None:
    if data["sides"] != "none":
        return None
    return _put(data, ("side_names",), {"right": {"da": "Højre"}, "left": {"da": "Venstre"}})


@_kind("“sides” is {sides}, so “side_names” must say what the right and the left side are called.", "sides side_names")
def _no_names(data: dict[str, Any], random: Random) -> Where | None:
    if data.pop("side_names", None) is None:
        return None
    return ("sides",)


@_kind("“gentler_exercise” is this exercise itself. Name another one, or leave it out.", "gentler_exercise id")
def _gentler_than_itself(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("gentler_exercise",), data["id"])


@_kind("“{name}” is this exercise itself. Name another one, or leave it out.", "easier harder id")
def _easier_than_itself(data: dict[str, Any], random: Random) -> Where | None:
    name = random.choice(("easier", "harder"))
    data[name] = ["baekkenvip", data["id"]]
    return name, 1


@_kind("“{id}” is said to be easier already, so it cannot be harder too.", "easier harder")
def _both(data: dict[str, Any], random: Random) -> Where | None:
    data["easier"], data["harder"] = ["baekkenvip"], ["kattestraek", "baekkenvip"]
    return "harder", 1


@_kind("“{name}” stands here for the second time.", "easier harder")
def _named_twice(data: dict[str, Any], random: Random) -> Where | None:
    data["easier"] = ["findes-ikke", "baekkenvip", "findes-ikke"]
    return "easier", 2


@_kind("There is no exercise with the id “{id}” to offer while this one pauses.", "gentler_exercise", alone=True)
def _gentler_is_not_there(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("gentler_exercise",), "findes-ikke")


@_kind("There is no exercise with the id “{id}”, so it is left out of this ladder.", "easier harder", alone=True)
def _harder_is_not_there(data: dict[str, Any], random: Random) -> Where | None:
    data["harder"] = ["findes-ikke"]
    return "harder", 0


# Activities


@_kind("The first step is for everybody, so “opt_in” must be false or left out.", "steps", ACTIVITY)
def _first_is_chosen(data: dict[str, Any], random: Random) -> Where | None:
    for step in data["steps"]:
        step["opt_in"] = True
    return "steps", 0, "opt_in"


@_kind("The step before this one has “opt_in: true”, so this one must have it too.", "steps", ACTIVITY)
def _chosen_and_back(data: dict[str, Any], random: Random) -> Where | None:
    place = random.randrange(1, len(data["steps"]) - 1)
    for number, step in enumerate(data["steps"]):
        step["opt_in"] = number == place
    return "steps", place + 1


@_kind("“{name}” stands here for the second time.", "steps", ACTIVITY)
def _step_twice(data: dict[str, Any], random: Random) -> Where | None:
    place = random.randrange(1, len(data["steps"]))
    return _put(data, ("steps", place, "id"), data["steps"][0]["id"])


# Programmes


@_kind("“{name}” stands here for the second time.", "exercises", PROGRAMME)
def _exercise_twice(data: dict[str, Any], random: Random) -> Where | None:
    data["exercises"].append(data["exercises"][0])
    return "exercises", len(data["exercises"]) - 1


@_kind(
    "There is no exercise with the id “{id}”, so it is left out of this programme.", "exercises", PROGRAMME, alone=True
)
def _exercise_is_not_there(data: dict[str, Any], random: Random) -> Where | None:
    place = random.randrange(len(data["exercises"]))
    return _put(data, ("exercises", place), "findes-ikke")


@_kind("“days” names {count} days, but “days_per_week” says {many}.", "days days_per_week", PROGRAMME)
def _more_days(data: dict[str, Any], random: Random) -> Where | None:
    data["days_per_week"] = 3
    return _put(data, ("days",), ["mon", "thu"])


@_kind("“{name}” stands here for the second time.", "days days_per_week", PROGRAMME)
def _day_twice(data: dict[str, Any], random: Random) -> Where | None:
    data["days_per_week"] = 3
    data["days"] = ["mon", "thu", "mon"]
    return "days", 2


@_kind("“start” and “agreed” cannot both be here: what is agreed is where one begins.", "exercises", PROGRAMME)
def _begun_twice(data: dict[str, Any], random: Random) -> Where | None:
    return (*_entry(data, "kattestraek", start=7, agreed={"on": "2026-11-20", "amount": 8}), "start")


@_kind("“{name}” must be a date such as 2026-01-31.", "exercises", PROGRAMME)
def _no_day(data: dict[str, Any], random: Random) -> Where | None:
    return (*_entry(data, "kattestraek", agreed={"on": "2026-02-30", "amount": 8}), "agreed", "on")


def _entry(data: dict[str, Any], exercise: str, **more: Any) -> Where:
    data["exercises"] = [{"id": exercise, **more}]
    return "exercises", 0


def _agreed(sentence: str, exercise: str, name: str, **agreed: Any) -> None:
    """An agreement the exercise cannot keep, told at its field ``name``."""

    def plant(data: dict[str, Any], random: Random) -> Where | None:
        return (*_entry(data, exercise, agreed={"on": "2026-11-20", "amount": 6} | agreed), "agreed", name)

    KINDS.append(Kind(sentence, (PROGRAMME,), frozenset({"exercises"}), plant, alone=True))


_agreed("“amount” is {amount}; for “{id}” it is from {least} to {most}.", "kattestraek", "amount", amount=99)
_agreed("“tier” is {tier}, but the tiers of “{id}” are counted 0 to {last}.", "kattestraek", "tier", tier=5)
_agreed("“repetitions” belongs to exercises whose dose is a hold. Here “amount” counts them.", "kattestraek",
        "repetitions", repetitions=3)  # fmt: skip
_agreed(
    "“repetitions” belongs to exercises whose dose is a hold. Leave it out.", "gaatur", "repetitions", repetitions=3
)
_agreed("“{id}” has no sides, so “sides” can only be both. Leave it out.", "kattestraek", "sides", sides="left")
_agreed("“hold” belongs to exercises that count repetitions. Here “amount” is the time.", "gaatur", "hold", hold=5)
_agreed("“{id}” has nothing that is held in this tier. Leave “hold” out.", "kattestraek", "hold", hold=5)
_agreed("One repetition would take {takes:g} s, less than the {below:g} s of the tier before. Choose that tier, or a "
        "longer hold.", "diagonalstraek", "hold", tier=3, hold=0)  # fmt: skip


@_kind("“start” is {start}; “{id}” may begin at one of these: {steps}.", "exercises", PROGRAMME, alone=True)
def _begins_nowhere(data: dict[str, Any], random: Random) -> Where | None:
    return (*_entry(data, "kattestraek", start=4), "start")


# What stops the reading of a file

_STOPS = {
    "A text may not begin with “*” (in YAML that repeats another place). Put quotes around the text.": "*hest",
    "A text may not begin with “&” (in YAML that marks a place). Put quotes around the text.": "&anker tekst",
    "A text may not begin with “!” (in YAML that is a tag). Put quotes around the text.": "!vigtigt tekst",
    "A text may not begin with “{sign}”. Put quotes around the text.": "@hest",
    "There is one colon too many here. A text with a colon in it needs quotes around it.": "Hold: træk vejret",
    "A backslash in a text with “\"” quotes has a meaning of its own. Use “'” quotes instead.": '"C:\\qwerty"',
    "There is a character here that cannot be read (code {code}). Try to delete it.": "ding\x07",
    "This file is not plain text in UTF-8. Open it in a text editor and save it as UTF-8.": "h\udce6l",
    "This is nested deeper than 20 levels, which no exercise file needs to be.": "[" * 25 + "]" * 25,
    "The file has far more in it than an exercise needs.": "[" + "1," * 50_000 + "]",
}
for _sentence, _text in _STOPS.items():
    _value(_sentence, ("version",), Raw(_text), alone=True)


@_kind("A quotation mark begins here and never ends.", "", *_ANY, alone=True)
def _open_quote(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("sidst",), Raw('"uden slutning'))


@_kind("A bracket that begins here or before is not closed, or a comma is missing.", "", *_ANY, alone=True)
def _open_bracket(data: dict[str, Any], random: Random) -> Where | None:
    return _put(data, ("sidst",), Raw("[1 2, {da: op]"))


@_kind("There are more faults from here on.", "", *_ANY, alone=True)
def _a_hundred(data: dict[str, Any], random: Random) -> Where | None:
    for number in range(110):
        data[f"nyt-{number}"] = 1
    return ("nyt-100",)
