"""Files that nobody wrote: valid ones in any layout, with one fault or several of every kind the loader knows. Each is
told in its sentence at its line."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from rygtraening import paths
from rygtraening.catalogue import guard, loader, reading
from rygtraening.catalogue.tree import Where, compose
from tests.catalogue.any_layout import Layout, written
from tests.catalogue.conftest import SMALL_ACTIVITY, SMALL_EXERCISE, SMALL_PROGRAMME
from tests.catalogue.planted import ACTIVITY, EXERCISE, KINDS, PROGRAMME, Kind

FILES = 1000 if os.environ.get("RYGTRAENING_CAMPAIGN") == "1" else 30
SHIPPED = paths.bundled("exercises")
FOLDERS = {EXERCISE: ".", PROGRAMME: "programmes", ACTIVITY: "activities"}
CATALOGUE = Path(loader.__file__).parent
READERS = (
    "opening", "guard", "tree", "reading", "faults", "broken", "rules", "pose_rules", "programme_rules", "tags",
    "ladders", "folders", "loader",
)  # fmt: skip
"""The modules with the sentences about files of exercises, programmes and activities."""
ELSEWHERE = {
    # what a tier asks: test_faults_in_exercises
    (
        "Stepping up to this tier would be more work at once: {after} × {higher:g} s after {before} × {lower:g} s. "
        "Shorten a phase, or raise “{name}”."
    ),
    (
        "This tier begins in the pose “{pose}”, but in all of its phases a foot stands in another place, so it would "
        "slide. Give the tier a “start_pose” with the feet where its phases have them."
    ),
    # names of places, within the sentences
    "the file", "{name}, number {number}",
    # what a file is on the disk, and what a folder is: test_loader, test_hostile_files
    "This is not an ordinary file, so it is left out.", "There is no file or folder of this name.",
    "This cannot be opened: the computer does not allow you to read it.",
    "This cannot be read: the disk or the computer refuses.",
    "The file is larger than 1 MB, which no exercise file needs to be.", "This must be a folder.",
    "There are {count} files here; only the first {most} are read.",
    "This is a link to a place outside the folder, so it is left out. Copy the file itself.",
    # what lies between two files: test_loader, test_gentler_exercise, test_ladders
    "The id “{id}” is used by {file} already. Give this one an id of its own.",
    "The exercise “{id}” cannot be offered while this one pauses, because its own file has a fault.",
    "The exercise “{id}” is left out of this programme, because its own file has a fault.",
    "The exercise “{id}” is left out of this ladder, because its own file has a fault.",
    "By what other files say, “{easier}” is harder than “{harder}” already. Both cannot be so.",
    # the whole file, or its lines: below
    "The file is empty.", "A file begins with fields, such as “id: my-exercise” on a line of its own.",
    "A file holds one exercise: take away this “---”.", "There is a tab here. Use spaces to indent.",
    "A colon is missing on this line or the one before, or a text needs quotes around it.",
    "This line does not fit the ones above it. See that it is indented just as they are.",
    # what YAML or pydantic may come to say one day: test_words_for_any_fault, test_guard
    "“{name}” cannot be understood: {value}",
    "This cannot be read as YAML. Look at the indents, colons and quotes here and on the line above.",
    # the program's own files, which nobody else writes
    (
        "The safety questions cannot be read, so no session can begin. Your log is untouched. Install the program "
        "again, or mend the file. {fault}"
    ),
}  # fmt: skip


def plain(text: str) -> dict[str, Any]:
    value: dict[str, Any] = compose(guard.events(text))[0].plain()
    return value


def as_hold(exercise: dict[str, Any]) -> dict[str, Any]:
    """The same exercise with seconds to hold instead of repetitions."""
    held = deepcopy(exercise)
    held["dose"] |= {"kind": "hold", "repetitions": 3}
    for tier in held["dose"]["tiers"]:
        tier["hold"] = 0
    return held


@pytest.fixture(scope="module")
def valid() -> dict[str, list[dict[str, Any]]]:
    """Of each kind of file some without a fault."""
    small = plain(SMALL_EXERCISE)
    files = {EXERCISE: [small, as_hold(small)], PROGRAMME: [], ACTIVITY: [plain(SMALL_ACTIVITY)]}
    programme = plain(SMALL_PROGRAMME)
    programme["exercises"] = ["kattestraek", "knae-til-bryst"]
    files[PROGRAMME].append(programme)
    for kind, folder in FOLDERS.items():
        shipped = sorted((SHIPPED / folder).glob("*.yaml"))
        files[kind] += [plain(guard.read_text(path)) for path in shipped if is_whole(kind, path)]
    for exercise in files[EXERCISE]:  # who names no other exercise is read without reading all of them
        for name in ("gentler_exercise", "easier", "harder"):
            exercise.pop(name, None)
    return files


def is_whole(kind: str, path: Path) -> bool:
    """Whether the file has no fault; what it says of other exercises is taken out anyway."""
    return not (reading.read(path, reading.EXERCISE).faults if kind == EXERCISE else loader.look(path).faults)


Told = Callable[[str, Layout], list[tuple[int, str]]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What the loader says of a file: lines and sentences."""
    for folder in FOLDERS.values():
        (tmp_path / folder).mkdir(exist_ok=True)

    def told(kind: str, layout: Layout) -> list[tuple[int, str]]:
        path = tmp_path / FOLDERS[kind] / "any.yaml"
        path.write_bytes(layout.text.encode("utf-8", "surrogateescape"))
        return [(fault.line, fault.sentence) for fault in loader.look(path).faults]

    return told


def pattern(sentence: str) -> re.Pattern[str]:
    """What a sentence with gaps looks like when they are filled."""
    parts = re.split(r"(?<!\{)\{[^{}]+\}(?!\})", sentence)
    return re.compile(".*".join(re.escape(part.replace("{{", "{").replace("}}", "}")) for part in parts))


def missed(lines: dict[Where, int], planted: list[tuple[Kind, Where]], faults: list[tuple[int, str]]) -> list[object]:
    """What was planted and is not told in its words at its line."""
    return [
        (kind.sentence, where, lines[where])
        for kind, where in planted
        if not any(line == lines[where] and pattern(kind.sentence).fullmatch(said) for line, said in faults)
    ]


def planted_in(data: dict[str, Any], kinds: list[Kind], random: Random) -> list[tuple[Kind, Where]]:
    """Those of ``kinds`` that the file can have, now in it, with their places."""
    found = []
    for kind in kinds:
        where = kind.plant(data, random)
        if where is not None:
            found.append((kind, where))
    return found


def test_a_file_is_read_alike_in_every_layout(valid: dict[str, list[dict[str, Any]]], told: Told) -> None:
    for kind, files in valid.items():
        for number, data in enumerate(files):
            assert told(kind, written(data, Random(number))) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.sentence[:40]}")
def test_each_kind_of_fault_is_told_at_its_line(kind: Kind, valid: dict[str, list[dict[str, Any]]], told: Told) -> None:
    random = Random(kind.sentence)
    candidates = [(name, deepcopy(data)) for name in kind.files for data in valid[name]]
    random.shuffle(candidates)
    for name, data in candidates:
        planted = planted_in(data, [kind], random)
        if planted:
            layout = written(data, random)
            faults = told(name, layout)
            assert missed(layout.lines, planted, faults) == [], f"{faults}\n{layout.text}"
            return
    pytest.fail("no file can have it")


def test_several_faults_are_each_told_at_their_lines(valid: dict[str, list[dict[str, Any]]], told: Told) -> None:
    for seed in range(FILES):
        random = Random(seed)
        name = random.choice((EXERCISE, EXERCISE, EXERCISE, PROGRAMME, ACTIVITY))
        data = deepcopy(random.choice(valid[name]))
        chosen: list[Kind] = []
        taken: set[str] = set()
        fitting = [kind for kind in KINDS if name in kind.files]
        for kind in random.sample(fitting, len(fitting)):
            if kind.alone and not chosen:
                chosen = [kind]
                break
            if not kind.alone and not kind.parts & taken:
                chosen.append(kind)
                taken |= kind.parts
            if len(chosen) == 5:
                break
        planted = planted_in(data, chosen, random)
        layout = written(data, random)
        faults = told(name, layout)
        assert missed(layout.lines, planted, faults) == [], f"seed {seed}: {faults}\n{layout.text}"
        assert bool(faults) == bool(planted), f"seed {seed}"


WHOLE = [
    ("", 1, "The file is empty."),
    ("# intet\n\n# endnu\n", 1, "The file is empty."),
    ("\n- en\n- liste\n", 2, "A file begins with fields"),
    ("id: en\n---\nid: to\n", 2, "A file holds one exercise"),
    ("id: en\nname:\n\tda: Hælløft\n", 3, "There is a tab here"),
    ("id: en\nversion 1\nname: {da: Hælløft}\n", 3, "A colon is missing on this line or the one before"),
    ("id: en\n- løs\nversion: 1\n", 2, "This line does not fit the ones above it."),
]


@pytest.mark.parametrize(("text", "line", "sentence"), WHOLE)
def test_what_stops_the_whole_file_is_told_at_its_line(text: str, line: int, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "any.yaml"
    path.write_text(text, encoding="utf-8")
    assert [(fault.line, fault.sentence[: len(sentence)]) for fault in loader.look(path).faults] == [(line, sentence)]


def sentences() -> set[str]:
    """Every sentence about a file of an exercise, a programme or an activity."""
    found = set()
    for name in READERS:
        module = CATALOGUE / f"{name}.py"
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "_":
                found.add(str(ast.literal_eval(call.args[0])))
    return found


def test_every_kind_the_loader_knows_is_planted_or_told_of_elsewhere() -> None:
    planted = {kind.sentence for kind in KINDS}
    assert sorted(sentences() - planted - ELSEWHERE) == []
    assert sorted((planted | ELSEWHERE) - sentences()) == []
