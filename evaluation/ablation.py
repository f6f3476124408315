"""What each detector buys: recall, precision and people found, with all of them and with each left out.

    python -m evaluation.ablation tests/corpus/gold.jsonl [MORE.jsonl ...]

Prints a table in Markdown. "Amber" is hits for a person to check, a 1,000 words.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from redaction.engine.detectors.registry import NAMES, PATTERNS
from redaction.engine.pipeline import detect
from redaction.engine.readers.plain import from_text
from redaction.rules.scoring import FoundSpan, GoldSpan, Score
from redaction.rules.spans import Tier

GROUPS = {
    "all patterns": frozenset(detector.name for detector in PATTERNS),
    **{detector.name: frozenset({detector.name}) for detector in NAMES},
    "language_model": frozenset({"language_model"}),
    "beside_names": frozenset({"beside_names"}),
    "known_people": frozenset({"known_people"}),
    "initials": frozenset({"initials"}),
    "the lists of names": frozenset({"known_first_names", "lone_first_names"}),
    "layout": frozenset(
        {"attendees", "own_initials", "labelled_names", "beside_roles", "surname_first", "signature"}
    ),
}


def scored(documents: list[dict[str, Any]], without: frozenset[str]) -> tuple[Score, Score, float]:
    """Scores of the certain tier and of all, and amber hits a 1,000 words."""
    certain, everything, amber = Score(), Score(), 0
    for document in documents:
        gold = [
            GoldSpan(
                span["start"], span["end"], span["label"], span.get("entity"), bool(span.get("optional"))
            )
            for span in document["spans"]
        ]
        spans = detect(from_text(document["text"]), without=without).spans
        amber += sum(span.tier is Tier.CHECK for span in spans)
        everything.add(document["id"], document["text"], gold, _found(spans))
        certain.add(
            document["id"], document["text"], gold, _found(s for s in spans if s.tier is Tier.CERTAIN)
        )
    return certain, everything, 1000 * amber / everything.words


def _found(spans: Any) -> list[FoundSpan]:
    return [FoundSpan(span.start, span.end, span.label.value) for span in spans]


def main() -> None:
    documents = [
        json.loads(line)
        for path in sys.argv[1:]
        for line in Path(path).read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]
    print("| left out | certain R | certain P | certain people | all R | all P | clean | amber |")
    print("|---|---|---|---|---|---|---|---|")
    for name, without in {"nothing": frozenset[str](), **GROUPS}.items():
        sure, every, amber = scored(documents, without)
        print(
            f"| {name} | {sure.recall:.3f} | {sure.precision:.3f} | {sure.entity_recall:.3f} | {every.recall:.3f} | "
            f"{every.precision:.3f} | {every.clean}/{every.documents} | {amber:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
