"""What calls put on people's desks: deadlines of those they want; for the office its inboxes."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.navigation import address
from sueiga.core.writing import number, quoted
from sueiga.funding.enums import InterestLevel
from sueiga.funding.models import Edition, Finding, Interest
from sueiga.funding.support.office import waiting


def desk_items(user: User) -> list[DeskItem]:
    """Calls one's organisations said they want and have begun no application to; what waits in the office."""
    items = [_item(row) for row in Interest.objects.own(user).wanting().to_be_begun()]
    return items + (_inboxes(user) if user.in_office else [])


def last_day(at: dt.datetime) -> dt.date:
    """The day a deadline falls on; midnight belongs to the day that ends then."""
    return timezone.localtime(at - dt.timedelta(microseconds=1)).date()


def _item(row: Interest) -> DeskItem:
    call = row.call
    name = quoted(call.published.name if call.published else call.slug)
    title = _("Apply: %(call)s") if row.level == InterestLevel.INTENDS else _("Decide whether you apply: %(call)s")
    return DeskItem(
        title % {"call": name}, call.get_absolute_url(), due=last_day(call.closes_at) if call.closes_at else None,
        organisation=row.organisation.name,
    )  # fmt: skip


def _inboxes(user: User) -> list[DeskItem]:
    drafts = Edition.objects.waiting().count()
    of_support = waiting(user)
    questions, entries, recipients = of_support.questions, of_support.entries, of_support.recipients
    findings = Finding.objects.visible_to(user).waiting().count()
    found = [
        (
            drafts,
            ngettext("%(number)s call waits for review", "%(number)s calls wait for review", drafts),
            "funding:office_calls",
        ),
        (
            questions,
            ngettext(
                "%(number)s question about a call to answer", "%(number)s questions about calls to answer", questions
            ),
            "funding:office_questions",
        ),
        (
            entries,
            ngettext(
                "%(number)s entry of support received to confirm", "%(number)s entries of support received to confirm",
                entries,
            ),
            "funding:grants_waiting",
        ),
        (
            recipients,
            ngettext(
                "%(number)s recipient on lists of results to name", "%(number)s recipients on lists of results to name",
                recipients,
            ),
            "funding:grants_recipients",
        ),
        (
            findings,
            ngettext(
                "%(number)s change on funders' pages to look at", "%(number)s changes on funders' pages to look at",
                findings,
            ),
            "funding:watches",
        ),
    ]  # fmt: skip
    url = reverse("home:desk")
    return [
        DeskItem(words % {"number": number(count)}, address(name) or url, office=True)
        for count, words, name in found
        if count
    ]
