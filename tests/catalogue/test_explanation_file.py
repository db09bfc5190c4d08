"""The page about how the program chooses: the shipped file is whole, and a fault in it is a sentence at its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from rygtraening import paths
from rygtraening.catalogue.explanation_file import EXPLANATION, load_explanation
from rygtraening.catalogue.reading import read
from rygtraening.domain.explanation import Bullets, Explanation, Paragraph, RowMark, Table, section_of
from rygtraening.domain.ports import KnownError
from rygtraening.domain.prescription import Reason
from rygtraening.domain.text import Text

Write = Callable[[str, str], Path]

SMALL = """\
title: {da: Sådan, en: How}
lead: {da: Kort, en: Short}
sections:
  - id: first
    title: {da: Først, en: First}
    body:
      - text: {da: Ord, en: Words}
      - bullets:
          - {da: Et, en: One}
      - steps:
          - {da: Trin, en: Step}
      - table:
          columns:
            - {da: Hvornår, en: When}
            - {da: Hvad, en: What}
          rows:
            - name: {da: Grøn, en: Green}
              mark: green
              cells:
                - {da: Nu, en: Now}
                - {da: Det, en: That}
    sources: [book]
    own: {da: Vores, en: Ours}
  - id: second
    title: {da: Så, en: Then}
    body:
      - table:
          rows:
            - name: {da: En uge, en: A week}
              cells:
                - {da: Ned, en: Down}
sources:
  - id: book
    short: {da: Bogen, en: The book}
    full: {da: Bogen 2020, en: The book 2020}
    gives: {da: Tallet, en: The number}
"""


@pytest.fixture(scope="module")
def shipped() -> Explanation:
    return load_explanation(paths.bundled("resources") / "how_it_chooses.yaml")


def all_texts(value: Any) -> Iterator[Text]:
    """Every text anywhere in a plain value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from all_texts(getattr(value, field))
    elif isinstance(value, tuple):
        for item in value:
            yield from all_texts(item)


def sentences(path: Path) -> list[str]:
    """The faults of the file: line, column and sentence."""
    return [str(fault).removeprefix(f"{path}:") for fault in read(path, EXPLANATION).faults]


def test_a_file_becomes_sections_of_parts(write: Write) -> None:
    page = load_explanation(write("page.yaml", SMALL))
    first, second = page.sections
    assert first.parts[0] == Paragraph(Text("Ord", "Words"))
    assert first.parts[1] == Bullets((Text("Et", "One"),))
    assert first.parts[2] == Bullets((Text("Trin", "Step"),), numbered=True)
    table = first.parts[3]
    assert isinstance(table, Table)
    assert (table.rows[0].mark, table.rows[0].cells) == (RowMark.GREEN, (Text("Nu", "Now"), Text("Det", "That")))
    assert [source.id for source in first.sources] == ["book"] == [source.id for source in page.sources]
    assert (first.own, second.own) == (Text("Vores", "Ours"), Text())
    assert isinstance(second.parts[0], Table) and second.parts[0].rows[0].mark is RowMark.NONE
    assert page.section("second") is second
    assert page.section("third") is None


@pytest.mark.parametrize(
    ("was", "now", "fault"),
    [
        ("sources: [book]", "sources: [bok]", "22:15: There is no source with the id “bok” in this file."),
        ("id: second", "id: first", "24:9: “first” stands here for the second time."),
        (
            "                - {da: Det, en: That}\n",
            "",
            "19:15: The columns of the table are 2, and this row fills 1.",
        ),
        (
            "      - text: {da: Ord, en: Words}\n",
            "      - text: {da: Ord, en: Words}\n        steps:\n          - {da: To, en: Two}\n",
            "7:9: A part is exactly one of: text, bullets, steps, table.",
        ),
        ("mark: green", "mark: gren", "18:21: “mark” cannot be gren. Did you mean green?"),
        ("mark: green", "colour: green", "18:15: There is no field called “colour” here."),
        ("    body:\n      - text", "    text:\n      - text", "4:5: “body” is missing here."),
        ("title: {da: Så, en: Then}", "title: {}", "25:12: “title” needs a text"),
        ("full: {da: Bogen 2020, en: The book 2020}\n", "full:\n", "35:5: “full” is empty."),
    ],
)
def test_a_fault_is_a_sentence_at_its_place(was: str, now: str, fault: str, write: Write) -> None:
    assert SMALL.count(was) == 1
    path = write("page.yaml", SMALL.replace(was, now))
    assert any(sentence.startswith(fault) for sentence in sentences(path)), sentences(path)


@pytest.mark.parametrize(
    "content", ["", "[", "- a\n- b\n", "sections: 3\nsources: {a: 1}\n", "sections: [1, {body: 2}]\n"]
)
def test_a_file_that_is_something_else_never_raises_anything_but_the_known_error(content: str, write: Write) -> None:
    path = write("page.yaml", content)
    with pytest.raises(KnownError) as error:
        load_explanation(path)
    said = str(error.value)
    assert said.startswith("The page about how the program chooses cannot be read. Your log is untouched")
    assert f"{path}:" in said


def test_a_file_that_is_gone_is_the_known_error_too(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="There is no file or folder of this name"):
        load_explanation(tmp_path / "gone.yaml")


def test_the_shipped_page_has_no_fault_and_says_everything_in_both_languages(shipped: Explanation) -> None:
    path = paths.bundled("resources") / "how_it_chooses.yaml"
    assert sentences(path) == []
    found = [text for text in all_texts(shipped) if text != Text()]
    assert len(found) > 250
    assert [text for text in found if not text.da or not text.en] == []


def test_every_part_of_the_rule_has_its_section_in_reading_order(shipped: Explanation) -> None:
    assert [section.id for section in shipped.sections] == [
        "in-short", "asked", "start", "ladder", "colours", "before", "up", "down", "away", "flare-up", "day",
        "saying-no", "agreed", "brave-steps", "safety", "order", "never", "limits",
    ]  # fmt: skip


@pytest.mark.parametrize("reason", list(Reason), ids=lambda reason: reason.value)
def test_every_reason_leads_to_a_section_that_is_there(reason: Reason, shipped: Explanation) -> None:
    assert shipped.section(section_of(reason)) is not None


@pytest.mark.parametrize(
    ("reason", "section"),
    [
        (Reason.AWAY_WEEK, "away"),
        (Reason.RED_STRONG, "down"),
        (Reason.CALM_DAY, "before"),
        (Reason.FLARE_HOLD, "flare-up"),
        (Reason.FLAGGED, "safety"),
        (Reason.DECLINED_UP, "saying-no"),
        (Reason.MORNING_MISSING, "up"),
        (Reason.START_TRIED, "start"),
    ],
)
def test_a_reason_leads_to_what_explains_it(reason: Reason, section: str) -> None:
    assert section_of(reason) == section


def test_every_source_is_used_and_every_section_says_what_it_rests_on(shipped: Explanation) -> None:
    used = {source.id for section in shipped.sections for source in section.sources}
    assert [source.id for source in shipped.sources if source.id not in used] == []
    bare = [section.id for section in shipped.sections if not section.sources and section.own == Text()]
    assert bare == ["order"]  # it repeats the others in one list


def test_it_says_that_nobody_has_reviewed_it(shipped: Explanation) -> None:
    limits = shipped.section("limits")
    assert limits is not None
    first = next(all_texts(limits.parts))
    assert "Ingen kliniker har gennemgået dette endnu" in first.da
    assert "No clinician has reviewed this yet" in first.en
    assert "Ingen kliniker" in shipped.lead.da


def test_the_three_colours_carry_their_marks(shipped: Explanation) -> None:
    colours = shipped.section("colours")
    assert colours is not None
    rows = [(row.mark, row.name.da) for part in colours.parts if isinstance(part, Table) for row in part.rows]
    assert rows == [(RowMark.GREEN, "Grøn"), (RowMark.YELLOW, "Gul"), (RowMark.RED, "Rød")]


def test_the_order_for_the_physiotherapist_has_every_row_of_the_table(shipped: Explanation) -> None:
    order = shipped.section("order")
    assert order is not None
    steps = next(part for part in order.parts if isinstance(part, Bullets))
    assert steps.numbered
    assert len(steps.items) == 13


def test_the_sentences_are_no_longer_than_a_newspaper_s(shipped: Explanation) -> None:
    for text in all_texts(tuple(section.parts for section in shipped.sections)):
        for words in (text.da, text.en):
            for sentence in re.split(r"(?<=[.!?:;])\s", words):
                assert len(sentence.split()) <= 45, sentence
