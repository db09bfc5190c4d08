"""docs/commands.md names every command and every option, and none that is not there."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rygtraening.cli import parser, today
from rygtraening.domain.ports import Core
from rygtraening.domain.today import look

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def subcommands(one: argparse.ArgumentParser | None = None) -> dict[str, argparse.ArgumentParser]:
    for action in (one or parser.build())._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def options(one: argparse.ArgumentParser) -> Iterator[str]:
    """Its own, and those of what it can be told to do."""
    for action in one._actions:
        yield from (name for name in action.option_strings if name.startswith("--"))
    if one.prog.count(" "):
        for further in subcommands(one).values():
            yield from options(further)


def heading(command: str) -> str:
    found = re.search(rf"^## `rygtraening {command}\b.*$", PAGE, re.MULTILINE)
    assert found, f"{command} has no heading"
    return found.group()


def test_every_command_has_a_part_of_its_own_and_no_other_is_named() -> None:
    named = re.findall(r"^## `rygtraening ([\w-]+)", PAGE, re.MULTILINE)
    assert sorted(named) == sorted(subcommands())


def test_every_option_of_a_command_stands_in_its_heading() -> None:
    general = set(options(parser.build()))
    for name, command in subcommands().items():
        own = set(options(command)) - general
        assert set(re.findall(r"--[a-z-]+", heading(name))) == own, name


def test_every_general_option_is_named() -> None:
    table = PAGE.partition("## For every command")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(--[a-z-]+)", table, re.MULTILINE)) == set(options(parser.build()))


def test_no_option_is_named_that_is_not_there() -> None:
    known = {*options(parser.build()), *(name for command in subcommands().values() for name in options(command))}
    assert set(re.findall(r"--[a-z][a-z-]+", PAGE)) <= known


@pytest.mark.parametrize("part", ["day", "exercise"])
def test_every_field_of_the_json_is_named_and_no_other(part: str, core: Core) -> None:
    data = today.as_data(core, look(core.journal, core.programme, core.safety.questions, core.clock.now()))
    exercises = json.loads(json.dumps(data["exercises"]))
    fields = set(data) if part == "day" else set(exercises[0])
    section = PAGE.partition("## `rygtraening today")[2].partition("\n## ")[0]
    days, _, each = section.partition("Each of `exercises`")
    first_cells = re.findall(r"^\| (`.*?) \|", days if part == "day" else each, re.MULTILINE)
    assert {name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)} == fields
