"""Photos still coming piece by piece: of a community's writing, or of its entry of a contest."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.publishing.models.contest_entries import ContestEntry, EntryPhoto
from sueiga.publishing.models.contribution_photos import ContributionPhoto
from sueiga.publishing.models.contributions import Contribution


class Upload(models.Model):
    """A photo on its way over a poor line. The browser names it, so that asking twice begins it once.

    It stays a few days after it is done, so that a browser that missed the answer learns of it, and for counting.
    """

    contribution = models.ForeignKey(
        Contribution, models.CASCADE, null=True, related_name="uploads", verbose_name=_("writing of a community")
    )
    entry = models.ForeignKey(
        ContestEntry, models.CASCADE, null=True, related_name="uploads", verbose_name=pgettext_lazy("contest", "entry")
    )
    key = models.UUIDField(_("key"))
    size = models.PositiveIntegerField(_("size"))
    received = models.PositiveIntegerField(_("received"), default=0)
    photo = models.ForeignKey(
        ContributionPhoto, models.SET_NULL, null=True, related_name="+", verbose_name=_("photo of a writing")
    )
    entry_photo = models.ForeignKey(
        EntryPhoto, models.SET_NULL, null=True, related_name="+", verbose_name=_("photo of an entry")
    )
    begun_by = models.ForeignKey(User, models.CASCADE, related_name="+", verbose_name=_("sent by"))
    begun_at = models.DateTimeField(_("begun"), default=timezone.now)
    touched_at = models.DateTimeField(_("last piece"), default=timezone.now)
    done_at = models.DateTimeField(_("done"), null=True)

    class Meta:
        verbose_name = _("photo on its way")
        verbose_name_plural = _("photos on their way")
        constraints = [
            models.UniqueConstraint(fields=["contribution", "key"], name="upload_once"),
            models.UniqueConstraint(fields=["entry", "key"], name="entry_upload_once"),
            models.CheckConstraint(
                condition=Q(contribution=None, entry__isnull=False) | Q(contribution__isnull=False, entry=None),
                name="upload_of_one",
            ),
            models.CheckConstraint(condition=Q(received__lte=F("size")), name="upload_not_over"),
        ]
        indexes = [models.Index(fields=["begun_by", "begun_at"], name="upload_counted")]

    def __str__(self) -> str:
        return str(self.key)

    @property
    def is_whole(self) -> bool:
        """Whether all pieces have come."""
        return self.received == self.size

    @property
    def made_of_it(self) -> int | None:
        """The key of the photo that was kept."""
        return self.photo_id or self.entry_photo_id


class Piece(models.Model):
    """A piece of a photo on its way; in the database, so that any host may take the next one."""

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="pieces", verbose_name=_("photo on its way"))
    offset = models.PositiveIntegerField(_("offset"))
    content = models.BinaryField(_("content"))

    class Meta:
        verbose_name = _("piece of a photo")
        verbose_name_plural = _("pieces of photos")
        constraints = [models.UniqueConstraint(fields=["upload", "offset"], name="piece_once")]

    def __str__(self) -> str:
        return f"{self.upload_id}: {self.offset}"
