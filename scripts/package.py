"""Builds the wheel and the sdist, and tries both in an environment that has nothing but what they ask for.

    python -m scripts.package [--keep FOLDER]

The sdist is built from the checkout, the wheel from the sdist, so that nothing can be missing in it. Both go to
``dist/``. Run by `make package`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rygtraening import __version__
from scripts.trial import Trial, carried_out, screen, step

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
PICTURES = ROOT / "build" / "package"
DEV_TOOLS = ("pytest", "babel", "mypy", "ruff", "hypothesis", "fhir", "jsonschema", "PyInstaller")
WHAT_IS_THERE = f"""
import importlib.util, rygtraening
print(rygtraening.__file__)
print([name for name in {DEV_TOOLS} if importlib.util.find_spec(name)])
"""


def build() -> tuple[Path, Path]:
    """The sdist and the wheel, new in ``dist/``."""
    for old in DIST.glob("rygtraening-*.tar.gz"):
        if "linux" not in old.name:
            old.unlink()
    for old in DIST.glob("rygtraening-*.whl"):
        old.unlink()
    log = PICTURES / "build.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "build", "--outdir", str(DIST), str(ROOT)]
    with log.open("w", encoding="utf-8") as said:
        code = subprocess.run(command, stdout=said, stderr=said, check=False).returncode
    step("built", f"exit {code}, log in {log.relative_to(ROOT)}", "exit 0,")
    sdist, wheel = DIST / f"rygtraening-{__version__}.tar.gz", DIST / f"rygtraening-{__version__}-py3-none-any.whl"
    for file in (sdist, wheel):
        step("built", f"{file.relative_to(ROOT)} ({file.stat().st_size / 1e6:.1f} MB)", __version__)
    return sdist, wheel


def installed(file: Path, folder: Path) -> Path:
    """The ``bin`` folder of a new environment in ``folder`` with ``file`` and what it asks for, and nothing more."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    elsewhere = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([*pip, "-c", str(ROOT / "constraints.txt"), str(file)], cwd=folder, env=elsewhere, check=True)
    said = subprocess.run(
        [str(python), "-c", WHAT_IS_THERE], cwd=folder, env=elsewhere, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    step("installed in", said[0], f"{folder}/lib")
    step("of the dev tools there are", said[1], "[]")
    return python.parent


def main() -> None:
    """Build, and try both."""
    parser = argparse.ArgumentParser(description="Build the wheel and the sdist, and try both in a bare environment.")
    parser.add_argument("--keep", type=Path, help="leave the environments in this folder")
    keep = parser.parse_args().keep
    folder = Path(tempfile.mkdtemp(prefix="rygtraening-package-") if keep is None else keep).absolute()
    try:
        sdist, wheel = build()
        for file, name in ((wheel, "wheel"), (sdist, "sdist")):
            print(f"The {name}:", flush=True)
            programs = installed(file, folder / name / "venv")
            trial = Trial([str(programs / "rygtraening")], folder / name, "/usr/bin:/bin", PICTURES / name)
            trial.commands()
            trial.terminal()
            trial.voice([str(programs / "python"), "-m", "rygtraening.ui.system_voice"])
            with screen() as display:
                trial.window(display)
        print(f"Both work. The pictures are in {PICTURES.relative_to(ROOT)}.")
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(carried_out(main))
