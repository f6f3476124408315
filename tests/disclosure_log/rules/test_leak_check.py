"""Does a text name the person who asked? One line a case; the names are invented."""

from __future__ import annotations

import pytest

from disclosure_log.rules.leak_check import SURNAME, Requester, shown

SHOWS_THE_NAME = [
    ("Zed Quibble", "Zed Quibble asked for figures."),
    ("Zed Quibble", "QUIBBLE, ZED"),
    ("Zed Quibble", "Quibble, Zed (by e-mail)"),
    ("Zed Quibble", "Z. Quibble and Z Quibble wrote twice."),
    ("Zed Quibble", "zed quibble wrote again."),
    ("Zed Quibble", "The request came from Quibble in March."),
    ("Zed Quibble", "We have read Mr Quibble’s letter."),
    ("Zed Quibble", "We have read mr. quibble's letter."),
    ("Zed Quibble", "Dear Quibble, thank you."),
    ("Zed Quibble", "Has Quibble asked before?"),
    ("Zed Quibble", "REQUEST FROM QUIBBLE"),
    ("Zed Quibble", "Zed Alan Quibble wrote to us."),
    ("Zed Quibble", "Zed A. Quibble wrote to us."),
    ("Zed Alan Quibble", "Zed Quibble wrote to us."),
    ("Zed Alan Quibble", "Alan Quibble wrote to us."),
    ("Mr Zed Quibble", "The request of Quibble is answered."),
    ("Zed Quibble MBE", "The request of Mr Quibble is answered."),
    ("Zed Quibble, Esq.", "The request of Mr Quibble is answered."),
    ("Quibble, Zed", "The request of Mr Quibble is answered."),
    ("Zed Quib\u00adble", "Asked by Zed Quibble."),
    ("Zed Quibble", "Asked by Zed Quib\u00adble."),
    ("Zed Quibble", "Asked by Zed Quib-\nble."),
    ("Zed Quibble", "Asked by Zed\nQuibble."),
    ("Zed Quibble", "Asked by Zed\u00a0Quibble."),
    ("Ada Van Dorn", "We wrote to Ms Van Dorn."),
    ("Ada van Dorn", "We wrote to Ms van Dorn."),
    ("Ada Van Dorn", "ADA VAN DORN"),
    ("Luz de la Vega", "The request of Luz de la Vega."),
    ("Luz de la Vega", "The request of Ms De La Vega."),
    ("Rhys Lloyd Penhallow", "Mr Lloyd Penhallow asked."),
    ("Ada Quibble-Smythe", "Ms Quibble-Smythe asked."),
    ("Ada Quibble-Smythe", "Ms Quibble-\nSmythe asked."),
    ("Ada Quibble Smythe", "Ms Quibble-Smythe asked."),
    ("Dafydd ap Rhisiart", "Mr ap Rhisiart asked."),
    ("Siân Prydderch", "SIAN PRYDDERCH asked."),
    ("Màiri NicDhùghaill", "Mairi NicDhughaill asked."),
    ("Seán Ó Murchú", "Sean O Murchu asked."),
    ("Niamh O'Quibble", "Ms O’Quibble asked."),
    ("Niamh O’Quibble", "Ms O'Quibble's request"),
    ("Niamh O'Quibble", "Ms OQuibble asked."),
    ("Jia Ng", "Ms Ng asked."),
    ("Jia Ng", "J. Ng asked."),
    ("Jane West", "Ms West asked."),
    ("Jane West", "J West asked about West Mercia."),
    ("Ann March", "Ms March asked."),
    ("Dora May", "D. May asked."),
    ("Northmoor Gazette", "The Northmoor Gazette asked."),
    ("Jack Ma", "Mr Ma asked."),
    ("ADA QUIBBLE", "Ms Quibble asked."),
    ("Ada Quibble MA", "Ms Quibble asked."),
    ("Zed Quibble", "Quibble"),
]

DOES_NOT = [
    ("Zed Quibble", ""),
    ("", "Somebody asked for figures."),
    ("Zed Quibble", "The requester asked for figures."),
    ("Zed Quibble", "They quibble about figures."),
    ("Zed Quibble", "Quibblers met on Monday."),
    ("Jane West", "Officers of West Mercia Police met."),
    ("Jane West", "West Mercia"),
    ("Jane West", "Forces in the North West met."),
    ("Jane West", "North West forces met."),
    ("Jane West", "The West Midlands force took part."),
    ("Jane West", "The cameras face west."),
    ("Ann March", "The minutes of 3 March 2026 are attached."),
    ("Ann March", "Figures for March 2026 are attached."),
    ("Ann March", "They run from January to March."),
    ("Dora May", "We may add that May is the first month."),
    ("Ian Penhallow", "St Penhallow Road is closed."),
    ("Jia Ng", "Filming, ng and other marks."),
    ("Zed Constable", "Chief Constable Marsh was there."),
    ("Jane West", "Mr John West was there."),
]


@pytest.mark.parametrize(("name", "text"), SHOWS_THE_NAME)
def test_the_name_is_found(name: str, text: str) -> None:
    assert shown(Requester(name), [text]) in (("name",), (SURNAME,))


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Zed Quibble", "Quibble chaired.", SURNAME),
        ("Zed Quibble", "Mr Quibble chaired.", SURNAME),
        ("Quibble", "Mr Quibble chaired.", SURNAME),
        ("Zed Quibble", "Z Quibble chaired.", "name"),
        ("Zed Quibble", "Mr Z. Quibble chaired.", "name"),
        ("Zed Alan Quibble", "Alan Quibble chaired.", "name"),
        ("Zed Quibble", "Mr Quibble chaired. Quibble, Zed, asked.", "name"),
        ("Zed Quibble", "Zed Alan Quibble chaired.", "name"),
    ],
)
def test_only_a_surname_with_no_more_than_a_title_may_be_somebody_elses(
    name: str, text: str, kind: str
) -> None:
    assert kind in shown(Requester(name), [text])
    assert (kind == SURNAME) is ("name" not in shown(Requester(name), [text]))


@pytest.mark.parametrize(("name", "text"), DOES_NOT)
def test_other_words_are_left_alone(name: str, text: str) -> None:
    assert shown(Requester(name), [text]) == ()


ADDRESS = "Flat 2, 14 Example Road\nNorthmoor\nNM1 1AA"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Write to zed@requester.example", "e-mail address"),
        ("Write to ZED@Requester.Example.", "e-mail address"),
        ("Write to zed@requester.\nexample now", "e-mail address"),
        ("He lives at 14 Example Road.", "postal address"),
        ("He lives at 14,\nexample road", "postal address"),
        ("The postcode is NM1 1AA.", "postcode"),
        ("The postcode is nm11aa.", "postcode"),
        ("The postcode is NM1\u00a01AA.", "postcode"),
        ("The postcode is NM1\n1AA.", "postcode"),
    ],
)
def test_addresses_are_found(text: str, kind: str) -> None:
    requester = Requester("Zed Quibble", "zed@requester.example", ADDRESS)
    assert shown(requester, ["Nothing here.", text]) == (kind,)


@pytest.mark.parametrize(
    "text",
    ["Northmoor is a town.", "Example Road has 14 cameras.", "NM1 2AA", "Requester.example is a site."],
)
def test_what_is_no_address_of_the_requester_is_left_alone(text: str) -> None:
    assert shown(Requester("Zed Quibble", "zed@requester.example", ADDRESS), [text]) == ()


def test_every_kind_is_told_once_and_never_what_it_says() -> None:
    requester = Requester("Zed Quibble", "zed@requester.example", ADDRESS)
    text = "Zed Quibble, zed@requester.example, 14 Example Road, NM1 1AA. Zed Quibble."
    assert shown(requester, [text, text]) == ("e-mail address", "name", "postal address", "postcode")
