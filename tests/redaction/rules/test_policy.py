import pytest

from redaction.rules.labels import NAME_LABELS, Label
from redaction.rules.people import Person
from redaction.rules.policy import PERSONAL_DATA, propose
from redaction.rules.seniority import Seniority, seniority


@pytest.mark.parametrize(
    ("title", "role", "expected"),
    [
        ("CC", "", Seniority.CHIEF_OFFICER),
        ("T/ACC", "", Seniority.CHIEF_OFFICER),
        ("", "Assistant Chief Constable", Seniority.CHIEF_OFFICER),
        ("Supt", "", Seniority.SENIOR),
        ("", "Head of Prosecutions", Seniority.SENIOR),
        ("", "Assistant to the Director", Seniority.JUNIOR),
        ("Cllr Mrs", "", Seniority.ELECTED),
        ("PC", "", Seniority.JUNIOR),
        ("", "Road Safety Officer", Seniority.JUNIOR),
        ("", "Patient", Seniority.PUBLIC),
        ("Mr", "", Seniority.UNKNOWN),
    ],
)
def test_seniority(title, role, expected):
    assert seniority(title, role) is expected


@pytest.mark.parametrize("regime", PERSONAL_DATA)
def test_chief_officers_are_proposed_for_disclosure_and_junior_ones_for_withholding(regime):
    chief = propose(Label.PERSON, Person("p1", "A B", seniority=Seniority.CHIEF_OFFICER), regime)
    junior = propose(Label.INITIALS, Person("p2", "C D", seniority=Seniority.JUNIOR), regime)
    assert (chief.withhold, junior.withhold) == (False, True)
    assert junior.provision == PERSONAL_DATA[regime]
    assert junior.category == "names of junior officers and staff"


@pytest.mark.parametrize("label", Label)
def test_every_label_has_a_proposal_with_category_and_reason(label):
    proposal = propose(label, None, "FOIA")
    assert proposal.withhold
    assert proposal.category
    assert proposal.reason.split()[0].endswith("s"), (
        "it goes on after “because it …” or “because this person …”"
    )


def test_nobody_known_is_withheld():
    assert all(propose(label, None, "FOISA").withhold for label in NAME_LABELS)
