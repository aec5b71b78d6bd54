"""Invitations to speak for an organisation: a leading representative names somebody, who accepts or declines."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.registry.enums import Basis, InvitationState, Role
from sueiga.registry.models.organisations import Organisation


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Reads of invitations."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Whoever was invited sees their own, and what became of it."""
        if not isinstance(user, User):
            return self.none()
        return self.select_related("organisation", "by", "person").filter(person=user)

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Whoever leads the organisation may take an open one back."""
        if not isinstance(user, User):
            return self.none()
        led = Organisation.objects.led_by(user)
        return self.select_related("organisation", "person").filter(
            state=InvitationState.OPEN, organisation__in=led.values("pk")
        )

    def open(self) -> Self:
        """Those that can still be answered."""
        return self.filter(state=InvitationState.OPEN, expires_at__gt=timezone.now())

    def of(self, organisation: Organisation) -> Self:
        """To speak for this one, the latest first."""
        return self.filter(organisation=organisation).select_related("person", "by").order_by("-pk")


class Invitation(models.Model):
    """Somebody is asked to take a role; as chair, the one who hands over leaves when the new one begins."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="invitations", verbose_name=_("organisation")
    )
    person = models.ForeignKey(User, models.CASCADE, related_name="invitations", verbose_name=_("person"))
    name = models.CharField(  # an address may be known here: whose it is the inviter is not told
        _("as whoever invited calls them"), max_length=150, blank=True, default=""
    )
    role = models.CharField(_("role"), max_length=20, choices=Role)
    starts_at = models.DateTimeField(_("since"))
    ends_at = models.DateTimeField(_("until"), null=True)
    basis = models.CharField(_("on what basis"), max_length=20, choices=Basis)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("invited by"))
    state = models.CharField(_("state"), max_length=12, choices=InvitationState, default=InvitationState.OPEN)
    created_at = models.DateTimeField(_("invited"), auto_now_add=True)
    expires_at = models.DateTimeField(_("can be answered until"))
    answered_at = models.DateTimeField(_("answered"), null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation to speak for an organisation")
        verbose_name_plural = _("invitations to speak for organisations")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person", "role"], condition=Q(state="open"), name="invitation_open_once"
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")), name="invitation_term_forward"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.organisation}"

    def get_absolute_url(self) -> str:
        """The page where it is answered."""
        return reverse("registry:invitation", args=[self.pk])

    @property
    def is_handover(self) -> bool:
        """Whether the one before leaves when this one begins."""
        return self.basis == Basis.HANDED_OVER

    @property
    def can_be_answered(self) -> bool:
        """Whether it is still open."""
        return self.state == InvitationState.OPEN and self.expires_at > timezone.now()
