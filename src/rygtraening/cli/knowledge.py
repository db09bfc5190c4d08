"""``rygtraening knowledge``: the cards of Viden in the terminal, all of them, of one theme, or those with a word in
them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence

from rygtraening import i18n
from rygtraening.cli.lines import harmless, wrap
from rygtraening.domain.knowledge import Knowledge, KnowledgeCard, Theme, ThemeKind
from rygtraening.domain.ports import KnownError
from rygtraening.domain.safety import FlagTier, Region, SafetyTexts
from rygtraening.i18n import _
from rygtraening.words import knowledge as words
from rygtraening.words.doses import say

WIDEST = 80
"""Lines are no longer than this, however wide the terminal is: they are read, not looked at."""


def run(knowledge: Knowledge, safety: SafetyTexts, region: Region | None, wanted: Sequence[str]) -> int:
    """Print everything, the theme that is named ``wanted`` (by its id or its title), or else the cards that hold all of
    it; 0. A ``KnownError`` where there is nothing of the kind. ``region`` is the person's own."""
    typed = " ".join(wanted)
    theme = next((each for each in knowledge.themes if typed.casefold() in (each.id, say(each.title).casefold())), None)
    lines: list[str] = []
    if not typed:
        lines += [say(knowledge.title), "", say(knowledge.lead)]
    for each in knowledge.themes if theme is None else (theme,):
        part = list(_theme(knowledge, each, "" if theme is not None else typed, safety, region))
        lines += ["", *part] if lines and part else part
    if not lines:
        names = ", ".join(each.id for each in knowledge.themes)
        raise KnownError(words.nothing_found(harmless(typed)) + " " + _("The themes are {names}.").format(names=names))
    width = min(WIDEST, shutil.get_terminal_size().columns)
    for line in lines:
        print("\n".join(wrap(harmless(line), width)))
    return 0


def _theme(knowledge: Knowledge, theme: Theme, typed: str, safety: SafetyTexts, region: Region | None) -> Iterator[str]:
    """A theme whole, or its cards that hold ``typed``; nothing where none does."""
    language = i18n.language()
    cards = knowledge.about(theme)
    shown = [(number, card) for number, card in enumerate(cards, start=1) if card.holds(typed, language)]
    steps = theme.kind is ThemeKind.STEPS
    calls = steps and (bool(shown) or words.sign_holds(safety, typed))
    if not shown and not calls:
        return
    title = say(theme.title)
    yield title
    yield "=" * len(title)
    if not typed and theme.kind is not ThemeKind.HABITS:  # nothing can be ticked here
        yield say(theme.lead)
    if calls:
        yield from ("", *_call(safety, region))
    for number, card in shown:
        yield from ("", *_card(card, number if steps else 0))


def _card(card: KnowledgeCard, number: int) -> Iterator[str]:
    title = f"{number}. {say(card.title)}" if number else say(card.title)
    yield title
    yield "-" * len(title)
    if card.myth.da or card.myth.en:
        yield f"{words.often_heard()}: {words.quoted(say(card.myth))}"
        yield f"{words.what_is_known()}:"
    for paragraph in card.body:
        yield say(paragraph)
    if card.tries:
        yield f"{words.can_try()}:"
        yield from (f"•  {say(text)}" for text in card.tries)
    for source in card.sources:
        address = source.address.partition("://")[2]
        yield f"  [{words.source(source)}{' ' + address if address else ''}]"
    yield f"  [{words.standing(card.standing, len(card.sources))}]"


def _call(safety: SafetyTexts, region: Region | None) -> Iterator[str]:
    """The signs one calls about, what to do and the numbers, the person's own region first."""
    yield say(safety.headlines[FlagTier.CALL_NOW])
    yield words.if_one_fits()
    for question in safety.questions:
        if question.tier is FlagTier.CALL_NOW:
            yield f"•  {say(question.text)}"
    yield say(safety.actions[FlagTier.CALL_NOW])
    for each in sorted(safety.regions, key=lambda each: each != region):
        yield f"•  {say(each.name)}: {each.phone}"
    checked = _("Numbers last checked on {day}.").format(day=i18n.full_date(safety.phones_checked))
    yield f"{checked} {say(safety.find_doctor)}"
    yield say(safety.reminder)
