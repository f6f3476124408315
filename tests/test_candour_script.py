"""The start script as somebody meets it: what it says, what it refuses, and what it does when a step fails."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from demo import doctor

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "candour"
OWN_VERBS = ("demo", "test", "setup", "doctor")
SHELL_TOOLS = (
    "sh",
    "dirname",
    "id",
    "cmp",
    "date",
    "env",
    "mkdir",
    "rm",
    "cp",
    "tail",
    "sed",
    "tr",
    "cat",
    "flock",
)


def run(
    *arguments: str, script: Path = SCRIPT, folder: Path | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [script, *arguments],
        cwd=folder,
        env={**os.environ, **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def bare_copy(tmp_path: Path) -> Path:
    """The script and what it reads in a folder of their own, with nothing to install: set-up without a network."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / "demo").mkdir()
    for name in ("candour", "demo/doctor.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".ci/uv.txt").touch()
    (tmp_path / "requirements.lock").touch()
    # Assets as if fetched: a machine without Node would have to download it for nothing.
    (tmp_path / "node_modules").mkdir()
    for name in ("package-lock.json", "node_modules/.candour-package-lock.json"):
        (tmp_path / name).write_text('{"lockfileVersion": 3, "packages": {}}')
    return tmp_path


@pytest.fixture
def few_tools(tmp_path: Path) -> str:
    """A PATH with the shell's own tools and no Python, no apt-get, no sudo."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for tool in SHELL_TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (folder / tool).symlink_to(found)
    return str(folder)


@pytest.fixture
def installed_copy(bare_copy: Path) -> Path:
    """The script beside a small application of its own, on the packages that are installed here."""
    (bare_copy / ".venv").symlink_to(ROOT / ".venv")
    shutil.copy(ROOT / ".venv/candour-requirements.lock", bare_copy / "requirements.lock")
    (bare_copy / "wsgi.py").write_text(
        "import os\n"
        "from flask import Flask\n"
        "app = Flask('small')\n"
        "@app.cli.command('where')\n"
        "def where():\n"
        "    key = os.environ.get('CANDOUR_SECRET_KEY', '')\n"
        "    print(os.getcwd(), os.environ.get('CANDOUR_DATA'), len(key), sep='|')\n"
    )
    return bare_copy


def test_help_names_every_verb_on_stdout() -> None:
    shown = run("--help")
    assert shown.returncode == 0
    assert shown.stderr == ""
    for verb in OWN_VERBS:
        assert re.search(rf"^  {verb} ", shown.stdout, re.MULTILINE)


@pytest.mark.parametrize("verb", OWN_VERBS)
def test_help_of_a_verb_names_every_option_that_the_script_reads(verb: str) -> None:
    shown = run(verb, "--help")
    assert shown.returncode == 0
    assert shown.stdout.startswith(f"Usage: ./candour {verb}")
    body = SCRIPT.read_text(encoding="utf-8")
    functions = {"demo": ("check_demo_options",), "setup": ("run_setup",), "test": ("run_test",)}
    for function in functions.get(verb, ()):
        source = re.search(rf"^{function}\(\) \{{.*?^\}}", body, re.MULTILINE | re.DOTALL)
        assert source
        for option in re.findall(r"^\s+(--[a-z-]+)", source[0], re.MULTILINE):
            assert option in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "Usage:"),
        (("--nonsense",), "'--nonsense'"),
        (("demo", "--nonsense"), "'--nonsense'"),
        (("demo", "extra"), "'extra'"),
        (("demo", "--authority"), "--authority needs a value"),
        (("demo", "--authority", "wales"), "england or scotland, not 'wales'"),
        (("demo", "--authority=wales"), "england or scotland, not 'wales'"),
        (("demo", "--port", "0"), "port from 1 to 65535, not '0'"),
        (("demo", "--port", "65536"), "not '65536'"),
        (("demo", "--port", "12x"), "not '12x'"),
        (("demo", "--port", "99999999999999999999"), "port from 1 to 65535"),
        (("demo", "--reset", "--public-port", ""), "--public-port takes a port"),
        (("setup", "--nonsense"), "'--nonsense'"),
        (("setup", "--test", "more"), "only --test"),
        (("doctor", "--nonsense"), "no options"),
    ],
)
def test_what_is_not_understood_exits_64_before_any_set_up(
    bare_copy: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    refused = run(*arguments, script=bare_copy / "candour")
    assert refused.returncode == 64
    assert refused.stdout == ""
    assert complaint in refused.stderr
    assert not (bare_copy / ".venv").exists()


def test_without_python_it_names_the_package_and_the_command(bare_copy: Path, few_tools: str) -> None:
    stopped = run("setup", script=bare_copy / "candour", PATH=few_tools)
    assert stopped.returncode == 1
    assert "needs Python 3.11 or newer" in stopped.stderr
    assert "apt-get install python3 python3-venv" in stopped.stderr


def test_an_older_python_is_not_taken(bare_copy: Path, few_tools: str) -> None:
    # Answers as Python 3.9 answers the script's question: with a failure.
    older = Path(few_tools) / "python3"
    older.write_text("#!/bin/sh\nexit 1\n")
    older.chmod(0o755)
    stopped = run("setup", script=bare_copy / "candour", PATH=few_tools)
    assert stopped.returncode == 1
    assert "none was found" in stopped.stderr


def test_set_up_is_done_once_and_again_only_where_a_lock_file_changed(bare_copy: Path) -> None:
    script = bare_copy / "candour"
    first = run("setup", script=script, PIP_NO_INDEX="1")
    assert first.returncode == 0, first.stderr
    assert first.stdout == ""
    for title in ("Python environment", "Python packages"):
        assert re.search(rf"of 4  {title} \.\.\. done in \d+ s", first.stderr)

    second = run("setup", script=script, PIP_NO_INDEX="1")
    assert second.returncode == 0
    assert "done in" not in second.stderr

    (bare_copy / "requirements.lock").write_text("# nothing, said differently\n")
    third = run("setup", script=script, PIP_NO_INDEX="1")
    assert re.findall(r"(\d) of 4 .* done in", third.stderr) == ["3"]


def test_a_failed_step_says_which_why_and_what_to_do_and_is_tried_again(bare_copy: Path) -> None:
    (bare_copy / "requirements.lock").write_text("no-such-package==1.0 --hash=sha256:" + "0" * 64 + "\n")
    for _ in range(2):
        failed = run("setup", script=bare_copy / "candour", PIP_NO_INDEX="1", UV_NO_INDEX="1")
        assert failed.returncode == 1
        assert re.search(r"3 of 4  Python packages \.\.\. FAILED after \d+ s", failed.stderr)
        assert "no-such-package" in failed.stderr
        assert "var/log/setup-3.log" in failed.stderr
        assert "4 of 4" not in failed.stderr
        assert "What to do: check that PyPI or your mirror can be reached" in failed.stderr


def test_a_broken_environment_is_made_anew(bare_copy: Path) -> None:
    script = bare_copy / "candour"
    assert run("setup", script=script, PIP_NO_INDEX="1").returncode == 0
    (bare_copy / ".venv/bin/python").unlink()
    mended = run("setup", script=script, PIP_NO_INDEX="1")
    assert mended.returncode == 0
    assert re.findall(r"(\d) of 4 .* done in", mended.stderr) == ["2", "3"]


def test_the_doctor_changes_nothing_and_says_how_to_get_what_is_missing(bare_copy: Path) -> None:
    before = sorted(bare_copy.rglob("*"))
    seen = run("doctor", script=bare_copy / "candour", PYTHONDONTWRITEBYTECODE="1")
    assert seen.returncode == 1
    assert re.search(r"^Environment +MISSING", seen.stdout, re.MULTILINE)
    assert "get it: ./candour setup" in seen.stdout
    assert sorted(bare_copy.rglob("*")) == before


def test_the_doctor_finds_this_checkout_whole() -> None:
    """The tests run in an environment that `./candour test` has set up, so the doctor must find nothing amiss."""
    seen = run("doctor")
    assert seen.returncode == 0, seen.stdout
    assert "MISSING" not in seen.stdout


def test_missing_programs_are_named_as_debian_packages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    everyday = doctor.missing_debian_packages(for_tests=False)
    assert {"tesseract-ocr", "poppler-utils"} <= set(everyday)
    for_tests = doctor.missing_debian_packages(for_tests=True)
    assert set(for_tests) - set(everyday) == {for_tests[-1]}
    assert for_tests[-1].startswith("chromium")


def test_a_package_that_differs_from_the_lock_is_told(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(
        "pytest==0.0.1 \\\n    --hash=sha256:00\nno-such-package==1.0\nnever-here==1.0 ; sys_platform == 'nowhere'\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", doctor.COMPARE_WITH_LOCK, lock], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert len(told) == 2
    assert told[0].startswith("pytest is ")
    assert told[1] == "no-such-package is nothing, locked==1.0"


def test_a_short_key_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANDOUR_SECRET_KEY", "short")
    monkeypatch.setenv("CANDOUR_AUDIT_KEY", "k" * doctor.SHORTEST_KEY)
    found = {finding.name: finding for finding in doctor.findings()}
    assert not found["CANDOUR_SECRET_KEY"].present
    assert "too short: 5 characters" in found["CANDOUR_SECRET_KEY"].detail
    assert found["CANDOUR_AUDIT_KEY"].present


def test_any_other_verb_runs_where_the_caller_stands(
    installed_copy: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A file argument is the caller's; a module that lies in the caller's folder is not ours."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "flask.py").write_text("raise SystemExit('not the library')\n")
    shown = run("where", script=installed_copy / "candour", folder=elsewhere, CANDOUR_SECRET_KEY="given")
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout == f"{elsewhere}|None|5\n"
    assert shown.stderr == ""


@pytest.mark.parametrize("arguments", [("nonsense",), ("where", "--nonsense"), ("where", "extra")])
def test_a_command_that_is_not_understood_exits_64(installed_copy: Path, arguments: tuple[str, ...]) -> None:
    refused = run(*arguments, script=installed_copy / "candour", CANDOUR_SECRET_KEY="given")
    assert refused.returncode == 64
    assert refused.stdout == ""
    assert "candour" in refused.stderr


def test_without_settings_it_makes_keys_once_that_only_their_owner_can_read(installed_copy: Path) -> None:
    script, settings = installed_copy / "candour", installed_copy / "var/candour/settings.env"
    first = run("where", script=script, CANDOUR_SECRET_KEY="")
    assert first.stdout.strip().split("|")[1:] == [str(settings.parent), "64"]
    assert "keep a copy" in first.stderr
    assert settings.stat().st_mode & 0o777 == 0o600
    written = settings.read_text()
    second = run("where", script=script, CANDOUR_SECRET_KEY="")
    assert (second.stdout, second.stderr) == (first.stdout, "")
    assert settings.read_text() == written


def test_settings_come_from_the_named_file_else_the_installation_else_the_demo(installed_copy: Path) -> None:
    def data_of(**settings: str) -> str:
        said = run("where", script=installed_copy / "candour", **{"CANDOUR_SECRET_KEY": "", **settings})
        return said.stdout.split("|")[1]

    def write(name: str) -> Path:
        file = installed_copy / "var" / name / "settings.env"
        file.parent.mkdir(parents=True)
        file.write_text(f"CANDOUR_DATA={name}\n")
        return file

    write("demo")
    assert data_of() == "demo"
    own = write("candour")
    assert data_of() == "demo", "keys alone are no installation"
    (own.parent / "candour.sqlite").touch()
    assert data_of() == "candour"
    assert data_of(CANDOUR_SETTINGS=str(write("named"))) == "named"
    assert data_of(CANDOUR_DATA="the caller's") == "the caller's"
    missing = run(
        "where", script=installed_copy / "candour", CANDOUR_SECRET_KEY="", CANDOUR_SETTINGS="/no/such/file"
    )
    assert missing.returncode == 1
    assert "/no/such/file cannot be read" in missing.stderr
