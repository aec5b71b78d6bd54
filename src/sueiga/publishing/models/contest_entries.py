"""Entries of a contest: what was answered, with photos, and what came of it."""

import datetime as dt
import uuid
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.core.bilingual import translated
from sueiga.publishing.contesting.enums import EntryState
from sueiga.publishing.models.articles import Article
from sueiga.publishing.models.contest_late import LateEntry
from sueiga.publishing.models.contest_parts import ContestQuestion
from sueiga.publishing.models.contests import GRACE, Contest
from sueiga.publishing.models.sheets import Sheet, SheetPhoto
from sueiga.registry.models import Organisation

if TYPE_CHECKING:
    from sueiga.publishing.models.contest_judging import Juror

FOLDER = "contests"


def kept_at(_row: "EntryPhoto", name: str) -> str:
    """Where a photo is kept: a name nobody can guess and nobody chose, ending as the drawing does."""
    return f"{FOLDER}/{uuid.uuid4().hex}{PurePosixPath(name).suffix}"


class ContestEntryQuerySet(models.QuerySet["ContestEntry"]):
    """Reads of entries. Drafts belong to who writes them alone; others see nothing before the results."""

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Those of organisations this person speaks for; where people enter, their own."""
        if not isinstance(user, User):
            return self.none()
        own = Q(is_personal=False, organisation__in=Organisation.objects.spoken_for_by(user).values("pk"))
        rows = self.filter(own | Q(is_personal=True, author=user))
        return rows.select_related("contest__result", "organisation__municipality")

    def decidable_by(self, user: User | AnonymousUser) -> Self:
        """Those that were sent, for the union's office."""
        if not isinstance(user, User) or not user.in_office:
            return self.none()
        return self.sent().select_related("contest__result", "organisation__municipality", "author", "article")

    def judged_by(self, seat: "Juror") -> Self:
        """Those a juror gives points to: what was sent, once the contest has closed."""
        rows = self.sent().filter(contest=seat.contest_id, contest__closes_at__lte=timezone.now())
        return rows.select_related("contest", "organisation__municipality")

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """One's own; what was sent for the office and, once the contest is closed, for its jury; public ones."""
        may = Q(pk__in=self.public().values("pk"))
        if isinstance(user, User):
            may |= Q(pk__in=ContestEntry.objects.editable_by(user).values("pk"))
            may |= Q(state=EntryState.SENT, contest__closes_at__lte=timezone.now(),
                     contest__jurors__in=user.seats.serving().values("pk"))  # fmt: skip
            if user.in_office:
                may |= Q(state=EntryState.SENT)
        return self.filter(may).distinct()

    def public(self) -> Self:
        """What everybody may read: sent, consented to, of a contest whose winners are known."""
        rows = self.sent().filter(is_open=True, contest__result__announced_at__lte=timezone.now())
        return rows.filter(contest__live=True).select_related("contest__result", "organisation__municipality")

    def taking_photos(self) -> Self:
        """Those of contests that take photos."""
        return self.filter(contest__takes_photos=True)

    def to_finish(self, user: User, now: dt.datetime) -> Self:
        """A person's drafts of contests that still take entries, the nearest end first."""
        late = LateEntry.objects.filter(contest=OuterRef("contest"), organisation=OuterRef("organisation"))
        rows = self.editable_by(user).drafts().annotate(late_until=Subquery(late.values("until")))
        in_time = Q(contest__closes_at__gt=now) | Q(late_until__gt=now)
        return rows.filter(in_time, contest__opens_at__lte=now).order_by("contest__closes_at", "pk")

    def sent(self) -> Self:
        """Those that take part."""
        return self.filter(state=EntryState.SENT)

    def drafts(self) -> Self:
        """Those that were not sent (yet)."""
        return self.filter(state=EntryState.DRAFT)

    def of(self, contest: Contest) -> Self:
        """Those of one contest."""
        return self.filter(contest=contest)

    def in_order(self) -> Self:
        """The winners by place, the others as they were sent."""
        return self.order_by(F("place").asc(nulls_last=True), "sent_at", "pk")

    def touched_last(self) -> Self:
        """Touched last comes first."""
        return self.order_by("-saved_at", "-pk")

    def winners(self) -> Self:
        """Those that were given something, by place."""
        return self.filter(place__isnull=False).in_order()

    def with_number_of_photos(self) -> Self:
        """How many photos each has."""
        return self.annotate(photo_count=Count("photos", distinct=True))


class ContestEntry(Sheet):
    """One entry: a draft until it is sent, and again when it is taken back."""

    noun, photo_column, most_photos = "contest_entry", "entry_photo", 10
    written_in = frozenset({EntryState.DRAFT})
    needed = ("contest", "organisation")

    contest = models.ForeignKey(Contest, models.PROTECT, related_name="entries", verbose_name=_("contest"))
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="contest_entries", verbose_name=_("organisation")
    )
    is_personal = models.BooleanField(_("entered by a person"), default=False)  # as the contest was when it was begun
    state = models.CharField(_("state"), max_length=10, choices=EntryState, default=EntryState.DRAFT)
    is_open = models.BooleanField(_("may be shown to everybody after the results"), default=False)
    place = models.PositiveSmallIntegerField(_("place"), null=True)  # given by the office; shared places are equal
    award_lt = models.CharField(_("what it is given"), max_length=150, blank=True)
    award_en = models.CharField(_("what it is given, in English"), max_length=150, blank=True)
    praise_lt = models.TextField(_("words about it"), max_length=2000, blank=True)
    praise_en = models.TextField(_("words about it, in English"), max_length=2000, blank=True)
    article = models.ForeignKey(
        Article, models.SET_NULL, null=True, related_name="+", verbose_name=_("article begun from it")
    )

    photo_count: int  # set by with_number_of_photos()
    late_until: dt.datetime | None  # set by to_finish()

    objects = ContestEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of a contest")
        verbose_name_plural = _("entries of contests")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=EntryState.DRAFT) | Q(sent_at__isnull=False), name="contest_entry_sent_once"
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=True) | Q(state=EntryState.SENT), name="contest_entry_won_when_sent"
            ),
        ]
        indexes = [models.Index(fields=["contest", "state"], name="contest_entry_of")]

    award = translated("award")
    praise = translated("praise")

    def get_absolute_url(self) -> str:
        """Where everybody reads it."""
        return reverse("publishing:contest_entry", args=[self.contest.slug, self.pk])

    @property
    def own_url(self) -> str:
        """Where it is written."""
        return reverse("publishing:own_entry", args=[self.contest.slug, self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether it has not been sent."""
        return self.state == EntryState.DRAFT

    @property
    def is_late(self) -> bool:
        """Whether it was sent after the close: the office let it in."""
        return not self.is_draft and self.sent_at is not None and self.sent_at >= self.contest.closes_at + GRACE

    @property
    def history_name(self) -> str:
        """What history writes beside the key: whose it is; titles may name people."""
        return self.organisation.name

    @property
    def byline(self) -> str:
        """Who entered: the community, or whoever signed it."""
        return self.signed or self.organisation.name


class EntryAnswer(models.Model):
    """An answer, with the question as it was asked: the editor may word it anew, or take it out."""

    entry = models.ForeignKey(
        ContestEntry, models.CASCADE, related_name="answers", verbose_name=pgettext_lazy("contest", "entry")
    )
    question = models.ForeignKey(
        ContestQuestion, models.SET_NULL, null=True, related_name="+", verbose_name=_("question of a contest")
    )
    asked_lt = models.CharField(_("question"), max_length=300)
    asked_en = models.CharField(_("question in English"), max_length=300, blank=True)
    text = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("answer of an entry")
        verbose_name_plural = _("answers of entries")
        constraints = [models.UniqueConstraint(fields=["entry", "question"], name="entry_answers_once")]

    asked = translated("asked")

    def __str__(self) -> str:
        return self.text[:80]


class EntryPhotoQuerySet(models.QuerySet["EntryPhoto"]):
    """Reads of photos of entries."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """For whoever may see the entry."""
        return self.filter(entry__in=ContestEntry.objects.visible_to(user).values("pk"))

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """For whoever writes the entry."""
        own = ContestEntry.objects.editable_by(user).values("pk")
        return self.filter(entry__in=own).select_related("entry__contest", "entry__organisation")

    def of(self, entry: ContestEntry) -> Self:
        """Those of one entry, as they came."""
        return self.filter(entry=entry).in_order()

    def in_order(self) -> Self:
        """As they came."""
        return self.order_by("pk")


class EntryPhoto(SheetPhoto):
    """A photo of an entry."""

    folder = FOLDER

    entry = models.ForeignKey(
        ContestEntry, models.CASCADE, related_name="photos", verbose_name=pgettext_lazy("contest", "entry")
    )
    file = models.FileField(_("file"), upload_to=kept_at, max_length=100)
    small = models.FileField(_("small file"), upload_to=kept_at, max_length=100)

    objects = EntryPhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo of an entry")
        verbose_name_plural = _("photos of entries")
        constraints = [models.UniqueConstraint(fields=["entry", "digest"], name="entry_photo_once")]

    @property
    def sheet(self) -> ContestEntry:
        """What it was sent to."""
        return self.entry

    @property
    def url(self) -> str:
        """The address of the file, for those who may see it."""
        return reverse("publishing:entry_photo", args=[self.pk, "didele"])

    @property
    def small_url(self) -> str:
        """The address of the small one."""
        return reverse("publishing:entry_photo", args=[self.pk, "maza"])
