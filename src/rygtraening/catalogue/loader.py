"""The catalogue: every exercise and programme of some folders, and every fault of what could not be read.

A folder holds exercises (``*.yaml``, ``*.yml``) and, in ``programmes/``, programmes.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from rygtraening import paths
from rygtraening.catalogue import guard, tree
from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.catalogue.reading import EXERCISE, PROGRAMME, SAFETY, ModelT, Reading, interpret, read, shown
from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.safety import SafetyTexts
from rygtraening.i18n import _

MOST_FILES = 500
"""Of one folder."""

PROGRAMMES = "programmes"


def load(folders: Sequence[Path]) -> Catalogue:
    """Everything in ``folders``. An id in a later folder (the person's own) takes the place of an earlier one; a
    file with a fault is left out and never stops the others; a folder that is not there is fine."""
    exercises: dict[str, Exercise] = {}
    programmes: dict[str, Reading[ProgrammeFile]] = {}
    broken: set[str] = set()
    faults: list[Fault] = []
    for folder in folders:
        read_exercises = [read(path, EXERCISE) for path in _files(folder, faults)]
        read_programmes = [read(path, PROGRAMME) for path in _files(folder / PROGRAMMES, faults)]
        for found in (*(item.faults for item in read_exercises), *(item.faults for item in read_programmes)):
            faults += found
        exercises |= {name: _whole(reading) for name, reading in _by_id(read_exercises, faults).items()}
        programmes |= _by_id(read_programmes, faults)
        broken |= {name for item in read_exercises if item.content is None and (name := _id_of(item)) is not None}
    built: dict[str, Programme] = {}
    for name, reading in programmes.items():
        programme = _programme(reading, exercises, broken, faults)
        if programme is not None:
            built[name] = programme
    return Catalogue(exercises, built, _sorted(faults))


def check(given: Sequence[Path]) -> tuple[Fault, ...]:
    """Every fault of the files and folders given. A programme may name the exercises that come with the program, and
    those beside it."""
    faults: list[Fault] = []
    beside = [paths.bundled("exercises")]
    single: list[Path] = []
    for path in given:
        if not _is_folder(path):
            single.append(path)
        elif path.name == PROGRAMMES:
            single += _files(path, faults)
        else:
            catalogue = load([*beside, path]) if path.resolve() != beside[0].resolve() else load([path])
            faults += [fault for fault in catalogue.faults if _inside(fault, path)]
    for path in single:
        faults += _check_file(path, beside[0])
    return _sorted(faults)


def load_safety(path: Path) -> SafetyTexts:
    """The safety questions; a ``KnownError`` that names the first fault where the file cannot be used."""
    reading = read(path, SAFETY)
    if reading.content is None:
        sentence = _(
            "The safety questions cannot be read, so no session can begin. Your log is untouched. Install the "
            "program again, or mend the file. {fault}"
        )
        raise KnownError(sentence.format(fault=reading.faults[0]))
    return reading.content.safety_texts()


def _files(folder: Path, faults: list[Fault]) -> list[Path]:
    """The exercise files directly in the folder, in order of name; none where it does not exist."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        is_file = isinstance(error, NotADirectoryError)
        sentence = _("This must be a folder.") if is_file else guard.unreadable(error)
        faults.append(Fault(shown(folder), 1, 1, sentence))
        return []
    names = [name for name in names if name.lower().endswith((".yaml", ".yml")) and not name.startswith(".")]
    if len(names) > MOST_FILES:
        sentence = _("There are {count} files here; only the first {most} are read.")
        faults.append(Fault(shown(folder), 1, 1, sentence.format(count=len(names), most=MOST_FILES)))
    return [folder / name for name in names[:MOST_FILES]]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _whole(reading: Reading[ExerciseFile]) -> Exercise:
    assert reading.content is not None
    return reading.content.exercise()


def _by_id(readings: Iterable[Reading[ModelT]], faults: list[Fault]) -> dict[str, Reading[ModelT]]:
    """The readings without a fault; of two with the same id in one folder the first."""
    kept: dict[str, Reading[ModelT]] = {}
    for reading in readings:
        name = _id_of(reading)
        if reading.content is None or name is None:
            continue
        if name in kept:
            sentence = _("The id “{id}” is used by {file} already. Give this one an id of its own.")
            faults.append(reading.fault(("id",), sentence.format(id=name, file=kept[name].file)))
        else:
            kept[name] = reading
    return kept


def _id_of(reading: Reading[ModelT]) -> str | None:
    """The id a file gives itself, also where other things are wrong with it."""
    if reading.root is None or not isinstance(reading.root.value, dict) or "id" not in reading.root.value:
        return None
    value = reading.root.value["id"].node.value
    return value if isinstance(value, str) else None


def _programme(
    reading: Reading[ProgrammeFile], exercises: dict[str, Exercise], broken: set[str], faults: list[Fault]
) -> Programme | None:
    """The programme with the exercises there are, a fault for each that is missing; ``None`` where none is left."""
    assert reading.content is not None
    found: list[Exercise] = []
    for place, name in enumerate(reading.content.exercises):
        if name in exercises:
            found.append(exercises[name])
            continue
        if name in broken:
            sentence = _("The exercise “{id}” is left out of this programme, because its own file has a fault.")
        else:
            sentence = _("There is no exercise with the id “{id}”, so it is left out of this programme.")
        faults.append(reading.fault(("exercises", place), sentence.format(id=name)))
    return reading.content.programme(found) if found else None


def _check_file(path: Path, shipped: Path) -> tuple[Fault, ...]:
    """The faults of one file, whose kind is told by its folder or by what stands in it."""
    try:
        root, spots = tree.compose(guard.events(guard.read_text(path)))
    except guard.Refused:
        return read(path, EXERCISE).faults
    fields = root.value if isinstance(root.value, dict) else {}
    if "questions" in fields:
        return interpret(path, SAFETY, root, spots).faults
    if path.absolute().parent.name != PROGRAMMES and ("exercises" not in fields or "dose" in fields):
        return interpret(path, EXERCISE, root, spots).faults
    reading = interpret(path, PROGRAMME, root, spots)
    if reading.content is None:
        return reading.faults
    beside = path.absolute().parent
    known = load([shipped, beside, beside.parent]) if beside.name == PROGRAMMES else load([shipped, beside])
    faults: list[Fault] = []
    _programme(reading, dict(known.exercises), set(), faults)
    return tuple(faults)


def _inside(fault: Fault, folder: Path) -> bool:
    return fault.file == shown(folder) or fault.file.startswith(shown(folder / "_")[:-1])


def _sorted(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(set(faults), key=lambda fault: (fault.file, fault.line, fault.column, fault.sentence)))
