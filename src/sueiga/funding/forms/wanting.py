"""What somebody says of a call in the name of a community."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.funding.enums import InterestLevel
from sueiga.registry.models import Organisation


class InterestForm(forms.Form):
    """Who says it (`organisation`) and what; no level: what was said is taken back."""

    level = forms.ChoiceField(choices=[("", ""), *InterestLevel.choices], required=False)

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        self.fields["organisation"] = forms.ModelChoiceField(
            Organisation.objects.spoken_for_by(user),
            label=_("Organisation"),
            to_field_name="code",
            error_messages={
                "required": _("Choose the organisation you say it for."),
                "invalid_choice": _("You do not speak for this organisation."),
            },
        )
