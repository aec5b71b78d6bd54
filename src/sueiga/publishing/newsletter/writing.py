"""The page an issue is written on: whatever is typed is saved, or kept beside what somebody else saved meanwhile."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from sueiga.accounts.models import User
from sueiga.publishing.actions.newsletters import save_issue
from sueiga.publishing.forms.newsletters import IssueDraftForm, IssueForm
from sueiga.publishing.models import Issue, IssueWording
from sueiga.publishing.newsletter.candidates import Offer, offers


@dataclass(frozen=True)
class IssuePage:
    """What the page shows. `theirs`: the issue as somebody else saved it while this was written."""

    issue: Issue
    form: IssueForm
    offers: Sequence[Offer]
    seen: int
    sitting: str
    theirs: Issue | None = None
    is_ready: bool = False

    @property
    def wordings(self) -> Sequence[IssueWording]:
        """Words kept beside, the latest first."""
        return list(IssueWording.objects.filter(issue=self.issue).select_related("by").order_by("-at", "-pk")[:10])


def opened(issue: Issue) -> IssuePage:
    """With what stands."""
    return IssuePage(issue, IssueForm.of(issue), offers(issue), issue.version, uuid.uuid4().hex)


def typed(issue: Issue, request: HttpRequest, by: User) -> IssuePage:
    """With what was sent. A page that saves by itself goes on knowing the version it was opened at: only somebody who
    has seen both texts may let theirs stand. Raises IssueHasMovedOn."""
    form = IssueDraftForm(request.POST)
    form.is_valid()  # anything may be saved
    said: dict[str, Any] = form.cleaned_data
    saving = save_issue(issue=issue, by=by, **said)
    row, sitting = saving.issue, said["sitting"] or uuid.uuid4().hex
    if saving.is_beside:
        seen = said["seen"] if "HX-Request" in request.headers else row.version
        return IssuePage(row, IssueForm.of_typed(said), offers(row, said["chosen"]), seen, sitting, theirs=row)
    judged = IssueForm.of(row, judged="next" in request.POST)
    is_ready = judged.is_bound and judged.is_valid()
    return IssuePage(row, judged, offers(row), row.version, sitting, is_ready=is_ready)
