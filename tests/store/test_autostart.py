"""Starting with the system: the entry says what it has to, is the owner's, is for one folder, and goes again."""

from __future__ import annotations

import plistlib
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening import paths
from rygtraening.domain.belongings import Kept
from rygtraening.domain.ports import KnownError
from rygtraening.store import autostart, delete_all
from rygtraening.store.autostart import SystemAutostart

COMMAND = ("/opt/venv/bin/rygtraening",)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this person's desktop keeps what is theirs."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    return tmp_path / "config"


def entry(data: Path, command: Sequence[str] = COMMAND) -> SystemAutostart:
    return SystemAutostart(data, command, "linux")


def arguments(text: str) -> list[str]:
    """The Exec line taken apart as the Desktop Entry Specification says, by hand: first the escapes of every value,
    then the quotes of the arguments, then the field codes."""
    (line,) = [each for each in text.splitlines() if each.startswith("Exec=")]
    value = ""
    letters = iter(line.removeprefix("Exec="))
    for letter in letters:
        value += {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}[next(letters)] if letter == "\\" else letter
    found, word, quoted, begun = [], "", False, False
    letters = iter(value)
    for letter in letters:
        if letter == '"':
            quoted, begun = not quoted, True
        elif quoted and letter == "\\":
            word += next(letters)
        elif letter == " " and not quoted:
            if begun or word:
                found.append(word)
            word, begun = "", False
        else:
            word += letter
    found += [word] if begun or word else []
    assert not any("%" in each.replace("%%", "") for each in found), "a field code"
    return [each.replace("%%", "%") for each in found]


def test_it_is_off_until_it_is_switched_on_and_off_again_after(config: Path, tmp_path: Path) -> None:
    one = entry(tmp_path / "data")
    assert not one.on
    one.switch(True)
    assert one.on
    assert autostart.files(tmp_path / "data", "linux") == (config / "autostart" / f"{paths.APP_ID}.desktop",)
    one.switch(False)
    assert not one.on
    assert list((config / "autostart").iterdir()) == []
    one.switch(False)


def test_the_entry_is_what_desktops_want_and_their_owners_alone(config: Path, tmp_path: Path) -> None:
    entry(tmp_path / "data").switch(True)
    path = config / "autostart" / f"{paths.APP_ID}.desktop"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert arguments(path.read_text(encoding="utf-8")) == [
        *COMMAND,
        "--data-dir",
        str(tmp_path / "data"),
        "--background",
    ]
    if shutil.which("desktop-file-validate") is None:
        pytest.fail("desktop-file-validate is not installed: scripts/system-libraries test installs it")
    said = subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "")


@pytest.mark.parametrize(
    "name",
    ["plain", "with space", 'a "quote"', "back\\slash", "$HOME `id` $(id)", "100 % sikkert %f", "æøå 🦴", "a;b&c|d"],
)
def test_a_name_of_any_kind_stands_as_it_is_in_the_command(name: str, config: Path, tmp_path: Path) -> None:
    one = entry(tmp_path / name, (str(tmp_path / name / "python"), "-m", "rygtraening"))
    one.switch(True)
    assert one.on
    text = autostart.entry_file("linux").read_text(encoding="utf-8")
    folder = str(tmp_path / name)
    assert arguments(text) == [f"{folder}/python", "-m", "rygtraening", "--data-dir", folder, "--background"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1))
def test_whatever_a_folder_is_called_it_stays_one_argument(name: str) -> None:
    line = f"Exec={autostart._argument(name)}"
    if len(line.splitlines()) == 1:  # other separators of lines are no separators to a desktop
        assert arguments(line) == [name]


def test_an_entry_for_another_folder_is_not_ones_own(config: Path, tmp_path: Path) -> None:
    entry(tmp_path / "data").switch(True)
    other = entry(tmp_path / "data-2")
    assert not other.on
    other.switch(False)
    assert entry(tmp_path / "data").on
    other.switch(True)
    assert other.on
    assert not entry(tmp_path / "data").on


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_person_switched_off_in_their_desktop_is_off(line: str, config: Path, tmp_path: Path) -> None:
    one = entry(tmp_path / "data")
    one.switch(True)
    with autostart.entry_file("linux").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert not one.on
    one.switch(True)
    assert one.on


def test_without_a_folder_of_settings_of_its_own_it_is_the_usual_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: Path
) -> None:
    for value in ("", "relative/path"):
        monkeypatch.setenv("XDG_CONFIG_HOME", value)
        assert autostart.entry_file("linux") == tmp_path / "home/.config/autostart" / f"{paths.APP_ID}.desktop"


def test_where_the_system_says_no_a_sentence_says_so(config: Path, tmp_path: Path) -> None:
    config.write_text("in the way", encoding="utf-8")
    with pytest.raises(KnownError, match="could not be told when to start"):
        entry(tmp_path / "data").switch(True)


def test_deleting_everything_takes_the_entry_along_but_not_one_for_another_folder(config: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    entry(tmp_path / "other").switch(True)
    assert delete_all.look(data).kept == ()
    entry(data).switch(True)
    assert delete_all.look(data).kept == ((Kept.AUTOSTART, 1),)
    assert delete_all.look(tmp_path / "other").kept == ()
    assert delete_all.delete(data, own_exercises=False) == ()
    assert list((config / "autostart").iterdir()) == []


def test_the_command_is_that_of_the_bundle_the_image_around_it_or_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "bin" / "python"
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert paths.program_command() == (str(python), "-m", "rygtraening")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "rygtraening").touch()
    assert paths.program_command() == (str(tmp_path / "bin" / "rygtraening"),)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/rygtraening/rygtraening")
    assert paths.program_command() == ("/opt/rygtraening/rygtraening",)
    image = tmp_path / "rygtraening.AppImage"
    image.touch()
    monkeypatch.setenv("APPIMAGE", str(image))
    assert paths.program_command() == (str(image),)


def test_on_macos_it_is_a_launch_agent(tmp_path: Path, config: Path) -> None:
    one = SystemAutostart(tmp_path / "my data", COMMAND, "darwin")
    one.switch(True)
    path = tmp_path / "home" / "Library" / "LaunchAgents" / f"{paths.APP_ID}.plist"
    said = plistlib.loads(path.read_bytes())
    assert said["ProgramArguments"] == [*COMMAND, "--data-dir", str(tmp_path / "my data"), "--background"]
    assert said["RunAtLoad"] is True
    assert one.on
    assert not SystemAutostart(tmp_path / "my", COMMAND, "darwin").on
    one.switch(False)
    assert not path.exists()
    path.write_text("not a list", encoding="utf-8")
    assert not one.on


class Registry:
    """The part of ``winreg`` that is used."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = object(), 1, 2

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    @contextmanager
    def OpenKey(self, _root: object, _path: str, *_how: int) -> Iterator[SimpleNamespace]:  # noqa: N802
        yield SimpleNamespace()

    CreateKey = OpenKey

    def QueryValueEx(self, _key: object, name: str) -> tuple[str, int]:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name], self.REG_SZ

    def SetValueEx(self, _key: object, name: str, _reserved: int, _kind: int, value: str) -> None:  # noqa: N802
        self.values[name] = value

    def DeleteValue(self, _key: object, name: str) -> None:  # noqa: N802
        del self.values[name]


def test_on_windows_it_is_a_value_under_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    monkeypatch.setattr(autostart, "_registry", lambda: registry)
    one = SystemAutostart(tmp_path / "my data", ("C:\\Program Files\\rygtraening.exe",), "win32")
    assert not one.on
    one.switch(True)
    folder = str(tmp_path / "my data")
    assert registry.values == {
        "rygtraening": f'"C:\\Program Files\\rygtraening.exe" --data-dir "{folder}" --background'
    }
    assert one.on
    assert not SystemAutostart(tmp_path / "data", COMMAND, "win32").on
    one.switch(False)
    assert registry.values == {}
