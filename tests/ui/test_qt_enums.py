"""Qt's enums are made quickly, and are what Python makes of them."""

from __future__ import annotations

import enum
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from enum import KEEP, Enum, EnumType, Flag, IntEnum
from typing import Any

import pytest

from rygtraening.ui import qt_enums
from rygtraening.ui.qt_enums import KINDS, Names, as_ever, described, make_enums_quickly

AS_THE_PROGRAM = "from rygtraening.ui.qt_loading import load_qt; load_qt()\n"
ALL_OF_QT = """
import importlib, json, pickle
from enum import EnumType, Flag

def told(value):
    value = getattr(value, "func", value)
    name = getattr(value, "__qualname__", None)
    return repr(value) if name is None or isinstance(value, EnumType) else f"{getattr(value, '__module__', '')}.{name}"

def tried(what):
    try:
        return told(what())
    except Exception as error:
        return f"{type(error).__name__}: {error}"

def all_of(made):
    numbers = sorted({member.value for member in made})[:3] + [77777, -1]
    return {
        "has": {
            name: [repr(value), {key: told(each) for key, each in vars(value).items()}] if isinstance(value, made)
            else {str(key): told(each) for key, each in value.items()} if isinstance(value, dict) else told(value)
            for name, value in vars(made).items()
        },
        "is": [told(kind) for kind in made.__mro__],
        "members": {name: [told(each), each.value, hash(each)] for name, each in made.__members__.items()},
        "in order": [told(each) for each in made],
        "by number": [tried(lambda: made(number)) for number in numbers],
        "by name": [tried(lambda: made[name]) for name in (*list(made.__members__)[:2], "no such")],
        "together": [tried(lambda: made(one) | made(other)) for one in numbers for other in numbers],
        "without": [tried(lambda: ~made(number)) for number in numbers],
        "parts": [tried(lambda: list(made(one | 3))) for one in numbers] if issubclass(made, Flag) else [],
        "pickled": [tried(lambda: pickle.loads(pickle.dumps(each)) is each) for each in list(made)[:2]],
        "taken": [tried(lambda: setattr(made, name, 1)) for name in list(made.__members__)[:1]],
    }

found, seen = {}, set()
def look(place, holder):
    for name in dir(holder):
        try:
            value = getattr(holder, name)
        except Exception:
            continue
        if isinstance(value, EnumType) and f"{place}.{name}" not in found:
            found[f"{place}.{name}"] = all_of(value)
        elif isinstance(value, type) and value not in seen and value.__module__.startswith("PySide6"):
            seen.add(value)
            look(f"{place}.{name}", value)

for module in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtDBus", "QtMultimedia", "QtTextToSpeech", "QtNetwork"):
    look(module, importlib.import_module(f"PySide6.{module}"))
print(json.dumps(found))
"""
"""Every enum of the modules, with what it has and what it does."""
NAMES: Names = [("Four", 4), ("One", 1), ("None_", 0), ("Five", 5), ("Eins", 1), ("Minus", -3)]


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """With enums made quickly."""
    with monkeypatch.context() as patched:
        patched.setattr(EnumType, "_create_", qt_enums._pythons_own)
        make_enums_quickly()
        assert vars(EnumType)["_create_"] is qt_enums._create
        yield


def qt_enums_of(program: str) -> dict[str, Any]:
    """What ``program`` tells of all enums, as JSON on its last line."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    environment["PYTHONHASHSEED"] = "0"  # the hash of a member is that of its name
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    told: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return told


def from_qt(kind: type[Enum], names: Names) -> type[Enum]:
    """What PySide6 gets when it asks for an enum."""
    ask: Any = kind
    made: type[Enum] = ask("Sample", names, module="qt", boundary=KEEP)
    return made


def test_all_enums_of_qt_have_and_do_what_they_always_did() -> None:
    quick, usual = qt_enums_of(AS_THE_PROGRAM + ALL_OF_QT), qt_enums_of(ALL_OF_QT)
    assert len(usual) > 500
    assert quick.keys() == usual.keys()
    assert {name for name in usual if quick[name] != usual[name]} == set()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("quickly")
def test_an_enum_of_each_kind_is_what_python_makes_of_it(kind: type[Enum]) -> None:
    for names in (NAMES, NAMES[:1], [], [("Two", 2), ("One", 1)], [("One", 1), ("Two", 2), ("Three", 3)]):
        assert described(from_qt(kind, names)) == described(as_ever(kind, names))


@pytest.mark.usefixtures("quickly")
def test_two_enums_have_nothing_in_common() -> None:
    first, second = from_qt(IntEnum, [("One", 1)]), from_qt(IntEnum, [("Two", 2)])
    assert list(first.__members__) == ["One"]
    assert list(second.__members__) == ["Two"]
    with pytest.raises(ValueError, match="1 is not a valid Sample"):
        second(1)


@pytest.mark.parametrize(
    "names",
    [
        [("mro", 1)],
        [("One", 1), ("One", 2)],
        [("_private", 1), ("_sunder_", 2)],
        [("", 1)],
        [("Yes", True), ("No", False)],
        [("Pair", (1, 2))],
        ["One", "Two"],
        "One Two",
        {"One": 1},
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_what_means_more_than_a_name_for_a_number_is_left_to_python(
    kind: type[Enum], names: Any, monkeypatch: pytest.MonkeyPatch, quickly: None
) -> None:
    def outcome() -> object:
        try:
            return described(from_qt(kind, names))
        except Exception as error:
            return type(error), str(error)

    with_ours = outcome()
    monkeypatch.setattr(EnumType, "_create_", qt_enums._pythons_own)
    assert with_ours == outcome()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("quickly")
def test_a_member_that_is_called_as_what_every_member_has_hides_nothing(kind: type[Enum]) -> None:
    made = from_qt(kind, [("name", 1), ("value", 2)])
    assert [(each.name, each.value) for each in made] == [("name", 1), ("value", 2)]


@pytest.mark.usefixtures("quickly")
def test_enums_of_anybody_else_are_pythons() -> None:
    colour = Enum("colour", "RED GREEN")
    assert (colour.__module__, list(colour.__members__), colour["GREEN"].value) == (__name__, ["RED", "GREEN"], 2)
    ask: Any = Flag
    assert ask("ours", NAMES, module="elsewhere", boundary=KEEP).__module__ == "elsewhere"
    strict = ask("strict", [("One", 1)], boundary=enum.STRICT)
    with pytest.raises(ValueError, match="invalid value"):
        strict(8)


def test_where_python_makes_enums_otherwise_all_is_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    def otherwise(kind: type[Enum], name: str, names: Any, **more: Any) -> type[Enum]:
        made: type[Enum] = usual(kind, name, names, **more)
        type.__setattr__(made, "_of_a_later_python_", len(names))
        return made

    usual = qt_enums._pythons_own
    monkeypatch.setattr(qt_enums, "_pythons_own", otherwise)
    monkeypatch.setattr(EnumType, "_create_", otherwise)
    qt_enums._without_names.cache_clear()
    make_enums_quickly()
    qt_enums._without_names.cache_clear()
    assert vars(EnumType)["_create_"] is otherwise


@pytest.mark.parametrize("without", [None, lambda *_what, **_more: object()])
def test_where_python_has_nothing_of_what_is_asked_here_all_is_as_ever(
    without: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = vars(EnumType)["_create_"]
    monkeypatch.setattr(qt_enums, "_pythons_own", without)
    qt_enums._without_names.cache_clear()
    make_enums_quickly()
    qt_enums._without_names.cache_clear()
    assert vars(EnumType)["_create_"] is usual
