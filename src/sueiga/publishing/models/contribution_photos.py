"""Photos of a community's writing that have come."""

import uuid
from pathlib import PurePosixPath
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.publishing.models.contributions import Contribution
from sueiga.publishing.models.sheets import SheetPhoto

FOLDER = "contributions"


def kept_at(_row: "ContributionPhoto", name: str) -> str:
    """Where a photo is kept: a name nobody can guess and nobody chose, ending as the drawing does."""
    return f"{FOLDER}/{uuid.uuid4().hex}{PurePosixPath(name).suffix}"


class ContributionPhotoQuerySet(models.QuerySet["ContributionPhoto"]):
    """Reads of photos that were sent with writings."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """For whoever may see the writing."""
        return self.filter(contribution__in=Contribution.objects.visible_to(user).values("pk"))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """For whoever writes it."""
        own = Contribution.objects.editable_by(user).values("pk")
        return self.filter(contribution__in=own).select_related("contribution__organisation")

    def in_order(self) -> Self:
        """As they came."""
        return self.order_by("pk")

    def used(self) -> Self:
        """Those that go into the article."""
        return self.filter(is_used=True).in_order()


class ContributionPhoto(SheetPhoto):
    """A photo of a writing."""

    folder = FOLDER

    contribution = models.ForeignKey(
        Contribution, models.CASCADE, related_name="photos", verbose_name=_("writing of a community")
    )
    file = models.FileField(_("file"), upload_to=kept_at, max_length=100)
    small = models.FileField(_("small file"), upload_to=kept_at, max_length=100)
    people = models.CharField(_("who is in it"), max_length=250, blank=True)
    is_used = models.BooleanField(_("goes into the article"), default=True)  # the office decides
    uploaded_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("sent by"))
    uploaded_at = models.DateTimeField(_("sent"), default=timezone.now)

    objects = ContributionPhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo of a writing")
        verbose_name_plural = _("photos of writings")
        constraints = [models.UniqueConstraint(fields=["contribution", "digest"], name="contribution_photo_once")]

    @property
    def sheet(self) -> Contribution:
        """What it was sent to."""
        return self.contribution

    def came_from(self, person: User) -> None:
        """Who sent it."""
        self.uploaded_by = person

    @property
    def url(self) -> str:
        """The address of the file, for those who may see it."""
        return reverse("publishing:writing_photo", args=[self.contribution_id, self.pk, "didele"])

    @property
    def small_url(self) -> str:
        """The address of the small one."""
        return reverse("publishing:writing_photo", args=[self.contribution_id, self.pk, "maza"])
