"""Functions that the sandbox's tests send into a child."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from redaction.engine.limits import OverLimit, Unusable
from redaction.rules.geometry import Box


def double(data: bytes) -> bytes:
    return data + data


def a_box(page: int) -> tuple[Box, ...]:
    return (Box(page, 0, 0, 10, 10),)


def where_am_i() -> int:
    return os.getpid()


def fail_plainly() -> None:
    raise OverLimit("The file is too large.")


def fail_unusable() -> None:
    raise Unusable("The file is encrypted.")


def fail_with_content() -> None:
    raise ValueError("Quillfeather")


def hang() -> None:
    time.sleep(60)


def spin() -> None:
    while True:
        pass


def grow() -> int:
    return len(bytearray(8 << 30))


def crash() -> None:
    ctypes.string_at(0)


def leave() -> None:
    os._exit(3)


def big(size: int) -> bytes:
    return b"x" * size


def open_socket() -> str:
    return _errno(lambda: socket.create_connection(("127.0.0.1", 9)))


def unix_socket() -> str:
    return _errno(socket.socketpair)


def run_a_program() -> str:
    return _errno(lambda: subprocess.run(["/bin/true"], check=False))


def fork() -> str:
    return _errno(os.fork)


def write_file(path: str) -> str:
    return _errno(lambda: Path(path).write_bytes(b"x"))


def append_file(path: str) -> str:
    return _errno(lambda: os.open(path, os.O_WRONLY | os.O_APPEND))


def delete_file(path: str) -> str:
    return _errno(lambda: os.unlink(path))


def kill_parent() -> str:
    return _errno(lambda: os.kill(os.getppid(), 0))


def environment() -> dict[str, str]:
    return dict(os.environ)


def modules() -> list[str]:
    return [name for name, module in sys.modules.items() if module is not None]


class Intruder:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def intrude() -> Intruder:
    return Intruder()


def _errno(act: object) -> str:
    try:
        act()  # type: ignore[operator]  # every caller hands over something to call
    except OSError as error:
        return type(error).__name__
    return "allowed"
