"""The process that forks one child a job (``python -m redaction.engine.sandbox_child FD KIND``).

It stays single-threaded and never reads a file itself: it imports the parsers once, then forks.
"""

from __future__ import annotations

import errno
import gc
import os
import pickle
import resource
import select
import signal
import socket
import struct
import sys
from contextlib import suppress
from importlib import import_module
from types import FrameType
from typing import Any

from redaction.engine.limits import Limits, Unusable
from redaction.engine.sandbox_wire import Answer

# Imported once, not in every child: a third of a second each time.
_PRELOAD = {
    "reader": ("PIL.Image", "pdfminer.high_level", "pypdfium2", "redaction.engine.burn.burning"),
    "verifier": ("PIL.Image", "redaction.engine.verify.inspection"),
}
_BARRED = {"reader": (), "verifier": ("pymupdf", "fitz", "redaction.engine.burn")}


def main(control: socket.socket, kind: str) -> None:
    """Serve until the worker goes away."""
    for name in _BARRED[kind]:
        sys.modules[name] = None  # type: ignore[assignment]  # the documented way to make an import fail
    for name in _PRELOAD[kind]:
        import_module(name)
    if "PIL.Image" in sys.modules:
        sys.modules["PIL.Image"].init()
    gc.freeze()
    children: dict[int, int] = {}
    wake_read, wake_write = os.pipe()
    os.set_blocking(wake_write, False)
    signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, _noticed)
    while True:
        ready, _, _ = select.select([control.fileno(), wake_read], [], [])
        if wake_read in ready:
            os.read(wake_read, 512)
            _reap(children)
        if control.fileno() in ready and not _accept(control, children):
            return


def _noticed(_signal: int, _frame: FrameType | None) -> None:
    """Only wakes the loop."""


def _reap(children: dict[int, int]) -> None:
    with suppress(ChildProcessError):
        while True:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            pipe = children.pop(pid)
            with suppress(OSError):
                os.write(pipe, struct.pack("i", os.waitstatus_to_exitcode(status)))
            os.close(pipe)


def _accept(control: socket.socket, children: dict[int, int]) -> bool:
    message, descriptors, _, _ = socket.recv_fds(control, 1, 2)
    if not message:
        return False
    channel, status = descriptors
    pid = os.fork()
    if pid == 0:
        for other in (control.fileno(), status, *children.values()):
            os.close(other)
        _serve(socket.socket(fileno=channel))
    os.close(channel)
    children[pid] = status
    with suppress(OSError):
        os.write(status, struct.pack("i", pid))
    return True


def _serve(channel: socket.socket) -> None:
    """One job, from its question to its end. Never returns."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.set_wakeup_fd(-1)
    quiet = os.open(os.devnull, os.O_RDWR)
    # Parsers print what they trip over, which may be the file's own words.
    for descriptor in (0, 1, 2):
        os.dup2(quiet, descriptor)
    kind, payload = _answer(channel)
    # As a plain descriptor: sending on a socket is a call that the filter refuses.
    with open(channel.detach(), "wb", buffering=0) as wire:
        for part in (kind, payload, b"."):
            _write_all(wire.fileno(), part)
    os._exit(0)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _answer(channel: socket.socket) -> tuple[bytes, bytes]:
    try:
        with channel.makefile("rb") as wire:
            module, name, args, limits = pickle.load(wire)  # noqa: S301 - it comes from the worker itself
        function: Any = import_module(module)
        for part in name.split("."):
            function = getattr(function, part)
        _confine(limits)
        return Answer.RESULT.value, pickle.dumps(function(*args), protocol=5)
    except Unusable as problem:
        kind = type(problem)
        return Answer.UNUSABLE.value, pickle.dumps((kind.__module__, kind.__qualname__, str(problem)))
    except MemoryError:
        return Answer.NO_MEMORY.value, b""
    except BaseException as error:  # whatever it is, it ends this job and says only its kind
        return Answer.FAILED.value, type(error).__name__.encode()


def _confine(limits: Limits) -> None:
    """From here on: bounded memory and time; no socket, no program, no process, no file written."""
    seconds = int(limits.seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _filter_system_calls()


_FORBIDDEN = """
    socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg recvmsg execve execveat
    fork vfork clone ptrace process_vm_readv process_vm_writev pidfd_getfd kill tkill creat truncate
    ftruncate unlink unlinkat rename renameat renameat2 mkdir mkdirat rmdir link linkat symlink
    symlinkat mknod mknodat chmod fchmod fchmodat chown fchown lchown fchownat utimensat setxattr
    lsetxattr fsetxattr removexattr lremovexattr fremovexattr mount umount2 pivot_root chroot setns
    unshare bpf perf_event_open keyctl add_key request_key userfaultfd io_uring_setup io_uring_enter
    io_uring_register init_module finit_module delete_module kexec_load reboot swapon swapoff
""".split()  # noqa: SIM905 - one a line would fill the file


def _filter_system_calls() -> None:
    import pyseccomp

    deny = pyseccomp.ERRNO(errno.EPERM)
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    rules.set_attr(pyseccomp.Attr.CTL_NNP, 1)
    for name in _FORBIDDEN:
        rules.add_rule(deny, name)
    # A filter cannot look behind a pointer, so the newer calls look absent: libc falls back to the old ones.
    for name in ("clone3", "openat2"):
        rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), name)
    for name, place in (("open", 1), ("openat", 2)):
        for flag in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC):
            rules.add_rule(deny, name, pyseccomp.Arg(place, pyseccomp.MASKED_EQ, flag, flag))
    rules.load()


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2])
