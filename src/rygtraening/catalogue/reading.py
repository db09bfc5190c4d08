"""One file, read whole: through the guard, the tree, the fields and the rules, with every fault it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

from msgspec import Struct
from pydantic import ValidationError

from rygtraening.catalogue import faults, guard, programme_rules, rules, tree
from rygtraening.catalogue.activity_file import ActivityFile
from rygtraening.catalogue.broken import Broken
from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.opening import Refused, Spot, read_bytes, shown
from rygtraening.catalogue.pieces import FileModel
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.catalogue.safety_file import SafetyFile
from rygtraening.domain.catalogue import Fault
from rygtraening.i18n import _

ModelT = TypeVar("ModelT", bound=FileModel)


class Kind(Struct, Generic[ModelT], frozen=True):
    """A kind of file: its fields, and the rules over several of them."""

    model: type[ModelT]
    rules: Callable[[Any], Iterator[Broken]]


EXERCISE = Kind(ExerciseFile, rules.of_exercise)
PROGRAMME = Kind(ProgrammeFile, programme_rules.of_programme)
ACTIVITY = Kind(ActivityFile, rules.of_activity)
SAFETY = Kind(SafetyFile, rules.of_safety)


class Reading(Struct, Generic[ModelT], frozen=True):
    """What one file gave: its content where there is no fault in it, and where each thing stands."""

    file: str
    content: ModelT | None
    root: tree.Node | None
    faults: tuple[Fault, ...]

    def fault(self, where: tree.Where, sentence: str) -> Fault:
        """A fault at a place of this file."""
        line, column = self.root.at(where) if self.root else (1, 1)
        return Fault(self.file, line, column, sentence)


def read(path: Path, kind: Kind[ModelT]) -> Reading[ModelT]:
    """The file as ``kind``. Never raises for anything that is in it."""
    try:
        content = read_bytes(path)
    except Refused as not_read:
        return refused(path, not_read)
    return read_content(path, content, kind)


def read_content(path: Path, content: bytes, kind: Kind[ModelT]) -> Reading[ModelT]:
    """A file with this ``content`` as ``kind``. Never raises for anything that is in it."""
    try:
        root, spots = tree.compose(guard.events(guard.text_of(content)))
    except Refused as not_read:
        return refused(path, not_read)
    return interpret(path, kind, root, spots)


def refused(path: Path, why: Refused) -> Reading[Any]:
    """A file that did not even come through the guard."""
    return Reading(shown(path), None, None, _faults(path, why.spots))


def interpret(path: Path, kind: Kind[ModelT], root: tree.Node, spots: Iterable[Spot] = ()) -> Reading[ModelT]:
    """The tree of a file as ``kind``, with the faults already found in it."""
    if not isinstance(root.value, dict):
        sentence = _("A file begins with fields, such as “id: my-exercise” on a line of its own.")
        return Reading(shown(path), None, root, _faults(path, (Spot(root.line, root.column, sentence),)))
    plain, content, found = root.plain(), None, list(spots)
    try:
        content = kind.model.model_validate(plain)
    except ValidationError as error:
        found += faults.in_words(root, kind.model, error.errors(include_url=False))
    found += faults.of_rules(root, list(kind.rules(plain)))
    return Reading(shown(path), None if found else content, root, _faults(path, found))


def _faults(path: Path, spots: Iterable[Spot]) -> tuple[Fault, ...]:
    """The spots as faults of the file, in order, none twice; past the hundredth they are only counted in words."""
    ordered = sorted({(spot.line, spot.column, spot.sentence) for spot in spots})
    kept = [Fault(shown(path), *place) for place in ordered[: faults.MOST_FAULTS]]
    if len(ordered) > faults.MOST_FAULTS:
        line, column, __ = ordered[faults.MOST_FAULTS]
        kept.append(Fault(shown(path), line, column, _("There are more faults from here on.")))
    return tuple(kept)
