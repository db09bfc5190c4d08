"""A copy of the data that is given up on the way: how far it is is told in every form, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from rygtraening.domain.long_work import GivenUp, heard
from rygtraening.domain.ports import Journal
from rygtraening.exchange.export import FORMATS, export


@pytest.mark.parametrize("format", FORMATS)
def test_the_share_only_grows(journal: Journal, tmp_path: Path, format: str) -> None:  # noqa: A002
    shares: list[float] = []
    export(journal, format, tmp_path / "copy", told=shares.append)
    assert len(set(shares)) > 3
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] < 1


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_written_of_what_is_given_up(journal: Journal, tmp_path: Path, format: str) -> None:  # noqa: A002
    def late(share: float) -> None:
        if share > 0.1:
            raise GivenUp

    with pytest.raises(GivenUp):
        export(journal, format, tmp_path / "copy", told=late)
    assert list(tmp_path.iterdir()) == []


def test_each_thing_takes_its_part_of_the_share() -> None:
    told: list[float] = []
    assert list(heard("abcd", told.append, 0.2, 0.6)) == list("abcd")
    assert told == pytest.approx([0.2, 0.3, 0.4, 0.5])
    assert list(heard([], told.append)) == []
