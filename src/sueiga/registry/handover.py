"""What the registry tells somebody who takes an organisation over."""

import datetime as dt
from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.handover import Line, Section
from sueiga.core.writing import iso
from sueiga.registry.advice import steps
from sueiga.registry.enums import Role
from sueiga.registry.evidence_sets import standing_of
from sueiga.registry.facts import FiledDocument, fact_rows, filed_documents
from sueiga.registry.models import Evidence, Organisation, OrganisationContact, Representative
from sueiga.registry.standing import filing_due

APPROVAL_DUE = (4, 30)
"""The general meeting approves last year's statements within four months after the year (Associations Law, Art. 8)."""
MOST_DOCUMENTS = 12
NOTICE_DAYS = 30


def handover_sections(organisation: Organisation, user: User, on: dt.date) -> list[Section]:
    """Who the organisation is, how it stands, what it must do this year, its documents, people and contacts."""
    evidence = list(Evidence.objects.visible_to(user).about(organisation))
    return [
        _identity(organisation, evidence),
        _standing(organisation, evidence, on),
        _this_year(organisation, on),
        _documents(evidence),
        _people(organisation, user),
        _contacts(organisation, user),
    ]


def paper_checklist() -> Section:
    """What passes from hand to hand and no register knows of."""
    things = (
        _("the statutes, the minutes of meetings and the register of members"),
        _("the seal, if there is one"),
        _("the bank: the new chair's signature, access to the account, cards"),
        _("the organisation's e-mail box and pages on social networks"),
        _("access to electronic services in the organisation's name: the Register of Legal Entities, the Tax "
          "Inspectorate, Sodra"),
        _("contracts that are in force: loans for use, rent, insurance, financing"),
        _("accounts and cash, with the balance on the day of handing over"),
        _("keys, equipment and other property, by an inventory"),
        _("promises and letters that still wait for an answer"),
    )  # fmt: skip
    lead = _("Tick each off together. Passwords are not passed on: the new chair makes their own.")
    return Section(_("What to hand over by hand"), tuple(Line(thing) for thing in things), lead, tick=True)


def _identity(organisation: Organisation, evidence: list[Evidence]) -> Section:
    rows = fact_rows(organisation, evidence)
    lines = [Line(f"{fact.term}: {fact.value}", fact.source) for fact in rows]
    return Section(_("Who the organisation is"), tuple(lines))


def _standing(organisation: Organisation, evidence: list[Evidence], on: dt.date) -> Section:
    verdict = standing_of(organisation, evidence, on=on)
    lines = [
        Line(str(reason), "" if number and reason.rule == verdict.reasons[number - 1].rule else str(reason.rule.text))
        for number, reason in enumerate(verdict.reasons)
    ]
    todo = [Line(step.text, url=step.url) for step in steps(verdict)]
    return Section(
        _("How it stands, and why"),
        (*lines, *todo),
        _("Standing: %(standing)s.") % {"standing": verdict.standing.label},
    )


def _this_year(organisation: Organisation, on: dt.date) -> Section:
    lead = _("For an association whose year is the calendar year; look into the statutes for other days.")
    return Section(_("What it must do, and by when"), tuple(_duties(organisation, on)), lead)


def _duties(organisation: Organisation, on: dt.date) -> Iterator[Line]:
    yield Line(
        _("Tell the Register of Legal Entities who heads the organisation now"),
        _("Within 30 days of the change."), _notice_due(organisation, on),
    )  # fmt: skip
    year = on.year - 1 if on <= filing_due(on.year - 1) else on.year
    said = {"year": year}
    yield Line(
        _("Call the general meeting and have it approve the annual statements and the activity report for %(year)s")
        % said,
        _("Within four months after the year (Law on Associations)."), dt.date(year + 1, *APPROVAL_DUE),
    )  # fmt: skip
    yield Line(
        _("File them with the Register of Legal Entities: %(year)s") % said,
        _("Within 30 days of the approval (Civil Code 2.66(4)). Without them there is no public money."),
        filing_due(year), "https://www.ngo.lt/nvo-ataskaitos/",
    )  # fmt: skip
    yield Line(
        _("Confirm the organisation's details in Sueiga, once a year"),
        _("One button in a letter; it shows that the organisation works."),
    )


def _notice_due(organisation: Organisation, on: dt.date) -> dt.date | None:
    """30 days after the newest chair began; nothing where that was long ago."""
    starts = [timezone.localtime(row.starts_at).date() for row in Representative.objects.chairs_of(organisation)]
    due = max(starts) + dt.timedelta(days=NOTICE_DAYS) if starts else None
    return due if due and due >= on else None


def _documents(evidence: list[Evidence]) -> Section:
    filed = filed_documents(evidence)[:MOST_DOCUMENTS]
    lines = [Line(_called(document), iso(document.filed_on) if document.filed_on else "") for document in filed]
    return Section(
        _("Documents filed with the register"), tuple(lines), empty=_("The union's registry knows of no documents.")
    )


def _called(document: FiledDocument) -> str:
    """Its name with the year it is about, once."""
    said = document.about in document.name
    return document.name if said else f"{document.name}, {document.about}"


def _people(organisation: Organisation, user: User) -> Section:
    rows = Representative.objects.visible_to(user).active().about(organisation)
    lines = []
    for row in sorted(rows, key=lambda row: list(Role.values).index(row.role)):
        until = _("until %(day)s") % {"day": iso(row.last_day)} if row.last_day else ""
        lines.append(Line(f"{row.get_role_display()}: {row.person}", until))
    return Section(_("Who speaks for it"), tuple(lines), empty=_("Nobody speaks for it now."))


def _contacts(organisation: Organisation, user: User) -> Section:
    rows = OrganisationContact.objects.visible_to(user).filter(organisation=organisation).in_order()
    lines = [Line(row.shown, row.label) for row in rows]
    return Section(_("Its contacts"), tuple(lines), empty=_("Nobody has told any."))
