from redaction.rules.people import Doubt, Person, Sighting, register


def names(found):
    return [person.name for person in found.people]


def test_one_person_under_every_spelling():
    (person,) = register(
        [
            Sighting("H Riley"),
            Sighting("Heather Riley", role="Secretary"),
            Sighting("Riley", title="Ms", is_surname=True),
            Sighting("Heather"),
            Sighting("Heather Rilley"),
        ]
    ).people
    assert person.name == "Heather Rilley" or person.name == "Heather Riley"
    assert {"H Riley", "Riley", "Heather"} <= set(person.aliases)
    assert (person.initials, person.role, person.mentions) == (("HR",), "Secretary", 5)


def test_two_people_with_one_surname_stay_two_and_the_bare_surname_is_a_doubt():
    found = register(
        [
            Sighting("John Smith"),
            Sighting("Jane Smith"),
            Sighting("J Smith"),
            Sighting("Smith", title="Mr", is_surname=True),
        ]
    )
    assert names(found) == ["John Smith", "Jane Smith"]
    assert found.doubts == (Doubt("J Smith", ("p1", "p2")), Doubt("Smith", ("p1", "p2")))
    assert len(found.with_initials("JS")) == 2


def test_a_short_form_belongs_to_its_name():
    found = register([Sighting("Fi"), Sighting("Fiona Hendry")])
    assert names(found) == ["Fiona Hendry"]


def test_different_first_names_one_letter_apart_in_short_names_stay_apart():
    assert len(register([Sighting("Ann Lee"), Sighting("Ian Lee")]).people) == 2


def test_known_people_keep_their_keys_and_new_ones_get_others():
    known = [Person("p1", "Heather Riley"), Person("p7", "Tom Okafor")]
    found = register([Sighting("Riley", title="Ms", is_surname=True), Sighting("Ann Lee")], known)
    assert {person.key: person.name for person in found.people}["p1"] == "Heather Riley"
    assert len({person.key for person in found.people}) == 3


def test_a_first_name_alone_from_another_document_is_a_doubt():
    found = register([Sighting("Heather")], [Person("p1", "Heather Riley")])
    assert found.doubts == (Doubt("Heather", ("p1",), "p2"),)


def test_find_by_any_way_of_writing():
    found = register([Sighting("Heather Riley"), Sighting("Tom Okafor")])
    for text in ("Heather Riley", "H Riley", "Riley, Heather", "HEATHER", "Riley"):
        assert [person.name for person in found.find(text)] == ["Heather Riley"]
    assert found.find("Zed") == ()
