"""What the bundle is made of, as far as it can be said without building it (`make bundle` does, and starts it)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from rygtraening.ui import voice_process
from scripts.bundle import parts, start

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "rygtraening"
PYSIDE = Path(PySide6.__file__).parent

# In a process of its own: what is left out cannot be imported, and all that the program imports must be.
WITHOUT = """
import importlib, json, sys
out, names = json.load(sys.stdin)
class Missing:
    def find_spec(self, name, path=None, target=None):
        if any(name == each or name.startswith(each + ".") for each in out):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing())
for name in names:
    importlib.import_module(name)
print("all of them")
"""


def test_the_parts_of_qt_are_those_that_the_program_imports() -> None:
    wanted = parts.qt_modules(SOURCE)
    assert {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtMultimedia", "QtTextToSpeech", "QtNetwork"} <= wanted
    out = parts.left_out(PYSIDE, wanted)
    assert {"PySide6.QtWebEngineCore", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDesigner"} <= set(out)
    assert not {f"PySide6.{name}" for name in wanted} & set(out)


def test_everything_that_the_program_imports_works_without_what_is_left_out() -> None:
    files = [path.relative_to(SOURCE.parent).with_suffix("") for path in SOURCE.rglob("*.py")]
    names = [".".join(file.parts).removesuffix(".__init__") for file in files if file.name != "__main__"]
    others = ["msgspec", "icalendar", "wakepy", "tzdata", "zoneinfo", "hashlib", "uuid"]
    out = parts.left_out(PYSIDE, parts.qt_modules(SOURCE))
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT], input=json.dumps([out, [*names, *others]]), capture_output=True, text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=False,
    )  # fmt: skip
    assert done.stdout == "all of them\n", done.stderr[-2000:]


def test_of_the_libraries_those_stay_that_something_wanted_is_linked_against() -> None:
    plugins = "PySide6/Qt/plugins"
    binaries = [
        ("PySide6/QtCore.abi3.so", "/x/QtCore.abi3.so", "EXTENSION"),
        ("libpython3.11.so.1.0", "/x/libpython3.11.so.1.0", "BINARY"),
        (f"{plugins}/platforms/libqxcb.so", "/x/libqxcb.so", "BINARY"),
        (f"{plugins}/platforms/libqvnc.so", "/x/libqvnc.so", "BINARY"),
        (f"{plugins}/multimedia/libffmpegmediaplugin.so", "/x/libffmpegmediaplugin.so", "BINARY"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/x/libQt6Core.so.6", "BINARY"),
        ("libxcb-cursor.so.0", "/x/libxcb-cursor.so.0", "BINARY"),
        ("libavcodec.so.61", "/x/libavcodec.so.61", "BINARY"),
        ("libstdc++.so.6", "/x/libstdc++.so.6", "BINARY"),
    ]
    linked = {
        "/x/QtCore.abi3.so": ["libQt6Core.so.6", "libstdc++.so.6"],
        "/x/libqxcb.so": ["libxcb-cursor.so.0"],
        "/x/libffmpegmediaplugin.so": ["libavcodec.so.61"],
    }
    kept = parts.kept(binaries, lambda file: linked.get(file, []))
    assert [Path(name).name for name, _file, _kind in kept] == [
        "QtCore.abi3.so", "libpython3.11.so.1.0", "libqxcb.so", "libQt6Core.so.6", "libxcb-cursor.so.0",
    ]  # fmt: skip


def test_of_the_files_qts_other_languages_and_links_to_nothing_stay_behind() -> None:
    data = [
        ("PySide6/Qt/translations/qtbase_da.qm", "/x/qtbase_da.qm", "DATA"),
        ("PySide6/Qt/translations/qtbase_fr.qm", "/x/qtbase_fr.qm", "DATA"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
        ("rygtraening/_data/resources/safety.yaml", "/x/safety.yaml", "DATA"),
    ]
    kept = parts.kept_data(data, ["PySide6/Qt/lib/libQt6Core.so.6"])
    assert [Path(name).name for name, _file, _kind in kept] == ["qtbase_da.qm", "libQt6Core.so.6", "safety.yaml"]


def test_the_bundle_understands_how_the_window_starts_its_voice() -> None:
    assert start.VOICE == ["-m", voice_process._MODULE]


@pytest.mark.parametrize(("before", "after"), [("/own", "/own"), (None, None)])
def test_what_is_started_from_the_bundle_looks_for_its_libraries_where_it_always_did(
    monkeypatch: pytest.MonkeyPatch, before: str | None, after: str | None
) -> None:
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    start.leave_the_system_alone()
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"
