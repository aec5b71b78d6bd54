"""What is published of an organisation, in a few lines: for the yearly letter and the page it leads to."""

from collections.abc import Collection, Iterator

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.enums import Visibility
from sueiga.core.components import Fact
from sueiga.core.writing import number
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation, OrganisationContact
from sueiga.registry.shown_profile import ShownProfile, shown_profile

LONGEST = 300


def summary(organisation: Organisation, seen: Collection[Visibility]) -> list[Fact]:
    """Term and value; what was never told says so, since that is worth correcting too."""
    return list(_lines(organisation, shown_profile(organisation, seen)))


def _lines(organisation: Organisation, shown: ShownProfile) -> Iterator[Fact]:
    yield Fact(_("Name"), organisation.name, note=_("From the Register of Legal Entities."))
    if organisation.address:
        yield Fact(_("Registered seat"), organisation.address, note=_("From the Register of Legal Entities."))
    about = Truncator(" ".join(shown.profile.description.split())).chars(LONGEST)
    yield Fact(str(Part.ABOUT.label), about or _not_told())
    yield Fact(str(Part.CONTACTS.label), "; ".join(map(_contact, shown.contacts)) or _not_told())
    yield Fact(_("Who speaks for it"), "; ".join(f"{p.name}, {p.role}" for p in shown.people) or _("nobody is named"))
    yield Fact(str(Part.WEB.label), ", ".join(each.shown for each in shown.web) or _not_told())
    yield Fact(str(Part.SETTLEMENTS.label), ", ".join(map(str, shown.settlements)) or _not_told())
    yield Fact(str(Part.NUMBERS.label), _numbers(shown) or _not_told())
    yield Fact(str(Part.LENDABLES.label), "; ".join(each.name for each in shown.lendables) or _not_told())
    yield Fact(str(Part.THEMES.label), ", ".join(shown.themes) or _not_told())
    photos = ngettext("%(number)d photo", "%(number)d photos", len(shown.photos)) % {"number": len(shown.photos)}
    yield Fact(str(Part.PHOTOS.label), photos if shown.photos else _not_told())


def _not_told() -> str:
    return _("not told yet")


def _contact(contact: OrganisationContact) -> str:
    words = f"{contact.shown} ({contact.label})" if contact.label else contact.shown
    if contact.visibility == Visibility.PUBLIC:
        return words
    return _("%(contact)s – seen by: %(who)s") % {"contact": words, "who": contact.get_visibility_display()}


def _numbers(shown: ShownProfile) -> str:
    members, volunteers = shown.profile.members, shown.profile.volunteers
    said = []
    if members is not None:
        said.append(ngettext("%(count)s member", "%(count)s members", members) % {"count": number(members)})
    if volunteers is not None:
        text = ngettext("%(count)s volunteer", "%(count)s volunteers", volunteers)
        said.append(text % {"count": number(volunteers)})
    return ", ".join(said)
