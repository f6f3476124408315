import json
import time
from itertools import pairwise
from pathlib import Path

import pytest

from redaction.engine.model import NoModel, load_model
from redaction.engine.pipeline import Findings, detect
from redaction.engine.readers.plain import from_text
from redaction.rules.labels import Label
from redaction.rules.people import Person
from redaction.rules.scoring import FoundSpan, GoldSpan, Score
from redaction.rules.spans import Tier

ROOT = Path(__file__).parents[3]
OWN = (ROOT / "tests/corpus/gold.jsonl",)
# Written by somebody who had not seen the engine, to be hard; docs/accuracy.md says what is still missed.
BLIND = (ROOT / "tests/corpus/blind.jsonl",)
# Written likewise, to be as such documents are.
ORDINARY = (ROOT / "tests/corpus/ordinary.jsonl",)
SHARED = tuple(ROOT.parent / "shared/data/minutes" / name for name in ("minutes.jsonl", "synthetic.jsonl"))


def scan(text, **options) -> Findings:
    return detect(from_text(text), **options)


def found(text, **options) -> list[str]:
    return [text[span.start : span.end] for span in scan(text, **options).spans]


def _documents(paths):
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines)


def _gold(span):
    return GoldSpan(span["start"], span["end"], span["label"], span.get("entity"), bool(span.get("optional")))


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param(OWN, id="own"),
        pytest.param(
            SHARED,
            id="shared",
            marks=pytest.mark.skipif(
                not all(path.exists() for path in SHARED),
                reason="the shared minutes are not beside the project",
            ),
        ),
    ],
)
def test_floors_of_the_specification(paths):
    certain, everything, amber = _scores(paths)
    assert certain.recall >= 0.99
    assert certain.precision >= 0.93
    assert certain.entity_recall >= 0.985
    initials = certain.labels["INITIALS"]
    assert initials.found / initials.mentions >= 0.99
    assert everything.recall >= 0.998
    assert everything.precision >= 0.85
    assert everything.clean == everything.documents, everything.misses[0].document
    assert 1000 * amber / everything.words <= 12


def test_hard_documents_are_read_no_worse_than_they_were():
    certain, everything, amber = _scores(BLIND)
    assert certain.recall >= 0.96
    assert certain.precision >= 0.95
    assert everything.recall >= 0.98
    assert everything.precision >= 0.88
    assert 1000 * amber / everything.words <= 14


def test_ordinary_documents_are_read_no_worse_than_they_were():
    certain, everything, amber = _scores(ORDINARY)
    assert certain.recall >= 0.99
    assert certain.precision >= 0.96
    assert certain.entity_recall >= 0.975
    assert everything.recall >= 0.998
    assert everything.precision >= 0.88
    assert 1000 * amber / everything.words <= 10


def _scores(paths):
    certain, everything, amber = Score(), Score(), 0
    for document in _documents(paths):
        gold = [_gold(span) for span in document["spans"]]
        spans = scan(document["text"]).spans
        amber += sum(span.tier is Tier.CHECK for span in spans)
        kept = [FoundSpan(span.start, span.end, span.label.value) for span in spans]
        sure = [
            FoundSpan(span.start, span.end, span.label.value) for span in spans if span.tier is Tier.CERTAIN
        ]
        everything.add(document["id"], document["text"], gold, kept)
        certain.add(document["id"], document["text"], gold, sure)
    return certain, everything, amber


def test_the_gold_set_is_large_and_holds_every_label_but_web_addresses():
    documents = list(_documents(OWN))
    assert len({document["text"] for document in documents}) == len(documents) >= 40
    assert {span["label"] for document in documents for span in document["spans"]} == {*Label} - {"URL"}
    for document in documents:
        spans = sorted(document["spans"], key=lambda span: span["start"])
        assert all(one["end"] <= other["start"] for one, other in pairwise(spans))
        assert all(document["text"][span["start"] : span["end"]].strip() for span in spans)


def test_spans_are_in_order_and_point_into_the_text():
    text = (
        "Dear Ms Okafor,\n\nPC 4471 Harris rang Tom Okafor on 07700 900461.\n\nYours sincerely\n\nAnn Lee\n"
    )
    spans = scan(text).spans
    assert [text[span.start : span.end] for span in spans] == [
        "Ms Okafor",
        "4471",
        "Harris",
        "Tom Okafor",
        "07700 900461",
        "Ann Lee",
    ]
    assert spans[-1].label is Label.SIGNATURE_NAME


def test_one_person_has_one_key_in_all_spellings():
    findings = scan(
        "Present: Heather Riley (Secretary), Tom Okafor\n\nHeather spoke. HR to write. Ms Riley left. H Riley\n"
    )
    heather = next(person for person in findings.people if person.name == "Heather Riley")
    assert heather.role == "Secretary"
    assert heather.mentions == 5
    assert sum(span.person == heather.key for span in findings.spans) == 5


def test_a_mention_that_fits_two_people_has_no_person_and_is_a_doubt():
    findings = scan("Present: John Smith, Jane Smith\n\nMr Smith will write.\n")
    assert [span.person for span in findings.spans][-1] is None
    assert [doubt.text for doubt in findings.register.doubts] == ["Smith"]


def test_somebody_whom_a_doubtful_hit_names_is_found_elsewhere_for_a_check():
    findings = scan("Zelimir Okvun attended. The rest was for Okvun.", model=NoModel())
    assert [str(span.tier) for span in findings.spans][-1] == "check"
    assert len(findings.spans) == 2


def test_people_of_the_case_are_found_and_keep_their_keys():
    known = [Person("p9", "Zelimir Quent", ("Zelimir Quent",), ("ZQ",))]
    findings = scan("ZQ to draft. Quent agreed.", known_people=known)
    assert [span.person for span in findings.spans] == ["p9", "p9"]


def test_deny_entries_are_found_and_allow_entries_only_demoted():
    text = "Tom Okafor saw the blue moon."
    assert "blue moon" in found(text, deny=["Blue Moon"])
    (span,) = scan(text, allow=["tom okafor"]).spans
    assert span.tier is Tier.CHECK


def test_nothing_that_the_model_finds_is_dropped():
    text = "Mother Kelly's and the Stacey Centre. Wiggle hosted. Supt in Cosham."
    spans = scan(text).spans
    for (stretches,) in [list(load_model().people([text]))]:
        for start, end in stretches:
            assert any(span.start < end and start < span.end for span in spans)


def test_rules_alone_work_and_say_so():
    findings = scan("Present: Tom Okafor, Ann Lee", model=NoModel())
    assert findings.model == "rules alone, no language model"
    assert len(findings.people) == 2


HOSTILE = {
    "nothing": "",
    "no spaces": "a" * 50,
    "capitals": "A" * 50,
    "nul": "\x00" * 50,
    "brackets": "(" * 10,
    "at signs": "a@" * 25,
    "digits": "0 " * 25,
    "dots": "A." * 25,
    "right to left": "שלום עולם " * 5,
    "combining": "e\u0301\u0302" * 17,
    "headings": "Present:\n" * 5,
    "headings on one line": "Present: " * 5,
    "cells": "Present: a, b\tc; " * 3,
    "titles": "Mr PC 12 " * 5,
    "labels": "Action: ref no. " * 3,
    "addresses": "12 High Road, " * 3,
    "births": "born DOB " * 5,
    "quotes": '"A" (B) ' * 6,
    "names": "Tom Okafor, Ann Lee; " * 3,
    "glued": "abcDefg" * 40,
    "wrapped numbers": "07700\n" * 8,
    "particles": "Ab da Cd " * 6,
    "plural titles": "Cllrs Ab, Cd and " * 3,
    "small letters": "Present: ab cd, " * 3,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_no_faster_than_the_text(name):
    small = HOSTILE[name] * 16
    assert _seconds(small * 10, NoModel()) < 25 * max(_seconds(small, NoModel()), 0.02)


def test_the_language_models_time_grows_no_faster_than_the_text():
    small = " ".join(HOSTILE.values())
    assert _seconds(small * 10, load_model()) < 25 * max(_seconds(small, load_model()), 0.02)


def test_ten_thousand_different_names_are_one_register_each():
    names = [f"{_letters(number)} {_letters(number * 7 + 3)}son" for number in range(10_000)]
    began = time.process_time()
    findings = scan("Present: " + ", ".join(names), model=NoModel())
    assert time.process_time() - began < 60
    assert findings.spans


def test_a_long_line_keeps_its_places():
    text = "x " * 10_000 + "Mr Okafor rang. " + "y" * 100_000
    findings = scan(text, model=NoModel())
    assert text[findings.spans[0].start : findings.spans[0].end] == "Mr Okafor"


def _letters(number: int) -> str:
    made = ""
    while number:
        number, digit = divmod(number, 26)
        made += chr(97 + digit)
    return "Qu" + made


def _seconds(text, model) -> float:
    began = time.process_time()
    spans = scan(text, model=model).spans
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    return time.process_time() - began


def test_somebody_called_by_a_word_of_minutes_is_not_left_out_of_a_list():
    text = "Present: Joan Moss, Mission Adeyemi, Ann Lee\n"
    assert found(text) == ["Joan Moss", "Mission Adeyemi", "Ann Lee"]
