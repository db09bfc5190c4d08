"""The quick way and the careful one come to the same, whatever is written; the quick one only ever holds its tongue."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import json as msgspec_json
from msgspec.structs import replace

from rygtraening.domain import plain
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.plain import quick
from rygtraening.domain.plain.rows import json_text, utc_of
from rygtraening.domain.plain.shapes import is_day, is_moment
from rygtraening.domain.plain.values import MOST
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord, Stamp
from rygtraening.domain.weekly_record import Wellbeing
from rygtraening.store import codec

if TYPE_CHECKING:
    from tests.store.conftest import Maker

QUICK: tuple[type[Fact], ...] = (SessionRecord, AfterAnswers, MorningScore, BeforeScore, DoseDecision, Wellbeing)
ODD: list[object] = [
    *(None, True, False, 0, -1, 1, 11, 7.0, 2.5, 1e-5, 1e-7, 0.0001, -0.0, 1e9, 10**6, 10**6 + 1, 10**20, 1e300),
    *("", "x", "{}", "none", "2026-03-02", "2026-W10-1", "0001-01-01", "9999-12-31", 'æ\n\t\x1f\x7f\u2028"\\/'),
    *("2026-03-02T07:00:00+01:00", "2026-03-02T07:00:00Z", "2026-03-02T07:00:00", "2026-03-02T07:00:00.000000+01:00"),
    *("2026-03-02T07:00:00.5+01:00", "2026-03-02T07:00:00-00:00", "2026-03-02T07:00:00+01:00:30", "2026-02-30"),
    *("3026-03-02T07:00:00+01:00", "2026-03-02T25:00:00+01:00", "20260302T070000+0100", "A" * 32),
    *("0000000000000000000000000000000A", "{00000000-0000-0000-0000-00000000000a}", [], {}, [0], [{}], {"de": "x"}),
]


def both_ways(kind: str, text: str, stamp: Stamp) -> bool:
    """Whether the quick way answers; it must be what the careful one reads, and what is written of that."""
    said = quick.read(kind, text)
    if said is None:
        return False
    careful = plain.read(kind, stamp, json.loads(text))
    assert said.fact(stamp) == careful
    assert json_text(plain.plain(careful)) == text
    assert said.subject(str(stamp.id), stamp.day.isoformat()) == careful.subject
    return True


@pytest.mark.parametrize("kind", QUICK, ids=lambda kind: kind.KIND)
@given(data=st.data())
def test_both_ways_read_any_fact_alike(
    kind: type[Fact], data: st.DataObject, any_of_kind: Mapping[type[Fact], st.SearchStrategy[Fact]]
) -> None:
    fact = data.draw(any_of_kind[kind])
    both_ways(kind.KIND, codec.row(fact).payload, fact.stamp)


def changed(value: object, data: st.DataObject) -> object:
    """``value`` with one thing in it, or itself, changed, dropped, doubled or moved."""
    if isinstance(value, dict) and value and data.draw(st.integers(0, 4)):
        key = data.draw(st.sampled_from(sorted(value)))
        match data.draw(st.sampled_from(("inside", "dropped", "last", "more"))):
            case "inside":
                return {**value, key: changed(value[key], data)}
            case "dropped":
                return {name: each for name, each in value.items() if name != key}
            case "last":
                return {**{name: each for name, each in value.items() if name != key}, key: value[key]}
            case _:
                names = (
                    "given",
                    "withdrawn",
                    "note",
                    "declined",
                    "agreed",
                    "since",
                    "score",
                    "sets",
                    "more",
                    "de",
                    "da",
                )
                return {**value, data.draw(st.sampled_from(names)): data.draw(st.sampled_from(ODD))}
    if isinstance(value, list) and value and data.draw(st.integers(0, 4)):
        return [changed(value[0], data), *value[1:]]
    return data.draw(st.sampled_from(ODD))


@pytest.mark.parametrize("kind", QUICK, ids=lambda kind: kind.KIND)
@given(data=st.data())
def test_both_ways_read_alike_what_no_version_of_this_program_wrote(
    kind: type[Fact], data: st.DataObject, any_of_kind: Mapping[type[Fact], st.SearchStrategy[Fact]]
) -> None:
    fact = data.draw(any_of_kind[kind])
    item = changed(json.loads(codec.row(fact).payload), data)
    both_ways(kind.KIND, json_text(item), fact.stamp)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(":", ": "),
        lambda text: text.replace('"leg":0', '"leg":0,"leg":0'),
        lambda text: text.replace('"leg":0', '"leg":0,"later":1'),
        lambda text: text.replace('"leg":0', '"leg":false'),
        lambda text: text.replace('"leg":0', '"leg":-0'),
        lambda text: text.replace('"leg":0', '"leg":11'),
        lambda text: text.replace('"leg":0', '"leg":0.0'),
        lambda text: text.replace("}}", '},"withdrawn":false}'),
        lambda text: text.replace("}}", '},"given":null}'),
        lambda text: text.replace("}}", '},"given":"2026-03-02T07:00:00Z"}'),
        lambda text: text.replace("}}", '},"given":"2026-03-02T07:00:00"}'),
        lambda text: text.replace("}}", '},"given":"2026-03-02T07:00:00+01:00:30"}'),
        lambda text: text.replace("}}", '},"given":"0001-03-02T07:00:00+01:00"}'),
        lambda text: text.replace("pain", "p\\u0061in"),
        lambda text: text + " ",
        lambda text: text[:-1],
        lambda text: "[" * 100_000,
        lambda text: "",
    ],
)
def test_what_is_spelt_otherwise_is_left_to_the_careful_way(change: object, make: Maker) -> None:
    assert callable(change)
    assert quick.read("morning", codec.row(make.morning(0, 3)).payload) is not None
    assert quick.read("morning", change(codec.row(make.morning(0, 3)).payload)) is None


@pytest.mark.parametrize("number", [1e-5, 1e-7, -1.0, 1e9, float("nan")])
def test_a_number_that_is_spelt_in_two_ways_or_is_none_is_left_to_the_careful_way(number: float, make: Maker) -> None:
    session = make.session(0)
    exercise = session.exercises[0]
    odd = [replace(session, active_seconds=number)]
    odd += [replace(session, exercises=(replace(exercise, **{name: number}),)) for name in ("hold", "work_seconds")]
    odd += [replace(session, exercises=(exercise, replace(exercise, percent=number)))]
    for each in odd:
        for text in (json.dumps(plain.plain(each), separators=(",", ":")), _as_msgspec(each)):
            assert quick.read("session", text) is None


@pytest.mark.parametrize(
    "change",
    [{"quota": MOST + 1}, {"done": (MOST + 1,)}, {"level": Level(0, -1)}, {"sets": 0}, {"quota": -1}],
    ids=repr,
)
def test_a_count_that_the_careful_way_refuses_is_left_to_it(change: dict[str, object], make: Maker) -> None:
    session = make.session(0)
    odd = replace(session, exercises=(replace(session.exercises[0], **change),))
    text = codec.row(odd).payload
    assert quick.read("session", text) is None
    with pytest.raises(Unreadable):
        plain.read("session", odd.stamp, json.loads(text))


def test_days_of_another_age_are_left_to_the_careful_way(make: Maker) -> None:
    decision = make.decision(0, "baekkenvip")
    for name in ("last_change", "paused_until", "since"):
        for day, quickly in ((date(1899, 12, 31), False), (date(1900, 1, 1), True), (date(3000, 1, 1), False)):
            odd = codec.row(replace(decision, **{name: day}))
            assert (quick.read("decision", odd.payload) is not None) == quickly
            assert codec.fact(odd) == replace(decision, **{name: day})


def test_an_id_that_another_program_spelt_otherwise_is_the_same(make: Maker) -> None:
    row = codec.row(make.morning(0, 3))
    for spelt in (f"{{{row.id}}}", row.id.replace("-", ""), f"urn:uuid:{row.id}"):
        assert codec.fact(row._replace(id=spelt)) == codec.fact(row)


def _as_msgspec(session: SessionRecord) -> str:
    return msgspec_json.encode(plain.plain(session)).decode()


def test_an_answer_that_is_there_but_empty_is_left_to_the_careful_way(make: Maker) -> None:
    text = codec.row(make.after(make.session(0), 3)).payload
    assert quick.read("after", text) is not None
    for name, empty in (("after", "{}"), ("worst", "[]"), ("spread_at", "[]"), ("note", '""')):
        item = {**json.loads(text), name: json.loads(empty)}
        assert quick.read("after", json_text(item)) is None


def test_further_languages_are_not_lost(make: Maker) -> None:
    text = codec.row(make.session(0)).payload
    for more in ('"de":"Katze"', '"more":[["de","Katze"]]'):
        wider = text.replace('"programme_name":{', f'"programme_name":{{{more},', 1)
        assert wider != text and quick.read("session", wider) is None


def test_answers_that_can_lock_the_exercises_are_always_read_with_care(make: Maker) -> None:
    for fact in (make.profile(), make.safety()):
        assert quick.read(fact.KIND, codec.row(fact).payload) is None


def test_nearly_all_of_a_log_goes_the_quick_way(make: Maker) -> None:
    session = make.session(0)
    usual: list[Fact] = [session, make.after(session, 3), make.morning(1, 2), make.before(2, 4)]
    usual += [make.decision(2, "baekkenvip"), Wellbeing(make.morning(3, 1).stamp, 0, 10)]
    assert {type(fact) for fact in usual} == set(QUICK)
    assert all(both_ways(fact.KIND, codec.row(fact).payload, fact.stamp) for fact in usual)


def test_every_letter_is_written_alike_both_ways() -> None:
    letters = "".join(chr(code) for code in range(0x11_0000) if not 0xD800 <= code < 0xE000)
    assert msgspec_json.encode(letters).decode() == json_text(letters)


@given(st.floats(1e-4, 1e6))
def test_every_number_in_range_is_written_alike_both_ways(number: float) -> None:
    assert msgspec_json.encode(number).decode() == json.dumps(number)


MOMENT = "2026-03-02T07:00:00+01:00"
FINER = "2026-03-02T07:00:00.000001-11:30"


@example("2026-03-02T07:00:00+01:60")
@example("2026-W10-1T07:00:00+01:00")
@given(
    st.builds(
        lambda text, places: "".join(places.get(place, letter) for place, letter in enumerate(text)),
        st.sampled_from([MOMENT, FINER, MOMENT.replace("+01", "-00"), FINER.replace("1-", "0-")]),
        st.dictionaries(st.integers(0, len(FINER)), st.sampled_from([*"0123569-+.,:TWZ \u0663", "", "00"]), max_size=3),
    )
)
def test_a_moment_is_one_where_it_is_spelt_as_it_would_be_written(text: str) -> None:
    try:
        at = datetime.fromisoformat(text)
        offset = at.utcoffset()
        assert offset is not None
        well = at.isoformat() == text and not offset % timedelta(minutes=1) and 1900 <= at.year < 3000
        spelt = (codec.utc_text(at), offset // timedelta(minutes=1))
    except (AssertionError, ValueError):
        well, spelt = False, None
    try:
        said = is_moment(text)
    except ValueError:
        said = False
    assert said == well
    if well:
        assert utc_of(text) == spelt


@given(st.datetimes(datetime(1900, 1, 2), datetime(2999, 12, 30)), st.integers(-1380, 1439), st.booleans())
def test_a_moment_in_utc_is_the_same_by_its_letters(at: datetime, minutes: int, even: bool) -> None:
    offset = timedelta(minutes=minutes // 60 * 60 if even else minutes)
    local = at.replace(microsecond=0 if even else at.microsecond, tzinfo=timezone(offset))
    assert utc_of(local.isoformat()) == (codec.utc_text(local), offset // timedelta(minutes=1))


@pytest.mark.parametrize("day", ["2026-W10-1", "20260302", "2026-3-02", "1899-12-31", "3000-01-01", "2026-03-02T", ""])
def test_a_day_that_is_spelt_otherwise_is_left_to_the_careful_way(day: str) -> None:
    assert is_day("2026-03-02")
    with suppress(ValueError):
        assert not is_day(day)
