"""One call as the union's office sees it: whom it fits and where, who wants it, what was written to whom."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from sueiga.core.components import Cell, Column, Table, Tile
from sueiga.core.writing import number
from sueiga.funding.enums import Answer, InterestLevel, Occasion
from sueiga.funding.models import Call, CallLetter, Fit, Interest, Notebook, Question
from sueiga.messaging.enums import Fate
from sueiga.places.models import Municipality

_ANSWERS = (Answer.YES, Answer.NOT_YET, Answer.UNKNOWN)
_WAITING = (Fate.QUEUED, Fate.SENDING, Fate.DIGEST)
_DONE = (Fate.SENT, Fate.PRINTED)


@dataclass(frozen=True)
class OfficeCall:
    """Everything the page tells."""

    call: Call
    tiles: Sequence[Tile]
    places: Table
    wanting: Sequence[Interest]
    letters: Table
    written: int
    questions: int


def office_call(call: Call) -> OfficeCall:
    """Gathered for one call, in a fixed number of queries."""
    fits = _fits(call)
    levels = Interest.objects.levels_of(call)
    begun = Counter(dict(Notebook.objects.filter(call=call).values_list("state").annotate(Count("pk")).order_by()))
    letters = CallLetter.objects.counts_of(call)
    total: Counter[str] = Counter()
    for row in fits.values():
        total.update(row)
    return OfficeCall(
        call=call,
        tiles=[
            Tile(total[Answer.YES], _("may apply")),
            Tile(total[Answer.NOT_YET], _("not yet")),
            Tile(total[Answer.UNKNOWN], _("can't tell: facts are missing")),
            Tile(levels.get(InterestLevel.INTERESTED, 0), _("are interested")),
            Tile(levels.get(InterestLevel.INTENDS, 0), _("mean to apply")),
            Tile(levels.get(InterestLevel.NOT_FOR_US, 0), _("said it is not for them")),
            Tile(sum(begun.values()), _("applications begun here")),
        ],
        places=_places(fits),
        wanting=list(Interest.objects.by_name(call)),
        letters=_letters(letters),
        written=sum(letters.values()),
        questions=Question.objects.filter(call=call).waiting().count(),
    )


def _fits(call: Call) -> dict[int | None, Counter[str]]:
    """By municipality: answer → how many; "no" has no rows."""
    rows = Fit.objects.filter(call=call).order_by().values_list("organisation__municipality", "answer")
    found: dict[int | None, Counter[str]] = {}
    for place, answer, count in rows.annotate(number=Count("pk")):
        found.setdefault(place, Counter())[answer] += count
    return found


def _places(fits: dict[int | None, Counter[str]]) -> Table:
    known = {place.pk: place for place in Municipality.objects.filter(pk__in=[key for key in fits if key])}
    ordered = sorted(fits, key=lambda key: (key not in known, known[key].sort_key if key in known else ""))
    rows = [
        [str(known[key]) if key in known else _("no municipality"), *(number(fits[key][each]) for each in _ANSWERS)]
        for key in ordered
    ]
    columns = [
        Column(_("Municipality")), Column(_("may apply"), numeric=True), Column(_("not yet"), numeric=True),
        Column(_("can't tell"), numeric=True),
    ]  # fmt: skip
    return Table(_("Whom it fits, by municipality"), columns, rows)


def _letters(counts: dict[tuple[str, str], int]) -> Table:
    rows: list[list[Cell | str]] = []
    for occasion in Occasion:
        fates = Counter({fate: count for (of, fate), count in counts.items() if of == occasion})
        if not fates:
            continue
        sent, waiting = sum(fates[each] for each in _DONE), sum(fates[each] for each in _WAITING)
        rest = sum(fates.values()) - sent - waiting
        label = str(occasion.label)
        rows.append([label[:1].upper() + label[1:], number(sent), number(waiting), number(rest)])
    columns = [
        Column(_("What about")), Column(_("letters sent"), numeric=True), Column(_("letters waiting"), numeric=True),
        Column(_("not wanted or not delivered"), numeric=True),
    ]  # fmt: skip
    return Table(_("Letters about this call"), columns, rows)
