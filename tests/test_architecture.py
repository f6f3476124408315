"""What the linters cannot see: tables, names, sizes, settings, and what the public process loads.

Imports between and inside the packages are contracts in `setup.cfg`, checked by `lint-imports`.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from sqlalchemy import Table

from foi.core.db import db
from foi.rules.roles import MAY, Act, Role

ROOT = Path(__file__).parent.parent
PACKAGES = ("foi", "redaction", "disclosure_log")
CODE = (*PACKAGES, "demo", "tests", "benchmarks", "evaluation", "migrations", "wsgi.py", "setup.py")
NOT_OURS = {".git", ".venv", "node_modules", "var", "build", "dist", "__pycache__", "mutants", ".hypothesis"}
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

# Whose tables a table may point to, by the prefix of its name: foreign keys follow the imports.
OWNERS = {"foi": {"foi"}, "redaction": {"foi", "redaction"}, "log": {"foi", "log"}}
FOLDER_OF_OWNER = {
    "foi": "foi",
    "redaction": "redaction",
    "log": "disclosure_log",
    "public": "disclosure_log",
}

# Put together so that this file does not itself contain what it forbids.
FORBIDDEN_TEXT = [
    *(
        ".".join(host)
        for host in (("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org"))
    ),
    *(".".join(host) for host in (("deb", "debian", "org"), ("archive", "ubuntu", "com"))),
    *("/".join(("", *path)) for path in (("work", "main"), ("work", "shared"), ("root", ""))),
]


def python_files(*tops: str) -> Iterator[Path]:
    for top in tops:
        path = ROOT / top
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def tables() -> dict[str, Table]:
    """Every table of every database, by name."""
    for package in PACKAGES:
        for module in python_files(f"{package}/models"):
            import_module(".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    return {table.name: table for metadata in db.metadatas.values() for table in metadata.tables.values()}


def test_every_table_is_named_after_the_package_that_owns_it(tables: dict[str, Table]) -> None:
    assert {name.split("_")[0] for name in tables} <= set(FOLDER_OF_OWNER)
    for mapper in db.Model.registry.mappers:
        owner = FOLDER_OF_OWNER[mapper.local_table.name.split("_")[0]]  # type: ignore[attr-defined] # a Table
        assert mapper.class_.__module__.split(".")[0] == owner, mapper.class_


def test_foreign_keys_point_down(tables: dict[str, Table]) -> None:
    pointed = 0
    for name, table in tables.items():
        for key in table.foreign_keys:
            target = key.column.table.name
            assert target.split("_")[0] in OWNERS[name.split("_")[0]], f"{name} points to {target}"
            pointed += 1
    assert pointed > 20


def test_the_public_database_stands_alone(tables: dict[str, Table]) -> None:
    """What is published is a snapshot: its tables point to nothing outside their own database."""
    published = [table for table in tables.values() if table.info.get("bind_key") == "public"]
    for table in published:
        for key in table.foreign_keys:
            assert key.column.table.info.get("bind_key") == "public", f"{table.name} points outside"


def imported_modules(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_package_imports_the_composition_root() -> None:
    for path in python_files(*PACKAGES):
        for module in imported_modules(path):
            assert module.split(".")[0] not in {"wsgi", "demo", "tests"}, f"{short(path)} imports {module}"


def test_services_and_what_lies_below_never_commit() -> None:
    """The edge owns the transaction; a service that commits would split somebody else's."""
    strata = ("services", "queries", "models", "rules", "engine")
    for path in python_files(*(f"{package}/{stratum}" for package in PACKAGES for stratum in strata)):
        for node in ast.walk(tree_of(path)):
            is_commit = isinstance(node, ast.Attribute) and node.attr == "commit"
            assert not is_commit, f"{short(path)}:{getattr(node, 'lineno', 0)} commits"


def test_services_never_see_the_request() -> None:
    for path in python_files(*(f"{package}/services" for package in PACKAGES)):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ImportFrom) and node.module == "flask":
                named = {alias.name for alias in node.names}
                assert not named & {"request", "session", "g"}, f"{short(path)} imports {named}"


def test_no_module_is_a_junk_drawer() -> None:
    junk = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "manager"}
    assert [short(path) for path in python_files(*CODE) if path.stem in junk] == []


def test_no_module_is_too_long_to_read() -> None:
    lengths = {
        short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*CODE)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_too_long_to_read() -> None:
    """Except in revisions, whose functions are lists of tables."""
    long = [
        f"{short(path)}:{node.lineno} {node.name}, {node.end_lineno - node.lineno + 1} lines"
        for path in python_files(*CODE)
        if path.parent.name != "versions"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def texts_of_the_project() -> Iterator[tuple[Path, str]]:
    for folder, subfolders, names in os.walk(ROOT):
        subfolders[:] = [name for name in subfolders if name not in NOT_OURS and not name.endswith("_cache")]
        for name in names:
            path = Path(folder, name)
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a picture or a PDF


def test_nothing_names_a_registry_or_a_path_of_one_machine() -> None:
    found = [
        f"{short(path)}: {text}"
        for path, content in texts_of_the_project()
        for text in FORBIDDEN_TEXT
        if text in content
    ]
    assert found == []


def names_in_code() -> set[str]:
    """Every name that the three packages define or use, module names included."""
    names: set[str] = set()
    for path in python_files(*PACKAGES):
        names.add(path.stem)
        for node in ast.walk(tree_of(path)):
            for field in ("id", "attr", "arg", "name"):
                value = getattr(node, field, None)
                if isinstance(value, str):
                    names.add(value)
    return names


def glossary_names() -> list[str]:
    """The names in backquotes in the glossary's column "in code"; "`Outcome.NCND`" is two of them."""
    rows = [
        line.split("|")
        for line in (ROOT / "docs/glossary.md").read_text().splitlines()
        if line.startswith("|")
    ]
    quoted = [name for row in rows[2:] for name in re.findall(r"`([^`]+)`", row[2])]
    return [part for name in quoted for part in name.split(".") if part]


def test_every_word_of_the_glossary_is_a_name_in_the_code() -> None:
    wanted = glossary_names()
    assert len(wanted) > 30
    assert sorted(set(wanted) - names_in_code()) == []


def settings_in_code() -> set[str]:
    return {
        node.value
        for path in python_files(*PACKAGES, "wsgi.py", "demo")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"CANDOUR_[A-Z_]+", node.value)
    }


def test_every_setting_is_documented_and_every_documented_setting_exists() -> None:
    documented = set(re.findall(r"CANDOUR_[A-Z_]+", (ROOT / "docs/operating.md").read_text(encoding="utf-8")))
    read_by_the_script = set(
        re.findall(r"\$\{(CANDOUR_[A-Z_]+):-\}", (ROOT / "candour").read_text(encoding="utf-8"))
    )
    assert settings_in_code() - documented == set()
    assert documented - settings_in_code() - read_by_the_script == set()


ACTS_BY_ROW = {
    "log requests": (Act.PREPARE_CASE,),
    "decide redactions": (Act.DECIDE_REDACTIONS,),
    "approve redactions": (Act.APPROVE_REDACTIONS,),
    "sign off": (Act.SIGN_OFF, Act.SEND),
    "hold or withdraw": (Act.CONTROL_PUBLICATION,),
    "assign cases": (Act.ASSIGN,),
    "propose that a closed case": (Act.DISPOSE,),
    "accounts": (Act.ADMINISTER,),
}


@pytest.mark.parametrize(("beginning", "acts"), ACTS_BY_ROW.items())
def test_the_readme_says_who_may_do_what_as_the_rules_do(beginning: str, acts: tuple[Act, ...]) -> None:
    rows = [
        line.split("|")[1:-1]
        for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        if "|" in line
    ]
    heading = [cell.strip() for cell in next(row for row in rows if "officer" in row[1])]
    row = [cell.strip() for cell in next(row for row in rows if row[0].strip().startswith(beginning))]
    said = {Role(role) for role, cell in zip(heading[1:], row[1:], strict=True) if cell == "yes"}
    assert [MAY[act] for act in acts] == [said] * len(acts)


def test_the_public_process_loads_no_case_no_original_and_no_engine(tmp_path: Path) -> None:
    forbidden = (
        "redaction",
        "foi.models",
        "foi.services",
        "foi.queries",
        "pymupdf",
        "spacy",
        "weasyprint",
        "dbos",
    )
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, wsgi; wsgi.create_app('public'); print(*sys.modules, sep='\\n')"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "CANDOUR_DATA": str(tmp_path), "CANDOUR_SURFACE": "public"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert loaded.returncode == 0, loaded.stderr
    modules = loaded.stdout.splitlines()
    assert "foi.core.db" in modules
    assert [
        name
        for name in modules
        if name.startswith(tuple(f"{root}." for root in forbidden)) or name in forbidden
    ] == []
