"""``rygtraening demo``: a simulated person in an empty folder, and only there."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from rygtraening import i18n, wiring
from rygtraening.cli import demo, parser
from rygtraening.domain.asking import Asking
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.domain.today import look
from rygtraening.simulation.names import NAMES
from rygtraening.store.journal import SqliteJournal


def test_a_demo_is_a_journal_like_any_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "data"
    assert demo.run(folder, None, days=40, seed=7) == 0
    said = capsys.readouterr().out
    assert (
        said == f"40 days of a simulated person lie in {folder}. Open them with:\n  rygtraening --data-dir {folder}\n"
    )
    journal = SqliteJournal.open(folder)
    today = datetime.now().astimezone().date()
    assert journal.check() == []
    assert 25 < len(journal.facts(SessionRecord)) < 40
    assert journal.summaries()[0].day == today - timedelta(days=39)
    assert journal.summaries()[-1].day == today - timedelta(days=1)
    assert {fact.stamp.device for fact in journal.every_fact()} == {journal.device}
    assert journal.running() is None
    journal.close()


def test_opened_the_program_goes_on_from_there(tmp_path: Path) -> None:
    demo.run(tmp_path, None, days=40, seed=7)
    with wiring.open_core(tmp_path, None, wiring.open_settings(tmp_path)) as core:
        today = look(core.journal, core.programme, core.safety.questions, core.clock.now())
    assert today.profile is not None and not today.locked
    assert not today.trained_today and today.gate is None
    assert today.due is None


def test_every_day_is_there_however_many_they_are(tmp_path: Path) -> None:
    for days in (1, demo.BATCH_DAYS, demo.BATCH_DAYS + 1):
        folder = tmp_path / str(days)
        demo.run(folder, None, days=days, seed=1)
        journal = SqliteJournal.open(folder)
        found = {fact.stamp.day for fact in journal.every_fact()}
        journal.close()
        assert (max(found) - min(found)).days == max(0, days - 2)


def test_an_empty_folder_is_filled_and_a_full_one_refused(tmp_path: Path) -> None:
    empty, full, file = tmp_path / "empty", tmp_path / "full", tmp_path / "file"
    empty.mkdir()
    assert demo.run(empty, None, days=2, seed=1) == 0
    full.mkdir()
    (full / "letter.txt").write_text("dear", encoding="utf-8")
    file.write_text("mine", encoding="utf-8")
    for folder in (full, file, empty):
        before = sorted(path.name for path in tmp_path.rglob("*"))
        with pytest.raises(KnownError, match="Nothing was written"):
            demo.run(folder, None, days=2, seed=1)
        assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_the_notes_are_in_the_language_of_the_run(tmp_path: Path) -> None:
    notes = {}
    for language in i18n.LANGUAGES:
        i18n.set_language(language)
        demo.run(tmp_path / language, None, days=120, seed=7)
        journal = SqliteJournal.open(tmp_path / language)
        notes[language] = "".join(answers.note for answers in journal.facts(AfterAnswers))
        journal.close()
    assert set("æøå") & set(notes["da"])
    assert not set("æøå") & set(notes["en"]) and notes["en"]


@pytest.mark.parametrize("name", NAMES)
def test_any_of_the_people_can_be_chosen_and_opened(name: str, tmp_path: Path) -> None:
    arguments = ["--data-dir", str(tmp_path), "--lang", "en", "demo", "--person", name, "--days", "100", "--seed", "7"]
    assert parser.run(arguments) == 0
    with wiring.open_core(tmp_path, None, wiring.open_settings(tmp_path)) as core:
        today = look(core.journal, core.programme, core.safety.questions, core.clock.now(), core.catalogue.exercises)
        assert core.journal.facts(SessionRecord)
    assert today.locked is (name == "worsening")
    assert bool(today.prescriptions) is (name != "worsening")


def test_without_a_name_it_is_the_steady_one(tmp_path: Path) -> None:
    arguments = ["--lang", "en", "demo", "--days", "20", "--seed", "3"]
    counts = []
    for folder, person in (("unnamed", []), ("steady", ["--person", "steady"]), ("slow", ["--person", "slow"])):
        assert parser.run(["--data-dir", str(tmp_path / folder), *arguments, *person]) == 0
        journal = SqliteJournal.open(tmp_path / folder)
        counts.append([type(fact) for fact in journal.every_fact()])
        journal.close()
    assert counts[0] == counts[1] != counts[2]


def test_a_person_there_is_not_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language in i18n.LANGUAGES:
        assert parser.run(["--data-dir", str(tmp_path / "new"), "--lang", language, "demo", "--person", "lazy"]) == 2
        said = capsys.readouterr().err
        assert "'lazy'" in said and "forgetful" in said and "Traceback" not in said
    assert not (tmp_path / "new").exists()


def test_what_the_person_chose_to_be_asked_is_asked_on(tmp_path: Path) -> None:
    for name, wellbeing, wins in (("steady", True, True), ("slow", False, False)):
        folder = tmp_path / name
        demo.run(folder, None, days=10, seed=1, person=name)
        asking = Asking(wiring.open_settings(folder))
        assert (asking.wellbeing, asking.wins) == (wellbeing, wins)
