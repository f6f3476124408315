import pytest

from redaction.engine.detectors.titled_names import TitledNames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr MacDermid said", ["MacDermid"]),
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
        ("Prof. Tarrow, Cllrs. Ozpin", ["Tarrow", "Ozpin"]),
        ("two Senior Nurse Practitioners", []),
        ("Sgt TKRW", []),
    ],
)
def test_finds(found, text, expected):
    assert found(TitledNames(), text) == expected
