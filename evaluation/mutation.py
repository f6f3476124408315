"""Mutation testing of the rules that decide: how many faults put in by a machine do the tests notice?

    .venv/bin/python evaluation/mutation.py [--module NAME]... [--jobs N]

Copies ``foi/rules`` and its tests into ``var/mutation``, runs mutmut there, and prints how many mutants survived and
which, with the explanation from ``evaluation/mutation_survivors.toml`` where there is one. Exits 1 when 5 % or more
survive, or when a survivor is not explained. Takes some ten minutes on two cores.

Left out: the catalogues and other tables of words (``provisions_*``, ``notice_fields``, ``review_routes``), which
decide nothing by themselves, and the two test modules whose random histories take seconds a run: what they would
catch must be caught by a plain example too.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRATCH = ROOT / "var" / "mutation"
EXPLAINED = ROOT / "evaluation" / "mutation_survivors.toml"
LIMIT = 0.05
DECIDING = (
    *("bank_holidays", "working_days", "plain_dates", "regimes", "provision", "provisions"),
    *("clock", "clock_answers", "clock_count", "clock_events", "clock_reading", "clock_reviews", "clock_start"),
    *("balancing", "personal_data", "outcomes", "refusal_notice", "references"),
    *("cost_limit", "fees", "retention", "reviews"),
)
SLOW_TESTS = ("test_clock_against_the_statute.py", "test_clock_properties.py", "test_splitting.py", "test_writers.py")
OUTCOMES = {"killed", "survived", "no tests", "timeout", "suspicious", "skipped", "segfault"}
SETTINGS = """[mutmut]
source_paths=
    foi
only_mutate=
{modules}
pytest_add_cli_args=
    -q
pytest_add_cli_args_test_selection=
    tests/foi/rules
use_git_change_detection=false

[tool:pytest]
pythonpath = .
addopts = --import-mode=importlib -p no:cacheprovider
"""


def prepare(modules: list[str]) -> None:
    """Lay out the scratch copy; the published vectors are linked to where the tests look for them."""
    shutil.rmtree(SCRATCH, ignore_errors=True)
    rules, tests = SCRATCH / "foi" / "rules", SCRATCH / "tests" / "foi" / "rules"
    shutil.copytree(ROOT / "foi" / "rules", rules, ignore=shutil.ignore_patterns("__pycache__"))
    (SCRATCH / "foi" / "__init__.py").write_text("")
    leave_out = shutil.ignore_patterns("__pycache__", *SLOW_TESTS)
    shutil.copytree(ROOT / "tests" / "foi" / "rules", tests, ignore=leave_out)
    shared = ROOT.parent / "shared"
    if shared.exists():
        (SCRATCH / "shared").symlink_to(shared)
    paths = "\n".join(f"    foi/rules/{module}.py" for module in modules)
    (SCRATCH / "setup.cfg").write_text(SETTINGS.format(modules=paths))


def results(jobs: int) -> dict[str, str]:
    """Run mutmut and return what became of each mutant, by name."""
    program = Path(sys.executable).with_name("mutmut")
    subprocess.run([program, "run", "--max-children", str(jobs)], cwd=SCRATCH, check=True, stdout=sys.stderr)
    listed = subprocess.run(
        [program, "results", "--all", "true"], cwd=SCRATCH, check=True, capture_output=True, text=True
    ).stdout
    return dict(re.findall(r"^\s*(\S+__mutmut_\d+): (.+?)\s*$", listed, re.M))


def difference(name: str) -> str:
    """The lines that a mutant changes."""
    program = Path(sys.executable).with_name("mutmut")
    shown = subprocess.run([program, "show", name], cwd=SCRATCH, check=True, capture_output=True, text=True).stdout
    changed = (line for line in shown.splitlines() if re.match(r"[+-](?![+-])", line))
    return "\n".join(f"      {line}" for line in changed)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--module", action="append", help="mutate only this module of foi/rules; repeat for more")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    prepare(options.module or list(DECIDING))
    found = results(options.jobs)
    alive = sorted(name for name, outcome in found.items() if outcome in ("survived", "no tests", "suspicious"))
    explained = tomllib.loads(EXPLAINED.read_text(encoding="utf-8")) if EXPLAINED.exists() else {}
    unexplained = 0
    for name in alive:
        change = difference(name)
        why = next((text for text in explained.get("survivor", []) if text["change"] in change), None)
        unexplained += why is None
        print(f"{name}: {found[name]}\n{change}\n      {why['why'] if why else 'NOT EXPLAINED'}")
    share = len(alive) / len(found) if found else 1.0
    print(f"{len(found)} mutants, {len(alive)} alive ({share:.1%}), {unexplained} of them not explained")
    return int(share >= LIMIT or unexplained > 0)


if __name__ == "__main__":
    sys.exit(main())
