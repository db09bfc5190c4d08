"""``rygtraening decide``: what the rule decides about cases that are written down, for looking at the rule itself.

No journal is opened and nothing is kept. docs/commands.md says what a case is.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

from rygtraening import wiring
from rygtraening.domain.cases import Plain, plain_decision, read_case
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.ports import KnownError
from rygtraening.domain.progression import decide
from rygtraening.i18n import _

STANDARD_INPUT = Path("-")
MOST_MEGABYTES = 256
"""Of a file: some hundred thousand cases. What is read is held in memory whole."""

MOST_DIGITS = 300
"""Of a number that is read as it stands."""


def run(data_dir: Path, exercises: Path | None, file: Path) -> int:
    """Print the decisions about the cases in ``file`` (``-`` for standard input) as a JSON array, one a line; 0. A
    ``KnownError``, and nothing printed, where one of them is not a case."""
    cases = _cases(file)
    known = wiring.read_catalogue(data_dir, exercises).exercises
    decisions: list[Plain] = []
    for index, item in enumerate(cases):
        try:
            case = read_case(item["case"] if isinstance(item, dict) and "case" in item else item, known)
        except Unreadable as error:
            sentence = _("Case {index} (counted from 0) is not of the form, so nothing was decided: {why}")
            raise KnownError(sentence.format(index=index, why=error)) from error
        decisions.append(plain_decision(case, decide(case)))
    lines = ",\n".join(map(json.dumps, decisions))
    print(f"[\n{lines}\n]" if decisions else "[]")
    return 0


def _cases(file: Path) -> list[object]:
    text = _read(file)
    name = _("standard input") if file == STANDARD_INPUT else file
    try:
        found = json.loads(text, parse_int=_whole)
    except RecursionError as error:
        raise KnownError(
            _("{file} is nested too deeply to be cases. Nothing was decided.").format(file=name)
        ) from error
    except ValueError as error:  # also text in no known encoding
        sentence = _("{file} is not JSON, so nothing was decided: {why}")
        raise KnownError(sentence.format(file=name, why=error)) from error
    if not isinstance(found, list):
        raise KnownError(_("{file} is not a JSON array of cases. Nothing was decided.").format(file=name))
    return found


def _whole(text: str) -> float:
    """The whole number ``text``; endless where it is too long to be one, which no case has a use for."""
    return int(text) if len(text) <= MOST_DIGITS else math.inf


def _read(file: Path) -> bytes:
    most = MOST_MEGABYTES * 1_000_000
    try:
        if file == STANDARD_INPUT:
            text = sys.stdin.buffer.read(most + 1) if sys.stdin is not None else b""
        else:
            if file.stat().st_size > most:
                raise _too_large(file)  # unread
            with file.open("rb") as opened:
                text = opened.read(most + 1)
    except OSError as error:
        sentence = _("{file} cannot be read ({why}). Nothing was decided.")
        raise KnownError(sentence.format(file=file, why=error.strerror)) from error
    if len(text) > most:
        raise _too_large(file)
    return text


def _too_large(file: Path) -> KnownError:
    sentence = _("{file} is over {most} megabytes. Nothing was decided; try fewer cases at a time.")
    return KnownError(sentence.format(file=file, most=MOST_MEGABYTES))
