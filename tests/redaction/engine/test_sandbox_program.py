"""Outside programs: bounded, without a network, writing nowhere but where they are told."""

from __future__ import annotations

import os
import socket
import sys
import time
from pathlib import Path

import pytest

from redaction.engine import sandbox_program
from redaction.engine.limits import Limits
from redaction.engine.sandbox import ParserCrashed, ProgramMissing, TooBig, TooSlow, run_program

PYTHON = sys.executable


@pytest.fixture(params=["the strongest wall", "without namespaces"])
def wall(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "without namespaces":
        monkeypatch.setattr(sandbox_program, "_works", lambda wall: False)
    return str(request.param)


@pytest.mark.usefixtures("wall")
def test_output_comes_back() -> None:
    assert run_program(["cat"], input=b"words") == b"words"


@pytest.mark.usefixtures("wall")
def test_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        code = f"import socket; socket.create_connection(('127.0.0.1', {port}), 2)"
        with pytest.raises(ParserCrashed):
            run_program([PYTHON, "-c", code])


@pytest.mark.usefixtures("wall")
def test_a_hang_is_stopped_with_all_that_it_started() -> None:
    started = time.monotonic()
    with pytest.raises(TooSlow):
        run_program(["sh", "-c", "sleep 30 & sleep 30"], limits=Limits(memory=1 << 32, seconds=0.5))
    assert time.monotonic() - started < 10


@pytest.mark.usefixtures("wall")
def test_memory_is_bounded() -> None:
    with pytest.raises(ParserCrashed):
        run_program([PYTHON, "-c", "bytearray(2 << 30)"], limits=Limits(memory=1 << 30, seconds=20))


@pytest.mark.usefixtures("wall")
def test_the_folder_can_be_written(tmp_path: Path) -> None:
    run_program(["sh", "-c", "echo done > out.txt"], folder=tmp_path)
    assert (tmp_path / "out.txt").read_text() == "done\n"


def test_nothing_else_can_be_written(tmp_path: Path) -> None:
    if not sandbox_program._works(sandbox_program._bubblewrap(None)):
        pytest.skip("bubblewrap cannot build namespaces on this machine")
    with pytest.raises(ParserCrashed):
        run_program(["sh", "-c", f"echo x > {tmp_path}/escaped"])
    assert not (tmp_path / "escaped").exists()


def test_too_much_output_is_refused() -> None:
    with pytest.raises(TooBig):
        run_program(["head", "-c", "2000000", "/dev/zero"], limits=Limits(memory=1 << 32, result=1_000_000))


def test_a_missing_program_is_named() -> None:
    with pytest.raises(ProgramMissing, match="no-such-program"):
        run_program(["no-such-program"])


def test_the_workers_environment_is_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANDOUR_SECRET_KEY", "for the worker alone")
    assert b"CANDOUR_SECRET_KEY" not in run_program(["env"])
    assert os.environ["CANDOUR_SECRET_KEY"]


def test_a_program_sees_no_file_but_its_own(tmp_path: Path) -> None:
    """A hostile file that takes over its reader finds no other document, no setting and no key."""
    if not sandbox_program._works(sandbox_program._bubblewrap(None)):
        pytest.skip("bubblewrap cannot build namespaces on this machine")
    own, others = tmp_path / "own", tmp_path / "others"
    own.mkdir()
    others.mkdir()
    (others / "minutes.txt").write_text("not for you")
    (own / "given.txt").write_text("for you")
    assert run_program(["cat", str(own / "given.txt")], folder=own) == b"for you"
    for path in (others / "minutes.txt", Path("/etc/passwd"), Path.cwd() / "setup.cfg"):
        assert path.exists()
        with pytest.raises(ParserCrashed):
            run_program(["cat", str(path)], folder=own)


def test_our_own_programs_are_there_wherever_they_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ours.py").write_text("print('here')")
    monkeypatch.setattr(sandbox_program, "_HOMES", (tmp_path, Path(sys.prefix), Path(sys.base_prefix)))
    assert run_program([sys.executable, str(tmp_path / "ours.py")]) == b"here\n"
