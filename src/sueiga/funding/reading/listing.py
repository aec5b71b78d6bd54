"""The list of calls as its page shows it: groups, rows, counts, the sentence of filters."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sueiga.accounts.models import User
from sueiga.core.components import FilterPart
from sueiga.core.writing import number
from sueiga.funding.enums import ApplicantKind, Level
from sueiga.funding.forms.reading import CallsForm
from sueiga.funding.models import Call, Fit, Interest, Lack
from sueiga.funding.reading.filters import Rank, Shown, counted, in_time, narrowed, ranked, with_most
from sueiga.funding.reading.rows import EXPLAINED, Mark, Row, row_of
from sueiga.funding.reading.words import at_least
from sueiga.registry.models import Organisation

PAGE_LENGTH = 25
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
    query: str  # of the address, for feeds


def listing(form: CallsForm, user: User | AnonymousUser, page: str | None, now: dt.datetime) -> Listing:
    """Find, rank, count and page; for somebody signed in by the answers of their organisations."""
    own = list(Organisation.objects.public().spoken_for_by(user).in_order()[:MOST_OWN])
    chosen = next((one for one in own if one.code == form.said("organisation")), None)
    asked_for = [chosen] if chosen else own
    keys = [one.pk for one in asked_for]
    filters = form.filters
    found = ranked(narrowed(Call.objects.public(), filters), keys, now)
    numbers = counted(found, now)
    shown = in_time(found, filters.shown, now)
    pages: Paginator[Call] = Paginator(_in_order(with_most(shown)), PAGE_LENGTH)
    pages.__dict__["count"] = sum(numbers[filters.shown].values())
    on_page = pages.get_page(page)
    calls = list(on_page)
    marks = _marks(calls, asked_for, filters.shown)
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
        query=_query(form.asked, "page", "organisation", *form.errors),
    )


def _in_order(calls: "QuerySet[Call]") -> "QuerySet[Call]":
    """By group; what closes first comes first, what ended last comes first."""
    joined = calls.select_related("published__programme__funder", "published__administrator")
    near = F("closes_at").asc(nulls_last=True)
    return joined.prefetch_related("published__places", "published__applicants").order_by("rank", near, "pk")


def _marks(calls: Sequence[Call], own: Sequence[Organisation], shown: Shown) -> Mapping[int, Sequence[Mark]]:
    """By key of the call: what is answered to each of these organisations."""
    if not own or shown == Shown.ENDED:
        return {}
    names = {one.pk: one for one in own}
    fits = Fit.objects.filter(call__in=calls, organisation__in=names)
    answers = {(fit.call_id, fit.organisation_id): fit.answer for fit in fits}
    said = Interest.objects.filter(call__in=calls, organisation__in=names)
    levels = {(row.call_id, row.organisation_id): row.level for row in said}
    lacks = Lack.objects.of_pairs([pair for pair, answer in answers.items() if answer in EXPLAINED])
    marks: dict[int, list[Mark]] = defaultdict(list)
    for call in calls:
        for key, organisation in names.items():
            answer = answers.get((call.pk, key), "no" if call.judged_at else "")
            if answer and Rank(call.rank) != Rank.ENDED:  # type: ignore[attr-defined]  # annotated
                mark = Mark.of(organisation, answer, lacks.get((call.pk, key), set()), levels.get((call.pk, key), ""))
                marks[call.pk].append(mark if len(names) > 1 else replace(mark, name=""))
    return marks


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


def _lead(own: Sequence[Organisation], numbers: Mapping[Rank, int]) -> str:
    """The answer in one sentence: how many fit, how many would."""
    if not own:
        return ""
    fitting, nearly = numbers.get(Rank.YES, 0), numbers.get(Rank.NOT_YET, 0)
    who = own[0].name if len(own) == 1 else _("your organisations")
    places = {"who": who, "count": number(fitting), "nearly": number(nearly)}
    if fitting and nearly:
        text = ngettext(
            "For %(who)s: %(count)s call fits; to apply to %(nearly)s more something has to be mended.",
            "For %(who)s: %(count)s calls fit; to apply to %(nearly)s more something has to be mended.",
            fitting,
        )
    elif fitting:
        text = ngettext("For %(who)s: %(count)s call fits.", "For %(who)s: %(count)s calls fit.", fitting)
    elif nearly:
        text = ngettext(
            "For %(who)s: %(nearly)s call would fit once something is mended.",
            "For %(who)s: %(nearly)s calls would fit once something is mended.",
            nearly,
        )
    else:
        text = _("For %(who)s: no call fits now. We will write when one does.")
    return text % places


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
    return list(_in_order(with_most(found))[:most])
