"""How terms are read, and what they match."""

import pytest

from redaction.engine.burn.terms import BadTerm, Passage, Token, find_misread, parse_term, read_terms


def passage(*lines: str) -> Passage[int]:
    """Words whose places are their offsets in the lines joined by a space."""
    tokens, at = [], 0
    for line in lines:
        for index, word in enumerate(line.split()):
            tokens.append(Token(word, range(at, at + len(word)), new_line=index == 0 and at > 0))
            at += len(word) + 1
    return Passage(tokens)


def found(term: str, *lines: str) -> list[str]:
    text = " ".join(" ".join(line.split()) for line in lines)
    return [
        "".join(text[at] for at in dict.fromkeys(places))
        for places in passage(*lines).find(parse_term(term, 1))
    ]


@pytest.mark.parametrize(
    ("term", "lines", "expected"),
    [
        ("Zebulon Quillfeather", ["Chair ZEBULON QUILLFEATHER spoke"], ["ZEBULONQUILLFEATHER"]),
        ("Quillfeather", ["Chair Quill-", "feather spoke"], ["Quill-feather"]),
        ("O'Brien Smith", ["Ms O'Brien, (Smith)"], ["O'Brien,(Smith"]),
        ("Quillfeather", ["Q u i l l f e a t h e r"], ["Quillfeather"]),
        ("Quillfeather", ["said rehtaeflliuQ"], ["rehtaeflliuQ"]),
        ("Quillfeather", ["Quillfeather's and (Quillfeather)"], ["Quillfeather", "Quillfeather"]),
        ("Quillfeather", ["Quillfeathers"], []),
        ("Quillfeather", ["QuillfeatherMinutes, Quillfeather2"], ["Quillfeather", "Quillfeather"]),
        ("Textbox", ["Textbox1"], []),
        ("Ann", ["Planning with Anna and Ann"], ["Ann"]),
        ("José", ["JOSE came"], ["JOSE"]),
        ("office", ["the o\ufb03ce"], ["o\ufb03ce"]),
        ("word:MS", ["MS and Ms, MSc"], ["MS"]),
        (r"re:AB\d{3}", ["code ab123 and AB12"], ["ab123"]),
        (r"re:zebulon\s+quill", ["Zebulon", "Quillfeather"], ["ZebulonQuill"]),
        ("re:quillfeather", ["Quill-", "feather"], ["Quill-feather"]),
    ],
)
def test_what_a_term_matches(term: str, lines: list[str], expected: list[str]):
    assert sorted({text for text in found(term, *lines)}) == sorted(set(expected))


def test_a_machine_may_misread_one_letter_in_six():
    tokens = [
        Token(word, [word] * len(word)) for word in ["Chair", "Qui11feather", "opened", "the", "rneeting"]
    ]
    hits = list(find_misread(tokens, parse_term("Quillfeather", 1)))
    assert {place for places in hits for place in places} == {"Qui11feather"}


def test_a_file_of_terms():
    terms = read_terms("\ufeff# a comment\n\n Zebulon \nword:ZQ\nre:\\d+\n".encode())
    assert [(term.line, term.kind, term.line_text) for term in terms] == [
        (3, "words", "Zebulon"),
        (4, "word", "word:ZQ"),
        (5, "re", "re:\\d+"),
    ]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"re:(", b"word:", b"---"])
def test_terms_that_cannot_be_used_name_their_line_only(data: bytes):
    with pytest.raises(BadTerm) as caught:
        read_terms(data)
    assert data.decode("latin-1") not in str(caught.value)
