from redaction.rules.labels import Label, withheld_text


def test_every_label_has_plain_words():
    assert all(label.plain and label.plain != label.value for label in Label)


def test_the_label_in_the_copy_names_category_and_provision():
    assert withheld_text(Label.EMAIL, "regulation 13") == "[e-mail address withheld: regulation 13]"


def test_the_form_of_a_name_is_not_given_away():
    texts = {
        withheld_text(one, "section 40(2)") for one in (Label.PERSON, Label.INITIALS, Label.SIGNATURE_NAME)
    }
    assert texts == {"[name withheld: section 40(2)]"}
