"""What people have to see to who speak for organisations, are invited to, or are asked for their word."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.registry.models import Claim, Invitation, Representative

SOON_DAYS = 60


def speaking_items(user: User) -> list[DeskItem]:
    """Three queries."""
    soon = timezone.now() + dt.timedelta(days=SOON_DAYS + 1)
    terms = [ending_item(term, user) for term in Representative.objects.ending_for(user, soon)]
    return [
        *[_invited(invitation) for invitation in Invitation.objects.visible_to(user).open()],
        *[_asked(claim) for claim in Claim.objects.vouchable_by(user).open().unanswered_by(user)],
        *[item for item in terms if item],
    ]


def ending_item(term: Representative, user: User) -> DeskItem | None:
    """What to do about a term that ends soon; nothing while it is far off."""
    last = term.last_day
    if last is None or last - timezone.localdate() > dt.timedelta(days=SOON_DAYS):
        return None
    own = term.person_id == user.pk
    title = _("Your term ends: %(role)s") if own else _("A term ends: %(role)s, %(person)s")
    return DeskItem(
        title=title % {"role": term.get_role_display(), "person": term.person},
        url=reverse("registry:own_people", args=[term.organisation.code]),
        due=last,
        organisation=term.organisation.name,
    )


def _invited(invitation: Invitation) -> DeskItem:
    title = _("You are invited: %(role)s") % {"role": invitation.get_role_display()}
    until = timezone.localtime(invitation.expires_at).date()
    return DeskItem(title, invitation.get_absolute_url(), until, organisation=invitation.organisation.name)


def _asked(claim: Claim) -> DeskItem:
    title = _("Do you confirm it? %(person)s asks to speak for: %(organisation)s")
    words = {"person": claim.person, "organisation": claim.organisation}
    return DeskItem(title % words, reverse("registry:vouch", args=[claim.pk]))
