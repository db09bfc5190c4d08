"""The rows about the player."""

from __future__ import annotations

from tests.benchmarks.processes import in_turns, result, started, told
from tests.benchmarks.table import about, most, show

FRAME_MS = 2.5
"""The most one frame may cost on one core."""
CORE = 15.0
"""The most of a core the player may take at sixty pictures a second (per cent)."""
FIRST_SIZE = ("1120", "760")
LARGE_SIZES = (("1920", "1080"), ("2560", "1440"))
_SECONDS = "10"
_FRAME = 1000 / 60


def player() -> None:
    """A frame of the player, and the player running, held and paused."""
    about("one frame of the player at 1120 × 760, processor; baseline: one fillRect of the whole window")
    found = told("player_frame")
    for name in [key.removesuffix(" own") for key in found if key.endswith(" own")]:
        show(most(f"frame, {name}", "ms", found[f"{name} own"], FRAME_MS, found[f"{name} base"]))
    about(f"the player for {_SECONDS} s, of a core; baseline: a window filled as often")
    _running("moving", "plain", FIRST_SIZE)
    _running("held", "plain", FIRST_SIZE)
    _running("paused", "idle", FIRST_SIZE)


def player_large() -> None:
    """The player in larger windows."""
    about(f"the player in larger windows for {_SECONDS} s, of a core; baseline: a window filled as often")
    for size in LARGE_SIZES:
        _running("moving", "plain", size)


def _running(state: str, baseline: str, size: tuple[str, str]) -> None:
    measured = in_turns(
        lambda: told("player_running", baseline, *size, _SECONDS),
        lambda: told("player_running", state, *size, _SECONDS),
        1,
        warm=False,
    )
    base, own = measured[0]
    name = f"{state}, {' × '.join(size)}"
    if state == "paused":
        show(most(f"{name}, frames painted", "", own["frames"], 0, base["frames"]))
        return
    show(most(name, "%", own["core"] * 100, CORE, base["core"] * 100))
    show(most(f"{name}, frames a second", "", own["frames"] / own["seconds"], None, base["frames"] / base["seconds"]))
    if state == "held":
        show(most(f"{name}, paints of the figure", "", own["figure"], 0))


def ten_minutes() -> None:
    """A paced session in real time, as it is and with a loop that stalls."""
    about("ten minutes of a session in real time: the picture against the machine's clock")
    runs = {"": started("ten_minutes"), ", stalled 0.4 s of 5": started("ten_minutes", "stalled")}
    for name, process in runs.items():
        found = result(process)
        show(
            most(f"session against clock{name}", "ms", found["drift"] * 1000, _FRAME),
            most(f"picture behind{name}, median", "ms", found["behind_median"] * 1000, _FRAME),
            most(f"picture behind{name}, most", "ms", found["behind_largest"] * 1000),
            most(f"own work in that{name}, most", "ms", found["own_largest"] * 1000),
            most(f"pictures later than a frame{name}", "", found["behind_late"], None, found["frames"]),
            most(f"of a core{name}", "%", found["core"] * 100, CORE),
            most(f"repetitions{name}", "", found["repetitions"]),
            most(f"lost or counted twice{name}", "", found["lost"] + found["twice"], 0),
        )
