"""From nothing to the head makes exactly what the models say, and rows survive each revision."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import upgrade

from foi.core.config import Settings
from foi.core.db import PUBLIC, db
from foi.core.migrations import is_ours
from tests import migration_rows
from wsgi import create_app

ROOT = Path(__file__).parent.parent
TRIGGERS = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, pg_get_functiondef(tgfoid) FROM pg_trigger WHERE NOT tgisinternal",
}


def run(statement: str) -> sa.Row[tuple[object, ...]] | None:
    """One statement on the main database, committed; its first row, if it gives any."""
    with db.engine.begin() as connection:
        done = connection.execute(sa.text(statement))
        return done.first() if done.returns_rows else None


def put_an_authority() -> None:
    run(
        "INSERT INTO foi_authority (id, name, short_name, regime_pair, reference_format, team_name, email, telephone, "
        "address, review_contact, colour) VALUES (1, 'Northmoor Police', '', 'england', '', '', '', '', '', '', '')"
    )


def find_no_central_government() -> None:
    """Police and councils are the rule; a department says so itself."""
    assert run("SELECT name, is_central_government FROM foi_authority") == ("Northmoor Police", False)


def put_a_preparer_and_a_signature() -> None:
    _put_a_case()
    for number in (1, 2):
        run(
            "INSERT INTO foi_user (id, name, email, password_hash, is_active) "
            f"VALUES ({number}, 'P', 'p{number}@northmoor.police.example', '', true)"
        )
    run("INSERT INTO foi_contribution (kind, subject_id, user_id) VALUES ('response', 1, 1)")
    run(
        "INSERT INTO foi_letter (id, case_id, kind, version, opening, closing, details) "
        "VALUES (1, 1, 'response', 1, '', '', '{}')"
    )
    run(
        "INSERT INTO foi_sign_off (id, case_id, letter_id, pdf_sha256, files_sha256, user_id, at) "
        "VALUES (1, 1, 1, '', '', 2, '2026-03-02 10:00:00')"
    )


def find_who_decided() -> None:
    """Whoever prepared or signed off before the revision may not review what they decided."""
    with db.engine.connect() as connection:
        decided = connection.execute(
            sa.text(
                "SELECT subject_id, user_id FROM foi_contribution WHERE kind = 'decision' ORDER BY user_id"
            )
        )
        assert decided.all() == [(1, 1), (1, 2)]


# For every revision after the first ones, which meet empty databases: rows put in before it, and what is to be found
# after it. A revision without its pair of functions fails below.
Put = Callable[[], None]
Find = Callable[[], None]


def _put_a_case() -> None:
    with db.engine.begin() as connection:
        connection.execute(
            sa.text("INSERT INTO foi_requester (id, name, email, address) VALUES (1, 'Z', '', '')")
        )
        connection.execute(
            sa.text(
                "INSERT INTO foi_case (id, reference, subject, request_text, regime, status, received_on, due_on, "
                "due_is_provisional, requester_id, logged_at, version) VALUES (1, 'FOI 26-0001', 'S', 'T', 'FOIA', "
                "'RECEIVED', '2026-03-02', '2026-03-31', false, 1, '2026-03-02 10:00:00', 1)"
            )
        )


def _find_the_case_without_a_second_date() -> None:
    with db.engine.connect() as connection:
        row = connection.execute(sa.text("SELECT due_on, earlier_due_on FROM foi_case")).one()
        assert (str(row.due_on), row.earlier_due_on) == ("2026-03-31", None)


def _put_a_frozen_letter() -> None:
    _put_a_case()
    with db.engine.begin() as connection:
        connection.execute(
            sa.text(
                "INSERT INTO foi_letter (id, case_id, kind, version, opening, closing, html, frozen_at) "
                "VALUES (1, 1, 'response', 1, 'O', 'C', '<p>', '2026-03-02 10:00:00')"
            )
        )


def _find_the_letter_as_it_was() -> None:
    with db.engine.connect() as connection:
        row = connection.execute(sa.text("SELECT opening, html, details FROM foi_letter")).one()
        assert (row.opening, row.html) == ("O", "<p>")
        assert row.details in ("{}", {})


def find_that_the_case_stays() -> None:
    for statement in ("DELETE FROM foi_case", "UPDATE foi_case SET request_text = ''"):
        with pytest.raises(sa.exc.DatabaseError):
            run(statement)


def put_a_sent_letter() -> None:
    _put_a_case()
    run(
        "INSERT INTO foi_letter (id, case_id, kind, version, opening, closing, html, frozen_at, details) "
        "VALUES (1, 1, 'response', 1, 'O', 'C', '<p>', '2026-03-02 10:00:00', '{}')"
    )


def find_that_the_letter_stays_frozen() -> None:
    with pytest.raises(sa.exc.DatabaseError):
        run("UPDATE foi_letter SET html = NULL, frozen_at = NULL")


def put_a_test() -> None:
    _put_a_case()
    run(
        "INSERT INTO foi_user (id, name, email, password_hash, is_active) "
        "VALUES (1, 'P', 'p@northmoor.police.example', '', true)"
    )
    run(
        "INSERT INTO foi_personal_data_assessment "
        "(id, case_id, category, answers, outcome, recorded_by_id, recorded_at) "
        "VALUES (1, 1, 'Constables', '{}', 'withhold', 1, '2026-03-02 10:00:00')"
    )


def find_a_test_without_precedent() -> None:
    assert run("SELECT category, precedent_id FROM foi_personal_data_assessment") == ("Constables", None)


WITH_ROWS: dict[str, tuple[Put, Find]] = {
    "0005": (_put_a_case, _find_the_case_without_a_second_date),
    "0006": (put_an_authority, find_no_central_government),
    "0007": (migration_rows.put_document, migration_rows.find_document_taken_apart),
    "0008": (_put_a_frozen_letter, _find_the_letter_as_it_was),
    "0009": (migration_rows.put_document, migration_rows.find_document_without_web_page),
    "0010": (migration_rows.put_document, migration_rows.find_no_schedule),
    "0011": (put_a_preparer_and_a_signature, find_who_decided),
    "0012": (put_an_authority, migration_rows.find_no_special_time_limit),
    "0013": (migration_rows.put_document, migration_rows.find_document_without_web_page),
    "0014": (migration_rows.put_document, migration_rows.find_document_like_no_other),
    "0015": (migration_rows.put_learned_words, migration_rows.find_words_of_the_case_alone),
    "0016": (_put_a_case, find_that_the_case_stays),
    "0017": (put_a_test, find_a_test_without_precedent),
    "0018": (migration_rows.put_part, migration_rows.find_part_under_the_law_of_its_case),
    "0019": (put_a_sent_letter, find_that_the_letter_stays_frozen),
    "0020": (migration_rows.put_approval, migration_rows.find_approval_of_no_web_page),
    "0021": (migration_rows.put_part, migration_rows.find_no_excused_surname),
    "0022": (put_an_authority, migration_rows.find_the_regulator_that_is_known),
    "0023": (migration_rows.put_learned_words, migration_rows.find_learned_words_of_no_act),
    "0024": (migration_rows.put_document, migration_rows.find_document_in_scope),
    "0025": (migration_rows.put_document, migration_rows.find_document_in_scope),
    "0026": (put_an_authority, migration_rows.find_the_times_that_were_usual),
}
ON_EMPTY_DATABASES = {"0001", "0002", "0003", "0004"}


@pytest.fixture
def on_nothing(settings: Settings, tmp_path: Path) -> Callable[[], AbstractContextManager[Flask]]:
    """Makes the staff application, each time on two databases with nothing in them."""
    numbers = itertools.count(1)

    @contextmanager
    def make() -> Iterator[Flask]:
        app = create_app("staff", emptied(settings, tmp_path / str(next(numbers))))
        with app.app_context():
            yield app
            db.session.remove()
            for engine in db.engines.values():
                engine.dispose()

    return make


@pytest.fixture
def migrated(on_nothing: Callable[[], AbstractContextManager[Flask]]) -> Iterator[Flask]:
    with on_nothing() as app:
        upgrade()
        yield app


def emptied(settings: Settings, folder: Path) -> Settings:
    urls = (settings.database_url, settings.public_database_url)
    if urls[0].startswith("sqlite"):
        folder.mkdir()
        return replace(
            settings,
            database_url=f"sqlite:///{folder}/empty.sqlite",
            public_database_url=f"sqlite:///{folder}/empty-public.sqlite",
        )
    for url in urls:
        engine = sa.create_engine(url)
        with engine.begin() as connection:
            connection.execute(sa.text("DROP SCHEMA public CASCADE"))
            connection.execute(sa.text("CREATE SCHEMA public"))
        engine.dispose()
    return settings


def revisions() -> list[str]:
    """Every revision, first to last."""
    script = ScriptDirectory(str(ROOT / "migrations"))
    return [revision.revision for revision in script.walk_revisions()][::-1]


def triggers() -> set[tuple[str, str]]:
    """What the two databases refuse or keep up by themselves: name and text of every trigger."""
    found = set()
    for engine in db.engines.values():
        with engine.connect() as connection:
            rows = connection.execute(sa.text(TRIGGERS[engine.dialect.name])).all()
        found |= {(name, " ".join(text.split())) for name, text in rows}
    return found


def test_revisions_are_numbered_and_in_one_line() -> None:
    assert ScriptDirectory(str(ROOT / "migrations")).get_heads() == [revisions()[-1]]
    assert revisions() == [f"{number:04}" for number in range(1, len(revisions()) + 1)]
    names = [path.name for path in (ROOT / "migrations/versions").glob("*.py")]
    assert all(re.fullmatch(r"\d{4}_[a-z0-9_]+\.py", name) for name in names), names


@pytest.mark.parametrize("bind", [None, PUBLIC], ids=["main", "public"])
def test_the_head_is_what_the_models_say(migrated: Flask, bind: str | None) -> None:
    with db.engines[bind].connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": is_ours}
        )
        assert compare_metadata(context, db.metadatas[bind]) == []


def test_what_the_databases_do_by_themselves_is_what_the_models_say(
    on_nothing: Callable[[], AbstractContextManager[Flask]],
) -> None:
    """Alembic's comparison knows no triggers."""
    with on_nothing():
        db.create_all()
        said = triggers()
    with on_nothing():
        upgrade()
        made = triggers()
    assert len(said) > 4
    assert made == said


def test_both_databases_are_at_the_head_and_upgrading_again_changes_nothing(migrated: Flask) -> None:
    upgrade()
    for engine in db.engines.values():
        with engine.connect() as connection:
            assert MigrationContext.configure(connection).get_current_heads() == (revisions()[-1],)


def test_every_revision_that_meets_rows_says_what_becomes_of_them() -> None:
    assert set(revisions()) == ON_EMPTY_DATABASES | set(WITH_ROWS)


def test_rows_survive_every_revision(on_nothing: Callable[[], AbstractContextManager[Flask]]) -> None:
    for revision, (put, find) in WITH_ROWS.items():
        with on_nothing():
            upgrade(revision=f"{int(revision) - 1:04}")
            put()
            upgrade(revision=revision)
            find()
