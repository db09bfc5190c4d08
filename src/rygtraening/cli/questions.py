"""The program's questions, asked in a terminal: one line each, asked again until the answer can be understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from rygtraening.cli.terminal import Terminal
from rygtraening.domain.pain import HIGHEST, LOWEST, Pain
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _

ValueT = TypeVar("ValueT")


def keep(terminal: Terminal, call: Callable[[], ValueT]) -> ValueT:
    """Keep something in the log. Where the disk says no, say so and offer to try again; the ``KnownError`` where that
    is not wanted."""
    while True:
        try:
            return call()
        except KnownError as error:
            terminal.say(str(error))
            if not yes(terminal, _("Try again?")):
                raise


def yes(terminal: Terminal, question: str, *, enter_is_no: bool = False) -> bool:
    """A yes or a no; neither is taken for granted, unless Enter is said to be a no."""
    hint = f"[{_('y')}/{_('n')}" + (", " + _("Enter is no") if enter_is_no else "") + "]"
    while True:
        answer = terminal.ask(f"{question} {hint}").casefold()
        if not answer and enter_is_no:
            return False
        if answer in (_("y"), _("yes"), "y", "yes"):
            return True
        if answer in (_("n"), _("no"), "n", "no"):
            return False
        terminal.say(_("Answer {yes} or {no}.").format(yes=_("y"), no=_("n")))


def number(terminal: Terminal, question: str, *, skippable: bool, least: int | None = None) -> int | None:
    """A pain number. Enter keeps ``least`` where there is one, else skips (``None``) where that may be."""
    low = LOWEST if least is None else least
    if least is not None:
        hint = _("{least}–10, Enter keeps {least}").format(least=least)
    elif skippable:
        hint = _("0–10, Enter skips")
    else:
        hint = "0–10"
    while True:
        answer = terminal.ask(f"{question} ({hint}):")
        if not answer and (least is not None or skippable):
            return least
        if answer.isdecimal() and len(answer) <= 2 and low <= int(answer) <= HIGHEST:
            return int(answer)
        terminal.say(_("Write a whole number from {least} to 10.").format(least=low))


def pain(terminal: Terminal, *, skippable: bool, least: Pain | None = None) -> Pain:
    """Back and leg. Skipping the back skips both; what was said before (``least``) is the least."""
    low = least or Pain()
    back = number(terminal, _("In your back"), skippable=skippable, least=low.back)
    if back is None:
        return Pain()
    return Pain(back, number(terminal, _("In your leg"), skippable=False, least=low.leg))


def scale(terminal: Terminal) -> None:
    """What the ends of the scale are."""
    terminal.say(_("0 is no pain, 10 the worst imaginable pain."))


def whole(terminal: Terminal, question: str, least: int, most: int, *, enter: int) -> int:
    """A whole number from ``least`` to ``most``; Enter is ``enter``."""
    while True:
        answer = terminal.ask(question)
        if not answer:
            return enter
        if answer.isdecimal() and len(answer) <= 3 and least <= int(answer) <= most:
            return int(answer)
        terminal.say(_("Write a whole number from {least} to {most}.").format(least=least, most=most))


def one_of(terminal: Terminal, options: Sequence[str], *, skippable: bool = False) -> int | None:
    """The index of the option that is chosen; ``None`` where it was skipped with Enter."""
    for place, option in enumerate(options, start=1):
        terminal.say(f"{place:3}  {option}")
    question = _("Choose a number; Enter skips:") if skippable else _("Choose a number:")
    while True:
        answer = terminal.ask(question)
        if not answer and skippable:
            return None
        if _is_place(answer, len(options)):
            return int(answer) - 1
        terminal.say(_("Write a number from 1 to {n}.").format(n=len(options)))


def ticked(terminal: Terminal, question: str, options: Sequence[str]) -> tuple[int, ...]:
    """The indices of the options that fit; none is an answer of its own."""
    for place, option in enumerate(options, start=1):
        terminal.say(f"{place:3}  {option}")
    while True:
        answer = terminal.ask(question + " " + _("Numbers with blanks between them, Enter for none:"))
        parts = answer.replace(",", " ").split()
        if all(_is_place(part, len(options)) for part in parts):
            return tuple(sorted({int(part) - 1 for part in parts}))
        terminal.say(_("Write numbers from 1 to {n}.").format(n=len(options)))


def day(terminal: Terminal, question: str, today: date) -> date:
    """A day; Enter is today."""
    while True:
        answer = terminal.ask(question + " " + _("(as 2026-03-10, Enter for today):"))
        if not answer:
            return today
        try:
            return date.fromisoformat(answer)
        except ValueError:
            terminal.say(_("{text} is not a day; write it as 2026-03-10").format(text=answer))


def line(terminal: Terminal, question: str) -> str:
    """A line of the person's own words; empty where it was skipped."""
    return terminal.ask(question + " " + _("(Enter skips):"))


def _is_place(answer: str, most: int) -> bool:
    return answer.isdecimal() and len(answer) <= 3 and 1 <= int(answer) <= most
