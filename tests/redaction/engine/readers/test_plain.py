import pytest

from redaction.engine.pipeline import read
from redaction.engine.readers.unreadable import Unreadable


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Ní Bhriain".encode(), "Ní Bhriain"),
        ("Ní Bhriain".encode("utf-16"), "Ní Bhriain"),
        (b"\xef\xbb\xbfAnn", "Ann"),
        (b"caf\xe9 \x96 Ann", "café – Ann"),
    ],
)
def test_text_in_the_encodings_of_offices(data, text):
    source = read(data, "notes.txt")
    assert source.text == text
    assert (source.pages[0].end, source.words) == (len(text), ())


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t", "a.txt", "empty"),
        (b"\x00\x01\x02\x03" * 50, "a.txt", "neither text"),
        (b"plain words", "a.pdf", "called a PDF"),
        (b"\xff\xfeA", "a.txt", "damaged"),
    ],
)
def test_unreadable_files_say_why(data, name, says):
    with pytest.raises(Unreadable, match=says):
        read(data, name)
