"""Everything known about a person from every app that keeps something: for the page, the file and the paper.

The file's shape (schema `sueiga.personal-data/1`) is told in docs/operations.md; it changes only with its number.
"""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.accounts import personal as accounts_personal
from sueiga.accounts.models import User
from sueiga.core.components import Fact
from sueiga.core.personal import Row, Section
from sueiga.events import personal as events_personal
from sueiga.funding import personal as funding_personal
from sueiga.history.models import Event
from sueiga.home.deeds import told
from sueiga.messaging import personal as messaging_personal
from sueiga.publishing.contesting import personal as contests_personal
from sueiga.publishing.contributing import personal as writings_personal
from sueiga.publishing.newsletter import personal as newsletter_personal
from sueiga.registry import personal as registry_personal

SCHEMA = "sueiga.personal-data/1"
SHOWN = 10
"""So many rows of a section the page shows; the files hold all."""
KEEPERS = (
    accounts_personal,
    registry_personal,
    events_personal,
    funding_personal,
    newsletter_personal,
    writings_personal,
    contests_personal,
    messaging_personal,
)
"""Every app that keeps something about people; history is told here, since its words are."""


def known_about(user: User) -> list[Section]:
    """All sections that hold something, as each app tells them."""
    sections = [section for keeper in KEEPERS for section in keeper.known_about(user)]
    return [section for section in [*sections, _history(user)] if section.rows]


def shown(user: User) -> list[tuple[Section, list[Fact], int]]:
    """For the page: each section with its first rows as facts, and how many more the file holds."""
    return [
        (section, [_fact(row) for row in section.rows[:SHOWN]], len(section.rows[SHOWN:]))
        for section in known_about(user)
    ]


def exported(user: User) -> dict[str, Any]:
    """The same as plain values for a JSON file; keys never change within a schema's number, words may."""
    return {
        "schema": SCHEMA,
        "made_at": timezone.now().isoformat(timespec="seconds"),
        "language": get_language(),
        "person": user.pk,
        "sections": [
            {"key": section.key, "title": str(section.title), "rows": [_plain(row) for row in section.rows]}
            for section in known_about(user)
        ],
    }


def printed(user: User) -> dict[str, Any]:
    """The same for home/personal_data.typ."""
    sections = [
        {
            "title": str(section.title),
            "note": section.note,
            "rows": [
                {"term": str(row.term), "value": str(row.value) or "–", "note": beside(row)} for row in section.rows
            ],
        }
        for section in known_about(user)
    ]
    made = timezone.localdate().isoformat()
    return {
        "title": _("What Sueiga knows about %(name)s") % {"name": user},
        "lang": get_language(),
        "footer": _("Made on %(day)s") % {"day": made},
        "lead": _("Everything that is kept, where it came from, since when, and who sees it."),
        "sections": sections,
    }


def _fact(row: Row) -> Fact:
    seen = _("seen by: %(who)s") % {"who": row.visibility} if row.visibility else ""
    return Fact(str(row.term), str(row.value) or "–", str(row.source), row.since, row.url, seen)


def _plain(row: Row) -> dict[str, str | None]:
    return {
        "key": row.key,
        "term": str(row.term),
        "value": str(row.value),
        "source": str(row.source),
        "visible_to": str(row.visibility),
        "since": _iso(row.since),
    }


def beside(row: Row) -> str:
    """Where it came from, since when, and who sees it, on one line."""
    seen = _("seen by: %(who)s") % {"who": row.visibility} if row.visibility else ""
    since = _("since %(day)s") % {"day": _iso(row.since)} if row.since else ""
    return "; ".join(part for part in (str(row.source), since, seen) if part)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _history(user: User) -> Section:
    """What the person did, what was done for them, and what was done about them; in words, the newest first."""
    note = _("Lines of history hold your number and no name. They stay, so that it can be told who decided what.")
    rows = tuple(
        Row(_did(event), f"{timezone.localtime(event.at):%Y-%m-%d %H:%M}", _about(event, user), "",
            timezone.localdate(event.at), "", event.verb)
        for event in Event.objects.about_person(user.pk)
    )  # fmt: skip
    return Section(_("What history keeps"), rows, note, "history")


def _did(event: Event) -> str:
    return next(iter(told([event])), _("the office began or stopped acting for somebody"))


def _about(event: Event, user: User) -> str:
    if event.on_behalf_of == user.pk:
        return _("the office, on your behalf")
    return _("you") if event.by == user.pk else _("somebody else, about you")


def roles_that_end(user: User) -> list[str]:
    """What the person does for organisations now, which ends with them."""
    return registry_personal.roles_now(user)
