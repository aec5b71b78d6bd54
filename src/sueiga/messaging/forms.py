"""What people say about letters."""

from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from sueiga.messaging.enums import ALWAYS, SUBSCRIBED, Channel, Fate, Matter, Wish

MATTERS_HELP = {
    Matter.ROLES: _("Somebody joined or left, a term is ending, a request was answered."),
    Matter.REMINDERS: _("Reports, confirmations and other dates of your organisations."),
    Matter.CALLS: _("A call that fits, its deadlines once you are interested, and what changes in it."),
    Matter.UNION: _("News, invitations and questions from the union's office."),
}


class PreferencesForm(forms.Form):
    """When letters of each matter are wanted, and the day of the weekly one."""

    weekday = forms.TypedChoiceField(
        label=_("The day of the weekly letter"),
        coerce=int,
        choices=list(WEEKDAYS.items()),
        help_text=_(
            "It comes in the morning, and only when there is something to tell. What would come too late with it, "
            "like the last days before a deadline, comes at once."
        ),
    )

    def __init__(self, data: Any = None, *, wishes: dict[str, str], weekday: int) -> None:
        super().__init__(data, initial={**wishes, "weekday": weekday})
        for matter in Matter:
            if matter not in ALWAYS | SUBSCRIBED:
                self.fields[matter] = forms.ChoiceField(
                    label=capfirst(matter.label),
                    choices=Wish.choices,
                    widget=forms.RadioSelect,
                    help_text=MATTERS_HELP[matter],
                    initial=wishes.get(matter, Wish.AT_ONCE),
                )
        self.order_fields([*(matter for matter in Matter if matter in self.fields), "weekday"])

    @property
    def wishes(self) -> dict[Matter, Wish]:
        """What is wanted, by matter."""
        return {matter: Wish(self.cleaned_data[matter]) for matter in Matter if matter in self.fields}


class LettersForm(forms.Form):
    """Narrows the office's list of letters; a value nobody offered narrows nothing."""

    words = forms.CharField(label=_("Recipient"), required=False, max_length=200)
    fate = forms.ChoiceField(label=_("What became of it"), required=False, choices=[("", _("anything")), *Fate.choices])
    matter = forms.ChoiceField(label=_("Matter"), required=False, choices=[("", _("any")), *Matter.choices])
    channel = forms.ChoiceField(label=_("Way"), required=False, choices=[("", _("any way")), *Channel.choices])

    @property
    def asked(self) -> dict[str, str]:
        """What was validly asked."""
        self.full_clean()
        return {name: self.cleaned_data.get(name) or "" for name in self.fields}


class PrintedForm(forms.Form):
    """Up to which letter they were printed."""

    last = forms.IntegerField(min_value=0, max_value=2**62)
