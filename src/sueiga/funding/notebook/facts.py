"""What application notebooks tell the rules of a call: applications handed in to it, partners agreed on for it."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sueiga.core.knowledge import Known
from sueiga.funding.enums import FactName
from sueiga.funding.models import Call, Notebook, NotebookPartner
from sueiga.funding.notebook.enums import NotebookState

SOURCE = _("application notebooks in Sueiga")


def facts_of(organisations: Collection[int], call: Call | None = None) -> dict[int, dict[str, Known]]:
    """By organisation, then by name of the fact. Two queries; nothing is known where no call is named.

    Nobody has handed in more than we know of: who has no notebook counts as having handed in nothing. Partners are
    known only of those who have a notebook for the call: of the others nobody asked yet.
    """
    if call is None:
        return {}
    none = {FactName.APPLICATIONS.value: Known(0, SOURCE)}
    found: dict[int, dict[str, Known]] = dict.fromkeys(organisations, none)
    notebooks = Notebook.objects.filter(call=call).exclude(state=NotebookState.DROPPED)
    rows = notebooks.order_by("pk").only("pk", "organisation_id", "state", "handed_in_on", "saved_at")
    kept = [row for row in rows if row.organisation_id in found]
    agreed = _agreed(kept)
    for row in kept:
        before = found[row.organisation_id]
        url = reverse("funding:notebook_partners", args=[row.pk])
        number = before[FactName.APPLICATIONS].value + row.is_handed_in
        told = before.get(FactName.PARTNERS)
        partners = agreed.get(row.pk, frozenset()) | (told.value if told else frozenset())
        found[row.organisation_id] = {
            FactName.APPLICATIONS.value: Known(number, SOURCE, row.handed_in_on),
            FactName.PARTNERS.value: Known(partners, SOURCE, row.saved_at.date(), url),
        }
    return found


def _agreed(notebooks: Collection[Notebook]) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    if notebooks:
        rows = NotebookPartner.objects.filter(notebook__in=[row.pk for row in notebooks], is_agreed=True)
        for notebook, kind in rows.values_list("notebook_id", "kind"):
            found[notebook] = found.get(notebook, frozenset()) | {kind}
    return found
