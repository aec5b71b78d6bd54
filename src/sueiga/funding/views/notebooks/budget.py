"""The budget of an application, its lines, and its partners."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sueiga.accounts.permissions import MemberRequest
from sueiga.funding.actions import notebook_budgets as actions
from sueiga.funding.forms.notebooks import LineForm, PartnerForm, ShareOutForm
from sueiga.funding.models import Notebook
from sueiga.funding.notebook import pages
from sueiga.funding.notebook.saving import Attempt, attempt

both = require_http_methods(["GET", "HEAD", "POST"])


@both
def budget(request: MemberRequest, pk: int) -> HttpResponse:
    """All lines with their sums, what the call says to them, and support shared out over them."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    frame = pages.frame(found, request.user, _("Budget"))
    counted = pages.budget(found, frame.said)
    form = ShareOutForm(request.POST or None, initial={"amount": counted.sums.most})
    what = {"notebook": found, "limits": counted.limits, "by": request.user}
    if form.is_valid() and attempt(form, actions.share_out, **what, **form.cleaned_data).made:
        messages.success(request, _("The support is shared out over the lines, exact to the cent."))
        return redirect("funding:notebook_budget", pk)
    return render(request, "funding/notebooks/budget.html", {"frame": frame, "budget": counted, "form": form})


@both
def line_new(request: MemberRequest, pk: int) -> HttpResponse:
    """One more line."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    form = LineForm(request.POST or None)
    if form.is_valid() and attempt(form, actions.add_line, notebook=found, values=form.values, by=request.user).made:
        messages.success(request, _("Saved."))
        return redirect("funding:notebook_line_new" if "another" in request.POST else "funding:notebook_budget", pk)
    context = {"frame": pages.frame(found, request.user, _("Budget")), "form": form, "line": None, "theirs": ()}
    return render(request, "funding/notebooks/line.html", context)


@both
def line(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """A line written anew."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    found = get_object_or_404(notebook.lines, pk=number)
    found.notebook = notebook
    initial = {name: getattr(found, name) for name in actions.LINE} | {"seen": found.version}
    form = LineForm(request.POST or None, initial=initial)
    done = Attempt()
    if form.is_valid():
        what = {"line": found, "values": form.values, "seen": form.cleaned_data["seen"] or 0, "by": request.user}
        done = attempt(form, actions.change_line, found, **what)
        if done.made:
            messages.success(request, _("Saved."))
            return redirect("funding:notebook_budget", pk)
    frame = pages.frame(notebook, request.user, _("Budget"))
    context = {"frame": frame, "form": form, "line": found, "theirs": done.theirs}
    return render(request, "funding/notebooks/line.html", context)


@both
def line_remove(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Take a line away, after asking."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user).being_written(), pk=pk)
    found = get_object_or_404(notebook.lines, pk=number)
    found.notebook = notebook
    if request.method == "POST":
        actions.remove_line(line=found, by=request.user)
        messages.success(request, _("Taken away."))
        return redirect("funding:notebook_budget", pk)
    context = {"notebook": notebook, "what": found.name, "back": "funding:notebook_budget"}
    return render(request, "funding/notebooks/remove.html", context)


@both
def partners(request: MemberRequest, pk: int) -> HttpResponse:
    """With whom the project is to be done."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    form = PartnerForm(request.POST or None)
    what = {"notebook": found, "by": request.user}
    if form.is_valid() and attempt(form, actions.add_partner, values=form.cleaned_data, **what).made:
        messages.success(request, _("The partner was added."))
        return redirect("funding:notebook_partners", pk)
    frame = pages.frame(found, request.user, _("Partners"))
    context = {"frame": frame, "form": form, "partners": pages.partners_of(found)}
    return render(request, "funding/notebooks/partners.html", context)


@both
def partner(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Say something else of a partner."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    found = get_object_or_404(notebook.partners, pk=number)
    found.notebook = notebook
    form = PartnerForm(request.POST or None, initial={name: getattr(found, name) for name in actions.PARTNER})
    what = {"partner": found, "by": request.user}
    if form.is_valid() and attempt(form, actions.change_partner, values=form.cleaned_data, **what).made:
        messages.success(request, _("Saved."))
        return redirect("funding:notebook_partners", pk)
    frame = pages.frame(notebook, request.user, _("Partners"))
    return render(request, "funding/notebooks/partner.html", {"frame": frame, "form": form, "partner": found})


@both
def partner_remove(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Without this one, after asking."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user).being_written(), pk=pk)
    found = get_object_or_404(notebook.partners, pk=number)
    found.notebook = notebook
    if request.method == "POST":
        actions.remove_partner(partner=found, by=request.user)
        messages.success(request, _("Taken away."))
        return redirect("funding:notebook_partners", pk)
    context = {"notebook": notebook, "what": found.name, "back": "funding:notebook_partners"}
    return render(request, "funding/notebooks/remove.html", context)
