"""What goes into the wheel and the sdist (`make package` builds both and tries them in a bare environment)."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hatchling.builders.plugin.interface import BuilderInterface
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from rygtraening import __version__, paths
from rygtraening.i18n import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]


def contents(builder: BuilderInterface) -> set[str]:  # type: ignore[type-arg]
    """The names that the files have in the archive."""
    with builder.config.set_build_data({"artifacts": [], "force_include": builder.config.force_include}):
        return {file.distribution_path.replace("\\", "/") for file in builder.recurse_included_files()} | {
            file.distribution_path.replace("\\", "/")
            for file in builder.recurse_forced_files(builder.config.get_force_include())
        }


def kept(*folders: str) -> set[str]:
    """The files of the folders that are under version control."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout, so nothing says what belongs to it")
    said = subprocess.run(["git", "ls-files", "--", *folders], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(said.stdout.splitlines())


def test_the_wheel_brings_everything_that_the_program_reads() -> None:
    names = contents(WheelBuilder(str(ROOT)))
    for name in kept("exercises", "resources"):
        assert f"rygtraening/_data/{name}" in names
    for language in set(LANGUAGES) - {"en"}:
        assert f"rygtraening/_data/resources/locale/{language}/LC_MESSAGES/rygtraening.mo" in names
    for name in kept("src/rygtraening"):
        assert name.removeprefix("src/") in names


def test_the_wheel_brings_the_menu_entry_and_no_tests() -> None:
    builder = WheelBuilder(str(ROOT))
    assert builder.config.shared_data == {str(ROOT / "packaging" / "linux" / "share"): "share"}
    names = contents(builder)
    assert {name.split("/")[0] for name in names} == {"rygtraening"}
    assert [name for name in names if name.endswith(".pyc")] == []


def test_the_sdist_has_what_the_tests_and_the_packages_need() -> None:
    names = {name.removeprefix(f"rygtraening-{__version__}/") for name in contents(SdistBuilder(str(ROOT)))}
    wanted = kept("src", "tests", "scripts", "exercises", "resources", "packaging")
    assert wanted - names == set()
    assert {"README.md", "CHANGELOG.md", "Makefile", "constraints.txt"} <= names  # pyproject and LICENSE always are
    assert f"packaging/linux/share/applications/{paths.APP_ID}.desktop" in names
    assert [name for name in names if name.startswith("docs/pictures/")] == []
