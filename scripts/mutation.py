"""Breaks the code in hundreds of small ways and counts how many of them a test notices (``make mutation``).

    python scripts/mutation.py [MODULE ...]       such as: progression journal

Two rounds over the modules of ``[tool.mutmut]`` in pyproject.toml, both in a copy under ``build/mutation``:

1. mutmut breaks the bodies of functions and methods, and asks of each the tests that reach it.
2. mutmut passes over what stands outside of them - the numbers of the rule, SQL, defaults - and over functions with a
   decorator, such as properties. Those are broken here, with mutmut's own changes, and asked of every test that reaches
   the module.

Hypothesis takes the same examples each time, so a run can be repeated. Exits with 1 where a module is below ``WANTED``.
"""

from __future__ import annotations

import difflib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from libcst.metadata import MetadataWrapper
from mutmut.mutation import file_mutation
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import get_ignored_lines
from mutmut.stats import status_by_exit_code

ROOT = Path(__file__).resolve().parents[1]
COPY = ROOT / "build" / "mutation"
COPIED = ("src", "tests", "exercises", "resources", "pyproject.toml")
WANTED = 0.85
LONGEST = 300.0
"""Seconds after which tests that do not end are taken to have noticed."""
NOTICED = ("killed", "timeout", "segfault", "caught by type check")


@dataclass(frozen=True, slots=True)
class Judged:
    """One change to a module, what the tests said of it, and the change itself as a diff."""

    module: str
    name: str
    status: str
    diff: str = ""


class _OutsideOfFunctions(file_mutation.MutationVisitor):
    """Collects the changes mutmut does not make: those outside of functions, and in functions with a decorator."""

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef):
            return not node.decorators or _has_trampoline(node)
        return super()._skip_node_and_children(node)


def _has_trampoline(function: cst.FunctionDef) -> bool:
    """Whether mutmut changes the function although it has a decorator."""
    names = [each.decorator.value for each in function.decorators if isinstance(each.decorator, cst.Name)]
    return len(function.decorators) == 1 and names in (["staticmethod"], ["classmethod"])


def outside_of_functions(source: str) -> Iterator[str]:
    """``source`` with one change each, of those that mutmut passes over."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    visitor = _OutsideOfFunctions(mutation_operators, get_ignored_lines("module", source, wrapper))
    module = wrapper.visit(visitor)
    for change in visitor.mutations:
        changed = file_mutation.deep_replace(module, change.original_node, change.mutated_node)
        if isinstance(changed, cst.Module) and changed.code != source:
            yield changed.code


def table(found: Sequence[Judged]) -> str:
    """A row a module: its changes, how many were noticed, survived or never ended, and the part noticed."""
    rows = [f"{'module':<28}{'mutants':>9}{'killed':>9}{'survived':>10}{'timeouts':>10}{'score':>9}"]
    for module in dict.fromkeys(each.module for each in found):
        counts = Counter(each.status for each in found if each.module == module)
        alive = counts.total() - sum(counts[status] for status in NOTICED)
        killed = counts.total() - alive - counts["timeout"]
        rows.append(
            f"{module:<28}{counts.total():>9}{killed:>9}{alive:>10}{counts['timeout']:>10}{score(found, module):>9.1%}"
        )
    return "\n".join(rows)


def score(found: Iterable[Judged], module: str) -> float:
    """The part of the module's changes that a test noticed, 0-1."""
    noticed = [each.status in NOTICED for each in found if each.module == module]
    return sum(noticed) / len(noticed)


def _settings() -> tuple[list[Path], list[str]]:
    """The modules to break, as paths, and pytest's arguments: those of mutmut."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    return [Path(path) for path in said["only_mutate"]], said["pytest_add_cli_args"]


def _environment(temporary: str) -> dict[str, str]:
    """What the tests run in: the copy's code, the same examples each time, and temporary files in memory."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return kept | {"CI": "1", "TMPDIR": temporary, "PYTHONPATH": str(COPY / "src"), "PYTHONDONTWRITEBYTECODE": "1"}


def _copy() -> None:
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    unwanted = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, COPY / name, ignore=unwanted)
        else:
            shutil.copy2(ROOT / name, COPY / name)


def _dotted(path: Path) -> str:
    """``rygtraening.domain.safety`` for ``src/rygtraening/domain/safety.py``."""
    return ".".join(path.relative_to("src").with_suffix("").parts)


def _in_functions(modules: Sequence[Path], environment: dict[str, str]) -> Iterator[Judged]:
    """The first round: mutmut's own."""
    # mutmut finds the code it has changed by itself, and must not find the copy it changed it from
    bare = {name: value for name, value in environment.items() if name != "PYTHONPATH"}
    mutmut = [sys.executable, "-m", "mutmut"]
    wanted = [f"{_dotted(module)}.*" for module in modules]
    subprocess.run([*mutmut, "run", "--max-children", "1", *wanted], cwd=COPY, env=bare, check=True)
    for module in modules:
        said = json.loads((COPY / "mutants" / f"{module}.meta").read_text(encoding="utf-8"))["exit_code_by_key"]
        for name, code in said.items():
            status, diff = status_by_exit_code[code], ""
            if status not in NOTICED:
                shown = subprocess.run(
                    [*mutmut, "show", name], cwd=COPY, env=bare, check=True, capture_output=True, text=True
                )
                diff = shown.stdout
            yield Judged(module.stem, name.rpartition(".")[2], status, diff)


def _outside(module: Path, arguments: Sequence[str], environment: dict[str, str]) -> Iterator[Judged]:
    """The second round for one module."""
    file = COPY / module
    source = file.read_text(encoding="utf-8")
    # The files named after the module mostly notice at once; a test that only asks a property is known to them alone.
    named = (COPY / "tests" / module.parent.name).glob(f"test_{module.stem}*.py")
    own, tests = [str(path.relative_to(COPY)) for path in sorted(named)], _reaching(module)
    try:
        for place, changed in enumerate(outside_of_functions(source), 1):
            file.write_text(changed, encoding="utf-8")
            said = (_said([*arguments, *some], environment) for some in (own, tests) if some)
            status = next((each for each in said if each != "survived"), "survived")
            lines = difflib.unified_diff(source.splitlines(), changed.splitlines(), lineterm="", n=0)
            print(".!"[status == "survived"], end="", flush=True)
            yield Judged(module.stem, f"outside {place}", status, "\n".join(list(lines)[2:]))
    finally:
        file.write_text(source, encoding="utf-8")
        print()


def _said(arguments: Sequence[str], environment: dict[str, str]) -> str:
    """What pytest with these arguments says of the copy as it stands."""
    asked = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", *arguments]
    try:
        told = subprocess.run(asked, cwd=COPY, env=environment, check=False, capture_output=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return "timeout"
    return "killed" if told.returncode else "survived"


def _reaching(module: Path) -> list[str]:
    """The tests that were seen to reach the module in the first round, the quickest first."""
    seen = json.loads((COPY / "mutants" / "mutmut-stats.json").read_text(encoding="utf-8"))
    took: dict[str, float] = seen["duration_by_test"]
    reached: dict[str, list[str]] = seen["tests_by_mangled_function_name"]
    found = {test for name, tests in reached.items() if name.startswith(f"{_dotted(module)}.x") for test in tests}
    return sorted(found, key=lambda test: took[test])


def main(wanted: Sequence[str]) -> int:
    """Break the modules (all, or those named) and say what was noticed."""
    modules, arguments = _settings()
    modules = [module for module in modules if not wanted or module.stem in wanted]
    if not modules:
        print(f"No such module: {', '.join(wanted)}", file=sys.stderr)
        return 2
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="rygtraening-mutation-", dir=memory if memory.is_dir() else None) as folder:
        environment = _environment(folder)
        _copy()
        found = list(_in_functions(modules, environment))
        for module in modules:
            print(f"{module.stem}, outside of functions: ", end="")
            found += _outside(module, arguments, environment)
    found.sort(key=lambda each: [module.stem for module in modules].index(each.module))
    survivors = [each for each in found if each.status not in NOTICED]
    said = "\n\n".join(f"{each.module}: {each.name}: {each.status}\n{each.diff}" for each in survivors)
    (COPY / "survivors.txt").write_text(said, encoding="utf-8")
    print(f"\n{said}\n\n{table(found)}")
    return int(any(score(found, module.stem) < WANTED for module in modules))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
