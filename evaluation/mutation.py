"""Mutation testing of the rules that decide: how many faults put in by a machine do the tests notice?

    .venv/bin/python evaluation/mutation.py [--module NAME]... [--again] [--jobs N]

Copies ``foi/rules`` and its tests into ``var/mutation``, runs mutmut there, and prints how many mutants survived and
which, with the explanation from ``evaluation/mutation_survivors.toml`` where there is one. Exits 1 when 5 % or more
survive, or when a survivor is not explained. Takes some eight minutes on two cores; on a busy
machine look at the number of mutants that ran out of time, which count as noticed.

Left out: the catalogues and other words (``provisions_*``, ``notice_words``, ``next_step``, ``month_days``), which
decide nothing by themselves; what reads a pasted request (``splitting``, ``request_*``, ``writers``), which proposes
and decides nothing; and the tests of random histories, which take seconds a run: what they would catch must be caught
by a plain example too.
"""

import argparse
import json
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
    *("bank_holidays", "calendar_changes", "working_days", "plain_dates"),
    *("regimes", "provision", "provisions"),
    *("clock", "clock_answers", "clock_count", "clock_events", "clock_objections"),
    *("clock_reading", "clock_reviews", "clock_start"),
    *("balancing", "personal_data", "outcomes", "notice_fields", "refusal_notice", "references"),
    *("cost_limit", "cost_words", "fees", "reviews", "review_routes", "appeals"),
    *("retention", "roles"),
)
RANDOM = "test_clock_against_the_statute.py"
MUTMUT = str(Path(sys.executable).with_name("mutmut"))
SETTINGS = """[mutmut]
source_paths=
    foi
only_mutate=
{modules}
pytest_add_cli_args=
    -q
    -m
    not hypothesis
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
    shutil.copytree(
        ROOT / "foi" / "rules", SCRATCH / "foi" / "rules", ignore=shutil.ignore_patterns("__pycache__")
    )
    (SCRATCH / "foi" / "__init__.py").write_text("")
    copy_tests()
    shared = ROOT.parent / "shared"
    if shared.exists():
        (SCRATCH / "shared").symlink_to(shared)
    paths = "\n".join(f"    foi/rules/{module}.py" for module in modules)
    (SCRATCH / "setup.cfg").write_text(SETTINGS.format(modules=paths))


def copy_tests() -> None:
    """The tests of the rules but the random ones, with the file that lists expected workings; mutmut takes them on."""
    tests = Path("tests", "foi", "rules")
    (SCRATCH / tests).mkdir(parents=True, exist_ok=True)
    for path in (ROOT / tests).iterdir():
        if path.suffix in (".py", ".json") and path.name != RANDOM:
            shutil.copy(path, SCRATCH / tests)


def run(jobs: int, names: list[str]) -> None:
    """Let the tests at every mutant, or only at those of these names."""
    command = [MUTMUT, "run", "--max-children", str(jobs), *names]
    subprocess.run(command, cwd=SCRATCH, check=True, stdout=sys.stderr)


def results() -> dict[str, str]:
    """What became of each mutant, by name."""
    command = [MUTMUT, "results", "--all", "true"]
    listed = subprocess.run(command, cwd=SCRATCH, check=True, capture_output=True, text=True).stdout
    return dict(re.findall(r"^\s*(\S+__mutmut_\d+): (.+?)\s*$", listed, re.M))


def alive_in(found: dict[str, str]) -> list[str]:
    return sorted(
        name
        for name, outcome in found.items()
        if outcome not in ("killed", "timeout", "caught by type check")
    )


SHOW = """
import json, sys
from mutmut.mutation.diff_apply import get_diff_for_mutant
print(json.dumps({name: get_diff_for_mutant(name) for name in sys.argv[1:]}))
"""


def differences(names: list[str]) -> dict[str, str]:
    """The lines that each mutant changes."""
    command = [sys.executable, "-c", SHOW, *names]
    shown = json.loads(
        subprocess.run(command, cwd=SCRATCH, check=True, capture_output=True, text=True).stdout
    )
    return {name: "\n".join(re.findall(r"^[+-](?![+-]).*$", diff, re.M)) for name, diff in shown.items()}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--module", action="append", help="mutate only this module of foi/rules; repeat for more"
    )
    parser.add_argument(
        "--again", action="store_true", help="only those that survived last time, with today's tests"
    )
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    if options.again:
        copy_tests()
        run(options.jobs, alive_in(results()))
    else:
        prepare(options.module or list(DECIDING))
        run(options.jobs, [])
    return report(results())


def report(found: dict[str, str]) -> int:
    """Print the mutants that survived, each with its explanation; the exit status."""
    explained = tomllib.loads(EXPLAINED.read_text(encoding="utf-8"))["survivor"] if EXPLAINED.exists() else []
    alive = differences(alive_in(found)) if alive_in(found) else {}
    unexplained = 0
    for name, change in alive.items():
        why = next((entry["why"] for entry in explained if entry["change"] in change), None)
        unexplained += why is None
        print(f"{name}: {found[name]}\n{change}\n    {why or 'NOT EXPLAINED'}")
    share = len(alive) / len(found) if found else 1.0
    stopped = sum(outcome == "timeout" for outcome in found.values())
    print(
        f"{len(found)} mutants, {len(alive)} alive ({share:.1%}), {unexplained} of them not explained; "
        f"{stopped} ran out of time"
    )
    return int(share >= LIMIT or unexplained > 0)


if __name__ == "__main__":
    sys.exit(main())
