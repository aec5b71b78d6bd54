"""Linking a person with who they are at another service, and undoing that."""

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from sueiga.accounts import letters
from sueiga.accounts.identities import Identity
from sueiga.accounts.models import User
from sueiga.history.record import record


class LinkedToAnother(Exception):
    """Somebody else here has this identity."""


@transaction.atomic
def link_identity(*, identity: Identity, by: User) -> None:
    """From now on whoever has this identity signs in as this person."""
    claims = {"sub": identity.uid, "name": identity.name, "email": identity.email, "acr": identity.acr}
    row, new = SocialAccount.objects.get_or_create(
        provider=identity.provider, uid=identity.uid, defaults={"user": by, "extra_data": claims}
    )
    if row.user_id != by.pk:
        raise LinkedToAnother
    if new:
        letters.security_changed(by, "identity_linked")
        record(by=by, verb="accounts:link_identity", subject=by, provider=identity.provider)


@transaction.atomic
def unlink_identity(*, pk: int, by: User) -> bool:
    """Undo it; False when there is no such link."""
    removed, _rows = SocialAccount.objects.filter(pk=pk, user=by).delete()
    if removed:
        letters.security_changed(by, "identity_unlinked")
        record(by=by, verb="accounts:unlink_identity", subject=by)
    return bool(removed)
