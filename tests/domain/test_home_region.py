"""The region whose number comes first."""

from __future__ import annotations

from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.safety import Region
from rygtraening.domain.text import Text

REGIONS = (Region("nord", Text("Nord", "North"), "70 15 03 00"), Region("syd", Text("Syd", "South"), "70 11 07 07"))


class Settings:
    """Choices in memory."""

    def __init__(self, **values: str) -> None:
        self._values = values

    def get(self, key: str, default: str = "") -> str:
        return self._values.get(key, default)

    def set(self, key: str, value: str) -> None:
        self._values[key] = value


def test_none_is_chosen_until_one_is() -> None:
    home = HomeRegion(Settings(), REGIONS)
    assert home.chosen is None
    home.keep("syd")
    assert home.chosen is REGIONS[1]
    home.keep("")
    assert home.chosen is None


def test_a_region_that_has_left_the_file_is_none() -> None:
    assert HomeRegion(Settings(region="vest"), REGIONS).chosen is None
