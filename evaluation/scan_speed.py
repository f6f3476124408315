"""Words a second of the whole engine, in one process and in two; and Presidio's where it is installed.

    python -m evaluation.scan_speed tests/corpus/gold.jsonl [MORE.jsonl ...]

Each figure is the best of three rounds over the same documents, after one that warms up: by the clock on the wall
and by processor time. On a machine that is busy with other work only the second says something; two processes
that get in each other's way show there as more processor time for the same words.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from redaction.engine.pipeline import detect, load_model
from redaction.engine.readers.plain import from_text

ROUNDS = 3


@dataclass(frozen=True)
class Taken:
    """Seconds of the quickest round, by the wall and by the processor."""

    wall: float
    processor: float

    def shown(self, name: str, words: int) -> str:
        return f"{name:14} {words / self.wall:8.0f} words/s, {words / self.processor:8.0f} a processor second"


def scan(text: str) -> float:
    """Processor seconds that one document takes."""
    began = time.process_time()
    detect(from_text(text))
    return time.process_time() - began


def best(work: Callable[[], float]) -> Taken:
    """``work`` gives the processor seconds that it took."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        processor = work()
        rounds.append((time.perf_counter() - began, processor))
    return Taken(min(wall for wall, _ in rounds), min(processor for _, processor in rounds))


def measured(find: Callable[[str], object], texts: list[str]) -> float:
    began = time.process_time()
    for text in texts:
        find(text)
    return time.process_time() - began


def two_processes(texts: list[str]) -> Taken:
    """Forked with the model loaded, so that both share its memory; the longest document goes first."""
    longest_first = sorted(texts, key=len, reverse=True)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        return best(lambda: sum(pool.map(scan, longest_first)))


def main() -> None:
    texts = [
        json.loads(line)["text"]
        for path in sys.argv[1:]
        for line in Path(path).read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]
    words = sum(len(text.split()) for text in texts)
    print(f"{words} words; {load_model().name}")
    one = best(lambda: sum(map(scan, texts)))
    print(one.shown("one process", words))
    two = two_processes(texts)
    print(
        f"{two.shown('two processes', words)}; {one.wall / two.wall:.2f} times one by the wall, with "
        f"{two.processor / one.processor:.2f} times its processor time"
    )
    if find_spec("presidio_analyzer"):
        from redaction.cli.presidio import presidio_finder

        find = presidio_finder()
        presidio = best(lambda: measured(find, texts))
        print(
            f"{presidio.shown('Presidio', words)}; Candour is {presidio.wall / one.wall:.2f} times as fast by the "
            f"wall, {presidio.processor / one.processor:.2f} times by processor time"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the main process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
