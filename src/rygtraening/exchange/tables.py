"""CSV: one tidy table a kind of thing, and a data dictionary that says what each column means.

Newest facts only. Comma, point and ISO dates, as R and pandas read them; UTF-8 with a byte order mark, without which
Excel garbles æ, ø and å. A text that a spreadsheet could take for a formula gets an apostrophe in front, and so does
one that begins with an apostrophe: a reader takes one away and has the text back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from rygtraening.domain.exercise import Sides
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Journal
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    ExerciseRecord,
    MorningScore,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.exchange.dictionary import DICTIONARY_HEADER, columns, rows_of_dictionary

Cell = str | int | float | bool | date | None
Row = Mapping[str, Cell]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def files(journal: Journal) -> tuple[dict[str, bytes], int]:
    """The content of each file by its name, and how many rows of data there are."""
    written: dict[str, bytes] = {}
    total = 0
    for table, make in _TABLES.items():
        rows = list(make(journal))
        total += len(rows)
        names = columns(table)
        written[f"{table}.csv"] = _csv(names, [[row[name] for name in names] for row in rows])
    written["data-dictionary.csv"] = _csv(DICTIONARY_HEADER, rows_of_dictionary())
    return written, total


def safe(cell: Cell) -> str:
    """What stands in the file: nothing for an unanswered cell, and never a formula."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, StrEnum):
        return cell.value
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def _days(journal: Journal) -> Iterator[Row]:
    for summary in journal.summaries():
        yield {
            "day": summary.day,
            "sessions": summary.sessions,
            "repetitions": summary.repetitions,
            "work_seconds": summary.work_seconds,
            "percent": summary.percent,
            "first_before": summary.first_before,
            "before": summary.before,
            "worst": summary.worst,
            "after": summary.after,
            "morning": summary.morning,
            "morning_at": summary.morning_at,
            "ended": summary.ended,
            "stopped_for_pain": summary.stopped_for_pain,
            "lasting_spread": summary.lasting_spread,
        }


def _answers(journal: Journal) -> dict[str, AfterAnswers]:
    return {str(answers.session): answers for answers in journal.facts(AfterAnswers)}


def _sessions(journal: Journal) -> Iterator[Row]:
    answers = _answers(journal)
    for record in journal.facts(SessionRecord):
        said = answers.get(str(record.session))
        after = said.after if said else Pain()
        yield {
            "session": str(record.session),
            "day": record.stamp.day,
            "started": record.started,
            "ended": record.ended,
            "active_seconds": record.active_seconds,
            "front": record.front,
            "programme": record.programme,
            "programme_da": record.programme_name.da,
            "programme_en": record.programme_name.en,
            "gate": record.gate,
            "before_back": record.before.back,
            "before_leg": record.before.leg,
            "end": record.end,
            "repetitions": record.repetitions,
            "after_back": after.back,
            "after_leg": after.leg,
            "leg_spread": said.spread if said else None,
            "note": said.note if said else None,
        }


def _exercises(journal: Journal) -> Iterator[Row]:
    answers = _answers(journal)
    for record in journal.facts(SessionRecord):
        said = answers.get(str(record.session))
        for exercise in record.exercises:
            yield {"session": str(record.session), "day": record.stamp.day, **_exercise(exercise, said)}


def _exercise(exercise: ExerciseRecord, said: AfterAnswers | None) -> Row:
    both = exercise.sides is not Sides.NONE and len(exercise.done) == exercise.sides.times
    worst = dict(said.worst).get(exercise.exercise, Pain()) if said else Pain()
    return {
        "exercise": exercise.exercise,
        "version": exercise.version,
        "name_da": exercise.name.da,
        "name_en": exercise.name.en,
        "kind": exercise.kind,
        "sides": exercise.sides,
        "tier": exercise.level.tier,
        "amount": exercise.level.amount,
        "hold": exercise.hold,
        "quota": exercise.quota,
        "reason": exercise.reason,
        "percent": exercise.percent,
        "repetitions": exercise.repetitions,
        "done_right": exercise.done[0] if both else None,
        "done_left": exercise.done[1] if both else None,
        "work_seconds": exercise.work_seconds,
        "eased": exercise.eased,
        "stopped_for_pain": exercise.stopped_for_pain,
        "down_leg": exercise.down_leg,
        "worst_back": worst.back,
        "worst_leg": worst.leg,
        "spread_here": exercise.exercise in said.spread_at if said else False,
    }


def _score(stamp: Stamp, moment: str, pain: Pain, session: str = "", exercise: str = "", gate: str = "") -> Row:
    return {
        "day": stamp.day,
        "at": stamp.at,
        "moment": moment,
        "session": session,
        "exercise": exercise,
        "back": pain.back,
        "leg": pain.leg,
        "number": pain.number,
        "gate": gate,
    }


def _pain(journal: Journal) -> Iterator[Row]:
    for morning in journal.facts(MorningScore):
        yield _score(morning.stamp, "morning", morning.pain)
    for before in journal.facts(BeforeScore):
        yield _score(before.stamp, "before", before.pain, gate=before.gate.value)
    for record in journal.facts(SessionRecord):
        for done in record.exercises:
            if done.pain is not None:
                yield _score(record.stamp, "button", done.pain, str(record.session), done.exercise)
    for said in journal.facts(AfterAnswers):
        for exercise, worst in said.worst:
            yield _score(said.stamp, "worst", worst, str(said.session), exercise)
        if said.after.number is not None:
            yield _score(said.stamp, "after", said.after, str(said.session))


def _safety(journal: Journal) -> Iterator[Row]:
    for answers in journal.facts(SafetyAnswers):
        for question in answers.asked:
            yield {
                "day": answers.stamp.day,
                "at": answers.stamp.at,
                "occasion": answers.occasion,
                "question": question,
                "yes": question in answers.yes,
            }


def _clearances(journal: Journal) -> Iterator[Row]:
    for clearance in journal.facts(Clearance):
        for question in clearance.covers:
            yield {
                "day": clearance.stamp.day,
                "at": clearance.stamp.at,
                "seen_on": clearance.seen_on,
                "question": question,
            }


def _profile(journal: Journal) -> Iterator[Row]:
    for profile in journal.facts(Profile):
        usual = profile.usual or Pain()
        yield {
            "day": profile.stamp.day,
            "at": profile.stamp.at,
            "adult": profile.adult,
            "accepted": profile.accepted,
            "usual_back": usual.back,
            "usual_leg": usual.leg,
        }


_TABLES: Mapping[str, Callable[[Journal], Iterator[Row]]] = {
    "days": _days,
    "sessions": _sessions,
    "exercises": _exercises,
    "pain": _pain,
    "safety": _safety,
    "clearances": _clearances,
    "profile": _profile,
}
