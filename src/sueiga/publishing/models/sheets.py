"""What somebody writes for their community, with photos: a writing, or an entry of a contest. Said once for both."""

from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.publishing.models.pictures import Picture


class Sheet(models.Model):
    """It is saved as it is typed, by whoever speaks for the organisation. `version` grows with each saving; `sitting`
    names the open page that saved last, so that a page whose answer was lost is not taken for somebody else."""

    noun: ClassVar[str]
    """What history calls it."""
    most_photos: ClassVar[int]
    photo_column: ClassVar[str]
    """Where an upload keeps the photo that was made of it."""
    written_in: ClassVar[frozenset[str]]
    """The states in which it is written."""
    needed: ClassVar[tuple[str, ...]] = ("organisation__municipality",)
    """What is read with it when it is locked."""
    photos: Any  # the rows, and the photos on their way, by related name
    uploads: Any

    title = models.CharField(_("title"), max_length=150, blank=True)
    signed = models.CharField(_("who signs it"), max_length=150, blank=True)
    people_agree = models.BooleanField(_("people in the photos agree"), default=False)
    version = models.PositiveIntegerField(_("version"), default=0)
    sitting = models.CharField(_("page that saved last"), max_length=40, blank=True)
    author = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("author"))
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    saved_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("saved by"))
    saved_at = models.DateTimeField(_("saved"), default=timezone.now)
    sent_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("sent by"))
    sent_at = models.DateTimeField(_("sent"), null=True)  # the last time

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title or str(_("without a title yet"))


class SheetPhoto(models.Model):
    """A photo without anything but its pixels, in two sizes; the file that was sent is not kept."""

    folder: ClassVar[str]
    file: Any
    small: Any

    digest = models.CharField(_("SHA-256 of the content"), max_length=64)
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))
    alt = models.CharField(_("what is in the photo"), max_length=250, blank=True)
    picture = models.ForeignKey(
        Picture, models.SET_NULL, null=True, related_name="+", verbose_name=_("picture of the library")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.alt or str(_("a photo not described yet"))

    @property
    def sheet(self) -> Sheet:
        """What it was sent to."""
        raise NotImplementedError

    def came_from(self, person: User) -> None:
        """Who sent it, where that is kept."""
