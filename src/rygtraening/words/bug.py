"""A bug as a text that can be kept and passed on: where in the program it is, and nothing of the person.

A message of Python may hold what somebody wrote (``invalid literal for int(): 'my note'``), and the path of a file the
name of its owner. So messages are kept only of kinds that speak of code, and of each path only what lies inside the
program or a library. The values of variables are never in it.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import PurePath

from rygtraening.i18n import _

FILE_NAME = "bugs.log"
"""Of the data folder: what is kept of bugs."""
_OF_CODE = (AttributeError, NameError, TypeError, ImportError, IndexError, ZeroDivisionError, RecursionError)
"""Their messages name types, attributes and modules."""
_ROOTS = ("site-packages", "dist-packages", "src")
_MOST = 20
"""Errors that led to one another."""


def text(error: BaseException) -> str:
    """The whole chain of errors, the first cause on top, as Python prints it."""
    return "\n".join("".join(_one(each)) for each in reversed(list(_chain(error))))


def place(error: BaseException) -> str:
    """Where it was raised and of what kind: the same for the same bug."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno} {_said(error)}" if frames else _said(error)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in seen and len(seen) < _MOST:
        seen.append(each)
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _one(error: BaseException) -> Iterator[str]:
    yield "Traceback (most recent call last):\n"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f'  File "{_shortened(frame.filename)}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            yield f"    {frame.line}\n"
    yield _said(error) + "\n"


def _said(error: BaseException) -> str:
    """The kind, and its message where that speaks of code."""
    kind = type(error).__qualname__
    if isinstance(error, OSError):
        return f"{kind}: {error.errno}"
    if isinstance(error, _OF_CODE):
        return f"{kind}: {error}"
    return f"{kind} ({_('its words are left out, for they could be yours')})" if str(error) else kind


def _shortened(file: str) -> str:
    """The path from the library or the program on; of any other only the name of the file."""
    parts = PurePath(file).parts
    for root in _ROOTS:
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) :])
    if "rygtraening" in parts:
        return "/".join(parts[parts.index("rygtraening") :])
    return parts[-1] if parts else file
