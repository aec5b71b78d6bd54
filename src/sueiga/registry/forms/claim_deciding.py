"""The office's inbox of requests, and deciding one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.places.models import Municipality
from sueiga.registry.enums import ClaimState, WhyRefused
from sueiga.registry.forms.speaking import EnterForm

EVERY = "all"


class InboxForm(forms.Form):
    """Narrows the requests; a value nobody offered narrows nothing."""

    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[*ClaimState.choices, (EVERY, _("any"))],
    )  # fmt: skip
    municipality = forms.ModelChoiceField(
        label=_("Municipality"), required=False, queryset=Municipality.objects.order_by("sort_key"),
        to_field_name="slug", empty_label=_("the whole country"),
    )  # fmt: skip

    @property
    def state_shown(self) -> str:
        """Those that wait unless another state, or every one, was chosen."""
        chosen = self.cleaned_data.get("state") or ClaimState.OPEN
        return "" if chosen == EVERY else chosen


class GrantForm(EnterForm):
    """As what the office lets the person in: what was asked, unless the office says otherwise."""

    field_order = ("role", "starts_on", "ends_on", "basis", "end_terms")
    name = None  # type: ignore[assignment]  # the person is known
    email = None  # type: ignore[assignment]
    postal_address = None  # type: ignore[assignment]


class RefuseForm(forms.Form):
    """Why not."""

    why_refused = forms.ChoiceField(
        label=_("Why"), choices=WhyRefused.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose why: the person reads it in the letter.")},
    )  # fmt: skip
    reason = forms.CharField(
        label=_("In your own words"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What exactly was missing, and what would help. It goes into the letter."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Another reason has to be told."""
        cleaned = self.cleaned_data
        if cleaned.get("why_refused") == WhyRefused.OTHER and not cleaned.get("reason"):
            self.add_error("reason", _("Tell the reason in your own words."))
        return cleaned
