"""Whom a letter to many reaches: a selection from the registry, resolved to people and addresses anew each time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from sueiga.core.writing import number
from sueiga.messaging.drafts import Recipient
from sueiga.messaging.enums import Channel, Matter, Wish
from sueiga.messaging.models import Preference
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.places.models import Municipality
from sueiga.registry.enums import Kind, Reach, Role, Standing
from sueiga.registry.filters import Filters
from sueiga.registry.models import Confirmation, Organisation, OrganisationContact, Representative

NAME = "registry"
PEOPLE, CONTACTS = "people", "contacts"
USUAL = "to=people&role=chair"
MOST_NAMED = 6


@dataclass(frozen=True)
class Reached:
    """One recipient: how they are reached, and for which organisations, in which roles (none: their own address)."""

    key: str
    recipient: Recipient
    organisations: tuple[Organisation, ...]
    roles: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """Why they of all people get it, in their language."""
        with override(self.recipient.language):
            names = ", ".join(row.name for row in self.organisations[:MOST_NAMED])
            if not self.roles:
                return _("The union knows this address of %(organisation)s.") % {"organisation": names}
            roles = ", ".join(str(Role(role).label) for role in self.roles)
            return _("You are known here as: %(roles)s, %(organisation)s.") % {"roles": roles, "organisation": names}


@dataclass(frozen=True)
class Count:
    """How many a selection reaches, and how."""

    people: int = 0
    on_paper: int = 0
    unreachable: int = 0
    refused: int = 0

    @property
    def in_words(self) -> str:
        """As a sentence: how many recipients, how many of them on paper, who does not want it."""
        parts = [ngettext("%(number)s recipient", "%(number)s recipients", self.people) % _shown(self.people)]
        if self.on_paper:
            paper = ngettext(
                "%(number)s without e-mail – you will be able to print the letter",
                "%(number)s without e-mail – you will be able to print the letters",
                self.on_paper,
            )
            parts.append(paper % _shown(self.on_paper))
        if self.refused:
            refused = ngettext(
                "%(number)s does not want such letters and will not get it",
                "%(number)s do not want such letters and will not get it",
                self.refused,
            )
            parts.append(refused % _shown(self.refused))
        if self.unreachable:
            nowhere = ngettext(
                "%(number)s more has neither e-mail nor a postal address",
                "%(number)s more have neither e-mail nor a postal address",
                self.unreachable,
            )
            parts.append(nowhere % _shown(self.unreachable))
        return "; ".join(parts)


class Audience:
    """A selection as the query of an address says it; what nobody offers narrows nothing."""

    def __init__(self, query: str) -> None:
        asked = QueryDict(query)
        self.to_contacts = asked.get("to") == CONTACTS
        self.roles = [role for role in Role if role in asked.getlist("role")]
        self.kinds = [kind for kind in Kind if kind in asked.getlist("kind") and kind != Kind.OTHER]
        self.standings = [standing for standing in Standing if standing in asked.getlist("standing")]
        self.confirmed = asked.get("confirmed", "")
        self.slugs = asked.getlist("municipality")

    @cached_property
    def organisations(self) -> "QuerySet[Organisation]":
        """Living public organisations of the selection."""
        found = Organisation.objects.public().living()
        found = found.narrowed(Filters(kinds=tuple(self.kinds), standings=tuple(self.standings)))
        if self.slugs:
            found = found.filter(municipality__slug__in=self.slugs)
        if self.confirmed in {"yes", "no"}:
            told = Confirmation.objects.filter(organisation=OuterRef("pk"), at__year=timezone.localdate().year)
            found = found.filter(Exists(told) if self.confirmed == "yes" else ~Exists(told))
        return found.order_by()

    def resolve(self) -> Iterator[Reached]:
        """Each recipient once, in a steady order; those nothing can reach have an empty address."""
        return self._contacts() if self.to_contacts else self._people()

    def count(self) -> Count:
        """How many that is; three queries at most."""
        reached = list(self.resolve())
        people = {each.recipient.person.pk for each in reached if each.recipient.person and each.recipient.address}
        wishes = Preference.objects.wishes_of(people).items()
        return Count(
            people=sum(1 for each in reached if each.recipient.address),
            on_paper=sum(1 for each in reached if each.recipient.address and _by_post(each)),
            unreachable=sum(1 for each in reached if not each.recipient.address),
            refused=sum(1 for (_person, matter), wish in wishes if matter == Matter.UNION and wish == Wish.NEVER),
        )

    @property
    def in_words(self) -> str:
        """The selection as a sentence of parts."""
        return "; ".join(part for part in self._parts() if part)[:1000]

    def _people(self) -> Iterator[Reached]:
        keys = self.organisations.values("pk")
        ours = Q(organisation__in=keys) | Q(organisation__merged_into__in=keys)
        rows = Representative.objects.active().filter(ours, person__is_active=True)
        if self.roles:
            rows = rows.filter(role__in=self.roles)
        rows = rows.select_related("person", "organisation__municipality", "organisation__merged_into__municipality")
        for _key, group in groupby(rows.order_by("person_id", "organisation__sort_key", "pk"), attrgetter("person_id")):
            yield _person(list(group))

    def _contacts(self) -> Iterator[Reached]:
        mine = Q(organisation=OuterRef("pk")) | Q(organisation__merged_into=OuterRef("pk"))
        silent = self.organisations.exclude(Exists(Representative.objects.active().filter(mine)))
        rows = list(silent.select_related("municipality").order_by("pk"))
        contacts: dict[int, dict[str, str]] = defaultdict(dict)
        reaches = [Reach.EMAIL, Reach.POSTAL]
        known = OrganisationContact.objects.filter(organisation__in=silent.values("pk"), kind__in=reaches)
        for contact in known.order_by("told_on", "pk"):
            contacts[contact.organisation_id].setdefault(contact.kind, contact.value)
        by_address: dict[str, list[Organisation]] = defaultdict(list)
        for row in rows:
            email = contacts[row.pk].get(Reach.EMAIL, "")
            by_address[email.lower() or f"\n{row.pk}"].append(row)
        for address, organisations in by_address.items():
            postal = contacts[organisations[0].pk].get(Reach.POSTAL, "")
            yield _organisation(address if "@" in address else "", postal, organisations)

    def _parts(self) -> Iterator[str]:
        if self.to_contacts:
            yield _("organisations that nobody acts for here")
        else:
            yield ", ".join(str(role.label) for role in self.roles) or _("all who act for organisations")
        yield ", ".join(str(kind.label) for kind in self.kinds)
        yield ", ".join(str(standing.label) for standing in self.standings)
        places = Municipality.objects.filter(slug__in=self.slugs).order_by("sort_key") if self.slugs else ()
        yield ", ".join(str(place) for place in places) or _("the whole country")
        told = {"yes": _("confirmed their details this year"), "no": _("have not confirmed their details this year")}
        yield told.get(self.confirmed, "")


def _person(rows: list[Representative]) -> Reached:
    person = rows[0].person
    organisations = tuple({(row.organisation.merged_into or row.organisation): None for row in rows})
    recipient = Recipient.of(person)
    if recipient.channel == Channel.PAPER and not recipient.address:
        seat = next((f"{row.name}\n{row.address}" for row in organisations if row.address), "")
        recipient = replace(recipient, address=seat)
    return Reached(f"person:{person.pk}", recipient, organisations, tuple(dict.fromkeys(row.role for row in rows)))


def _organisation(email: str, postal: str, rows: list[Organisation]) -> Reached:
    if email:
        return Reached(f"address:{fingerprint(email)}", Recipient(email, rows[0].name), tuple(rows))
    recipient = Recipient(postal or rows[0].address, rows[0].name, channel=Channel.PAPER)
    return Reached(f"organisation:{rows[0].pk}", recipient, tuple(rows))


def _by_post(reached: Reached) -> bool:
    return reached.recipient.channel == Channel.PAPER


def _shown(count: int) -> dict[str, str]:
    return {"number": number(count)}


def reachable(reached: Iterable[Reached]) -> Iterator[Reached]:
    """Those an address is known of."""
    return (each for each in reached if each.recipient.address)
