"""One organisation's public page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from sueiga.core.navigation import address
from sueiga.registry.advice import steps
from sueiga.registry.evidence_sets import standing_of
from sueiga.registry.facts import documents_table, fact_rows, filed_documents
from sueiga.registry.linked_data import organisation_json_ld
from sueiga.registry.models import Change, Decision, Evidence, Organisation
from sueiga.registry.neighbourhood import neighbourhood
from sueiga.registry.shown_profile import profile_for
from sueiga.registry.timeline import timeline


@login_not_required
@require_safe
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """Who they are, where, how they stand and why, each fact with its source; a double leads to its record."""
    record = get_object_or_404(Organisation.objects.reachable_by(request.user), code=code)
    if record.merged_into:
        return redirect(record.merged_into)
    evidence = list(Evidence.objects.visible_to(request.user).about(record))
    documents = filed_documents(evidence)
    verdict = standing_of(record, evidence, on=timezone.localdate())
    context = {
        "organisation": record,
        "verdict": verdict,
        "steps": steps(verdict),
        "facts": fact_rows(record, evidence),
        "documents": documents,
        "documents_table": documents_table(documents),
        "coverage": Decision.objects.coverage_of(record),
        "timeline": timeline(Change.objects.visible_to(request.user).about(record).newest()),
        "neighbourhood": neighbourhood(record),
    }
    return render(request, "registry/organisation.html", context | _told(request, record))


def _told(request: HttpRequest, record: Organisation) -> dict[str, object]:
    """What it tells of itself, as this reader may see it, and whether they may write it."""
    profile = profile_for(record, request.user)
    is_editor = Organisation.objects.profile_editable_by(request.user).contains(record)
    return {
        "profile": profile, "is_editor": is_editor, "json_ld": organisation_json_ld(record, profile),
        "support_url": address("funding:public_grants", record.code),
    }  # fmt: skip


@login_not_required
@require_safe
def organisation_by_name(request: HttpRequest, name: str) -> HttpResponse:
    """A name, or a former one, in an address leads to the record; where it is not one alone, to the search for it."""
    found = Organisation.objects.visible_to(request.user).called(name)
    if len(found) == 1:
        return redirect(found[0])
    return redirect(f"{reverse('registry:organisations')}?q={name.replace('-', '+')}")
