"""Which village somebody means."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sueiga.registry.forms.asked import calm

HIGHEST_KEY = 2**63 - 1


class VillageForm(forms.Form):
    """The village's name as people say it; `place` chooses one of several namesakes."""

    q = forms.CharField(label=_("Village"), required=False)
    place = forms.IntegerField(required=False, min_value=1, max_value=HIGHEST_KEY)

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(calm(asked))
        self.full_clean()

    @property
    def name(self) -> str:
        """What was typed."""
        return self.cleaned_data.get("q") or ""

    @property
    def chosen(self) -> int | None:
        """The key of the village chosen."""
        return self.cleaned_data.get("place")
