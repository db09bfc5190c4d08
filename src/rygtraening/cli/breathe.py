"""``rygtraening breathe``: calm breathing for a few minutes, in a few lines that are drawn in place."""

from __future__ import annotations

import sys

from rygtraening.cli.lines import wrap
from rygtraening.cli.terminal import Left, RealTerminal, Terminal, somebody_there
from rygtraening.domain.breathing import Breath, Breathing
from rygtraening.domain.ports import Clock
from rygtraening.i18n import _
from rygtraening.words import breathing as words

FRAME_SECONDS = 0.1
LOUD = 0
"""The line that stands out."""
_BAR = 24
_LEAVE = ("escape", "s", "q")


def run(clock: Clock, minutes: int, terminal: Terminal | None = None) -> int:
    """Lead through ``minutes`` of it; exit code 0, also where the person leaves before the end. 2 where nobody is
    there."""
    if terminal is not None:
        _lead(clock, minutes, terminal)
        return 0
    if not somebody_there():
        print(_("Breathing along needs a terminal with somebody at it."), file=sys.stderr)
        return 2
    real = RealTerminal()
    with real.attended():
        _lead(clock, minutes, real)
    return 0


def _lead(clock: Clock, minutes: int, terminal: Terminal) -> None:
    breathing = Breathing(minutes)
    terminal.say(f"{words.title()} · {words.minutes(minutes)}")
    terminal.say(words.lead())
    try:
        with terminal.keys():
            breathing.go_on(clock.monotonic())
            while not breathing.is_over(clock.monotonic()):
                terminal.show(_lines(breathing, clock.monotonic(), terminal.width), LOUD)
                key = terminal.key(FRAME_SECONDS)
                if key in _LEAVE:
                    raise Left
                if key in (" ", "p"):
                    (breathing.pause if breathing.running else breathing.go_on)(clock.monotonic())
    except Left:
        terminal.say()
        terminal.say(words.stopped())
        return
    terminal.say()
    terminal.say(words.done(minutes))


def _lines(breathing: Breathing, now: float, width: int) -> list[str]:
    """The most important first: what to do, how full the breath is, how long it still takes, and the keys."""
    breath = breathing.at(now)
    said = f"{words.turn(breath.turn)} · {breath.seconds_left}" if breathing.running else _("Pause")
    return [said, _bar(breath), words.left(breath), "", *wrap(_("Space: pause / go on · Esc: stop"), width)]


def _bar(breath: Breath) -> str:
    full = round(breath.drawn * _BAR)
    return "█" * full + "░" * (_BAR - full)
