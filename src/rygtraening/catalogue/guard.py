"""What stands between a file and the reader: only a small, plain, UTF-8 YAML file comes through.

Checked before anything is built: a regular file of at most 1 MiB, readable characters, one document, nesting of at
most 20, at most 50 000 events, no anchors, aliases or tags.

Only the *event* parser of libyaml is used: it keeps its state on the heap and looks at most 1 kB ahead, so 30 000
nested brackets cost 2 ms here. PyYAML's C *composer* calls itself for each level and ends the process on the same
file; it is never used. Without libyaml the same events come from PyYAML's own parser, about 16 times slower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from rygtraening.catalogue.opening import Refused, Spot, read_bytes
from rygtraening.i18n import _

MOST_DEPTH = 20
MOST_EVENTS = 50_000

# The characters YAML allows (YAML 1.1, section 5.1).
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_text(path: Path) -> str:
    """The file's text without a byte order mark; ``Refused`` where it is not a small, readable, regular file."""
    return text_of(read_bytes(path))


def text_of(content: bytes) -> str:
    """The text of a file with this ``content``, without a byte order mark; ``Refused`` where it is none."""
    text = _decoded(content).removeprefix("\ufeff")
    strange = _UNREADABLE.search(text)
    if strange is not None:
        sentence = _("There is a character here that cannot be read (code {code}). Try to delete it.")
        raise Refused(_spot_at(text, strange.start(), sentence.format(code=f"{ord(strange.group()):04X}")))
    return text


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        sentence = _("This file is not plain text in UTF-8. Open it in a text editor and save it as UTF-8.")
        before = content[: error.start].decode("utf-8")
        raise Refused(_spot_at(before, len(before), sentence)) from error


def _spot_at(text: str, index: int, sentence: str) -> Spot:
    line_start = text.rfind("\n", 0, index) + 1
    return Spot(text.count("\n", 0, index) + 1, index - line_start + 1, sentence)


def events(text: str) -> list[yaml.Event]:
    """The YAML events of ``text``, all bounds kept; ``Refused`` otherwise, with every anchor, alias and tag."""
    kept: list[yaml.Event] = []
    fancy: list[Spot] = []
    depth = documents = 0
    try:
        for event in _parsed(text):
            kept.append(event)
            if len(kept) > MOST_EVENTS:
                raise Refused(spot(event.start_mark, _("The file has far more in it than an exercise needs.")))
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Refused(spot(event.start_mark, _("A file holds one exercise: take away this “---”.")))
            elif isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MOST_DEPTH:
                    sentence = _("This is nested deeper than 20 levels, which no exercise file needs to be.")
                    raise Refused(spot(event.start_mark, sentence))
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if (reason := _fancy(event)) is not None:
                fancy.append(spot(event.start_mark, reason))
    except yaml.YAMLError as error:
        raise Refused(*fancy, _syntax(error, text)) from error
    if fancy:
        raise Refused(*fancy)
    return kept


def _parsed(text: str) -> Iterator[yaml.Event]:
    parser: Any = yaml.CBaseLoader(text) if yaml.__with_libyaml__ else yaml.BaseLoader(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    except (ValueError, OverflowError) as error:  # an impossible "\U…" in a text, in PyYAML's own parser
        raise yaml.YAMLError(str(error)) from error
    finally:
        parser.dispose()


def _fancy(event: yaml.Event) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return _("A text may not begin with “*” (in YAML that repeats another place). Put quotes around the text.")
    if getattr(event, "anchor", None) is not None:
        return _("A text may not begin with “&” (in YAML that marks a place). Put quotes around the text.")
    if getattr(event, "tag", None) is not None:
        return _("A text may not begin with “!” (in YAML that is a tag). Put quotes around the text.")
    return None


def spot(mark: Any, sentence: str) -> Spot:
    """A spot at a YAML mark, whose line and column count from 0."""
    return Spot(mark.line + 1, mark.column + 1, sentence)


def _syntax(error: yaml.YAMLError, text: str) -> Spot:
    """A syntax fault in words. PyYAML's two parsers word the same problem differently; both are known here."""
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    if "quoted scalar" in context and "end of stream" in problem and begun is not None:
        return spot(begun, _("A quotation mark begins here and never ends."))
    if "cannot start any token" in problem and mark is not None:
        sentence = _bad_start(text, mark)
    elif "mapping values are not allowed" in problem:
        sentence = _("There is one colon too many here. A text with a colon in it needs quotes around it.")
    elif "could not find expected ':'" in problem:
        sentence = _("A colon is missing on this line or the one before, or a text needs quotes around it.")
    elif "unknown escape" in problem or "escape sequence" in context + problem or "hex" in problem:
        sentence = _("A backslash in a text with “\"” quotes has a meaning of its own. Use “'” quotes instead.")
    elif "flow" in context:
        sentence = _("A bracket that begins here or before is not closed, or a comma is missing.")
        mark = mark or begun
    elif "block" in context:
        sentence = _("This line does not fit the ones above it. See that it is indented just as they are.")
    else:
        sentence = _("This cannot be read as YAML. Look at the indents, colons and quotes here and on the line above.")
    return spot(mark, sentence) if mark is not None else Spot(1, 1, sentence)


def _bad_start(text: str, mark: Any) -> str:
    lines = text.splitlines()
    sign = lines[mark.line][mark.column : mark.column + 1] if mark.line < len(lines) else ""
    if sign == "\t":
        return _("There is a tab here. Use spaces to indent.")
    return _("A text may not begin with “{sign}”. Put quotes around the text.").format(sign=sign)
