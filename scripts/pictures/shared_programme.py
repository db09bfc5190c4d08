"""A programme that somebody sent: everything in it, what it changes, why one cannot be used, and sending one's own."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from rygtraening import paths
from rygtraening.catalogue.holdings import Holdings
from rygtraening.catalogue.written import as_yaml
from rygtraening.ui import window as frame
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.programmes.journey import ProgrammesJourney
from rygtraening.ui.programmes.list_page import ProgrammesPage
from rygtraening.ui.programmes.open_page import OpenPage
from rygtraening.ui.programmes.programme_page import ProgrammePage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

PROGRAMME: dict[str, Any] = {
    "id": "hos-mette",
    "version": 1,
    "name": {"da": "Hos Mette", "en": "With Mette"},
    "about": {"da": "Det, vi blev enige om i klinikken.", "en": "What we agreed on in the clinic."},
    "exercises": [
        "kattestraek",
        {
            "id": "taahaev",
            "agreed": {
                "on": "2026-11-20",
                "amount": 10,
                "sets": 2,
                "note": {"da": "Hold fast i bordet, hvis du vil.", "en": "Hold on to the table if you like."},
            },
        },
        "diagonalstraek",
    ],
    "rest_seconds": 20,
    "ready_seconds": 10,
    "days_per_week": 3,
    "days": ["mon", "wed", "fri"],
    "source": {"title": {"da": "Mette Holm, fysioterapeut", "en": "Mette Holm, physiotherapist"}},
}


def _fields(name: str) -> dict[str, Any]:
    held = Holdings(paths.bundled("exercises"), None).exercise(name)
    assert held is not None
    return held.plain


def _heel_raise() -> dict[str, Any]:
    """An exercise of Mette's own: the bridge, under another name."""
    fields = _fields("baekkenloeft") | {"id": "taahaev", "name": {"da": "Bro på tæer", "en": "Bridge on your toes"}}
    return {name: value for name, value in fields.items() if name not in ("easier", "harder", "also_called")}


def _file(folder: Path) -> Path:
    slower = _fields("kattestraek")
    slower["version"] += 1
    slower["phases"][0]["seconds"] = 4
    content = {"shared": 1, "made_by": "Mette Holm", "programme": PROGRAMME, "own_exercises": [slower, _heel_raise()]}
    path = folder / "hos-mette.yaml"
    path.write_text(as_yaml(content), encoding="utf-8")
    return path


def _with_an_older_one(diary: Diary) -> None:
    """The programme is there already, with another dose and one exercise less."""
    diary.begin(6, usual=3)
    diary.good_days(5, 1, number=2)
    own = diary.core.open_sharing().folder
    (own / "programmes").mkdir(parents=True)
    before = PROGRAMME | {"exercises": ["kattestraek", {"id": "taahaev", "start": 8}]}
    (own / "programmes" / "hos-mette.yaml").write_text(as_yaml(before), encoding="utf-8")
    (own / "taahaev.yaml").write_text(as_yaml(_heel_raise()), encoding="utf-8")
    diary.core.shelf.read_anew()


def _look_at(studio: Studio, file: Path) -> OpenPage:
    """Open ``file`` from the list, and wait until it is read."""
    studio.journey.open_page(frame.EXERCISES)
    studio.page(ExercisesPage).programmes_wanted.emit()
    (journey,) = studio.window.findChildren(ProgrammesJourney)
    journey.sharing.pick_file = lambda _window: file
    studio.page(ProgrammesPage).file_wanted.emit()
    page = studio.page(OpenPage)
    while not page.read:
        studio.settle()
    return page


def _take_in(studio: Studio) -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = _look_at(studio, _file(Path(folder)))
        studio.picture("open-programme", whole=True)
        assert page.take is not None
        page.take.click()
        studio.picture("open-programme-yes", whole=True)
        assert page.in_place is not None
        page.in_place.click()
        page.take.click()
        while not isinstance(studio.window.page, ProgrammePage):
            studio.settle()
        studio.picture("open-programme-taken", said=True)
        studio.page(ProgrammePage).send.click()
        studio.dialog("dialog-send-programme")


def _cannot_use(studio: Studio) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = _file(Path(folder))
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("sets: 2", "sets: 20").replace("days_per_week: 3", "days_pr_week: 3"))
        _look_at(studio, path)
        studio.picture("open-programme-faults")


SCENES = (
    Scene(
        "shared-programme",
        _take_in,
        _with_an_older_one,
        ("open-programme", "open-programme-yes", "open-programme-taken", "dialog-send-programme"),
    ),
    Scene("shared-programme", _cannot_use, _with_an_older_one, ("open-programme-faults",)),
)
