"""Writes the ready files of what comes with the program: ``python -m rygtraening.catalogue.make_ready``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rygtraening import paths
from rygtraening.catalogue import ready
from rygtraening.catalogue.explanation_file import load_explanation
from rygtraening.catalogue.help_file import load_help
from rygtraening.catalogue.knowledge_file import load_knowledge
from rygtraening.catalogue.loader import load, load_safety
from rygtraening.catalogue.whats_new_file import load_whats_new
from rygtraening.domain.explanation import Explanation
from rygtraening.domain.help import Help
from rygtraening.domain.knowledge import Knowledge
from rygtraening.domain.release import Release
from rygtraening.domain.safety import SafetyTexts

RESOURCES: dict[str, tuple[Any, Callable[[Path], Any]]] = {
    "safety.yaml": (SafetyTexts, load_safety),
    "knowledge.yaml": (Knowledge, load_knowledge),
    "help.yaml": (Help, load_help),
    "how_it_chooses.yaml": (Explanation, load_explanation),
    "whats_new.yaml": (tuple[Release, ...], load_whats_new),
}
"""What each file of ``resources`` becomes, and what reads it."""


def made() -> Iterator[tuple[Path, bytes]]:
    """Each ready file and what belongs in it. A ``KnownError`` or a ``ValueError`` where a shipped file has a fault."""
    resources, exercises = paths.bundled("resources"), [paths.bundled("exercises")]
    sources, catalogue = ready.of_folders(exercises), load(exercises)
    if sources is None or catalogue.faults:
        raise ValueError(f"faults in {exercises[0]}: {catalogue.faults}")
    yield resources / ready.FOLDER / ready.EXERCISES, ready.catalogue_kept(sources, catalogue)
    for name, (_kind, read) in RESOURCES.items():
        path = resources / name
        value, source = read(path), ready.of_file(path)
        if source is None:
            raise ValueError(f"{path} cannot be read")
        yield ready.ready_file(path), source.kept(value)


if __name__ == "__main__":
    for ready_file, content in made():
        ready_file.parent.mkdir(exist_ok=True)
        ready_file.write_bytes(content)
