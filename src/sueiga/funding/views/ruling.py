"""Building the rules of a draft on forms that read them back, and trying them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.funding import presence
from sueiga.funding.actions import ruling
from sueiga.funding.actions.drafts import NoDraft
from sueiga.funding.enums import Condition
from sueiga.funding.forms.ruling.attempts import Attempt, attempt_at, attempt_new, attempt_new_group
from sueiga.funding.models import Edition
from sueiga.funding.ruling.places import as_path
from sueiga.funding.ruling.rulebook import record_of_draft, rulebook, tried
from sueiga.funding.ruling.trees import NoSuchRule, TooMany, at, mark
from sueiga.funding.ruling.vocabulary import SLUGS, vocabulary
from sueiga.funding.ruling.words import said as in_words

read_or_write = require_http_methods(["GET", "HEAD", "POST"])
REFUSED = {
    NoDraft: gettext_lazy(
        "Somebody published this draft or put it aside while you were writing. What you wrote stands below, to copy."
    ),
    TooMany: gettext_lazy(
        "So many conditions, or groups so deep in each other, nobody can read. Put some together, or take some away."
    ),
}


@require_safe
def rules(request: MemberRequest, pk: int) -> HttpResponse:
    """The rules as sentences, what is wrong with them, and the list to change."""
    edition = _draft(request, pk)
    context = {"edition": edition, "book": rulebook(record_of_draft(edition))}
    return render(request, "funding/ruling/rules.html", {**context, "others": _others(request, edition)})


@require_safe
def rules_trial(request: MemberRequest, pk: int) -> HttpResponse:
    """The rules tried on everybody at once."""
    edition = _draft(request, pk)
    context = {"edition": edition, "tried": tried(edition, request.user)}
    return render(request, "funding/ruling/trial.html", context)


@require_safe
def rule_kinds(request: MemberRequest, pk: int) -> HttpResponse:
    """The vocabulary to choose a condition from; `kur` says where it is to stand."""
    context = {"edition": _draft(request, pk), "sections": vocabulary(), "where": request.GET.get("kur", "")}
    return render(request, "funding/ruling/kinds.html", context)


@read_or_write
def rule_new(request: MemberRequest, pk: int, slug: str) -> HttpResponse:
    """One more condition."""
    edition = _written_in(request, pk)
    if slug not in SLUGS:
        raise Http404
    attempt = attempt_new(edition, Condition(SLUGS[slug]), request)
    return _add(request, edition, attempt)


@read_or_write
def group_new(request: MemberRequest, pk: int) -> HttpResponse:
    """One more group."""
    edition = _written_in(request, pk)
    return _add(request, edition, attempt_new_group(edition, request))


@read_or_write
def rule_edit(request: MemberRequest, pk: int, path: str) -> HttpResponse:
    """Say a condition or a group otherwise, or let it stand elsewhere."""
    edition = _written_in(request, pk)
    try:
        attempt = attempt_at(edition, as_path(path), request)
        if attempt.is_overtaken or not attempt.is_to_be_saved:
            return _form(request, edition, attempt)
        ruling.change_rule(edition=edition, path=as_path(path), by=request.user, **attempt.values)
    except (NoDraft, TooMany) as error:
        return _refused(request, edition, attempt, error)
    except NoSuchRule:
        return _lost(request, pk)
    return _saved(request, pk)


@require_POST
def rule_move(request: MemberRequest, pk: int, path: str) -> HttpResponse:
    """One place up or down."""
    edition = _draft(request, pk)
    seen, up = request.POST.get("seen", ""), request.POST.get("up") == "1"
    try:
        ruling.move_rule(edition=edition, path=as_path(path), seen=seen, up=up, by=request.user)
    except (NoSuchRule, NoDraft):
        return _lost(request, pk)
    return redirect("funding:rules", pk)


@read_or_write
def rule_remove(request: MemberRequest, pk: int, path: str) -> HttpResponse:
    """Ask, then take it away."""
    edition = _draft(request, pk)
    try:
        rule = at(record_of_draft(edition).rules, as_path(path))
        if request.method == "POST":
            seen = request.POST.get("seen", "")
            ruling.remove_rule(edition=edition, path=as_path(path), seen=seen, by=request.user)
            return _saved(request, pk, _("The condition has been taken away."))
    except (NoSuchRule, NoDraft):
        return _lost(request, pk)
    context = {"edition": edition, "rule": rule, "text": in_words(rule), "mark": mark(rule)}
    return render(request, "funding/ruling/remove.html", context)


def _draft(request: MemberRequest, pk: int) -> Edition:
    return get_object_or_404(Edition.objects.editable_by(request.user), pk=pk)


def _written_in(request: MemberRequest, pk: int) -> Edition:
    """The draft; where something was sent also one that is over by now, so that nothing typed is lost."""
    reachable = Edition.objects.reachable_by if request.method == "POST" else Edition.objects.editable_by
    return get_object_or_404(reachable(request.user), pk=pk)


def _others(request: MemberRequest, edition: Edition) -> list[Any]:
    room = f"edition:{edition.pk}"
    presence.note(room, request.user, "rules")
    return list(presence.others(room, request.user))


def _add(request: MemberRequest, edition: Edition, attempt: Attempt) -> HttpResponse:
    if not attempt.is_to_be_saved:
        return _form(request, edition, attempt)
    try:
        ruling.add_rule(edition=edition, by=request.user, **attempt.new_values)
    except (NoDraft, TooMany) as error:
        return _refused(request, edition, attempt, error)
    except NoSuchRule:
        attempt.form.add_error("where", _("This group is no longer there: choose where it is to stand."))
        return _form(request, edition, attempt)
    return _saved(request, edition.pk)


def _form(request: MemberRequest, edition: Edition, attempt: Attempt) -> HttpResponse:
    context = {"edition": edition, "attempt": attempt, "form": attempt.form}
    return render(request, "funding/ruling/rule.html", context)


def _refused(request: MemberRequest, edition: Edition, attempt: Attempt, error: Exception) -> HttpResponse:
    attempt.form.add_error(None, REFUSED[type(error)])
    return _form(request, edition, attempt)


def _saved(request: MemberRequest, pk: int, words: str = "") -> HttpResponse:
    messages.success(request, words or _("Saved. Read below whether the rules say what is meant."))
    return redirect("funding:rules", pk)


def _lost(request: MemberRequest, pk: int) -> HttpResponse:
    messages.warning(
        request, _("Somebody changed the rules meanwhile, and this was not done. They stand now as below.")
    )
    return redirect("funding:rules", pk)
