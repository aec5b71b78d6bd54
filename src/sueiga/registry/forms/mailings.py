"""To whom the office writes, what, and when."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.core.uploads import refuse_over_limit
from sueiga.core.writing import file_size
from sueiga.messaging.models import Mailing
from sueiga.places.models import Municipality
from sueiga.registry.audiences import CONTACTS, PEOPLE
from sueiga.registry.enums import Kind, Role, Standing
from sueiga.registry.forms.asked import AskedForm
from sueiga.registry.placeholders import PLACEHOLDERS, unknown
from sueiga.registry.uploads import NotTaken, Upload, read_upload

PUBLIC_KINDS = [(kind.value, kind.label) for kind in Kind if kind != Kind.OTHER]
LIVE_STANDINGS = [(standing.value, standing.label) for standing in Standing if standing != Standing.GONE]
LARGEST = 5_000_000
MOST_FILES = 5
LONGEST_TEXT = 20_000
FURTHEST = dt.timedelta(days=366)


class AudienceForm(AskedForm):
    """A selection from the registry, as an address says it."""

    to = forms.ChoiceField(
        label=_("To whom"), required=False, widget=forms.RadioSelect, initial=PEOPLE,
        choices=[(PEOPLE, _("people who act for the organisations")),
                 (CONTACTS, _("organisations that nobody acts for here, at their own address"))],
    )  # fmt: skip
    role = forms.MultipleChoiceField(
        label=_("In which roles"), required=False, choices=Role.choices, widget=forms.CheckboxSelectMultiple,
        initial=[Role.CHAIR], help_text=_("Mark nothing to write to all of them."),
    )  # fmt: skip
    kind = forms.MultipleChoiceField(
        label=_("Organisations"), required=False, choices=PUBLIC_KINDS, widget=forms.CheckboxSelectMultiple
    )
    standing = forms.MultipleChoiceField(
        label=_("Standing"), required=False, choices=LIVE_STANDINGS, widget=forms.CheckboxSelectMultiple
    )
    confirmed = forms.ChoiceField(
        label=_("This year’s confirmation"), required=False, widget=forms.RadioSelect,
        choices=[("", _("does not matter")), ("no", _("not confirmed yet")), ("yes", _("confirmed"))],
    )  # fmt: skip
    municipality = forms.MultipleChoiceField(
        label=_("Municipalities"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Mark nothing to write to the whole country."),
    )  # fmt: skip

    def __init__(self, asked: Any) -> None:
        super().__init__(asked)
        choices = [(row.slug, str(row)) for row in Municipality.objects.in_order()]
        self.fields["municipality"].choices = choices  # type: ignore[attr-defined]
        self.full_clean()

    @property
    def query(self) -> str:
        """What was validly asked, as an address says it."""
        asked = {name: self.cleaned_data.get(name) for name in self.fields}
        return urlencode({name: value for name, value in asked.items() if value}, doseq=True)


class WordsForm(forms.Form):
    """What is written: Lithuanian always, English where somebody wants it; known places are filled for each."""

    use_required_attribute = False  # a draft may be saved with anything still empty

    subject_lt = forms.CharField(label=_("Subject"), max_length=200)
    body_lt = forms.CharField(label=_("Text"), max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 14}))
    subject_en = forms.CharField(
        label=_("Subject in English"), max_length=200, required=False,
        help_text=_("Those who read English get it; without it they get the Lithuanian letter."),
    )  # fmt: skip
    body_en = forms.CharField(
        label=_("Text in English"), required=False, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 8})
    )
    reply_to = forms.EmailField(label=_("Replies go to"), help_text=_("A real mailbox that a person reads."))

    def clean(self) -> dict[str, Any]:
        """Places nobody knows are named; English is whole or not at all."""
        for name in ("subject_lt", "body_lt", "subject_en", "body_en"):
            strange = unknown(self.cleaned_data.get(name, ""))
            if strange:
                told = _("There is no place %(strange)s. Known ones: %(known)s.")
                known = ", ".join(f"{{{place}}}" for place in PLACEHOLDERS)
                self.add_error(name, told % {"strange": ", ".join(strange), "known": known})
        if bool(self.cleaned_data.get("subject_en")) != bool(self.cleaned_data.get("body_en")) and not self.errors:
            empty = "body_en" if self.cleaned_data.get("subject_en") else "subject_en"
            self.add_error(empty, _("English needs both a subject and a text."))
        return self.cleaned_data

    @classmethod
    def of(cls, mailing: Mailing) -> "WordsForm":
        """What stands in a draft, judged as if it were sent now."""
        return cls({name: getattr(mailing, name) for name in cls.base_fields})


class DraftForm(forms.Form):
    """What is typed so far, kept as it is; only what no column could hold is cut."""

    subject_lt = forms.CharField(required=False)
    body_lt = forms.CharField(required=False)
    subject_en = forms.CharField(required=False)
    body_en = forms.CharField(required=False)
    reply_to = forms.CharField(required=False)

    def clean(self) -> dict[str, str]:
        """Texts that fit."""
        longest = {"subject_lt": 200, "subject_en": 200, "reply_to": 254}
        return {
            name: self.cleaned_data.get(name, "").replace("\r\n", "\n")[: longest.get(name, LONGEST_TEXT)]
            for name in self.fields
        }


class AttachmentForm(forms.Form):
    """A file to go with every letter, told by its content."""

    use_required_attribute = False  # it stands in the form of the words

    file = forms.FileField(
        label=_("A file to go with the letters"),
        help_text=_("PDF, JPEG, PNG, ODT or DOCX, at most 5 MB and five files. Light letters arrive more surely."),
    )

    def clean_file(self) -> Upload:
        """Its cleaned name, its type and its bytes."""
        file = self.cleaned_data["file"]
        refuse_over_limit(file)
        if (file.size or 0) > LARGEST:
            told = _("The file is %(size)s; at most %(limit)s can go with letters.")
            raise forms.ValidationError(
                told, params={"size": file_size(file.size or 0), "limit": file_size(LARGEST)}, code="too_large"
            )
        try:
            return read_upload(str(file.name), file.read())
        except NotTaken:
            raise forms.ValidationError(_("This is neither PDF nor JPEG, PNG, ODT or DOCX inside.")) from None


class SendForm(forms.Form):
    """Now, or at an hour of a day in Vilnius."""

    day = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave both empty to send at once."),
    )  # fmt: skip
    hour = forms.TimeField(
        label=_("Hour"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=_("Vilnius time."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """The moment, or none for now; not in the past, not further than a year."""
        day, hour = self.cleaned_data.get("day"), self.cleaned_data.get("hour")
        if self.errors or not (day or hour):
            return {"at": None}
        moment = timezone.make_aware(dt.datetime.combine(day or timezone.localdate(), hour or dt.time(9)))
        if moment <= timezone.now():
            self.add_error("day", _("This moment has passed."))
        if moment > timezone.now() + FURTHEST:
            self.add_error("day", _("This is more than a year away."))
        return {"at": moment}
