"""An exercise file and a folder that this user may not read are faults, and the others are read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.catalogue import loader

pytestmark = pytest.mark.promise(
    "an exercise file that one may not read",
    "a fault that names it; the other exercises are there",
)

AsReader = Callable[[], AbstractContextManager[None]]


def test_what_one_may_not_read_is_a_fault_and_stops_nothing_else(open_folder: Path, as_reader: AsReader) -> None:
    mine = open_folder / "mine"
    shutil.copytree(paths.bundled("exercises"), mine)
    (mine / "kattestraek.yaml").chmod(0)
    closed = open_folder / "closed"
    closed.mkdir(mode=0)
    with as_reader():
        catalogue = loader.load([mine, closed])
    refused = [fault for fault in catalogue.faults if "does not allow you to read it" in fault.sentence]
    assert [Path(fault.file).name for fault in refused] == ["closed", "kattestraek.yaml"]
    assert set(catalogue.exercises) == {file.stem for file in mine.glob("*.yaml")} - {"kattestraek"}
