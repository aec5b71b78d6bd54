"""What waits for the union's office in matters of calls: so many of each, and where they stand."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.writing import number
from sueiga.funding.models import Call, Edition, Finding
from sueiga.funding.support.office import waiting


def inboxes(officer: User) -> list[DeskItem]:
    """Those that are not empty."""
    return [*_about_calls(officer), *_about_support(officer)]


def _about_calls(officer: User) -> Iterator[DeskItem]:
    if drafts := Edition.objects.waiting().count():
        words = ngettext("%(number)s call waits for review", "%(number)s calls wait for review", drafts)
        yield _item(words, drafts, "office_calls")
    if findings := Finding.objects.visible_to(officer).waiting().count():
        words = ngettext(
            "%(number)s change on funders' pages to look at",
            "%(number)s changes on funders' pages to look at",
            findings,
        )
        yield _item(words, findings, "watches")
    if unchecked := Call.objects.unchecked().count():
        words = ngettext(
            "%(number)s open call nobody compared with its source for 90 days: please check it",
            "%(number)s open calls nobody compared with their source for 90 days: please check them",
            unchecked,
        )
        yield _item(words, unchecked, "office_calls", "?lacks=check")


def _about_support(officer: User) -> Iterator[DeskItem]:
    found = waiting(officer)
    if found.questions:
        words = ngettext(
            "%(number)s question about a call to answer", "%(number)s questions about calls to answer", found.questions
        )
        yield _item(words, found.questions, "office_questions")
    if found.entries:
        words = ngettext(
            "%(number)s entry of support received to confirm", "%(number)s entries of support received to confirm",
            found.entries,
        )  # fmt: skip
        yield _item(words, found.entries, "grants_waiting")
    if found.recipients:
        words = ngettext(
            "%(number)s recipient on lists of results to name", "%(number)s recipients on lists of results to name",
            found.recipients,
        )  # fmt: skip
        yield _item(words, found.recipients, "grants_recipients")


def _item(words: str, count: int, name: str, query: str = "") -> DeskItem:
    return DeskItem(words % {"number": number(count)}, reverse(f"funding:{name}") + query, office=True)
