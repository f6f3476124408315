import pytest

from redaction.engine.detectors.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O'Brien-Lee's", ["O'Brien-Lee's"]),
        ("byIvan Janekand andSelimto", ["by", "Ivan", "Janek", "and", "and", "Selim", "to"]),
        ("2.1Gareth 1.1MW Rob3. 2Minutes", ["2.1", "Gareth", "1.1", "MW", "Rob", "3.", "2", "Minutes"]),
        ("AdaWedge RobD Armand Roland McRobD", ["Ada", "Wedge", "Rob", "D", "Armand", "Roland", "McRobD"]),
        ("ManagementShirley Jenkins", ["Management", "Shirley", "Jenkins"]),
        ("MacDermid McRoddan", ["MacDermid", "McRoddan"]),
        ("PRMr Lee", ["PR", "Mr", "Lee"]),
        ("AOBBhavesh NHSmail", ["AOB", "Bhavesh", "NH", "Smail"]),
        ("Ann Tarrow-\nJones co-\nordinator", ["Ann", "Tarrow-\nJones", "co", "ordinator"]),
        ("AP117 (AP)", ["AP117", "AP"]),
        ("Aoife Ní", ["Aoife", "Ní"]),
    ],
)
def test_words(text, expected):
    assert [token.text for token in tokenise(text).items] == expected


def test_places_are_code_points_of_the_text():
    text = "é\u0301 שלום \U0001f600 Ann\x00Lee"
    tokens = tokenise(text)
    assert all(text[token.start : token.end] == token.text for token in tokens.items)
    assert "".join(token.gap + token.text for token in tokens.items) == text


def test_pieces_of_addresses_are_no_words():
    assert tokenise("j.okafor@example.org and road").lower_counts == {"and": 1, "road": 1}
