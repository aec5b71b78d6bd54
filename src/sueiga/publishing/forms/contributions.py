"""What is typed on the page of a writing. Saving asks for nothing; sending asks for what readers want to know."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import one_line, printable
from sueiga.core.uploads import refuse_over_limit
from sueiga.publishing.contributing.enums import WritingKind
from sueiga.publishing.enums import Principle, Topic
from sueiga.publishing.models import Contribution, ContributionPhoto
from sueiga.publishing.models.contributions import LONGEST_TEXT
from sueiga.registry.models import Organisation

PAGE = ("seen", "sitting", "photos")
FOLDED = ("topic", "project", "principle", "photos_by", "signed", "kind")
FIRST_DAY, LAST_DAY = dt.date(1900, 1, 1), dt.date(2199, 12, 31)


class LineField(forms.CharField):
    """Words on one line; what no page can hold is left out."""

    def to_python(self, value: Any) -> str:
        """Cleaned before it is judged."""
        return one_line(str(super().to_python(one_line(str(value or "")))))


class TextField(forms.CharField):
    """Words on several lines, as plain text: markup that was pasted is read as it was typed."""

    def to_python(self, value: Any) -> str:
        """Cleaned before it is judged."""
        return printable(str(super().to_python(printable(str(value or "")))))


class ManyFiles(forms.ClearableFileInput):
    """Several photos at once."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        """All of them."""
        return list(files.getlist(name)) if isinstance(files, MultiValueDict) else []


class PhotosField(forms.FileField):
    """Photos that came with the form, where the browser's script could not send them before."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Each within the limit."""
        for file in data or []:
            refuse_over_limit(file)
        return list(data or [])


class NewForm(forms.Form):
    """For which organisation, and what."""

    organisation = forms.ModelChoiceField(
        label=_("For which organisation?"), queryset=Organisation.objects.none(), widget=forms.RadioSelect
    )
    kind = forms.ChoiceField(
        label=_("What will it be?"), choices=WritingKind.choices, initial=WritingKind.NEWS,
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, sent: Any, *, organisations: Any) -> None:
        super().__init__(sent)
        field = self.fields["organisation"]
        field.queryset, field.empty_label = organisations, None  # type: ignore[attr-defined]
        only = list(organisations[:2])
        if len(only) == 1:
            field.initial, field.widget = only[0].pk, forms.HiddenInput()


class WritingForm(forms.Form):
    """One page. `photos_shown` are those that have come, each with its words."""

    seen = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    sitting = LineField(required=False, max_length=40, widget=forms.HiddenInput)
    title = LineField(
        label=_("Title"), required=False, max_length=150,
        help_text=_("Short, with a verb: “Bijutiškis planted a hundred lime trees”."),
    )  # fmt: skip
    text = TextField(
        label=_("What happened?"), required=False, max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text=_("As you would tell a neighbour. Leave an empty line between paragraphs."),
    )  # fmt: skip
    photos = PhotosField(
        label=_("Add photos"), required=False,
        widget=ManyFiles(attrs={"accept": "image/jpeg,image/png,image/webp", "multiple": True}),
        help_text=_("Up to 12, JPEG, PNG or WebP. Where they were taken is not kept."),
    )  # fmt: skip
    people_agree = forms.BooleanField(
        label=_("Whoever can be recognised in the photos agrees that they are published, or nobody can be"),
        required=False,
    )
    photos_by = LineField(label=_("Who took the photos?"), required=False, max_length=150)
    happened_on = forms.DateField(
        label=_("When?"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )  # fmt: skip
    place = LineField(label=_("Where?"), required=False, max_length=200)
    who = TextField(
        label=_("Who was there?"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("How many, who came from elsewhere, whom to thank."),
    )  # fmt: skip
    project = LineField(
        label=_("Is it part of a project?"), required=False, max_length=300,
        help_text=_("Its name, and who supports it."),
    )  # fmt: skip
    topic = forms.ChoiceField(label=_("What is it about?"), choices=Topic.choices, required=False)
    principle = forms.ChoiceField(
        label=_("Which principle of the union does it show?"), required=False,
        choices=[("", _("none in particular")), *Principle.choices],
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("What is it?"), choices=WritingKind.choices, required=False)
    signed = LineField(
        label=_("How shall we sign it?"), required=False, max_length=150,
        help_text=_("Everybody will see it. Left empty, it is signed by the community."),
    )  # fmt: skip

    def __init__(
        self, sent: Any, files: Any, *, contribution: Contribution, photos: Sequence[ContributionPhoto], sitting: str
    ) -> None:
        self.contribution, self.photos_shown = contribution, photos
        initial = {name: getattr(contribution, name) for name in self.own_names()}
        initial |= {"seen": contribution.version, "sitting": sitting}
        super().__init__(sent, files, initial=initial, use_required_attribute=False)
        for photo in photos:
            self._ask_about(photo)

    @classmethod
    def own_names(cls) -> list[str]:
        """Fields that are columns of the writing."""
        return [name for name in cls.base_fields if name not in PAGE]

    @property
    def values(self) -> dict[str, Any]:
        """What was typed and can be kept, even where something else cannot."""
        kept = {name: self.cleaned_data[name] for name in self.own_names() if name in self.cleaned_data}
        return {name: value for name, value in kept.items() if value or name not in {"kind", "topic"}}

    @property
    def photo_words(self) -> dict[int, dict[str, Any]]:
        """What was typed about each photo the page showed; one that came since is left as it is."""
        names = {photo.pk: self.names_of(photo) for photo in self.photos_shown}
        said = {
            key: {column: self.cleaned_data[name] for column, name in columns.items() if name in self.cleaned_data}
            for key, columns in names.items()
            if any(name in self.data for name in columns.values())
        }
        return {key: words for key, words in said.items() if words}

    def names_of(self, photo: ContributionPhoto) -> Mapping[str, str]:
        """The fields about a photo, by its columns."""
        return {"alt": f"alt_{photo.pk}", "people": f"people_{photo.pk}"}

    @property
    def photo_rows(self) -> list[dict[str, Any]]:
        """Each photo with its fields, for the template."""
        return [
            {"photo": photo, **{column: self[name] for column, name in self.names_of(photo).items()}}
            for photo in self.photos_shown
        ]

    @property
    def open_more(self) -> bool:
        """Whether something is wrong with what is folded away."""
        return any(name in self.errors for name in FOLDED)

    def ask_what_is_missing(self) -> bool:
        """Before it is sent: say beside each field what everybody will want to know; whether all is there."""
        if not self.cleaned_data.get("title"):
            self.add_error("title", _("Without a title nobody will open it."))
        if not self.cleaned_data.get("text"):
            self.add_error("text", _("Tell what happened: a few sentences are enough."))
        for photo in self.photos_shown:
            name = self.names_of(photo)["alt"]
            if not self.cleaned_data.get(name):
                self.add_error(name, _("Say what is in this photo, for those who cannot see it."))
        if self.photos_shown and not self.cleaned_data.get("people_agree"):
            self.add_error("people_agree", _("Without their consent the photos can't be published."))
        return self.is_valid()

    def _ask_about(self, photo: ContributionPhoto) -> None:
        names = self.names_of(photo)
        self.fields[names["alt"]] = LineField(
            label=_("What is in the photo?"), required=False, max_length=250, initial=photo.alt,
            help_text=_("“Ten people plant lime trees beside the school.”"),
        )  # fmt: skip
        self.fields[names["people"]] = LineField(
            label=_("Who is in it?"), required=False, max_length=250, initial=photo.people,
            help_text=_("Names, from left to right, if they want to be named."),
        )  # fmt: skip


class OfficeForm(WritingForm):
    """The same with what the office adds."""

    summary = TextField(
        label=_("In two sentences"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For lists and shared links. Left empty, the first two sentences are taken."),
    )  # fmt: skip

    @classmethod
    def own_names(cls) -> list[str]:
        """Consent is the community's to give."""
        return [name for name in super().own_names() if name != "people_agree"]

    def names_of(self, photo: ContributionPhoto) -> Mapping[str, str]:
        """And whether it goes into the article."""
        return {**super().names_of(photo), "is_used": f"is_used_{photo.pk}"}

    def _ask_about(self, photo: ContributionPhoto) -> None:
        super()._ask_about(photo)
        self.fields[f"is_used_{photo.pk}"] = forms.BooleanField(
            label=_("Into the article"), required=False, initial=photo.is_used
        )


class WordsForm(forms.Form):
    """Words to the other side, which must be said."""

    words = TextField(label=_("Your words"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, sent: Any, *, label: Any, help_text: Any = "", required: bool = True) -> None:
        super().__init__(sent, use_required_attribute=False)
        field = self.fields["words"]
        field.label, field.help_text, field.required = label, help_text, required

    def clean_words(self) -> str:
        """Not only spaces."""
        words = str(self.cleaned_data["words"]).strip()
        if self.fields["words"].required and not words:
            raise ValidationError(self.fields["words"].error_messages["required"], code="required")
        return words
