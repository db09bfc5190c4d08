"""A programme's file that somebody got: everything in it is told before it is kept. Only what is needed is sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rygtraening import paths, wiring
from rygtraening.domain.differences import Change
from rygtraening.domain.ports import KnownError
from rygtraening.domain.sharing import OpenedProgramme, Sharing, Standing
from rygtraening.domain.text import Text
from tests.catalogue.conftest import SMALL_EXERCISE, SMALL_PROGRAMME
from tests.catalogue.shared_text import shared

SHIPPED = paths.bundled("exercises")
Look = Callable[[str | bytes], OpenedProgramme]
SMALL = shared(SMALL_PROGRAMME, SMALL_EXERCISE)


def standings(opened: OpenedProgramme) -> dict[str, Standing]:
    return {each.exercise.id: each.standing for each in opened.exercises}


def test_a_new_programme_with_a_new_exercise(look: Look, data: Path) -> None:
    opened = look(shared(SMALL_PROGRAMME, SMALL_EXERCISE, head="shared: 1\nmade_by: Mette Holm\n"))
    assert opened.made_by == opened.programme.made_by == "Mette Holm"
    assert opened.standing is Standing.NEW and standings(opened) == {"hip-lift": Standing.NEW}
    assert [each.name for each in opened.files] == ["hip-lift.yaml", "programmes/my-programme.yaml"]
    assert not data.exists(), "nothing is kept by looking"


def test_taking_it_in_makes_it_a_programme_like_any_other(look: Look, sharing: Sharing, data: Path) -> None:
    sharing.take_in(look(shared(SMALL_PROGRAMME, SMALL_EXERCISE, head="shared: 1\nmade_by: Mette Holm\n")))
    found = wiring.read_catalogue(data)
    assert found.faults == ()
    assert found.programmes["my-programme"].made_by == "Mette Holm"
    assert found.programmes["my-programme"].exercises[0].name == Text("Hofteløft", "Hip lift")


def test_the_same_again_writes_nothing(look: Look, sharing: Sharing, data: Path) -> None:
    own = data / "exercises" / "programmes"
    own.mkdir(parents=True)
    commented = "# mine\n" + SMALL_EXERCISE
    (own.parent / "my-own-name.yaml").write_text(commented)
    (own / "p.yaml").write_text(SMALL_PROGRAMME)
    opened = look(SMALL)
    assert opened.files == () and opened.standing is Standing.SAME
    assert standings(opened) == {"hip-lift": Standing.SAME}
    sharing.take_in(opened)
    assert (own.parent / "my-own-name.yaml").read_text() == commented


def test_each_difference_to_ones_own_is_told_by_its_field(look: Look, sharing: Sharing, data: Path) -> None:
    sharing.take_in(look(SMALL))
    agreed = SMALL_PROGRAMME.replace("- hip-lift", "- {id: hip-lift, agreed: {on: 2026-11-20, amount: 9}}")
    changed = SMALL_EXERCISE.replace("seconds: 2.5", "seconds: 3").replace("Krampe i låret.", "Krampe.")
    opened = look(shared(agreed, changed))
    assert opened.standing is Standing.OWN_DIFFERS and standings(opened) == {"hip-lift": Standing.OWN_DIFFERS}
    assert opened.exercises[0].changes == (
        Change(("phases", 0, "seconds"), 2.5, 3.0),
        Change(
            ("safety", "stop_signs", 0),
            Text("Krampe i låret.", "Cramp in your thigh."),
            Text("Krampe.", "Cramp in your thigh."),
        ),
    )
    (change,) = opened.changes
    assert change.way == ("part", "hip-lift")
    taken = sharing.take_in(opened)
    assert set(taken.replaced) == {"hip-lift.yaml", "programmes/my-programme.yaml"}
    part = wiring.read_catalogue(data).programmes["my-programme"].parts[0]
    assert part.agreed is not None and (part.agreed.on, part.agreed.amount) == (date(2026, 11, 20), 9)
    sharing.take_back(taken)
    assert wiring.read_catalogue(data).programmes["my-programme"].parts[0].agreed is None


def test_a_shipped_exercise_is_never_replaced_silently(look: Look, sharing: Sharing, data: Path) -> None:
    programme = SMALL_PROGRAMME.replace("- hip-lift", "- kattestraek")
    text = (SHIPPED / "kattestraek.yaml").read_text(encoding="utf-8")
    same = look(shared(programme, text))
    assert standings(same) == {"kattestraek": Standing.SAME} and not same.in_place_of_shipped
    opened = look(shared(programme, text.replace("version: ", "version: 1", 1)))
    assert standings(opened) == {"kattestraek": Standing.SHIPPED_DIFFERS} and opened.in_place_of_shipped
    assert Text("Basis for lænden", "Low back basics") in opened.exercises[0].used_in or opened.exercises[0].used_in
    before = (SHIPPED / "kattestraek.yaml").read_bytes()
    sharing.take_in(opened)
    assert (SHIPPED / "kattestraek.yaml").read_bytes() == before
    assert wiring.read_catalogue(data).exercises["kattestraek"].version == opened.exercises[0].exercise.version


def test_a_shipped_programme_is_told_too(look: Look) -> None:
    opened = look(shared(SMALL_PROGRAMME.replace("id: my-programme", "id: laend-basis"), SMALL_EXERCISE))
    assert opened.standing is Standing.SHIPPED_DIFFERS and opened.in_place_of_shipped
    assert ("rest_seconds",) in [change.way for change in opened.changes] or opened.changes


def test_what_is_not_in_the_file_is_the_one_that_is_here(look: Look, data: Path) -> None:
    programme = SMALL_PROGRAMME.replace("- hip-lift", "- kattestraek")
    assert standings(look(shared(programme))) == {"kattestraek": Standing.HERE}
    (data / "exercises").mkdir(parents=True)
    (data / "exercises" / "mine.yaml").write_text(SMALL_EXERCISE.replace("id: hip-lift", "id: kattestraek"))
    assert standings(look(shared(programme))) == {"kattestraek": Standing.HERE_OWN}


def test_a_file_of_another_name_makes_room_and_a_name_that_is_taken_is_left_alone(
    look: Look, sharing: Sharing, data: Path
) -> None:
    own = data / "exercises"
    (own / "programmes").mkdir(parents=True)
    (own / "something.yaml").write_text(SMALL_EXERCISE.replace("Hofteløft", "Min egen"))
    other = SMALL_EXERCISE.replace("id: hip-lift", "id: another-one")
    (own / "Hip-Lift.YAML").write_text(other)
    (own / "programmes" / "my-programme.yaml").write_text("id: my-programme\nrubbish: yes\n")
    opened = look(SMALL)
    assert [(each.name, each.replaces) for each in opened.files] == [
        ("hip-lift-2.yaml", ("something.yaml",)),
        ("programmes/my-programme.yaml", ("programmes/my-programme.yaml",)),
    ]
    sharing.take_in(opened)
    assert (own / "Hip-Lift.YAML").read_text() == other
    found = wiring.read_catalogue(data)
    assert found.faults == () and found.exercises["hip-lift"].name == Text("Hofteløft", "Hip lift")


def test_files_that_changed_since_it_was_looked_at_stop_it(look: Look, sharing: Sharing, data: Path) -> None:
    opened = look(SMALL)
    (data / "exercises").mkdir(parents=True)
    (data / "exercises" / "new.yaml").write_text(SMALL_EXERCISE)
    with pytest.raises(KnownError, match="nothing was taken in"):
        sharing.take_in(opened)
    assert [path.name for path in (data / "exercises").iterdir()] == ["new.yaml"]


def test_links_that_lead_nowhere_are_noted_at_their_line(look: Look) -> None:
    linked = SMALL_EXERCISE.replace("tags:\n", "gentler_exercise: nowhere\nharder: [kattestraek, not-here]\ntags:\n")
    opened = look(shared(SMALL_PROGRAMME, linked))
    text = shared(SMALL_PROGRAMME, linked).splitlines()
    assert [(text[fault.line - 1].strip().split(":")[0], fault.sentence) for fault in opened.notes] == [
        ("gentler_exercise", "There is no exercise with the id “nowhere” to offer while this one pauses."),
        ("harder", "There is no exercise with the id “not-here”, so it is left out of this ladder."),
    ]


# Sending


def test_only_what_not_everybody_has_goes_along(sharing: Sharing, data: Path) -> None:
    own = data / "exercises"
    (own / "programmes").mkdir(parents=True)
    gentler = SMALL_EXERCISE.replace("id: hip-lift", "id: small-lift")
    (own / "a.yaml").write_text(SMALL_EXERCISE.replace("tags:\n", "gentler_exercise: small-lift\ntags:\n"))
    (own / "b.yaml").write_text(gentler)
    (own / "unused.yaml").write_text(SMALL_EXERCISE.replace("id: hip-lift", "id: secret-exercise"))
    (own / "same.yaml").write_bytes(b"# a copy\n" + (SHIPPED / "sfinks.yaml").read_bytes())
    (own / "programmes" / "p.yaml").write_text(
        SMALL_PROGRAMME.replace("- hip-lift", "- hip-lift\n  - sfinks\n  - kattestraek")
    )
    packed = sharing.pack("my-programme")
    assert [exercise.id for exercise in packed.own] == ["hip-lift", "small-lift"]
    assert b"secret" not in packed.content


def test_a_shipped_programme_can_be_sent_as_it_is(sharing: Sharing) -> None:
    packed = sharing.pack("laend-basis")
    assert packed.own == () and b"own_exercises" not in packed.content
    assert packed.content.count(b"\n# ") == 1, "two lines say what it is to whoever opens it in an editor"


def test_one_that_nobody_could_open_is_not_sent(sharing: Sharing, data: Path) -> None:
    own = data / "exercises" / "programmes"
    own.mkdir(parents=True)
    (own / "p.yaml").write_text(SMALL_PROGRAMME)
    with pytest.raises(KnownError, match=r"cannot be sent as it is, for nobody could open it.*hip-lift"):
        sharing.pack("my-programme")
    with pytest.raises(KnownError, match="cannot be sent"):
        sharing.pack("not-there")
    (own / "p.yaml").write_text(SMALL_PROGRAMME.replace("version: 1", "version: one"))
    with pytest.raises(KnownError, match=r"cannot be read.*p\.yaml:2"):
        sharing.pack("my-programme")


def test_one_that_grows_too_large_is_not_sent(sharing: Sharing, data: Path) -> None:
    own = data / "exercises"
    (own / "programmes").mkdir(parents=True)
    names = [f"lift-{number}" for number in range(20)]
    long = "steps:\n" + 11 * (
        "  - da: x\n" + "".join(f"    {code}: {'å' * 390}\n" for code in ["de", "fr", "it", "es", "nl", "pl", "fi"])
    )
    for name in names:
        text = SMALL_EXERCISE.replace("id: hip-lift", f"id: {name}").replace("steps:\n", long)
        (own / f"{name}.yaml").write_text(text)
    listed = "\n".join(f"  - {name}" for name in names)
    (own / "programmes" / "p.yaml").write_text(SMALL_PROGRAMME.replace("  - hip-lift", listed))
    with pytest.raises(KnownError, match=r"cannot be sent as it is.*larger than 1 MB"):
        sharing.pack("my-programme")
