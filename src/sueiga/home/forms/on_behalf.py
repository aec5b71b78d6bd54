"""Acting for somebody."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.enums import ErrandReason


class ErrandForm(forms.Form):
    """How the person asked for it."""

    reason = forms.ChoiceField(
        label=_("How did they ask you to?"),
        choices=ErrandReason.choices,
        widget=forms.RadioSelect,
        help_text=_("Make sure that it is them: ask for something only they would know, or ring them back."),
    )
