"""What counts as a trace of a withheld term, and what only looks like one."""

from __future__ import annotations

import pytest

from redaction.rules.residue import Matcher, Residue, rejoined, residue, without_label_words

SHOWS = {
    "Quillfeather": [
        "Quillfeather",
        "quillfeather",
        "QUILLFEATHER",
        "Quillféather",
        "Quillfeather's",
        "Quill-\nfeather",
        "Quill\nfeather",
        "Quill feather",
        "Q u i l l f e a t h e r",
        "Quill\u00adfeather",
        "Qu\u200billfeather",
        "Quillfeather2",
        "agreed byQuillfeather",
        "QuillfeatherSmith",
        "jane_quillfeather@example.org",
        "rehtaefllıuQ".replace("ı", "i"),
    ],
    "Hall": ["the Hall", "Hall's", "HALL", "H a l l", "(hall)"],
    "Jane Smith": [
        "Jane Smith",
        "jane\nsmith",
        "Jane-Smith",
        "janesmith",
        "JaneSmith",
        "Jane, SMITH",
        "jane.smith",
    ],
    "O'Brien": ["O’Brien", "OBrien", "o'brien", "O BRIEN"],
    "Łukasz Øre": ["Lukasz Ore", "łukasz øre"],
    "Straße": ["STRASSE", "strasse"],
    "Office": ["oﬃce", "ｏｆｆｉｃｅ"],
    "01632 960 123": ["01632960123", "(01632) 960-123", "01632 960\n123"],
    "JS": ["JS to do", "(JS)", "Js", "js"],
    "AM": ["AM to lead", "Action: Am"],
    "1234": ["PC 1234", "collar number 1234."],
    "word:AM": ["AM", "(AM)"],
    "word:A-1": ["unit A-1 went"],
    "word:José": ["José"],
    r"re:AB\d{3}": ["xAB123", "ab123", "AB１２３"],
    r"re:Quillfeather": ["Quill-\nfeather"],
}
DOES_NOT = {
    "Quillfeather": ["Quillfeathers", "a quill", "feather quill", "quil feather"],
    "Hall": ["shall", "TownHall", "Hall2", "Halls", "hallway", "has all", "ha ll"],
    "Ina": ["in a bag", "china", "point I n a t"],
    "Isa": ["is a"],
    "Asher": ["as her"],
    "Freeman": ["a free man"],
    "Jane Smith": ["Jane and Smith", "Jane [name withheld: section 40(2)] Smith", "Smith Jane"],
    "01632 960 123": ["101632 960123", "01632 960 1234"],
    "1234": ["PC1234", "12345"],
    "JS": ["JSON", "J S", "adjs", "js2"],
    "AM": ["I am here", "at 11am"],
    "word:José": ["Jose"],
    "word:AM": ["am", "AMs", "Am"],
    r"re:AB\d{3}": ["AB12"],
    "name": [
        "[name withheld: section 40(2)]",
        "[name\nwithheld: regulation 13]",
        "[name withheld: section 38(1)(b)]",
    ],
    "section": ["[phone number withheld: section 40(2) and 31(1)]"],
    "Officer A": ["[Officer A, name withheld: regulation 11]"],
}


@pytest.mark.parametrize(("term", "text"), [(term, text) for term, texts in SHOWS.items() for text in texts])
def test_it_shows(term: str, text: str) -> None:
    assert residue(text, [term])
    assert residue(f"before. {text} after", [term])


@pytest.mark.parametrize(
    ("term", "text"), [(term, text) for term, texts in DOES_NOT.items() for text in texts]
)
def test_it_does_not_show(term: str, text: str) -> None:
    assert residue(text, [term]) == ()
    assert residue(f"before. {text} after", [term]) == ()


def test_a_label_cannot_hide_a_name() -> None:
    assert residue("[Quillfeather withheld: section 40(2)]", ["Quillfeather"])
    assert residue("[name withheld: Quillfeather]", ["Quillfeather"])


def test_offsets_are_code_points_of_the_text_given() -> None:
    assert residue("é 𝒳 Quillfeather; JS", ["JS", "Quillfeather"]) == (Residue(4, 1), Residue(18, 0))
    assert residue("ﬃ JS", ["JS"]) == (Residue(2, 0),)


def test_equal_terms_are_each_reported() -> None:
    assert {hit.term for hit in residue("Quillfeather", ["Quillfeather", "QUILLFEATHER"])} == {0, 1}


def test_empty_terms_and_marks_match_nothing() -> None:
    assert residue("a - b", ["", "-", " ", "word:", "re:x*"]) == ()


def test_a_pattern_that_is_none_is_named_by_number() -> None:
    with pytest.raises(ValueError, match=r"^term 2 is not a regular expression$"):
        Matcher(["fine", "re:("])


def test_in_hidden_places_long_terms_are_found_anywhere() -> None:
    assert Matcher(["Quillfeather"]).find_hidden("layerquillfeatherx")
    assert Matcher(["Quillfeather"]).find_hidden("q.u-i/llfea ther")
    assert not Matcher(["Hall"]).find_hidden("shallow")


def test_noise_does_not_spell_short_terms() -> None:
    matcher = Matcher(["JS", "Hall", "Quillfeather", "Jane Smith"])
    assert matcher.find_in_bytes(b"\x00JS\x80 hall \xff") == frozenset()
    assert matcher.find_in_bytes(b"\x00quillFEATHER\x01jane smith") == {2, 3}


def test_a_machines_misreading_still_counts() -> None:
    matcher = Matcher(["Quillfeather", "Hall"])
    assert matcher.find_misread(["Jane", "Qui1Ifeather"]) == {0}
    assert matcher.find_misread(["Quill", "Hull"]) == frozenset()
    assert matcher.find_misread(["Quilltealher"]) == frozenset()
    assert matcher.find_misread(["Quillteather"]) == {0}
    assert matcher.find_misread(["Quillteather"], "by Quillteather") == frozenset()


def test_in_bytes_a_term_is_no_part_of_a_longer_word() -> None:
    matcher = Matcher(["hampton", "Richard"])
    assert matcher.find_in_bytes(b"Northampton Richards richardson") == frozenset()
    assert matcher.find_in_bytes(b"\xffhampton\x00 toRichardSmith") == {0, 1}


def test_the_words_of_a_label_that_was_misread_are_no_traces() -> None:
    read = ["by", "[information", "witheld]", "and", "information"]
    assert without_label_words(read, "by [information withheld] and") == [
        "by",
        "witheld]",
        "and",
        "information",
    ]
    assert without_label_words(read, "nothing of the sort") == read


def test_a_word_that_was_read_in_pieces_is_put_together_where_the_page_has_it_whole() -> None:
    read = ["see", "Text", "box", "1", "and", "Oakes"]
    touching = [False, True, True, False, False]
    assert rejoined(read, touching, "see Textbox1 and Oakes") == ["see", "Textbox1", "and", "Oakes"]
    assert rejoined(read, touching, "another page") == read
    assert rejoined(read, [False] * 5, "see Textbox1 and Oakes") == read


def test_a_name_beside_a_space_is_not_hidden_by_a_longer_word_of_the_page() -> None:
    for read, known in (
        (["J", "Roe"], "ask jroe"),
        (["Smith", "Ltd"], "smithltd.co.uk"),
        (["Al", "Roe"], "alroe"),
    ):
        assert rejoined(read, [False], known) == read
