"""``./candour demo``: a filled Candour in one process tree: staff pages, public pages, a worker.

python -m demo.run [--authority england|scotland] [--reset] [--port N] [--public-port N]
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from flask_migrate import upgrade

from demo.load import TOLD, load
from foi.core.config import from_environment
from wsgi import create_app

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "var" / "demo"
SETTINGS, LOADED = HOME / "settings.env", HOME / "loaded"
LOCK = HOME.with_name("demo.lock")
"""Beside the data, since a reset throws that away."""
PUBLIC_SIDE = ("CANDOUR_DATA", "CANDOUR_DEMO", "CANDOUR_STAFF_URL", "CANDOUR_PUBLIC_URL")
"""All that the public process is given: no key, no address of the case database."""


def main() -> int:
    chosen = _arguments()
    lock = locked()
    if lock is None:
        say("A demo is running on this data already: stop it first (Ctrl-C where it was started).")
        say("Nothing has been changed.")
        return 1
    for port, option in ((chosen.port, "--port"), (chosen.public_port, "--public-port")):
        if _is_taken(port):
            say(f"Port {port} is in use. Stop what uses it, or choose another with {option}.")
            return 1
    if chosen.reset and HOME.exists():
        shutil.rmtree(HOME)
    if not LOADED.exists() and HOME.exists():
        say("An earlier start did not finish loading: starting over.")
        shutil.rmtree(HOME)
    settings = _settings(chosen)
    _fill(settings, chosen.authority)
    return _serve(settings, chosen, lock)


def locked() -> IO[str] | None:
    """The lock on the demo's data, given up when it is closed by all who have it; None where another demo has it."""
    LOCK.parent.mkdir(parents=True, exist_ok=True)
    lock = LOCK.open("a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./candour demo")
    parser.add_argument("--authority", choices=sorted(TOLD), default="england")
    parser.add_argument("--reset", action="store_true")
    parser.add_argument("--port", type=int, default=5000)
    parser.add_argument("--public-port", type=int, default=5001)
    return parser.parse_args()


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def _settings(chosen: argparse.Namespace) -> dict[str, str]:
    """The demo's own keys are made once and kept beside its data, readable by its owner alone."""
    HOME.mkdir(parents=True, exist_ok=True)
    if not SETTINGS.exists():
        keys = {name: secrets.token_urlsafe(48) for name in ("CANDOUR_SECRET_KEY", "CANDOUR_AUDIT_KEY")}
        kept = {"CANDOUR_DATA": str(HOME), "CANDOUR_DEMO": "1", **keys}
        SETTINGS.touch(mode=0o600)
        SETTINGS.write_text("".join(f"{name}={shlex.quote(value)}\n" for name, value in kept.items()))
    kept = dict(word.split("=", 1) for word in shlex.split(SETTINGS.read_text()))
    return {
        **kept,
        "CANDOUR_STAFF_URL": f"http://127.0.0.1:{chosen.port}",
        "CANDOUR_PUBLIC_URL": f"http://127.0.0.1:{chosen.public_port}",
    }


def _fill(settings: dict[str, str], authority: str) -> None:
    """Bring the databases to the present revision; load the story the first time."""
    app = create_app("staff", from_environment(settings, "staff"))
    with app.app_context():
        say("Databases ...")
        upgrade()
    if not LOADED.exists():
        say("Loading the demo: about twenty invented cases, through the real services ...")
        load(app, authority)
        accounts = [
            {
                "name": one.name,
                "email": one.email,
                "password": one.password,
                "may": ", ".join(sorted(one.roles)),
            }
            for one in TOLD[authority][0].accounts
        ]
        (HOME / "accounts.json").write_text(json.dumps(accounts, indent=1))
        LOADED.write_text(authority)
    elif LOADED.read_text() != authority:
        say(f"The demo holds “{LOADED.read_text()}” already; for “{authority}” start it with --reset.")


def _serve(settings: dict[str, str], chosen: argparse.Namespace, lock: IO[str]) -> int:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CANDOUR_")}
    staff = {**clean, **settings, "CANDOUR_SURFACE": "staff"}
    public = {**clean, **{name: settings[name] for name in PUBLIC_SIDE}, "CANDOUR_SURFACE": "public"}
    bin_folder = Path(sys.executable).parent

    def start(command: list[str], env: dict[str, str]) -> subprocess.Popen[bytes]:
        # They have the lock too: whatever becomes of this process, the data is in use while one of them lives.
        return subprocess.Popen(command, cwd=ROOT, env=env, start_new_session=True, pass_fds=(lock.fileno(),))

    def web(port: int, env: dict[str, str]) -> subprocess.Popen[bytes]:
        command = [str(bin_folder / "gunicorn"), "--workers=1", "--threads=8", "--worker-class=gthread"]
        command += ["--timeout=120", f"--bind=127.0.0.1:{port}", "--log-level=warning", "wsgi:app"]
        return start(command, env)

    def worker() -> subprocess.Popen[bytes]:
        command = [str(bin_folder / "flask"), "--app", "wsgi", "foi", "work"]
        return start(command, staff)

    running = {
        "the staff pages": web(chosen.port, staff),
        "the public pages": web(chosen.public_port, public),
        "the worker": worker(),
    }
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        _wait_for(chosen.port, running)
        _wait_for(chosen.public_port, running)
        _welcome(settings)
        while all(process.poll() is None for process in running.values()):
            time.sleep(0.5)
        stopped = next(name for name, process in running.items() if process.poll() is not None)
        say(f"Stopped, because {stopped} ended. What was promised is kept and goes on at the next start.")
        return 1
    except KeyboardInterrupt:
        say("\nStopping ...")
        return 0
    finally:
        _stop(running.values())


def _wait_for(port: int, running: dict[str, subprocess.Popen[bytes]]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and all(one.poll() is None for one in running.values()):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)


def _stop(processes: Iterable[subprocess.Popen[bytes]]) -> None:
    """Ask each process group to end; those that do not are killed (nothing is lost by that)."""
    children = list(processes)
    for child in children:
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGTERM)
    for child in children:
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)


def _welcome(settings: dict[str, str]) -> None:
    accounts = json.loads((HOME / "accounts.json").read_text())
    width = max(len(one["email"]) for one in accounts)
    lines = [
        "",
        "Candour is running. Everybody and everything in it is invented.",
        "",
        f"  Staff pages     {settings['CANDOUR_STAFF_URL']}",
        f"  Disclosure log  {settings['CANDOUR_PUBLIC_URL']}",
        f"  E-mail sent     {HOME / 'mail'}",
        "",
        "  Sign in as:",
        *(f"    {one['email']:<{width}}  {one['password']}  ({one['may']})" for one in accounts),
        "",
        "Ctrl-C stops it; the data is kept for the next start.",
    ]
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    sys.exit(main())
