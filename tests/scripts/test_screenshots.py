"""Every page and dialog of the window is on a picture of ``make screenshots``, which the repository has."""

from __future__ import annotations

import ast
from pathlib import Path

from rygtraening import paths
from scripts.pictures.album import INDEX, KEPT_LOOKS, PICTURES, Shelf, linked, read_index
from scripts.pictures.studio import LOOKS
from scripts.screenshots import LONGEST, SCENES, jobs

UI = Path(paths.__file__).parent / "ui"
SHOWN = ("Page", "Dialog", "Sheet", "Banner")
"""How the names of the classes end that fill the window or lie over it."""


def classes() -> dict[str, set[str]]:
    """The classes of the window by their place in it, each with what it is made from."""
    found = {}
    for file in UI.rglob("*.py"):
        module = ".".join(file.relative_to(UI).with_suffix("").parts)
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found[f"{module}.{node.name}"] = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
    return found


def test_every_page_and_dialog_is_on_a_picture() -> None:
    made_from = set().union(*classes().values())
    wanted = {name for name in classes() if name.endswith(SHOWN) and name.rpartition(".")[2] not in made_from}
    assert len(wanted) > 30
    assert wanted - read_index().keys() == set(), "add a scene to scripts/pictures and run `make screenshots`"


def test_each_picture_of_the_index_is_there_in_both_languages_and_both_themes() -> None:
    names = set().union(*read_index().values())
    assert {look.split("-")[0] for look in KEPT_LOOKS} == {"da", "en"}
    assert {look.split("-")[1] for look in KEPT_LOOKS} == {"light", "dark"}
    assert {f"{name}-{look}.png" for name in names for look in KEPT_LOOKS} - {
        f.name for f in PICTURES.iterdir()
    } == set()


def test_the_repository_keeps_no_picture_that_nothing_needs() -> None:
    names = set().union(*read_index().values())
    needed = {f"{name}-{look}.png" for name in names for look in KEPT_LOOKS} | linked() | {INDEX.name}
    kept = {file.name for file in PICTURES.iterdir() if not file.name.startswith("report-")}
    assert kept - needed == set()


def test_every_picture_that_a_document_shows_is_there() -> None:
    assert linked() - {file.name for file in PICTURES.iterdir()} == set()


def test_every_scene_is_somebodys_job_once() -> None:
    drawn = [(scene.name, id(scene), look) for job in jobs("", "") for scene in job.scenes for look in job.looks]
    assert len(drawn) == len(set(drawn)) == len(SCENES) * len(LOOKS)
    assert set(LONGEST) <= {scene.name for scene in SCENES}


def test_only_what_is_wanted_is_drawn() -> None:
    (first, *others) = jobs("player", "da-dark")
    assert {look.name for look in first.looks} == {"da-dark", "da-dark-small"}
    assert {job.journal for job in (first, *others)} == {"half-year", "first-run"}
    assert Shelf("player").wants("player-rest")
    assert not Shelf("player").wants("today")
