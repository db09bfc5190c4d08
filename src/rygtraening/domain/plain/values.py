"""The values that facts are made of, as plain values and back: moments, pain, texts, levels, marks, numbers."""

from __future__ import annotations

from datetime import date, datetime

from rygtraening.domain.exercise import Level
from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.pain import HIGHEST, LOWEST, UNANSWERED, Pain
from rygtraening.domain.text import Text, is_language

Plain = dict[str, object]

MOST = 1_000_000
"""No count of anything here is higher; what is higher was not written by this program, and SQLite's integers end."""


def moment(at: datetime) -> str:
    """A moment with its offset from UTC; a ``ValueError`` for one without."""
    if at.utcoffset() is None:
        raise ValueError(at)
    return at.isoformat()


def given(**values: object) -> Plain:
    """The values that say anything: what is ``None``, false or empty is left out. A 0 stays."""
    return {name: value for name, value in values.items() if value or (value == 0 and value is not False)}


def read_whole(fields: Fields, key: str, lowest: int = 0, highest: int = MOST) -> int:
    """A whole number from ``lowest`` to ``highest``."""
    value = fields.whole(key)
    if not lowest <= value <= highest:
        raise Unreadable(f"{key}: {value} is not {lowest}-{highest}")
    return value


def read_wholes(fields: Fields, key: str) -> tuple[int, ...]:
    """A list of counts."""
    values = fields.wholes(key)
    if not all(0 <= value <= MOST for value in values):
        raise Unreadable(f"{key}: {list(values)} are not counts")
    return values


def read_score(fields: Fields, key: str, highest: int = HIGHEST) -> int | None:
    """An answer from 0 to ``highest``; ``None`` where it was left open."""
    return read_whole(fields, key, LOWEST, highest) if fields.has(key) else None


def read_words(fields: Fields, key: str) -> str:
    """Words that are left out where they are empty."""
    return fields.text(key) if fields.has(key) else ""


def read_flag(fields: Fields, key: str) -> bool:
    """A mark that is left out where it is false."""
    return fields.has(key) and fields.flag(key)


def read_day(fields: Fields, key: str) -> date | None:
    """A day that is left out where there is none."""
    return fields.day(key) if fields.has(key) else None


def pain(value: Pain) -> Plain:
    """Back and leg, each left out where it was not answered."""
    return given(back=value.back, leg=value.leg)


def read_pain(fields: Fields) -> Pain:
    """The pain that was written."""
    scores = [fields.whole(name) if fields.has(name) else None for name in ("back", "leg")]
    try:
        return Pain(*scores)
    except ValueError as error:
        raise Unreadable(f"pain: {error} is not {LOWEST}-{HIGHEST}") from error


def read_answer(fields: Fields, key: str) -> Pain:
    """A pain that is left out where it was not answered."""
    return read_pain(fields.inner(key)) if fields.has(key) else UNANSWERED


def text(value: Text) -> Plain:
    """The words of each language that has any."""
    return given(da=value.da, en=value.en, **dict(value.more))


def read_text(fields: Fields) -> Text:
    """The words that were written."""
    further = sorted(code for code in fields.names() if code not in ("da", "en") and is_language(code))
    more = tuple((code, fields.text(code)) for code in further)
    return Text(read_words(fields, "da"), read_words(fields, "en"), more)


def level(value: Level) -> Plain:
    """Tier and amount."""
    return {"tier": value.tier, "amount": value.amount}


def read_level(fields: Fields) -> Level:
    """The level that was written."""
    return Level(read_whole(fields, "tier"), read_whole(fields, "amount"))


def marks(eased: bool, stopped_for_pain: bool, said: Pain | None, down_leg: bool) -> Plain:
    """What happened at the pain button of one exercise; what did not happen is left out."""
    plain = given(eased=eased, stopped_for_pain=stopped_for_pain, down_leg=down_leg)
    if said is not None:
        plain["pain"] = pain(said)
    return plain


def read_said(fields: Fields) -> Pain | None:
    """The pain said at the pain button, if any."""
    return read_pain(fields.inner("pain")) if fields.has("pain") else None
