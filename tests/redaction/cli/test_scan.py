import json

import pymupdf
import pytest
from click.testing import CliRunner

from redaction.cli.scan import scan
from redaction.cli.score import score
from redaction.engine.readers.image import tesseract_available

TEXT = "Present: Heather Riley (Chair), Tom Okafor\n\nHR to ring 01632 960115.\n"


@pytest.fixture
def run():
    return lambda command, *arguments, given=None: CliRunner().invoke(command, list(arguments), input=given)


def test_json_holds_text_people_and_placed_spans(run, tmp_path):
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Mr Tom Okafor rang.")
    path = tmp_path / "note.pdf"
    path.write_bytes(document.tobytes())
    result = run(scan, str(path), "--json")
    said = json.loads(result.stdout)
    assert said["format"] == "candour.scan/1"
    (span,) = said["spans"]
    assert said["text"][span["start"] : span["end"]] == "Mr Tom Okafor"
    assert (span["page"], span["boxes"][0]["page"], span["tier"], span["person"]) == (1, 1, "certain", "p1")
    assert said["people"][0]["name"] == "Tom Okafor"
    assert span["reason"] and span["detectors"]


def test_a_page_that_is_a_picture_is_read_by_ocr(run, tmp_path):
    if not tesseract_available():
        pytest.skip("Tesseract is not installed")
    written = pymupdf.open()
    written.new_page(width=300, height=100).insert_text((20, 50), "Mr Tom Okafor rang.", fontsize=18)
    scanned = pymupdf.open()
    page = scanned.new_page(width=300, height=100)
    page.insert_image(page.rect, stream=written[0].get_pixmap(dpi=200).tobytes("png"))
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned.tobytes())
    said = json.loads(run(scan, str(path), "--json").stdout)
    (span,) = said["spans"]
    assert said["text"][span["start"] : span["end"]] == "Mr Tom Okafor"
    assert (said["pages"][0]["is_picture"], len(span["boxes"])) == (True, 1)


def test_lines_in_lines_out(run):
    given = json.dumps({"id": "a", "text": TEXT}) + "\n\n" + json.dumps({"id": 2, "text": "\u2028"}) + "\n"
    result = run(scan, "--jsonl", given=given)
    first, second = (json.loads(line) for line in result.stdout.split("\n") if line)
    assert [TEXT[span["start"] : span["end"]] for span in first["spans"]] == [
        "Heather Riley",
        "Tom Okafor",
        "HR",
        "01632 960115",
    ]
    assert second == {"id": 2, "spans": []}


def test_the_certain_tier_leaves_out_what_is_to_be_checked(run):
    given = json.dumps({"id": "a", "text": "Mother Kelly's. Mr Okafor"})
    sure = run(scan, "--jsonl", "--tier", "certain", given=given)
    assert {span["tier"] for span in json.loads(sure.stdout)["spans"]} == {"certain"}


@pytest.mark.parametrize("given", ["no json", '{"text": "x"}', '{"id": 1, "text": 2}'])
def test_a_line_that_is_none_is_named_by_its_number(run, given):
    result = run(scan, "--jsonl", given=given)
    assert (result.exit_code, result.stderr.startswith("Line 1 ")) == (2, True)
    assert given not in result.stderr


def test_unusable_files_end_with_2(run, tmp_path):
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert run(scan, str(path)).exit_code == 2
    assert run(scan, str(tmp_path / "none.txt")).exit_code == 2


def test_score_prints_both_tiers_and_the_misses(run, tmp_path):
    path = tmp_path / "gold.jsonl"
    spans = [
        {"start": 9, "end": 22, "label": "PERSON", "entity": "h"},
        {"start": 0, "end": 7, "label": "PERSON"},
    ]
    path.write_text(json.dumps({"id": "a", "text": TEXT, "spans": spans}) + "\n", encoding="utf-8")
    result = run(score, str(path), "--misses", "5")
    assert result.exit_code == 0, result.stderr
    assert "certain: recall 0.500" in result.stdout
    assert "all: recall 0.500" in result.stdout
    assert "MISS a PERSON 'Present'" in result.stdout
    assert "peak memory" in result.stdout


def test_only_some_spans_can_be_demanded(run, tmp_path):
    path = tmp_path / "gold.jsonl"
    spans = [
        {"start": 9, "end": 22, "label": "PERSON", "identifier": "DIRECT"},
        {"start": 0, "end": 7, "label": "X"},
    ]
    path.write_text(json.dumps({"id": "a", "text": TEXT, "spans": spans}) + "\n", encoding="utf-8")
    assert "all: recall 1.000" in run(score, str(path), "--only", "identifier=DIRECT", "--tier", "all").stdout
