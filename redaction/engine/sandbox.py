"""Reading files that may be hostile, in processes that can do nothing else.

``run`` calls one of our functions in a fresh child of a small helper process (the zygote), which has the
parsers imported already: starting a job costs milliseconds, and the child is never forked from a threaded
worker. ``run_program`` runs an outside program such as Tesseract. Neither has a network; a crash, a hang or
a bomb costs that one job.
"""

from __future__ import annotations

import atexit
import os
import pickle
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, TypeVar, overload

from redaction.engine.limits import Limits, Unusable
from redaction.engine.sandbox_errors import (
    KEPT,
    JobKilled,
    ParserCrashed,
    TooBig,
    TooSlow,
    crashed,
    failed,
    too_big,
    too_slow,
)
from redaction.engine.sandbox_program import ProgramMissing, run_program
from redaction.engine.sandbox_wire import Answer, load_result

__all__ = [
    "JobKilled",
    "ParserCrashed",
    "ProgramMissing",
    "TooBig",
    "TooSlow",
    "run",
    "run_program",
]

T = TypeVar("T")

_CHUNK = 1 << 20


@overload
def run(function: Callable[..., T], *args: Any, limits: Limits = ...) -> T: ...
@overload
def run(function: str, *args: Any, limits: Limits = ...) -> Any: ...
def run(function: Callable[..., Any] | str, *args: Any, limits: Limits = Limits()) -> Any:  # noqa: B008 - frozen
    """Call ``function(*args)`` in a fresh child process and return its result.

    ``function``: one defined at the top of a module, or ``"module:qualname"``. Arguments may be anything
    that pickles; results are plain values and dataclasses of ``redaction.engine`` and ``redaction.rules``
    (the child is not trusted, so nothing else is unpickled).
    Raises ``Unusable`` (and its kinds) as the function raised it; ``JobKilled`` for everything else.
    """
    module, name = _name_of(function)
    job = _zygote_for(module).start()
    try:
        job.ask((module, name, args, limits))
        answer, data = job.answer(limits)
    finally:
        job.close()
    if answer is Answer.NO_MEMORY:
        raise too_big(limits)
    if answer is Answer.FAILED:
        raise failed(data.decode("ascii", "replace"))
    try:
        value = load_result(data)
    except Exception as error:  # a child that was taken over can send anything
        raise failed(type(error).__name__) from None
    if answer is Answer.UNUSABLE:
        raise _unusable(value)
    return value


def _name_of(function: Callable[..., Any] | str) -> tuple[str, str]:
    if isinstance(function, str):
        module, _, name = function.partition(":")
    else:
        module, name = function.__module__, function.__qualname__
    if not name or "<" in name:
        raise ValueError("a sandboxed function is defined at the top of a module")
    return module, name


def _unusable(answer: tuple[str, str, str]) -> Unusable:
    """The exception that the child declared, built here from its words alone."""
    module, name, message = answer
    kind = getattr(import_module(module), name) if module.startswith("redaction.engine.") else Unusable
    if not (isinstance(kind, type) and issubclass(kind, Unusable)):
        kind = Unusable
    return kind(message)


class _Job:
    """One child: a socket for question and answer, a pipe on which the zygote tells its pid and its end."""

    def __init__(self, channel: socket.socket, status: int, process: int) -> None:
        self._channel = channel
        self._status = status
        self._process = process

    def ask(self, question: object) -> None:
        # A child that died at once leaves no reader; `answer` then says how it ended.
        with suppress(BrokenPipeError, ConnectionResetError), self._channel.makefile("wb") as wire:
            pickle.dump(question, wire, protocol=5)
        with suppress(OSError):
            self._channel.shutdown(socket.SHUT_WR)

    def answer(self, limits: Limits) -> tuple[Answer, bytes]:
        deadline = time.monotonic() + limits.patience
        received = bytearray()
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._channel], [], [], left)[0]:
                raise too_slow(limits)
            chunk = self._channel.recv(_CHUNK)
            if not chunk:
                break
            received += chunk
            if len(received) > limits.result:
                raise too_big(limits)
        if len(received) > 1 and received[-1:] == b".":
            return Answer(received[:1]), bytes(memoryview(received)[1:-1])
        raise self._ended(limits)

    def _ended(self, limits: Limits) -> JobKilled:
        code = _number(self._status) or 0
        if code == -signal.SIGXCPU:
            return too_slow(limits)
        if code == -signal.SIGKILL:
            return too_big(limits)
        return crashed(code)

    def close(self) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._process, signal.SIGKILL)
        os.close(self._process)
        os.close(self._status)
        self._channel.close()


def _number(pipe: int) -> int | None:
    data = os.read(pipe, 4)
    return struct.unpack("i", data)[0] if data else None


class _Zygote:
    """The helper process of one kind. It is started at the first job and again when it has died."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def start(self) -> _Job:
        for _ in range(2):
            control = self._connected()
            channel, theirs = socket.socketpair()
            status, status_theirs = os.pipe()
            try:
                socket.send_fds(control, [b"j"], [theirs.fileno(), status_theirs])
            except OSError:
                self._forget(control)
            finally:
                theirs.close()
                os.close(status_theirs)
            if pid := _number(status):
                # The child waits for its question, so the pid is still its own when it is pinned here.
                return _Job(channel, status, os.pidfd_open(pid))
            channel.close()
            os.close(status)
            self._forget(control)
        raise ParserCrashed(f"The process that reads files could not be started. {KEPT} Try again.")

    def _connected(self) -> socket.socket:
        with self._lock:
            # A worker forked after the first job must not share the helper of its parent.
            if self._control is None or self._owner != os.getpid():
                self._control = self._launch()
                self._owner = os.getpid()
            return self._control

    def _forget(self, control: socket.socket) -> None:
        """The helper is gone: let go of it, so that the next job starts another."""
        with self._lock:
            if self._control is not control:
                return
            self._control = None
            control.close()
            if self._process is not None:
                self._process.kill()
                self._process.wait()

    def _launch(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(  # noqa: S603 - our own module under our own interpreter
            [sys.executable, "-m", "redaction.engine.sandbox_child", str(theirs.fileno()), self._kind],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            # No secret of the worker's environment reaches a process that reads hostile files.
            env={
                "PATH": os.environ.get("PATH", os.defpath),
                "PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path),
                "LC_ALL": "C.UTF-8",
                "OPENBLAS_NUM_THREADS": "1",
                "OMP_NUM_THREADS": "1",
            },
        )
        theirs.close()
        return ours

    def stop(self) -> None:
        if self._control is not None and self._owner == os.getpid():
            self._forget(self._control)


_ZYGOTES = {kind: _Zygote(kind) for kind in ("reader", "verifier")}


@atexit.register
def _stop_helpers() -> None:
    for zygote in _ZYGOTES.values():
        zygote.stop()


def _zygote_for(module: str) -> _Zygote:
    """The verifier has a helper of its own, in which what the burner works with cannot be imported."""
    return _ZYGOTES["verifier" if module.startswith("redaction.engine.verify") else "reader"]
