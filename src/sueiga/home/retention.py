"""People who have had no role for two years: the office looks at them and has them erased. Nothing goes by itself."""

import datetime as dt

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.accounts.models.people import UserQuerySet
from sueiga.core.desk import DeskItem
from sueiga.core.writing import number
from sueiga.registry.models import Claim, Representative

YEARS = dt.timedelta(days=2 * 365)


def idle_people(user: User, now: dt.datetime) -> UserQuerySet:
    """Of those this officer looks after: known for two years, and neither a role, a request nor a sign-in since."""
    since = now - YEARS
    spoke = Representative.objects.filter(Q(ends_at=None) | Q(ends_at__gt=since)).values("person")
    asked = Claim.objects.filter(created_at__gt=since).values("person")
    seen = Q(last_login=None) | Q(last_login__lte=since)
    known = User.objects.cared_for_by(user).filter(seen, date_joined__lte=since, office_role="")
    return known.exclude(pk__in=spoke).exclude(pk__in=asked)


def desk_items(user: User) -> list[DeskItem]:
    """For the office: how many there are, and where they are listed."""
    if not user.in_office or not (count := idle_people(user, timezone.now()).count()):
        return []
    title = ngettext(
        "%(number)s person has had no role for two years: are their data still needed?",
        "%(number)s people have had no role for two years: are their data still needed?",
        count,
    )
    return [DeskItem(title % {"number": number(count)}, f"{reverse('home:people')}?lacks=role")]
