"""Writes constraints.txt: what the project and its ``dev`` extra need, directly or not, as installed now."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TARGET = Path(__file__).resolve().parents[1] / "constraints.txt"
HEADER = "# Tested together. Written by `make constraints`; the bounds are in pyproject.toml.\n"


def needed(name: str, extras: frozenset[str], seen: dict[str, str]) -> dict[str, str]:
    """``seen`` with every installed distribution that ``name`` with ``extras`` needs, by name, with its version."""
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        marker = requirement.marker
        if marker and not any(marker.evaluate({"extra": extra}) for extra in extras | {""}):
            continue
        key = canonicalize_name(requirement.name)
        if key in seen:
            continue
        try:
            seen[key] = distribution(key).version
        except PackageNotFoundError:
            raise SystemExit(f"{key} is not installed: run `make test` first.") from None
        needed(key, frozenset(requirement.extras), seen)
    return seen


def main() -> None:
    """Write the file beside pyproject.toml."""
    pins = needed("rygtraening", frozenset({"dev"}), {})
    TARGET.write_text(HEADER + "".join(f"{name}=={pins[name]}\n" for name in sorted(pins)), encoding="utf-8")
    print(f"{TARGET.name}: {len(pins)} packages")


if __name__ == "__main__":
    main()
