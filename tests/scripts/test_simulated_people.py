"""The page about the simulated people says what the rule does with them now."""

from __future__ import annotations

import runpy
from pathlib import Path

from rygtraening.simulation.names import NAMES

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_what_the_script_writes() -> None:
    """All of it but the table of many lives, which takes longer to live; ``make people`` writes it anew."""
    script = runpy.run_path(str(ROOT / "scripts" / "simulated_people.py"))
    page = (ROOT / "docs" / "simulated-people.md").read_text(encoding="utf-8")
    assert page.startswith(f"{script['HEAD']}\n{script['MIDDLE']}\n")
    assert page.endswith("\n\n" + script["people"](script["the_world"]()))


def test_every_person_is_on_the_page_of_the_commands() -> None:
    commands = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in commands for name in NAMES)
