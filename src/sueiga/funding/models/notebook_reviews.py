"""Somebody from outside who was invited to look an application through, and what was said of it."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.funding.models.notebooks import Notebook, NotebookAnswer


class ReviewQuerySet(models.QuerySet["Review"]):
    """Reads of invitations to look through."""

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Those whoever writes the application gave out."""
        return self.filter(notebook__in=Notebook.objects.editable_by(user)).select_related("notebook")

    def open(self) -> Self:
        """Neither called back nor over."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


class Review(models.Model):
    """An invitation by link. Whoever takes it up first is the reviewer; it can be called back at any time."""

    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="reviews", verbose_name=_("application"))
    whom = models.CharField(_("for whom"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    invited_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("invited by"))
    invited_at = models.DateTimeField(_("invited"), default=timezone.now)
    expires_at = models.DateTimeField(_("until"))
    revoked_at = models.DateTimeField(_("called back"), null=True)
    reviewer = models.ForeignKey(
        User, models.SET_NULL, null=True, related_name="reviews_taken_up", verbose_name=_("reviewer")
    )
    taken_up_at = models.DateTimeField(_("taken up"), null=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation to look through")
        verbose_name_plural = _("invitations to look through")

    def __str__(self) -> str:
        return f"{self.notebook}: {self.whom or self.invited_at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        """Whether its link still opens anything."""
        return self.revoked_at is None and self.expires_at > timezone.now()


class ReviewComment(models.Model):
    """A remark on an answer, or on the whole application where `answer` is empty."""

    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="comments", verbose_name=_("application"))
    answer = models.ForeignKey(
        NotebookAnswer, models.SET_NULL, null=True, related_name="comments", verbose_name=_("answer")
    )
    text = models.TextField(_("remark"), max_length=4000)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), default=timezone.now)
    settled_at = models.DateTimeField(_("settled"), null=True)

    class Meta:
        verbose_name = _("remark on an application")
        verbose_name_plural = _("remarks on applications")
        indexes = [models.Index(fields=["notebook", "at"], name="review_comment_in_order")]

    def __str__(self) -> str:
        return self.text[:80]
