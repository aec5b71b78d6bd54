"""Plain factories of what communities write."""

from io import BytesIO

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.publishing.actions import contribution_office as office
from sueiga.publishing.actions import contributions, sheets
from sueiga.publishing.contributing.photos import read
from sueiga.publishing.models import Contribution, ContributionPhoto
from sueiga.registry.models import Organisation
from tests.factories.publishing import jpeg

WORDS = {"title": "Pasodinome šimtą liepų", "text": "Susirinkome šeštadienį.\n\nSodino dešimt žmonių."}


def draft(organisation: Organisation, by: User, **fields: object) -> Contribution:
    """A writing begun, with a title and two paragraphs."""
    said = {"author": by, "saved_by": by, "signed": by.name, "version": 1, **WORDS, **fields}
    return Contribution.objects.create(organisation=organisation, **said)


def photo(contribution: Contribution, by: User, colour: str = "#1F5A41", **fields: object) -> ContributionPhoto:
    """A photo of one colour, described."""
    kept = read(BytesIO(jpeg(800, 600, colour)))
    row = sheets.add_photo(sheet=contribution, photo=kept, by=by)
    ContributionPhoto.objects.filter(pk=row.pk).update(**{"alt": "Žmonės sodina liepas", **fields})
    row.refresh_from_db()
    return row


def sent(organisation: Organisation, by: User, **fields: object) -> Contribution:
    """A writing that waits for the office."""
    found = draft(organisation, by, **fields)
    contributions.send(contribution=found, by=by)
    found.refresh_from_db()
    return found


def taken(organisation: Organisation, by: User, officer: User, **fields: object) -> Contribution:
    """A writing that the office is editing."""
    found = sent(organisation, by, **fields)
    office.take(contribution=found, by=officer)
    found.refresh_from_db()
    return found


def asked(organisation: Organisation, by: User, officer: User) -> Contribution:
    """A writing whose author has been asked whether the office's words may stand."""
    found = taken(organisation, by, officer)
    values = {"title": "Pasodinta šimtas liepų"}
    office.edit(contribution=found, values=values, photos={}, seen=1, sitting="", by=officer)
    office.ask_author(contribution=found, words="Trumpiau.", by=officer)
    found.refresh_from_db()
    return found


def waiting_since(contribution: Contribution, days: int) -> None:
    """It was sent so many days ago."""
    at = timezone.now() - timezone.timedelta(days=days)
    Contribution.objects.filter(pk=contribution.pk).update(sent_at=at, saved_at=at)
