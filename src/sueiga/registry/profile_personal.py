"""What organisations' profiles keep of a person: what they sent, and contacts that are their own address or number."""

from collections.abc import Iterator

from allauth.account.models import EmailAddress
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import Phone, User
from sueiga.core.personal import Row, Section
from sueiga.registry.enums import Reach
from sueiga.registry.models import Confirmation, OrganisationContact, Photo, ProfilePart


def profile_section(user: User) -> Section:
    """Contacts and photos; they belong to the organisation, which takes them away when it is asked."""
    note = _("These are the organisation's own: whoever writes its profile, or the union's office, takes them away.")
    return Section(_("Contacts and photos of organisations"), tuple(_rows(user)), note, "profiles")


def forget_in_profiles(person: User) -> None:
    """What was told and sent stays the organisation's; by whom is forgotten, and contacts that are the person's go."""
    for contact in own_contacts(person):
        contact.delete()
    OrganisationContact.objects.filter(told_by=person).update(told_by=None)
    ProfilePart.objects.filter(told_by=person).update(told_by=None)
    Photo.objects.filter(uploaded_by=person).update(uploaded_by=None)


def own_contacts(person: User) -> "list[OrganisationContact]":
    """Contacts of organisations that are this person's own address or number."""
    numbers = Phone.objects.filter(person=person).values("number")
    mine = Q(kind=Reach.PHONE, value__in=numbers)
    mine |= Q(kind=Reach.EMAIL, value__in=EmailAddress.objects.filter(user=person).values("email"))
    if person.email:
        mine |= Q(kind=Reach.EMAIL, value__iexact=person.email)
    return list(OrganisationContact.objects.filter(mine).select_related("organisation").order_by("pk"))


def _rows(user: User) -> Iterator[Row]:
    for contact in own_contacts(user):
        seen = str(contact.get_visibility_display())
        source, url = str(contact.get_source_display()), contact.organisation.get_absolute_url()
        yield Row(str(contact.organisation), contact.shown, source, seen, contact.told_on, url, "contact")
    everybody = str(Visibility.PUBLIC.label)
    for photo in Photo.objects.filter(uploaded_by=user).select_related("organisation").order_by("pk"):
        sent, url = timezone.localdate(photo.uploaded_at), photo.organisation.get_absolute_url()
        yield Row(str(photo.organisation), str(photo), _("you sent it"), everybody, sent, url, "photo")
    for word in Confirmation.objects.filter(by=user).select_related("organisation").order_by("-at"):
        at, url = timezone.localdate(word.at), word.organisation.get_absolute_url()
        office = str(Visibility.OFFICE.label)
        yield Row(str(word.organisation), _("you confirmed what is published"), "", office, at, url, "confirmation")
