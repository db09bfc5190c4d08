"""FHIR R4: what a clinician's system gets, checked by a library that is not ours."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fhir.resources.R4B.bundle import Bundle
from msgspec.structs import replace

from rygtraening import i18n, paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.exercise import DoseKind, Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Front,
    MorningScore,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
)
from rygtraening.domain.text import Language
from rygtraening.exchange.fhir.bundle import bundle
from rygtraening.exchange.fhir.sessions import done
from rygtraening.exchange.identity import NAMESPACE, named
from rygtraening.exchange.rows.training import pains
from rygtraening.simulation.life import live
from rygtraening.simulation.names import NAMES
from rygtraening.simulation.people import PEOPLE
from rygtraening.simulation.world import World

if TYPE_CHECKING:
    from tests.exchange.conftest import FakeJournal

DENMARK = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=DENMARK)
DAYS = 30
CPR = re.compile(rb"[0-9]{6}-?[0-9]{4}")
Entries = list[dict[str, Any]]
Journals = Callable[[Sequence[Fact]], "FakeJournal"]


@pytest.fixture(scope="module")
def lives() -> dict[str, list[Fact]]:
    """A month of each simulated person, in Denmark."""
    catalogue = wiring.read_catalogue(Path("nowhere"))
    world = World(
        programme=wiring.programme_of(catalogue),
        questions=load_safety(paths.bundled("resources") / "safety.yaml").questions,
        device="2b7e1516-28ae-4d2a-a6ab-f7158809cf4f",
        language=Language.DANISH,
        local=lambda plain: plain.replace(tzinfo=DENMARK),
        exercises=catalogue.exercises,
        activities=catalogue.activities,
    )
    return {
        name: [fact for _day, facts in live(person, world, NOW, DAYS, 7) for fact in facts]
        for name, person in PEOPLE.items()
    }


@pytest.fixture
def journal_of(empty_journal: FakeJournal) -> Journals:
    """A journal of these facts."""
    return lambda facts: type(empty_journal)(list(facts), [], [])


def sent(journal: FakeJournal) -> Entries:
    entries: Entries = json.loads(bundle(journal)[0])["entry"]
    return entries


def of_kind(entries: Entries, kind: str) -> Entries:
    return [each["resource"] for each in entries if each["resource"]["resourceType"] == kind]


def identifiers(entries: Entries) -> list[str]:
    return [each["resource"]["identifier"][0]["value"] for each in entries]


def moment_of(observation: dict[str, Any]) -> str:
    code: str = observation["category"][1]["coding"][0]["code"]
    return code


def site_of(observation: dict[str, Any]) -> str:
    return {"the back": "back", "the leg": "leg"}[observation["bodySite"]["text"]]


@pytest.mark.parametrize("name", NAMES)
def test_everybodys_bundle_is_fhir_and_holds_each_number_of_the_journal_once(
    name: str, lives: dict[str, list[Fact]], journal_of: Journals
) -> None:
    journal = journal_of(lives[name])
    content, count = bundle(journal)
    read = Bundle.model_validate_json(content)
    assert read.type == "transaction"
    assert len(read.entry or ()) == count + 1

    entries = sent(journal)
    assert len(of_kind(entries, "Procedure")) == len(journal.facts(SessionRecord)) > 0
    scores = of_kind(entries, "Observation")
    told = Counter((moment_of(each), site_of(each), each["valueInteger"]) for each in scores)
    kept = Counter((row["moment"], site, row[site]) for row in pains(journal) for site in ("back", "leg"))
    assert told == Counter({key: times for key, times in kept.items() if key[2] is not None})

    assert len(set(identifiers(entries))) == len(entries)
    for each in entries:
        (identifier,) = each["resource"]["identifier"]
        kind = each["resource"]["resourceType"]
        query = f"identifier={identifier['system']}|{identifier['value']}"
        assert each["request"] == {"method": "POST", "url": kind, "ifNoneExist": query}
    assert CPR.findall(content) == []


def test_every_reference_is_to_an_entry_of_the_bundle(lives: dict[str, list[Fact]], journal_of: Journals) -> None:
    entries = sent(journal_of(lives["steady"]))
    kinds = {each["fullUrl"]: each["resource"]["resourceType"] for each in entries}
    for each in of_kind(entries, "Procedure"):
        assert kinds[each["subject"]["reference"]] == "Patient"
    for each in of_kind(entries, "Observation"):
        assert {kinds[each["subject"]["reference"]], kinds[each["performer"][0]["reference"]]} == {"Patient"}
        within = moment_of(each) in ("button", "worst", "after")
        assert [kinds[part["reference"]] for part in each.get("partOf", [])] == ["Procedure"] * within


def test_sending_again_adds_nothing_and_later_only_what_is_new(
    lives: dict[str, list[Fact]], journal_of: Journals
) -> None:
    facts = lives["flare_prone"]
    early = [fact for fact in facts if fact.stamp.at < NOW - timedelta(days=10)]
    assert bundle(journal_of(facts)) == bundle(journal_of(facts))
    before, after = set(identifiers(sent(journal_of(early)))), set(identifiers(sent(journal_of(facts))))
    assert before < after


def test_the_patient_has_an_identifier_and_nothing_else(journal: FakeJournal) -> None:
    (patient,) = of_kind(sent(journal), "Patient")
    assert set(patient) == {"resourceType", "identifier"}


def test_the_person_is_the_same_on_every_computer_once_the_logs_are_merged(
    journal: FakeJournal, journal_of: Journals
) -> None:
    before = bundle(journal)
    elsewhere = journal_of(journal.every_fact())
    elsewhere.device = "00000000-0000-4000-8000-000000000001"
    (first,) = journal.facts(SafetyAnswers)
    elsewhere.append(
        replace(first, stamp=replace(first.stamp, id=UUID(int=500), at=first.stamp.at + timedelta(days=3)))
    )
    assert bundle(elsewhere) == before


def test_the_same_morning_of_somebody_else_is_another_score(journal: FakeJournal, journal_of: Journals) -> None:
    (first,) = journal.facts(SafetyAnswers)
    others = [fact for fact in journal.every_fact() if fact is not first]
    other = journal_of([replace(first, stamp=replace(first.stamp, id=UUID(int=500))), *others])
    assert set(identifiers(sent(journal))) & set(identifiers(sent(other))) == set()


def test_each_number_stands_with_its_moment_its_place_and_when(journal: FakeJournal) -> None:
    told = {
        (each["code"]["text"], each["valueInteger"], each["effectiveDateTime"], each["issued"])
        for each in of_kind(sent(journal), "Observation")
    }
    morning, before = "2026-03-02T07:00:00+01:00", "2026-03-02T08:00:00+01:00"
    end, page = "2026-03-02T08:30:00+01:00", "2026-03-02T08:32:00+01:00"
    cat, knee = "Worst pain during the exercise Cat-camel", "Worst pain during the exercise Knee to chest"
    assert told == {
        ("Pain in the morning, on getting up (the back), 0–10", 3, morning, morning),
        ("Pain in the morning, on getting up (the leg), 0–10", 0, morning, morning),
        ("Pain before the session (the back), 0–10", 3, before, before),
        ("Pain told during the exercise Knee to chest (the back), 0–10", 4, end, end),
        ("Pain told during the exercise Knee to chest (the leg), 0–10", 1, end, end),
        (f"{cat} (the back), 0–10", 2, end, page),
        (f"{cat} (the leg), 0–10", 0, end, page),
        (f"{knee} (the back), 0–10", 4, end, page),
        (f"{knee} (the leg), 0–10", 1, end, page),
        ("Pain after the session (the back), 0–10", 2, end, page),
        ("Pain after the session (the leg), 0–10", 0, end, page),
    }


def test_the_one_code_is_loincs_for_a_number_from_0_to_10(journal: FakeJournal) -> None:
    codes = [each["code"]["coding"] for each in of_kind(sent(journal), "Observation")]
    assert {(code["system"], code["code"]) for (code,) in codes} == {("http://loinc.org", "72514-3")}
    assert b"snomed" not in bundle(journal)[0].lower()


def test_a_score_that_is_changed_keeps_its_identifier_and_its_time(journal: FakeJournal) -> None:
    (morning,) = journal.facts(MorningScore)
    (before,) = journal.facts(BeforeScore)
    later = timedelta(days=5)
    names = identifiers(sent(journal))
    journal.append(
        replace(
            morning,
            stamp=replace(morning.stamp, id=UUID(int=601), at=morning.stamp.at + later),
            pain=Pain(5, 0),
            given=morning.stamp.at,
        ),
        replace(
            before,
            stamp=replace(before.stamp, id=UUID(int=602), at=before.stamp.at + later),
            pain=Pain(6, None),
            score=before.stamp.id,
            given=before.stamp.at,
        ),
    )
    entries = sent(journal)
    assert identifiers(entries) == names
    told = {(moment_of(each), site_of(each)): each for each in of_kind(entries, "Observation")}
    changed = told["morning", "back"]
    assert (changed["valueInteger"], changed["effectiveDateTime"]) == (5, "2026-03-02T07:00:00+01:00")
    assert changed["issued"] == "2026-03-07T07:00:00+01:00"
    assert told["before", "back"]["valueInteger"] == 6


def test_a_morning_told_on_a_later_day_has_a_day_and_no_time(journal: FakeJournal) -> None:
    (morning,) = journal.facts(MorningScore)
    journal.append(replace(morning, stamp=replace(morning.stamp, id=UUID(int=601), at=NOW)))
    told = [each for each in of_kind(sent(journal), "Observation") if moment_of(each) == "morning"]
    assert {each["effectiveDateTime"] for each in told} == {"2026-03-02"}


def test_what_was_taken_back_is_not_sent(journal: FakeJournal) -> None:
    (morning,) = journal.facts(MorningScore)
    (record,) = journal.facts(SessionRecord)
    (answers,) = journal.facts(AfterAnswers)
    stamp = replace(morning.stamp, id=UUID(int=601), at=NOW)
    journal.append(
        replace(morning, stamp=stamp, withdrawn=True),
        replace(record, stamp=stamp, withdrawn=True),
        replace(answers, stamp=stamp, withdrawn=True),
    )
    entries = sent(journal)
    assert of_kind(entries, "Procedure") == []
    assert [moment_of(each) for each in of_kind(entries, "Observation")] == ["before"]


def test_a_session_says_what_was_done_but_not_what_was_written_about_it(journal: FakeJournal) -> None:
    (answers,) = journal.facts(AfterAnswers)
    stamp = replace(answers.stamp, id=UUID(int=601), at=NOW)
    journal.append(replace(answers, stamp=stamp, note="Mit nummer er 010190-1234"))
    (session,) = of_kind(sent(journal), "Procedure")
    assert session["status"] == "completed"
    assert session["code"] == {"text": "Low back – basics"}
    assert session["performedPeriod"] == {"start": "2026-03-02T08:01:00+01:00", "end": "2026-03-02T08:30:00+01:00"}
    assert [note["text"] for note in session["note"]] == [
        "Cat-camel: 7 of 7 repetitions, 2 s hold",
        "Knee to chest: right 7, left 6 of 7 repetitions, 2 s hold",
    ]
    assert CPR.findall(bundle(journal)[0]) == []


@pytest.mark.parametrize(
    ("end", "status", "reason"),
    [
        (SessionEnd.FINISHED, "completed", None),
        (SessionEnd.STOPPED, "stopped", None),
        (SessionEnd.INTERRUPTED, "stopped", None),
        (SessionEnd.STOPPED_FOR_PAIN, "stopped", {"text": "It hurt more"}),
    ],
)
def test_a_session_that_did_not_go_to_its_end_is_stopped(
    end: SessionEnd, status: str, reason: object, journal: FakeJournal, journal_of: Journals
) -> None:
    (record,) = journal.facts(SessionRecord)
    (session,) = of_kind(sent(journal_of([replace(record, end=end)])), "Procedure")
    assert (session["status"], session.get("statusReason")) == (status, reason)


def test_a_session_told_afterwards_has_a_day_and_no_times(journal: FakeJournal, journal_of: Journals) -> None:
    (record,) = journal.facts(SessionRecord)
    (answers,) = journal.facts(AfterAnswers)
    told = replace(record, front=Front.BY_HAND, started=NOW, ended=NOW)
    entries = sent(journal_of([told, answers]))
    (session,) = of_kind(entries, "Procedure")
    assert session["performedDateTime"] == "2026-03-02"
    assert "performedPeriod" not in session
    assert {each["effectiveDateTime"] for each in of_kind(entries, "Observation")} == {"2026-03-02"}
    Bundle.model_validate({"resourceType": "Bundle", "type": "transaction", "entry": entries})


def test_a_session_past_midnight_ends_on_the_next_day(journal: FakeJournal, journal_of: Journals) -> None:
    zone = timezone(timedelta(hours=1))
    (record,) = journal.facts(SessionRecord)
    late = replace(
        record, started=datetime(2026, 3, 2, 23, 55, tzinfo=zone), ended=datetime(2026, 3, 3, 0, 10, tzinfo=zone)
    )
    told = of_kind(sent(journal_of([late])), "Observation")
    assert {each["effectiveDateTime"] for each in told} == {"2026-03-03T00:10:00+01:00"}


def test_holds_and_minutes_are_told_as_what_they_are(journal: FakeJournal) -> None:
    (record,) = journal.facts(SessionRecord)
    cat, knee = record.exercises
    hold = replace(cat, kind=DoseKind.HOLD, hold=20.0, quota=3, done=(2,))
    assert done(hold) == "Cat-camel: 2 of 3 holds of 20 s"
    both = replace(knee, kind=DoseKind.HOLD, hold=7.5, quota=3, done=(3, 2), eased=True)
    assert done(both) == "Knee to chest: right 3, left 2 of 3 holds of 7.5 s, made easier on the way"
    walk = replace(cat, kind=DoseKind.MINUTES, level=Level(0, 10), quota=1, done=(1,), work_seconds=450.0)
    assert done(replace(walk, stopped_for_pain=True)) == ("Cat-camel: 7.5 of 10 minutes, stopped because it hurt more")


def test_danish_is_said_where_danish_is_spoken(journal: FakeJournal) -> None:
    names = identifiers(sent(journal))
    i18n.set_language(i18n.DANISH)
    content = json.loads(bundle(journal)[0])
    assert content["language"] == "da"
    (session,) = of_kind(content["entry"], "Procedure")
    assert session["code"] == {"text": "Lænd – basis"}
    assert session["note"][0]["text"].startswith("Kattestræk: 7 af 7 gentagelser")
    assert identifiers(content["entry"]) == names


def test_an_empty_journal_is_a_patient_alone(empty_journal: FakeJournal) -> None:
    content, count = bundle(empty_journal)
    assert (len(Bundle.model_validate_json(content).entry or ()), count) == (1, 0)


def test_no_name_looks_like_a_cpr_number() -> None:
    names = [str(named(NAMESPACE, str(number))).encode() for number in range(2_000)]
    assert len(set(names)) == len(names)
    assert [name for name in names if CPR.search(name)] == []
