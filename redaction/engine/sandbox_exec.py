"""Become a program that can open no network socket (``python sandbox_exec.py PROGRAM ARGUMENT...``).

For machines on which bubblewrap is absent or not allowed. The filter outlives ``exec``.
"""

from __future__ import annotations

import errno
import os
import socket
import sys


def main(argv: list[str]) -> None:
    import pyseccomp

    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    rules.set_attr(pyseccomp.Attr.CTL_NNP, 1)
    # Programs such as LibreOffice talk to themselves over local sockets; only those are left.
    rules.add_rule(pyseccomp.ERRNO(errno.EACCES), "socket", pyseccomp.Arg(0, pyseccomp.NE, socket.AF_UNIX))
    for name in ("io_uring_setup", "ptrace", "bpf"):
        rules.add_rule(pyseccomp.ERRNO(errno.EPERM), name)
    rules.load()
    os.execv(argv[0], argv)  # noqa: S606 - the caller resolved the program


if __name__ == "__main__":
    main(sys.argv[1:])
