"""Writing a draft, section by section: saved by itself where the browser can, whole or in part."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.text import one_line
from sueiga.funding import presence
from sueiga.funding.forms.editing.sections import BY_SLUG, Section
from sueiga.funding.models import Edition
from sueiga.funding.preparing.overview import Preparation
from sueiga.funding.preparing.page import page_of
from sueiga.funding.preparing.saving import Attempt, saved, shown, typed


@require_http_methods(["GET", "HEAD", "POST"])
def section(request: MemberRequest, pk: int, section: str) -> HttpResponse:
    """One section: as it stands, or what came of sending it."""
    edition = get_object_or_404(Edition.objects.reachable_by(request.user), pk=pk)
    draft, here = Preparation(edition, request.user), section_of(section)
    if request.method != "POST":
        if not edition.is_under_way:
            return redirect("funding:call_course", edition.call.slug)
        return answer(request, draft, here, shown(draft, here))
    attempt = saved(draft, here, request.POST, request.user)
    if attempt.is_over:
        pairs = typed(draft, attempt.entry)
        return render(request, "funding/editing/over.html", {"edition": edition, "pairs": pairs}, status=409)
    asked_more = any(name in request.POST for name in ("more", "find", "checked"))
    if attempt.is_whole and not asked_more and not draft.fresh.is_grave_in(here):
        messages.success(request, _("Saved."))
        return redirect(draft.after(here) if "onward" in request.POST else draft.overview_url)
    return answer(request, draft.fresh if attempt.is_saved else draft, here, attempt, stays=asked_more)


@require_POST
def autosave(request: MemberRequest, pk: int, section: str) -> HttpResponse:
    """Keep what can be read of a section while it is being written; answers with a line that says so."""
    edition = get_object_or_404(Edition.objects.reachable_by(request.user), pk=pk)
    draft, here = Preparation(edition, request.user), section_of(section)
    attempt = saved(draft, here, request.POST, request.user)
    presence.note(draft.room, request.user, here.slug)
    return render(request, "funding/editing/autosaved.html", {"attempt": attempt, "now": timezone.now()})


@require_POST
def here(request: MemberRequest, pk: int) -> HttpResponse:
    """An open page lets itself be heard, and is told who else is there."""
    edition = get_object_or_404(Edition.objects.reachable_by(request.user), pk=pk)
    draft = Preparation(edition, request.user)
    presence.note(draft.room, request.user, request.GET.get("section", "")[:60])
    return render(request, "funding/editing/others.html", {"others": draft.others()})


def section_of(slug: str) -> Section:
    """The section of that address; there are no others."""
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]


def answer(
    request: MemberRequest, draft: Preparation, here: Section, attempt: Attempt, *, stays: bool = False
) -> HttpResponse:
    """The page of a section."""
    presence.note(draft.room, request.user, here.slug)
    query = one_line(request.POST.get("q", ""))
    context = {
        "draft": draft,
        "page": page_of(draft, here, attempt, query),
        "attempt": attempt,
        "stays": stays,
        "now": timezone.now(),
    }
    return render(request, "funding/editing/section.html", context)
