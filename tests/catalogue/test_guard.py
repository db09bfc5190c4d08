"""Files nobody would write by hand: each is refused with a sentence, and none takes the program with it."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from rygtraening.catalogue import guard, opening
from rygtraening.catalogue.reading import EXERCISE, read

Write = Callable[[str, str | bytes], Path]

MERGE_BOMB = "a: &a {k: 1}\n" + "".join(f"{b}: &{b} {{<<: [*{a}, *{a}, *{a}]}}\n" for a, b in pairwise("abcdefghi"))

HOSTILE = {
    "thirty thousand brackets": ("[" * 30_000, "1:21: This is nested deeper than 20 levels"),
    "thirty thousand braces": ("{" * 30_000, "1:21: This is nested deeper than 20 levels"),
    "thirty thousand dashes": ("- " * 30_000, "1:41: This is nested deeper than 20 levels"),
    "steps into the depth": ("\n".join(" " * deep + "a:" for deep in range(900)), "21:21: This is nested deeper"),
    "merge keys": (MERGE_BOMB, "1:4: A text may not begin with “&”"),
    "an alias": ("name: *other", "1:7: A text may not begin with “*”"),
    "a tag": ("name: !!python/object/apply:os.system [ls]", "1:7: A text may not begin with “!”"),
    "a million commas": ("[" + "a," * 100_000 + "]", "far more in it than an exercise needs"),
    "too many bytes": ("#" * (opening.MOST_BYTES + 1), "1:1: The file is larger than 1 MB"),
    "two documents": ("a: 1\n---\nb: 2", "2:1: A file holds one exercise"),
    "nothing": ("", "1:1: The file is empty."),
    "only a comment": ("# later", "1:1: The file is empty."),
    "a list": ("- a\n- b", "1:1: A file begins with fields"),
    "one word": ("hello", "1:1: A file begins with fields"),
    "an unclosed quote": ('id: x\nname: "Kat\naim: y\n', "2:7: A quotation mark begins here and never ends."),
    "an unclosed bracket": ("id: x\nladder: [5, 6\naim: y\n", "A bracket that begins here or before is not closed"),
    "a tab": ("dose:\n\tkind: hold\n", "2:1: There is a tab here."),
    "an at sign": ("name: @kat\n", "1:7: A text may not begin with “@”. Put quotes around the text."),
    "a colon too many": ("name: one: two\n", "1:10: There is one colon too many here."),
    "a crooked indent": ("dose:\n  kind: hold\n start: 5\n", "3:2: This line does not fit the ones above it."),
    "a strange escape": ('name: "\\d"\n', "A backslash in a text"),
    "a key of its own kind": ("? [a, b]\n: 1\n", "1:3: The name of a field must be a plain word."),
    "a NUL": (b"id: a\x00b\n", "1:6: There is a character here that cannot be read (code 0000)."),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "1:1: This file is not plain text in UTF-8."),
    "Latin-1": ("id: x\nname: Kattestræk\n".encode("latin-1"), "2:15: This file is not plain text in UTF-8."),
    "UTF-16": ("id: x\n".encode("utf-16"), "1:1: This file is not plain text in UTF-8."),
}  # fmt: skip


@pytest.mark.parametrize(("content", "fault"), HOSTILE.values(), ids=HOSTILE.keys())
def test_it_is_refused_with_a_sentence(content: str | bytes, fault: str, write: Write) -> None:
    path = write("hostile.yaml", content)
    said = [str(fault) for fault in read(path, EXERCISE).faults]
    assert any(line.startswith(f"{path}:{fault}") or (fault[0].isalpha() and fault in line) for line in said), said


def test_every_anchor_alias_and_tag_is_said_at_once(write: Write) -> None:
    faults = read(write("x.yaml", "id: &a x\nname: *a\naim: !t y\n"), EXERCISE).faults
    assert [(fault.line, fault.column) for fault in faults] == [(1, 5), (2, 7), (3, 6)]


def test_a_field_that_stands_twice_is_said_where_it_stands_again(small_exercise: str, write: Write) -> None:
    faults = read(write("x.yaml", small_exercise + "version: 2\n"), EXERCISE).faults
    assert [(fault.line, fault.sentence) for fault in faults] == [
        (small_exercise.count("\n") + 1, "“version” stands twice; it is on line 2 already.")
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_fine(small_exercise: str, write: Write) -> None:
    windows = b"\xef\xbb\xbf" + small_exercise.replace("\n", "\r\n").encode()
    assert read(write("x.yaml", windows), EXERCISE).faults == ()
    broken = read(write("x.yaml", windows.replace(b"version: 1", b"version: 0")), EXERCISE).faults
    assert [(fault.line, fault.column) for fault in broken] == [(2, 10)]


def test_a_link_to_a_folder_is_no_exercise(tmp_path: Path, write: Write) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "folder", target_is_directory=True)
    (fault,) = read(tmp_path / "link.yaml", EXERCISE).faults
    assert fault.sentence == "This is not an ordinary file, so it is left out."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in this system's folders")
def test_a_pipe_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (fault,) = read(tmp_path / "pipe.yaml", EXERCISE).faults
    assert fault.sentence == "This is not an ordinary file, so it is left out."


@pytest.mark.skipif(os.name != "posix", reason="devices have names only there")
def test_a_device_without_end_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    (fault,) = read(tmp_path / "zero.yaml", EXERCISE).faults
    assert fault.sentence == "This is not an ordinary file, so it is left out."


def test_a_link_to_itself_is_said(tmp_path: Path) -> None:
    (tmp_path / "self.yaml").symlink_to(tmp_path / "self.yaml")
    (fault,) = read(tmp_path / "self.yaml", EXERCISE).faults
    assert fault.sentence == "This cannot be read: the disk or the computer refuses."


@pytest.mark.parametrize("content", ["name: Kat\n", "[" * 30_000, "a: &b c", 'a: "\\UFFFFFFFF"', '"'])
def test_without_libyaml_the_same_files_pass_and_fail(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def verdict() -> tuple[int, int] | None:
        try:
            guard.events(content)
        except opening.Refused as refused:
            return refused.spots[0].line, refused.spots[0].column
        return None

    with_it = verdict()
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    without = verdict()
    assert (with_it is None) == (without is None)
