"""Builds the bundle: a folder that needs no Python and no Qt of the system's, and the archive people are given.

    python -m scripts.bundle.build

PyInstaller puts the program together (``packaging/rygtraening.spec``); around it come the menu entry, an installer and
the licences. What must not be in it, what leads nowhere and what is too big ends the build. Run by `make bundle`.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from importlib.metadata import distribution
from pathlib import Path

from rygtraening import __version__
from scripts.constraints import needed
from scripts.trial import NotAsItShould, carried_out, step

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "bundle"
NAME = f"rygtraening-{__version__}-linux-{platform.machine()}"
FOLDER = WORK / NAME
ARCHIVE = ROOT / "dist" / f"{NAME}.tar.gz"

MOST_MB = 250
FORBIDDEN = re.compile(
    r"WebEngine|Qt6?Quick|Qt6?Qml|Qt6?3D|Designer|Qt6?Pdf|libav(codec|format)|gtk|\.mo\.po|pytest|mypy"
)
"""In names of files: what the spec is there to leave out."""
STRIPPED = ("libpython*.so*", "python3*/lib-dynload/*.so")
"""What has its symbols, and may lose them. Not the libraries out of wheels: those are stripped, or break of it."""
LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
README = """\
rygtraening {version}

Dansk: Start ./program/rygtraening, eller læg det i menuen med ./install.sh og fjern det igen med ./install.sh --remove.
Det, du logger, ligger i ~/.local/share/rygtraening på din egen computer; intet sendes nogen steder hen.

English: Start ./program/rygtraening, or put it into the menu with ./install.sh and take it out again with
./install.sh --remove. What you log is in ~/.local/share/rygtraening on your own computer; nothing is sent anywhere.

For Linux on {machine} with glibc {glibc} or newer, a screen (X11 or Wayland) and a font.
"""


def put_together() -> Path:
    """What PyInstaller makes, new."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    folders = ["--distpath", str(WORK), "--workpath", str(WORK / "work")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", *folders]
    log = WORK / "pyinstaller.log"
    with log.open("w", encoding="utf-8") as said:
        code = subprocess.run(
            [*command, str(ROOT / "packaging" / "rygtraening.spec")], cwd=ROOT, stdout=said, stderr=said, check=False
        ).returncode
    step("put together", f"exit {code}, log in {log.relative_to(ROOT)}", "exit 0,")
    return WORK / "rygtraening"


def surround(program: Path) -> None:
    """The folder that people get, with ``program`` in it."""
    FOLDER.mkdir()
    shutil.move(program, FOLDER / "program")
    inside = FOLDER / "program" / "_internal"
    for file in {found.resolve() for pattern in STRIPPED for found in inside.glob(pattern)}:
        subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
    shutil.copytree(ROOT / "packaging" / "linux" / "share", FOLDER / "share")
    shutil.copy(ROOT / "packaging" / "linux" / "install.sh", FOLDER)
    shutil.copy(ROOT / "LICENSE", FOLDER)
    shutil.copytree(ROOT / "packaging" / "licenses", FOLDER / "licenses")
    others = _licences(inside)
    step("licences", f"of {others} packages and libraries", "of ")
    said = README.format(version=__version__, machine=platform.machine(), glibc=newest_glibc(FOLDER))
    (FOLDER / "README.txt").write_text(said, encoding="utf-8")


def _licences(inside: Path) -> int:
    """Copy those of everything that others made; of how many there are some."""
    target, found = FOLDER / "licenses", 0
    for name in needed("rygtraening", frozenset(), {}):
        of_it = [
            file for file in distribution(name).files or () if re.search(r"licen[cs]e|copying|notice", str(file), re.I)
        ]
        texts = [Path(str(file.locate())) for file in of_it if file.suffix not in (".py", ".pyc")]
        for text in texts:
            (target / name).mkdir(exist_ok=True)
            shutil.copy(text, target / name / text.name)
        found += bool(texts)
    shutil.copy(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", target / "python.txt")
    libraries = [file.name for file in inside.glob("lib*.so*") if not file.is_symlink()]
    for package in sorted(_debian_packages(libraries)):
        notice = Path("/usr/share/doc") / package / "copyright"
        if notice.is_file():
            (target / "debian").mkdir(exist_ok=True)
            shutil.copy(notice, target / "debian" / f"{package}.txt")
            found += 1
    return found + 1


def _debian_packages(libraries: list[str]) -> set[str]:
    """Which packages the libraries are from; none where this is no Debian."""
    if shutil.which("dpkg") is None:
        return set()
    said = subprocess.run(
        ["dpkg", "-S", *(f"*/{name}" for name in libraries)], capture_output=True, text=True, check=False
    )
    return {line.split(":")[0] for line in said.stdout.splitlines()}


def newest_glibc(folder: Path) -> str:
    """The oldest glibc that everything in ``folder`` starts with, as ``2.36``: the newest that anything asks for."""
    asked = {
        tuple(map(int, version.split(b".")))
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink() and (".so" in file.name or file.name == "rygtraening")
        for version in re.findall(rb"GLIBC_(\d+\.\d+)", file.read_bytes())
    }
    return ".".join(map(str, max(asked)))


def look_over() -> None:
    """End the build where the folder is not as it is meant to be."""
    files = [file for file in FOLDER.rglob("*") if file.is_symlink() or file.is_file()]
    named = [str(file.relative_to(FOLDER)) for file in files]
    if found := [name for name in named if FORBIDDEN.search(name) and not name.startswith("licenses")]:
        raise NotAsItShould(f"in the bundle, and not to be: {found}")
    if lost := [str(file) for file in files if file.is_symlink() and not file.exists()]:
        raise NotAsItShould(f"leads nowhere: {lost}")
    if outside := [file for file in files if file.is_symlink() and not file.resolve().is_relative_to(FOLDER)]:
        raise NotAsItShould(f"leads out of the bundle: {outside}")
    here = str(ROOT).encode()
    if named_here := [
        str(file) for file in files if file.suffix in (".txt", ".sh", ".desktop") and here in file.read_bytes()
    ]:
        raise NotAsItShould(f"names a folder of this machine: {named_here}")
    size = sum(file.stat().st_size for file in files if not file.is_symlink()) / 1e6
    step("size", f"{size:.0f} MB in {len(files)} files, needs glibc {newest_glibc(FOLDER)}", "MB")
    if size > MOST_MB:
        raise NotAsItShould(f"{size:.0f} MB; {MOST_MB} MB are the most")


def pack() -> None:
    """The archive, with nobody's name in it."""
    ARCHIVE.parent.mkdir(exist_ok=True)

    def nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mode |= 0o044 | (0o011 if entry.mode & 0o100 else 0)
        return entry

    with tarfile.open(ARCHIVE, "w:gz", compresslevel=9) as archive:
        archive.add(FOLDER, NAME, filter=nobodys)
    step("packed", f"{ARCHIVE.relative_to(ROOT)} ({ARCHIVE.stat().st_size / 1e6:.0f} MB)", NAME)


def main() -> None:
    """Build it."""
    surround(put_together())
    look_over()
    pack()


if __name__ == "__main__":
    sys.exit(carried_out(main))
