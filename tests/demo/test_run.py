"""Starting the demo: never over the head of one that runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from demo import run


def test_a_demo_that_runs_keeps_its_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may run on other ports; without the mark of a finished load, even a plain start would start over."""
    home = tmp_path / "var" / "demo"
    home.mkdir(parents=True)
    (home / "candour.sqlite").write_text("in use")
    monkeypatch.setattr(run, "HOME", home)
    monkeypatch.setattr(run, "LOADED", home / "loaded")
    monkeypatch.setattr(run, "LOCK", home.with_name("demo.lock"))
    own = run.locked()
    assert own
    child = subprocess.Popen(
        [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=(own.fileno(),)
    )
    own.close()
    try:
        for options in (["--reset"], ["--reset", "--port", "5998"], []):
            monkeypatch.setattr(sys, "argv", ["demo.run", *options])
            assert run.main() == 1
            assert "A demo is running on this data already" in capsys.readouterr().err
        assert (home / "candour.sqlite").read_text() == "in use"
    finally:
        child.communicate(b"\n")
    free = run.locked()
    assert free
    free.close()
