"""Presidio with its default recognisers and the same language model: the baseline of ``redaction score``."""

from __future__ import annotations

import importlib
from collections.abc import Callable

import click

from redaction.engine.model import model_folder
from redaction.rules.scoring import FoundSpan

UNUSABLE = 2


def presidio_finder() -> Callable[[str], tuple[list[FoundSpan], int]]:
    """A finder for one text; exits where Presidio (the extra ``baseline``) or the model is not installed."""
    try:
        presidio = importlib.import_module("presidio_analyzer")
        nlp_engine = importlib.import_module("presidio_analyzer.nlp_engine")
    except ImportError:
        click.echo("Presidio is not installed: install candour[baseline].", err=True)
        raise click.exceptions.Exit(UNUSABLE) from None
    folder = model_folder()
    if folder is None:
        click.echo("No language model is installed to run the baseline with.", err=True)
        raise click.exceptions.Exit(UNUSABLE)
    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": str(folder)}]}
    engine = presidio.AnalyzerEngine(
        nlp_engine=nlp_engine.NlpEngineProvider(nlp_configuration=settings).create_engine()
    )

    def find(text: str) -> tuple[list[FoundSpan], int]:
        results = engine.analyze(text=text, language="en")
        return [FoundSpan(one.start, one.end, one.entity_type) for one in results], 0

    return find
