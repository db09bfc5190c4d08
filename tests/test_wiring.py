"""What the front ends are handed, and what is said where it cannot be had."""

from __future__ import annotations

from pathlib import Path

import pytest

from rygtraening import i18n, paths, wiring
from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.ports import KnownError


def test_the_core_is_whole_and_lets_go_of_the_journal(tmp_path: Path) -> None:
    with wiring.open_core(tmp_path / "data", None, wiring.open_settings(tmp_path / "data")) as core:
        assert core.programme.id == wiring.PROGRAMME
        assert [exercise.id for exercise in core.programme.exercises] == [
            "kattestraek",
            "knae-til-bryst",
            "diagonalstraek",
        ]
        assert core.safety.questions
        assert core.journal.every_fact() == []
        assert core.clock.now().utcoffset() is not None
        assert core.clock.monotonic() <= core.clock.monotonic()
        assert core.new_id() != core.new_id()
        assert core.shelf.read_anew() == core.catalogue
        journal = core.journal
    with pytest.raises(Exception, match="closed"):
        journal.every_fact()


def test_the_copies_hear_of_every_change_of_the_journal(tmp_path: Path) -> None:
    with wiring.open_core(tmp_path / "data", None, wiring.open_settings(tmp_path / "data")) as core:
        assert not core.backups.due()
        core.journal.close_session(None)
        assert core.backups.due()
        assert core.backups.last_good() is None


def test_the_persons_own_exercises_come_on_top_of_the_shipped_ones(tmp_path: Path) -> None:
    own = tmp_path / wiring.OWN_EXERCISES
    own.mkdir()
    shipped = paths.bundled("exercises")
    text = (shipped / "kattestraek.yaml").read_text(encoding="utf-8")
    (own / "mine.yaml").write_text(text.replace("start: 7", "start: 9"), encoding="utf-8")
    catalogue = wiring.read_catalogue(tmp_path)
    assert catalogue.exercises["kattestraek"].dose.start == 9
    assert wiring.programme_of(catalogue).exercises[0].dose.start == 9
    assert wiring.read_catalogue(tmp_path / "empty").exercises["kattestraek"].dose.start == 7


def test_another_folder_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    assert wiring.read_catalogue(tmp_path, folder) == Catalogue({}, {}, ())
    with pytest.raises(KnownError, match="Give --exercises a folder"):
        wiring.read_catalogue(tmp_path, tmp_path / "none")


def test_without_a_programme_the_first_fault_is_named() -> None:
    with pytest.raises(KnownError, match="Your log is untouched"):
        wiring.programme_of(Catalogue({}, {}))
    fault = Fault("a.yaml", 3, 1, "There is no name.")
    with pytest.raises(KnownError, match=r"a\.yaml:3:1: There is no name"):
        wiring.programme_of(Catalogue({}, {}, (fault,)))


def test_a_data_folder_is_made_or_a_sentence_says_why_not(tmp_path: Path) -> None:
    wiring.make_data_dir(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(KnownError, match="Choose another with --data-dir"):
            wiring.make_data_dir(folder)


@pytest.mark.parametrize(
    ("kept", "wanted", "system", "spoken"),
    [
        ("", None, "da_DK.UTF-8", "da"),
        ("", None, "en_GB.UTF-8", "en"),
        ("en", None, "da_DK.UTF-8", "en"),
        ("en", "da", "en_GB.UTF-8", "da"),
        ("klingon", None, "en_GB.UTF-8", "en"),
    ],
)
def test_the_language_is_the_wanted_then_the_kept_then_the_systems(
    kept: str, wanted: str | None, system: str, spoken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", system)
    settings = wiring.open_settings(tmp_path)
    if kept:
        settings.set("language", kept)
    wiring.choose_language(settings, wanted)
    assert i18n.language() == spoken
