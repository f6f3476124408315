"""What a case has learned becomes the authority's when an administrator agrees; nothing on a list hides anything."""

from __future__ import annotations

import pytest
from flask import Flask

from foi.core.db import unit_of_work
from foi.core.errors import Incomplete, NeedsAnotherPerson, NotAllowedNow, NotFound
from foi.rules.roles import Role
from redaction.queries.lists import learned_in
from redaction.services import acts, lists, register
from tests.factories import a_case, a_person


def test_an_entry_of_a_case_is_put_forward_agreed_and_counts_in_every_case(app: Flask) -> None:
    alice, carol = a_person("Alice", Role.OFFICER), a_person("Carol", Role.ADMINISTRATOR)
    here, elsewhere = a_case(owner=alice), a_case(owner=alice, reference="FOI 26-0002")
    with unit_of_work():
        register.learn(acts.begin(here.id, "rejected", alice.id), "allow", "Unison")
        register.learn(acts.begin(here.id, "draw", alice.id), "deny", "Blue Moon")
        assert lists.for_case(here.id) == lists.Lists(("Unison",), ("Blue Moon",))
        assert lists.for_case(elsewhere.id) == lists.Lists((), ())
        learned = next(one for one in learned_in(here.id) if one.kind == "allow")
        entry = lists.put_forward(case_id=here.id, learned_id=learned.id, by=alice.id)
        assert lists.for_case(elsewhere.id) == lists.Lists((), ())
        with pytest.raises(NotAllowedNow):
            lists.put_forward(case_id=here.id, learned_id=learned.id, by=alice.id)
        with pytest.raises(NotFound):
            lists.put_forward(case_id=elsewhere.id, learned_id=learned.id, by=alice.id)
        with pytest.raises(NeedsAnotherPerson):
            lists.agree(entry_id=entry.id, by=alice.id)
        lists.agree(entry_id=entry.id, by=carol.id)
        assert lists.for_case(elsewhere.id).allow == ("Unison",)
        assert (entry.agreed_by_id, entry.put_forward_by_id) == (carol.id, alice.id)
        lists.end(entry_id=entry.id, by=carol.id)
        assert lists.for_case(elsewhere.id).allow == ()
        with pytest.raises(NotAllowedNow):
            lists.end(entry_id=entry.id, by=carol.id)


def test_where_lists_disagree_the_newer_word_and_the_case_count(app: Flask) -> None:
    carol = a_person("Carol", Role.ADMINISTRATOR)
    case = a_case(owner=carol)
    with unit_of_work():
        lists.add(kind="allow", text="Unison", by=carol.id)
        lists.add(kind="deny", text="UNISON", by=carol.id)
        assert lists.for_case(case.id) == lists.Lists((), ("UNISON",))
        register.learn(acts.begin(case.id, "rejected", carol.id), "allow", "unison")
        assert lists.for_case(case.id) == lists.Lists(("unison",), ())
        with pytest.raises(Incomplete):
            lists.add(kind="deny", text="x", by=carol.id)
