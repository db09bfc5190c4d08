"""Programmes: the list, one whole, one of one's own being put together with agreed doses, and I dag on a day off."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from rygtraening.domain.exercise import Side
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.programme_draft import Draft
from rygtraening.domain.text import Text
from rygtraening.ui import window as frame
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.programme_sheet.page import ProgrammeSheetPage
from rygtraening.ui.programmes.builder_page import BuilderPage
from rygtraening.ui.programmes.list_page import ProgrammesPage
from rygtraening.ui.programmes.part_card import AGREED
from rygtraening.ui.programmes.programme_page import ProgrammePage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

AGREED_ON = date(2026, 11, 20)
PUT_TOGETHER = "kattestraek", "baekkenloeft", "sfinks"


def _with_one_of_ones_own(diary: Diary) -> None:
    diary.begin(6, usual=3)
    diary.good_days(5, 1, number=2)
    diary.morning(0, 2)
    programme = _agreed(diary)
    opened = diary.core.open_programme_files
    assert opened is not None
    opened().write(programme, None)
    diary.core.shelf.read_anew()


def _agreed(diary: Diary) -> Programme:
    known = diary.core.catalogue.exercises
    slowly = Text("Roligt, og kun så langt, som det er rart.", "Slowly, and only as far as is comfortable.")
    lift = Agreed(AGREED_ON, tier=1, amount=10, hold=5, sets=2, note=slowly)
    bird_dog = Agreed(AGREED_ON, tier=1, amount=6, side=Side.LEFT)
    draft = Draft(
        name=Text("Hos Mette", "With Mette"),
        about=Text("Det, vi blev enige om i klinikken.", "What we agreed on in the clinic."),
        parts=(
            Part(known["kattestraek"]),
            Part(known["baekkenloeft"], agreed=lift),
            Part(known["diagonalstraek"], agreed=bird_dog),
        ),
        named=True,
        days=(0, 2, 4),
        made_by="Mette Holm",
    )
    return replace(draft.programme(), id="hos-mette")


def _walk(studio: Studio) -> None:
    studio.journey.open_page(frame.EXERCISES)
    studio.page(ExercisesPage).programmes_wanted.emit()
    page = studio.page(ProgrammesPage)
    studio.picture("programmes")
    page.opened.emit("staerk-ryg")
    studio.picture("programme-shipped", whole=True)
    studio.page(ProgrammePage).printed.emit()
    studio.picture("programme-on-paper", whole=True)
    studio.page(ProgrammeSheetPage).left.emit()
    studio.page(ProgrammePage).left.emit()
    page.opened.emit("hos-mette")
    studio.picture("programme-own", whole=True)
    studio.page(ProgrammePage).edited.emit()
    studio.picture("programme-change", whole=True)
    studio.page(BuilderPage).left.emit()
    studio.page(ProgrammePage).followed.emit()
    studio.picture("programme-followed")
    studio.today("today-day-off")


def _put_together(studio: Studio) -> None:
    studio.journey.open_page(frame.EXERCISES)
    studio.page(ExercisesPage).programmes_wanted.emit()
    studio.page(ProgrammesPage).new_wanted.emit()
    page = studio.page(BuilderPage)
    studio.picture("programme-empty")
    page.choose.click()
    studio.dialog("dialog-choose-exercises")
    page.keep.click()
    studio.picture("programme-wanting", whole=True)
    page.name.setText("Efter arbejde" if studio.speaks_danish else "After work")
    page.name.textEdited.emit(page.name.text())
    page.take(list(PUT_TOGETHER))
    page.cards["sfinks"].mode.segment(AGREED).click()
    studio.picture("programme-new", whole=True)
    page.left.emit()
    studio.dialog("dialog-keep-programme")


SCENES = (
    Scene(
        "programmes",
        _walk,
        _with_one_of_ones_own,
        (
            "programmes",
            "programme-shipped",
            "programme-on-paper",
            "programme-own",
            "programme-change",
            "programme-followed",
            "today-day-off",
        ),
    ),
    Scene(
        "put-together",
        _put_together,
        _with_one_of_ones_own,
        (
            "programme-empty",
            "programme-wanting",
            "programme-new",
            "dialog-choose-exercises",
            "dialog-keep-programme",
        ),
    ),
)
