"""What writes the person's own programmes, takes in those of others and makes files of them: a part of ``wiring``."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rygtraening import paths
from rygtraening.domain.ports import Clock
from rygtraening.system_clock import SystemClock

if TYPE_CHECKING:
    from rygtraening.domain.catalogue import Catalogue
    from rygtraening.domain.programme_files import ProgrammeFiles
    from rygtraening.domain.sharing import Sharing

OWN_EXERCISES = "exercises"
"""In the data folder."""


def finished_own(data_dir: Path) -> Path:
    """The folder of the person's own exercise files in ``data_dir``, every change of several of them finished."""
    own = data_dir / OWN_EXERCISES
    with suppress(OSError):  # whoever reads on hears of it
        if own.exists():
            from rygtraening.store import own_files

            own_files.finish(own)
    return own


def programme_files(data_dir: Path, catalogue: Callable[[], Catalogue], clock: Clock | None = None) -> ProgrammeFiles:
    """The person's own programmes as files in ``data_dir``; ``catalogue`` is everything that is read now."""
    from rygtraening.catalogue.own_programmes import OwnProgrammes
    from rygtraening.exchange.whole_files import write_file
    from rygtraening.store.owner_only import make_folder

    return OwnProgrammes(
        data_dir / OWN_EXERCISES,
        catalogue,
        write=partial(write_file, replace=True),
        make_folder=make_folder,
        now=(clock or SystemClock()).now,
    )


def sharing(data_dir: Path, exercises: Path | None = None, clock: Clock | None = None) -> Sharing:
    """Programmes as files to send, out of ``data_dir`` and in."""
    from rygtraening.catalogue.programme_sharing import ProgrammeSharing
    from rygtraening.exchange.whole_files import write_file
    from rygtraening.store import own_files

    return ProgrammeSharing(
        data_dir / OWN_EXERCISES,
        exercises or paths.bundled("exercises"),
        own_files,
        write=lambda path, content, replace: write_file(path, content, replace=replace),
        now=(clock or SystemClock()).now,
    )
