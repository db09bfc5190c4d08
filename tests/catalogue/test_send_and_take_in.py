"""A programme that is sent, and taken in somewhere else, is the same programme there: nothing is lost on the way."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from rygtraening import wiring
from rygtraening.catalogue.loader import load
from rygtraening.catalogue.written import as_yaml
from rygtraening.domain.programme import Programme
from rygtraening.domain.sharing import Standing
from rygtraening.paths import bundled
from tests.catalogue.any_programme import LINKS, SHIPPED, Whole, plain, programmes

EXAMPLES = 2000 if os.environ.get("RYGTRAENING_CAMPAIGN") == "1" else 12


def shipped() -> Path:
    """A few of the exercises that come with the program, so that reading all there are takes little time."""
    folder = Path(_FOLDER.name)
    if not any(folder.iterdir()):
        (folder / "programmes").mkdir()
        for name in SHIPPED:
            fields = plain(bundled("exercises") / f"{name}.yaml")
            alone = {key: value for key, value in fields.items() if key not in LINKS}
            (folder / f"{name}.yaml").write_text(as_yaml(alone), encoding="utf-8")
        programme = plain(bundled("exercises") / "programmes" / "laend-basis.yaml") | {"exercises": list(SHIPPED[:2])}
        (folder / "programmes" / "laend-basis.yaml").write_text(as_yaml(programme), encoding="utf-8")
    return folder


_FOLDER = TemporaryDirectory(prefix="rygtraening-tests-")


def held(fields: dict[str, Any], own: list[dict[str, Any]], data: Path) -> None:
    """The files somebody has."""
    (data / "exercises" / "programmes").mkdir(parents=True)
    for each in own:
        (data / "exercises" / f"{each['id']}.yaml").write_text(as_yaml(each), encoding="utf-8")
    (data / "exercises" / "programmes" / "p.yaml").write_text(as_yaml(fields), encoding="utf-8")


def programme_in(data: Path, name: str) -> Programme:
    """As the loader reads it there, without the links that other exercises there made."""
    found = load([shipped(), data / "exercises"])
    assert found.faults == ()
    return found.programmes[name]


# What fails is one file among few: looking for a smaller one takes longer than looking at it.
@settings(
    max_examples=EXAMPLES,
    phases=(Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(whole=programmes())
def test_sending_and_taking_in_loses_nothing(whole: Whole) -> None:
    name = whole.programme["id"]
    with TemporaryDirectory() as folder:
        here, there, file = Path(folder) / "here", Path(folder) / "there", Path(folder) / "sent.yaml"
        held(whole.programme, whole.own, here)
        sender, receiver = wiring.sharing(here, shipped()), wiring.sharing(there, shipped())
        packed = sender.pack(name)
        sender.write(packed, file, replace=False)
        opened = receiver.look(file, load([shipped()]))
        assert opened.notes == ()
        receiver.take_in(opened)
        assert programme_in(there, name) == programme_in(here, name)
        assert receiver.pack(name).content == packed.content
        again = receiver.look(file, load([shipped(), there / "exercises"]))
        assert again.files == () and again.standing is Standing.SAME
