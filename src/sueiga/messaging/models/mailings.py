"""A letter of the union's office to many people at once."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.messaging.enums import MailingState, Matter


class MailingQuerySet(models.QuerySet["Mailing"]):
    """Reads of letters to many."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Only the union's office."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """The office, while it is a draft."""
        return self.visible_to(user).filter(state=MailingState.DRAFT)

    def stoppable_by(self, user: User | AnonymousUser) -> Self:
        """The office, while it is being sent."""
        return self.visible_to(user).filter(state=MailingState.SENDING)

    def newest(self) -> Self:
        """The last begun first, with who writes them and how many letters there are."""
        return self.select_related("by").annotate(written=Count("letters")).order_by("-created_at", "-pk")


class Mailing(models.Model):
    """What the office writes to a selection: `audience` names a list ("registry"), `query` a part of it.

    The list's app resolves the selection when the mailing starts: whoever no longer belongs to it gets nothing.
    """

    subject_lt = models.CharField(pgettext_lazy("letter", "subject"), max_length=200)
    subject_en = models.CharField(_("subject in English"), max_length=200, blank=True)
    body_lt = models.TextField(_("text"))
    body_en = models.TextField(_("text in English"), blank=True)
    matter = models.CharField(_("matter"), max_length=20, choices=Matter, default=Matter.UNION)
    audience = models.CharField(_("list"), max_length=60)
    query = models.TextField(_("selection"), blank=True)
    selection = models.CharField(_("selection in words"), max_length=1000, blank=True)
    attachments = models.ManyToManyField("messaging.Attachment", related_name="mailings", verbose_name=_("attachments"))
    reply_to = models.EmailField(_("replies go to"))
    state = models.CharField(_("state"), max_length=12, choices=MailingState, default=MailingState.DRAFT)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("by"))
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    saved_at = models.DateTimeField(_("last saved"), auto_now=True)
    scheduled_for = models.DateTimeField(_("send at"), null=True)
    started_at = models.DateTimeField(_("sending began"), null=True)
    queued_at = models.DateTimeField(_("all letters written"), null=True)
    stopped_at = models.DateTimeField(_("stopped"), null=True)

    subject = translated("subject")
    body = translated("body")

    objects = MailingQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter to many")
        verbose_name_plural = _("letters to many")

    def __str__(self) -> str:
        return self.subject_lt or str(_("letter without a subject"))

    @property
    def is_draft(self) -> bool:
        """Whether it may still be changed."""
        return self.state == MailingState.DRAFT

    @property
    def is_scheduled(self) -> bool:
        """Whether its time is set and has not come."""
        return self.state == MailingState.SCHEDULED

    @property
    def is_sending(self) -> bool:
        """Whether it is under way."""
        return self.state == MailingState.SENDING
