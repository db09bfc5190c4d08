"""``rygtraening demo``: an empty data folder filled with a simulated person's journal."""

from __future__ import annotations

import os
import shlex
import sys
from datetime import datetime
from pathlib import Path

from rygtraening import i18n, wiring
from rygtraening.domain.asking import Asking
from rygtraening.domain.facts import Fact
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.text import Language
from rygtraening.i18n import _, ngettext
from rygtraening.simulation.life import live
from rygtraening.simulation.names import STEADY
from rygtraening.simulation.people import PEOPLE
from rygtraening.simulation.world import World

BATCH_DAYS = 60
"""Days kept in one transaction."""


def run(data_dir: Path, exercises: Path | None, *, days: int, seed: int, person: str = STEADY) -> int:
    """Fill ``data_dir`` with ``days`` days of ``person`` that end today and say how to open it; 0. A ``KnownError``
    where there is something in the folder already, and where the disk says no."""
    _refuse_unless_empty(data_dir)
    with wiring.open_core(data_dir, exercises, wiring.open_settings(data_dir)) as core:
        fill(core, days, seed, person)
    said = ngettext(
        "{n} day of a simulated person lies in {folder}. Open it with:",
        "{n} days of a simulated person lie in {folder}. Open them with:",
        days,
    )
    print(said.format(n=days, folder=data_dir))
    print(f"  rygtraening --data-dir {shlex.quote(str(data_dir))}")
    return 0


def fill(core: Core, days: int, seed: int, person: str = STEADY) -> None:
    """Keep ``days`` days of ``person`` (a name in ``simulation.names``) that end today in the journal, batch by batch,
    and what they chose to be asked in the settings."""
    lives = PEOPLE[person]
    asking = Asking(core.settings)
    asking.keep_wellbeing(lives.habits.asked_wellbeing)
    asking.keep_wins(lives.habits.writes_win > 0)
    world = World(
        programme=core.programme,
        questions=core.safety.questions,
        device=core.journal.device,
        language=Language.nearest(i18n.language()),
        local=datetime.astimezone,  # the machine's own zone, summer time included
        exercises=core.catalogue.exercises,
        activities=core.catalogue.activities,
    )
    batch: list[Fact] = []
    for done, (_day, facts) in enumerate(live(lives, world, core.clock.now(), days, seed), start=1):
        batch += facts
        if done % BATCH_DAYS == 0 or done == days:
            core.journal.append(*batch)
            batch.clear()
            _say_progress(done, days)


def _refuse_unless_empty(folder: Path) -> None:
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise KnownError(_("{path} is not a folder. Nothing was written.").format(path=folder))
    if any(folder.iterdir()):
        raise KnownError(
            _(
                "There is something in {folder} already, and a simulated person is only put into an empty folder. "
                "Nothing was written. Name another one with --data-dir."
            ).format(folder=folder)
        )


def _say_progress(done: int, days: int) -> None:
    """One line, drawn over itself, where somebody is watching."""
    if sys.stdout is not None and sys.stdout.isatty():
        end = "\n" if done == days else ""
        print("\r" + _("{done} of {days} days").format(done=done, days=days), end=end, flush=True)
