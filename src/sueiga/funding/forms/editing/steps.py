"""What is asked when a call is begun, returned, published, withdrawn, closed, when its results are out."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.accounts.models import User
from sueiga.funding.enums import EarlyMoment, Level
from sueiga.funding.forms.editing.fields import END_OF_DAY, NOT_SAID, DayField, moment, time_input
from sueiga.funding.models import Call, Programme
from sueiga.funding.preparing.owners import Owner
from sueiga.funding.status import closes_early_at
from sueiga.places.models import Municipality

LONG_AGO = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


class StartForm(forms.Form):
    """What a new call begins with."""

    name_lt = forms.CharField(
        label=_("Title"),
        max_length=300,
        help_text=_("As the funder calls it. Everything else comes on the next pages."),
    )
    programme = forms.ChoiceField(
        label=_("Programme"), required=False, help_text=_("What the call recurs under. You can choose it later.")
    )
    level = forms.ChoiceField(label=_("Level"), choices=Level.choices, initial=Level.NATIONAL)
    owner = forms.ChoiceField(label=_("Whose call is it?"))

    def __init__(self, *given: Any, owners: Sequence[Owner], **options: Any) -> None:
        super().__init__(*given, **options)
        self._owners = {owner.key: owner for owner in owners}
        programmes = [("", NOT_SAID), *((row.slug, row.name) for row in Programme.objects.in_order())]
        self.fields["programme"].choices = programmes  # type: ignore[attr-defined]
        self.fields["owner"].choices = [(owner.key, owner.name) for owner in owners]  # type: ignore[attr-defined]
        if len(owners) == 1:
            self.fields["owner"].required = False
            self.fields["owner"].widget = forms.HiddenInput()
            self.fields["owner"].initial = owners[0].key
        if "" not in self._owners:
            del self.fields["level"]  # a group's or a municipality's own call is of its level

    def clean_owner(self) -> Owner:
        """The owner of that key; where there is one alone, that one."""
        key = self.cleaned_data["owner"]
        return self._owners.get(key) or next(iter(self._owners.values()))


class ReturnForm(forms.Form):
    """Why a draft goes back."""

    words = forms.CharField(
        label=_("What should be put right?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Whoever sent it reads this above the draft."),
    )  # fmt: skip


class PublishForm(forms.Form):
    """Why a published call changed; for the first edition nothing is asked. `seen`: when the page was opened."""

    why_lt = forms.CharField(
        label=_("Why did it change?"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One sentence for readers. What changed is told by itself."),
    )  # fmt: skip
    why_en = forms.CharField(
        label=_("The same in English"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "en"}),
    )
    seen = forms.DateTimeField(required=False, widget=forms.HiddenInput)

    def clean_seen(self) -> dt.datetime | None:
        """Nobody opened a page in another age: what no page of ours says is from before everything."""
        seen: dt.datetime | None = self.cleaned_data["seen"]
        return seen if seen is None or seen.year >= LONG_AGO.year else LONG_AGO


class WithdrawForm(forms.Form):
    """Why a call is taken back."""

    why_lt = forms.CharField(
        label=_("Why is it withdrawn?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Readers and those who were interested will read this."),
    )  # fmt: skip
    why_en = forms.CharField(
        label=_("The same in English"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "en"}),
    )


class CloseForm(forms.Form):
    """When the limit was reached, or when the funder says it closes."""

    how = forms.ChoiceField(
        label=_("When does it close?"), choices=EarlyMoment.choices, widget=forms.RadioSelect,
        help_text=_("The next working day knows weekends and public holidays."),
    )  # fmt: skip
    day = DayField(label=_("The limit was reached on"))
    time = forms.TimeField(
        label=pgettext_lazy("hour", "at"),
        required=False,
        widget=time_input(),
        help_text=_("Empty: now, if it is today."),
    )

    def __init__(self, *given: Any, call: Call, **options: Any) -> None:
        self.call = call
        edition = call.published
        wished = {"how": (edition.early_moment if edition else "") or EarlyMoment.AT_ONCE, "day": timezone.localdate()}
        super().__init__(*given, **{"initial": wished, **options})

    def clean(self) -> dict[str, Any]:
        """The moment it closes, by the hour its rules name; earlier than without this."""
        day, how = self.cleaned_data.get("day"), self.cleaned_data.get("how")
        if day is None or not how:
            return self.cleaned_data
        try:
            reached = self._reached(day)
        except ValidationError as error:
            self.add_error("time", error)
            return self.cleaned_data
        edition = self.call.published
        closes = closes_early_at(reached, how, edition.early_time if edition else None)
        if self.call.closes_at is None or closes >= self.call.closes_at:
            self.add_error("day", _("The call closes by itself before that."))
        elif self.call.opens_at is not None and closes <= self.call.opens_at:
            self.add_error("day", _("The call had not opened yet."))
        self.cleaned_data["closes_at"] = closes
        return self.cleaned_data

    def _reached(self, day: dt.date) -> dt.datetime:
        at = self.cleaned_data.get("time")
        if at is None and day == timezone.localdate():
            return timezone.now()
        return moment(day, at or END_OF_DAY)


class AssessForm(forms.Form):
    """Since when applications are assessed."""

    on = DayField(label=_("Assessed since"), initial=timezone.localdate)


class ResultsForm(forms.Form):
    """When and where the results were published."""

    on = DayField(label=_("Published on"), initial=timezone.localdate)
    url = forms.URLField(
        label=_("Address of the results"), assume_scheme="https", max_length=500, required=False,
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )  # fmt: skip

    def clean_on(self) -> dt.date:
        """Not tomorrow."""
        on: dt.date = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise ValidationError(_("Results of a day that has not come yet can't be told."))
        return on


class OfficerForm(forms.Form):
    """Who may enter a municipality's calls."""

    email = forms.EmailField(
        label=_("E-mail of the person"), help_text=_("They must have signed in here once, or be entered among people.")
    )
    municipality = forms.ModelChoiceField(
        label=_("Municipality"), queryset=Municipality.objects.in_order(), empty_label=_("choose")
    )

    def clean(self) -> dict[str, Any]:
        """The person of that address."""
        if address := self.cleaned_data.get("email"):
            person = User.objects.filter(email__iexact=address, is_active=True).first()
            if person is None:
                self.add_error("email", _("Nobody with this address is known. Enter the person among people first."))
            self.cleaned_data["person"] = person
        return self.cleaned_data


class ProgrammeForm(forms.Form):
    """A programme calls recur under."""

    name_lt = forms.CharField(label=_("Name"), max_length=300)
    name_en = forms.CharField(
        label=_("Name in English"), max_length=300, required=False, widget=forms.TextInput(attrs={"lang": "en"})
    )
    funder = forms.CharField(
        label=_("Funder"), max_length=300, required=False, help_text=_("Whose money it is: a ministry, a fund."),
        widget=forms.TextInput(attrs={"list": "institutions", "autocomplete": "off"}),
    )  # fmt: skip
    url = forms.URLField(
        label=_("Web address"), assume_scheme="https", max_length=500, required=False,
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )  # fmt: skip
    began = forms.IntegerField(
        label=_("First year"), min_value=1990, max_value=2100, required=False, localize=False,
        help_text=_("Before it nobody was funded: that answers “never funded here” for those years."),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
