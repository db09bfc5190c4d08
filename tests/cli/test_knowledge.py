"""``rygtraening knowledge``: the same cards as in the window, whole, by theme, or by the words in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import i18n, wiring
from rygtraening.cli import knowledge
from rygtraening.cli.parser import run
from rygtraening.domain.knowledge import Knowledge
from rygtraening.domain.ports import KnownError
from rygtraening.domain.safety import FlagTier, SafetyTexts
from rygtraening.words.doses import say

Printed = Callable[..., str]


@pytest.fixture(scope="module")
def cards() -> Knowledge:
    return wiring.read_knowledge()


@pytest.fixture(scope="module")
def safety() -> SafetyTexts:
    return wiring.read_safety()


@pytest.fixture
def printed(
    cards: Knowledge, safety: SafetyTexts, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Printed:
    """``printed(*words)``: what is printed, on a terminal 80 wide."""
    monkeypatch.setenv("COLUMNS", "80")

    def ask(*wanted: str, region: str = "") -> str:
        chosen = next((each for each in safety.regions if each.id == region), None)
        assert knowledge.run(cards, safety, chosen, wanted) == 0
        return capsys.readouterr().out

    return ask


def flat(text: str) -> str:
    """Without the ends of lines, which may come after a hyphen."""
    return "".join(text.split())


def test_without_a_word_everything_is_printed(printed: Printed, cards: Knowledge) -> None:
    text = flat(printed())
    assert flat(say(cards.lead)) in text
    for card in cards.cards:
        for part in (card.title, *card.body, *card.tries):
            assert flat(say(part)) in text


@pytest.mark.parametrize("wanted", [["myths"], ["Myths", "and", "facts"]])
def test_a_theme_is_named_by_its_id_or_its_title(wanted: list[str], printed: Printed) -> None:
    text = printed(*wanted)
    assert text.startswith("Myths and facts\n===============\n")
    assert text.count("Myth: “") == 7
    assert "Breathe calmly" not in text


def test_other_words_find_the_cards_that_have_all_of_them(printed: Printed) -> None:
    text = printed("calm", "breathing")
    assert "1. Breathe calmly" in text
    assert "Calm breathing\n--------------" in text
    assert "The scan" not in text


def test_each_card_has_its_source_and_how_far_it_is_looked_at(printed: Printed) -> None:
    text = flat(printed("surgery"))
    assert flat("[No author named (2025): Slipped disc in the low back: the way back to trust and movement") in text
    assert flat("[Partly our own careful words, waiting for a clinician's review]") in text


def test_an_address_is_printed_whole(printed: Printed) -> None:
    assert "www.dsam.dk/vejledninger/laendesmerter" in printed("far", "from", "alone")


def test_the_signs_one_calls_about_stand_before_the_steps(printed: Printed, safety: SafetyTexts) -> None:
    text = flat(printed("flare-up"))
    for question in safety.questions:
        assert (flat(say(question.text)) in text) is (question.tier is FlagTier.CALL_NOW)
    assert flat(say(safety.actions[FlagTier.CALL_NOW])) in text
    assert text.index("112") < text.index("1.Breathecalmly")
    assert "1813" in text


def test_the_signs_are_found_by_their_own_words(printed: Printed) -> None:
    text = printed("bladder")
    assert "Call now" in text
    assert "Breathe calmly" not in text


def test_ones_own_region_comes_first(printed: Printed) -> None:
    numbers = [line for line in printed("flare-up", region="nordjylland").splitlines() if line[-1:].isdigit()]
    assert numbers[0] == "•  North Denmark Region: 70 15 03 00"
    assert len(numbers) == 5


def test_no_line_is_wider_than_the_terminal(printed: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "46")
    assert max(map(len, printed().splitlines())) <= 46


def test_what_no_card_has_is_a_sentence_with_the_themes(printed: Printed) -> None:
    with pytest.raises(KnownError, match=r"No card has “xyzzy” in it\. Try another word\. The themes are pain, myths"):
        printed("xyzzy")


def test_the_command_opens_no_log_and_speaks_danish(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    assert run(["--lang", "da", "--data-dir", str(data), "knowledge", "prolaps"]) == 0
    assert flat("Har man haft en prolaps") in flat(capsys.readouterr().out)
    assert i18n.language() == i18n.DANISH
    assert not data.exists()


def test_a_word_nobody_knows_is_a_complaint_and_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "--data-dir", str(tmp_path), "knowledge", "xyzzy"]) == 1
    out, complaint = capsys.readouterr()
    assert out == ""
    assert complaint.startswith("No card has “xyzzy” in it.")
