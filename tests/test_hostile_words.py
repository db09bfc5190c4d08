"""The file with the program's words is damaged, huge or gone: the program speaks English. The system's language is
nonsense: it speaks Danish or English."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rygtraening import i18n, paths

SHIPPED = paths.bundled("resources") / "locale" / "da" / "LC_MESSAGES" / "rygtraening.mo"
HEAD = b"\xde\x12\x04\x95"


pytestmark = pytest.mark.promise(
    "a file is far larger than its kind needs to be, damaged, or leads out of its folder",
    "refused unread, or passed over with a sentence and its line; below the limit little memory is used",
)


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file with the words, in a place of its own."""
    path = tmp_path / "locale" / "da" / "LC_MESSAGES" / "rygtraening.mo"
    path.parent.mkdir(parents=True)
    monkeypatch.setattr(paths, "bundled", lambda _folder: tmp_path)
    return path


def test_the_words_are_read_from_there(words: Path) -> None:
    shutil.copyfile(SHIPPED, words)
    i18n.set_language("da")
    assert (i18n.language(), i18n._("Today")) == ("da", "I dag")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200) | st.binary(max_size=200).map(lambda rest: HEAD + rest))
@example(content=b"")
@example(content=HEAD + bytes(3) + b"\xff" * 100)
@example(content=SHIPPED.read_bytes()[:5000])
@example(content=SHIPPED.read_bytes().replace(b"charset=utf-8", b"charset=klingo"))
@example(content=SHIPPED.read_bytes().replace(b"charset=utf-8", b"charset=utf-16"))
@example(content=SHIPPED.read_bytes().replace(b"plural=(n", b"plural=(("))
def test_whatever_is_in_it_the_program_speaks(content: bytes, words: Path) -> None:
    words.write_bytes(content)
    i18n.set_language("da")
    said = i18n._("Today"), i18n.ngettext("{n} day", "{n} days", 2)
    if i18n.language() == "en":
        assert said == ("Today", "{n} days")


@pytest.mark.parametrize("what", ["gone", "a folder", "huge"])
def test_without_it_the_program_speaks_english(what: str, words: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if what == "a folder":
        words.mkdir()
    if what == "huge":
        with words.open("wb") as file:
            file.truncate(10_000_000_000)
        monkeypatch.setattr(Path, "open", lambda *_how: pytest.fail("it was opened"))
    i18n.set_language("da")
    assert (i18n.language(), i18n._("Today")) == ("en", "Today")


@pytest.mark.parametrize(
    "asked", ["%s%n", "xx_YY.UTF-99@nowhere", "../../etc/passwd", "da" * 5000, "\udcff\udcfe", "\n"]
)
def test_a_language_that_is_nonsense_is_one_of_the_two(asked: str, tmp_path: Path) -> None:
    environment = os.environ | {"LC_ALL": asked, "LANG": asked, "LANGUAGE": asked, "LC_MESSAGES": asked}
    done = subprocess.run(
        [sys.executable, "-m", "rygtraening", "--data-dir", str(tmp_path / "data"), "backup", "list"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(("There is no copy yet.", "Der er ingen kopi endnu."))
