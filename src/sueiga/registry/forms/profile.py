"""What an organisation tells of itself, a form for each part; field names are those of the rows."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import Visibility
from sueiga.accounts.phone_numbers import NotAPhoneNumber, Trouble, parse
from sueiga.core.uploads import refuse_over_limit
from sueiga.places.models import Settlement
from sueiga.registry.enums import LendableKind, Part, Reach, Theme
from sueiga.registry.forms.deciding import KeysField
from sueiga.registry.models import Organisation, OrganisationContact
from sueiga.registry.models.profiles import LONGEST_DESCRIPTION
from sueiga.registry.profile_parts import Row, row_values, values_of, version
from sueiga.registry.web_cleaning import NotAWebAddress, clean

MOST_PEOPLE = 100_000
MOST_SETTLEMENTS = 60
SEEN_BY = [
    (Visibility.PUBLIC, _("everybody: it stands on the community's page")),
    (Visibility.MEMBERS, _("people of other communities and the union")),
    (Visibility.OFFICE, _("only you and the union's office")),
]
PHONE_TROUBLE = {
    Trouble.NOT_A_NUMBER: _("This is not a telephone number. For example: +370 612 34567."),
    Trouble.SEVERAL: _("One number here, please; add the other as another contact."),
    Trouble.TOO_SHORT: _("This number is too short: a figure is missing."),
    Trouble.TOO_LONG: _("This number is too long: there is a figure too many."),
    Trouble.UNKNOWN: _("There is no such number in Lithuania. A foreign one is written with its country's code: +371…"),
}


class PartForm(forms.Form):
    """`seen` marks what stood there when the page was opened."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def values(self) -> dict[str, Any]:
        """What is told, without the mark."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}

    @property
    def seen_mark(self) -> str:
        """The mark as it came back."""
        return str(self.data.get("seen", ""))


class AboutForm(PartForm):
    """Who they are, in their own words."""

    description_lt = forms.CharField(
        label=_("About the community"), required=False, max_length=LONGEST_DESCRIPTION,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text=_("What you do, since when, what you are proud of. A few sentences are enough."),
    )  # fmt: skip
    description_en = forms.CharField(
        label=_("The same in English"), required=False, max_length=LONGEST_DESCRIPTION,
        widget=forms.Textarea(attrs={"rows": 5, "lang": "en"}), help_text=_("For partners abroad."),
    )  # fmt: skip


class NumbersForm(PartForm):
    """How many they are."""

    members = forms.IntegerField(
        label=_("Members of the community"), required=False, min_value=0, max_value=MOST_PEOPLE,
        help_text=_("As many as your own list of members has."),
    )  # fmt: skip
    volunteers = forms.IntegerField(
        label=_("Volunteers"), required=False, min_value=0, max_value=MOST_PEOPLE,
        help_text=_("People who helped without pay in the last twelve months."),
    )  # fmt: skip


class ThemesForm(PartForm):
    """What they work on."""

    themes = forms.MultipleChoiceField(
        label=_("What does your community work on?"), required=False, choices=Theme.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Mark what you really do: partners and the union look for you by these."),
    )  # fmt: skip


class SettlementsForm(PartForm):
    """Which settlements they cover."""

    settlements = KeysField(
        label=_("Settlements"), required=False, queryset=Settlement.objects.select_related("municipality", "eldership"),
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def clean_settlements(self) -> list[Settlement]:
        """Not half a district."""
        chosen = list(self.cleaned_data["settlements"])
        if len(chosen) > MOST_SETTLEMENTS:
            text = _("At most %(number)d settlements can be marked.")
            raise ValidationError(text, params={"number": MOST_SETTLEMENTS})
        return chosen


class ContactForm(PartForm):
    """One way to reach them."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=Reach.choices, widget=forms.RadioSelect)
    value = forms.CharField(label=_("Address or number"), max_length=300)
    label = forms.CharField(
        label=_("Whose it is"), required=False, max_length=100, help_text=_("For example: chair, hall, bookkeeper.")
    )
    visibility = forms.ChoiceField(
        label=_("Who sees it?"), choices=SEEN_BY, initial=Visibility.PUBLIC, widget=forms.RadioSelect
    )

    def clean(self) -> dict[str, Any]:
        """Read the value as what it is said to be."""
        kind, value = self.cleaned_data.get("kind"), self.cleaned_data.get("value")
        if not kind or not value:
            return self.cleaned_data
        try:
            self.cleaned_data["value"] = _read(kind, value)
        except NotAPhoneNumber as error:
            self.add_error("value", str(PHONE_TROUBLE[error.trouble]))
        except ValidationError as error:
            self.add_error("value", error)
        return self.cleaned_data


class WebForm(PartForm):
    """One page of theirs on the web."""

    url = forms.CharField(
        label=_("Web address"), max_length=500, help_text=_("Copy it from the browser, or write it: www.example.lt"),
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "off", "autocomplete": "url"}),
    )  # fmt: skip

    def clean_url(self) -> str:
        """An address of the public web, as https."""
        try:
            return clean(self.cleaned_data["url"])
        except NotAWebAddress:
            raise ValidationError(_("This is not a web address. For example: www.example.lt")) from None


class LendableForm(PartForm):
    """One thing others may borrow."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=LendableKind.choices, widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Name"), max_length=120, help_text=_("For example: hall for 80 people; marquee 6×12 m.")
    )
    quantity = forms.IntegerField(label=_("How many"), required=False, min_value=1, max_value=10_000)
    terms = forms.CharField(
        label=_("Terms"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Free or for how much, for how long, who fetches it."),
    )  # fmt: skip
    contact = forms.ModelChoiceField(
        label=_("Whom to ask"), required=False, queryset=OrganisationContact.objects.none(), empty_label=_("not said")
    )


class PhotoForm(forms.Form):
    """A photo to be taken in; it is described on the next page."""

    photo = forms.FileField(
        label=_("Photo"), validators=[refuse_over_limit],
        help_text=_("JPEG, PNG or WebP, at most 15 MB. Where it was taken is not kept."),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp", "data-shrink": "2400"}),
        error_messages={"required": _("Choose a photo first."), "empty": _("This file is empty.")},
    )  # fmt: skip


class PhotoWordsForm(PartForm):
    """What is in a photo."""

    alt_lt = forms.CharField(
        label=_("What is in the photo?"), max_length=250,
        help_text=_("For those who can't see it: “Ten people plant lime trees beside the school.”"),
    )  # fmt: skip
    caption_lt = forms.CharField(
        label=_("Caption"), required=False, max_length=250, help_text=_("When and on what occasion, who took it.")
    )
    alt_en = forms.CharField(
        label=_("What is in the photo, in English"), required=False, max_length=250,
        widget=forms.TextInput(attrs={"lang": "en"}),
    )  # fmt: skip
    caption_en = forms.CharField(
        label=_("Caption in English"), required=False, max_length=250, widget=forms.TextInput(attrs={"lang": "en"})
    )
    people_agree = forms.BooleanField(
        label=_("Whoever can be recognised in it agrees that it is published, or nobody can be"),
        error_messages={"required": _("Without their consent the photo can't be shown.")},
    )


FORMS: dict[Part, type[PartForm]] = {
    Part.ABOUT: AboutForm,
    Part.NUMBERS: NumbersForm,
    Part.THEMES: ThemesForm,
    Part.SETTLEMENTS: SettlementsForm,
    Part.CONTACTS: ContactForm,
    Part.WEB: WebForm,
    Part.LENDABLES: LendableForm,
    Part.PHOTOS: PhotoWordsForm,
}


def _read(kind: str, value: str) -> str:
    if kind == Reach.PHONE:
        return parse(value)
    if kind == Reach.EMAIL:
        return str(forms.EmailField(max_length=254).clean(value)).strip().lower()
    return " ".join(value.split())


def part_form(organisation: Organisation, part: Part, sent: QueryDict | None, row: Row | None = None) -> PartForm:
    """The form of a part, or of one row of it (None: a new one), with what stands there and its mark."""
    if row is not None:
        values = row_values(row, part)
    else:
        values = {} if part in {Part.CONTACTS, Part.WEB, Part.LENDABLES} else values_of(organisation, part)
    form = FORMS[part](sent, initial={**values, "seen": version(values)})
    if isinstance(form, LendableForm):
        form.fields["contact"].queryset = OrganisationContact.objects.filter(organisation=organisation).in_order()  # type: ignore[attr-defined]
    return form


def sent_again(form: PartForm, part: Part, *, now: str) -> PartForm:
    """The same form with the same words, marked as having seen what stands there now."""
    data = QueryDict(mutable=True)
    data.update(form.data)
    data["seen"] = now
    fresh = FORMS[part](data)
    if isinstance(fresh, LendableForm) and isinstance(form, LendableForm):
        fresh.fields["contact"].queryset = form.fields["contact"].queryset  # type: ignore[attr-defined]
    fresh.full_clean()
    return fresh
