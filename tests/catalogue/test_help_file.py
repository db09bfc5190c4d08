"""The help and the news of the versions: the shipped files are whole in both languages, and a fault is a sentence at
its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rygtraening import __version__, paths
from rygtraening.catalogue.help_file import HELP, load_help
from rygtraening.catalogue.reading import Kind, read
from rygtraening.catalogue.whats_new_file import WHATS_NEW, load_whats_new
from rygtraening.domain.explanation import Bullets, Paragraph
from rygtraening.domain.help import KEYS, Help, Way
from rygtraening.domain.ports import KnownError
from rygtraening.domain.release import numbers
from rygtraening.domain.text import Language, Text

Write = Callable[[str, str], Path]
RESOURCES = paths.bundled("resources")
SUBJECTS = (
    "start", "daily", "floor", "pain", "doses", "brave-steps", "progress", "days", "physio", "transfer", "copies",
    "reminders", "looks", "privacy", "trouble", "keys",
)  # fmt: skip

SMALL = """\
title: {da: Hjælp, en: Help}
lead: {da: Slå op, en: Look up}
topics:
  - id: start
    title: {da: Kom i gang, en: Getting started}
    body:
      - text: {da: Fire trin, en: Four steps}
      - steps:
          - {da: Først, en: First}
    ways: [settings, explanation]
    see: [keys]
  - id: keys
    title: {da: Taster, en: Keys}
    body:
      - text: {da: Alle, en: All}
"""
NEWS = """\
releases:
  - version: "0.2.0"
    in_short: {da: Mere, en: More}
    news:
      - {da: Hjælp, en: Help}
  - version: "0.1.0"
    in_short: {da: Første, en: First}
    news:
      - {da: Alt, en: All}
"""


@pytest.fixture(scope="module")
def shipped() -> Help:
    return load_help(RESOURCES / "help.yaml")


def sentences(path: Path, kind: Kind[Any]) -> list[str]:
    """The faults of the file: line, column and sentence."""
    return [str(fault).removeprefix(f"{path}:") for fault in read(path, kind).faults]


def test_a_file_becomes_topics(write: Write) -> None:
    start, keys = load_help(write("help.yaml", SMALL)).topics
    assert start.title == Text("Kom i gang", "Getting started")
    assert start.parts == (
        Paragraph(Text("Fire trin", "Four steps")), Bullets((Text("Først", "First"),), numbered=True),
    )  # fmt: skip
    assert (start.ways, start.see) == ((Way.SETTINGS, Way.EXPLANATION), ("keys",))
    assert (keys.ways, keys.see) == ((), ())


@pytest.mark.parametrize(
    ("was", "now", "fault"),
    [
        ("see: [keys]", "see: [kyes]", "11:11: There is no topic with the id “kyes” in this file."),
        ("id: keys", "id: start", "12:9: “start” stands here for the second time."),
        ("      - text: {da: Alle, en: All}\n", "      - {}\n", "15:9: A part is exactly one of: "),
        ("ways: [settings", "ways: [nowhere", "10:12: "),
        ("    body:\n      - text: {da: Alle, en: All}\n", "", "12:5: “body” is missing here."),
    ],
)
def test_a_fault_is_a_sentence_at_its_place(write: Write, was: str, now: str, fault: str) -> None:
    assert SMALL.count(was) == 1
    found = sentences(write("help.yaml", SMALL.replace(was, now)), HELP)
    assert any(each.startswith(fault) for each in found), found


@pytest.mark.parametrize(
    "text", ["", "[]", "topics: {}", "topics: [1]", "topics: [{id: 5, see: 3, body: x}]", "a: &a [*a]"]
)
def test_whatever_stands_in_a_file_is_a_sentence_and_no_crash(write: Write, text: str) -> None:
    with pytest.raises(KnownError, match="Your log is untouched"):
        load_help(write("any.yaml", text))
    with pytest.raises(KnownError, match="Your log is untouched"):
        load_whats_new(write("any.yaml", text))


def test_the_shipped_help_has_every_subject_and_the_keys(shipped: Help) -> None:
    assert set(SUBJECTS) <= {topic.id for topic in shipped.topics}
    assert shipped.topic(KEYS) is not None


def test_every_text_is_there_in_both_languages_and_they_differ(shipped: Help) -> None:
    same = {"PDF", "CSV", "FHIR"}
    texts = [shipped.title, shipped.lead, *(topic.title for topic in shipped.topics)]
    danish = [text for topic in shipped.topics for text in topic.sentences(Language.DANISH)]
    english = [text for topic in shipped.topics for text in topic.sentences(Language.ENGLISH)]
    pairs = [*((text.da, text.en) for text in texts), *zip(danish, english, strict=True)]
    assert [pair for pair in pairs if not all(pair) or (pair[0] == pair[1] and pair[0] not in same)] == []


@pytest.mark.parametrize(
    ("language", "never"),
    [
        (Language.DANISH, r"du skal(?! bruge)|skal du|skade\w*|slid\w*|forkert\w*|sengeleje|hvil dig"),
        (Language.ENGLISH, r"you must|you should|damage\w*|worn|wrong|bed rest"),
    ],
)
def test_no_text_orders_frightens_or_blames(shipped: Help, language: Language, never: str) -> None:
    said = [piece for topic in shipped.topics for piece in topic.sentences(language)]
    assert [piece for piece in said if re.search(rf"\b({never})\b", piece, re.IGNORECASE)] == []


def test_a_topic_leads_to_no_more_than_a_few_others_and_never_to_itself(shipped: Help) -> None:
    assert [
        topic.id for topic in shipped.topics if topic.id in topic.see or len(set(topic.see)) != len(topic.see)
    ] == []


# What is new


def test_the_version_that_runs_has_its_news_and_they_are_the_newest() -> None:
    newest, *_older = load_whats_new(RESOURCES / "whats_new.yaml")
    assert numbers(newest.version) == numbers(__version__)
    assert newest.news


def test_the_news_are_there_in_both_languages() -> None:
    releases = load_whats_new(RESOURCES / "whats_new.yaml")
    texts = [text for release in releases for text in (release.in_short, *release.news)]
    assert [text for text in texts if not text.da or not text.en or text.da == text.en] == []


def test_the_versions_stand_in_order(write: Write) -> None:
    assert [each.version for each in load_whats_new(write("news.yaml", NEWS))] == ["0.2.0", "0.1.0"]
    wrong = write("news.yaml", NEWS.replace('"0.1.0"', '"0.10.0"'))
    assert sentences(wrong, WHATS_NEW) == ["6:14: The versions stand in order, the newest first."]
    assert sentences(write("news.yaml", NEWS.replace('"0.1.0"', '"v1"')), WHATS_NEW) != []
