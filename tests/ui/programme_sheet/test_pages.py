"""The sheet of a programme as a PDF: as few pages as it needs, large type, nothing cut or outside, nothing private."""

from __future__ import annotations

import getpass
import re
import socket
from collections.abc import Callable
from datetime import date
from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from rygtraening import i18n, paths
from rygtraening.domain.exercise import Side
from rygtraening.domain.ports import Core
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.programme_draft import PUT_TOGETHER
from rygtraening.domain.programme_sheet import DoseChoice, ProgrammeSheet
from rygtraening.domain.text import Text
from rygtraening.ui.programme_sheet.lettering import written
from rygtraening.ui.programme_sheet.marks import Frame
from rygtraening.ui.programme_sheet.pages import pages
from rygtraening.ui.programme_sheet.pdf import pdf
from rygtraening.ui.programme_sheet.still import Still
from rygtraening.ui.report.ink import Words
from rygtraening.ui.report.language import speaking
from rygtraening.ui.report.sheets import Sheet
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.figure_colours import Clothes, Looks
from rygtraening.ui.theme.theme import Mode, Theme
from tests.ui.programme_sheet.conftest import SIX, THREE, TWELVE

LANGUAGES = pytest.mark.parametrize("language", i18n.LANGUAGES)
PAGE = QRectF(0, 0, paper.PAGE_WIDTH, paper.PAGE_HEIGHT)
INSIDE = PAGE.adjusted(paper.MARGIN_SIDE - 1, paper.MARGIN_TOP - 1, 1 - paper.MARGIN_SIDE, 1 - paper.MARGIN_FOOT)
NASTY = (
    "<b>bold</b> <script>alert(1)</script> &amp; {n} %s",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 5,
    "الظهر أفضل اليوم، مشيت عشرين دقيقة",
    "🦴 👍🏽 👩‍👩‍👧 done",
    "first line\nsecond line\ttabbed\x00\x07 bell",
)


def text_of(sheet: Sheet) -> list[tuple[QRectF, str]]:
    return [
        (mark.rect.translated(at), mark.text) for mark, at in sheet.placed() if isinstance(mark, Words) and mark.text
    ]


def boxes_of(sheet: Sheet) -> list[QRectF]:
    """Figures and frames."""
    found: list[QRectF] = []
    for mark, at in sheet.placed():
        if isinstance(mark, Still):
            found.append(QRectF(at, at + QPointF(mark.width, mark.height)))
        elif isinstance(mark, Frame):
            found.append(QRectF(at, at + QPointF(*mark.size)))
    return found


def assert_all_in_its_place(drawn: tuple[Sheet, ...]) -> None:
    """Every text lies inside the margins and over no other, and so does every figure and box."""
    for sheet in drawn:
        texts = text_of(sheet)
        assert texts
        for rect, text in texts:
            assert INSIDE.contains(rect), f"{text!r} hangs over the margin"
        for rect in boxes_of(sheet):
            assert INSIDE.contains(rect)
        for (one, said), (other, also) in combinations(texts, 2):
            shared = one.intersected(other)
            # A font may be higher than its lines are apart; letters never meet.
            assert shared.width() <= 1 or shared.height() <= 0.2 * min(one.height(), other.height()), (said, also)


def words(text: str) -> str:
    return " ".join(text.split())


@LANGUAGES
@pytest.mark.parametrize(("names", "most"), [(THREE[:1], 1), (THREE, 2), (SIX[:5], 2), (SIX, 2), (TWELVE, 4)])
def test_three_to_six_exercises_take_two_pages_and_all_is_in_its_place(
    language: str,
    names: tuple[str, ...],
    most: int,
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
) -> None:
    with speaking(language):
        drawn = pages(theme, sheet_of(programme_of(*names, days=(0, 2, 4), made_by="Mette Holm")))
    assert len(drawn) <= most
    assert_all_in_its_place(drawn)


@LANGUAGES
def test_every_exercise_is_whole_on_one_page(
    language: str,
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
) -> None:
    with speaking(language):
        made = pdf(theme, sheet_of(programme_of(*TWELVE)))
    by_page = [words(page) for page in read_pdf(made.content).split("\f")]
    programme = programme_of(*TWELVE)
    for number, exercise in enumerate(programme.exercises, start=1):
        name = exercise.name.in_language(language)
        (page,) = (each for each in by_page if f"{number}. {name}" in each)
        assert words(exercise.breathing.in_language(language)).split()[-1] in page


def test_what_is_on_it_can_be_read_back(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
    shipped: Core,
) -> None:
    programme = programme_of(*THREE, days=(0, 2, 4), days_per_week=3, made_by="Mette Holm, physiotherapist")
    made = pdf(theme, sheet_of(programme))
    said = words(read_pdf(made.content))
    for exercise in programme.exercises:
        assert exercise.name.en in said
        for step in exercise.steps:
            assert all(word in said for word in step.en.split())
    for sentence in (
        "Basics for the low back",
        "Made by Mette Holm, physiotherapist",
        "Mon, Wed, Fri",
        "your dose on 22 November 2026",
        "awaiting review",
        "7 times per side · 2 s hold",
        "Breathing: Breathe out as you reach, and breathe freely while you hold.",
        "Pain when you got up, 0–10",
        "Stop calmly if you notice",
        "Boxes with a thick frame are the programme's days.",
        "This sheet does not replace a doctor or physiotherapist.",
        "Call now if one of these is new",
        "Made on 22 November 2026",
    ):
        assert sentence in said
    for sign in programme.exercises[0].safety.stop_signs:
        assert said.count(sign.en) == 1  # once for all
    for urgent in ("crotch", "passing water", "stools", "A leg or foot gets weak", "112:", "cauda equina"):
        assert urgent in said
    for region in shipped.safety.regions:
        assert f"{region.name.en}: {region.phone}" in said
    assert said.count("Mon") >= 4


def test_only_the_chosen_regions_number_is_on_it(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
    shipped: Core,
) -> None:
    own, *others = shipped.safety.regions
    sheet = replace(sheet_of(programme_of(*THREE)), region=own)
    said = words(read_pdf(pdf(theme, sheet).content))
    assert f"{own.name.en}: {own.phone}" in said
    assert not any(other.phone in said for other in others)


def test_what_was_agreed_is_on_it(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
    shipped: Core,
) -> None:
    note = Text(en="Keep your heel on the floor, and begin with the easy side.")
    agreed = Agreed(date(2026, 11, 20), 0, 12, hold=5.0, sets=2, set_rest=45.0, side=Side.LEFT, note=note)
    knee = shipped.catalogue.exercises["knae-til-bryst"]
    sheet = sheet_of(programme_of(parts=(Part(knee, agreed=agreed),)), DoseChoice.PROGRAMME, morning=False)
    said = words(read_pdf(pdf(theme, sheet).content))
    for sentence in (
        "2 sets of 12 times · 5 s hold",
        "only left leg",
        "45 s rest between sets",
        "As agreed with your physiotherapist on 20 November 2026.",
        note.en,
        "the programme's own dose, 22 November 2026",
    ):
        assert sentence in said
    assert "Pain when you got up" not in said


def test_an_exercise_that_pauses_has_no_dose(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
) -> None:
    sheet = sheet_of(programme_of(*THREE[:1]))
    paused = replace(sheet, items=(replace(sheet.items[0], paused_until=date(2026, 12, 3)),))
    said = words(read_pdf(pdf(theme, paused).content))
    assert "Takes a break until 3 Dec" in said
    assert "7 times" not in said


def test_only_what_is_not_reviewed_is_said_to_await_it(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
) -> None:
    programme = programme_of(*THREE[:2])
    read = replace(programme.source, reviewed=True)
    first, second = programme.parts
    first = replace(first, exercise=replace(first.exercise, source=read))
    some = words(read_pdf(pdf(theme, sheet_of(replace(programme, source=read, parts=(first, second)))).content))
    assert "No health professional has reviewed these exercises yet: Knee to chest." in some
    assert "awaiting review" not in some
    second = replace(second, exercise=replace(second.exercise, source=read))
    every = words(read_pdf(pdf(theme, sheet_of(replace(programme, source=read, parts=(first, second)))).content))
    assert "review" not in every


@pytest.mark.parametrize(("days", "thick"), [((), 0), ((0, 2, 4), 3), (tuple(range(7)), 0)])
def test_the_days_of_the_programme_have_a_thick_frame(
    days: tuple[int, ...],
    thick: int,
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
) -> None:
    drawn = pages(theme, sheet_of(programme_of(*THREE[:1], days=days), morning=False))
    ticks = [
        mark
        for sheet in drawn
        for mark, _at in sheet.placed()
        if isinstance(mark, Frame) and mark.size == (paper.TICK_WIDTH, paper.TICK_HEIGHT)
    ]
    assert len(ticks) == 7
    assert sum(mark.line == paper.FRAME_STRONG for mark in ticks) == thick


def nasty(programme: Programme) -> Programme:
    """Everything somebody could write, as long as a file allows."""

    def long(text: str, most: int) -> Text:
        return Text(en=((text + " ") * 20)[:most])

    parts = []
    for place, part in enumerate(programme.parts):
        exercise, text = part.exercise, NASTY[place % len(NASTY)]
        safety = replace(exercise.safety, stop_signs=tuple(long(f"{n} {text}", 400) for n in range(12)))
        exercise = replace(
            exercise,
            name=long(text, 80),
            steps=tuple(long(text, 400) for _n in range(12)),
            breathing=long(text, 400),
            safety=safety,
        )
        agreed = Agreed(date(2026, 11, 20), 0, 12, sets=10, set_rest=300.0, note=long(text, 400))
        parts.append(Part(exercise, agreed=agreed))
    return replace(programme, name=long(NASTY[1], 80), made_by="W" * 80, parts=tuple(parts), days=(6,))


def test_endless_and_hostile_texts_are_broken_but_never_hang_over(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
) -> None:
    sheet = sheet_of(nasty(programme_of(*TWELVE[:5])), DoseChoice.PROGRAMME)
    assert_all_in_its_place(pages(theme, sheet))
    said = words(read_pdf(pdf(theme, sheet).content))
    assert "<script>alert(1)</script> &amp; {n} %s" in said
    assert "second line tabbed bell" in said


def test_one_sign_after_another_fills_page_after_page(
    theme: Theme, programme_of: Callable[..., Programme], sheet_of: Callable[..., ProgrammeSheet]
) -> None:
    sheet = sheet_of(programme_of(*THREE))
    many = replace(sheet, common=tuple(Text(en=f"{n} " + "far too long " * 30) for n in range(24)))
    drawn = pages(theme, many)
    assert_all_in_its_place(drawn)
    said = " ".join(text for sheet in drawn for _rect, text in text_of(sheet))
    assert all(f"• {n} far" in said for n in range(24))


def test_an_exercise_without_poses_stands_there_without_figures(
    theme: Theme, programme_of: Callable[..., Programme], sheet_of: Callable[..., ProgrammeSheet]
) -> None:
    programme = programme_of(*THREE[:1])
    bare = replace(programme.exercises[0], poses={})
    drawn = pages(theme, sheet_of(replace(programme, parts=(Part(bare),))))
    assert_all_in_its_place(drawn)
    assert not any(isinstance(mark, Still) for sheet in drawn for mark, _at in sheet.placed())


def test_type_is_large_enough_to_be_read_from_the_floor(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
) -> None:
    foot = paper.PAGE_HEIGHT - paper.MARGIN_FOOT - 6 * paper.MM
    names = {f"{n}. {each.name.en}" for n, each in enumerate(programme_of(*SIX).exercises, start=1)}
    seen = set()
    for sheet in pages(theme, sheet_of(programme_of(*SIX))):
        for mark, at in sheet.placed():
            if isinstance(mark, Words) and at.y() < foot:
                least = 16 if mark.text in names else 12
                assert mark.role.value[0] >= least, mark.text
                seen.add(mark.text)
    assert names <= seen


def test_it_has_no_author_path_or_name_of_the_computer(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
    shipped: Core,
) -> None:
    made = pdf(theme, sheet_of(programme_of(*THREE)))
    info = read_pdf(made.content, "pdfinfo")
    assert re.search(r"^Author:\s*$", info, re.M)
    assert re.search(r"^Title:\s+Basics for the low back$", info, re.M)
    assert re.search(r"^Pages:\s+2$", info, re.M)
    assert "A4" in info
    for private in (shipped.data_dir, paths.bundled("resources"), socket.gethostname() + ".", getpass.getuser() + "@"):
        assert str(private).encode() not in made.content
    assert re.search(r"yes\s+(yes|no)\s+yes", read_pdf(made.content, "pdffonts"))  # embedded


def test_the_same_sheet_gives_the_same_bytes(
    theme: Theme, programme_of: Callable[..., Programme], sheet_of: Callable[..., ProgrammeSheet]
) -> None:
    def undated() -> bytes:
        content = pdf(theme, sheet_of(programme_of(*THREE))).content
        return re.sub(rb"(CreationDate|ModDate|/ID|uuid:|CreateDate|ModifyDate|MetadataDate)[^\n]*", b"", content)

    assert undated() == undated()


def test_the_window_s_theme_and_text_size_change_nothing_on_paper_but_its_figure_is_the_chosen_one(
    theme: Theme, programme_of: Callable[..., Programme], sheet_of: Callable[..., ProgrammeSheet]
) -> None:
    sheet = sheet_of(programme_of(*THREE))

    def undated(worn: Theme) -> bytes:
        return re.sub(
            rb"(CreationDate|ModDate|/ID|uuid:|CreateDate|ModifyDate|MetadataDate)[^\n]*", b"", pdf(worn, sheet).content
        )

    plain, dark = undated(theme), Theme(Mode.DARK, 2.0)
    assert undated(dark) == plain
    dark.set_looks(Looks(clothes=Clothes.RUST))
    assert undated(dark) != plain


def test_of_a_programme_put_together_here_only_the_exercises_await_review(
    theme: Theme,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
    read_pdf: Callable[..., str],
) -> None:
    said = words(read_pdf(pdf(theme, sheet_of(programme_of(*THREE[:2], source=PUT_TOGETHER))).content))
    assert "No health professional has reviewed the exercises yet." in said
    assert "awaiting review" not in said


def test_what_follows_a_bullet_hangs_beside_it(theme: Theme) -> None:
    long = "a sign that takes more than one line of this narrow box, and then one more"
    hanging, plain = (written(theme, f"• {long}", 30 * paper.MM, hanging=hangs) for hangs in (True, False))
    assert hanging.lines > 1
    starts = [hanging._layout.lineAt(number).x() for number in range(hanging.lines)]
    assert starts[0] == 0 and len(set(starts[1:])) == 1 and starts[1] > 0
    assert {plain._layout.lineAt(number).x() for number in range(plain.lines)} == {0}
