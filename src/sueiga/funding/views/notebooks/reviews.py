"""Somebody from outside looks an application through."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.models import User
from sueiga.accounts.permissions import MemberRequest
from sueiga.funding.actions import notebook_reviews as actions
from sueiga.funding.forms.notebooks import CommentForm, InviteForm
from sueiga.funding.models import Notebook, Review
from sueiga.funding.notebook import pages
from sueiga.funding.notebook.reading import reading
from sueiga.funding.notebook.review_links import invited_by, links
from sueiga.funding.notebook.saving import attempt, why

both = require_http_methods(["GET", "HEAD", "POST"])


@both
def review(request: MemberRequest, pk: int) -> HttpResponse:
    """Who was invited, by which link, and what was remarked."""
    found = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    form = InviteForm(request.POST or None)
    if form.is_valid() and attempt(form, actions.invite, notebook=found, by=request.user, **form.cleaned_data).made:
        messages.success(request, _("The link is made."))
        return redirect("funding:notebook_review", pk)
    frame = pages.frame(found, request.user, _("Somebody looks it through"))
    context = {"frame": frame, "form": form, "links": links(found), "comments": pages.comments_of(found),
               "comment_form": CommentForm(auto_id="comment_%s")}  # fmt: skip
    return render(request, "funding/notebooks/review.html", context)


@require_POST
def call_back(request: MemberRequest, pk: int) -> HttpResponse:
    """The link opens nothing any more."""
    found = get_object_or_404(Review.objects.editable_by(request.user), pk=pk)
    actions.call_back(review=found, by=request.user)
    messages.success(request, _("Called back: the link opens nothing any more."))
    return redirect("funding:notebook_review", found.notebook_id)


@login_not_required
@require_safe
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """What somebody is asked to do; whoever has not signed in is led to that first."""
    found = invited_by(token)
    is_free = found is not None and found.is_open and found.reviewer_id in {None, request.user.pk}
    status = 200 if is_free else 410
    return render(request, "funding/notebooks/invited.html", {"review": found if is_free else None}, status=status)


@require_POST
def take_up(request: MemberRequest, token: str) -> HttpResponse:
    """Become the reviewer."""
    found = invited_by(token)
    if found is None:
        raise Http404
    try:
        actions.take_up(review=found, by=request.user)
    except actions.ReviewIsOver as error:
        messages.error(request, why(error))
        return redirect("funding:review", token)
    return redirect("funding:notebook_read", found.notebook_id)


@require_safe
def read(request: MemberRequest, pk: int) -> HttpResponse:
    """The whole application on one page: for its reviewers, and for its writers to print."""
    found = get_object_or_404(Notebook.objects.visible_to(request.user), pk=pk)
    context = {"notebook": found, "reading": reading(found, request.user), "form": CommentForm()}
    return render(request, "funding/notebooks/read.html", context)


@both
def comment(request: MemberRequest, pk: int, number: int = 0) -> HttpResponse:
    """A remark on an answer, or on the whole."""
    found = get_object_or_404(Notebook.objects.visible_to(request.user), pk=pk)
    answer = get_object_or_404(found.answers, pk=number) if number else None
    form = CommentForm(request.POST or None)
    what = {"notebook": found, "answer": answer, "by": request.user}
    if form.is_valid() and attempt(form, actions.comment, **what, **form.cleaned_data).made:
        messages.success(request, _("The remark was written down."))
        return redirect(_back(request.user, found, number))
    context = {"notebook": found, "answer": answer, "form": form, "back": _back(request.user, found, number)}
    return render(request, "funding/notebooks/comment.html", context)


@require_POST
def settle(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """What was remarked is seen to, or waits again."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user), pk=pk)
    found = get_object_or_404(notebook.comments, pk=number)
    actions.settle(comment=found, by=request.user)
    return redirect(_back(request.user, notebook, found.answer_id or 0))


def _back(user: User, notebook: Notebook, number: int) -> str:
    writes = Notebook.objects.editable_by(user).contains(notebook)
    return pages.after_remark(notebook, number, writes=writes)
