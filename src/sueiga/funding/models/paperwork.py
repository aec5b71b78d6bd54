"""Parts of an edition: what is asked for, how it is judged, whom to ask, and where each field was read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import translated
from sueiga.funding.enums import ChannelKind
from sueiga.funding.models.editions import Edition


class RequiredDocument(models.Model):
    """A document that goes with an application."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="documents", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    name_lt = models.CharField(_("name"), max_length=300, blank=True)
    name_en = models.CharField(_("name in English"), max_length=300, blank=True)
    form_url = models.URLField(_("address of the form"), max_length=500, blank=True)
    signed_by_lt = models.CharField(_("who signs"), max_length=200, blank=True)
    signed_by_en = models.CharField(_("who signs, in English"), max_length=200, blank=True)
    original = models.BooleanField(_("the original is needed"), default=False)
    compulsory = models.BooleanField(_("compulsory"), default=True)
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)
    note_lt = models.CharField(_("note"), max_length=500, blank=True)
    note_en = models.CharField(_("note in English"), max_length=500, blank=True)

    name = translated("name")
    signed_by = translated("signed_by")
    note = translated("note")

    class Meta:
        verbose_name = _("required document")
        verbose_name_plural = _("required documents")

    def __str__(self) -> str:
        return str(self.name)


class Criterion(models.Model):
    """What points are given for."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="criteria", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    name_lt = models.CharField(_("criterion"), max_length=500, blank=True)
    name_en = models.CharField(_("criterion in English"), max_length=500, blank=True)
    points = models.DecimalField(_("most points"), max_digits=6, decimal_places=2, null=True)
    area_code = models.CharField(_("activity area"), max_length=20, blank=True)

    name = translated("name")

    class Meta:
        verbose_name = _("selection criterion")
        verbose_name_plural = _("selection criteria")

    def __str__(self) -> str:
        return str(self.name)


class AssessmentStep(models.Model):
    """A step of the assessment."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="steps", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    name_lt = models.CharField(_("step"), max_length=300, blank=True)
    name_en = models.CharField(_("step in English"), max_length=300, blank=True)
    until = models.DateField(_("until"), null=True)
    by_lt = models.CharField(_("who does it"), max_length=200, blank=True)
    by_en = models.CharField(_("who does it, in English"), max_length=200, blank=True)

    name = translated("name")
    by = translated("by")

    class Meta:
        verbose_name = _("step of the assessment")
        verbose_name_plural = _("steps of the assessment")

    def __str__(self) -> str:
        return str(self.name)


class SubmissionChannel(models.Model):
    """A way to hand an application in."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="channels", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(_("way"), max_length=20, choices=ChannelKind)
    address = models.CharField(_("address"), max_length=500, blank=True)
    note_lt = models.CharField(_("note"), max_length=500, blank=True)
    note_en = models.CharField(_("note in English"), max_length=500, blank=True)

    note = translated("note")

    class Meta:
        verbose_name = _("way to hand in")
        verbose_name_plural = _("ways to hand in")

    def __str__(self) -> str:
        return self.get_kind_display()


class CallContact(models.Model):
    """Whom the funder names for questions; public as published by the funder."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="contacts", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    name = models.CharField(_("name"), max_length=200, blank=True)
    role_lt = models.CharField(_("role"), max_length=200, blank=True)
    role_en = models.CharField(_("role in English"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=50, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    role = translated("role")

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return str(self.name)


class AnsweredQuestion(models.Model):
    """A question the funder answered."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="faq", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    question_lt = models.TextField(_("question"), blank=True)
    question_en = models.TextField(_("question in English"), blank=True)
    answer_lt = models.TextField(_("answer"), blank=True)
    answer_en = models.TextField(_("answer in English"), blank=True)

    question = translated("question")
    answer = translated("answer")

    class Meta:
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")

    def __str__(self) -> str:
        return str(self.question)


class Consultation(models.Model):
    """A meeting or webinar about the call."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="consultations", verbose_name=_("edition of a call")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    at = models.DateTimeField(_("when"))
    name_lt = models.CharField(_("what"), max_length=300, blank=True)
    name_en = models.CharField(_("what, in English"), max_length=300, blank=True)
    place = models.CharField(_("where"), max_length=300, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    recording_url = models.URLField(_("recording"), max_length=500, blank=True)

    name = translated("name")

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    def __str__(self) -> str:
        return str(self.name)


class FieldSource(models.Model):
    """Where a field was read and when it was last checked; fields without one rest on the edition's own source."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="sources", verbose_name=_("edition of a call"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    field = models.CharField(_("field"), max_length=60, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    clause = models.CharField(_("paragraph"), max_length=200, blank=True)
    checked_on = models.DateField(_("last checked on"), null=True)

    class Meta:
        verbose_name = _("source of a field")
        verbose_name_plural = _("sources of fields")

    def __str__(self) -> str:
        return self.field
