"""Draw the figure as film strips: every exercise and tier that differs, both sides, every phase, light and dark.

    python -m scripts.film_strip                    into build/film
    python -m scripts.film_strip build/pictures     into another folder
    python -m scripts.film_strip build/film kat     only exercises whose id begins so
    python -m scripts.film_strip --docs             one small picture of each exercise, and the page that shows them

One row a phase, from its beginning to its end; beside each the name of the phase. ``scripts/pictures`` can call
``strips`` to draw them with everything else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.exercise import Exercise, Side, Sides
from rygtraening.domain.figure import Figure, phases_of
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words.doses import say

FRAMES = 5
"""Moments of a phase that are drawn, its beginning and its end among them."""
WIDTH, HEIGHT, NAME = 420, 260, 34
DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = """# Every exercise, phase by phase

Written by `make screenshots`, for looking through: each row is a phase from its beginning to its end. Exercises with
two sides are shown on the right one.
"""


def tiers(exercise: Exercise) -> list[int]:
    """One tier for each way of doing the exercise: tiers that only hold longer look alike."""
    found: dict[tuple[str, ...], int] = {}
    for tier in range(len(exercise.dose.tiers)):
        found.setdefault(tuple(phase.pose for phase in phases_of(exercise, tier)), tier)
    return list(found.values())


def strip(theme: Theme, exercise: Exercise, tier: int, side: Side | None) -> QImage:
    """All phases of one repetition."""
    figure, phases = Figure(exercise), phases_of(exercise, tier)
    image = QImage(FRAMES * WIDTH + Space.S, len(phases) * (HEIGHT + NAME) + Space.S, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.background))
    view = FigureView(theme)
    view.resize(WIDTH - Space.S, HEIGHT - Space.S)
    painter = QPainter(image)
    painter.setPen(QColor(theme.palette.ink))
    painter.setFont(theme.font(Type.STRONG))
    for row, phase in enumerate(phases):
        top = row * (HEIGHT + NAME) + Space.S
        words = [say(exercise.name), say(phase.name), say(phase.cue)]
        words += [say(exercise.side_name(side, tier))] if side is not None else []
        painter.drawText(QRect(Space.S, top, image.width(), NAME), Qt.AlignmentFlag.AlignVCenter, "  ·  ".join(words))
        rounds = max(1, figure.rounds(tier, row))  # of what goes round, once round says it all
        for frame in range(FRAMES):
            pose = figure.moment(tier, side, row, frame / (FRAMES - 1) / rounds)
            view.show_picture(Picture(pose, figure.box, figure.upright))
            at = QPoint(Space.S + frame * WIDTH, top + NAME)
            view.render(painter, at, QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    return image


def strips(mode: Mode, wanted: str = "") -> Iterator[tuple[str, QImage]]:
    """Every strip in ``mode`` with the name of its file."""
    theme = Theme(mode)
    for exercise in load([paths.bundled("exercises")]).exercises.values():
        if not exercise.id.startswith(wanted):
            continue
        sides = (None,) if exercise.sides is Sides.NONE else (Side.RIGHT, Side.LEFT)
        for tier in tiers(exercise):
            for side in sides:
                parts = ["film", exercise.id, f"tier{tier}", *([side.value] if side else []), mode.value]
                yield "-".join(parts) + ".png", strip(theme, exercise, tier, side)


def stacked(images: list[QImage]) -> QImage:
    """One under the other, at half the size."""
    image = QImage(images[0].width(), sum(each.height() for each in images), QImage.Format.Format_RGB32)
    painter, top = QPainter(image), 0
    for each in images:
        painter.drawImage(0, top, each)
        top += each.height()
    painter.end()
    return image.scaledToWidth(image.width() // 2, Qt.TransformationMode.SmoothTransformation)


def draw_docs() -> None:
    """``docs/film-strips.md`` and its pictures: each exercise with every tier that looks different, on one side."""
    theme, lines = Theme(Mode.LIGHT), [PAGE]
    for exercise in sorted(load([paths.bundled("exercises")]).exercises.values(), key=lambda each: each.name.da):
        side = None if exercise.sides is Sides.NONE else Side.RIGHT
        image = stacked([strip(theme, exercise, tier, side) for tier in tiers(exercise)])
        image.save(str(DOCS / "pictures" / f"film-{exercise.id}.png"))
        lines.append(
            f"## {exercise.name.da} · {exercise.name.en}\n\n![{exercise.name.en}](pictures/film-{exercise.id}.png)\n"
        )
    (DOCS / "film-strips.md").write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """Draw."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    i18n.set_language(i18n.DANISH)
    if sys.argv[1:] == ["--docs"]:
        draw_docs()
        return
    folder, wanted = Path((*sys.argv[1:], "build/film")[0]), (*sys.argv[1:], "", "")[1]
    folder.mkdir(parents=True, exist_ok=True)
    for mode in (Mode.LIGHT, Mode.DARK):
        for name, image in strips(mode, wanted):
            image.save(str(folder / name))
            print(folder / name)
    application.quit()


if __name__ == "__main__":
    main()
