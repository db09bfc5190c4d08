"""A programme as the text of its file: what the loader reads back as the same programme."""

from __future__ import annotations

import re
from typing import Any

import yaml

from rygtraening.catalogue.programme_file import DAYS
from rygtraening.domain.programme import SET_REST, Agreed, Part, Programme
from rygtraening.domain.text import Text

HEADER = "# yaml-language-server:"
"""How the line begins that tells an editor the schema: a comment, but of nobody's own words."""
_WIDTH = 110
_NUMBER = re.compile(r"[-+]?[0-9.]+")


def fields(programme: Programme) -> dict[str, Any]:
    """The fields of its file, in the order the guide has them; what is left out there is left out here."""
    found: dict[str, Any] = {"id": programme.id, "version": programme.version, "name": _text(programme.name)}
    if about := _text(programme.about):
        found["about"] = about
    found["exercises"] = [_part(part) for part in programme.parts]
    found["rest_seconds"] = _number(programme.rest_seconds)
    found["ready_seconds"] = _number(programme.ready_seconds)
    found["days_per_week"] = programme.days_per_week
    if programme.days:
        found["days"] = [DAYS[day] for day in programme.days]
    if programme.made_by:
        found["made_by"] = programme.made_by
    source: dict[str, Any] = {"title": _text(programme.source.title)}
    if programme.source.address:
        source["address"] = programme.source.address
    found["source"] = source | {"reviewed": programme.source.reviewed}
    return found


def text_of(programme: Programme, header: str = "") -> str:
    """The text of its file; ``header`` is a line that stands over it."""
    body = yaml.dump(fields(programme), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return f"{header}\n{body}" if header else body


class _Dumper(yaml.SafeDumper):
    """Writes for the loader, which reads as editors do (YAML 1.2): ``on`` and days are words, and a text that could be
    taken for a number has quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Lists stand a little further in, as in the files that come with the program."""
        super().increase_indent(flow, False)


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if _NUMBER.fullmatch(text) else None)


_Dumper.add_representer(str, _represent)
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if not tag.endswith(":timestamp")]
    for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
    if first not in ("y", "Y", "o", "O")
}


def _text(text: Text) -> dict[str, str]:
    return {code: words for code, words in (("da", text.da), ("en", text.en), *text.more) if words}


def _number(value: float) -> float:
    """Without a fraction where it has none."""
    return int(value) if value == int(value) else value


def _part(part: Part) -> Any:
    if part.agreed is not None:
        return {"id": part.exercise.id, "agreed": _agreed(part.agreed)}
    return part.exercise.id if part.start is None else {"id": part.exercise.id, "start": part.start}


def _agreed(agreed: Agreed) -> dict[str, Any]:
    found: dict[str, Any] = {"on": agreed.on.isoformat(), "amount": agreed.amount, "tier": agreed.tier}
    if agreed.hold is not None:
        found["hold"] = _number(agreed.hold)
    if agreed.repetitions is not None:
        found["repetitions"] = agreed.repetitions
    if agreed.sets != 1:
        found["sets"] = agreed.sets
    if agreed.set_rest != SET_REST:
        found["set_rest"] = _number(agreed.set_rest)
    if agreed.side is not None:
        found["sides"] = agreed.side.value
    if note := _text(agreed.note):
        found["note"] = note
    return found | ({"steps_up": True} if agreed.steps_up else {})
