"""The menu entry, what software centres read, and the installer that puts both in their place."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from rygtraening import app, paths

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
SHARE = LINUX / "share"
ENTRY = SHARE / "applications" / f"{paths.APP_ID}.desktop"
METAINFO = SHARE / "metainfo" / f"{paths.APP_ID}.metainfo.xml"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="menus of Linux")
Install = Callable[..., subprocess.CompletedProcess[str]]


def checked(tool: str, *arguments: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed: scripts/system-libraries test installs it")
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_menu_entry_is_valid() -> None:
    checked("desktop-file-validate", str(ENTRY))


def test_what_software_centres_read_is_valid() -> None:
    checked("appstreamcli", "validate", "--no-net", "--strict", str(METAINFO))


def entries(file: Path) -> dict[str, str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_the_windows_say_the_name_of_the_menu_entry_so_that_wayland_finds_its_icon(qapp: QApplication) -> None:
    app.make_application()
    assert f"{QGuiApplication.desktopFileName()}.desktop" == ENTRY.name
    assert entries(ENTRY)["Icon"] == paths.APP_ID
    assert entries(ENTRY)["StartupWMClass"] == paths.APP_NAME


def test_the_menu_entry_speaks_danish_and_english() -> None:
    said = entries(ENTRY)
    assert {key for key in said if f"{key}[da]" in said} == {"GenericName", "Comment", "Keywords"}


def test_everything_software_centres_show_is_in_danish_and_english() -> None:
    root = ElementTree.parse(METAINFO).getroot()
    for tag in ("summary", "p", "li"):
        spoken = [each.get(LANGUAGE, "en") for each in root.iter(tag)]
        assert spoken == ["en", "da"] * (len(spoken) // 2), tag
        assert spoken


def test_they_name_each_other() -> None:
    root = ElementTree.parse(METAINFO).getroot()
    assert root.findtext("id") == paths.APP_ID
    assert root.findtext("launchable") == ENTRY.name
    assert root.findtext("icon") == paths.APP_ID


def test_the_comment_and_the_summary_are_the_same_sentence() -> None:
    summaries = {each.get(LANGUAGE, "en"): each.text for each in ElementTree.parse(METAINFO).getroot().iter("summary")}
    assert summaries == {"en": entries(ENTRY)["Comment"], "da": entries(ENTRY)["Comment[da]"]}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Somebody's, with a name that means something to a shell and to a menu entry."""
    folder = tmp_path / 'a "home" of $somebody'
    folder.mkdir()
    return folder


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """The bundle as it is when its archive has just been unpacked, with a program that says how it was started."""
    folder = tmp_path / "rygtraening-1.2.3"
    (folder / "program" / "_internal").mkdir(parents=True)
    write_program(folder / "program" / "rygtraening")
    (folder / "program" / "_internal" / "libQt6Core.so.6").write_text("a library")
    (folder / "program" / "_internal" / "libQt6.so").symlink_to("libQt6Core.so.6")
    shutil.copytree(SHARE, folder / "share")
    shutil.copy(LINUX / "install.sh", folder)
    return folder


def write_program(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("#!/bin/sh\necho started\n")
    file.chmod(0o755)


@pytest.fixture
def install(home: Path) -> Install:
    """Runs an ``install.sh`` in that home."""

    def run(script: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {"HOME": str(home), "PATH": os.environ["PATH"], **more}
        return subprocess.run(
            [str(script), *arguments], env=environment, capture_output=True, text=True, check=False, cwd=home
        )

    return run


def files(folder: Path) -> set[str]:
    found = folder.rglob("*")
    return {str(path.relative_to(folder)) for path in found if path.is_symlink() or path.is_file()}


def started_by(entry: Path) -> str:
    """The program that the entry starts, as the specification has it read: the string first, then the argument."""
    (line,) = re.findall(r'^Exec="(.*)"$', entry.read_text(encoding="utf-8"), re.MULTILINE)
    return re.sub(r"\\(.)", r"\1", re.sub(r"\\(.)", r"\1", line)).replace("%%", "%")


def test_the_bundle_is_installed_for_one_person_and_started_from_the_menu(
    unpacked: Path, home: Path, install: Install
) -> None:
    done = install(unpacked / "install.sh")
    assert (done.returncode, done.stderr) == (0, "")
    local = home / ".local"
    program = started_by(local / "share" / "applications" / ENTRY.name)
    assert program == str(local / "lib" / "rygtraening" / "program" / "rygtraening")
    for each in (program, str(local / "bin" / "rygtraening")):
        assert subprocess.run([each], capture_output=True, text=True, check=True).stdout == "started\n"
    assert {name.removeprefix("share/") for name in files(local) if name.startswith("share/")} == files(SHARE)
    assert (local / "lib" / "rygtraening" / "program" / "_internal" / "libQt6.so").is_symlink()
    assert stat.S_IMODE((local / "share" / "applications" / ENTRY.name).stat().st_mode) == 0o644


def test_what_was_installed_is_removed_and_what_was_logged_stays(unpacked: Path, home: Path, install: Install) -> None:
    log = home / ".local" / "share" / "rygtraening" / "journal.sqlite3"
    log.parent.mkdir(parents=True)
    log.write_text("what was logged")
    install(unpacked / "install.sh")
    shutil.rmtree(unpacked)
    done = install(home / ".local" / "lib" / "rygtraening" / "install.sh", "--remove")
    assert (done.returncode, done.stderr) == (0, "")
    assert files(home) == {".local/share/rygtraening/journal.sqlite3"}


def test_a_newer_bundle_takes_the_place_of_the_older_whole(unpacked: Path, home: Path, install: Install) -> None:
    install(unpacked / "install.sh")
    (unpacked / "program" / "_internal" / "libQt6.so").unlink()
    assert install(unpacked / "install.sh").returncode == 0
    library = home / ".local" / "lib"
    assert files(library / "rygtraening") == files(unpacked)
    assert [path.name for path in library.iterdir()] == ["rygtraening"]


def test_an_installation_that_was_cut_off_is_begun_anew(unpacked: Path, home: Path, install: Install) -> None:
    half = home / ".local" / "lib" / "rygtraening.new" / "program"
    half.mkdir(parents=True)
    (half / "half").write_text("half a file")
    assert install(unpacked / "install.sh").returncode == 0
    assert files(home / ".local" / "lib") == {f"rygtraening/{name}" for name in files(unpacked)}


def test_a_program_that_is_there_already_is_only_put_into_the_menu(home: Path, install: Install) -> None:
    program = home / "a `place` with \\ in it" / "rygtraening"
    write_program(program)
    assert install(LINUX / "install.sh", "--program", str(program)).returncode == 0
    assert started_by(home / ".local" / "share" / "applications" / ENTRY.name) == str(program)
    assert not (home / ".local" / "lib").exists()
    install(LINUX / "install.sh", "--remove")
    assert files(home / ".local") == set()
    assert program.exists()


def test_the_menu_is_where_the_person_has_put_it(home: Path, install: Install, tmp_path: Path) -> None:
    write_program(home / "rygtraening")
    elsewhere = tmp_path / "data"
    install(LINUX / "install.sh", "--program", "rygtraening", XDG_DATA_HOME=str(elsewhere))
    assert files(elsewhere) == files(SHARE)
    assert started_by(elsewhere / "applications" / ENTRY.name) == str(home.resolve() / "rygtraening")


@pytest.mark.parametrize("taken", ["lib/rygtraening/mine", "bin/rygtraening"])
def test_what_somebody_else_put_there_is_left_alone(unpacked: Path, home: Path, install: Install, taken: str) -> None:
    mine = home / ".local" / taken
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    assert "left alone" in install(unpacked / "install.sh").stderr
    install(unpacked / "install.sh", "--remove")
    assert mine.read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name it with --program"),
        (("--program", "nowhere"), "no program that can be started"),
        (("--prefix", "here"), "the whole path"),
        (("--all",), "Unknown: --all"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    home: Path, install: Install, arguments: tuple[str, ...], said: str
) -> None:
    done = install(LINUX / "install.sh", *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert files(home) == set()
