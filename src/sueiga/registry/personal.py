"""What a person does for organisations and asked for, as the person reads it; and how it is forgotten."""

from collections.abc import Iterator

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.personal import Row, Section
from sueiga.history.record import record
from sueiga.registry.actions.representatives import end_term
from sueiga.registry.claim_storage import drop_files
from sueiga.registry.enums import ClaimState, InvitationState
from sueiga.registry.models import Claim, ClaimFile, Invitation, Representative, Vouch
from sueiga.registry.profile_personal import forget_in_profiles, profile_section


def known_about(user: User) -> list[Section]:
    """Roles, requests to speak for organisations with their documents, words given, invitations."""
    note = _("The organisation and the union must be able to show who spoke for it and when.")
    return [
        Section(_("What you do for organisations"), tuple(_roles(user)), note, "roles"),
        Section(_("What you asked for and were asked"), tuple(_requests(user)), key="requests"),
        profile_section(user),
    ]


@transaction.atomic
def forget(*, person: User, by: User) -> None:
    """End every role this minute; wipe words and documents. That the roles were held stays, under the person's key."""
    now = timezone.now()
    for term in Representative.objects.filter(person=person, starts_at__gt=now):
        term.delete()
    for term in Representative.objects.active(now).filter(person=person):
        end_term(representative=term, at=now, by=by)
    claims = Claim.objects.filter(person=person)
    drop_files(list(ClaimFile.objects.filter(claim__in=claims)))
    Vouch.objects.filter(claim__in=claims).update(note="")
    Vouch.objects.filter(by=person).update(note="")
    claims.filter(state=ClaimState.OPEN).update(state=ClaimState.WITHDRAWN, decided_at=now)
    claims.update(statement="", reason="")
    Invitation.objects.filter(person=person, state=InvitationState.OPEN).update(
        state=InvitationState.DECLINED, answered_at=now
    )
    Invitation.objects.filter(person=person).update(name="")
    forget_in_profiles(person)
    record(by=by, verb="registry:forget", subject=person)


def roles_now(user: User) -> list[str]:
    """What the person does now, in words: „pirmininkė: Bijutiškio kaimo bendruomenė“."""
    running = Representative.objects.active().filter(person=user).select_related("organisation").order_by("pk")
    return [f"{term.get_role_display()}: {term.organisation}" for term in running]


def _roles(user: User) -> Iterator[Row]:
    for term in Representative.objects.filter(person=user).select_related("organisation").order_by("-starts_at"):
        until = f"{timezone.localtime(term.ends_at):%Y-%m-%d}" if term.ends_at else ""
        held = _("%(role)s until %(day)s") if until else _("%(role)s, no end set")
        value = held % {"role": term.get_role_display(), "day": until}
        since, url = timezone.localdate(term.starts_at), term.organisation.get_absolute_url()
        seen = user.get_name_visibility_display()
        yield Row(str(term.organisation), value, str(term.get_basis_display()), seen, since, url, "role")


def _requests(user: User) -> Iterator[Row]:
    office = _("only the union's office")
    for claim in Claim.objects.filter(person=user).select_related("organisation").order_by("-pk"):
        asked, url = timezone.localdate(claim.created_at), claim.get_absolute_url()
        value = ". ".join(part for part in (str(claim.get_state_display()), claim.statement, claim.reason) if part)
        yield Row(str(claim), value, _("you asked"), office, asked, url, "claim")
        for file in ClaimFile.objects.of(claim):
            yield Row(_("document added to a request"), str(file), _("you sent it"), office, asked, url, "claim_file")
    for vouch in Vouch.objects.filter(by=user).select_related("organisation").order_by("-pk"):
        value = ". ".join(part for part in (str(vouch), vouch.note) if part)
        at = timezone.localdate(vouch.at)
        yield Row(_("your word about somebody's request"), value, str(vouch.organisation), office, at, "", "vouch")
    for invitation in Invitation.objects.filter(person=user).select_related("organisation").order_by("-pk"):
        at, url = timezone.localdate(invitation.created_at), reverse("registry:invitation", args=[invitation.pk])
        value = str(invitation.get_state_display())
        yield Row(str(invitation), value, _("you were invited"), office, at, url, "invitation")
