"""Whether we may: one's own organisations by all that is known of them, a village by its place alone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.knowledge import Known
from sueiga.core.writing import number
from sueiga.funding.eligibility.composing import rules_of
from sueiga.funding.eligibility.evaluating import evaluate
from sueiga.funding.eligibility.verdicts import Verdict
from sueiga.funding.enums import Answer, ApplicantKind, FactName
from sueiga.funding.knowing import facts_of, facts_of_place
from sueiga.funding.models import Call, Edition, Fit
from sueiga.funding.models.fits import FEW
from sueiga.funding.presenting import VerdictBox, verdict_box
from sueiga.funding.reading.filters import Rank, Shown, in_time
from sueiga.funding.reading.page import CallPage
from sueiga.funding.reading.rows import Row, row_of
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.funding.status import day_of
from sueiga.funding.telling.wanting import Word, words_on
from sueiga.places.models import Settlement
from sueiga.registry.models import Organisation

MOST_OWN = 12  # organisations of one reader whose verdicts a page shows
NAMESAKES = 30


@dataclass(frozen=True)
class OwnVerdict:
    """What is answered to one of the reader's organisations, and what it said of the call."""

    word: Word
    box: VerdictBox | None  # None: the register knows it no more


def own_verdicts(page: CallPage, user: User | AnonymousUser, now: dt.datetime) -> list[OwnVerdict]:
    """Fresh, with every reason; for calls one can still apply to."""
    if not page.is_ahead or not isinstance(user, User):
        return []
    words = words_on(page.call, user)[:MOST_OWN]
    facts = facts_of([word.organisation.pk for word in words], page.call) if words else {}
    rules = rules_of(page.said)
    verdicts = {key: evaluate(rules, known, day_of(now)) for key, known in facts.items()}
    editable = Organisation.objects.profile_editable_by(user).filter(pk__in=facts)
    told_by_user = set(editable.values_list("pk", flat=True)) if facts else set()
    return [OwnVerdict(word, _box(verdicts.get(word.organisation.pk), page, word, told_by_user)) for word in words]


def _box(verdict: Verdict | None, page: CallPage, word: Word, told_by_user: set[int]) -> VerdictBox | None:
    may_tell = word.organisation.pk in told_by_user
    return verdict_box(verdict, page.call, word.organisation, may_tell=may_tell) if verdict else None


def fitting_told(call: Call) -> str:
    """How many organisations the rules fit, as far as is known; nothing where so few that they could be guessed."""
    if not call.judged_at:
        return ""
    rows = Fit.objects.filter(call=call).values_list("answer").annotate(number=Count("pk"))
    numbers = dict(rows)
    fits, nearly = numbers.get(Answer.YES, 0), numbers.get(Answer.NOT_YET, 0)
    if fits < FEW:
        return ""
    text = ngettext(
        "By what is known, it fits %(count)s organisation.", "By what is known, it fits %(count)s organisations.", fits
    )
    told = text % {"count": number(fits)}
    if nearly < FEW:
        return told
    more = ngettext("%(count)s more lacks something.", "%(count)s more lack something.", nearly)
    return f"{told} {more % {'count': number(nearly)}}"


@dataclass(frozen=True)
class VillageRow:
    """A call for a village: whether its place fits, why not, and what then depends on the community itself."""

    row: Row
    box: VerdictBox


@dataclass(frozen=True)
class VillageCheck:
    """The village meant, or the several it may be; calls its place fits and calls it does not."""

    settlement: Settlement | None = None
    namesakes: Sequence[Settlement] = ()
    fitting: Sequence[VillageRow] = field(default=())
    others: Sequence[VillageRow] = field(default=())


def check_village(name: str, chosen: int | None, now: dt.datetime) -> VillageCheck:
    """Judge each call ahead by where the village is: nothing else is known of a community nobody named."""
    found = Settlement.objects.named_like(name, NAMESAKES) if name else []
    meant = [place for place in found if place.pk == chosen] or [
        place for place in found if place.name_genitive == found[0].name_genitive
    ]
    if len(meant) != 1:
        return VillageCheck(namesakes=meant)
    rows = _judged(meant[0], now)
    return VillageCheck(
        settlement=meant[0],
        fitting=[each for each in rows if each.box.answer != Answer.NO],
        others=[each for each in rows if each.box.answer == Answer.NO],
    )


def _judged(settlement: Settlement, now: dt.datetime) -> list[VillageRow]:
    kinds = frozenset({ApplicantKind.RURAL_COMMUNITY.value, ApplicantKind.COMMUNITY.value})
    facts = {**facts_of_place(settlement), FactName.KINDS.value: Known(kinds, _("a community of the village"))}
    ahead = in_time(Call.objects.public(), Shown.AHEAD, now)
    editions = prefetched(Edition.objects.filter(pk__in=ahead.values("published")))
    told = []
    for edition in editions.select_related("programme__funder", "administrator", "call").annotate(
        most=Max("amounts__maximum")
    ):
        call = edition.call
        call.published = edition
        call.rank, call.most = Rank.OPEN, edition.most  # type: ignore[attr-defined]  # as lists annotate them
        verdict = evaluate(rules_of(record_of(edition)), facts, day_of(now))
        told.append(VillageRow(row_of(call, (), now), verdict_box(verdict, call, None)))
    return sorted(told, key=_deadline)


def _deadline(told: VillageRow) -> tuple[bool, float, int]:
    call = told.row.call
    return call.closes_at is None, call.closes_at.timestamp() if call.closes_at else 0, call.pk
