"""Finding cards by the words in them."""

from __future__ import annotations

import pytest

from rygtraening.domain.knowledge import Knowledge, KnowledgeCard, Standing, Theme, ThemeKind
from rygtraening.domain.text import Language, Text


def card(name: str, title: str, body: str, *, tries: str = "", myth: str = "") -> KnowledgeCard:
    own = Text(f"{title} på dansk", title)
    return KnowledgeCard(
        name,
        "pain",
        own,
        (Text(f"{body} på dansk", body),),
        (),
        Standing.VERIFIED,
        (Text("", tries),) if tries else (),
        Text("", myth),
    )


SLEEP = card("sleep", "Room for sleep", "Regular hours help.", tries="Less screen at night")
ALARM = card("alarm", "An eager alarm", "Poor sleep turns it up.", myth="Pain is always a sign")
PAIN = Theme("pain", ThemeKind.CARDS, Text("Smerte", "Pain"), Text())
CARDS = (SLEEP, ALARM)
KNOWLEDGE = Knowledge(Text(), Text(), (PAIN,), CARDS, ())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sleep", ["sleep", "alarm"]),
        ("SLEEP  hours", ["sleep"]),
        ("hours sleep", ["sleep"]),
        ("eag", ["alarm"]),
        ("screen", ["sleep"]),
        ("always", ["alarm"]),
        ("sleep elephant", []),
        ("", ["sleep", "alarm"]),
        ("   ", ["sleep", "alarm"]),
    ],
)
def test_a_card_is_found_by_all_the_words_in_any_part_of_it(typed: str, found: list[str]) -> None:
    assert [each.id for each in CARDS if each.holds(typed, Language.ENGLISH)] == found


def test_only_the_language_that_is_spoken_is_searched() -> None:
    assert not SLEEP.holds("dansk", Language.ENGLISH)
    assert SLEEP.holds("dansk", Language.DANISH)


def test_a_theme_that_is_not_there_is_none() -> None:
    assert KNOWLEDGE.theme("pain") is PAIN
    assert KNOWLEDGE.theme("gone") is None
    assert KNOWLEDGE.about(PAIN) == (SLEEP, ALARM)
