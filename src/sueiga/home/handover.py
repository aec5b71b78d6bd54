"""The hand-over pack: what every app tells whoever takes an organisation over, on one page and on paper."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.documents import pdf
from sueiga.core.handover import Section
from sueiga.core.writing import iso, long_date
from sueiga.events import handover as events
from sueiga.funding import handover as funding
from sueiga.funding.notebook import desk as notebook_desk
from sueiga.publishing.contributing import desk as writing_desk
from sueiga.registry import handover as registry
from sueiga.registry.models import Organisation


def sections(organisation: Organisation, user: User, on: dt.date) -> list[Section]:
    """From every app that knows of something, in the order somebody new reads; what goes by hand comes last."""
    told = [
        section
        for app in (registry, funding, notebook_desk, events, writing_desk)
        for section in app.handover_sections(organisation, user, on)
    ]
    return [*told, registry.paper_checklist()]


def pack_pdf(organisation: Organisation, user: User, on: dt.date) -> bytes:
    """The same on paper."""
    data = {
        "title": _("Hand-over pack: %(name)s") % {"name": organisation.name},
        "lang": get_language(),
        "name": organisation.name,
        "lead": _("What Sueiga knows of the organisation on %(day)s.") % {"day": long_date(on)},
        "by": _("until"),
        "signed": [_("Handed over by"), _("Taken over by")],
        "date": _("Date and signature"),
        "sections": [_plain(section) for section in sections(organisation, user, on)],
    }
    return pdf("home/handover.typ", data, at=timezone.now())


def _plain(section: Section) -> dict[str, Any]:
    lines = [
        {"text": line.text, "note": line.note, "due": iso(line.due) if line.due else "", "url": line.url}
        for line in section.lines
    ]
    return {
        "title": section.title, "lead": section.lead, "empty": section.empty, "tick": section.tick, "lines": lines,
    }  # fmt: skip
