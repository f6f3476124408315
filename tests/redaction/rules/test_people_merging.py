from redaction.rules.people import Doubt, Sighting, register
from redaction.rules.people_merging import merge


def test_the_same_name_in_two_documents_is_one_person():
    merged = merge([register([Sighting("Heather Riley")]), register([Sighting("H Riley", role="Secretary")])])
    (person,) = merged.register.people
    assert (person.name, person.role, person.mentions) == ("Heather Riley", "Secretary", 2)
    assert merged.keys == ({"p1": "p1"}, {"p1": "p1"})


def test_initial_and_surname_that_fit_two_are_shown_and_not_guessed():
    first = register([Sighting("John Smith"), Sighting("Jane Smith")])
    merged = merge([first, register([Sighting("J Smith")])])
    assert len(merged.register.people) == 3
    assert merged.register.doubts == (Doubt("J Smith", ("p1", "p2"), "p3"),)


def test_a_first_name_alone_never_joins_across_documents():
    merged = merge([register([Sighting("Polly Wardle")]), register([Sighting("Polly")])])
    assert len(merged.register.people) == 2
    assert merged.register.doubts == (Doubt("Polly", ("p1",), "p2"),)


def test_different_officers_numbers_keep_namesakes_apart():
    merged = merge(
        [
            register([Sighting("John Smith", collar_number="4471")]),
            register([Sighting("John Smith", collar_number="2210")]),
        ]
    )
    assert len(merged.register.people) == 2
    assert merged.register.doubts


def test_a_documents_own_doubt_is_carried_over():
    own = register([Sighting("John Smith"), Sighting("Jane Smith"), Sighting("J Smith")])
    assert merge([own]).register.doubts == (Doubt("J Smith", ("p1", "p2")),)
