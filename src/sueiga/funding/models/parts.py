"""Parts of an edition: when, where, for whom, how much."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import translated
from sueiga.funding.enums import ApplicantKind, PlaceLevel
from sueiga.funding.models.editions import Edition


class Window(models.Model):
    """When applications are taken, in the time of Vilnius."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="windows", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    opens_at = models.DateTimeField(_("from"))
    closes_at = models.DateTimeField(_("until"))
    note_lt = models.CharField(_("what it is for"), max_length=300, blank=True)
    note_en = models.CharField(_("what it is for, in English"), max_length=300, blank=True)

    note = translated("note")

    class Meta:
        verbose_name = _("window of intake")
        verbose_name_plural = _("windows of intake")
        constraints = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="window_forwards"),
        ]

    def __str__(self) -> str:
        return f"{self.opens_at:%Y-%m-%d} – {self.closes_at:%Y-%m-%d}"


class LocalDeadline(models.Model):
    """An earlier deadline inside one municipality, where it gives its consent or co-funding."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="local_deadlines", verbose_name=_("edition of a call")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    municipality_code = models.CharField(_("municipality"), max_length=10, blank=True)
    at = models.DateTimeField(_("until"))
    what_lt = models.CharField(_("what is due"), max_length=300, blank=True)
    what_en = models.CharField(_("what is due, in English"), max_length=300, blank=True)

    what = translated("what")

    class Meta:
        verbose_name = _("earlier municipal deadline")
        verbose_name_plural = _("earlier municipal deadlines")

    def __str__(self) -> str:
        return f"{self.municipality_code} {self.at:%Y-%m-%d}"


class CallPlace(models.Model):
    """A piece of the territory a call is for, by official code; the name is as it was when entered."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="places", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    level = models.CharField(_("level"), max_length=20, choices=PlaceLevel)
    code = models.CharField(_("code"), max_length=12, blank=True)
    name = models.CharField(_("name"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        constraints = [models.UniqueConstraint(fields=["edition", "level", "code"], name="call_place_once")]

    def __str__(self) -> str:
        return str(self.name)


class Applicant(models.Model):
    """A kind of applicant the call is for."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="applicants", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(_("kind"), max_length=20, choices=ApplicantKind)

    class Meta:
        verbose_name = _("kind of applicant")
        verbose_name_plural = _("kinds of applicants")
        constraints = [models.UniqueConstraint(fields=["edition", "kind"], name="applicant_once")]

    def __str__(self) -> str:
        return self.get_kind_display()


class ActivityArea(models.Model):
    """A kind of activity the call supports, with rules and amounts of its own."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="areas", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    code = models.CharField(_("number of the area"), max_length=20, blank=True)
    name_lt = models.CharField(_("name"), max_length=300, blank=True)
    name_en = models.CharField(_("name in English"), max_length=300, blank=True)
    text_lt = models.TextField(_("what it supports"), blank=True)
    text_en = models.TextField(_("what it supports, in English"), blank=True)
    share_percent = models.DecimalField(_("support rate, per cent"), max_digits=5, decimal_places=2, null=True)

    name = translated("name")
    text = translated("text")

    class Meta:
        verbose_name = _("activity area")
        verbose_name_plural = _("activity areas")
        constraints = [models.UniqueConstraint(fields=["edition", "code"], name="activity_area_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class Amount(models.Model):
    """How much one project may get, by activity area and kind of applicant (empty: all)."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="amounts", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)
    kind = models.CharField(_("kind of applicant"), max_length=20, choices=ApplicantKind, blank=True)
    minimum = models.DecimalField(_("at least"), max_digits=14, decimal_places=2, null=True)
    maximum = models.DecimalField(_("at most"), max_digits=14, decimal_places=2, null=True)

    class Meta:
        verbose_name = _("amount")
        verbose_name_plural = _("amounts")

    def __str__(self) -> str:
        return f"{self.area_code} {self.kind} {self.minimum}–{self.maximum}"
