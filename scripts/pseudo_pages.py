"""Look at every page and dialog of the pictures in the language nobody speaks, and tell what cannot be read there.

    python -m scripts.pseudo_pages                 every scene, at both window sizes and with text at 100 % and 200 %
    python -m scripts.pseudo_pages player          only pictures whose name begins so
    python -m scripts.pseudo_pages player large    only in the looks whose name holds the second word,
                                                   or (=en_XA-light=) is it

The pictures themselves go to ``build/pseudo``. The exit code is 1 where anything was found.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.ports import Core
from rygtraening.domain.text import Text
from rygtraening.ui import window as frame
from rygtraening.ui.theme.theme import Mode
from scripts import pseudo_locale, screenshots
from scripts.cut_off import painted_too_wide, shown_texts, unreadable, untranslated
from scripts.pictures.album import ROOT
from scripts.pictures.quiet import no_voice, still_surroundings
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Look, StillClock, Studio

LOOKS = tuple(
    Look(pseudo_locale.CODE, Mode.LIGHT, size, scale)
    for size in (frame.DEFAULT_SIZE, frame.LEAST_SIZE)
    for scale in (1.0, 2.0)
)
FOLDER = ROOT / "build" / "pseudo"
NOT_WORDS = re.compile(
    r"rygtraening|put-aside|Mette Holm|Dansk|English|Esc|Ctrl\+|https?://\S+|\w+\.\w+\.\w+/\S+|[\w./-]+\.(yaml|sqlite3|ndjson|csv|pdf|ics|json)|"
    r"(/[\w.-]+)+|Traceback.*",
    re.DOTALL,
)
"""What is the same in every language: names, a key, addresses, files and folders, and what Python says of a bug."""
WRITTEN_HERE = {"sleep", "cough", "Gardening", "That my back locks"}
"""What the scenes write on the pages."""
FROM_A_FILE = ("open-programme", "dialog-send-programme")
"""Pictures of a file that is opened or sent, and what stands in it."""
IN_THE_FILE = {
    "With Mette",
    "What we agreed on in the clinic.",
    "Hold on to the table if you like.",
    "Bridge on your toes",
    "Cat-camel",
    "Bird-dog",
}


@dataclass(slots=True)
class Folder:
    """Takes the pictures whose name begins with ``wanted``."""

    wanted: str = ""

    def wants(self, name: str, *, whole: bool = False) -> bool:
        """Whether it begins so."""
        return name.startswith(self.wanted)

    def keep(self, image: QImage, name: str, look: str, shown: QWidget, *, whole: bool = False) -> None:
        """Write the file."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        image.save(str(FOLDER / f"{name}-{look}{'-whole' * whole}.png"))


class Inspection(Studio):
    """Looks where a studio draws."""

    def __init__(self, core: Core, clock: StillClock, look: Look, wanted: str) -> None:
        super().__init__(pseudo_locale.core_in_pseudo(core), clock, look, Folder(wanted))
        self.faults: list[str] = []
        self._written = WRITTEN_HERE | {text for fact in core.journal.every_fact() for text in _own_words(fact)}

    def _keep(self, shown: QWidget, name: str, *, whole: bool = False) -> None:
        found: list[str] = []
        for _turn in range(10):  # the charts come one by one
            self.settle()
        if self.window.width() != self._look.size[0]:
            found.append(f"the window is {self.window.width()} wide")
        if shown is not self.window and shown.parentWidget() is not None and shown.height() > self.window.height():
            found.append("higher than the window")
        if self.window.height() == self._look.size[1]:  # not drawn out to show the whole of a page
            found += unreadable(shown)
        written = self._written | (IN_THE_FILE if name.startswith(FROM_A_FILE) else set())
        own = re.compile("|".join(map(re.escape, sorted(written, key=len, reverse=True))))
        texts = {own.sub("", text) for text in shown_texts(shown)}
        found += [f"plain: {text!r}" for text in untranslated(texts, NOT_WORDS)]
        with painted_too_wide() as painted:
            super()._keep(shown, name, whole=whole)
        self.faults += [f"{name}-{self._look.name}: {fault}" for fault in dict.fromkeys([*found, *painted])]


def _own_words(value: Any) -> Iterator[str]:
    """What the person wrote: sentences in the facts that are no texts of the program."""
    if isinstance(value, str) and " " in value:
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _own_words(inner)
    elif isinstance(value, Struct) and not isinstance(value, Text | type):
        for each in value.__struct_fields__:
            yield from _own_words(getattr(value, each))


def look_at(scenes: Iterable[Scene], looks: Sequence[Look], wanted: str = "") -> Iterator[str]:
    """What cannot be read in these scenes and looks."""
    with tempfile.TemporaryDirectory() as words, tempfile.TemporaryDirectory() as kept, no_voice():
        pseudo_locale.write_words(Path(words))
        with i18n.also_from(Path(words)):
            for scene in scenes:
                for look in looks:
                    yield from _faults(scene, look, wanted, Path(kept))


def _faults(scene: Scene, look: Look, wanted: str, kept: Path) -> list[str]:
    clock = StillClock()
    journal = screenshots.prepared(scene, look.language, kept, pseudo_locale.core_in_pseudo)
    with tempfile.TemporaryDirectory() as folder:
        data = shutil.copytree(journal, Path(folder) / "data")
        with screenshots.open_core(data, clock) as core:
            studio = Inspection(core, clock, look, wanted)
            scene.play(studio)
            studio.close()
            return studio.faults


def main(wanted: str = "", look_wanted: str = "") -> int:
    """Look at everything that is wanted; 1 where anything was found."""
    still_surroundings()
    scenes = [scene for scene in screenshots.SCENES if scene.draws(wanted)]
    looks = [look for look in LOOKS if look_wanted in f"={look.name}="]
    found: set[str] = set()
    for fault in look_at(scenes, looks, wanted):
        if fault not in found:
            found.add(fault)
            print(fault, flush=True)
    print(f"{len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
