"""Registering for an event: as few questions as can be."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import one_line
from sueiga.events.forms.fields import NameField, number_input
from sueiga.events.models import Event, Registration


class WishesForm(forms.Form):
    """How many people, what they need, which reminders they wish for."""

    number = forms.IntegerField(
        label=_("How many people come"), min_value=1, initial=1, widget=number_input(),
        help_text=_("You among them."),
    )  # fmt: skip
    needs = forms.CharField(
        label=_("What we should know"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For example: a wheelchair, a hearing loop, no meat. Only the organiser reads it."),
    )  # fmt: skip
    reminds_week = forms.BooleanField(label=_("Remind me a week before"), required=False)
    reminds_day = forms.BooleanField(label=_("Remind me a day before"), required=False, initial=True)

    def __init__(self, data: Any = None, *, event: Event, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        self.most = min(filter(None, [event.most_together, event.capacity]))
        number = self.fields["number"]
        if isinstance(number, forms.IntegerField):
            number.validators.append(self._at_most)
        if self.most == 1:
            number.widget = forms.HiddenInput()

    def _at_most(self, value: int) -> None:
        if value > self.most:
            text = _("At most %(most)s people can be registered at once. Call the organiser if you are more.")
            raise forms.ValidationError(text, params={"most": str(self.most)})

    def clean_needs(self) -> str:
        """On one line."""
        return one_line(self.cleaned_data["needs"])

    @classmethod
    def of(cls, registration: Registration, data: Any = None) -> "WishesForm":
        """With what was said before; more than is usual may stay."""
        names = ("number", "needs", "reminds_week", "reminds_day")
        form = cls(data, event=registration.event, initial={name: getattr(registration, name) for name in names})
        form.most = max(form.most, registration.number)
        return form


class RegisterForm(WishesForm):
    """The same with who it is; whoever has signed in is not asked for an address."""

    name = NameField(
        label=_("First and last name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("Your e-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("We send a link to it; the registration is made when you open it and press the button."),
    )  # fmt: skip
    field_order = ("name", "email", "number", "needs", "reminds_week", "reminds_day")

    def __init__(self, data: Any = None, *, event: Event, name: str = "", is_known: bool) -> None:
        super().__init__(data, event=event, initial={"name": name} if name else None)
        if is_known:
            del self.fields["email"]


class EnterForm(forms.Form):
    """Somebody who called, entered by whoever holds the event."""

    name = NameField(label=_("First and last name"), max_length=150)
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("Without it they are told of changes by telephone: by you.")
    )
    number = forms.IntegerField(
        label=_("How many people"), min_value=1, max_value=500, initial=1, widget=number_input()
    )
    needs = forms.CharField(
        label=_("What to know"), max_length=500, required=False, help_text=_("A telephone number, say; special needs.")
    )

    def clean_needs(self) -> str:
        """On one line."""
        return one_line(self.cleaned_data["needs"])


class WhyForm(forms.Form):
    """Why an event is called off, for its page and for the letters."""

    why_lt = forms.CharField(
        label=_("Why"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A sentence for those who meant to come: the reason, and whether there will be another day."),
    )  # fmt: skip
    why_en = forms.CharField(
        label=_("The same in English"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class ReturnForm(forms.Form):
    """What the office asks to put right."""

    why = forms.CharField(label=_("What to put right"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}))
