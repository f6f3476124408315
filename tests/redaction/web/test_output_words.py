"""What is said of an output beside its pages."""

from redaction.engine.burn import BurnReport, Edition, PageReport, SecondTry
from redaction.web.output_words import second_try


def test_a_second_try_is_told_with_its_pages_and_its_reason():
    report = BurnReport(Edition.ACCESSIBLE, [PageReport(number) for number in (1, 2, 3)])
    assert second_try(report.as_dict()) == ""
    told = {
        (2,): "So page 2 of the original was taken as a picture, with the words that a machine reads in it",
        (1, 3): "So pages 1, 3 of",
        (1, 2, 3): "So all pages of",
    }
    for pages, words in told.items():
        report.second_try = SecondTry(pages, ("thing 1 of what is withheld shows in a picture", "another"))
        sentence = second_try(report.as_dict())
        assert words in sentence
        assert (
            "did not pass its check: thing 1 of what is withheld shows in a picture, and 1 more." in sentence
        )
