"""An organisation tells of itself, part by part: those who edit its profile, and the union's office."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.registry.actions import profiles
from sueiga.registry.enums import Part
from sueiga.registry.forms.profile import part_form
from sueiga.registry.models import Organisation
from sueiga.registry.profile_parts import ADDRESSES, find_row, rows_of
from sueiga.registry.profile_saving import Attempt, add_row, save_part, save_row
from sueiga.registry.profile_settlements import found_beside, marked
from sueiga.registry.profile_steps import page_of, steps

read_or_write = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def profile(request: MemberRequest, code: str) -> HttpResponse:
    """All parts: what is told, since when, and what is not yet."""
    organisation = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    may_confirm = Organisation.objects.confirmable_by(request.user).contains(organisation)
    context = {"organisation": organisation, "steps": steps(organisation), "may_confirm": may_confirm}
    return render(request, "registry/profile/overview.html", context)


@read_or_write
def part(request: MemberRequest, code: str, slug: str) -> HttpResponse:
    """A part written at one stroke: about, numbers, themes."""
    organisation = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    kind = ADDRESSES[slug]
    attempt = Attempt(part_form(organisation, kind, None))
    if request.method == "POST":
        attempt = save_part(organisation, kind, part_form(organisation, kind, request.POST), request.user)
    return answer(request, "part", organisation, kind, attempt)


@read_or_write
def settlements(request: MemberRequest, code: str) -> HttpResponse:
    """Which settlements it covers; looking for one by name keeps what is marked."""
    organisation = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    kind = Part.SETTLEMENTS
    form = part_form(organisation, kind, request.POST if request.method == "POST" else None)
    attempt = Attempt(form)
    if request.method == "POST" and "find" not in request.POST:
        attempt = save_part(organisation, kind, form, request.user)
    query, chosen = request.POST.get("q", "").strip(), marked(form)
    found = found_beside(organisation, query, chosen)
    return answer(request, "settlements", organisation, kind, attempt, query=query, chosen=chosen, found=found)


@read_or_write
def rows(request: MemberRequest, code: str, slug: str) -> HttpResponse:
    """A part that is a list: what is there, and a form for one more."""
    organisation = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    kind = ADDRESSES[slug]
    attempt = Attempt(part_form(organisation, kind, None))
    if request.method == "POST":
        attempt = add_row(organisation, kind, part_form(organisation, kind, request.POST), request.user)
    rows = rows_of(organisation, kind)
    return answer(request, "rows", organisation, kind, attempt, rows=rows, slug=slug, was_taken_away=False)


@read_or_write
def row(request: MemberRequest, code: str, slug: str, pk: int) -> HttpResponse:
    """One row written anew; where somebody took it away meanwhile, its words are offered as those of a new one."""
    organisation = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    kind = ADDRESSES[slug]
    sent = request.POST if request.method == "POST" else None
    found = find_row(organisation, kind, pk)
    if found is None and sent is None:
        raise Http404
    if found is None:
        attempt, rows = Attempt(part_form(organisation, kind, sent)), rows_of(organisation, kind)
        return answer(request, "rows", organisation, kind, attempt, rows=rows, slug=slug, was_taken_away=True)
    form = part_form(organisation, kind, sent, found)
    attempt = save_row(found, kind, form, request.user) if sent else Attempt(form)
    return answer(request, "row", organisation, kind, attempt, row=found, slug=slug)


@read_or_write
def row_remove(request: MemberRequest, code: str, slug: str, pk: int) -> HttpResponse:
    """Take a row away, after asking."""
    organisation = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    kind = ADDRESSES[slug]
    found = find_row(organisation, kind, pk)
    if found is None:
        raise Http404
    if request.method == "POST":
        profiles.remove_row(row=found, part=kind, by=request.user)
        messages.success(request, _("Taken away."))
        return redirect(page_of(organisation, kind))
    context = {"organisation": organisation, "row": found, "back": page_of(organisation, kind)}
    return render(request, "registry/profile/row_remove.html", context)


def answer(
    request: MemberRequest, template: str, organisation: Organisation, kind: Part, attempt: Attempt, **more: Any
) -> HttpResponse:
    """Saved: on to the next part or back to the list; otherwise the page with the form as it is."""
    line = steps(organisation, kind)
    if attempt.is_saved:
        messages.success(request, _("Saved."))
        if kind in {Part.CONTACTS, Part.WEB, Part.LENDABLES, Part.PHOTOS}:
            return redirect(page_of(organisation, kind))
        return redirect(line.next.url if line.next and "onward" in request.POST else line.overview)
    context = {"organisation": organisation, "attempt": attempt, "form": attempt.form, "steps": line, **more}
    return render(request, f"registry/profile/{template}.html", context)
