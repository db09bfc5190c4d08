"""Starts the bundle out of its archive, where there is no Python, no checkout, and no library that it should bring.

    python -m scripts.bundle.try_it [--keep FOLDER]

The archive is unpacked in another folder and installed into a new home. In a mount namespace of its own the checkout,
every Python and the system's copies of the bundled libraries are hidden; then everything is tried that
``scripts/trial.py`` tries. Run by `make bundle`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from scripts.bundle.build import ARCHIVE, NAME, ROOT
from scripts.trial import VOICE, NotAsItShould, Trial, carried_out, screen, step

PICTURES = ROOT / "build" / "bundle" / "pictures"
PYTHONS = ("/usr/lib", "/usr/local/lib", *os.get_exec_path())
LIBRARIES = ("/usr/lib", "/usr/lib64", "/lib", "/lib64")
HIDE = """\
for each in $HIDDEN; do
    # mount needs one of the libraries that it hides
    if [ -d "$each" ]; then LD_LIBRARY_PATH=$BROUGHT "$MOUNT" -t tmpfs none "$each"
    else LD_LIBRARY_PATH=$BROUGHT "$MOUNT" --bind /dev/null "$each"; fi || exit 97
done
unset HIDDEN MOUNT BROUGHT
exec "$@"
"""
"""Run by a shell in the namespace; 97 where something could not be hidden."""


def hidden(program: Path) -> list[str]:
    """What is taken away: the checkout, every Python, and what of the system's the bundle in ``program`` has itself."""
    pythons = {Path(sys.base_prefix), Path(sys.prefix)}.union(*(Path(at).glob("python3*") for at in PYTHONS))
    brought = {file.name for file in (program / "_internal").glob("lib*.so*")}
    systems = {file for folder in LIBRARIES for file in _files_of(Path(folder)) if file.name in brought}
    found = {ROOT, *pythons, *systems} - {Path("/usr"), Path("/")}
    whole = {path.resolve() for path in found if path.exists()}
    return sorted(str(path) for path in whole if not any(other in path.parents for other in whole))


def _files_of(folder: Path) -> Iterable[Path]:
    """The libraries in the folder, and in those of the machine's kind below it."""
    return [*folder.glob("lib*.so*"), *folder.glob("*-linux-gnu/lib*.so*")]


def alone(program: Path) -> list[str]:
    """The beginning of a command that is run with all that hidden."""
    paths = hidden(program)
    if any(" " in path for path in paths):
        raise NotAsItShould(f"a folder with a space in its name cannot be hidden: {paths}")
    unshare, env, mount, shell = (shutil.which(tool) or tool for tool in ("unshare", "env", "mount", "sh"))
    rights = [] if os.geteuid() == 0 else ["--map-root-user"]
    hiding = [f"HIDDEN={' '.join(paths)}", f"MOUNT={mount}", f"BROUGHT={program / '_internal'}"]
    command = [unshare, "--mount", *rights, env, *hiding, shell, "-c", HIDE, "sh"]
    look = [*command, shell, "-c", f"command -v python3 {sys.executable}; echo $(ls -A {ROOT} | wc -l) files"]
    seen = subprocess.run(look, capture_output=True, text=True, check=False).stdout.strip()
    step(f"with {len(paths)} folders and files hidden, Python and the checkout are", seen, "0 files", whole=True)
    return command


def installed(folder: Path, home: Path) -> Path:
    """Unpack the archive in ``folder`` and install it into ``home``; the command that people start."""
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(folder, filter="tar")
    _install(folder / NAME / "install.sh", home)
    shutil.rmtree(folder / NAME)
    (entry,) = (home / ".local" / "share" / "applications").glob("*.desktop")
    starts = re.findall(r'^Exec="(.+)"$', entry.read_text(encoding="utf-8"), re.M)
    step("the menu starts", str(starts), "/.local/lib/rygtraening/program/rygtraening")
    return home / ".local" / "bin" / "rygtraening"


def _install(installer: Path, home: Path, *arguments: str) -> None:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    done = subprocess.run([str(installer), *arguments], env=environment, capture_output=True, text=True, check=False)
    step(f"install.sh {' '.join(arguments)}", done.stdout.strip().splitlines()[-1] + done.stderr, "rygtraening")


def removed(home: Path) -> None:
    """Take it away again: nothing of it is left, and all that was logged is."""
    _install(home / ".local" / "lib" / "rygtraening" / "install.sh", home, "--remove")
    left = [str(file.relative_to(home)) for file in home.rglob("*") if not file.is_dir() or file.is_symlink()]
    log = ".local/share/rygtraening/"
    step("left of what was logged", str([name for name in left if name.startswith(log)]), log)
    # the trial's other data folders, and what the system's fonts and sound keep in every home
    own = (log, "terminal/", "new/", ".cache/", ".config/pulse/")
    step("left of the program", str([name for name in left if not name.startswith(own)]), "[]")


def main() -> None:
    """Try the archive in ``dist/``."""
    parser = argparse.ArgumentParser(description="Start the bundle where it has only itself.")
    parser.add_argument("--keep", type=Path, help="leave what was unpacked in this folder")
    keep = parser.parse_args().keep
    folder = Path(tempfile.mkdtemp(prefix="rygtraening-bundle-") if keep is None else keep).absolute()
    try:
        nothing = folder / "nothing"
        nothing.mkdir(parents=True)
        home = folder / "home"
        home.mkdir()
        command = installed(folder, home)
        program = home / ".local" / "lib" / "rygtraening" / "program"
        trial = Trial([*alone(program), str(command)], folder, str(nothing), PICTURES)
        trial.commands()
        trial.terminal()
        trial.voice([*alone(program), str(command), "-m", VOICE])
        with screen() as display:
            trial.window(display)
        removed(home)
        print(f"The bundle works. The pictures are in {PICTURES.relative_to(ROOT)}.")
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(carried_out(main))
