"""What was left open is no score: neither a row of a table nor an observation in a bundle."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from rygtraening.domain.facts import Fact
from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.domain.record import AfterAnswers
from rygtraening.exchange import tables
from rygtraening.exchange.fhir.bundle import bundle

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal


def with_answers(journal: FakeJournal, **changed: Any) -> FakeJournal:
    """The journal as it would be with the newest page answered otherwise."""
    newest = journal.facts(AfterAnswers)[-1]
    facts: list[Fact] = [replace(fact, **changed) if fact is newest else fact for fact in journal.every_fact()]
    return type(journal)(facts, [], [])


def moments_in_table(journal: FakeJournal) -> list[str]:
    files, _count = tables.files(journal)
    content = files["pain.csv"].decode("utf-8-sig")
    return [row["moment"] for row in csv.DictReader(io.StringIO(content, newline=""))]


def moments_sent(journal: FakeJournal) -> list[tuple[str, str]]:
    """Each number's moment and place."""
    resources = [each["resource"] for each in json.loads(bundle(journal)[0])["entry"]]
    observations = [each for each in resources if each["resourceType"] == "Observation"]
    return [(each["category"][1]["coding"][0]["code"], each["bodySite"]["text"]) for each in observations]


def test_a_page_that_says_nothing_of_the_end_gives_no_score_of_it(journal: FakeJournal) -> None:
    assert "after" in moments_in_table(journal)
    open_end = with_answers(journal, after=UNANSWERED)
    assert "after" not in moments_in_table(open_end) and "worst" in moments_in_table(open_end)
    assert {moment for moment, _place in moments_sent(open_end)} == {"morning", "before", "button", "worst"}


@pytest.mark.parametrize(("pain", "places"), [(Pain(2, None), ["the back"]), (Pain(None, 1), ["the leg"])])
def test_half_an_answer_is_half_of_what_is_sent_and_one_row(
    journal: FakeJournal, pain: Pain, places: list[str]
) -> None:
    half = with_answers(journal, after=pain)
    assert [place for moment, place in moments_sent(half) if moment == "after"] == places
    assert moments_in_table(half).count("after") == 1


def test_what_was_said_at_the_button_is_sent_only_for_the_exercise_it_was_said_of(journal: FakeJournal) -> None:
    said = [place for moment, place in moments_sent(journal) if moment == "button"]
    assert said == ["the back", "the leg"]
