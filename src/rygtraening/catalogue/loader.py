"""The catalogue: every exercise, programme and activity of some folders, and every fault of what could not be read.

A folder holds exercises (``*.yaml``, ``*.yml``), in ``programmes/`` programmes, and in ``activities/`` the ladders of
everyday movements.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from rygtraening import paths
from rygtraening.catalogue import guard, ladders, tree
from rygtraening.catalogue.activity_file import ActivityFile
from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.folders import ACTIVITIES, PROGRAMMES, files_in, files_of
from rygtraening.catalogue.opening import Refused, shown
from rygtraening.catalogue.pose_fields import poses_in
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.catalogue.programme_rules import of_part
from rygtraening.catalogue.reading import (
    ACTIVITY,
    EXERCISE,
    PROGRAMME,
    SAFETY,
    ModelT,
    Reading,
    interpret,
    read,
)
from rygtraening.catalogue.readings import Readings
from rygtraening.domain.activity import Activity
from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.ports import KnownError
from rygtraening.domain.previewed import FileKind, Previewed
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.safety import SafetyTexts
from rygtraening.i18n import _


def load(folders: Sequence[Path], readings: Readings | None = None) -> Catalogue:
    """Everything in ``folders``. An id in a later folder (the person's own) takes the place of an earlier one; a
    file with a fault is left out and never stops the others; a folder that is not there is fine. With ``readings``
    only what is not among them is parsed."""
    read = (Readings() if readings is None else readings).read
    exercises: dict[str, Reading[ExerciseFile]] = {}
    programmes: dict[str, Reading[ProgrammeFile]] = {}
    activities: dict[str, Activity] = {}
    broken: set[str] = set()
    faults: list[Fault] = []
    for folder in folders:
        of_exercises, of_programmes, of_activities = files_of(folder, faults)
        read_exercises = [read(path, EXERCISE) for path in of_exercises]
        read_programmes = [read(path, PROGRAMME) for path in of_programmes]
        read_activities = [read(path, ACTIVITY) for path in of_activities]
        faults += (fault for item in read_exercises for fault in item.faults)
        faults += (fault for item in read_programmes for fault in item.faults)
        faults += (fault for item in read_activities for fault in item.faults)
        exercises |= _by_id(read_exercises, faults)
        programmes |= _by_id(read_programmes, faults)
        activities |= {name: _activity(reading) for name, reading in _by_id(read_activities, faults).items()}
        broken |= {own for item in read_exercises if item.content is None and (own := _id_of(item)) is not None}
    linked = {name: _linked(found, exercises, broken, faults) for name, found in exercises.items()}
    linked = ladders.linked(linked, exercises, broken, faults)
    built: dict[str, Programme] = {}
    for name, reading in programmes.items():
        programme = _programme(reading, linked, broken, faults)
        if programme is not None:
            built[name] = programme
    return Catalogue(linked, built, _sorted(faults), activities)


def check(given: Sequence[Path]) -> tuple[Fault, ...]:
    """Every fault of the files and folders given. A programme or an exercise may name the exercises that come with the
    program, and those beside it."""
    faults: list[Fault] = []
    beside = [paths.bundled("exercises")]
    single: list[Path] = []
    for path in given:
        if not _is_folder(path):
            single.append(path)
        elif path.name in (PROGRAMMES, ACTIVITIES):
            single += files_in(path, faults)
        else:
            catalogue = load([*beside, path]) if path.resolve() != beside[0].resolve() else load([path])
            faults += [fault for fault in catalogue.faults if _inside(fault, path)]
    for path in single:
        faults += look(path).faults
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


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _activity(reading: Reading[ActivityFile]) -> Activity:
    assert reading.content is not None
    return reading.content.activity()


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


def _linked(
    reading: Reading[ExerciseFile], known: Container[str], broken: Container[str], faults: list[Fault]
) -> Exercise:
    """The exercise; the gentler one it names is forgotten, with a fault, where that is not there."""
    assert reading.content is not None
    exercise = reading.content.exercise()
    name = exercise.gentler_exercise
    if not name or name in known:
        return exercise
    if name in broken:
        sentence = _("The exercise “{id}” cannot be offered while this one pauses, because its own file has a fault.")
    else:
        sentence = _("There is no exercise with the id “{id}” to offer while this one pauses.")
    faults.append(reading.fault(("gentler_exercise",), sentence.format(id=name)))
    return replace(exercise, gentler_exercise="")


def _programme(
    reading: Reading[ProgrammeFile], exercises: Mapping[str, Exercise], broken: Container[str], faults: list[Fault]
) -> Programme | None:
    """The programme with the exercises there are, a fault for each that is missing or cannot be done as it is said;
    ``None`` where none is left."""
    assert reading.content is not None
    found: list[Part] = []
    for place, entry in enumerate(reading.content.exercises):
        name = entry.id
        if name in exercises:
            broken_rules = list(of_part(entry, exercises[name]))
            faults += [reading.fault(("exercises", place, *rule.where), rule.sentence) for rule in broken_rules]
            if not broken_rules:
                found.append(entry.part(exercises[name]))
            continue
        if name in broken:
            sentence = _("The exercise “{id}” is left out of this programme, because its own file has a fault.")
        else:
            sentence = _("There is no exercise with the id “{id}”, so it is left out of this programme.")
        faults.append(reading.fault(("exercises", place), sentence.format(id=name)))
    return reading.content.programme(found) if found else None


def look(path: Path) -> Previewed:
    """One file, whose kind is told by its folder or by what stands in it: what can be shown of it, and its faults. It
    may name what comes with the program, and what lies beside it. Never raises for anything that is in it."""
    shipped = paths.bundled("exercises")
    try:
        root, spots = tree.compose(guard.events(guard.read_text(path)))
    except Refused:
        return Previewed(FileKind.UNREADABLE, read(path, EXERCISE).faults)
    fields = root.value if isinstance(root.value, dict) else {}
    beside, faults = path.absolute().parent, list[Fault]()
    if "questions" in fields:
        return Previewed(FileKind.SAFETY, interpret(path, SAFETY, root, spots).faults)
    if beside.name == ACTIVITIES or (beside.name != PROGRAMMES and _is_activity(fields)):
        return _activity_seen(interpret(path, ACTIVITY, root, spots))
    if beside.name != PROGRAMMES and ("exercises" not in fields or "dose" in fields):
        exercise = interpret(path, EXERCISE, root, spots)
        if exercise.content is None:
            return Previewed(FileKind.EXERCISE, exercise.faults, poses=poses_in(root.plain()))
        plain = exercise.content.exercise()
        if not (plain.gentler_exercise or plain.easier or plain.harder):
            return Previewed(FileKind.EXERCISE, exercise.faults, plain)
        others = load([shipped, beside]).exercises
        linked = ladders.linked_alone(exercise, _linked(exercise, others, (), faults), others, faults)
        return Previewed(FileKind.EXERCISE, tuple(faults), linked)
    programme = interpret(path, PROGRAMME, root, spots)
    if programme.content is None:
        return Previewed(FileKind.PROGRAMME, programme.faults)
    known = load([shipped, beside, beside.parent]) if beside.name == PROGRAMMES else load([shipped, beside])
    built = _programme(programme, known.exercises, (), faults)
    names = tuple(exercise.name for exercise in built.exercises) if built is not None else ()
    return Previewed(FileKind.PROGRAMME, tuple(faults), name=programme.content.name.text(), names=names)


def _activity_seen(reading: Reading[ActivityFile]) -> Previewed:
    if reading.content is None:
        return Previewed(FileKind.ACTIVITY, reading.faults)
    activity = reading.content.activity()
    steps = tuple(step.text for step in activity.steps)
    return Previewed(FileKind.ACTIVITY, reading.faults, name=activity.name, names=steps)


def _is_activity(fields: Container[str]) -> bool:
    """Whether a file that may lie anywhere has the fields of an activity, and none that only an exercise has."""
    own = any(name in fields for name in ("about", "smaller", "vary"))
    return own and "steps" in fields and not any(name in fields for name in ("dose", "poses", "exercises"))


def _inside(fault: Fault, folder: Path) -> bool:
    return fault.file == shown(folder) or fault.file.startswith(shown(folder / "_")[:-1])


def _sorted(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(set(faults), key=lambda fault: (fault.file, fault.line, fault.column, fault.sentence)))
