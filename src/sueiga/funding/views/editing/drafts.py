"""Drafts of calls: the list of them, begun, copied, put aside, taken up again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.text import one_line
from sueiga.funding import presence
from sueiga.funding.actions import drafts
from sueiga.funding.forms.editing.sections import THIS_YEAR
from sueiga.funding.forms.editing.steps import StartForm
from sueiga.funding.models import Call, Edition
from sueiga.funding.preparing.listing import drafting
from sueiga.funding.preparing.overview import Preparation
from sueiga.funding.preparing.owners import owners_of
from sueiga.funding.record import CallRecord
from sueiga.funding.views.editing.doors import editors_only

read_or_write = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@editors_only
def editing(request: MemberRequest) -> HttpResponse:
    """What is in preparation, what waits, what is published and can be changed or copied."""
    shown = drafting(request.user, one_line(request.GET.get("q", "")), request.GET.get("page"))
    return render(request, "funding/editing/list.html", {"drafting": shown})


@read_or_write
@editors_only
def new(request: MemberRequest) -> HttpResponse:
    """Begin a call from nothing but its title."""
    form = StartForm(request.POST or None, owners=owners_of(request.user))
    if form.is_valid():
        values = form.cleaned_data
        owner = values["owner"]
        level = values.get("level") or CallRecord().level
        said = CallRecord(name_lt=values["name_lt"], programme=values["programme"], level=level)
        edition = drafts.start(by=request.user, said=owner.begin(said), lag=owner.lag, municipality=owner.municipality)
        return redirect("funding:edit", edition.pk)
    return render(request, "funding/editing/new.html", {"form": form})


@require_POST
@editors_only
def copy(request: MemberRequest, pk: int) -> HttpResponse:
    """Begin this year's call from last year's, of one's own or anybody's."""
    edition = get_object_or_404(Edition.objects.to_copy(request.user), pk=pk)
    owner = owners_of(request.user)[0]
    if Edition.objects.reachable_by(request.user).contains(edition):
        copied = drafts.copy(edition=edition, by=request.user)
    else:
        copied = drafts.copy(edition=edition, by=request.user, lag=owner.lag, municipality=owner.municipality)
    return redirect("funding:edit_section", copied.pk, THIS_YEAR.slug)


@require_POST
@editors_only
def change(request: MemberRequest, slug: str) -> HttpResponse:
    """Change a published call: a draft of its next edition."""
    call = get_object_or_404(Call.objects.editable_by(request.user), slug=slug)
    return redirect("funding:edit", drafts.change(call=call, by=request.user).pk)


@require_safe
def edit(request: MemberRequest, pk: int) -> HttpResponse:
    """One draft: its sections, what is to put right, who else is at it."""
    edition = get_object_or_404(Edition.objects.editable_by(request.user), pk=pk)
    draft = Preparation(edition, request.user)
    presence.note(draft.room, request.user)
    return render(request, "funding/editing/draft.html", {"draft": draft})


@require_POST
def discard(request: MemberRequest, pk: int) -> HttpResponse:
    """Put a draft aside; it can be taken up again."""
    edition = get_object_or_404(Edition.objects.editable_by(request.user), pk=pk)
    try:
        drafts.discard(edition=edition, by=request.user)
    except drafts.NoDraft:
        messages.warning(request, _("Somebody else has published it or put it aside meanwhile."))
    else:
        messages.success(request, _("Put aside. It stands at the end of this page and can be taken up again."))
    return redirect("funding:editing")


@require_POST
def take_up(request: MemberRequest, pk: int) -> HttpResponse:
    """Go on with a draft that was put aside."""
    edition = get_object_or_404(Edition.objects.put_aside(request.user), pk=pk)
    try:
        drafts.take_up(edition=edition, by=request.user)
    except drafts.NoDraft:
        messages.warning(request, _("Another draft of this call was begun since: go on with that one."))
        return redirect("funding:editing")
    return redirect("funding:edit", edition.pk)
