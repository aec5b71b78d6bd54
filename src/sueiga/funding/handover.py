"""What calls tell somebody who takes an organisation over."""

import datetime as dt

from django.conf import settings
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.handover import Line, Section
from sueiga.funding.desk import last_day
from sueiga.funding.enums import Answer, InterestLevel
from sueiga.funding.models import Call, Fit, Interest
from sueiga.funding.reading.rows import SAID, edition_of
from sueiga.registry.models import Organisation

_TOLD = (Answer.YES, Answer.NOT_YET)
_MOST = 12


def handover_sections(organisation: Organisation, user: User, on: dt.date) -> list[Section]:
    """Calls it wants or may apply to now, the nearest deadline first."""
    said = dict(Interest.objects.visible_to(user).filter(organisation=organisation).values_list("call", "level"))
    fits = Fit.objects.visible_to(user).of(organisation).filter(answer__in=_TOLD)
    answers = dict(fits.values_list("call", "answer"))
    ahead = Call.objects.ahead().filter(pk__in=[*said, *answers]).select_related("published").by_deadline()
    lines = [
        _line(call, said.get(call.pk, ""), answers.get(call.pk, ""))
        for call in ahead
        if said.get(call.pk) != InterestLevel.NOT_FOR_US
    ]
    lead = _("Calls it said it wants, and those whose rules it fits or nearly fits.")
    empty = _("No call that is open fits it now.")
    return [Section(_("Calls for applications"), tuple(lines[:_MOST]), lead if lines else "", empty)]


def _line(call: Call, level: str, answer: str) -> Line:
    notes = [str(SAID[Answer(answer)])] if answer else []
    notes += [str(InterestLevel(level).label)] if level else []
    due = last_day(call.closes_at) if call.closes_at else None
    return Line(str(edition_of(call).name), "; ".join(notes), due, settings.SITE_URL + call.get_absolute_url())
