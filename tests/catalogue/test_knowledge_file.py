"""The cards of Viden: the shipped file is whole and keeps to what may be said, and a fault is a sentence at its
place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.catalogue.knowledge_file import KNOWLEDGE, load_knowledge
from rygtraening.catalogue.reading import read
from rygtraening.domain.knowledge import FLARE_UP, CardAction, Knowledge, Span, Standing, ThemeKind
from rygtraening.domain.ports import KnownError
from rygtraening.domain.text import Text

Write = Callable[[str, str], Path]
SHIPPED = paths.bundled("resources") / "knowledge.yaml"

SMALL = """\
title: {da: Viden, en: Knowledge}
lead: {da: Kort, en: Short}
themes:
  - id: myths
    kind: myths
    title: {da: Myter, en: Myths}
    lead: {da: Hørt, en: Heard}
  - id: course
    kind: course
    title: {da: Hvornår, en: When}
    lead: {da: Tid, en: Time}
cards:
  - id: bend
    theme: myths
    title: {da: At bøje sig, en: Bending}
    myth: {da: Må ikke, en: May not}
    body:
      - {da: Må gerne, en: May}
    can_try:
      - {da: Lidt, en: A little}
    action: brave-steps
    sources: [book, own]
    standing: awaiting-review
  - id: acute
    theme: course
    title: {da: Akut, en: Acute}
    span: {first_day: 0, last_day: 56, fades_from: 42}
    body:
      - {da: Uger, en: Weeks}
    sources: [book]
    standing: verified
sources:
  - id: book
    title: {da: Bogen, en: The book}
    author: {da: Ida, en: Ida}
    year: 2020
    address: https://example.org/a
    note: {da: Gammel., en: Old.}
  - id: own
    title: {da: Vores, en: Ours}
"""


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return load_knowledge(SHIPPED)


def all_texts(knowledge: Knowledge) -> Iterator[Text]:
    """Every text a person reads."""
    yield from (knowledge.title, knowledge.lead)
    for theme in knowledge.themes:
        yield from (theme.title, theme.lead)
    for card in knowledge.cards:
        yield from (card.title, *card.body, *card.tries, *([card.myth] if card.myth != Text() else []))
    for source in knowledge.sources:
        yield from (text for text in (source.title, source.author, source.note) if text != Text())


def sentences(path: Path) -> list[str]:
    """The faults of the file: line, column and sentence."""
    return [str(fault).removeprefix(f"{path}:") for fault in read(path, KNOWLEDGE).faults]


def test_a_file_becomes_themes_of_cards(write: Write) -> None:
    knowledge = load_knowledge(write("cards.yaml", SMALL))
    assert [(theme.id, theme.kind) for theme in knowledge.themes] == [
        ("myths", ThemeKind.MYTHS), ("course", ThemeKind.COURSE),
    ]  # fmt: skip
    bend, acute = knowledge.cards
    assert (bend.myth, bend.body, bend.tries) == (
        Text("Må ikke", "May not"), (Text("Må gerne", "May"),), (Text("Lidt", "A little"),),
    )  # fmt: skip
    assert (bend.action, bend.standing) == (CardAction.BRAVE_STEPS, Standing.AWAITING)
    assert (acute.span, acute.standing, acute.myth) == (Span(0, 56, 42), Standing.VERIFIED, Text())
    book, own = bend.sources
    assert (book.author, book.year, book.address, book.note) == (
        Text("Ida", "Ida"), 2020, "https://example.org/a", Text("Gammel.", "Old."),
    )  # fmt: skip
    assert (own.author, own.year, own.address) == (Text(), None, "")


@pytest.mark.parametrize(
    ("was", "now", "fault"),
    [
        ("sources: [book, own]", "sources: [bok, own]", "22:15: There is no source with the id “bok” in this file."),
        ("    sources: [book, own]\n", "    sources: []\n", "22:14: “sources” has 0 in it; it needs at least 1."),
        ("    sources: [book, own]\n", "", "13:5: “sources” is missing here."),
        ("theme: myths", "theme: mysts", "14:12: There is no theme with the id “mysts” in this file."),
        ("id: acute", "id: bend", "24:9: “bend” stands here for the second time."),
        ("id: own", "id: book", "39:9: “book” stands here for the second time."),
        ("    myth: {da: Må ikke, en: May not}\n", "", "13:5: “myth” belongs to every card of a theme of myths"),
        (
            "    action: brave-steps\n",
            "    span: {first_day: 1}\n",
            "21:11: “span” belongs to the cards of a theme about the course.",
        ),
        ("fades_from: 42", "fades_from: 60", "27:11: A span begins before it fades, and fades before it ends."),
        ("last_day: 56, fades_from: 42", "last_day: 0", "27:11: A span begins before it fades"),
        ("first_day: 0", "first_day: -1", "27:23: “first_day” is -1; it must be at least 0."),
        ("standing: awaiting-review", "standing: reviewed", "23:15: “standing” cannot be reviewed."),
        ("standing: verified", "standing: verifid", "31:15: “standing” cannot be verifid. Did you mean verified?"),
        ("kind: course", "kind: courze", "9:11: “kind” cannot be courze. Did you mean course?"),
        ("address: https://example.org/a", "address: javascript:x", "37:14: “address” is not written as it must be"),
        ("year: 2020", "year: soon", "36:11: “year” must be a whole number."),
        ("    can_try:", "    try:", "19:5: There is no field called “try” here. Did you mean “can_try”?"),
        ("      - {da: Uger, en: Weeks}\n", "      - {}\n", "29:9: “body, number 1” needs a text"),
    ],
)
def test_a_fault_is_a_sentence_at_its_place(was: str, now: str, fault: str, write: Write) -> None:
    assert SMALL.count(was) == 1
    path = write("cards.yaml", SMALL.replace(was, now))
    assert any(sentence.startswith(fault) for sentence in sentences(path)), sentences(path)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "- a\n- b\n",
        "cards: 3\nthemes: {a: 1}\n",
        "cards: [1, {body: 2, span: 4, sources: 1}]\nthemes: [a]\n",
        "themes: [{id: {a: b}}]\ncards: [{theme: [a], span: {first_day: x, last_day: []}}]\n",
        "a: &x [*x]\n",
    ],
)
def test_a_file_that_is_something_else_never_raises_anything_but_the_known_error(content: str, write: Write) -> None:
    path = write("cards.yaml", content)
    with pytest.raises(KnownError) as error:
        load_knowledge(path)
    said = str(error.value)
    assert "Your log is untouched" in said
    assert f"{path}:" in said


def test_a_file_that_is_gone_is_the_known_error_too(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="There is no file or folder of this name"):
        load_knowledge(tmp_path / "gone.yaml")


def test_the_shipped_file_has_no_fault_and_says_everything_in_both_languages(shipped: Knowledge) -> None:
    assert sentences(SHIPPED) == []
    found = list(all_texts(shipped))
    assert len(found) > 120
    assert [text for text in found if not text.da or not text.en] == []


def test_every_theme_of_the_issue_is_there_in_reading_order_and_has_its_cards(shipped: Knowledge) -> None:
    assert [(theme.id, theme.kind.value) for theme in shipped.themes] == [
        ("pain", "cards"), ("myths", "myths"), ("course", "course"), (FLARE_UP, "steps"), ("habits", "habits"),
    ]  # fmt: skip
    assert all(len(shipped.about(theme)) >= 4 for theme in shipped.themes)


def test_every_card_has_a_source_and_every_source_a_card(shipped: Knowledge) -> None:
    assert [card.id for card in shipped.cards if not card.sources] == []
    used = {source.id for card in shipped.cards for source in card.sources}
    assert [source.id for source in shipped.sources if source.id not in used] == []


def test_what_is_partly_our_own_waits_for_review_and_nothing_else_claims_less(shipped: Knowledge) -> None:
    for card in shipped.cards:
        own = any(source.id == "own" for source in card.sources)
        assert own == (card.standing is Standing.AWAITING), card.id


def test_it_says_that_nobody_has_reviewed_it_and_what_the_articles_are(shipped: Knowledge) -> None:
    assert "ingen læge eller fysioterapeut har gennemgået dem endnu" in shipped.lead.da
    assert "no doctor or physiotherapist has reviewed them yet" in shipped.lead.en
    assert "ikke er kliniske retningslinjer" in shipped.lead.da.replace("\n", " ")
    author = next(source for source in shipped.sources if source.id == "article-low-back").author
    assert author.da == "Martin Bonde Mogensen, kropsterapeut"


def test_under_one_per_cent_is_the_articles_number_for_back_pain_in_general(shipped: Knowledge) -> None:
    cards = [card for card in shipped.cards if any("1\u00a0%" in text.da for text in card.body)]
    assert [card.id for card in cards] == ["mostly-harmless"]
    whole = " ".join(text.da for text in cards[0].body)
    assert "Artiklen skriver" in whole
    assert "rygsmerter i al almindelighed" in whole
    assert "spørg din læge, hvad der gælder for dig" in whole


def test_as_good_as_surgery_keeps_its_often_and_is_no_advice_against_it(shipped: Knowledge) -> None:
    whole = " ".join(text.da for card in shipped.cards if card.id == "surgery" for text in card.body)
    assert "ofte lige så godt" in whole
    assert "ikke et råd imod operation" in whole


def test_bladder_bowel_and_saddle_are_left_to_the_safety_texts(shipped: Knowledge) -> None:
    alarming = re.compile(r"blære|vandlad|afføring|tarm|skridtet|bladder|bowel|crotch|saddle|\burin", re.IGNORECASE)
    assert [text for text in all_texts(shipped) for words in (text.da, text.en) if alarming.search(words)] == []


def test_a_theme_that_is_named_on_a_card_is_called_so(shipped: Knowledge) -> None:
    flare = next(theme.title for theme in shipped.themes if theme.id == FLARE_UP)
    named = [text for card in shipped.cards for text in card.body if "»" in text.da and "blusser" in text.da]
    assert named
    for text in named:
        assert f"»{flare.da}«" in text.da and f"“{flare.en}”" in text.en


def test_the_course_reaches_from_the_first_day_past_twelve_weeks(shipped: Knowledge) -> None:
    spans = [card.span for card in shipped.cards if card.span is not None]
    assert spans == [Span(0, 3), Span(0, 56, 42), Span(42, 84), Span(84)]


def test_the_cards_are_short(shipped: Knowledge) -> None:
    for card in shipped.cards:
        for language in ("da", "en"):
            words = " ".join(getattr(text, language) for text in (*card.body, *card.tries)).split()
            assert len(words) <= 95, (card.id, language, len(words))
        for text in (*card.body, *card.tries):
            for sentence in re.split(r"(?<=[.!?:;])\s", f"{text.da}"):
                assert len(sentence.split()) <= 40, sentence


def test_no_sentence_of_the_articles_is_taken_over(shipped: Knowledge) -> None:
    """A few of the articles' most quotable ones: facts carry over, sentences do not."""
    taken = (
        "den bedste stilling er altid den næste", "små sejre gør en stor forskel", "ikke lavet af glas",
        "alarm, der bliver ved med at ringe", "små bevægepauser hver time gør en stor forskel",
    )  # fmt: skip
    texts = " ".join(text.da for text in all_texts(shipped)).casefold()
    assert [words for words in taken if words in texts] == []
