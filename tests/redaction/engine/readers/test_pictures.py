from redaction.engine.readers.pictures import with_pictures_read
from redaction.engine.source import SourceDocument, SourcePage, Word
from redaction.rules.geometry import Box


def test_words_of_a_picture_take_their_place_between_the_other_pages():
    pages = (
        SourcePage(1, 100, 100, 0, 5),
        SourcePage(2, 100, 100, 5, 7, is_picture=True),
        SourcePage(3, 100, 100, 7, 12),
    )
    boxes = [Box(number, 10, 10, 40, 20) for number in (1, 2, 3)]
    source = SourceDocument("Ann\n\n\n\nTom\n\n", pages, (Word(0, 3, boxes[0]), Word(7, 10, boxes[2])))
    read = with_pictures_read(source, lambda number: [("Okafor", boxes[number - 1])])
    assert read.text == "Ann\n\nOkafor\n\nTom\n\n"
    assert [read.text[word.start : word.end] for word in read.words] == ["Ann", "Okafor", "Tom"]
    assert [read.text[page.start : page.end].strip() for page in read.pages] == ["Ann", "Okafor", "Tom"]
    assert read.boxes(5, 11) == (boxes[1],)
