"""A programme as one file: opened, compared with what is here, and made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec.structs import replace

from rygtraening.catalogue import guard, ladders, tree
from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.folders import PROGRAMMES
from rygtraening.catalogue.holdings import Held, Holdings
from rygtraening.catalogue.opening import MOST_BYTES, Refused, Spot, read_bytes, shown
from rygtraening.catalogue.programme_rules import of_part
from rygtraening.catalogue.reading import ModelT, Reading, interpret
from rygtraening.catalogue.shared_file import FORMAT, SHARED, SharedFile
from rygtraening.catalogue.written import as_yaml
from rygtraening.domain import differences
from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Agreed, Programme
from rygtraening.domain.sharing import (
    FileToWrite,
    NotToBeOpened,
    OpenedExercise,
    OpenedProgramme,
    PackedProgramme,
    Standing,
)
from rygtraening.i18n import _

_HEAD = (
    "# Et program til rygtraening. Gem filen, og åbn den i programmet: Øvelser, Åbn et program.\n"
    "# A programme for rygtraening. Save the file, and open it in the program: Exercises, Open a programme.\n"
)
_LINKS = ("gentler_exercise", "easier", "harder")


def opened(path: Path, here: Holdings, catalogue: Catalogue) -> OpenedProgramme:
    """What is in the file at ``path``, compared with what is ``here``. ``catalogue`` tells which exercises there are to
    be linked to, and which programmes use one that is replaced. ``NotToBeOpened`` where it has a fault."""
    try:
        content = read_bytes(path)
    except Refused as refused:
        raise _faulty(_faults(path, refused.spots)) from refused
    return _Opening(path, content, here, catalogue).opened()


class _Opening:
    """One file being compared."""

    def __init__(self, path: Path, content: bytes, here: Holdings, catalogue: Catalogue) -> None:
        self._here = here
        self._catalogue = catalogue
        self._reading = _read(path, content)
        self._file: SharedFile = _content(self._reading)
        parts = (self._part(place, each) for place, each in enumerate(self._file.own_exercises))
        self._brought: dict[str, Reading[ExerciseFile]] = {_content(each).id: each for each in parts}

    def opened(self) -> OpenedProgramme:
        """Everything about it."""
        fields, shared = self._file.programme, self._file
        known = {name: _content(each).exercise() for name, each in self._brought.items()}
        for entry in fields.exercises:
            held = None if entry.id in known else self._here.exercise(entry.id)
            if held is not None:
                known[entry.id] = held.content.exercise()
        self._refuse_faulty(known)
        programme = fields.programme([entry.part(known[entry.id]) for entry in fields.exercises])
        made_by = shared.made_by or programme.made_by
        programme = replace(programme, made_by=made_by)
        standing, old = self._standing_of(programme)
        brought = [name for name in self._brought if programme.part(name) is None]
        names = [exercise.id for exercise in programme.exercises] + brought
        exercises = tuple(self._exercise(known[name], programme) for name in names)
        files = [self._written(each) for each in exercises if each.standing.written]
        if standing.written:
            files.append(self._written_programme(made_by))
        return OpenedProgramme(
            made_by=made_by,
            programme=programme,
            standing=standing,
            changes=() if old is None else differences.of_programmes(old, programme),
            exercises=exercises,
            files=tuple(files),
            notes=tuple(self._notes(known)),
        )

    def _part(self, place: int, content: ExerciseFile) -> Reading[ExerciseFile]:
        """An exercise of the file as if it was read from one of its own."""
        root = self._reading.root
        items = root.value["own_exercises"].node.value if root is not None and isinstance(root.value, dict) else ()
        node = items[place] if isinstance(items, tuple) else None
        return Reading(self._reading.file, content, node, ())

    def _refuse_faulty(self, known: Mapping[str, Exercise]) -> None:
        faults: list[Fault] = []
        for place, entry in enumerate(self._file.programme.exercises):
            where: tree.Where = ("programme", "exercises", place)
            if entry.id not in known:
                sentence = _("The exercise “{id}” is neither in this file nor here, so the programme is not whole.")
                faults.append(self._reading.fault(where, sentence.format(id=entry.id)))
                continue
            for broken in of_part(entry, known[entry.id]):
                faults.append(self._reading.fault((*where, *broken.where), broken.sentence))
        if faults:
            raise _faulty(tuple(faults))

    def _standing_of(self, programme: Programme) -> tuple[Standing, Programme | None]:
        held = self._here.programme(programme.id)
        if held is None:
            return Standing.NEW, None
        there = [(entry, self._exercise_here(entry.id)) for entry in held.content.exercises]
        parts = [entry.part(exercise) for entry, exercise in there if exercise is not None]
        old = held.content.programme(parts)
        return _standing(held, same=_without_exercises(old) == _without_exercises(programme)), old

    def _exercise_here(self, name: str) -> Exercise | None:
        held = self._here.exercise(name)
        return None if held is None else held.content.exercise()

    def _exercise(self, exercise: Exercise, programme: Programme) -> OpenedExercise:
        part, held = programme.part(exercise.id), self._here.exercise(exercise.id)
        if exercise.id not in self._brought:
            shipped = held is not None and held.shipped
            return OpenedExercise(exercise, part, Standing.HERE if shipped else Standing.HERE_OWN)
        if held is None:
            return OpenedExercise(exercise, part, Standing.NEW)
        old = held.content.exercise()
        standing = _standing(held, same=old == exercise)
        if not standing.replaces:
            return OpenedExercise(exercise, part, standing)
        used = [
            each.name
            for each in self._catalogue.programmes.values()
            if each.id != programme.id and each.part(exercise.id) is not None
        ]
        return OpenedExercise(exercise, part, standing, differences.of_exercises(old, exercise), tuple(used))

    def _written(self, exercise: OpenedExercise) -> FileToWrite:
        name = exercise.exercise.id
        root = self._brought[name].root
        assert root is not None
        return self._own_file("", name, root.plain(), self._here.exercises(name))

    def _written_programme(self, made_by: str) -> FileToWrite:
        root = self._reading.root
        assert root is not None
        fields = root.plain()["programme"] | ({"made_by": made_by} if made_by else {})
        return self._own_file(PROGRAMMES, fields["id"], fields, self._here.programmes(fields["id"]))

    def _own_file(self, inside: str, name: str, fields: dict[str, Any], there: Iterable[Held[Any]]) -> FileToWrite:
        """The file of an id, under a name that no other file has; every own file of this id makes room for it."""
        folder = PurePosixPath(inside)
        away = [held.path.name for held in there if not held.shipped]
        taken = self._here.names(inside) - {each.casefold() for each in away}
        called, number = f"{name}.yaml", 1
        while called in taken:
            number += 1
            called = f"{name}-{number}.yaml"
        return FileToWrite(str(folder / called), as_yaml(fields).encode(), tuple(str(folder / each) for each in away))

    def _notes(self, known: Mapping[str, Exercise]) -> Iterator[Fault]:
        """The links of the exercises in the file that lead nowhere or round in a ring."""
        brought = self._brought
        beside = {
            name: replace(each, easier=_without(each.easier, brought), harder=_without(each.harder, brought))
            for name, each in self._catalogue.exercises.items()
            if name not in brought
        }
        there = beside | {name: known[name] for name in self._brought}
        faults: list[Fault] = []
        for name, reading in self._brought.items():
            gentler = known[name].gentler_exercise
            if gentler and gentler not in there:
                sentence = _("There is no exercise with the id “{id}” to offer while this one pauses.")
                faults.append(reading.fault(("gentler_exercise",), sentence.format(id=gentler)))
        ladders.linked(there, self._brought, (), faults)
        yield from sorted(faults, key=lambda fault: (fault.line, fault.column))


def packed(programme: str, here: Holdings) -> PackedProgramme:
    """The programme with this id as one file, with every exercise of it that does not come with the program unchanged,
    and those that these name. A ``KnownError`` where it is not there, has a fault, or grows too large to be opened."""
    held = here.programme(programme)
    if held is None:
        faulty = next((each for each in here.programmes(programme) if each.reading.faults), None)
        reason = f" {faulty.reading.faults[0]}" if faulty is not None else ""
        sentence = _("The programme “{id}” cannot be sent, for its file cannot be read. Nothing was written.")
        raise KnownError(sentence.format(id=programme) + reason)
    fields = held.plain
    own = list(_own_exercises([entry.id for entry in held.content.exercises], here))
    file: dict[str, Any] = {"shared": FORMAT}
    if fields.get("made_by") is not None:
        file["made_by"] = fields["made_by"]
    file["programme"] = {name: value for name, value in fields.items() if name != "made_by"}
    if own:
        file["own_exercises"] = [each.plain for each in own]
    content = (_HEAD + as_yaml(file)).encode()
    built = _as_received(content, here)
    return PackedProgramme(built, tuple(each.content.exercise() for each in own), content)


def _as_received(content: bytes, here: Holdings) -> Programme:
    """The programme of a file as somebody opens it who has only what comes with the program: what is sent is whole."""
    elsewhere = Holdings(here.shipped, None)
    try:
        if len(content) > MOST_BYTES:
            raise _faulty((Fault("", 1, 1, _("The file is larger than 1 MB, which no exercise file needs to be.")),))
        return _Opening(Path(), content, elsewhere, Catalogue({}, {})).opened().programme
    except NotToBeOpened as error:
        sentence = _("This programme cannot be sent as it is, for nobody could open it. Nothing was written. {fault}")
        raise KnownError(sentence.format(fault=error.faults[0].sentence)) from error


def _own_exercises(wanted: Iterable[str], here: Holdings) -> Iterator[Held[ExerciseFile]]:
    """The files of those exercises that not everybody has, in order, and of those that they name."""
    waiting, seen = list(wanted), set[str]()
    while waiting:
        name = waiting.pop(0)
        held = None if name in seen else here.exercise(name)
        seen.add(name)
        if held is None or held.shipped:
            continue
        shipped = next((each for each in here.exercises(name) if each.shipped and each.reading.content), None)
        if shipped is not None and shipped.content.exercise() == held.content.exercise():
            continue
        yield held
        exercise = held.content.exercise()
        waiting += [name for name in (exercise.gentler_exercise, *exercise.easier, *exercise.harder) if name]


def _read(path: Path, content: bytes) -> Reading[SharedFile]:
    try:
        root, spots = tree.compose(guard.events(guard.text_of(content)))
    except Refused as refused:
        raise _faulty(_faults(path, refused.spots)) from refused
    strange = _of_another_kind(root)
    if strange is not None:
        raise _faulty(_faults(path, (strange,)))
    reading = interpret(path, SHARED, root, spots)
    if reading.content is None:
        raise _faulty(reading.faults)
    return reading


def _of_another_kind(root: tree.Node) -> Spot | None:
    """Why it is no such file, where that says more than its single faults would."""
    fields = root.value if isinstance(root.value, dict) else {}
    if "shared" not in fields:
        sentence = _(
            "This is no programme that somebody saved to send: it has no line “shared: 1”. A file of one exercise or "
            "programme goes into your own folder of exercises instead."
        )
        return Spot(1, 1, sentence)
    form = fields["shared"].node
    if isinstance(form.value, int) and not isinstance(form.value, bool) and form.value > FORMAT:
        sentence = _(
            "This file was made by a newer version of the program (its form is {form}, this one knows {known}). Get "
            "the new version to open it."
        )
        return Spot(form.line, form.column, sentence.format(form=tree.shortened(form.value), known=FORMAT))
    return None


def _faults(path: Path, spots: Iterable[Spot]) -> tuple[Fault, ...]:
    return tuple(Fault(shown(path), spot.line, spot.column, spot.sentence) for spot in spots)


def _faulty(faults: tuple[Fault, ...]) -> NotToBeOpened:
    sentence = _("This file cannot be used as it is. Nothing of it was kept, and everything you have is as it was.")
    return NotToBeOpened(sentence, faults)


def _content(reading: Reading[ModelT]) -> ModelT:
    assert reading.content is not None
    return reading.content


def _standing(held: Held[Any], *, same: bool) -> Standing:
    if same:
        return Standing.SAME
    return Standing.SHIPPED_DIFFERS if held.shipped else Standing.OWN_DIFFERS


def _without_exercises(programme: Programme) -> tuple[Programme, list[tuple[str, int | None, Agreed | None]]]:
    """A programme by what its own file says."""
    return replace(programme, parts=()), [(part.exercise.id, part.start, part.agreed) for part in programme.parts]


def _without(names: Iterable[str], away: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in away)
