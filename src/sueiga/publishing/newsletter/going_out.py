"""Writing the letters of an issue: readers are looked up when it begins, a hundred letters a transaction.

Interrupted, it is run again and goes on where it was: the key of a letter is the issue and the reader.
"""

import datetime as dt

from sueiga.messaging.actions import mailings
from sueiga.messaging.finishing import write_some
from sueiga.publishing.actions import issue_sending as actions
from sueiga.publishing.letters.newsletters import Writing
from sueiga.publishing.models import Issue
from sueiga.publishing.newsletter.readers import readers


def write_issue(pk: int, planned_for: dt.datetime) -> None:
    """Write all letters of an issue that are not written yet."""
    issue = Issue.objects.filter(pk=pk).first()
    if issue is None or not actions.begin_sending(issue=issue, planned_for=planned_for, by=None):
        return
    begun = Issue.objects.select_related("mailing", "started_by").get(pk=pk)
    if begun.mailing is None or begun.number is None:
        return
    writing = Writing(begun, begun.number)
    for some in readers(begun.mailing):
        if not write_some(begun.mailing, writing.letters(some)):
            return
    mailings.finish_writing(mailing=begun.mailing, by=None)
