"""What a person said in matters of calls, as the person reads it; and how it is forgotten."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.personal import Row, Section
from sueiga.funding.models import (
    CallOfficer,
    Edition,
    FieldSave,
    Interest,
    Notebook,
    Presence,
    Question,
    Review,
    ReviewComment,
    StatedFact,
)
from sueiga.history.record import record


def known_about(user: User) -> list[Section]:
    """Interest said, facts stated, questions asked, applications written and looked through, calls entered."""
    note = _("What was said in an organisation's name stays the organisation's; only who said it is forgotten.")
    rows = (*_said(user), *_asked(user), *_written(user), *_prepared(user), *_rights(user))
    return [Section(_("Calls for applications"), rows, note, "calls")]


@transaction.atomic
def forget(*, person: User, by: User) -> None:
    """Nobody is named any more; questions lose the address and, where nobody else reads them, the words."""
    Interest.objects.filter(said_by=person).update(said_by=None)
    StatedFact.objects.filter(stated_by=person).update(stated_by=None)
    Question.objects.asked_by_person(person).update(email="", text="", asked_by=None)
    Edition.objects.filter(started_by=person).update(started_by=None)
    Edition.objects.filter(sent_by=person).update(sent_by=None)
    FieldSave.objects.filter(by=person).update(by=None)
    Presence.objects.filter(person=person).delete()
    Review.objects.filter(reviewer=person, revoked_at=None).update(revoked_at=timezone.now(), whom="", email="")
    ReviewComment.objects.filter(by=person).update(by=None)
    Notebook.objects.filter(started_by=person).update(started_by=None)
    Notebook.objects.filter(saved_by=person).update(saved_by=None)
    CallOfficer.objects.filter(person=person, ends_at=None).update(ends_at=timezone.now())
    record(by=by, verb="funding:forget", subject=person)


def _said(user: User) -> Iterator[Row]:
    office = _("your organisation and the union's office")
    for row in Interest.objects.filter(said_by=user).select_related("call__published", "organisation").order_by("pk"):
        name = str(row.call.published or row.call)
        value = f"{row.get_level_display()} ({row.organisation})"
        day = timezone.localdate(row.said_at)
        yield Row(name, value, _("you said so"), office, day, row.call.get_absolute_url(), "interest")
    for fact in StatedFact.objects.filter(stated_by=user).select_related("organisation").order_by("pk"):
        day, value = timezone.localdate(fact.stated_at), f"{fact.value} ({fact.organisation})"
        yield Row(str(fact.get_fact_display()), value, _("you said so"), office, day, "", "stated_fact")


def _asked(user: User) -> Iterator[Row]:
    office = _("the union's office; the answer everybody, without your name, where it is published")
    for row in Question.objects.asked_by_person(user).order_by("pk"):
        day = timezone.localdate(row.asked_at)
        yield Row(_("question about a call"), row.text, _("you asked"), office, day, "", "question")


def _written(user: User) -> Iterator[Row]:
    own = _("your organisation, and whom it invited")
    begun = Notebook.objects.filter(started_by=user).select_related("organisation", "edition")
    for row in begun.order_by("pk"):
        day = timezone.localdate(row.started_at)
        yield Row(_("application begun"), f"{row} ({row.organisation})", _("you began it"), own, day, "", "notebook")
    for remark in ReviewComment.objects.filter(by=user).order_by("pk"):
        day = timezone.localdate(remark.at)
        yield Row(_("remark on an application"), remark.text, _("you wrote it"), own, day, "", "remark")


def _prepared(user: User) -> Iterator[Row]:
    office = _("who prepares the call with you, and the union's office")
    begun = Edition.objects.filter(Q(started_by=user) | Q(sent_by=user)).select_related("call")
    for row in begun.order_by("pk"):
        day, value = timezone.localdate(row.started_at), str(row) or row.call.slug
        yield Row(_("call prepared"), value, _("you began or sent it"), office, day, "", "edition")


def _rights(user: User) -> Iterator[Row]:
    everybody = _("the union's office")
    for row in CallOfficer.objects.filter(person=user).select_related("municipality").order_by("pk"):
        until = f" – {timezone.localdate(row.ends_at):%Y-%m-%d}" if row.ends_at else ""
        value = f"{row.municipality}{until}"
        since = timezone.localdate(row.starts_at)
        yield Row(_("enters a municipality's calls"), value, _("the office"), everybody, since, "", "call_officer")
