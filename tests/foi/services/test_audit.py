from __future__ import annotations

import json

import pytest
import sqlalchemy as sa
from flask import Flask

from foi.core.db import db, unit_of_work
from foi.models.audit import AuditEntry, AuditHead
from foi.rules.audit_tags import AuditTag
from foi.services import audit

TRIGGERS = ("foi_audit_entry_no_update", "foi_audit_entry_no_delete")


@pytest.fixture
def trail(app: Flask) -> Flask:
    """Five acts, the third exported."""
    for number in range(1, 6):
        with unit_of_work():
            audit.record(AuditTag.CASE_EDIT, f"case:{number}", by=None, case_id=None, details={"n": number})
        if number == 3:
            audit.export_head()
    return app


def tamper(statement: str, **values: object) -> None:
    """As somebody with full rights on the database could: without the triggers."""
    db.session.rollback()  # a reading transaction of our own would keep the trigger from being dropped
    with db.engine.connect() as connection:
        for name in TRIGGERS:
            on = "" if connection.dialect.name == "sqlite" else " ON foi_audit_entry"
            connection.execute(sa.text(f"DROP TRIGGER IF EXISTS {name}{on}"))
        connection.execute(sa.text(statement), values)
        connection.commit()
    db.session.rollback()


def breaks() -> list[int]:
    db.session.rollback()
    return [broken.number for broken in audit.verify_chain().breaks]


def test_an_untouched_trail_holds(trail: Flask) -> None:
    result = audit.verify_chain()
    assert result.entries == 5 and result.breaks == ()


def test_the_database_refuses_to_change_or_delete_an_entry(trail: Flask) -> None:
    for statement in ("UPDATE foi_audit_entry SET tag = 'x'", "DELETE FROM foi_audit_entry"):
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), db.engine.begin() as connection:
            connection.execute(sa.text(statement))


def test_a_changed_entry_is_found(trail: Flask) -> None:
    tamper("UPDATE foi_audit_entry SET subject = 'case:9' WHERE number = 2")
    assert breaks() == [2]


def test_a_deleted_entry_is_found(trail: Flask) -> None:
    tamper("DELETE FROM foi_audit_entry WHERE number = 2")
    assert 2 in breaks()


def test_a_cut_off_end_is_found(trail: Flask) -> None:
    tamper("DELETE FROM foi_audit_entry WHERE number > 4")
    assert breaks() == [5]


def test_a_cut_off_end_is_found_although_the_head_was_moved_back(trail: Flask) -> None:
    tamper("DELETE FROM foi_audit_entry WHERE number > 2")
    mac = db.session.scalar(sa.select(AuditEntry.mac).where(AuditEntry.number == 2))
    tamper("UPDATE foi_audit_head SET number = 2, mac = :mac", mac=mac)
    assert breaks() == [3], "the third entry was exported, and is gone"


def test_a_chain_made_anew_without_the_key_is_found(trail: Flask) -> None:
    before, forged = "", []
    for entry in db.session.scalars(sa.select(AuditEntry).order_by(AuditEntry.number)).all():
        db.session.expunge(entry)
        entry.subject = "case:77" if entry.number == 1 else entry.subject
        before = audit.mac_of(entry, before, "another key that is also long enough")
        forged.append({"s": entry.subject, "m": before, "n": entry.number})
    for values in forged:
        tamper("UPDATE foi_audit_entry SET subject = :s, mac = :m WHERE number = :n", **values)
    tamper("UPDATE foi_audit_head SET mac = :mac", mac=before)
    assert breaks() == [1, 2, 3, 4, 5, 3] or set(breaks()) == {1, 2, 3, 4, 5}


def test_entries_hold_ids_only_and_the_head_is_kept_outside(trail: Flask) -> None:
    lines = trail.extensions["candour"].audit_heads.read_text().splitlines()
    assert [json.loads(line)["number"] for line in lines] == [3]
    assert db.session.scalar(sa.select(AuditHead.number)) == 5


def test_the_command_says_so(trail: Flask) -> None:
    runner = trail.test_cli_runner()
    assert runner.invoke(args=["foi", "verify-audit"]).exit_code == 0
    tamper("UPDATE foi_audit_entry SET tag = 'case:log' WHERE number = 4")
    result = runner.invoke(args=["foi", "verify-audit"])
    assert result.exit_code == 1 and "entry 4" in result.output


def test_a_refusal_is_recorded_although_the_act_leaves_nothing(app: Flask) -> None:
    with unit_of_work():
        audit.record(AuditTag.CASE_EDIT, "case:1", by=None)
        audit.record_now(AuditTag.ACT_REFUSED, "case:1", by=None)
    tags = db.session.scalars(sa.select(AuditEntry.tag)).all()
    assert tags == [AuditTag.ACT_REFUSED]
