"""What a reader may see of details that are not for everybody."""

from django.contrib.auth.models import AnonymousUser

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import User
from sueiga.registry.models.representatives import Representative


def seen_by(user: User | AnonymousUser) -> frozenset[Visibility]:
    """Everybody sees what is public; whoever speaks for an organisation, what is for members; the office all.

    One query for somebody signed in who is not of the office, otherwise none.
    """
    if not isinstance(user, User):
        return frozenset({Visibility.PUBLIC})
    if user.in_office:
        return frozenset(Visibility)
    if Representative.objects.active().filter(person=user).exists():
        return frozenset({Visibility.PUBLIC, Visibility.MEMBERS})
    return frozenset({Visibility.PUBLIC})
