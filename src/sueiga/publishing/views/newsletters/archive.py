"""Issues of the newsletter for everybody: all of them, one, and as a feed."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from sueiga.publishing.models import Issue
from sueiga.publishing.newsletter.contents import chosen
from sueiga.publishing.newsletter.feeds import issues_rss

PAGE_LENGTH = 25
IN_FEED = 20


@login_not_required
@require_safe
def newsletters(request: HttpRequest) -> HttpResponse:
    """What it is, how to get it, and every issue, the last first."""
    page = Paginator(Issue.objects.public().latest_first(), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "publishing/newsletters/archive.html", {"page": page})


@login_not_required
@require_safe
def newsletter(request: HttpRequest, number: int) -> HttpResponse:
    """One issue: the editor's words and what was chosen; what was near each reader went to them alone."""
    issue = get_object_or_404(Issue.objects.public().latest_first(), number=number)
    context = {"issue": issue, "sections": chosen(issue), "before": number - 1, "after": number + 1}
    return render(
        request, "publishing/newsletters/issue.html", context | {"last": Issue.objects.public().last_number()}
    )


@login_not_required
@require_safe
def newsletters_rss(request: HttpRequest) -> HttpResponse:
    """The last issues for readers of feeds."""
    return issues_rss(request, Issue.objects.public().latest_first()[:IN_FEED])
