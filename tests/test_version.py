"""One version, in one place; what else says it is held against it."""

from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from rygtraening import __version__, paths

ROOT = Path(__file__).resolve().parents[1]
METAINFO = ROOT / "packaging" / "linux" / "share" / "metainfo" / f"{paths.APP_ID}.metainfo.xml"
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
RELEASE = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def test_the_package_takes_its_version_from_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"]
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/rygtraening/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_no_other_file_of_the_program_or_of_its_packages_says_it() -> None:
    """A number that stands twice is changed once."""
    files = [*(ROOT / "src").rglob("*.py"), ROOT / "packaging" / "rygtraening.spec", ROOT / "Makefile"]
    files += [*(ROOT / "packaging" / "linux").glob("*.sh"), *(ROOT / "scripts").rglob("*.py")]
    saying = [file.name for file in files if f'"{__version__}"' in file.read_text(encoding="utf-8")]
    assert saying == ["__init__.py"]


def test_every_part_of_the_changelog_is_a_release_or_what_is_not_released_yet() -> None:
    heads = re.findall(r"^## .+$", CHANGELOG, re.MULTILINE)
    assert [head for head in heads if head != "## [Unreleased]" and not RELEASE.match(head)] == []


def test_the_newest_release_is_not_newer_than_the_program() -> None:
    """A version gets its part of the changelog when it is released; until then it stands under Unreleased."""
    released = [numbers(version) for version, _day in RELEASE.findall(CHANGELOG)]
    assert released == sorted(released, reverse=True)
    assert released[:1] <= [numbers(__version__)]
    assert "## [Unreleased]" in CHANGELOG or released[0] == numbers(__version__)


def test_software_centres_are_told_of_the_releases_in_the_changelog_and_no_others() -> None:
    told = [(each.get("version"), each.get("date")) for each in ElementTree.parse(METAINFO).iter("release")]
    assert told == RELEASE.findall(CHANGELOG)
