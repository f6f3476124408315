"""Requests as people write them, and the parts a person would answer one by one."""

import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi.rules.splitting import parts, split

PORTAL = (
    "What is the force doing about a portal for dashcam films. The national one is free and works elsewhere. "
    "I would like to know intended next steps and reasons for delay. This saves lives. Please overcome the hurdles."
)
GRANT = "How much of the £210000 has been spent which was received from the government for a pilot."
GROUP = [
    "I understand you host the regional camera working group.",
    "Please provide all figures sent in by forces in the last year. I would expect this to be totals by force.",
    "It is my understanding that each force reports every month.",
    "Please provide any analysis or reports made by or for the group from those figures.",
    "Please provide the dates of all meetings in the past 12 months.",
    "Please provide the minutes of the last meeting for which there are agreed minutes.",
]


def flat(text: str) -> list[str]:
    return [" ".join(part.split()) for part in parts(text)]


@pytest.mark.parametrize("between", ["\n", "\n\n", " ", "\r\n", "\n\n\n"])
def test_a_paragraph_with_its_elaborations_is_one_part(between: str) -> None:
    assert flat(PORTAL + between + GRANT) == [PORTAL, GRANT]


@pytest.mark.parametrize("between", ["\n", "\n\n", " ", "\r\n"])
def test_what_sets_the_scene_is_context(between: str) -> None:
    assert flat(between.join(GROUP)) == [GROUP[1], GROUP[3], GROUP[4], GROUP[5]]


def test_lines_broken_at_a_margin_read_as_paragraphs() -> None:
    assert flat("\n\n".join(textwrap.fill(text, 72) for text in (PORTAL, GRANT))) == [PORTAL, GRANT]
    assert flat("\n\n".join(textwrap.fill(text, 64) for text in GROUP)) == [
        GROUP[1],
        GROUP[3],
        GROUP[4],
        GROUP[5],
    ]
    assert flat(textwrap.fill(" ".join((PORTAL, GRANT)), 76)) == [PORTAL, GRANT]


CASES: dict[str, tuple[str, list[str]]] = {
    "numbered": (
        "Dear Sir or Madam,\n\nUnder the Freedom of Information Act please answer the following:\n\n"
        "1. How many films were received in 2023?\n2. How many led to prosecution?\n3. The cost of the portal.\n\n"
        "Yours faithfully,\nC. Example",
        ["How many films were received in 2023?", "How many led to prosecution?", "The cost of the portal."],
    ),
    "bracketed numbers": (
        "I request:\n1) the number of cameras\n2) the cost of each\n3) who maintains them",
        ["the number of cameras", "the cost of each", "who maintains them"],
    ),
    "lettered": (
        "Please tell me:\n(a) how many vans you own\n(b) how many are electric\n(c) what each cost",
        ["how many vans you own", "how many are electric", "what each cost"],
    ),
    "question labels": (
        "Q1: How many vans do you own?\nQ2: How many are electric?\nQuestion 3 - What did each cost?",
        ["How many vans do you own?", "How many are electric?", "What did each cost?"],
    ),
    "bullets": (
        "Could you please send me:\n\n- Minutes of the road safety board for 2022\n- The budget for 2023/24\n"
        "- Any correspondence about dashcams with the supplier\n\nMany thanks,\nA. Example",
        [
            "Minutes of the road safety board for 2022",
            "The budget for 2023/24",
            "Any correspondence about dashcams with the supplier",
        ],
    ),
    "bullets with blank lines between": (
        "I want to see the following information:\n\n• Policy on speed cameras\n\n• Number of cameras\n\nThank you",
        ["Policy on speed cameras", "Number of cameras"],
    ),
    "nested lists stay with their parent": (
        "1. How many films led to\n   a) a warning\n   b) a course\n   c) prosecution\n2. How many were deleted?",
        ["How many films led to a) a warning b) a course c) prosecution", "How many were deleted?"],
    ),
    "items that run over lines": (
        "1. How many films were received\n   between 1 April and 30 June?\n2. How many of them were of\n   lorries?",
        ["How many films were received between 1 April and 30 June?", "How many of them were of lorries?"],
    ),
    "particulars of one request": (
        "Please provide the number of officers dismissed since 2019, broken down by:\n- year\n- rank\n- reason\n",
        [
            "Please provide the number of officers dismissed since 2019, broken down by: - year - rank - reason"
        ],
    ),
    "questions in one paragraph": (
        "How many cameras are there? Who maintains them? What did they cost in 2022?",
        ["How many cameras are there?", "Who maintains them?", "What did they cost in 2022?"],
    ),
    "dependent questions stay": (
        "Do you use drones? If so, how many? If not, why not? Who approves their use?",
        ["Do you use drones? If so, how many? If not, why not?", "Who approves their use?"],
    ),
    "a statement before its question stays with it": (
        "The council bought 12 vans in 2021. How many of them are still in use?",
        ["The council bought 12 vans in 2021. How many of them are still in use?"],
    ),
    "the writer's circumstances are context": (
        "I am a student at an example university. I am writing to ask for help. How many cameras do you have?",
        ["How many cameras do you have?"],
    ),
    "courtesies are no parts": (
        "How many cameras do you have?\n\nPlease acknowledge receipt of this request.\n\n"
        "Please send the information by e-mail in a spreadsheet.\n\nIf this is too broad please let me know.\n\n"
        "I look forward to your reply within 20 working days.",
        ["How many cameras do you have?"],
    ),
    "greeting in the same line": (
        "Hello, can you tell me how many cameras there are? Also, who owns them? Thanks",
        ["can you tell me how many cameras there are?", "Also, who owns them?"],
    ),
    "headers, signature and quotation": (
        "From: Ada Example <ada@example.org>\nSent: 3 March 2025\nTo: foi@force.police.example\nSubject: How many?\n\n"
        "Hi,\n\nPlease tell me how many cameras you have.\n\nRegards\n\nAda Example\n07700 900123\n\n\n"
        "On Mon, 3 Mar 2025 at 09:00, FOI <foi@force.police.example> wrote:\n> What would you like to know?\n",
        ["Please tell me how many cameras you have."],
    ),
    "a forwarded message": (
        "-----Original Message-----\nFrom: Ada Example\nSubject: FOI\n\nHow many cameras do you have?\n\nAda",
        ["How many cameras do you have?"],
    ),
    "an earlier exchange below": (
        "How many cameras do you have?\n\nKind regards\nAda\n\n-----Original Message-----\nFrom: FOI team\n\n"
        "What would you like to know?\nPlease provide your name.",
        ["How many cameras do you have?"],
    ),
    "abbreviations end no sentence": (
        "Please provide the names of contractors, e.g. Example Ltd. and others, used since approx. 2019. "
        "What did Mr. Example charge?",
        [
            "Please provide the names of contractors, e.g. Example Ltd. and others, used since approx. 2019.",
            "What did Mr. Example charge?",
        ],
    ),
    "polite imperatives": (
        "Kindly provide a list of all cameras.\n\nGrateful if you could state who maintains them.\n\n"
        "I wish to know the cost of each.",
        [
            "Kindly provide a list of all cameras.",
            "Grateful if you could state who maintains them.",
            "I wish to know the cost of each.",
        ],
    ),
    "soft requests in one paragraph": (
        "I would like a copy of the contract. I would also like the minutes of the meeting that approved it.",
        [
            "I would like a copy of the contract.",
            "I would also like the minutes of the meeting that approved it.",
        ],
    ),
    "a period before the verb": (
        "For each of the last five years, please provide the number of complaints.\n"
        "In 2023, how many were upheld?",
        [
            "For each of the last five years, please provide the number of complaints.",
            "In 2023, how many were upheld?",
        ],
    ),
    "when in a statement": (
        "When I wrote in May you said that there was no plan. Is there one now?",
        ["When I wrote in May you said that there was no plan. Is there one now?"],
    ),
    "money and numbers do not split": (
        "Please state how the £1.5 million (see para. 3.2) was spent.",
        ["Please state how the £1.5 million (see para. 3.2) was spent."],
    ),
    "a list written in one line": (
        "I'd like to know the following: (1) the number of vans; (2) the cost; (3) the supplier. Thank you.",
        ["the number of vans;", "the cost;", "the supplier."],
    ),
    "a lead-in that asks nothing by itself": (
        "Can you tell me:\n\nHow many officers you have\nHow many are on leave\nWhat the budget is\n\nCheers\nBob",
        ["How many officers you have", "How many are on leave", "What the budget is"],
    ),
    "one more soft request": (
        "Please could you tell me how many tickets were issued? I also want to know the revenue.",
        ["Please could you tell me how many tickets were issued?", "I also want to know the revenue."],
    ),
    "specifically": (
        "Could I request information on films.\nSpecifically how many came in 2023, and what became of them.",
        [
            "Could I request information on films.",
            "Specifically how many came in 2023, and what became of them.",
        ],
    ),
    "nothing that asks": ("minutes of the dashcam group 2022", ["minutes of the dashcam group 2022"]),
    "nothing that asks, in a letter": (
        "Dear Sir,\n\nDashcam minutes of 2022.\n\nYours sincerely\nA. Example",
        ["Dashcam minutes of 2022."],
    ),
}


@pytest.mark.parametrize("name", list(CASES))
def test_parts(name: str) -> None:
    text, wanted = CASES[name]
    assert flat(text) == wanted


def test_nothing_to_split() -> None:
    assert split("") == ()
    assert split(" \n\t\n") == ()


def test_a_part_keeps_its_words_and_says_where_it_stands() -> None:
    text = "Dear Sir,\n\n1. How many\n   cameras?\n"
    part = next(segment for segment in split(text) if segment.is_part)
    assert part.text == "1. How many\n   cameras?"
    assert part.question == "How many cameras?"
    assert text[part.start : part.start + len(part.text)] == part.text


lines = st.sampled_from(
    [
        *(
            "How many?",
            "Please provide X.",
            "1. One thing",
            "a) sub",
            "- item",
            "",
            "Dear Sir,",
            "Regards",
            "> quoted",
        ),
        *(
            "From: me",
            "I understand that it is.",
            "On Monday FOI wrote:",
            "short",
            "x" * 80,
            "If so, why?",
            "?!.",
            "\t ",
        ),
    ]
)


@given(st.lists(lines | st.text(max_size=60), max_size=30), st.sampled_from(["\n", " ", "\r\n"]))
def test_segments_cover_the_text_in_order(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    at = 0
    for segment in split(text):
        assert segment.start >= at
        assert not text[at : segment.start].strip()
        assert text[segment.start : segment.start + len(segment.text)] == segment.text
        assert segment.text
        assert segment.text == segment.text.strip()
        at = segment.start + len(segment.text)
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "?",
            "!?",
            "a ",
            "x",
            " ",
            "\t",
            "1. ",
            "(a) ",
            "Dear ",
            "please ",
            "how ",
            "e.g. ",
            "From: ",
            "I would like ",
        ),
        *(
            "in the ",
            "A. ",
            "word word word word word word word word word word word\n",
            "On x wrote",
            "thanks ",
            "- ",
        ),
    ],
)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """A quadratic step would take sixteen times as long for four times the text; a linear one some four times."""
    short, long = piece * (50_000 // len(piece)), piece * (200_000 // len(piece))
    split(short)
    started = time.process_time()
    split(short)
    first = time.process_time() - started
    started = time.process_time()
    split(long)
    assert time.process_time() - started < max(10 * first, 1.0)
