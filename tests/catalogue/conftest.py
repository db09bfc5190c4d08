"""A small exercise, programme and activity to break, and folders to put them in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import paths, wiring
from rygtraening.catalogue.loader import load
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.sharing import OpenedProgramme, Sharing

SMALL_EXERCISE = """\
id: hip-lift
version: 1
name: {da: Hofteløft, en: Hip lift}
aim: {da: At styrke ballerne., en: To strengthen your buttocks.}
start_position: {da: Læg dig på ryggen., en: Lie on your back.}
steps:
  - {da: Løft hoften., en: Lift your hips.}
breathing: {da: Pust ud på vej op., en: Breathe out on the way up.}
sides: each
side_names:
  right: {da: Højre ben, en: Right leg}
  left: {da: Venstre ben, en: Left leg}
dose:
  kind: repetitions
  ladder: [5, 6, 7, 8, 9, 10, 12]
  first_goal: 10
  ceiling: 12
  start: 7
  articles_tier: 1
  tiers:
    - hold: 0
      variant: {da: Uden hold, en: No hold}
    - hold: 2
      variant: {da: Med hold, en: With a hold}
phases:
  - name: {da: Op, en: Up}
    cue: {da: Løft hoften · pust ud, en: Lift up · breathe out}
    seconds: 2.5
    pose: up
  - name: {da: Hold, en: Hold}
    cue: {da: Hold den højt, en: Keep it high}
    hold: true
    pose: up
start_pose: down
poses:
  down:
    hip: [0, 0.1]
    spine: 0
    bend: 6
    neck: 4
    head: 0
    arm: {at: [0.05, 0.05], bend: -1, hand: 180}
    arm_far: {at: [0.05, 0.05], bend: -1, hand: 180}
    leg: {at: [-0.34, 0.06], bend: -1, foot: 180}
    leg_far: {at: [-0.36, 0.06], bend: -1, foot: 180}
  up:
    hip: [0, 0.3]
    spine: 0
    bend: 6
    neck: 4
    head: 0
    arm: {at: [0.05, 0.05], bend: -1, hand: 180}
    arm_far: {at: [0.05, 0.05], bend: -1, hand: 180}
    leg: {at: [-0.34, 0.06], bend: -1, foot: 180}
    leg_far: {at: [-0.36, 0.06], bend: -1, foot: 180}
safety:
  normal:
    - {da: Det arbejder i ballen., en: Your buttock works.}
  stop_signs:
    - {da: Krampe i låret., en: Cramp in your thigh.}
  gentler: {da: Løft lavere., en: Lift lower.}
tags:
  - {da: styrke, en: strength}
source:
  title: {da: Fra en fysioterapeut, en: From a physiotherapist}
"""

SMALL_PROGRAMME = """\
id: my-programme
version: 1
name: {da: Mit program, en: My programme}
about: {da: Til mig selv., en: For myself.}
exercises:
  - hip-lift
rest_seconds: 20
ready_seconds: 10
days_per_week: 3
source:
  title: {da: Mig, en: Me}
"""

SMALL_ACTIVITY = """\
id: stairs
version: 1
name: {da: Trapper, en: Stairs}
about: {da: At turde gå op igen., en: To dare to go up again.}
steps:
  - id: one-step
    text: {da: Ét trin op, en: One step up}
  - id: one-floor
    text: {da: En etage, en: One floor}
  - id: three-floors
    text: {da: Tre etager, en: Three floors}
    opt_in: true
smaller: {da: Sæt foden på trinet., en: Put your foot on the step.}
vary: {da: Prøv en anden trappe., en: Try other stairs.}
source:
  title: {da: Mig, en: Me}
"""


@pytest.fixture
def small_exercise() -> str:
    return SMALL_EXERCISE


@pytest.fixture
def small_programme() -> str:
    return SMALL_PROGRAMME


@pytest.fixture
def small_activity() -> str:
    return SMALL_ACTIVITY


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file below the test's folder, and gives its path."""

    def _write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return _write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder, which is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def sharing(data: Path) -> Sharing:
    """Programmes out of that folder and in."""
    return wiring.sharing(data)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """What comes with the program."""
    return load([paths.bundled("exercises")])


@pytest.fixture
def look(
    sharing: Sharing, write: Callable[[str, str | bytes], Path], catalogue: Catalogue
) -> Callable[[str | bytes], OpenedProgramme]:
    """Opens a programme's file with some content."""
    return lambda content: sharing.look(write("sent.yaml", content), catalogue)
