"""Letters about contests: to those who enter, to those who judge."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter
from sueiga.publishing.models import Contest, ContestEntry, Juror, LateEntry

YOU_ENTERED = _("You wrote this entry, or sent it, for your community.")
YOU_ACT = _("You act for this community here.")
YOU_JUDGE = _("The union's office named you to the jury.")


def received(entry: ContestEntry, by: User, until: dt.datetime) -> list[NewLetter]:
    """It takes part; until when it may be taken back."""
    return [_letter("received", entry, by, f"{entry.sent_at:%Y%m%d%H%M%S}", until=until)]


def unsent(entry: ContestEntry) -> list[NewLetter]:
    """The contest closes soon, and this has not been sent."""
    return [_letter("unsent", entry, person, "") for person in _people(entry)]


def announced(entry: ContestEntry) -> list[NewLetter]:
    """The winners are known; whether this is one of them."""
    return [_letter("announced", entry, person, "") for person in _people(entry)]


def invited(juror: Juror) -> NewLetter:
    """To a juror: what is to be done, by when it begins, where."""
    to = Recipient.of(juror.person)
    with override(to.language):
        link = settings.SITE_URL + reverse("publishing:judging", args=[juror.contest.slug])
        name, why = juror.contest.name, str(YOU_JUDGE)
    draft = compose(
        "publishing/letters/contest_juror.txt", language=to.language, contest=name, link=link,
        closes_at=juror.contest.closes_at,
    )  # fmt: skip
    return NewLetter(f"contest-juror:{juror.pk}", to, draft, Matter.ROLES, why)


def let_in(leave: LateEntry, person: User) -> NewLetter:
    """To who acts for a community: it may enter though the contest has closed; until when, where."""
    to, contest = Recipient.of(person), leave.contest
    with override(to.language):
        link = settings.SITE_URL + reverse("publishing:contest_enter", args=[contest.slug])
        name, why = contest.name, str(YOU_ACT)
    draft = compose(
        "publishing/letters/contest_let_in.txt", language=to.language, contest=name, link=link,
        organisation=leave.organisation.name, closes_at=contest.closes_at, until=leave.until, reason=leave.why,
    )  # fmt: skip
    key = f"contest-let-in:{leave.pk}:{leave.at:%Y%m%d%H%M%S%f}:{person.pk}"
    return NewLetter(key, to, draft, Matter.ROLES, why, expires_at=leave.until)


def _people(entry: ContestEntry) -> Iterable[User]:
    people = {person.pk: person for person in (entry.author, entry.sent_by) if person is not None}
    return [person for person in people.values() if person.is_active]


def _letter(what: str, entry: ContestEntry, person: User, time: str, **context: Any) -> NewLetter:
    to = Recipient.of(person)
    contest: Contest = entry.contest
    with override(to.language):
        why, name, award = str(YOU_ENTERED), contest.name, entry.award
        links = {
            "link": settings.SITE_URL + entry.own_url, "read": settings.SITE_URL + contest.get_absolute_url(),
        }  # fmt: skip
    draft = compose(
        f"publishing/letters/contest_{what}.txt", language=to.language, title=str(entry), contest=name,
        organisation=entry.organisation.name, closes_at=contest.closes_at, award=award, place=entry.place,
        **context, **links,
    )  # fmt: skip
    return NewLetter(f"contest-{what}:{entry.pk}:{time}:{person.pk}", to, draft, Matter.ROLES, why)
