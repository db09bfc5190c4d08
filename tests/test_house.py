"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "rygtraening"
MODULES = sorted(SOURCE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=named(path))


def docstrings(tree: ast.Module) -> set[int]:
    """The ids of the nodes that are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, owners) and node.body and isinstance(node.body[0], ast.Expr)
    }


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every string in the code that is not a docstring, with its line."""
    said = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def called(call: ast.Call) -> str:
    """The last name of what is called: ``sleep`` for ``time.sleep(1)``."""
    return ast.unparse(call.func).rpartition(".")[2]


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_every_file_is_named_after_the_thing_it_holds() -> None:
    empty_names = re.compile(r"(^|_)(utils?|misc|helpers?|managers?|common)(_|$)")
    assert [
        named(path) for path in MODULES if any(empty_names.search(part) for part in path.with_suffix("").parts)
    ] == []


def test_every_module_says_what_it_is_for() -> None:
    mute = [named(path) for path in MODULES if path.stat().st_size and not ast.get_docstring(parsed(path))]
    assert mute == []


def test_nothing_holds_a_colour_but_the_theme() -> None:
    colour = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b|\b(?:rgb|hsl|hsv)a?\(")
    found = []
    for path in MODULES:
        if SOURCE / "ui" / "theme" in path.parents:
            continue
        tree = parsed(path)
        found += [f"{named(path)}:{line} {text[:40]!r}" for line, text in texts(tree) if colour.search(text)]
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and called(node) in ("QColor", "fromRgb", "fromHsl", "fromHsv")
                and any(isinstance(part, ast.Constant) for part in node.args)
            ):
                found.append(f"{named(path)}:{node.lineno} {ast.unparse(node)}")
            if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("GlobalColor"):
                found += [] if node.attr == "transparent" else [f"{named(path)}:{node.lineno} {node.attr}"]
    assert found == []


def spoken_at_import(node: ast.AST) -> Iterator[int]:
    """The lines where a word is asked for while the module is read, and so in the language of that moment."""
    if isinstance(node, ast.Lambda):
        return
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        parts: list[ast.AST] = [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
    else:
        parts = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.Call) and called(node) in ("_", "ngettext"):
        yield node.lineno
    for part in parts:
        yield from spoken_at_import(part)


def test_words_are_asked_for_when_they_are_said() -> None:
    assert [f"{named(path)}:{line}" for path in MODULES for line in spoken_at_import(parsed(path))] == []


def test_no_test_sleeps() -> None:
    sleepy = [
        f"{named(path)}:{node.lineno}"
        for path in TESTS
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and (called(node) in ("sleep", "qSleep", "qWait") or ast.unparse(node.func) == "qtbot.wait")
    ]
    assert sleepy == []


def test_the_pins_are_names_and_versions_only() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert len(pins) > 20
    assert [pin for pin in pins if not re.fullmatch(r"[a-z0-9][a-z0-9.-]*==[0-9][0-9a-z.+]*", pin)] == []


# Every import of the command line happens in a fresh process, so that what the tests have loaded cannot hide it.
LOADED = "import importlib, json, sys; importlib.import_module(sys.argv[1]); print(json.dumps(sorted(sys.modules)))"


def modules_with(module: str) -> set[str]:
    """The modules that are loaded once ``module`` is."""
    run = subprocess.run([sys.executable, "-c", LOADED, module], capture_output=True, text=True, check=True)
    return set(json.loads(run.stdout))


def loaded_by(module: str) -> set[str]:
    """Their top-level packages."""
    return {name.partition(".")[0] for name in modules_with(module)}


def test_the_command_lines_parser_loads_nothing_heavy() -> None:
    heavy = {"PySide6", "shiboken6", "numpy", "pydantic", "yaml", "sqlite3"}
    assert loaded_by("rygtraening.cli.parser") & heavy == set()


@pytest.mark.parametrize("path", sorted((SOURCE / "cli").glob("*.py")), ids=lambda path: path.stem)
def test_no_command_loads_qt(path: Path) -> None:
    package = "rygtraening.cli"
    module = package if path.stem == "__init__" else f"{package}.{path.stem}"
    assert loaded_by(module) & {"PySide6", "shiboken6", "numpy"} == set()


# PySide6 6.12.0 gave back a reference to None that it never took, in each of these calls and more, until Python 3.11
# had none left and aborted. From Python 3.12 on None cannot be used up.
def set_pen(painter: QPainter, _label: QLabel) -> None:
    painter.setPen(QPen(QColor(0, 0, 0), 2.0))


def set_font(painter: QPainter, _label: QLabel) -> None:
    painter.setFont(QFont())


def draw_path(painter: QPainter, _label: QLabel) -> None:
    path = QPainterPath()
    path.addEllipse(0.0, 0.0, 2.0, 2.0)
    painter.drawPath(path)


def draw_text(painter: QPainter, _label: QLabel) -> None:
    painter.drawText(QRect(0, 0, 4, 4), 0, "a")


def fill_rect(painter: QPainter, _label: QLabel) -> None:
    painter.fillRect(QRect(0, 0, 4, 4), QColor(0, 0, 0))


def update(_painter: QPainter, label: QLabel) -> None:
    label.update()


def set_text(_painter: QPainter, label: QLabel) -> None:
    label.setText("a")


def set_property(_painter: QPainter, label: QLabel) -> None:
    label.setProperty("state", "a")


def set_enabled(_painter: QPainter, label: QLabel) -> None:
    label.setEnabled(True)


@pytest.mark.parametrize(
    "call", [set_pen, set_font, draw_path, draw_text, fill_rect, update, set_text, set_property, set_enabled]
)
def test_qt_takes_no_reference_to_none_away(call: Callable[[QPainter, QLabel], None], qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(500):
        call(painter, label)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < 100  # 500 where each call takes one; the rest of Python moves it by a few


def test_who_came_to_train_waits_for_nothing_that_looks_back() -> None:
    later = {"ui.looking_back", "ui.progress.page", "ui.day.page", "ui.report.sheets", "domain.report_reading"}
    later |= {"ui.knowledge.journey", "catalogue.knowledge_file"}
    later |= {"ui.help.journey", "ui.help.page", "catalogue.help_file", "catalogue.whats_new_file"}
    loaded = modules_with("rygtraening.app")
    assert loaded.isdisjoint(f"rygtraening.{name}" for name in later)
    assert loaded.isdisjoint({"numpy", "pydantic", "icalendar", "PySide6.QtNetwork"})
