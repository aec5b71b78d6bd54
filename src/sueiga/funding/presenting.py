"""A verdict as people read it: the answer, then each rule with its paragraph, what it rests on and how to mend it.

What stands in the way comes first; what is met is folded away. Draw it with funding/verdict_box.html.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.bilingual import Bilingual
from sueiga.core.icons import mark_of
from sueiga.core.writing import iso, long_date, money, number
from sueiga.funding.eligibility.facts import History
from sueiga.funding.eligibility.phrases import both
from sueiga.funding.eligibility.verdicts import AreaVerdict, Outcome, Reason, Verdict
from sueiga.funding.eligibility.wording import capitalised, sentence
from sueiga.funding.enums import Answer, ApplicantKind, FactName
from sueiga.funding.models import Call, Programme
from sueiga.funding.support.facts import STATEABLE
from sueiga.registry.models import Organisation

ORDER = (Outcome.BROKEN, Outcome.MISSING, Outcome.UNKNOWN, Outcome.MET)
MARKS = {Outcome.MET: "yes", Outcome.MISSING: "no", Outcome.BROKEN: "no", Outcome.UNKNOWN: "unknown"}


@dataclass(frozen=True)
class Line:
    """One rule: `mark` is yes, no or unknown; `fact` what is known and from where, `give_url` where to tell it."""

    text: str
    mark: str
    rule: str = ""
    rule_url: str = ""
    fact: str = ""
    mend: str = ""
    give_url: str = ""
    give_label: str = ""


@dataclass(frozen=True)
class VerdictBox:
    """One answer with its lines: `ahead` stand in the way or are not known, `met` are folded away."""

    answer: str
    title: str
    ahead: Sequence[Line] = ()
    met: Sequence[Line] = ()
    areas: "Sequence[VerdictBox]" = field(default=())

    @property
    def shape(self) -> str:
        """The drawing beside its title."""
        return mark_of(self.answer)

    @property
    def met_count(self) -> str:
        """„7 sąlygos tenkinamos“."""
        count = len(self.met)
        text = ngettext("%(count)s condition is met", "%(count)s conditions are met", count)
        return text % {"count": number(count)}


def verdict_box(
    verdict: Verdict, call: Call, organisation: Organisation | None, *, may_tell: bool = False, back: str = ""
) -> VerdictBox:
    """For a community's own people and the office; without an organisation only its place was judged.

    `may_tell`: whether the reader may tell what is not known of it. `back`: where to return to after a fact was told;
    the call's page if not given.
    """
    teller = organisation if may_tell else None
    told = _Telling(call, organisation, teller, back or call.get_absolute_url(), _names(verdict, call))
    lines = told.lines(verdict.reasons)
    areas = tuple(told.area(area) for area in verdict.areas)
    title = told.title(verdict.answer, [*verdict.reasons, *(each for area in verdict.areas for each in area.reasons)])
    return VerdictBox(verdict.answer, title, *lines, areas=areas)


class _Telling:
    """How the rules of one call are told to one reader."""

    def __init__(
        self, call: Call, organisation: Organisation | None, teller: Organisation | None, back: str,
        programmes: Mapping[str, Bilingual],
    ) -> None:  # fmt: skip
        self._call, self._organisation, self._back, self._programmes = call, organisation, back, programmes
        self._teller = teller

    def title(self, answer: str, reasons: Sequence[Reason]) -> str:
        """The answer, and what it hangs on."""
        missing = len({reason.leaf for reason in reasons if reason.outcome == Outcome.MISSING})
        unknown = len({reason.leaf for reason in reasons if reason.outcome == Outcome.UNKNOWN})
        if answer == Answer.YES:
            return _("Yes: all that is asked is met")
        if answer == Answer.NOT_YET:
            text = ngettext("Not yet: %(count)s thing is missing", "Not yet: %(count)s things are missing", missing)
            return text % {"count": number(missing)}
        if answer == Answer.NO:
            return _("No: the rules do not allow it")
        if self._organisation is None:
            return _("The place fits; the rest depends on the community itself")
        text = ngettext(
            "Can't tell yet: %(count)s thing is to be known",
            "Can't tell yet: %(count)s things are to be known",
            unknown,
        )
        return text % {"count": number(unknown)}

    def area(self, area: AreaVerdict) -> VerdictBox:
        """One activity area, its own rules alone."""
        places = {"code": area.code, "name": str(area.name), "answer": str(Answer(area.answer).label).lower()}
        title = _("%(code)s. %(name)s: %(answer)s") % places if area.name else _("%(code)s: %(answer)s") % places
        return VerdictBox(area.answer, title, *self.lines(area.reasons))

    def lines(self, reasons: Iterable[Reason]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        """What stands in the way, gravest first, and what is met."""
        told = sorted(dict.fromkeys(reasons), key=lambda reason: ORDER.index(reason.outcome))
        ahead = tuple(self._line(reason) for reason in told if reason.outcome != Outcome.MET)
        return ahead, tuple(self._line(reason) for reason in told if reason.outcome == Outcome.MET)

    def _line(self, reason: Reason) -> Line:
        url = self._give_url(reason)
        return Line(
            text=self._text(reason),
            mark=MARKS[reason.outcome],
            rule=reason.leaf.clause,
            rule_url=reason.leaf.clause_url,
            fact=_fact(reason),
            mend=_mend(reason),
            give_url=url,
            give_label=_give_label(reason) if url else "",
        )

    def _text(self, reason: Reason) -> str:
        if reason.leaf.programme in self._programmes and not reason.leaf.text:
            return str(sentence(reason.leaf, reason.negated, self._programmes))
        return capitalised(str(reason.text))

    def _give_url(self, reason: Reason) -> str:
        """Where this person can tell the fact, or put it right; nowhere for what only registers say."""
        if self._teller is None or reason.outcome in {Outcome.MET, Outcome.BROKEN}:
            return ""
        if reason.fact in {FactName.PARTNERS, FactName.APPLICATIONS}:
            return reverse("funding:notebook_start", args=[self._call.slug])
        if reason.fact not in STATEABLE:
            return reason.known.url if reason.known else ""
        asked = {"next": self._back}
        if reason.fact == FactName.GRANTS:
            asked["programme"] = reason.leaf.programme
        return f"{reverse('funding:state_fact', args=[self._teller.code, reason.fact])}?{urlencode(asked)}"


def _names(verdict: Verdict, call: Call) -> dict[str, Bilingual]:
    """Names of the programmes rules speak of other than the call's own, which is "this programme"."""
    own = call.published.programme if call.published else None
    reasons = [*verdict.reasons, *(reason for area in verdict.areas for reason in area.reasons)]
    slugs = {reason.leaf.programme for reason in reasons} - {"", own.slug if own else ""}
    rows = Programme.objects.filter(slug__in=slugs) if slugs else ()
    return {row.slug: Bilingual(row.name_lt, row.name_en) for row in rows}


def _mend(reason: Reason) -> str:
    if reason.outcome != Outcome.MISSING:
        return ""
    if reason.mended_on is None:
        return str(reason.mend)
    day = _("From %(day)s on this will be met.") % {"day": long_date(reason.mended_on)}
    return f"{day} {reason.leaf.mend}".strip()


def _give_label(reason: Reason) -> str:
    if reason.fact in {FactName.PARTNERS, FactName.APPLICATIONS}:
        return _("Open the application notebook")
    return _("Tell this now") if reason.outcome == Outcome.UNKNOWN else _("Put it right")


def _fact(reason: Reason) -> str:
    """„24 nariai · Juridinių asmenų registras, 2026-01-05“."""
    if reason.known is None:
        return ""
    source = [str(reason.known.source), iso(reason.known.on) if reason.known.on else ""]
    value = _VALUES[reason.fact](reason) if reason.fact in _VALUES else ""
    return " · ".join(filter(None, [value, ", ".join(filter(None, source))]))


def _count_of_members(reason: Reason) -> str:
    count = int(_value(reason))
    return ngettext("%(count)s member", "%(count)s members", count) % {"count": number(count)}


def _count_of_volunteers(reason: Reason) -> str:
    count = int(_value(reason))
    return ngettext("%(count)s volunteer", "%(count)s volunteers", count) % {"count": number(count)}


def _count_of_residents(reason: Reason) -> str:
    count = int(_value(reason))
    return ngettext("%(count)s resident", "%(count)s residents", count) % {"count": number(count)}


def _kinds(reason: Reason) -> str:
    kinds = [str(kind.label) for kind in ApplicantKind if kind in _value(reason)]
    return both(kinds) if kinds else ""


def _years(reason: Reason) -> str:
    """In which years support was received."""
    history = _value(reason)
    if not isinstance(history, History):
        return ""
    years = sorted({given.year for given in history.given if given.programme == reason.leaf.programme})
    return _("received in %(years)s") % {"years": ", ".join(map(str, years))} if years else ""


def _value(reason: Reason) -> Any:
    return reason.known.value if reason.known else None


_VALUES: dict[str, Callable[[Reason], str]] = {
    FactName.KINDS: _kinds,
    FactName.RESIDENTS: _count_of_residents,
    FactName.MEMBERS: _count_of_members,
    FactName.VOLUNTEERS: _count_of_volunteers,
    FactName.REGISTERED_ON: lambda reason: _("registered on %(day)s") % {"day": long_date(_value(reason))},
    FactName.INCOME: lambda reason: money(_value(reason)),
    FactName.GRANTS: _years,
    FactName.PARTNERS: _kinds,
}
