"""Draw every page to a picture: in both languages and themes, at two window sizes, and with text at 200 %.

The program is the real one, on journals of simulated days in a temporary folder; only the clock is a still one, so
that a picture changes when the page does. Where a page is longer than the window, the whole of it goes to
``build/pictures``, to be looked at; pages that are read from top to bottom are drawn whole in the first place.

    make screenshots                       everything, into docs/pictures
    make screenshots ARGS=player           only pictures whose name begins so
    make screenshots ARGS="today da-dark"  only in the looks whose name begins so
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rygtraening import i18n, wiring
from rygtraening.domain.ports import Core
from scripts.pictures import brave_steps, days, dialogs, first_days, fremgang, half_year, todays
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import LOOKS, NOW, Look, StillClock, Studio

SHOWN_FOLDER = Path("/home/anna/.local/share/rygtraening")
SCENES = (
    *first_days.SCENES,
    *half_year.SCENES,
    *fremgang.SCENES,
    *todays.SCENES,
    *brave_steps.SCENES,
    *days.SCENES,
    *dialogs.SCENES,
)


@contextmanager
def open_core(folder: Path, clock: StillClock) -> Iterator[Core]:
    """The real core on ``folder``, its clock a still one."""
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as real:
        yield replace(real, clock=clock, data_dir=SHOWN_FOLDER)


def prepared(scene: Scene, language: str, kept: Path) -> Path:
    """The folder with the journal the scene begins with; written the first time it is asked for."""
    folder = kept / f"{scene.name}-{language}"
    if not folder.exists():
        clock = StillClock()
        i18n.set_language(language)
        with open_core(folder, clock) as core:
            scene.prepare(Diary(core, clock))
    return folder


def draw(scene: Scene, look: Look, wanted: str, kept: Path) -> None:
    """One scene in one look, on a journal of its own."""
    clock = StillClock()
    with tempfile.TemporaryDirectory() as folder:
        data = shutil.copytree(prepared(scene, look.language, kept), Path(folder) / "data")
        with open_core(data, clock) as core:
            studio = Studio(core, clock, look, wanted)
            scene.play(studio)
            studio.close()


def main() -> None:
    """Draw."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["TZ"] = str(NOW.tzinfo)
    time.tzset()
    wanted, look_wanted = (*sys.argv[1:], "", "")[:2]
    with tempfile.TemporaryDirectory() as kept:
        for look in LOOKS:
            if look.name.startswith(look_wanted):
                for scene in SCENES:
                    if scene.draws(wanted):
                        draw(scene, look, wanted, Path(kept))
                print(look.name, flush=True)


if __name__ == "__main__":
    main()
