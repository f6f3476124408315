"""``redaction verify`` as it is called: exit status, where words go, and that no term is ever repeated."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result

from redaction.cli.verify import verify
from redaction.engine.verify import certificate as certificates
from redaction.engine.verify.report import Withheld, verify_isolated
from tests.redaction.engine.verify.sheets import SECRET, saved, sheet, text_at


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "clean.pdf").write_bytes(saved(sheet()))
    (tmp_path / "leaking.pdf").write_bytes(saved(sheet(text_at(60, 500, SECRET))))
    (tmp_path / "terms.txt").write_text(f"# who was named\nWierzbicki\n\n{SECRET}\n")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(verify, [str(argument) for argument in arguments])


def test_a_clean_file(files: Path) -> None:
    result = run(files / "clean.pdf", "--terms", files / "terms.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("Clean: 2 terms looked for")
    assert result.stderr == ""


def test_a_leak_is_named_by_the_line_of_its_term_and_its_place(files: Path) -> None:
    result = run(files / "leaking.pdf", "--terms", files / "terms.txt")
    assert result.exit_code == 1
    assert "line 4 shows in the page's text" in result.stdout
    assert "page 1" in result.stdout
    assert "line 2" not in result.stdout
    assert SECRET.lower() not in result.output.lower()


def test_a_file_that_cannot_be_read(files: Path) -> None:
    (files / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    result = run(files / "broken.pdf", "--terms", files / "terms.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "not a PDF" in result.stderr


def test_what_may_not_leave_is_told_but_is_no_leak(files: Path) -> None:
    pdf = sheet()
    pdf.Root.PageMode = pikepdf.Name.UseOutlines
    (files / "odd.pdf").write_bytes(saved(pdf))
    result = run(files / "odd.pdf", "--terms", files / "terms.txt")
    assert result.exit_code == 0
    assert "would not release" in result.stderr


def test_other_forms_are_told_by_their_names(files: Path) -> None:
    (files / "letter.html").write_text(f"<p>by {SECRET[:5]}<b>{SECRET[5:]}</b></p>")
    (files / "rows.csv").write_text("rank,count\n")
    assert run(files / "letter.html", "--terms", files / "terms.txt").exit_code == 1
    assert run(files / "rows.csv", "--terms", files / "terms.txt").exit_code == 0


def test_a_bad_list_is_a_usage_error(files: Path) -> None:
    (files / "bad.txt").write_text("fine\nre:(\n")
    result = run(files / "clean.pdf", "--terms", files / "bad.txt")
    assert isinstance(result.exception, SystemExit)
    assert "Line 2" in result.stderr
    (files / "latin.txt").write_bytes(b"caf\xe9")
    assert "UTF-8" in run(files / "clean.pdf", "--terms", files / "latin.txt").stderr
    assert "--terms" in run(files / "clean.pdf").stderr


def certified(files: Path) -> Path:
    data = (files / "clean.pdf").read_bytes()
    proof = verify_isolated(data, Withheld((SECRET,)))
    made = certificates.Made("facsimile")
    at = datetime(2026, 3, 1, tzinfo=UTC)
    content = certificates.build(proof, made, original=b"", output=data, at=at)
    (files / "certificate.json").write_text(json.dumps(content))
    return files / "certificate.json"


def test_a_file_and_its_certificate(files: Path) -> None:
    certificate = certified(files)
    result = run(files / "clean.pdf", "--certificate", certificate)
    assert result.exit_code == 0
    assert "byte for byte" in result.stdout


def test_a_file_that_was_changed_since(files: Path) -> None:
    certificate = certified(files)
    with (files / "clean.pdf").open("ab") as file:
        file.write(b"\n")
    result = run(files / "clean.pdf", "--certificate", certificate)
    assert result.exit_code == 1
    assert "Not the file" in result.stderr


def test_no_certificate_at_all(files: Path) -> None:
    result = run(files / "clean.pdf", "--certificate", files / "terms.txt")
    assert result.exit_code == 2
    assert "not JSON" in result.stderr
