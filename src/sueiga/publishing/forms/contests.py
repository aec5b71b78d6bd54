"""What is typed on an entry's page. Saving asks for nothing; sending asks for what the jury wants to know."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.publishing.forms.contributions import LineField, ManyFiles, PhotosField, TextField
from sueiga.publishing.models import ContestEntry, ContestQuestion, EntryPhoto
from sueiga.registry.models import Organisation

OWN = ("title", "people_agree", "signed", "is_open")
LONG = 400  # longer answers get a larger box


class EnterForm(forms.Form):
    """For which organisation."""

    organisation = forms.ModelChoiceField(
        label=_("For which organisation?"), queryset=Organisation.objects.none(), widget=forms.RadioSelect
    )

    def __init__(self, sent: Any, *, organisations: Any) -> None:
        super().__init__(sent)
        field = self.fields["organisation"]
        field.queryset, field.empty_label = organisations, None  # type: ignore[attr-defined]
        only = list(organisations[:2])
        if len(only) == 1:
            field.initial, field.widget = only[0].pk, forms.HiddenInput()


class EntryForm(forms.Form):
    """One page, made of the contest's own questions. `photos_shown` are those that have come, each with its words."""

    data: Any  # what was sent

    seen = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    sitting = LineField(required=False, max_length=40, widget=forms.HiddenInput)
    title = LineField(
        label=_("Title of the entry"), required=False, max_length=150,
        help_text=_("Short, so that it is remembered."),
    )  # fmt: skip
    photos = PhotosField(
        label=_("Photos"), required=False,
        widget=ManyFiles(attrs={"accept": "image/jpeg,image/png,image/webp", "multiple": True}),
        help_text=_("Up to 10, JPEG, PNG or WebP. Where they were taken is not kept."),
    )  # fmt: skip
    people_agree = forms.BooleanField(
        label=_("Whoever can be recognised in the photos agrees that they are published, or nobody can be"),
        required=False,
    )
    signed = LineField(
        label=_("How shall we sign it?"), required=False, max_length=150,
        help_text=_("Left empty, it is signed by the community."),
    )  # fmt: skip
    is_open = forms.BooleanField(
        label=_("After the results everybody may read this entry on the union's site"), required=False,
        help_text=_("It takes part without this, too. Winners are named in any case."),
    )  # fmt: skip

    def __init__(
        self, sent: Any, files: Any, *, entry: ContestEntry, questions: Sequence[ContestQuestion],
        answers: Mapping[int, str], photos: Sequence[EntryPhoto], sitting: str,
    ) -> None:  # fmt: skip
        self.entry, self.questions, self.photos_shown = entry, questions, photos
        initial = {name: getattr(entry, name) for name in OWN} | {"seen": entry.version, "sitting": sitting}
        super().__init__(sent, files, initial=initial, use_required_attribute=False)
        for question in questions:
            rows = 4 if question.longest <= LONG else 9
            self.fields[_asked(question)] = TextField(
                label=question.label, required=False, max_length=question.longest, initial=answers.get(question.pk, ""),
                widget=forms.Textarea(attrs={"rows": rows}),
                help_text=_("At most %(number)s characters.") % {"number": question.longest},
            )  # fmt: skip
        for photo in photos:
            self.fields[_described(photo)] = LineField(
                label=_("What is in the photo?"), required=False, max_length=250, initial=photo.alt,
                help_text=_("“Ten people plant lime trees beside the school.”"),
            )  # fmt: skip
        if not entry.contest.takes_photos:
            del self.fields["photos"], self.fields["people_agree"]

    @property
    def values(self) -> dict[str, Any]:
        """What was typed and can be kept, even where something else cannot."""
        return {name: self.cleaned_data[name] for name in OWN if name in self.cleaned_data}

    @property
    def answers(self) -> dict[int, str]:
        """By question."""
        return {one.pk: self.cleaned_data[_asked(one)] for one in self.questions if _asked(one) in self.cleaned_data}

    @property
    def photo_words(self) -> dict[int, str]:
        """What was typed about each photo the page showed."""
        names = {photo.pk: _described(photo) for photo in self.photos_shown}
        return {key: self.cleaned_data[name] for key, name in names.items() if name in self.data and name in
                self.cleaned_data}  # fmt: skip

    @property
    def asked(self) -> list[Any]:
        """The questions' fields, in the editor's order."""
        return [self[_asked(question)] for question in self.questions]

    @property
    def photo_rows(self) -> list[dict[str, Any]]:
        """Each photo with its field, for the template."""
        return [{"photo": photo, "alt": self[_described(photo)]} for photo in self.photos_shown]

    def ask_what_is_missing(self) -> bool:
        """Before it is sent: say beside each field what is wanted; whether all is there."""
        if not self.cleaned_data.get("title"):
            self.add_error("title", _("Give it a title."))
        for question in self.questions:
            if question.is_compulsory and not self.cleaned_data.get(_asked(question)):
                self.add_error(_asked(question), _("This must be answered."))
        for photo in self.photos_shown:
            if not self.cleaned_data.get(_described(photo)):
                self.add_error(_described(photo), _("Say what is in this photo, for those who cannot see it."))
        if self.photos_shown and "people_agree" in self.fields and not self.cleaned_data.get("people_agree"):
            self.add_error("people_agree", _("Without their consent the photos can't be published."))
        return self.is_valid()


def _asked(question: ContestQuestion) -> str:
    return f"answer_{question.pk}"


def _described(photo: EntryPhoto) -> str:
    return f"alt_{photo.pk}"
