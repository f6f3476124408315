"""Outside programs (Tesseract, poppler, LibreOffice) on files that may be hostile."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path

from redaction.engine import sandbox_exec
from redaction.engine.limits import PROGRAM, Limits, Unusable
from redaction.engine.sandbox_errors import crashed, too_big, too_slow

_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store")
_SETTINGS = (
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/libreoffice",
    "/var/cache/fontconfig",
)
_HOMES = (Path(__file__).resolve().parents[1], Path(sys.prefix), Path(sys.base_prefix))
"""Our own package and the Python that runs it: programs of ours need both."""


class ProgramMissing(Unusable):
    """A program that the job needs is not installed."""


def run_program(
    argv: list[str],
    *,
    input: bytes = b"",
    folder: Path | None = None,
    environment: dict[str, str] | None = None,
    limits: Limits = PROGRAM,
) -> bytes:
    """Run ``argv`` without a network and within ``limits``; return what it wrote to standard output.

    ``folder`` is its working folder and the only place where it may write (none without it).
    Raises ``ProgramMissing``, or ``JobKilled`` when it crashed, failed or used up its limits.
    """
    program = shutil.which(argv[0])
    if program is None:
        raise ProgramMissing(f"The program {argv[0]} is not installed. `./candour doctor` says how.")
    command = [*_limiter(limits), *_wall(folder, Path(program)), program, *argv[1:]]
    with subprocess.Popen(  # noqa: S603 - callers name the program, never a file or a request
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder or "/",
        env=_environment(folder) | (environment or {}),
        start_new_session=True,
    ) as process:
        try:
            output, _ = process.communicate(input, timeout=limits.patience)
        except subprocess.TimeoutExpired:
            raise too_slow(limits) from None
        finally:
            _end(process)
    if len(output) > limits.result:
        raise too_big(limits)
    if process.returncode in (-signal.SIGXCPU, 128 + signal.SIGXCPU):
        raise too_slow(limits)
    if process.returncode != 0:
        raise crashed(process.returncode)
    return output


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and whatever it started; its session is its own."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def _environment(folder: Path | None) -> dict[str, str]:
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder or "/nonexistent"),
        "LC_ALL": "C.UTF-8",
        "OMP_THREAD_LIMIT": "1",
    }


def _limiter(limits: Limits) -> list[str]:
    prlimit = shutil.which("prlimit")
    if prlimit is None:
        raise ProgramMissing("The program prlimit is not installed. `./candour doctor` says how.")
    return [prlimit, f"--as={limits.memory}", f"--cpu={int(limits.seconds) + 1}", "--core=0", "--"]


def _wall(folder: Path | None, program: Path) -> list[str]:
    """The strongest wall that this machine lets us build; the last one works everywhere."""
    if _works(_bubblewrap(None)):
        return _bubblewrap(folder, program)
    # No namespaces here (a container, say): the program itself gives up sockets before it starts.
    return [sys.executable, sandbox_exec.__file__]


def _bubblewrap(folder: Path | None, program: Path | None = None) -> list[str]:
    """A disk of its own that holds programs and fonts, and none of the authority's files, settings or keys."""
    wall = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session"]
    wall += ["--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"]  # noqa: S108 - an empty one, the wall's own
    for path in [*_SYSTEM, *_SETTINGS, *_outside_the_system(program)]:
        wall += ["--ro-bind-try", path, path]
    if folder is not None:
        wall += ["--bind", str(folder), str(folder), "--chdir", str(folder)]
    return wall


def _outside_the_system(program: Path | None) -> list[str]:
    """Where our own code lies, and the program with the folders beside its own (``/opt/office/program/soffice``)."""
    homes = {*_HOMES, *([program.resolve().parents[1]] if program else [])}
    return sorted(str(home) for home in homes if not any(home.is_relative_to(part) for part in _SYSTEM))


def _works(wall: list[str]) -> bool:
    return shutil.which(wall[0]) is not None and _tried(tuple(wall))


@cache
def _tried(wall: tuple[str, ...]) -> bool:
    trial = subprocess.run([*wall, "true"], capture_output=True, check=False)  # noqa: S603 - our own words
    return trial.returncode == 0
