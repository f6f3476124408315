"""Every sample paper, as a function of the authority and of the day on which the demo is loaded."""

from dataclasses import dataclass
from datetime import date, timedelta

from demo.papers import figures, office, render
from demo.papers.cast import CASTS


@dataclass(frozen=True)
class Paper:
    """A file as an information holder would send it."""

    filename: str
    title: str
    content: bytes


def _weekday_before(today: date, weeks: int, weekday: int) -> date:
    """The given weekday (0 is Monday) in the week that lies ``weeks`` before ``today``'s."""
    return today - timedelta(days=today.weekday(), weeks=weeks) + timedelta(days=weekday)


def working_group_minutes(authority: str, today: date) -> Paper:
    """Two columns with an attendee table."""
    met_on = _weekday_before(today, 9, 1)
    content = _minutes("working_group.html", authority, met_on)
    return Paper(f"Dashcam Working Group minutes {met_on:%Y-%m-%d}.pdf", "Working group minutes", content)


def delivery_board_minutes(authority: str, today: date) -> Paper:
    """Action columns with initials, a run-on attendee list, two people of one surname."""
    met_on = _weekday_before(today, 7, 3)
    content = _minutes("delivery_board.html", authority, met_on)
    return Paper(f"Delivery Board minutes {met_on:%Y-%m-%d}.pdf", "Delivery board minutes", content)


def project_team_minutes(authority: str, today: date) -> Paper:
    """Scanned: pictures of pages, without a text layer."""
    met_on = _weekday_before(today, 150, 2)
    content = render.scan(_minutes("project_team.html", authority, met_on), seed=met_on.toordinal())
    return Paper("Scan0042.pdf", "Project team minutes (scanned)", content)


def data_set(authority: str, today: date) -> Paper:
    """The monthly figures as CSV."""
    months = figures.monthly(authority, today)
    return Paper(
        "Dashcam submissions by month.csv",
        "Dashcam submissions by month",
        figures.as_csv(authority, months),
    )


def data_set_table(authority: str, today: date) -> Paper:
    """The monthly figures as a PDF table with a chart."""
    months = figures.monthly(authority, today)
    content = render.pdf(
        "submissions.html",
        cast=CASTS[authority],
        months=months,
        outcomes=figures.OUTCOMES[authority],
        peak=max(month.received for month in months),
        totals=[sum(month.outcomes[n] for month in months) for n in range(len(figures.OUTCOMES[authority]))],
    )
    return Paper("Dashcam submissions by month.pdf", "Dashcam submissions by month (table)", content)


def briefing(authority: str, today: date) -> Paper:
    """A briefing paper that can be disclosed in full."""
    content = render.pdf(
        "briefing.html",
        cast=CASTS[authority],
        authority=authority,
        p=CASTS[authority].people,
        written_on=_weekday_before(today, 14, 0),
        considered_on=_weekday_before(today, 13, 2),
    )
    return Paper("Briefing paper - dashcam portal.pdf", "Briefing paper: dashcam portal", content)


def wall_chart(authority: str, today: date) -> Paper:
    """A poster from the wall, scanned in its full size: more pixels than Candour reads."""
    hung_on = _weekday_before(today, 160, 0)
    small = _minutes("wall_chart.html", authority, hung_on)
    content = render.scan(small, seed=hung_on.toordinal(), times_larger=6)
    return Paper("Wall chart full size.pdf", "Wall chart of the portal project", content)


def staffing_figures(authority: str, today: date) -> Paper:
    """A spreadsheet with hidden rows and a hidden sheet of names."""
    months = [(month.label, month.received) for month in figures.monthly(authority, today)]
    content = office.spreadsheet(CASTS[authority], months)
    return Paper("Portal staffing by month.xlsx", "Staffing of the portal by month", content)


def staffing_message(authority: str, today: date) -> Paper:
    """An e-mail message with a Word document attached."""
    sent_on = _weekday_before(today, 5, 1)
    content = office.message(CASTS[authority], sent_on)
    return Paper(f"Staffing of the dashcam portal {sent_on:%Y-%m-%d}.eml", "Message on staffing", content)


def staffing_note(authority: str, today: date) -> Paper:
    """A Word document with a comment and a deleted sentence."""
    content = office.staffing_note(CASTS[authority])
    return Paper("Staffing note v3.docx", "Note on staffing", content)


def _minutes(page: str, authority: str, met_on: date) -> bytes:
    cast = CASTS[authority]
    return render.pdf(
        page,
        cast=cast,
        authority=authority,
        p=cast.people,
        met_on=met_on,
        previous_on=met_on - timedelta(weeks=13),
        next_on=met_on + timedelta(weeks=13),
    )


PAPERS = {
    "working_group": working_group_minutes,
    "delivery_board": delivery_board_minutes,
    "project_team": project_team_minutes,
    "data_set": data_set,
    "data_set_table": data_set_table,
    "briefing": briefing,
    "wall_chart": wall_chart,
    "staffing_figures": staffing_figures,
    "staffing_message": staffing_message,
    "staffing_note": staffing_note,
}
