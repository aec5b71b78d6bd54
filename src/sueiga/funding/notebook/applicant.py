"""What is known of the applicant already, so that nothing is asked twice: each with its source and day."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.core.components import Fact
from sueiga.core.writing import iso, number
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation, Profile, ProfilePart, Representative


def applicant(organisation: Organisation) -> list[Fact]:
    """In the order application forms ask: who, where, since when, what status, how many, who leads. Three queries."""
    return [*_registered(organisation), *_told(organisation), *_leading(organisation)]


def chair(organisation: Organisation) -> str:
    """Who chairs it now; empty where nobody is known."""
    row = Representative.objects.active().chairs_of(organisation).first()
    return str(row.person) if row else ""


def _registered(organisation: Organisation) -> Iterator[Fact]:
    source, on = _("Register of Legal Entities"), organisation.source_date
    yield Fact(_("Name"), organisation.name, source, on)
    yield Fact(_("Legal entity code"), organisation.code, source, on)
    for term, value in (
        (_("Legal form"), organisation.legal_form),
        (_("Registered seat"), organisation.address),
        (_("Registered"), iso(organisation.registered_on) if organisation.registered_on else ""),
        (_("NGO flag"), _since(organisation.ngo_since)),
        (_("Charity recipient"), _since(organisation.charity_since)),
    ):
        if value:
            yield Fact(term, str(value), source, on)


def _told(organisation: Organisation) -> Iterator[Fact]:
    profile = Profile.objects.filter(organisation=organisation).first()
    part = ProfilePart.objects.filter(organisation=organisation, part=Part.NUMBERS).first()
    if profile is None or part is None:
        return
    for term, value in ((_("Members"), profile.members), (_("Volunteers"), profile.volunteers)):
        if value is not None:
            yield Fact(term, number(value), str(part.get_source_display()), timezone.localtime(part.told_at).date())


def _leading(organisation: Organisation) -> Iterator[Fact]:
    if name := chair(organisation):
        yield Fact(_("Chair"), name, _("Sueiga: who speaks for it"), timezone.localdate())


def _since(day: object) -> str:
    return _("since %(day)s") % {"day": day} if day else ""
