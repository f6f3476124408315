"""The stories: every status is there, the dates run forwards, and nobody who asked is named."""

from datetime import date

import pytest

from demo import story_england, story_scotland
from demo.papers.collection import PAPERS
from demo.setting import Setting
from demo.story import Story
from disclosure_log.rules.holds import EntryStatus
from foi.rules.balancing import missing
from foi.rules.lifecycle import CaseStatus
from foi.rules.provisions import find
from foi.rules.references import validate_format
from redaction.rules.document_status import WORKING, DocumentStatus

TOLD = (
    (story_england.SETTING, story_england.STORIES),
    (story_scotland.SETTING, story_scotland.STORIES),
)
each_nation = pytest.mark.parametrize(("setting", "stories"), TOLD, ids=("england", "scotland"))
each_story = pytest.mark.parametrize(
    "story",
    [story for _, stories in TOLD for story in stories],
    ids=[f"{setting.authority}-{story.key}" for setting, stories in TOLD for story in stories],
)


@each_nation
def test_every_status_of_a_case_is_told(setting: Setting, stories: tuple[Story, ...]) -> None:
    assert {story.status for story in stories} == set(CaseStatus)


@each_nation
def test_every_lasting_status_of_a_document_and_of_an_entry_is_told(
    setting: Setting, stories: tuple[Story, ...]
) -> None:
    documents = {document.status for story in stories for document in story.documents}
    assert documents == set(DocumentStatus) - WORKING
    entries = [story.entry.status for story in stories if story.entry and story.entry.status]
    assert set(entries) == set(EntryStatus)
    assert 8 <= entries.count(EntryStatus.PUBLISHED) <= 12


@each_nation
def test_keys_and_papers_are_known(setting: Setting, stories: tuple[Story, ...]) -> None:
    assert len({story.key for story in stories}) == len(stories)
    assert {document.paper for story in stories for document in story.documents} <= set(PAPERS)
    accounts = {account.part for account in setting.accounts}
    assert {story.owner for story in stories} - {None} <= accounts


@each_nation
def test_some_open_cases_are_late(setting: Setting, stories: tuple[Story, ...]) -> None:
    at_work = {"RECEIVED", "SEARCHING", "PREPARING", "FOR_SIGN_OFF"}
    assert sum(story.status in at_work and story.received > 20 for story in stories) >= 2


@each_story
def test_days_run_forwards_and_end_by_today(story: Story) -> None:
    road = [day for day in (0, story.prepared, story.submitted, story.sent) if day is not None]
    assert road == sorted(road)
    assert road[-1] < story.received
    for search in story.searches:
        assert search.answered is None or search.asked <= search.answered <= story.received
        assert story.prepared is None or (search.answered or 0) <= story.prepared
    for document in story.documents:
        steps = [
            day
            for day in (document.added, document.begun, document.decided, document.reviewed)
            if day is not None
        ]
        assert steps == sorted(steps)
        assert document.status != DocumentStatus.RELEASED or len(steps) == 3


@each_story
def test_whatever_is_prepared_has_an_answer_to_every_part(story: Story) -> None:
    if story.submitted is not None:
        assert all(part.outcome and part.answer for part in story.parts)


@each_nation
def test_a_refusal_has_every_answer_that_the_law_asks_of_it(
    setting: Setting, stories: tuple[Story, ...]
) -> None:
    regime = {"england": "FOIA", "scotland": "FOISA"}[setting.authority]
    found = 0
    for story, part in ((one, part) for one in stories for part in one.parts):
        assert bool(part.withheld) == (part.outcome is not None and part.outcome.is_refusal)
        for withheld in part.withheld:
            answers = withheld.answers(date(2026, 11, 20))
            if withheld.assessment:
                answers["legitimate_interests_test"] = withheld.assessment
            if story.hours:
                answers["cost_estimate"] = "Read from the hours, which the loaded demo is frozen with."
            assert withheld.what
            assert missing(find(regime, setting.grounds[withheld.ground]), answers) == ()
            found += 1
    assert found >= 10


@each_nation
def test_the_reference_format_is_a_valid_one(setting: Setting, stories: tuple[Story, ...]) -> None:
    validate_format(setting.reference_format)


@each_story
def test_what_goes_into_the_log_does_not_name_the_applicant(story: Story) -> None:
    names = story.applicant.name.lower().split()
    public = " ".join(part.question + " " + part.answer for part in story.parts).lower()
    public += f" {story.entry.title} {story.entry.summary}".lower() if story.entry else ""
    assert not [name for name in names if name in public.split()]
