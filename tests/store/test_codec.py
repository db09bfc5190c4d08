"""Facts and the running session, to rows and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.facts import KINDS, Fact
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.domain.running import RunningSession
from rygtraening.store import codec
from rygtraening.store.codec import FactRow

if TYPE_CHECKING:
    from tests.store.conftest import Maker


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.KIND)
@given(data=st.data())
def test_a_fact_comes_back_as_it_was(
    kind: type[Fact], data: st.DataObject, any_of_kind: Mapping[type[Fact], st.SearchStrategy[Fact]]
) -> None:
    fact = data.draw(any_of_kind[kind])
    back = codec.fact(codec.row(fact))
    assert back == fact
    assert back.stamp.at.utcoffset() == fact.stamp.at.utcoffset()


@given(data=st.data())
def test_a_running_session_comes_back_as_it_was(
    data: st.DataObject, any_running: st.SearchStrategy[RunningSession]
) -> None:
    running = data.draw(any_running)
    assert codec.running(codec.running_text(running)) == running


def test_a_step_up_of_a_running_session_must_be_a_decision(make: Maker) -> None:
    running = replace(make.running(3), steps_up=(make.step_up(),))
    text = codec.running_text(running)
    assert codec.running(text) == running
    for wrong in (text.replace('"kind":"decision"', '"kind":"trial"'), text.replace('\\"rule\\":11', '\\"rule\\":13')):
        assert wrong != text
        with pytest.raises(Unreadable):
            codec.running(wrong)


@given(data=st.data())
def test_the_order_of_the_texts_is_the_order_of_time(data: st.DataObject, any_fact: st.SearchStrategy[Fact]) -> None:
    one, other = data.draw(any_fact).stamp.at, data.draw(any_fact).stamp.at
    assert (codec.utc_text(one) < codec.utc_text(other)) == (one < other)


def test_every_kind_of_fact_can_be_written(make: Maker) -> None:
    assert {type(codec.fact(codec.row(fact))) for fact in make.one_of_each()} == set(KINDS)


def test_what_is_unanswered_takes_no_room(make: Maker) -> None:
    answers = AfterAnswers(make.morning(0, 3).stamp, make.uuid())
    assert json.loads(codec.row(answers).payload) == {"session": str(answers.session)}


def test_danish_letters_stand_as_they_are(make: Maker) -> None:
    assert "øm i lænden på vej" in codec.row(make.after(make.session(0), 3)).payload


def test_half_a_letter_from_the_keyboard_does_not_stop_a_note(make: Maker) -> None:
    fact = replace(make.after(make.session(0), 3), note="ondt \ud83d i dag \x00")
    back = codec.fact(codec.row(fact))
    assert isinstance(back, AfterAnswers)
    assert back.note == "ondt \ufffd i dag \x00"


def test_half_a_letter_that_another_program_wrote_does_not_reach_a_column(make: Maker) -> None:
    row = codec.row(make.session(0))
    back = codec.fact(row._replace(payload=row.payload.replace("kattestraek", "katte\\ud83dstraek")))
    assert isinstance(back, SessionRecord)
    assert back.exercises[0].exercise == "katte\ufffdstraek"


def test_a_moment_without_its_offset_is_refused(make: Maker) -> None:
    fact = make.morning(0, 3)
    naive = replace(fact, stamp=replace(fact.stamp, at=datetime(2026, 3, 2, 7)))
    with pytest.raises(ValueError, match="2026"):
        codec.row(naive)


def test_a_field_this_version_does_not_know_is_passed_over(make: Maker) -> None:
    row = codec.row(make.morning(0, 3))
    wider = row._replace(payload='{"pain":{"back":3,"leg":0},"weather":"rain"}')
    assert codec.fact(wider) == codec.fact(row)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"payload": "{}"}, "pain"),
        ({"payload": '{"pain":{"back":11}}'}, "0-10"),
        ({"payload": '{"pain":{"back":"3"}}'}, "wrong type"),
        ({"payload": '{"pain":{"back":true}}'}, "wrong type"),
        ({"payload": "[]"}, "not an object"),
        ({"payload": "{"}, "payload"),
        ({"payload": "[" * 100_000}, "payload"),
        ({"kind": "horoscope"}, "not a kind"),
        ({"subject": "morning:2020-01-01"}, "subject"),
        ({"at_utc": "yesterday"}, "stamp"),
        ({"offset_minutes": 10**9}, "stamp"),
        ({"day": "2026-02-30"}, "stamp"),
        ({"id": "1"}, "stamp"),
    ],
)
def test_a_row_that_holds_no_fact_says_what_is_wrong(change: dict[str, object], fault: str, make: Maker) -> None:
    row = codec.row(make.morning(0, 3))._asdict() | change
    with pytest.raises(Unreadable, match=fault):
        codec.fact(FactRow(**row))
