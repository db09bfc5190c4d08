"""The pages as a PDF: at most two, everything on them, nothing outside, and every text as it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from rygtraening import i18n
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range
from rygtraening.domain.report import Lock, Report, Wish
from rygtraening.domain.report_reading import read
from rygtraening.domain.text import Text
from rygtraening.ui.report.ink import Words
from rygtraening.ui.report.language import speaking
from rygtraening.ui.report.pdf import pdf
from rygtraening.ui.report.sheets import Sheet, sheets
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import report as words

LANGUAGES = pytest.mark.parametrize("language", i18n.LANGUAGES)
NASTY = (
    "<b>bold</b> <script>alert(1)</script> &amp; {n} %s",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4,
    "الظهر أفضل اليوم، مشيت عشرين دقيقة",
    "🦴 👍🏽 👩‍👩‍👧 done",
    "first line\nsecond line\ttabbed\x00\x07 bell",
)


def of_length(
    name: str, lived: Callable[..., Core], half_year: Report, ten_years: Callable[[Report], Report]
) -> Report:
    match name:
        case "nothing":
            return read(lived("steady", 0), Wish(name="Anna"))
        case "a day":
            return read(lived("steady", 2), Wish(Range.ALL, all_notes=True))
        case "two weeks":
            return read(lived("steady", 180), Wish(Range.TWO_WEEKS, all_notes=True))
        case "half a year":
            return half_year
        case _:
            return ten_years(half_year)


LENGTHS = pytest.mark.parametrize("length", ["nothing", "a day", "two weeks", "half a year", "ten years"])


def _written(sheet: Sheet) -> list[tuple[Words, QPointF]]:
    return [(mark, at) for mark, at in sheet.placed() if isinstance(mark, Words) and mark.text]


def assert_all_in_its_place(theme: Theme, report: Report) -> None:
    """Every text lies on the page, inside its margins, and over no other."""
    for sheet in sheets(theme, report):
        texts = [(mark.rect.translated(at), mark.text) for mark, at in _written(sheet)]
        assert texts
        page = QRectF(0, 0, paper.PAGE_WIDTH, paper.PAGE_HEIGHT)
        inside = page.adjusted(
            paper.MARGIN_SIDE - 1, paper.MARGIN_TOP - 1, 1 - paper.MARGIN_SIDE, 1 - paper.MARGIN_FOOT
        )
        for rect, text in texts:
            assert inside.contains(rect), f"{text!r} hangs over the margin"
        for (one, said), (other, also) in combinations(texts, 2):
            shared = one.intersected(other)
            assert min(shared.width(), shared.height()) <= 1, f"{said!r} and {also!r} lie over each other"


@LANGUAGES
@LENGTHS
def test_however_long_the_time_it_is_two_pages_at_most_and_all_is_in_its_place(
    length: str,
    language: str,
    theme: Theme,
    lived: Callable[..., Core],
    half_year: Report,
    ten_years: Callable[[Report], Report],
) -> None:
    report = of_length(length, lived, half_year, ten_years)
    with speaking(language):
        assert 1 <= len(sheets(theme, report)) <= 2
        assert_all_in_its_place(theme, report)


@pytest.mark.parametrize("times", [1, 12])
def test_nasty_notes_are_broken_and_left_out_but_never_hang_over(
    times: int, theme: Theme, with_note: Callable[..., Report]
) -> None:
    report = with_note(*(text * times for text in NASTY * times))
    assert len(sheets(theme, report)) <= 2
    assert_all_in_its_place(theme, report)


def test_activities_and_ladders_with_endless_names_leave_room_for_the_rest(theme: Theme, half_year: Report) -> None:
    endless = Text(en="carry the shopping all the way home " * 30)
    (_name, ends), *_others = half_year.weekly.activities
    weekly = replace(half_year.weekly, activities=tuple((f"{n} {endless.en}", ends) for n in range(9)))
    (ladder, *_more) = half_year.brave.ladders
    named = replace(ladder, activity=replace(ladder.activity, name=endless))
    report = replace(half_year, weekly=weekly, brave=replace(half_year.brave, ladders=(named,) * 9))
    assert len(sheets(theme, report)) == 2
    assert_all_in_its_place(theme, report)


def test_signs_that_cannot_be_seen_are_left_out_and_lines_stay_lines(theme: Theme) -> None:
    written = Words(theme, "one\x00\x07 two\r\n\n\tthree\u202e", paper.PAGE_WIDTH)
    assert written.text == "one two\u2028three"
    assert written.lines == 2


def test_a_note_is_plain_text_to_the_last_sign(
    theme: Theme, with_note: Callable[..., Report], pdf_text: Callable[..., str]
) -> None:
    said = pdf_text(pdf(theme, with_note(*NASTY)).content)
    assert NASTY[0] in " ".join(said.split())
    assert "first line" in said
    assert "second line tabbed bell" in " ".join(said.split())


def test_a_note_that_is_too_long_gives_way_to_the_others_and_is_counted(
    theme: Theme, with_note: Callable[..., Report], pdf_text: Callable[..., str]
) -> None:
    said = pdf_text(pdf(theme, with_note("far too long " * 2000, "a short one")).content)
    assert "a short one" in said
    assert "far too long" not in said
    assert "and 1 more note, for which there is no room" in said


def test_many_locks_and_a_long_name_still_leave_everything_in_its_place(theme: Theme, half_year: Report) -> None:
    lock = Lock(half_year.today, Text(en="Is there anything new that is hard to describe? " * 4))
    report = replace(half_year, locks=(lock,) * 12, name="W" * 80)
    assert len(sheets(theme, report)) <= 2
    assert_all_in_its_place(theme, report)


def test_pdftotext_finds_the_numbers_of_the_journal(
    theme: Theme, half_year: Report, pdf_text: Callable[..., str]
) -> None:
    made = pdf(theme, half_year)
    first = " ".join(pdf_text(made.content, 1).split())
    done, facts = half_year.training, half_year.series.headline
    assert f"{done.days} of {done.planned}" in first
    assert facts.pain is not None
    before, now = i18n.decimal(float(facts.pain.before)), i18n.decimal(float(facts.pain.now))
    assert f"{before} → {now}" in first
    assert "noticeable improvement" in first
    for each in half_year.doses:
        assert re.search(rf"{each.prescription.exercise.name.en}\s+{round(each.percent)}%", first)
    assert "20 times per side · 2 s hold" in first
    everything = " ".join(pdf_text(made.content).split())
    newest = half_year.changes[0]
    assert f"{newest.before.amount} → {newest.level.amount}" in everything
    for flare in half_year.flares:
        assert f"{flare.days} days" in everything
    assert f"What was feared did not happen in {half_year.brave.not_happened} of {half_year.brave.closed}" in everything
    assert "makes no diagnosis" in everything
    assert "No doctor or physiotherapist has reviewed the program yet" in everything


def test_what_is_left_out_is_counted(theme: Theme, half_year: Report, pdf_text: Callable[..., str]) -> None:
    said = pdf_text(pdf(theme, half_year).content)
    told = re.search(r"and (\d+) earlier changes", said)
    assert told is not None
    shown = len(re.findall(r"\d+ → \d+(?!\d|%)", said.partition("Why the dose changed")[2]))
    assert shown + int(told[1]) == len(half_year.changes)


@LANGUAGES
def test_it_carries_its_title_and_is_a4_with_numbered_pages(
    language: str,
    theme: Theme,
    half_year: Report,
    pdf_info: Callable[[bytes], dict[str, str]],
    pdf_text: Callable[..., str],
) -> None:
    with speaking(language):
        made = pdf(theme, half_year)
        title, numbered = words.title(), words.letter(half_year).page(2, 2)
    info = pdf_info(made.content)
    assert info["Title"] == title
    assert info["Pages"] == str(made.pages) == "2"
    assert "A4" in info["Page size"]
    assert numbered in pdf_text(made.content, 2)
    assert "Anna Jensen" in pdf_text(made.content, 1)


def test_an_empty_log_gives_a_kind_and_honest_page(
    theme: Theme, lived: Callable[..., Core], pdf_text: Callable[..., str]
) -> None:
    made = pdf(theme, read(lived("steady", 0), Wish()))
    said = pdf_text(made.content)
    assert made.pages == 1
    assert "Nothing has been noted in this period yet" in said
    assert "there is no hurry" in said
    assert "Cat-camel" in said
    assert "0 of" not in said
    assert "noticeable" not in said


def test_the_same_report_gives_the_same_pages(theme: Theme, half_year: Report) -> None:
    def without_date(content: bytes) -> bytes:
        return re.sub(rb"(CreationDate|ModDate|/ID|uuid:|CreateDate|ModifyDate|MetadataDate)[^\n]*", b"", content)

    assert without_date(pdf(theme, half_year).content) == without_date(pdf(theme, half_year).content)


def test_the_theme_of_the_window_and_its_text_size_change_nothing_on_paper(theme: Theme, half_year: Report) -> None:
    def written() -> list[tuple[str, float, float]]:
        found = (each for sheet in sheets(theme, half_year) for each in _written(sheet))
        return [(mark.text, at.x(), at.y()) for mark, at in found]

    plain = written()
    theme.set_scale(2.0)
    assert written() == plain
