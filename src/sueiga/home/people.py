"""People as the union's office sees them: the list, and all that is known of one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sueiga.accounts.enums import Origin
from sueiga.accounts.models import Errand, Phone, User
from sueiga.core.components import Fact, FilterPart
from sueiga.core.text import pattern
from sueiga.core.writing import iso, number
from sueiga.home.forms.people import PeopleForm
from sueiga.messaging.models import Letter
from sueiga.registry.models import Claim, Representative

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_NUMBER = re.compile(r"[\d\s()+.-]{5,}")
PAGE_LENGTH, LATEST, MOST_WORDS, ROLES_SHOWN = 25, 10, 6, 3

ORIGINS: "dict[str, StrPromise]" = {
    Origin.SELF: gettext_lazy("they told us themselves"),
    Origin.REPRESENTATIVE: gettext_lazy("a representative of their organisation entered it"),
    Origin.CLAIM: gettext_lazy("somebody named them when asking to speak for an organisation"),
}
"""Said to the office; to the person themselves it is said as in the enum."""


@dataclass(frozen=True)
class PersonRow:
    """One person of the list: how to reach them and for whom they speak now."""

    person: User
    contacts: Sequence[str]
    roles: Sequence[str]
    more: int  # roles beyond those shown


@dataclass(frozen=True)
class People:
    """A page of people with the sentence that states what is shown."""

    summary: str
    parts: Sequence[FilterPart]
    page: "Page[User]"
    rows: Sequence[PersonRow]


@dataclass(frozen=True)
class Known:
    """All the office knows of one person."""

    person: User
    facts: Sequence[Fact]
    roles: Sequence[Representative]
    claims: Sequence[Claim]
    letters: Sequence[Letter]
    errands: Sequence[Errand]
    may_act_for: bool
    may_correct: bool


def people(form: PeopleForm, page: str | None, by: User) -> People:
    """Those the form asks for, by name."""
    form.is_valid()
    said = form.cleaned_data
    found = User.objects.cared_for_by(by)
    for word in _words(said.get("q", "")):
        found = found.known_by(word, Q(pk__in=_speaking_for(word)))
    if role := said.get("role"):
        found = found.filter(pk__in=Representative.objects.active().filter(role=role).values("person"))
    match said.get("lacks"):
        case "email":
            found = found.without_email()
        case "sign_in":
            found = found.never_signed_in()
        case "role":
            found = found.exclude(pk__in=Representative.objects.active().values("person"))
    roles = Prefetch("representations", Representative.objects.active().select_related("organisation").order_by("pk"))
    phones = Prefetch("phones", Phone.objects.order_by("-main", "pk"))
    shown = Paginator(found.in_order().prefetch_related(roles, phones), PAGE_LENGTH).get_page(page)
    count = shown.paginator.count
    summary = ngettext("%(number)s person", "%(number)s people", count) % {"number": number(count)}
    return People(summary, _parts(form), shown, [_row(person) for person in shown])


def known(person: User, by: User) -> Known:
    """What there is about one person, the newest first."""
    roles = Representative.objects.filter(person=person).select_related("organisation")
    errands = Errand.objects.visible_to(by).filter(person=person).select_related("officer")
    return Known(
        person=person,
        facts=_facts(person),
        roles=list(roles.order_by("-pk")),
        claims=list(Claim.objects.visible_to(by).filter(person=person).order_by("-pk")),
        letters=list(Letter.objects.visible_to(by).filter(person=person).order_by("-pk")[:LATEST]),
        errands=list(errands.order_by("-pk")[:LATEST]),
        may_act_for=User.objects.to_act_for_by(by).contains(person),
        may_correct=User.objects.to_correct_by(by).contains(person),
    )


def _words(query: str) -> list[str]:
    """Each word by itself; a telephone number is one word, however it is spaced."""
    return [query] if _NUMBER.fullmatch(query) else query.split()[:MOST_WORDS]


def _speaking_for(word: str) -> "QuerySet[Any, Any]":
    named = Representative.objects.active().filter(organisation__name__regex=pattern(word))
    return named.values("person")


def _row(person: User) -> PersonRow:
    spoken = [f"{role.get_role_display()}, {role.organisation}" for role in person.representations.all()]
    phones = [str(phone) for phone in person.phones.all()[:1]]
    contacts = [person.email or _("without e-mail"), *phones]
    if person.last_login is None:
        contacts.append(_("never signed in"))
    if not person.is_active:
        contacts.append(_("shut out"))
    return PersonRow(person, contacts, spoken[:ROLES_SHOWN], max(0, len(spoken) - ROLES_SHOWN))


def _facts(person: User) -> list[Fact]:
    facts = [Fact(_("E-mail"), person.email or _("none: letters go on paper"))]
    facts += [Fact(_("Telephone"), str(phone)) for phone in person.phones.all()]
    facts += [Fact(_("Postal address"), person.postal_address)] if person.postal_address else []
    facts.append(Fact(_("Language of letters"), _("English") if person.language == "en" else _("Lithuanian")))
    facts += [Fact(_("Form of address"), person.form_of_address)] if person.form_of_address else []
    facts.append(
        Fact(_("Data from"), str(ORIGINS.get(person.origin, person.get_origin_display())), on=person.date_joined.date())
    )
    facts.append(Fact(_("Last signed in"), iso(person.last_login) if person.last_login else _("never")))
    return facts


def _parts(form: PeopleForm) -> list[FilterPart]:
    labels = {name: dict(form.fields[name].choices) for name in ("role", "lacks")}  # type: ignore[attr-defined]
    parts = []
    for name, value in form.cleaned_data.items():
        if value:
            query = form.data.copy()
            query.pop("page", None)
            query.pop(name, None)
            label = str(labels[name][value]) if name in labels else _("“%(words)s”") % {"words": value}
            parts.append(FilterPart(label, f"?{query.urlencode()}"))
    return parts
