"""How an organisation can be reached, and who may know it."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import User
from sueiga.accounts.phone_numbers import readable
from sueiga.registry.enums import Reach, Source
from sueiga.registry.models.audience import seen_by
from sueiga.registry.models.organisations import Organisation


class ContactQuerySet(models.QuerySet["OrganisationContact"]):
    """Reads of contacts."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """By each contact's visibility; whoever speaks for an organisation sees all of its contacts."""
        rows = self.filter(organisation__in=Organisation.objects.visible_to(user).values("pk"))
        may = Q(visibility__in=seen_by(user))
        if isinstance(user, User) and not user.in_office:
            may |= Q(organisation__in=Organisation.objects.spoken_for_by(user).values("pk"))
        return rows.filter(may)

    def public(self) -> Self:
        """Those for everybody."""
        return self.filter(visibility=Visibility.PUBLIC)

    def emails(self) -> Self:
        """Electronic addresses, the one known longest first; for letters, whoever may see them."""
        return self.filter(kind=Reach.EMAIL).order_by("told_on", "pk")

    def in_order(self) -> Self:
        """E-mail, telephone, post; as they were told."""
        return self.order_by("kind", "pk")


class OrganisationContact(models.Model):
    """An e-mail address, a telephone number (E.164) or a postal address of an organisation."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="contacts", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Reach)
    value = models.CharField(_("contact"), max_length=300)
    label = models.CharField(_("whose it is"), max_length=100, blank=True)  # "pirmininkė", "raštinė"
    visibility = models.CharField(_("who sees it"), max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    source = models.CharField(_("source"), max_length=30, choices=Source, default=Source.ORGANISATION)
    told_on = models.DateField(_("told"), default=timezone.localdate)
    told_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("told by"))

    objects = ContactQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact of an organisation")
        verbose_name_plural = _("contacts of organisations")
        constraints = [models.UniqueConstraint(fields=["organisation", "kind", "value"], name="contact_once")]

    def __str__(self) -> str:
        return self.shown

    @property
    def shown(self) -> str:
        """As people read it: a telephone number in groups."""
        return readable(self.value) if self.kind == Reach.PHONE else self.value

    @property
    def url(self) -> str:
        """What a touch of it opens; nothing for a postal address."""
        scheme = {Reach.EMAIL: "mailto:", Reach.PHONE: "tel:"}.get(Reach(self.kind), "")
        return f"{scheme}{self.value}" if scheme else ""
