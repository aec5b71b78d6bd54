"""A community's writings: listed, begun, written, sent, followed."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.posted import row_key
from sueiga.publishing.actions import contributions as actions
from sueiga.publishing.actions.sheets import NotOpen, TooMany
from sueiga.publishing.contributing import pages
from sueiga.publishing.contributing.writing import AUTOSAVE, beside, opened, save, saved_words
from sueiga.publishing.forms.contributions import NewForm, WordsForm
from sueiga.publishing.models import Contribution
from sueiga.registry.models import Organisation

both = require_http_methods(["GET", "HEAD", "POST"])
AT_ONCE = 25


@require_safe
def own_writings(request: MemberRequest) -> HttpResponse:
    """What one's organisations wrote, touched last first."""
    rows = Contribution.objects.editable_by(request.user).touched_last()
    page = Paginator(rows, AT_ONCE).get_page(request.GET.get("page"))
    speaks = Organisation.objects.spoken_for_by(request.user).exists()
    return render(request, "publishing/writings/list.html", {"page": page, "speaks": speaks})


@both
def writing_new(request: MemberRequest) -> HttpResponse:
    """For which organisation, news or a story."""
    organisations = Organisation.objects.spoken_for_by(request.user).in_order()
    form = NewForm(request.POST or None, organisations=organisations)
    if form.is_valid():
        try:
            begun = actions.begin(by=request.user, **form.cleaned_data)
        except TooMany:
            form.add_error(None, _("Twenty have been begun today for this organisation. Finish one of them first."))
        else:
            return redirect("publishing:writing_edit", begun.pk)
    return render(request, "publishing/writings/new.html", {"form": form, "speaks": organisations.exists()})


@require_safe
def writing(request: MemberRequest, pk: int) -> HttpResponse:
    """Where it stands, as it reads now, what the office changed and asked."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    if found.is_open:
        return redirect("publishing:writing_edit", found.pk)
    form = WordsForm(None, label=_("Write to the office"))
    return render(request, "publishing/writings/writing.html", {**pages.shown(found), "form": form})


@both
def writing_edit(request: MemberRequest, pk: int) -> HttpResponse:
    """The page it is written on: saved as it is typed, or by the button; sent when all is there."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    if not found.is_open:
        return redirect(found)
    form = opened(found, request)
    context: dict[str, Any] = {"writing": found, "form": form}
    if request.method == "POST":
        typed = save(form, request.user)
        if AUTOSAVE in request.headers:
            return JsonResponse(saved_words(typed, form))
        if typed.is_clean or typed.trouble:
            said = _("Sent to the office. Thank you!") if typed.is_sent else _("Saved.")
            messages.success(request, typed.trouble or said)
            return redirect(found if typed.is_sent or typed.trouble else "publishing:writing_edit", found.pk)
        context["typed"] = typed
    return render(request, "publishing/writings/edit.html", {**context, "beside": beside(found)})


@require_POST
def take_back(request: MemberRequest, pk: int) -> HttpResponse:
    """To write on, before the office takes it."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    try:
        actions.take_back(contribution=found, by=request.user)
        messages.success(request, _("It is yours again: write on, and send it when it is ready."))
    except NotOpen:
        messages.error(request, _("The office has taken it meanwhile. Write to it below."))
    return redirect(found)


@require_POST
def agree(request: MemberRequest, pk: int) -> HttpResponse:
    """With what the office changed."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    try:
        actions.agree(contribution=found, by=request.user)
        messages.success(request, _("Thank you: the office knows that you agree."))
    except NotOpen:
        messages.error(request, _("Something has happened to it meanwhile: see below."))
    return redirect(found)


@both
def reply(request: MemberRequest, pk: int) -> HttpResponse:
    """Write to the office about it."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    form = WordsForm(request.POST or None, label=_("Write to the office"))
    if form.is_valid():
        try:
            actions.reply(contribution=found, text=form.cleaned_data["words"], by=request.user)
        except (NotOpen, TooMany):
            form.add_error(None, _("It cannot be written to any more. Call or write to the office."))
        else:
            messages.success(request, _("Sent."))
            return redirect(found)
    return render(request, "publishing/writings/writing.html", {**pages.shown(found), "form": form})


@both
def discard(request: MemberRequest, pk: int) -> HttpResponse:
    """Throw it away, after asking."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    if not found.is_open:
        return redirect(found)
    if request.method == "POST":
        try:
            actions.discard(contribution=found, by=request.user)
        except NotOpen:
            return redirect(found)
        messages.success(request, _("Thrown away."))
        return redirect("publishing:own_writings")
    return render(request, "publishing/writings/discard.html", {"writing": found})


@require_POST
def put_back(request: MemberRequest, pk: int) -> HttpResponse:
    """Let words that were kept beside stand; those that stood are kept in turn."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    kept = get_object_or_404(found.wordings, pk=row_key(request.POST.get("wording", "")))
    try:
        actions.put_back(wording=kept, by=request.user)
        messages.success(request, _("These words stand now; those before them are kept below."))
    except NotOpen:
        messages.error(request, _("It has been sent meanwhile."))
    return redirect(found)
