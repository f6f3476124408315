import pytest

from redaction.engine.detectors.titled_names import TitledNames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr MacDermid said", ["MacDermid"]),
        ("Parch. Non Tarrow, who", ["Non Tarrow"]),
        ("Treasurer (Ms K.\n           Tarrow),", ["K.\n           Tarrow"]),
        ("Cllrs. Ash, Mrs. Rudge, Owusu and Wei", ["Ash", "Rudge", "Owusu", "Wei"]),
        ("Councillors Rudge (Vice Chair), Butler, van Dam and Hogg", ["Rudge", "Butler", "van Dam", "Hogg"]),
        ("Councillors Cheung, Welsh (Chairman), Gould", ["Cheung", "Welsh", "Gould"]),
        ("Mrs Pople, Mr S Welsh, clerk", ["Pople", "S Welsh"]),
        ("Cllr Tarrow Personal interest", ["Tarrow"]),
        ("is a Borough Councillor. Personal interest", []),
        ("Cllr RT Tarrow-Wright", ["RT Tarrow-Wright"]),
        ("Cllr. d’Okan (item 3)", ["d’Okan"]),
        ("see dr juliet tarrow, prof. x", ["juliet tarrow"]),
        ("PC 4471 Harris", ["Harris"]),
        ("Cllr Mrs A H Potter", ["A H Potter"]),
        ("PCSO de Souza", ["de Souza"]),
        ("Mr Yash Pal Kansal", ["Yash Pal Kansal"]),
        ("Sgt Paul Kingdom, Cameras", ["Paul Kingdom"]),
        ("Sgt Paul Road Safety", ["Paul"]),
        ("Insp K\nTarrow.", ["K\nTarrow"]),
        ("Mr Lorna\tTwo weeks", ["Lorna"]),
        ("Mr J asked", ["J"]),
        ("Chief Inspector\nTarrowshire Police", []),
        ("Chief Inspector\nTarrow spoke", ["Tarrow"]),
        ("Mr January Jones", ["January Jones"]),
        ("CC Archie Marsh Avon", ["Archie Marsh"]),
        ("Cllrs Smith, Jones and Patel; x", ["Smith", "Jones", "Patel"]),
        ("Messrs Brown & Grey", ["Brown", "Grey"]),
        ("Cllr Mrs Western", ["Western"]),
        ("St Columba's PS. Northern will", []),
        ("by Station Manager Yates in", ["Yates"]),
        ("PCs are due", []),
        ("MS Teams", []),
        ("Mr Chairman", []),
        ("the PC was", []),
        ("as Parish Councillor. Prejudicial interest", []),
        ("by the Commissioner. I did", []),
        ("from CClrs Tarrow, Ozpin and Law", ["Tarrow", "Ozpin", "Law"]),
        ("Prof. Tarrow, Cllrs. Ozpin", ["Tarrow", "Ozpin"]),
        ("two Senior Nurse Practitioners", []),
        ("Sgt TKRW", []),
    ],
)
def test_finds(found, text, expected):
    assert found(TitledNames(), text) == expected
