"""A file of facts that another installation wrote, read line by line and believed in nothing.

``docs/data.md`` describes the format. A file of which any line cannot be read is refused whole, with the first faults
and the lines they stand in.
"""

from __future__ import annotations

import json
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, NoReturn, get_type_hints

from msgspec import MsgspecError, Raw, Struct
from msgspec.json import Decoder

from rygtraening.domain import plain
from rygtraening.domain.facts import KINDS, Fact
from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.plain import quick
from rygtraening.domain.plain.rows import FactRow, row, utc_of
from rygtraening.domain.plain.shapes import YEARS, is_day, is_moment
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import Stamp
from rygtraening.exchange import ndjson
from rygtraening.i18n import _

STANDARD_INPUT = Path("-")
MOST_MEGABYTES = 256
"""Of a file. Twenty years of daily sessions are about 25."""
MOST_OF_A_LINE = 1_000_000
"""Bytes. A session of thirty exercises with a page of notes is about 20,000."""
MOST_FAULTS = 20
"""Told of one file."""
_LARGEST = 1e9
_MOST_DIGITS = 12
_BYTES_BETWEEN = 1 << 16
"""Read between two looks at ``told``."""
_MARK = b"\xef\xbb\xbf"

Told = Callable[[float], None]
_A_DAY = (date, datetime, date | None, datetime | None)
_DATED = {
    kind: tuple(name for name, hint in get_type_hints(kind).items() if hint in _A_DAY) for kind in (Stamp, *KINDS)
}
"""The fields that hold a day or a moment."""


class Source(Struct, frozen=True):
    """An open file: its name as the person knows it, and its size in bytes; 0 where that is not known."""

    name: str
    stream: BinaryIO
    size: int


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """The file ``path`` (``-`` is standard input), open. A ``KnownError`` where it cannot be had or is far too large,
    and for what the disk says while it is read."""
    name = _("standard input") if path == STANDARD_INPUT else path.name
    try:
        if path == STANDARD_INPUT:
            yield Source(name, sys.stdin.buffer, 0)
            return
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise KnownError(_("{file} is a folder, not a file. Nothing has been changed.").format(file=path))
        if found.st_size > MOST_MEGABYTES * 1_000_000:
            raise _too_large(name)
        with path.open("rb") as stream:
            yield Source(name, stream, found.st_size)
    except OSError as error:
        raise _unread(name, error) from error


def refused(name: str, faults: list[tuple[int, str]]) -> KnownError:
    """Why nothing of the file is taken over: a sentence, and a line for each of the first ``faults`` (line, what)."""
    first = _("{file} was not taken over, and nothing has been changed: not all of it can be read.").format(file=name)
    lines = [f"{name}:{line}: {_harmless(fault)}" for line, fault in faults[:MOST_FAULTS]]
    more = [_("There is more; these are the first {count}.").format(count=MOST_FAULTS)]
    return KnownError("\n".join([first, *lines, *(more if len(faults) > MOST_FAULTS else [])]))


class _Line(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    kind: str
    subject: str
    device: str
    at: str
    day: str
    data: Raw


_LINE = Decoder(_Line)
_is_id = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
"""Whether a text is a UUID as Python writes it."""


def rows(source: Source, told: Told = lambda share: None) -> Iterator[tuple[int, FactRow]]:
    """The facts of ``source`` as rows, each with its line, counted from 1. A ``KnownError`` at the end where not every
    line was one, and at once where the file is none of ours; what was given before is then not to be used.

    ``told`` hears the share that is read, 0-1, and may raise to give up.
    """
    faults: list[tuple[int, str]] = []
    lines = _lines(source, told)
    line, text = next(lines, (1, b""))
    said = _header(source.name, text.removeprefix(_MARK))
    count = 0
    for line, text in lines:
        if text.isspace():
            continue
        count += 1
        try:
            yield line, _quick_row(text) or row(_fact(text))
        except Unreadable as error:
            faults.append((line, str(error)))
            if len(faults) > MOST_FAULTS:
                break
    else:
        if count != said:
            wrong = _("the first line speaks of {said} entries, and {count} follow: the file is cut short or changed")
            faults.append((line, wrong.format(said=said, count=count)))
    if faults:
        raise refused(source.name, faults)


def _lines(source: Source, told: Told) -> Iterator[tuple[int, bytes]]:
    number = read = since = 0
    while text := _read_line(source):
        number += 1
        if len(text) > MOST_OF_A_LINE:
            raise refused(source.name, [(number, _("the line is far too long to be an entry"))])
        read += len(text)
        if read > MOST_MEGABYTES * 1_000_000:
            raise _too_large(source.name)
        since += len(text)
        if since >= _BYTES_BETWEEN:
            since = 0
            told(min(1.0, read / source.size) if source.size else 0.0)
        yield number, text


def _read_line(source: Source) -> bytes:
    try:
        return source.stream.readline(MOST_OF_A_LINE + 1)
    except OSError as error:
        raise _unread(source.name, error) from error


def _header(name: str, text: bytes) -> int:
    """How many facts the file says it holds."""
    try:
        fields = Fields(_json(text))
        if fields.text("format") != ndjson.FORMAT:
            raise Unreadable("format")
    except Unreadable as error:
        said = _("this is not the first line of a log that rygtraening has written")
        raise refused(name, [(1, said)]) from error
    try:
        version, count = fields.whole("version"), fields.whole("facts")
    except Unreadable as error:
        raise refused(name, [(1, str(error))]) from error
    if version > ndjson.VERSION:
        raise KnownError(
            _(
                "{file} was written by a newer version of rygtraening than this one, which could misread it. Nothing "
                "has been changed. Bring rygtraening up to date here, and try again."
            ).format(file=name)
        )
    if version < 1:
        raise refused(name, [(1, _("there is no version {version} of this form").format(version=version))])
    return count


def _quick_row(text: bytes) -> FactRow | None:
    """The row of a line that is just as this version writes it, as nearly all are; else ``None``."""
    try:
        line = _LINE.decode(text)
        data = bytes(line.data).decode()
        said = quick.read(line.kind, data)
        if said is None or not (_is_id(line.id) and is_moment(line.at) and is_day(line.day)):
            return None
    except (MsgspecError, ValueError):
        return None
    if said.subject(line.id, line.day) != line.subject:
        return None
    return FactRow(line.id, line.kind, line.subject, line.device, *utc_of(line.at), line.day, data)


def _fact(text: bytes) -> Fact:
    """The fact of one line; ``Unreadable`` where it does not hold one."""
    try:
        item = _json(text)
        fields = Fields(item)
        stamp = Stamp(fields.uuid("id"), fields.text("device"), fields.moment("at"), fields.day("day"))
        offset = stamp.at.utcoffset()
        if offset is None or offset.seconds % 60 or offset.microseconds:
            raise Unreadable("at: an offset from UTC that is not of whole minutes")
        fact = plain.read(fields.text("kind"), stamp, item.get("data") if isinstance(item, dict) else None)
        if fact.subject != fields.text("subject"):
            raise Unreadable(f"subject: {fields.text('subject')} is not {fact.subject}")
        _check_years(stamp)
        _check_years(fact)
    except Unreadable as error:
        raise Unreadable(_("this entry cannot be read ({fault})").format(fault=error)) from error
    return fact


def _check_years(said: Fact | Stamp) -> None:
    for name in _DATED[type(said)]:
        value = getattr(said, name)
        if value is not None and value.year not in YEARS:
            raise Unreadable(f"{name}: the year {value.year}")


def _json(text: bytes) -> object:
    try:
        words = text.decode("utf-8")
        value: object = _DECODER.decode(words)
        if "\\u" in words:
            # Only another program escapes letters, and it may have escaped half a pair, which no file can hold.
            words = json.dumps(value, ensure_ascii=False)
            value = json.loads(words.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    except Unreadable:
        raise
    except UnicodeDecodeError as error:
        raise Unreadable(_("this line is not text in UTF-8")) from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(_("this is not a whole line of JSON")) from error
    return value


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _number(text: str) -> float:
    value = float(text)
    if not abs(value) <= _LARGEST:
        raise _too_much()
    return value


def _whole(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise _too_much()
    return int(text)


def _too_much() -> Unreadable:
    return Unreadable(_("there is a number in it that nothing here can be"))


_DECODER = json.JSONDecoder(parse_constant=_no_number, parse_float=_number, parse_int=_whole)


def _harmless(text: str) -> str:
    """At most a line of text: what a file says must not steer a terminal."""
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return shown if len(shown) <= 200 else f"{shown[:199]}…"


def _unread(name: str, error: OSError) -> KnownError:
    said = _("{file} cannot be read ({why}). Nothing has been changed.")
    return KnownError(said.format(file=name, why=error.strerror or error))


def _too_large(name: str) -> KnownError:
    return KnownError(
        _(
            "{file} is over {most} megabytes, and no log of rygtraening is. It was not read, and nothing has been "
            "changed."
        ).format(file=name, most=MOST_MEGABYTES)
    )
