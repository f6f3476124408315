"""``redaction score``: how well the engine does on annotated documents, with a baseline beside it."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from redaction.engine.pipeline import detect, load_model
from redaction.engine.readers.plain import from_text
from redaction.rules.scoring import FoundSpan, GoldSpan, Miss, Score
from redaction.rules.spans import Tier

UNUSABLE = 2
Finder = Callable[[str], tuple[list[FoundSpan], int]]


@dataclass
class Run:
    """One system over all documents."""

    name: str
    score: Score = field(default_factory=Score)
    amber: int = 0
    seconds: float = 0.0


@click.command("score")
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--tier", type=click.Choice(["certain", "all", "both"]), default="both", show_default=True)
@click.option(
    "--only", metavar="FIELD=VALUE", help="Demand only gold spans with this value: identifier=DIRECT."
)
@click.option(
    "--misses", type=click.IntRange(min=0), default=0, metavar="N", help="Show the first N missed mentions."
)
@click.option(
    "--false", "false", type=click.IntRange(min=0), default=0, metavar="N", help="Show N false hits."
)
@click.option("--baseline", type=click.Choice(["presidio"]), help="Run this system beside it.")
def score(  # one parameter for each option of the command line
    gold: tuple[Path, ...], *, tier: str, only: str | None, misses: int, false: int, baseline: str | None
) -> None:
    """Print recall, precision and the rest of GOLD, one annotated document a line."""
    documents = [document for path in gold for document in _load(path)]
    demanded = _demand(only)
    finders = _finders(tier, baseline)
    texts = {document["id"]: document["text"] for document in documents}
    for name, finder in finders.items():
        run = _run(name, finder, documents, demanded)
        _print_run(run)
        _print_places("MISS", run.score.misses[:misses], texts)
        _print_places("FALSE", run.score.false[:false], texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    click.echo(f"peak memory {peak:.0f} MiB; {load_model().name}")


def _load(path: Path) -> Iterable[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _document(line, f"Line {number} of {path.name}")


def _document(line: str, place: str) -> dict[str, Any]:
    try:
        document = json.loads(line)
        return {"id": document["id"], "text": document["text"], "spans": document["spans"]}
    except (ValueError, KeyError, TypeError):
        click.echo(f"{place} is not an annotated document.", err=True)
        raise click.exceptions.Exit(UNUSABLE) from None


def _demand(only: str | None) -> Callable[[dict[str, Any]], bool]:
    if only is None:
        return lambda span: True
    field_name, equals, value = only.partition("=")
    if not equals:
        raise click.BadParameter("Write it as FIELD=VALUE.", param_hint="--only")
    return lambda span: str(span.get(field_name)) == value


def _finders(tier: str, baseline: str | None) -> dict[str, Finder]:
    load_model()
    finders: dict[str, Finder] = {}
    if tier in {"certain", "both"}:
        finders["certain"] = lambda text: _ours(text, certain_only=True)
    if tier in {"all", "both"}:
        finders["all"] = lambda text: _ours(text, certain_only=False)
    if baseline:
        from redaction.cli.presidio import presidio_finder

        finders[baseline] = presidio_finder()
    return finders


def _ours(text: str, *, certain_only: bool) -> tuple[list[FoundSpan], int]:
    spans = detect(from_text(text)).spans
    kept = [span for span in spans if not certain_only or span.tier is Tier.CERTAIN]
    amber = sum(span.tier is Tier.CHECK for span in kept)
    return [FoundSpan(span.start, span.end, span.label.value) for span in kept], amber


def _run(
    name: str, finder: Finder, documents: list[dict[str, Any]], demanded: Callable[[dict[str, Any]], bool]
) -> Run:
    run = Run(name)
    # The first call of any system loads what it needs; that is no measure of its speed.
    finder("Ann Lee, ann@example.org")
    for document in documents:
        began = time.perf_counter()
        found, amber = finder(document["text"])
        run.seconds += time.perf_counter() - began
        run.amber += amber
        gold = [
            GoldSpan(
                span["start"],
                span["end"],
                span["label"],
                span.get("entity"),
                bool(span.get("optional")) or not demanded(span),
            )
            for span in document["spans"]
        ]
        run.score.add(document["id"], document["text"], gold, found)
    return run


def _print_run(run: Run) -> None:
    score = run.score
    click.echo(
        f"{run.name}: recall {score.recall:.3f} precision {score.precision:.3f} "
        f"entity recall {score.entity_recall:.3f} clean {score.clean}/{score.documents} "
        f"amber {1000 * run.amber / max(score.words, 1):.1f} a 1,000 words "
        f"{score.words / max(run.seconds, 1e-9):.0f} words/s"
    )
    for name, label in sorted(score.labels.items()):
        recall, right = label.found / label.mentions, label.right_label / label.mentions
        click.echo(f"  {name:<18}{label.mentions:>6}  recall {recall:.3f}  right label {right:.3f}")


def _print_places(kind: str, places: Iterable[Miss], texts: dict[str, str]) -> None:
    for place in places:
        text = texts[place.document]
        around = text[max(0, place.start - 30) : place.end + 20].replace("\n", "⏎")
        click.echo(f"{kind} {place.document} {place.label} {text[place.start : place.end]!r} | {around}")
