"""Words a second of the whole engine, in one process and in two; and Presidio's where it is installed.

    python evaluation/scan_speed.py tests/corpus/gold.jsonl [MORE.jsonl ...]

Each figure is the best of three rounds over the same documents, after one that warms up.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from redaction.engine.pipeline import detect, load_model
from redaction.engine.readers.plain import from_text

ROUNDS = 3


def scan(text: str) -> int:
    return len(detect(from_text(text)).spans)


def best(work: Callable[[], object], words: int) -> float:
    work()
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return words / min(seconds)


def two_processes(texts: list[str], words: int) -> float:
    halves = [texts[::2], texts[1::2]]
    with ProcessPoolExecutor(2) as pool:
        return best(lambda: list(pool.map(_scan_all, halves)), words)


def _scan_all(texts: list[str]) -> int:
    return sum(scan(text) for text in texts)


def main() -> None:
    texts = [
        json.loads(line)["text"]
        for path in sys.argv[1:]
        for line in Path(path).read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]
    words = sum(len(text.split()) for text in texts)
    load_model()
    one = best(lambda: _scan_all(texts), words)
    print(f"{words} words; {load_model().name}")
    print(f"one process:   {one:8.0f} words/s")
    two = two_processes(texts, words)
    print(f"two processes: {two:8.0f} words/s, {two / one:.2f} times one")
    if find_spec("presidio_analyzer"):
        from redaction.cli.presidio import presidio_finder

        find = presidio_finder()
        presidio = best(lambda: [find(text) for text in texts], words)
        print(f"Presidio:      {presidio:8.0f} words/s; Candour is {one / presidio:.2f} times as fast")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the main process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
