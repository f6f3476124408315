"""A whole installation on free ports: staff pages, public pages and a worker, each a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from foi.core.config import Settings

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
SECONDS_TO_START = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Installation:
    """Runs until ``stop``. It is a demonstration: its clock can be moved, and cookies go without TLS."""

    def __init__(self, settings: Settings) -> None:
        ports = free_port(), free_port()
        self.staff, self.public = (f"http://127.0.0.1:{port}" for port in ports)
        self.mail = settings.data_folder / "mail"
        shared = {
            "PATH": os.environ["PATH"],
            "CANDOUR_DATA": str(settings.data_folder),
            "CANDOUR_DEMO": "1",
            "CANDOUR_STAFF_URL": self.staff,
            "CANDOUR_PUBLIC_URL": self.public,
            "CANDOUR_EXIT_URL": "https://weather.example/",
            "CANDOUR_PUBLIC_DATABASE_URL": settings.public_database_url,
        }
        self._env = shared | {
            "CANDOUR_DATABASE_URL": settings.database_url,
            "CANDOUR_JOBS_DATABASE_URL": settings.jobs_database_url,
            "CANDOUR_SECRET_KEY": settings.secret_key,
            "CANDOUR_AUDIT_KEY": settings.audit_key,
            "CANDOUR_MAIL_FROM": settings.mail_from,
        }
        self._log = (settings.data_folder / "servers.log").open("wb")
        self._running = [
            self._web(ports[0], self._env | {"CANDOUR_SURFACE": "staff"}),
            self._web(ports[1], shared | {"CANDOUR_SURFACE": "public"}),
            self._start(self._env, "flask", "--app", "wsgi", "foi", "work"),
        ]
        for port in ports:
            self._wait_for(port)

    def _web(self, port: int, env: dict[str, str]) -> subprocess.Popen[bytes]:
        words = ("--workers=1", "--threads=4", "--timeout=120", f"--bind=127.0.0.1:{port}", "wsgi:app")
        return self._start(env, "gunicorn", *words)

    def _start(self, env: dict[str, str], program: str, *words: str) -> subprocess.Popen[bytes]:
        command = [str(BIN / program), *words]
        return subprocess.Popen(
            command, cwd=ROOT, env=env, stdout=self._log, stderr=self._log, start_new_session=True
        )

    def _wait_for(self, port: int) -> None:
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.1)
        raise RuntimeError(Path(self._log.name).read_text())

    def command(self, *words: str) -> str:
        """One verb of the command line; what it printed."""
        command = [str(BIN / "flask"), "--app", "wsgi", *words]
        done = subprocess.run(command, cwd=ROOT, env=self._env, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def stop(self) -> None:
        for process in self._running:
            os.killpg(process.pid, signal.SIGTERM)
        for process in self._running:
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self._log.close()
