"""What a reader may see of details that are not for everybody."""

from django.contrib.auth.models import AnonymousUser

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import User
from sueiga.registry.models.organisations import Organisation
from sueiga.registry.models.representatives import Representative

EVERYTHING = frozenset(Visibility)


def seen_by(user: User | AnonymousUser, of: Organisation | None = None) -> frozenset[Visibility]:
    """Everybody sees what is public; whoever speaks for an organisation, what is for members; the office all.

    Those who speak for this very one see all of it. One query for somebody signed in who is not of the office.
    """
    if not isinstance(user, User):
        return frozenset({Visibility.PUBLIC})
    if user.in_office:
        return EVERYTHING
    rows = Representative.objects.active().filter(person=user).values_list("organisation", "organisation__merged_into")
    spoken_for = {key for row in rows for key in row if key is not None}
    if of is not None and of.pk in spoken_for:
        return EVERYTHING
    return frozenset({Visibility.PUBLIC, Visibility.MEMBERS} if spoken_for else {Visibility.PUBLIC})
