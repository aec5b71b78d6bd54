"""One person's desk: the organisations they speak for, what needs doing by when, what they asked for."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Case, When
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.accounts.models import User
from sueiga.core.components import Crumb
from sueiga.core.desk import DeskItem
from sueiga.core.navigation import address
from sueiga.core.text import fold
from sueiga.funding.preparing.owners import entering, enters_calls
from sueiga.funding.reading.front import answers_told
from sueiga.home import joining
from sueiga.registry.models import Claim, Organisation, Representative

SOON, TERM_SOON = dt.timedelta(days=14), dt.timedelta(days=60)
COMPACT_FROM = 7
"""From so many organisations on they are a list with a filter instead of cards."""
FEW = 4
"""So many things to do need no headings."""
CLAIMS_SHOWN = 5
MY_PAGES = (
    ("publishing:own_writings", gettext_lazy("News and stories we write")),
    ("messaging:mine", gettext_lazy("My letters")),
    ("messaging:preferences", gettext_lazy("Which letters I get, and when")),
    ("home:my_data", gettext_lazy("My data")),
    ("account_security", gettext_lazy("Sign-in and security")),
)


@dataclass(frozen=True)
class Card:
    """An organisation somebody speaks for: in which roles, until when, how it stands."""

    organisation: Organisation
    url: str
    place: str
    roles: Sequence[Representative]
    last_day: dt.date | None  # of a term that ends soon

    @property
    def says(self) -> str:
        """Its roles in words."""
        return ", ".join(str(role.get_role_display()) for role in self.roles)


@dataclass(frozen=True)
class Group:
    """Things to do that are about as urgent; without a title where there are few."""

    title: str
    items: Sequence[DeskItem]


@dataclass(frozen=True)
class Desk:
    """All that one person's page shows."""

    cards: Sequence[Card]
    groups: Sequence[Group]
    claims: Sequence[Claim]
    calls: Sequence[Crumb]
    answers: Sequence[str]  # what calls say to all these organisations together
    office: Sequence[Crumb]
    mine: Sequence[Crumb]
    speaks_for: int  # organisations before the filter
    filter: str

    @property
    def is_compact(self) -> bool:
        """Whether there are so many organisations that a list serves better than cards."""
        return self.speaks_for >= COMPACT_FROM

    @property
    def has_role(self) -> bool:
        """Whether this person speaks for anybody."""
        return bool(self.speaks_for)


def desk(user: User, wanted: str = "") -> Desk:
    """Everything for one person; `wanted` leaves the organisations (and what they have to do) whose name holds it."""
    terms = _terms(user)
    cards = _cards(terms)
    items = joining.desk_items(user)
    if words := fold(wanted).split():
        shown = [card for card in cards if _holds(f"{card.organisation.name} {card.place}", words)]
        names = {card.organisation.name for card in shown}
        items = [item for item in items if item.organisation in names]
    else:
        shown = cards
    return Desk(
        cards=shown,
        groups=groups(items, timezone.localdate()),
        claims=list(Claim.objects.visible_to(user).filter(person=user).order_by("-pk")[:CLAIMS_SHOWN]),
        calls=joining.calls_links(speaks=bool(cards), enters=_enters(user, terms)),
        answers=answers_told([card.organisation.pk for card in cards], timezone.now()),
        office=joining.office_links() if user.in_office else [],
        mine=[Crumb(str(label), address(name)) for name, label in MY_PAGES if address(name)],
        speaks_for=len(cards),
        filter=wanted.strip(),
    )


def groups(items: Sequence[DeskItem], today: dt.date) -> list[Group]:
    """Late first, then the coming fortnight, then later, then what has no date."""
    if len(items) < FEW:
        return [Group("", items)] if items else []
    titles = {0: _("Late"), 1: _("In the coming two weeks"), 2: _("Later"), 3: _("Without a date")}
    found = [Group(titles[rank], list(some)) for rank, some in groupby(items, lambda item: _rank(item, today))]
    return found if len(found) > 1 else [Group("", items)]


def _rank(item: DeskItem, today: dt.date) -> int:
    if item.due is None:
        return 3
    return 0 if item.due < today else 1 if item.due <= today + SOON else 2


def _terms(user: User) -> list[Representative]:
    """Whom this person speaks for, and beside it whether they enter calls: one query less."""
    places = ("municipality", "settlement", "eldership")
    related = [f"organisation{into}" for into in ("", "__merged_into")]
    paths = [*related, *(f"{path}__{place}" for path in related for place in places)]
    rows = Representative.objects.active().filter(person=user).select_related(*paths)
    return list(rows.annotate(enters=Case(When(entering(user), then=True), default=False)).order_by("starts_at", "pk"))


def _enters(user: User, terms: Sequence[Representative]) -> bool:
    """Whether this person, who is not of the office, enters calls of a group or a municipality."""
    if user.in_office:
        return False
    return bool(getattr(terms[0], "enters", False)) if terms else enters_calls(user)


def _cards(terms: Sequence[Representative]) -> list[Card]:
    """One for each organisation, by name; of a double: for the record it was merged into."""
    held: dict[Organisation, list[Representative]] = {}
    for row in terms:
        held.setdefault(row.organisation.merged_into or row.organisation, []).append(row)
    return [_card(organisation, held[organisation]) for organisation in sorted(held, key=lambda one: one.sort_key)]


def _card(organisation: Organisation, roles: list[Representative]) -> Card:
    places = (organisation.settlement or organisation.eldership, organisation.municipality)
    days = [role.last_day for role in roles]
    last = None if None in days else max(day for day in days if day)
    return Card(
        organisation=organisation,
        url=address("registry:own_organisation", organisation.code) or organisation.get_absolute_url(),
        place=", ".join(str(place) for place in places if place),
        roles=roles,
        last_day=last if last and last <= timezone.localdate() + TERM_SOON else None,
    )


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)
