"""No line of the program could speak to a network, or send a bug anywhere. The import contract ``network`` forbids
Python's modules; Qt's stand inside PySide6, which that contract cannot look into."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
OF_QT = {
    "QtNetwork", "QtNetworkAuth", "QtHttpServer", "QtWebSockets", "QtWebChannel", "QtWebView", "QtRemoteObjects",
    "QtWebEngineCore", "QtWebEngineWidgets", "QtWebEngineQuick", "QtBluetooth", "QtNfc", "QtPositioning", "QtLocation",
    "QtQml", "QtQuick", "QtQuickWidgets", "QtGrpc", "QtProtobuf", "QtMqtt", "QtCoap", "QtSerialPort",
}  # fmt: skip
READS_HTML = {"setHtml", "insertHtml", "setMarkdown", "QTextBrowser", "QMessageBox", "QErrorMessage", "QStaticText"}


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    """Every module of the program by its name."""
    found = sorted(SOURCE.rglob("*.py"))
    return {str(path.relative_to(SOURCE)): ast.parse(path.read_text(encoding="utf-8")) for path in found}


def modules(tree: ast.Module) -> Iterator[str]:
    """Every part of the name of everything that is imported, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (part for name in node.names for part in name.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            yield from (node.module or "").split(".")
            yield from (name.name for name in node.names)


def test_none_of_qts_modules_that_reach_out_is_imported(trees: dict[str, ast.Module]) -> None:
    found = {name: sorted(OF_QT & set(modules(tree))) for name, tree in trees.items()}
    assert {name: modules for name, modules in found.items() if modules} == {}
    assert len(found) > 300


def test_the_system_is_asked_to_open_only_what_lies_on_this_machine(trees: dict[str, ast.Module]) -> None:
    opened = []
    for name, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("openUrl"):
                opened.append(f"{name}: {ast.unparse(node.args[0])}")
    assert opened
    assert [each for each in opened if ": QUrl.fromLocalFile(" not in each] == []


def test_nothing_that_reads_html_is_used(trees: dict[str, ast.Module]) -> None:
    found = []
    for name, tree in trees.items():
        names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        names |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        found += [f"{name}: {each}" for each in sorted(names & READS_HTML)]
    assert found == []
