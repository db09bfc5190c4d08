"""``rygtraening reminders``: when one is reminded, said or chosen; the same as on the card in Indstillinger."""

from __future__ import annotations

import argparse
from pathlib import Path

from msgspec import Struct

from rygtraening import wiring
from rygtraening.domain.autostart import Autostart
from rygtraening.domain.ports import KnownError, Settings
from rygtraening.domain.reminder import MOST_TIMES, USUAL_TIME, Weekly, beginning
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.i18n import _
from rygtraening.words import reminders as words

ON = "on"


class Wish(Struct, frozen=True):
    """What is to be changed; ``None`` stays as it is."""

    on: bool | None = None
    times: tuple[Weekly, ...] | None = None
    tray: bool | None = None
    autostart: bool | None = None

    @property
    def anything(self) -> bool:
        """Whether anything is to be changed."""
        return any(getattr(self, field) is not None for field in self.__struct_fields__)

    @classmethod
    def of(cls, options: argparse.Namespace) -> Wish:
        """What the words of the command ask for."""
        return cls(
            True if options.on else False if options.off else None,
            tuple(options.at) if options.at is not None else None,
            None if options.tray is None else options.tray == ON,
            None if options.autostart is None else options.autostart == ON,
        )


def run(data_dir: Path, wish: Wish) -> int:
    """Choose what ``wish`` says, and say how it is then; 0. A ``KnownError``, and nothing is chosen, where the program
    is open on the folder, which would write over it, or where there are too many times."""
    autostart = wiring.open_autostart(data_dir)
    if wish.anything:
        if wish.times is not None and len(wish.times) > MOST_TIMES:
            raise KnownError(_("Up to {most} times can be chosen. Nothing was changed.").format(most=MOST_TIMES))
        wiring.make_data_dir(data_dir)
        with wiring.alone(data_dir):
            # Read anew: what an open window chose before it was closed is not lost.
            _choose(wiring.open_settings(data_dir), autostart, wish)
    _say(ReminderMemory(wiring.open_settings(data_dir)), autostart)
    return 0


def _choose(settings: Settings, autostart: Autostart, wish: Wish) -> None:
    memory = ReminderMemory(settings)
    if wish.autostart is not None:
        autostart.switch(wish.autostart)
    if wish.times is not None:
        memory.keep_times(wish.times)
    if wish.on is not None:
        memory.keep_on(wish.on)
        if wish.on and not memory.reminders.times:
            memory.keep_times((Weekly(USUAL_TIME, frozenset(range(7))),))
    if wish.tray is not None:
        memory.keep_tray(wish.tray)
    if wish.on is not None or wish.times is not None:
        memory.keep_standing(beginning(wiring.SystemClock().now()))


def _say(memory: ReminderMemory, autostart: Autostart) -> None:
    print(words.chosen(memory.reminders))
    print(words.tray(memory.tray))
    print(words.autostart(autostart.on))
    if memory.reminders.on:
        print(_("Reminders come while the program is open or waits in the background."))
        print(_("For a calendar, which reminds you also when it is closed: rygtraening export --format ics"))
