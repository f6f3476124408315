"""The cases that are told in both nations, in no particular order: the loader sorts them by date."""

from demo.cases import answered_lately, denied, desk, ended, minutes, open, published, refused, staffing
from demo.setting import Setting
from demo.story import Story

_TELLERS = (
    published.retention,
    published.briefing,
    published.grant,
    published.close_passes,
    published.training,
    published.figures,
    refused.thresholds,
    refused.every_email,
    minutes.working_group,
    refused.contract,
    refused.guidance,
    answered_lately.shifts,
    answered_lately.complaint_names,
    answered_lately.quarter_figures,
    answered_lately.court_cases,
    denied.a_neighbours_car,
    desk.board_minutes,
    desk.sharing,
    staffing.portal_staffing,
    desk.volunteers_named,
    desk.late_evaluation,
    desk.by_post,
    ended.no_reply,
    ended.changed_mind,
    ended.bus_lanes,
    ended.which_reports,
    ended.clarified,
    ended.discs,
    open.just_in,
    open.schools,
    open.telephones,
    open.rejected,
    open.horses,
    open.late_overtime,
    open.verges,
)


def shared_stories(setting: Setting) -> tuple[Story, ...]:
    return tuple(tell(setting) for tell in _TELLERS)
