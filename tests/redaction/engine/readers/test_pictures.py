from redaction.engine.readers.pictures import joined, with_pictures_read
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
    read = with_pictures_read(source, lambda page: [("Okafor", boxes[page.number - 1])])
    assert read.text == "Ann\n\nOkafor\n\nTom\n\n"
    assert [read.text[word.start : word.end] for word in read.words] == ["Ann", "Okafor", "Tom"]
    assert [read.text[page.start : page.end].strip() for page in read.pages] == ["Ann", "Okafor", "Tom"]
    assert read.boxes(5, 11) == (boxes[1],)


def test_words_of_pictures_on_a_page_follow_its_text_and_are_not_told_twice():
    logo, caption = Box(1, 50, 10, 80, 20), Box(1, 10, 50, 40, 60)
    page = SourcePage(1, 100, 100, 0, 5, pictures=(logo, caption))
    source = SourceDocument("Ann\n\n", (page,), (Word(0, 3, Box(1, 10, 10, 40, 20)),))
    read = with_pictures_read(source, lambda page: [("Anm", Box(1, 11, 11, 39, 19)), ("Okafor", caption)])
    assert read.text == "Ann\n\nOkafor\n\n"
    assert read.boxes(5, 11) == (caption,)


def test_slices_of_one_picture_are_one():
    slices = [Box(1, 0, top, 90, top + 10) for top in (20, 0, 10.5)]
    assert joined([*slices, Box(1, 0, 60, 90, 70)]) == [Box(1, 0, 0, 90, 30), Box(1, 0, 60, 90, 70)]
