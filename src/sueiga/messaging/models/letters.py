"""A letter is a row first; a worker sends it, and the row tells its fate."""

import datetime as dt
from collections.abc import Iterable
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.jobs.models import Worker
from sueiga.messaging.enums import Channel, Fate, MailingState, Matter
from sueiga.messaging.models.mailings import Mailing

DIGEST = "digest"
"""How keys of weekly letters begin."""


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    """Reads of files."""

    def with_size(self) -> Self:
        """Names and sizes without the content, in the order they came."""
        return self.defer("content").annotate(size=Length("content")).order_by("pk")


class Attachment(models.Model):
    """A file that travels with letters: in the database, since any host may send; once, however many carry it."""

    digest = models.CharField(_("SHA-256 of name and content"), max_length=64, unique=True)
    name = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(_("content type"), max_length=100)
    content = models.BinaryField(_("content"))

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self) -> str:
        return self.name


class LetterQuerySet(models.QuerySet["Letter"]):
    """Reads of letters."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Everybody sees what was written to them; the office sees all but other people's secret ones."""
        if not isinstance(user, User):
            return self.none()
        return self.filter(Q(secret=False) | Q(person=user)) if user.in_office else self.filter(person=user)

    def written_to(self, person: User) -> Self:
        """A person's own."""
        return self.filter(person=person)

    def newest(self) -> Self:
        """As they were written, the last one first, without the long parts that lists do not show."""
        return self.order_by("-created_at", "-pk").defer("text", "html")

    def narrowed(self, *, fate: str = "", matter: str = "", channel: str = "", words: str = "") -> Self:
        """What an officer looks for; words are part of a recipient's name or address."""
        asked = {"fate": fate, "matter": matter, "channel": channel}
        found = self.filter(**{name: value for name, value in asked.items() if value})
        return found.filter(Q(address__icontains=words) | Q(name__icontains=words)) if words else found

    def whole(self) -> Self:
        """With all that one letter's page tells."""
        return self.select_related("mailing", "gathered_into")

    def on_paper_of(self, mailing: Mailing) -> Self:
        """The letters on paper of a letter to many, printed or waiting."""
        paper = self.filter(mailing=mailing, channel=Channel.PAPER, fate__in=[Fate.QUEUED, Fate.PRINTED])
        return paper.prefetch_related("attachments").order_by("pk")

    def counts_of(self, mailing: Mailing) -> dict[tuple[str, str], int]:
        """(fate, channel) → how many letters of a letter to many."""
        rows = self.filter(mailing=mailing).order_by().values_list("fate", "channel").annotate(number=Count("pk"))
        return {(fate, channel): number for fate, channel, number in rows}

    def gathering(self) -> Self:
        """What waits for a weekly letter and is still of use, the oldest first."""
        now = timezone.now()
        waiting = self.filter(fate=Fate.DIGEST).filter(Q(expires_at=None) | Q(expires_at__gt=now))
        return waiting.order_by("created_at", "pk")

    def until(self, moment: dt.datetime) -> Self:
        """Written before this moment."""
        return self.filter(created_at__lt=moment)

    def attachments_of(self, letters: "Iterable[Letter]") -> list[int]:
        """Keys of all that travels with these."""
        through = Letter.attachments.through
        return sorted(set(through.objects.filter(letter__in=letters).values_list("attachment_id", flat=True)))

    def due(self) -> Self:
        """Waiting e-mails and SMS whose time has come, the urgent ones first."""
        now = timezone.now()
        ready = self.filter(fate=Fate.QUEUED, not_before__lte=now).exclude(channel=Channel.PAPER)
        ready = ready.filter(Q(expires_at=None) | Q(expires_at__gt=now))
        return ready.order_by("-urgent", "not_before", "pk")

    def outdated(self) -> Self:
        """Waiting letters that are of no use any more."""
        return self.filter(fate=Fate.QUEUED, expires_at__lte=timezone.now())

    def called_off(self) -> Self:
        """What waits again although its letter to many was stopped while a worker held it."""
        return self.filter(fate=Fate.QUEUED, mailing__state=MailingState.STOPPED)

    def sent_as(self, identifier: str) -> Self:
        """The letter with this Message-ID, or with this key of the provider's that took it over."""
        bare = identifier.strip().strip("<>")
        return self.filter(Q(message_id=f"<{bare}>") | Q(provider_key__in=[bare, f"<{bare}>"])) if bare else self.none()

    def left_in_flight(self) -> Self:
        """Letters whose worker went away while it was handing them over: it stopped, or was found gone for good."""
        gone = Q(claimed_by=None) | Q(claimed_by__stopped_at__isnull=False)
        return self.filter(gone, fate=Fate.SENDING)


class Letter(models.Model):
    """One letter to one person (or an organisation's address) about one matter, and what became of it.

    `key` makes it one letter per person and matter, however often the code asks. `maybe_doubled`: an earlier attempt
    broke off when the server may already have accepted it.
    """

    key = models.CharField(_("idempotency key"), max_length=200, unique=True)
    person = models.ForeignKey(
        User, models.SET_NULL, null=True, related_name="letters", verbose_name=_("person")
    )  # null: an organisation's contact, somebody not known yet, or somebody erased
    name = models.CharField(_("recipient"), max_length=200, blank=True)
    channel = models.CharField(_("channel"), max_length=10, choices=Channel)
    address = models.CharField(_("address"), max_length=500)  # e-mail, E.164 number, or lines of a postal address
    language = models.CharField(_("language"), max_length=2, default="lt")
    matter = models.CharField(_("matter"), max_length=20, choices=Matter)
    why = models.CharField(_("why it is sent"), max_length=300, blank=True)
    subject = models.CharField(pgettext_lazy("letter", "subject"), max_length=300)
    text = models.TextField(_("text"))
    html = models.TextField(_("HTML"), blank=True)
    reply_to = models.EmailField(_("replies go to"), blank=True)
    attachments = models.ManyToManyField(Attachment, related_name="letters", verbose_name=_("attachments"))
    mailing = models.ForeignKey(
        Mailing, models.PROTECT, null=True, related_name="letters", verbose_name=_("letter to many")
    )
    message_id = models.CharField(_("Message-ID"), max_length=200, unique=True)
    secret = models.BooleanField(_("holds a key to sign in; emptied once sent"), default=False)
    urgent = models.BooleanField(_("goes before others"), default=False)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    not_before = models.DateTimeField(_("not before"), default=timezone.now)
    expires_at = models.DateTimeField(_("of no use after"), null=True)
    fate = models.CharField(_("fate"), max_length=12, choices=Fate, default=Fate.QUEUED)
    fate_at = models.DateTimeField(_("since"), default=timezone.now)
    detail = models.CharField(_("what the server said"), max_length=500, blank=True)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)  # also the token that fences late results off
    first_tried_at = models.DateTimeField(_("first attempt"), null=True)
    unconfirmed = models.PositiveSmallIntegerField(_("attempts the server never confirmed"), default=0)
    maybe_doubled = models.BooleanField(_("may arrive twice"), default=False)
    claimed_by = models.ForeignKey(Worker, models.SET_NULL, null=True, related_name="+", verbose_name=_("worker"))
    sent_at = models.DateTimeField(_("sent"), null=True)
    gathered_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, related_name="gathered", verbose_name=_("weekly letter it went in")
    )
    provider_key = models.CharField(_("the provider's key"), max_length=200, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = [
            models.Index(fields=["-urgent", "not_before", "id"], condition=Q(fate="queued"), name="letter_due"),
            models.Index(fields=["claimed_by"], condition=Q(fate="sending"), name="letter_in_flight"),
            models.Index(fields=["person", "-created_at"], name="letter_of_person"),
            models.Index(fields=["mailing", "fate"], name="letter_of_mailing"),
            models.Index(fields=["address"], name="letter_address"),
            models.Index(fields=["provider_key"], condition=~Q(provider_key=""), name="letter_provider_key"),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def history_name(self) -> str:
        """What history writes beside the key: nothing, since subjects name people."""
        return ""

    @property
    def is_digest(self) -> bool:
        """Whether this is a weekly letter, which gathers others."""
        return self.key.startswith(f"{DIGEST}:")
