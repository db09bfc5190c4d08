"""``rygtraening help-topics``: the help in the terminal, its contents, one topic, or those with a word in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence

from rygtraening import i18n
from rygtraening.cli.lines import harmless, wrap
from rygtraening.cli.playing import MUTE, NAMED, SAFETY
from rygtraening.domain.explanation import Bullets, Paragraph, Part
from rygtraening.domain.help import KEYS, Found, Help, HelpTopic, search
from rygtraening.domain.keys import LETTERS
from rygtraening.domain.ports import KnownError
from rygtraening.domain.release import Release
from rygtraening.i18n import _
from rygtraening.words import help as words
from rygtraening.words import keys as key_words
from rygtraening.words.doses import say
from rygtraening.words.keys import KeyRow

WIDEST = 80
"""Lines are no longer than this, however wide the terminal is: they are read, not looked at."""


def run(found: Help, read_news: Callable[[], Sequence[Release]], wanted: Sequence[str]) -> int:
    """Print the contents, the topic that is named ``wanted`` (by its id or its title), or else the topics that hold all
    of it, the best first; 0. A ``KnownError`` where there is nothing of the kind."""
    topics, typed = (*found.topics, words.news_topic(read_news)), " ".join(wanted)
    named = next((each for each in topics if typed.casefold() in (each.id, say(each.title).casefold())), None)
    if not typed:
        lines = list(_contents(found, topics))
    elif named is not None:
        lines = list(_topic(named))
    else:
        lines = list(_found(topics, typed))
    width = min(WIDEST, shutil.get_terminal_size().columns)
    for line in lines:
        print("\n".join(wrap(harmless(line), width)))
    return 0


def key_rows() -> tuple[KeyRow, ...]:
    """The keys of a session in the terminal, from its own key maps."""
    asked = [(MUTE, key_words.mute()), (SAFETY, key_words.safety())]
    return key_words.rows([*key_words.of_commands(NAMED, LETTERS), *asked])


def _contents(found: Help, topics: Sequence[HelpTopic]) -> Iterator[str]:
    yield from (say(found.title), "=" * len(say(found.title)), say(found.lead), "")
    widest = max(len(each.id) for each in topics)
    yield from (f"  {each.id:{widest}}  {say(each.title)}" for each in topics)
    yield ""
    yield _("“rygtraening help-topics WORD …” prints one of them, or those with the words in them.")


def _found(topics: tuple[HelpTopic, ...], typed: str) -> Iterator[str]:
    keys = tuple(_key(row) for row in key_rows())
    there: tuple[Found, ...] = search(topics, typed, i18n.language(), {KEYS: keys})
    if not there:
        names = ", ".join(each.id for each in topics)
        raise KnownError(words.nothing_found(harmless(typed)) + " " + _("The topics are {names}.").format(names=names))
    for number, each in enumerate(there):
        yield from [""] * bool(number)
        yield from _topic(each.topic)


def _topic(topic: HelpTopic) -> Iterator[str]:
    title = say(topic.title)
    yield title
    yield "-" * len(title)
    for part in topic.parts:
        yield from _part(part)
    if topic.id == KEYS:
        yield f"{key_words.in_session()}:"
        yield from (f"•  {_key(row)}" for row in key_rows())


def _part(part: Part) -> Iterator[str]:
    match part:
        case Paragraph():
            yield say(part.text)
        case Bullets():
            for number, item in enumerate(part.items, start=1):
                yield f"{number}  {say(item)}" if part.numbered else f"•  {say(item)}"
        case _:
            for row in part.rows:
                yield f"•  {say(row.name)}: {' · '.join(say(cell) for cell in row.cells)}"


def _key(row: KeyRow) -> str:
    return f"{', '.join(row.keys)}: {row.does}"
