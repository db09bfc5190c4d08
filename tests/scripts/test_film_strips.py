"""Every shipped exercise can be looked through, phase by phase, in the docs."""

from __future__ import annotations

from pathlib import Path

from rygtraening import paths

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_exercise_has_its_film_strip() -> None:
    shipped = {file.stem for file in paths.bundled("exercises").glob("*.yaml")}
    drawn = {file.stem.removeprefix("film-") for file in (DOCS / "pictures").glob("film-*.png")}
    assert drawn == shipped, "run `make screenshots`"
    page = (DOCS / "film-strips.md").read_text(encoding="utf-8")
    assert all(f"(pictures/film-{name}.png)" in page for name in shipped)
