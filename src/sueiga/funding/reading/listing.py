"""The list of calls as its page shows it: groups, rows, counts, the sentence of filters."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator
from django.db.models import Exists, F, OuterRef, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from sueiga.accounts.models import User
from sueiga.core.components import FilterPart
from sueiga.core.writing import number
from sueiga.funding.enums import Answer, ApplicantKind, FactName, Level
from sueiga.funding.forms.reading import CallsForm
from sueiga.funding.models import Call, Fit, Interest, Lack
from sueiga.funding.reading.filters import RANKS, Rank, Shown, counted, in_time, narrowed, ranked, with_most
from sueiga.funding.reading.rows import Mark, Row, row_of
from sueiga.funding.reading.words import at_least
from sueiga.funding.support.facts import STATEABLE
from sueiga.registry.models import Organisation

PAGE_LENGTH = 25
TOLD_AT_ONCE = STATEABLE - {FactName.GRANTS}  # earlier support is told programme by programme
MOST_OWN = 12  # organisations of one reader whose answers a list shows
PARTS = {
    Shown.AHEAD: gettext_lazy("Now and soon"),
    Shown.OPEN: gettext_lazy("Taking applications"),
    Shown.PLANNED: gettext_lazy("Planned"),
    Shown.ENDED: gettext_lazy("Over"),
}


@dataclass(frozen=True)
class Part:
    """A part of the list one may look at."""

    label: str
    url: str
    number: int
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """Calls of one answer or one time, those on this page, and how many there are."""

    rank: Rank
    title: str
    help: str
    number: int
    rows: Sequence[Row]


@dataclass(frozen=True)
class Asked:
    """A fact one's organisation can tell at once, and how many calls on this page wait for it."""

    label: str
    url: str
    number: int


@dataclass(frozen=True)
class Listing:
    """The whole of a list as its page shows it."""

    summary: str
    parts: Sequence[FilterPart]
    tabs: Sequence[Part]
    groups: Sequence[Group]
    page: Page[Call]
    own: Sequence[Organisation]
    chosen: Organisation | None
    lead: str
    asked: Sequence[Asked]
    query: str  # of the address, for feeds


def listing(form: CallsForm, user: User | AnonymousUser, page: str | None, now: dt.datetime) -> Listing:
    """Find, rank, count and page; for somebody signed in by the answers of their organisations."""
    own = _own(user)
    chosen = next((one for one in own if one.code == form.said("organisation")), None)
    asked_for = [chosen] if chosen else own
    keys = [one.pk for one in asked_for]
    filters = form.filters
    found = ranked(narrowed(Call.objects.public(), filters), keys, now)
    numbers = counted(found, now)
    shown = in_time(found, filters.shown, now)
    pages: Paginator[Call] = Paginator(_in_order(with_most(shown), filters.shown), PAGE_LENGTH)
    pages.__dict__["count"] = sum(numbers[filters.shown].values())
    on_page = pages.get_page(page)
    calls = list(on_page)
    marks = {} if filters.shown == Shown.ENDED else _marks(calls, asked_for)
    rows = [row_of(call, marks.get(call.pk, ()), now) for call in calls]
    groups = list(_groups(rows, numbers[filters.shown]))
    return Listing(
        summary=_summary(pages.count),
        parts=list(_parts(form)),
        tabs=_tabs(form, numbers),
        groups=groups,
        page=on_page,
        own=own,
        chosen=chosen,
        lead=_lead(asked_for, numbers[filters.shown]),
        asked=_asked(asked_for, marks),
        query=_query(form.asked, "page", "organisation", *form.errors),
    )


def _in_order(calls: Any, shown: Shown) -> "QuerySet[Call]":
    """By group; what closes first comes first, and of what is over what ended last."""
    joined = calls.select_related("published__programme__funder", "published__administrator")
    near = F("closes_at").desc(nulls_last=True) if shown == Shown.ENDED else F("closes_at").asc(nulls_last=True)
    found: QuerySet[Call] = joined.order_by("rank", near, "pk")
    return found.prefetch_related("published__places", "published__applicants")


def _own(user: User | AnonymousUser) -> list[Organisation]:
    """The reader's organisations, each with whether the reader may tell its facts."""
    tellable = Organisation.objects.profile_editable_by(user).filter(pk=OuterRef("pk"))
    spoken_for = Organisation.objects.public().spoken_for_by(user).annotate(may_tell=Exists(tellable))
    return list(spoken_for.in_order()[:MOST_OWN]) if isinstance(user, User) else []


def _marks(calls: Sequence[Call], own: Sequence[Organisation]) -> Mapping[int, Sequence[Mark]]:
    """By key of the call: what is answered to each of these organisations."""
    if not own:
        return {}
    names = {one.pk: one for one in own}
    fits = Fit.objects.filter(call__in=calls, organisation__in=names)
    answers = {(fit.call_id, fit.organisation_id): fit.answer for fit in fits}
    said = Interest.objects.filter(call__in=calls, organisation__in=names)
    levels = {(row.call_id, row.organisation_id): row.level for row in said}
    lacks: dict[tuple[int, int], set[str]] = defaultdict(set)
    missing = Lack.objects.filter(call__in=calls, organisation__in=names)
    for of_call, of_organisation, fact in missing.values_list("call", "organisation", "fact"):
        lacks[of_call, of_organisation].add(fact)
    marks: dict[int, list[Mark]] = defaultdict(list)
    for call in calls:
        for key, organisation in names.items():
            pair = (call.pk, key)
            answer = answers.get(pair, "no" if call.judged_at else "")
            if answer:
                mark = Mark.of(organisation, answer, lacks.get(pair, set()), levels.get(pair, ""))
                marks[call.pk].append(mark if len(names) > 1 else replace(mark, name=""))
    return marks


def _asked(own: Sequence[Organisation], marks: Mapping[int, Sequence[Mark]]) -> list[Asked]:
    """Facts that would settle calls nobody can tell of yet, those that settle most first; for one organisation."""
    if len(own) != 1 or not own[0].may_tell:  # type: ignore[attr-defined]  # annotated
        return []
    unknown = [mark for of_call in marks.values() for mark in of_call if mark.answer == Answer.UNKNOWN]
    wanted = Counter(fact for mark in unknown for fact in mark.lacks if fact in TOLD_AT_ONCE)
    here = urlencode({"next": reverse("funding:calls")})
    return [
        Asked(str(FactName(fact).label), f"{reverse('funding:state_fact', args=[own[0].code, fact])}?{here}", times)
        for fact, times in wanted.most_common()
    ]


def _groups(rows: Sequence[Row], numbers: Mapping[Rank, int]) -> Iterator[Group]:
    for rank, members in groupby(rows, key=lambda row: row.rank):
        title, help_ = GROUPS[rank]
        yield Group(rank, str(title), str(help_), numbers.get(rank, 0), list(members))


GROUPS = {
    Rank.YES: (gettext_lazy("You may apply"), ""),
    Rank.NOT_YET: (gettext_lazy("Not yet: something is missing"), gettext_lazy("Mend it in time, and you may apply.")),
    Rank.UNKNOWN: (
        gettext_lazy("Can't tell yet"),
        gettext_lazy("Answer what is asked, and you will know at once."),
    ),
    Rank.NO: (gettext_lazy("Not for you"), gettext_lazy("The rules leave your organisation out; each call says why.")),
    Rank.OPEN: (gettext_lazy("Taking applications now"), ""),
    Rank.PLANNED: (gettext_lazy("Planned: time to get ready"), ""),
    Rank.ENDED: (gettext_lazy("Over"), ""),
}


LEADS = {
    Rank.YES: ngettext_lazy("For %(who)s: %(count)s call fits.", "For %(who)s: %(count)s calls fit.", "number"),
    Rank.NOT_YET: ngettext_lazy(
        "%(count)s call would fit once something is mended.",
        "%(count)s calls would fit once something is mended.",
        "number",
    ),
    Rank.UNKNOWN: ngettext_lazy(
        "Of %(count)s call we can't tell yet: something has to be known.",
        "Of %(count)s calls we can't tell yet: something has to be known.",
        "number",
    ),
}


def _lead(own: Sequence[Organisation], numbers: Mapping[Rank, int]) -> str:
    """The answer in one sentence: how many fit, how many would."""
    judged = sum(numbers.get(rank, 0) for rank in RANKS.values())
    if not own or not judged:
        return ""
    who = own[0].name if len(own) == 1 else _("your organisations")
    told = [
        str(text % {"who": who, "count": number(numbers[rank]), "number": numbers[rank]})
        for rank, text in LEADS.items()
        if numbers.get(rank)
    ]
    if Rank.YES not in numbers:
        told.insert(0, _("For %(who)s: no call fits for certain now.") % {"who": who})
    return " ".join(told)


def _summary(count: int) -> str:
    return ngettext("%(number)s call", "%(number)s calls", count) % {"number": number(count)}


def _tabs(form: CallsForm, numbers: Mapping[Shown, Mapping[Rank, int]]) -> list[Part]:
    return [
        Part(
            str(label),
            _with(form.asked, status="" if shown == Shown.AHEAD else shown.value),
            sum(numbers[shown].values()),
            form.filters.shown == shown,
        )
        for shown, label in PARTS.items()
    ]


def _parts(form: CallsForm) -> Iterator[FilterPart]:
    asked, filters = form.asked, form.filters
    if filters.query:
        yield FilterPart(_("“%(words)s”") % {"words": filters.query}, _with(asked, q=""))
    if filters.municipality:
        names = dict(form.fields["municipality"].choices)  # type: ignore[attr-defined]  # a field of choices
        yield FilterPart(str(names[form.said("municipality")]), _with(asked, municipality=""))
    if filters.level:
        yield FilterPart(str(Level(filters.level).label), _with(asked, level=""))
    if filters.kind:
        yield FilterPart(str(ApplicantKind(filters.kind).label), _with(asked, kind=""))
    if filters.amount is not None:
        yield FilterPart(at_least(int(filters.amount)), _with(asked, amount=""))


def _with(asked: QueryDict, **changes: str) -> str:
    query = asked.copy()
    query.update(dict.fromkeys(changes, ""))
    for name, value in changes.items():
        query.setlist(name, [value])
    return f"?{_query(query, 'page')}"


def _query(asked: QueryDict, *without: str) -> str:
    query = asked.copy()
    for name in list(query):
        if name in without or not any(query.getlist(name)):
            query.pop(name)
    return query.urlencode()


def feed_calls(form: CallsForm, now: dt.datetime, most: int) -> "list[Call]":
    """Calls of a feed: the same filters, nobody's answers."""
    found = in_time(ranked(narrowed(Call.objects.public(), form.filters), [], now), form.filters.shown, now)
    return list(_in_order(with_most(found), form.filters.shown)[:most])
