"""Draw every page to a picture: in both languages and themes, in the least window, in high contrast, and with text at
200 %.

The program is the real one, on journals of simulated days in a temporary folder; only the clock is a still one, so
that a picture changes when the page does. Where a page is longer than the window, the whole of it goes to
``build/pictures``, to be looked at; pages that are read from top to bottom are drawn whole in the first place. What
the repository keeps of it, ``scripts/pictures/album.py`` says.

    make screenshots                       everything: docs/pictures and build/pictures
    make screenshots ARGS=player           only pictures whose name begins so
    make screenshots ARGS="today da-dark"  only in the looks whose name begins so

When everything was drawn, ``docs/pictures/index.txt`` says what is on which picture; a test looks whether a page, a
dialog or a card is on none.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from rygtraening import i18n, wiring
from rygtraening.domain.ports import Core
from scripts.pictures import (
    brave_steps,
    copies,
    days,
    dialogs,
    first_days,
    fremgang,
    guidance,
    half_year,
    knowledge,
    programmes,
    shared_programme,
    todays,
)
from scripts.pictures.album import Album, Shelf, read_index, write_index
from scripts.pictures.diary import Diary
from scripts.pictures.quiet import no_voice, still_surroundings
from scripts.pictures.scene import Scene
from scripts.pictures.studio import LOOKS, Look, StillClock, Studio

SHOWN_FOLDER = Path("/home/anna/.local/share/rygtraening")
SCENES = (
    *first_days.SCENES,
    *half_year.SCENES,
    *fremgang.SCENES,
    *todays.SCENES,
    *brave_steps.SCENES,
    *days.SCENES,
    *dialogs.SCENES,
    *copies.SCENES,
    *knowledge.SCENES,
    *guidance.SCENES,
    *programmes.SCENES,
    *shared_programme.SCENES,
)
LONGEST = ("progress-years", "half-year", "today-top")
"""The journals that take longest to write, begun first, so that no process is left with one of them at the end."""


@dataclass(frozen=True, slots=True)
class Job:
    """All scenes that begin with one journal, in one language: they share it."""

    journal: str
    language: str
    wanted: str
    look_wanted: str

    @property
    def scenes(self) -> list[Scene]:
        """Those that draw something that is wanted."""
        return [scene for scene in SCENES if scene.name == self.journal and scene.draws(self.wanted)]

    @property
    def looks(self) -> list[Look]:
        """Those of the language."""
        return [look for look in LOOKS if look.language == self.language and look.name.startswith(self.look_wanted)]


@contextmanager
def open_core(folder: Path, clock: StillClock) -> Iterator[Core]:
    """The real core on ``folder``, its clock a still one; everything is read at once, before a picture is drawn."""
    with wiring.open_core(folder, None, wiring.open_settings(folder), clock) as real:
        yield replace(real, data_dir=SHOWN_FOLDER, open_beside=None)


def prepared(scene: Scene, language: str, kept: Path, speaking: Callable[[Core], Core] = lambda core: core) -> Path:
    """The folder with the journal the scene begins with; written the first time it is asked for, by the core that
    ``speaking`` makes of the real one."""
    folder = kept / f"{scene.name}-{language}"
    if not folder.exists():
        clock = StillClock()
        i18n.set_language(language)
        with open_core(folder, clock) as core:
            scene.prepare(Diary(speaking(core), clock))
    return folder


def draw(scene: Scene, look: Look, album: Album, kept: Path, *, still: bool = False) -> None:
    """One scene in one look, on a journal of its own; ``still``: without anything that moves by itself."""
    clock = StillClock()
    with tempfile.TemporaryDirectory() as folder:
        data = shutil.copytree(prepared(scene, look.language, kept), Path(folder) / "data")
        with open_core(data, clock) as core:
            studio = Studio(core, clock, look, album, still=still)
            scene.play(studio)
            studio.close()


def do(job: Job) -> dict[str, set[str]]:
    """Draw it; what is on which picture."""
    shelf = Shelf(job.wanted)
    with tempfile.TemporaryDirectory() as kept, no_voice():
        for look in job.looks:
            for scene in job.scenes:
                draw(scene, look, shelf, Path(kept))
    return shelf.shown


def jobs(wanted: str, look_wanted: str) -> list[Job]:
    """Everything there is to do, what takes longest first."""
    journals = dict.fromkeys((*LONGEST, *(scene.name for scene in SCENES)))
    every = (Job(journal, language, wanted, look_wanted) for journal in journals for language in i18n.LANGUAGES)
    return [job for job in every if job.scenes and job.looks]


def main() -> None:
    """Draw, with a process for each core of the machine."""
    wanted, look_wanted = (*sys.argv[1:], "", "")[:2]
    found = read_index() if wanted or look_wanted else {}
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=spawned, initializer=still_surroundings) as processes:
        begun = {processes.submit(do, job): job for job in jobs(wanted, look_wanted)}
        for future in as_completed(begun):
            for part, names in future.result().items():
                found.setdefault(part, set()).update(names)
            print(begun[future].journal, begun[future].language, flush=True)
    write_index(found)


if __name__ == "__main__":
    main()
