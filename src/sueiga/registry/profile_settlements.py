"""Settlements an organisation may mark as those it covers, as its editors look for them by name."""

from collections.abc import Collection

from sueiga.places.models import Settlement
from sueiga.registry.covering import settlements_to_cover
from sueiga.registry.forms.profile import PartForm
from sueiga.registry.models import Organisation


def marked(form: PartForm) -> list[Settlement]:
    """Those marked now: in what was sent, or else those told before."""
    if form.is_bound:
        form.full_clean()
        return list(form.cleaned_data.get("settlements") or [])
    keys = form.initial["settlements"]
    return list(Settlement.objects.filter(pk__in=keys).select_related("municipality", "eldership").order_by("sort_key"))


def found_beside(organisation: Organisation, query: str, chosen: Collection[Settlement]) -> list[Settlement]:
    """Settlements to add: by the name typed, or else those around the seat."""
    return settlements_to_cover(organisation, query, chosen)
