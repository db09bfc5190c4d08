"""The person's own programmes as files: written whole, read back, never over somebody's own, put aside and back."""

from __future__ import annotations

import stat
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from rygtraening import paths, wiring
from rygtraening.catalogue import loader, own_file
from rygtraening.catalogue.own_programmes import OwnProgrammes, folded
from rygtraening.catalogue.programme_text import text_of
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.exercise import Side, Source
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.programme_draft import Draft
from rygtraening.domain.programme_files import ChangedMeanwhile, ProgrammeFiles
from rygtraening.domain.text import Text
from rygtraening.exchange import whole_files

ON = date(2026, 11, 20)
NOW = datetime(2026, 11, 22, 9, 10, 11, tzinfo=UTC)
HOSTILE = (
    "a: b # c \"d\" 'e' {f} [g] & * ! | > % @ ` - ? , \\",
    "- no",
    "on",
    "null",
    "~",
    "true",
    "010",
    "1.5",
    "+.5",
    "2026-11-20",
    "...",
    "---",
    "#",
    "=",
    "<b>fed</b>",
    "smiley 😀 og ÆØÅ",
    "no-break\u00a0rum",
)


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    """What comes with the program."""
    return loader.load([paths.bundled("exercises")])


@pytest.fixture
def read(tmp_path: Path) -> Callable[[], Catalogue]:
    """Everything there is, with the person's own on top of it."""
    return lambda: wiring.read_catalogue(tmp_path)


@pytest.fixture
def files(tmp_path: Path, shipped: Catalogue) -> ProgrammeFiles:
    """The programmes of an empty data folder."""
    return wiring.programme_files(tmp_path, lambda: shipped)


@pytest.fixture
def full(shipped: Catalogue) -> Programme:
    """A programme with every field there is."""
    known = shipped.exercises
    note = Text("Roligt.", "Slowly.", (("de", "Langsam."),))
    return Programme(
        id="alt",
        version=7,
        name=Text("Alt", "All", (("de", "Alles"),)),
        about=Text("Til prøve"),
        parts=(
            Part(known["kattestraek"], start=5),
            Part(known["baekkenloeft"], agreed=Agreed(ON, 2, 12, hold=7.5, sets=3, set_rest=0.0, note=note)),
            Part(known["diagonalstraek"], agreed=Agreed(ON, 1, 6, side=Side.LEFT, steps_up=True)),
            Part(known["sfinks"], agreed=Agreed(ON, 0, 20, repetitions=3, set_rest=45.5)),
            Part(known["gaatur"]),
        ),
        rest_seconds=12.5,
        ready_seconds=0.0,
        days_per_week=3,
        source=Source(Text("Klinikken", "The clinic"), "https://example.org/a", reviewed=True),
        days=(0, 2, 6),
        made_by="Mette Ærø",
    )


def test_every_field_comes_back(files: ProgrammeFiles, full: Programme, read: Callable[[], Catalogue]) -> None:
    file = files.write(full, None)
    catalogue = read()
    assert catalogue.faults == ()
    assert catalogue.programmes["alt"] == full
    assert files.find("alt") == file
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_a_programme_that_says_little_is_a_short_file(files: ProgrammeFiles, shipped: Catalogue) -> None:
    draft = Draft(id="kort", name=Text("Kort"), parts=(Part(shipped.exercises["gaatur"]),))
    assert files.write(draft.programme(), None).path.read_text("utf-8") == (
        "id: kort\nversion: 1\nname:\n  da: Kort\nexercises:\n  - gaatur\nrest_seconds: 20\nready_seconds: 10\n"
        "days_per_week: 7\nsource:\n  title:\n    da: Sat sammen i rygtraening\n    en: Put together in rygtraening\n"
        "  reviewed: false\n"
    )


def test_hostile_words_are_words(files: ProgrammeFiles, full: Programme, read: Callable[[], Catalogue]) -> None:
    written = []
    for number, words in enumerate(HOSTILE):
        part = full.parts[1]
        assert part.agreed is not None
        parts = (replace(part, agreed=replace(part.agreed, note=Text(words))),)
        programme = replace(full, id=f"p-{number}", name=Text(words), made_by=words, about=Text(en=words), parts=parts)
        files.write(programme, None)
        written.append(programme)
    found = read().programmes
    assert [found[programme.id] for programme in written] == written


def test_an_agreed_day_is_written_as_the_guide_writes_it(full: Programme) -> None:
    assert "      on: 2026-11-20\n" in text_of(full)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Æblegrød på Ærø, Åse!", "aeblegroed-paa-aeroe-aase"),
        ("../../etc/passwd", "etc-passwd"),
        ("  ", "programme"),
        ("日本語", "programme"),
        ("x", "programme"),
        ("İstanbul é ß ﬁ", "istanbul-e-ss-fi"),
        ("CON", "con"),
        ("\x00a\nb", "a-b"),
    ],
)
def test_a_name_becomes_an_id(name: str, id_: str) -> None:
    assert folded(name) == id_
    assert len(folded(name * 100)) <= 60


def test_an_id_is_never_taken_twice_nor_one_that_comes_with_the_program(
    files: ProgrammeFiles, full: Programme, tmp_path: Path
) -> None:
    assert files.new_id("Stærk ryg") == "staerk-ryg-2"
    files.write(replace(full, id=files.new_id("Mit")), None)
    files.write(replace(full, id=files.new_id("mit")), None)
    (tmp_path / "exercises" / "programmes" / "mit-3.yaml").write_text("has: a fault", "utf-8")
    assert files.new_id("MIT") == "mit-4"
    files.write(replace(full, id=files.new_id("m" * 99)), None)
    second = files.new_id("m" * 99)
    assert (len(second), second[-3:]) == (60, "m-2")


def test_a_new_programme_never_writes_over_a_file(files: ProgrammeFiles, full: Programme) -> None:
    file = files.write(full, None)
    before = file.path.read_bytes()
    with pytest.raises(ChangedMeanwhile, match="changed by somebody else"):
        files.write(replace(full, version=8), None)
    assert file.path.read_bytes() == before


@pytest.mark.parametrize("change", ["written", "gone", "folder"])
def test_a_change_from_outside_is_noticed(files: ProgrammeFiles, full: Programme, change: str) -> None:
    file = files.write(full, None)
    if change == "written":
        file.path.write_text(file.path.read_text("utf-8").replace("Alt", "Andet"), "utf-8")
    else:
        file.path.unlink()
    if change == "folder":
        file.path.mkdir()
    with pytest.raises(ChangedMeanwhile, match=str(file.path)):
        files.write(full, file)
    with pytest.raises(ChangedMeanwhile):
        files.put_aside(file)
    assert change != "written" or "Andet" in file.path.read_text("utf-8")


def test_a_file_of_any_name_is_found_and_keeps_it(
    files: ProgrammeFiles, full: Programme, tmp_path: Path, read: Callable[[], Catalogue]
) -> None:
    folder = tmp_path / "exercises" / "programmes"
    folder.mkdir(parents=True)
    header = "# yaml-language-server: $schema=../programme.schema.json"
    (folder / "a broken one.yaml").write_text("id: [", "utf-8")
    (folder / "Fra Mette.yml").write_text(text_of(full, header), "utf-8")
    file = files.find("alt")
    assert file is not None
    assert (file.path.name, file.comments) == ("Fra Mette.yml", False)
    files.write(replace(full, version=8), file)
    assert file.path.read_text("utf-8").startswith(header + "\nid: alt\n")
    assert read().programmes["alt"].version == 8
    assert [each.name for each in folder.glob("*alt*")] == []


@pytest.mark.parametrize(
    ("line", "comments"),
    [
        ("# Mette says so", True),
        ("made_by: Mette # from the clinic", True),
        ("made_by: 'Mette # the first'", False),
        ('made_by: "# Mette"', False),
        ("made_by: Mette#1", False),
    ],
)
def test_words_for_the_reader_of_a_file_are_seen(
    files: ProgrammeFiles, full: Programme, line: str, comments: bool
) -> None:
    file = files.write(replace(full, made_by=""), None)
    file.path.write_text(file.path.read_text("utf-8") + line + "\n", "utf-8")
    found = files.find("alt")
    assert found is not None
    assert found.comments is comments


def test_what_the_loader_would_not_read_the_same_is_not_written(files: ProgrammeFiles, full: Programme) -> None:
    file = files.write(full, None)
    before = file.path.read_bytes()
    kattestraek = full.parts[0]
    for broken, said in (
        (replace(full, name=Text("a" * 81)), "80"),
        (replace(full, made_by="a\u202eb"), "cannot be seen"),
        (replace(full, made_by="to  ord"), "cannot be written down"),
        (replace(full, days_per_week=5), "days"),
        (replace(full, parts=(replace(kattestraek, start=999),)), "start"),
        (replace(full, parts=(replace(kattestraek, exercise=replace(kattestraek.exercise, id="gone")),)), "gone"),
    ):
        with pytest.raises(KnownError, match=said) as caught:
            files.write(broken, file)
        assert "nothing is lost" in str(caught.value)
    assert file.path.read_bytes() == before
    assert [each.name for each in file.path.parent.iterdir()] == ["alt.yaml"]


def test_a_full_disk_leaves_what_is_there(
    files: ProgrammeFiles, full: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = files.write(full, None)
    before = file.path.read_bytes()

    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(KnownError, match="disk is full"):
        files.write(replace(full, version=8), file)
    assert file.path.read_bytes() == before
    assert [each.name for each in file.path.parent.iterdir()] == ["alt.yaml"]


def test_a_folder_that_cannot_be_made_is_said(files: ProgrammeFiles, full: Programme, tmp_path: Path) -> None:
    (tmp_path / "exercises").write_text("a file in its place", "utf-8")
    with pytest.raises(KnownError, match="nothing is lost"):
        files.write(full, None)


def test_what_is_taken_away_lies_beside_and_comes_back(
    tmp_path: Path, full: Programme, read: Callable[[], Catalogue]
) -> None:
    files = OwnProgrammes(
        tmp_path / "exercises",
        read,
        write=lambda path, content: whole_files.write_file(path, content, replace=True),
        make_folder=lambda path: path.mkdir(parents=True, exist_ok=True),
        now=lambda: NOW,
    )
    file = files.write(full, None)
    before = file.path.read_bytes()
    aside = files.put_aside(file)
    own = tmp_path / "exercises"
    assert aside == own / "put-aside" / "20261122T091011Z" / "programmes" / "alt.yaml"
    assert ("alt" in read().programmes, files.find("alt")) == (False, None)
    files.put_back(aside, file)
    assert (file.path.read_bytes(), read().programmes["alt"]) == (before, full)
    assert list((own / "put-aside").iterdir()) == []
    again = files.put_aside(file)
    other = files.write(full, None)
    assert files.put_aside(other).parent.parent.name == "20261122T091011Z-2"
    files.write(full, None)
    with pytest.raises(ChangedMeanwhile):
        files.put_back(again, file)
    assert again.read_bytes() == before


def test_a_shipped_programme_is_nobodys_own(files: ProgrammeFiles, shipped: Catalogue) -> None:
    assert [files.find(name) for name in shipped.programmes] == [None] * len(shipped.programmes)


def test_a_file_is_parsed_once_until_somebody_changes_it(
    files: ProgrammeFiles, full: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[bytes] = []
    look = own_file.look

    def watched(content: bytes) -> own_file.Looked:
        parsed.append(content)
        return look(content)

    monkeypatch.setattr(own_file, "look", watched)
    file = files.write(full, None)
    for _time in range(3):
        assert files.find("alt") is not None
        assert files.find("another") is None
    assert len(parsed) == 1
    text = file.path.read_text("utf-8").replace("id: alt", "id: another", 1)
    file.path.write_text(text + "# my own words\n", "utf-8")
    found = files.find("another")
    assert found is not None and found.comments
    assert files.find("alt") is None
    assert len(parsed) == 2
