"""Whole programmes with exercises of somebody's own, of any text and shape that the files allow."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from rygtraening import paths
from rygtraening.catalogue import guard, tree

_LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S"))
_TEXTS = st.text(_LETTERS, min_size=1, max_size=24) | st.sampled_from(
    ["nej", "no", "12", "true", "- a", "a: b", "<b>x</b>", "»citat«", '"', "'", "\\n", "#", "{a}", "2026-01-31", "null"]
)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
IDS = ("alfa", "beta", "gamma-3")
SHIPPED = ("kattestraek", "knae-til-bryst", "gaatur", "sfinks", "baekkenvip")
LINKS = ("easier", "harder", "gentler_exercise")


def plain(path: Any) -> dict[str, Any]:
    """The fields of a file as they are written."""
    root, _faults = tree.compose(guard.events(path.read_text(encoding="utf-8")))
    fields: dict[str, Any] = root.plain()
    return fields


_BASES = {name: plain(paths.bundled("exercises") / f"{name}.yaml") for name in (*SHIPPED, "hoftehaengsel")}


@st.composite
def texts(draw: st.DrawFn, most: int = 24) -> dict[str, str]:
    """A text in Danish, English or both, perhaps in a further language."""
    codes = draw(st.sampled_from([("da",), ("en",), ("da", "en"), ("da", "en", "de"), ("en", "pt_BR")]))
    return {code: draw(_TEXTS)[:most] for code in codes}


@st.composite
def exercises(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """One exercise: a shipped one under another id, with other words, tags, links, and perhaps another pace."""
    fields = deepcopy(_BASES[draw(st.sampled_from(sorted(_BASES)))])
    for link in LINKS:
        fields.pop(link, None)
    fields |= {"id": name, "version": draw(st.integers(1, 9999)), "name": draw(texts()), "aim": draw(texts())}
    if draw(st.booleans()):
        fields["also_called"] = draw(texts())
    if draw(st.booleans()):
        fields["tags"] = draw(st.lists(st.sampled_from(["flexion", "everyday"]) | texts(), max_size=3))
    if draw(st.booleans()):
        fields["gentler_exercise"] = draw(st.sampled_from([each for each in (*IDS, "baekkenvip") if each != name]))
    for phase in fields["phases"]:
        if "seconds" in phase and draw(st.booleans()):
            phase["name"] = draw(texts())
    for pose in fields["poses"].values():
        pose["hip"] = [round(x + draw(st.floats(-0.01, 0.01)), draw(st.integers(2, 12))) for x in pose["hip"]]
    return fields


@st.composite
def parts(draw: st.DrawFn, exercise: dict[str, Any]) -> Any:
    """What a programme says about one exercise."""
    name, dose = exercise["id"], exercise["dose"]
    how = draw(st.sampled_from(["bare", "start", "agreed"]))
    if how == "bare":
        return name
    if how == "start":
        return {"id": name, "start": draw(st.sampled_from([x for x in dose["ladder"] if x <= dose["first_goal"]]))}
    agreed: dict[str, Any] = {
        "on": draw(st.dates()).isoformat() if draw(st.booleans()) else "2026-11-20",
        "amount": draw(st.integers(dose["ladder"][0], dose["ladder"][-1])),
    }
    if not "1900" <= agreed["on"][:4] <= "2999":
        agreed["on"] = "2026-11-20"
    if draw(st.booleans()):
        agreed["tier"] = draw(st.integers(0, len(dose["tiers"]) - 1))
    if draw(st.booleans()):
        agreed |= {"sets": draw(st.integers(1, 10)), "set_rest": draw(st.sampled_from([0, 7.5, 60, 300]))}
    if draw(st.booleans()):
        agreed["note"] = draw(_TEXTS | texts())
    if exercise["sides"] != "none" and draw(st.booleans()):
        agreed["sides"] = draw(st.sampled_from(["both", "right", "left"]))
    if dose["kind"] == "hold" and draw(st.booleans()):
        agreed["repetitions"] = draw(st.integers(1, 20))
    if draw(st.booleans()):
        agreed["steps_up"] = draw(st.booleans())
    return {"id": name, "agreed": agreed}


@dataclass(repr=False)
class Whole:
    """The fields of a programme, and those of the own exercises it may name."""

    programme: dict[str, Any]
    own: list[dict[str, Any]]


@st.composite
def programmes(draw: st.DrawFn) -> Whole:
    """A programme of exercises of one's own, of shipped ones that were changed, and of shipped ones."""
    own = [draw(exercises(name)) for name in IDS]
    changed = draw(st.lists(st.sampled_from(SHIPPED), unique=True, max_size=2))
    own += [draw(exercises(name)) for name in changed]
    shipped = [_BASES[name] for name in SHIPPED if name not in changed]
    chosen = draw(
        st.lists(st.sampled_from([*own, *shipped]), min_size=1, max_size=5, unique_by=lambda each: each["id"])
    )
    fields: dict[str, Any] = {
        "id": draw(st.sampled_from(["mit-program", "x1", "laend-basis"])),
        "version": draw(st.integers(1, 9999)),
        "name": draw(texts()),
        "about": draw(texts()),
        "exercises": [draw(parts(each)) for each in chosen],
        "rest_seconds": draw(st.sampled_from([0, 12.5, 300])),
        "ready_seconds": draw(st.integers(0, 120)),
        "days_per_week": draw(st.integers(2, 7)),
        "source": {"title": draw(texts()), "reviewed": draw(st.booleans())},
    }
    if draw(st.booleans()):
        fields["days"] = draw(st.permutations(_DAYS))[: fields["days_per_week"]]
    if draw(st.booleans()):
        fields["made_by"] = draw(_TEXTS)
    return Whole(fields, own)
