"""``redaction burn``: exit codes, messages, and what is written."""

import json
import sys
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from click.testing import CliRunner, Result

from redaction.cli.burn import burn
from redaction.engine.burn import Burned, burn_terms
from redaction.engine.verify import report

SECRET = "Quillfeather"
# The package shows the command under the module's name.
COMMAND = sys.modules["redaction.cli.burn"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 100), f"Chair Zebulon {SECRET} opened the meeting.")
    page.insert_text((72, 120), "Nobody else spoke at all.")
    document.save(tmp_path / "in.pdf")
    (tmp_path / "terms.txt").write_text(f"# whom we withhold\n{SECRET}\nword:Marrowby\n", "utf-8")
    return tmp_path


def run(folder: Path, *options: str, source: str = "in.pdf") -> Result:
    certificate = ["--certificate", str(folder / "c.json"), "--edition", "facsimile"]
    return CliRunner().invoke(burn, [str(folder / source), str(folder / "out.pdf"), *certificate, *options])


def terms(folder: Path) -> list[str]:
    return ["--terms", str(folder / "terms.txt")]


def test_a_proved_file_is_written_and_certified(folder: Path):
    result = run(folder, *terms(folder))
    assert result.exit_code == 0, result.stderr
    with pymupdf.open(folder / "out.pdf") as out:
        assert SECRET not in out[0].get_text()
        assert "Nobody else spoke" in out[0].get_text()
    certificate = json.loads((folder / "c.json").read_text("utf-8"))
    assert certificate["outcome"] == "released"
    assert certificate["terms"] == [{"line": 2, "hits": 1}, {"line": 3, "hits": 0}]
    assert all(channel["checked"] or not channel["findings"] for channel in certificate["channels"])


def test_a_term_that_is_not_there_is_named_by_its_line(folder: Path):
    result = run(folder, *terms(folder))
    assert "line 3 was not found" in result.stderr
    assert SECRET not in result.output
    assert "Marrowby" not in result.output + (folder / "c.json").read_text("utf-8")


def test_a_file_that_fails_the_proof_is_not_written(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """The seeded fault: a burner that finds nothing."""

    def burn_nothing(original: bytes, _terms: object, **options: Any) -> Burned:
        return burn_terms(original, [], **options)

    monkeypatch.setattr(COMMAND, "burn_terms", burn_nothing)
    (folder / "out.pdf").write_bytes(b"of an earlier run")
    result = run(folder, *terms(folder))
    assert result.exit_code == 1
    assert not (folder / "out.pdf").exists()
    assert "line 2" in result.stderr
    assert "Made again with page 1 as pictures" in result.stderr
    assert SECRET not in result.output
    certificate = json.loads((folder / "c.json").read_text("utf-8"))
    assert certificate["outcome"] == "refused"
    assert certificate["burn"]["second_try"]["pages"] == [1]


@pytest.mark.parametrize("content", [b"", b"plain words", b"%PDF-1.7 and no more"])
def test_a_file_that_is_no_pdf_is_unusable(folder: Path, content: bytes):
    (folder / "bad.pdf").write_bytes(content)
    result = run(folder, *terms(folder), source="bad.pdf")
    assert result.exit_code == 2
    assert not (folder / "out.pdf").exists()


def test_rectangles_carry_their_exemption(folder: Path):
    with pymupdf.open(folder / "in.pdf") as document:
        (place,) = document[0].search_for(SECRET)
    decision = {"page": 1, "box": list(place), "label": "PERSON", "provision": "section 40(2)"}
    decisions = {"format": "candour.decisions/1", "decisions": [decision]}
    (folder / "d.json").write_text(json.dumps(decisions), "utf-8")
    result = run(folder, "--decisions", str(folder / "d.json"))
    assert result.exit_code == 0, result.stderr
    with pymupdf.open(folder / "out.pdf") as out:
        assert "Chair Zebulon [name withheld: section 40(2)] opened" in " ".join(out[0].get_text().split())


@pytest.mark.parametrize(
    "decision",
    [
        {"page": 0, "box": [0, 0, 1, 1], "provision": "section 40(2)"},
        {"page": 1, "box": [0, 0, 0, 1], "provision": "section 40(2)"},
        {"page": 1, "box": [0, 0, 1, 1], "provision": "because"},
        {"page": 1, "box": [0, 0, 1, 1], "provision": "section 40(2)", "label": "NOISE"},
    ],
)
def test_decisions_that_mean_nothing_are_a_usage_error(folder: Path, decision: dict[str, object]):
    (folder / "d.json").write_text(
        json.dumps({"format": "candour.decisions/1", "decisions": [decision]}), "utf-8"
    )
    result = run(folder, "--decisions", str(folder / "d.json"))
    assert "Decision 1" in result.stderr
    assert not (folder / "out.pdf").exists()


def test_terms_and_decisions_exclude_each_other(folder: Path):
    assert "one of the two" in run(folder).stderr


def test_only_the_verifier_makes_what_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch):
    real = report.verify_isolated(_blank(), report.Withheld(()))
    monkeypatch.setattr(COMMAND, "verify_isolated", lambda *_, **__: _without_file(real))
    assert run(folder, *terms(folder)).exit_code == 1
    assert not (folder / "out.pdf").exists()


def _blank() -> bytes:
    document = pymupdf.open()
    document.new_page()
    return bytes(document.tobytes())


def _without_file(real: report.Verification) -> report.Verification:
    return report.Verification(False, True, real.findings, real.channels, real.engines)
