"""From what pydantic says about a file to a sentence that somebody who does not program understands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Sized
from difflib import get_close_matches
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from rygtraening.catalogue.broken import Broken
from rygtraening.catalogue.opening import Spot
from rygtraening.catalogue.pieces import LEAST_CUE_WORDS, MOST_CUE_WORDS, TextFields
from rygtraening.catalogue.tags import VOCABULARY
from rygtraening.catalogue.tree import Node, Where, shortened
from rygtraening.i18n import _

MOST_FAULTS = 100
"""Of one file; what comes after them is said in one sentence."""
_LANGUAGES = frozenset({"da", "en"})
"""A part with one of these fields is a text."""


def in_words(root: Node, model: type[BaseModel], errors: Sequence[ErrorDetails]) -> list[Spot]:
    """A spot for each of pydantic's errors."""
    commas = dict(_commas(root))
    spots = list(commas.values())
    plain = root.plain()
    for error in errors[: MOST_FAULTS + 1]:
        where = _as_written(plain, error["loc"])
        if any(where[:depth] in commas for depth in range(len(where) + 1)):
            continue
        on_key = error["type"] == "extra_forbidden"
        if where and where[-1] == "[key]":
            where, on_key = where[:-1], True
        if error["type"] == "missing":
            line, column = root.at(where[:-1])
        else:
            line, column = root.at(where, key=on_key)
        spots.append(Spot(line, column, _sentence(error, where, model)))
    return spots


def _commas(node: Node, where: Where = ()) -> Iterator[tuple[Where, Spot]]:
    """Each text in { } that a comma has cut in two, with a spot for it: what comes after the comma stands there as a
    name without a value."""
    if isinstance(node.value, tuple):
        for place, inner in enumerate(node.value):
            yield from _commas(inner, (*where, place))
    elif isinstance(node.value, dict):
        for name, field in node.value.items():
            if node.flow and name not in _LANGUAGES and field.node.value is None and node.value.keys() & _LANGUAGES:
                yield (
                    where,
                    Spot(field.line, field.column, _("Here is a comma in the text. Put quotes around the text.")),
                )
                return
            yield from _commas(field.node, (*where, name))


def _as_written(value: Any, where: Where) -> Where:
    """``where`` in the file that holds ``value``, without the field that a short form stands for, such as the id of an
    exercise that is all that is said of it."""
    for depth, step in enumerate(where):
        if isinstance(step, str) and step != "[key]" and not isinstance(value, dict | list):
            return where[:depth]
        try:
            value = value[step]
        except (LookupError, TypeError):
            return where
    return where


def of_rules(root: Node, broken: Sequence[Broken]) -> list[Spot]:
    """A spot for each broken rule."""
    return [Spot(*root.at(rule.where), rule.sentence) for rule in broken[: MOST_FAULTS + 1]]


def _sentence(error: ErrorDetails, where: Where, model: type[BaseModel]) -> str:
    name, context, value = _name(where), error.get("ctx") or {}, error["input"]
    match error["type"]:
        case "missing":
            return _("“{name}” is missing here.").format(name=name)
        case "extra_forbidden":
            return _unknown(name, _fields_at(model, where[:-1]))
        case _ if value is None:
            return _("“{name}” is empty.").format(name=name)
        case "model_type" | "model_attributes_type" | "dict_type":
            return _needs_fields(name, model, where)
        case "list_type":
            return _("“{name}” must be a list: one line for each, beginning with a dash.").format(name=name)
        case "string_type":
            return _not_text(name, value)
        case "string_pattern_mismatch" | "string_too_short" | "string_too_long" if not _is_free(where):
            sentence = _(
                "“{value}” cannot be a name here: only small letters a–z, digits and single hyphens, as in "
                "knae-til-bryst."
            )
            return sentence.format(value=shortened(value))
        case "string_pattern_mismatch":
            return _("“{name}” is not written as it must be: {value}").format(name=name, value=shortened(value))
        case "int_type" | "int_from_float" | "float_type":
            return _not_number(name, value, whole=error["type"] != "float_type")
        case "bool_type":
            return _("“{name}” must be true or false.").format(name=name)
        case "literal_error":
            return _not_one_of(name, value, _choices(model, where))
        case "greater_than_equal":
            sentence = _("“{name}” is {value}; it must be at least {bound}.")
            return sentence.format(name=name, value=shortened(value), bound=f"{context['ge']:g}")
        case "less_than_equal":
            sentence = _("“{name}” is {value}; it may be at most {bound}.")
            return sentence.format(name=name, value=shortened(value), bound=f"{context['le']:g}")
        case "too_short" | "too_long" | "string_too_short" | "string_too_long":
            return _not_so_many(name, error)
        case "no_language":
            return _("“{name}” needs a text: write it after da: (Danish) or en: (English).").format(name=name)
        case "unknown_tag":
            return _unknown_tag(value, context["near"])
        case "cue_words":
            sentence = _("A cue has {least} to {most} words, to be read from the floor; this one has {count}.")
            return sentence.format(least=LEAST_CUE_WORDS, most=MOST_CUE_WORDS, count=context["count"])
        case "invisible" | "string_unicode":
            return _("“{name}” has a character in it that cannot be seen. Write the text once more.").format(name=name)
        case "date_type" | "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return _("“{name}” must be a date such as 2026-01-31.").format(name=name)
        case _:
            return _("“{name}” cannot be understood: {value}").format(name=name, value=shortened(value))


def _name(where: Where) -> str:
    """The nearest name: the field's own, or its list's with the place in it counted from 1."""
    for depth in range(len(where) - 1, -1, -1):
        step = where[depth]
        if isinstance(step, str):
            inside = where[depth + 1 :]
            name = shortened(step)
            return name if not inside else _("{name}, number {number}").format(name=name, number=int(inside[0]) + 1)
    return _("the file")


def _is_free(where: Where) -> bool:
    """Whether the text there is the writer's own, not the name of something."""
    return any(name in where for name in ("address", "phone", "sources"))


def _unknown(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    if near:
        sentence = _("There is no field called “{name}” here. Did you mean “{near}”?")
        return sentence.format(name=name, near=near[0])
    sentence = _("There is no field called “{name}” here. There can be: {known}.")
    return sentence.format(name=name, known=", ".join(known))


def _needs_fields(name: str, model: type[BaseModel], where: Where) -> str:
    part = _part_at(model, where)
    if isinstance(part, type) and issubclass(part, TextFields):
        sentence = _(
            "“{name}” must be written in the lines below it, indented: da: and the Danish text, en: and the "
            "English one."
        )
        return sentence.format(name=name)
    known = _fields_at(model, where)
    if known:
        sentence = _("“{name}” must have fields of its own, indented below it: {known}.")
        return sentence.format(name=name, known=", ".join(known))
    return _("“{name}” must have names and values of its own, indented below it.").format(name=name)


def _not_text(name: str, value: object) -> str:
    if isinstance(value, dict | list):
        return _("“{name}” must be one text. If there is a colon in it, put quotes around it.").format(name=name)
    sentence = _("“{name}” must be a text, and {value} is not one. Put quotes around it.")
    shown = str(value).lower() if isinstance(value, bool) else shortened(value)
    return sentence.format(name=name, value=shown)


def _not_number(name: str, value: object, *, whole: bool) -> str:
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+,[0-9]+", value) and not whole:
        sentence = _("“{name}” must be written with a point: {value}.")
        return sentence.format(name=name, value=shortened(value.replace(",", ".")))
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value) and not value.lstrip("-").startswith("0"):
        return _("“{name}” must be a number, without quotes around it.").format(name=name)
    sentence = _("“{name}” must be a whole number.") if whole else _("“{name}” must be a number.")
    return sentence.format(name=name)


def _not_one_of(name: str, value: object, choices: Sequence[str]) -> str:
    near = get_close_matches(shortened(value).lower(), choices, n=1, cutoff=0.7)
    if near:
        sentence = _("“{name}” cannot be {value}. Did you mean {near}?")
        return sentence.format(name=name, value=shortened(value), near=near[0])
    sentence = _("“{name}” cannot be {value}. It must be one of: {choices}.")
    return sentence.format(name=name, value=shortened(value), choices=", ".join(choices))


def _not_so_many(name: str, error: ErrorDetails) -> str:
    context = error.get("ctx") or {}
    count, least, most = (
        context.get("actual_length", _length(error["input"])),
        context.get("min_length"),
        context.get("max_length"),
    )
    if isinstance(error["input"], str) and error["type"].endswith("too_long"):
        sentence = _("“{name}” has {count} characters; there is room for {most}.")
        return sentence.format(name=name, count=count, most=most)
    if isinstance(error["input"], str):
        return _("“{name}” is empty.").format(name=name)
    if error["type"].endswith("too_long"):
        sentence = _("“{name}” has more in it than the {most} there is room for.")
        return sentence.format(name=name, most=most)
    sentence = _("“{name}” has {count} in it; it needs at least {least}.")
    return sentence.format(name=name, count=count, least=least)


def _unknown_tag(value: object, near: str) -> str:
    if near:
        sentence = _("There is no tag called “{name}”. Did you mean “{near}”?")
        return sentence.format(name=shortened(value), near=near)
    sentence = _(
        "There is no tag called “{name}”. There are: {known}. A tag of your own is written as a text, such as "
        "{{da: lår, en: thighs}}."
    )
    return sentence.format(name=shortened(value), known=", ".join(VOCABULARY))


def _length(value: object) -> int:
    return len(value) if isinstance(value, Sized) else 0


def _plain(annotation: Any) -> Any:
    """The type without ``Annotated`` and ``| None``."""
    while hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    if get_origin(annotation) in (Union, UnionType):
        return _plain(next(part for part in get_args(annotation) if part is not type(None)))
    return annotation


def _part_at(model: type[BaseModel], where: Where) -> Any:
    """The type that belongs at ``where``; ``None`` where nothing known does."""
    part: Any = model
    for step in where:
        part = _plain(part)
        if isinstance(part, type) and issubclass(part, BaseModel):
            field = part.model_fields.get(str(step))
            part = field.annotation if field else None
        elif get_origin(part) in (list, dict):
            part = get_args(part)[-1]
        else:
            return None
    return _plain(part)


def _fields_at(model: type[BaseModel], where: Where) -> list[str]:
    part = _part_at(model, where)
    return list(part.model_fields) if isinstance(part, type) and issubclass(part, BaseModel) else []


def _choices(model: type[BaseModel], where: Where) -> list[str]:
    return [str(choice) for choice in get_args(_part_at(model, where))]
