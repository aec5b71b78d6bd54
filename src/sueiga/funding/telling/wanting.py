"""What communities said of calls, as their own people read it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core.navigation import address
from sueiga.funding.enums import Answer, FactName, InterestLevel, Status
from sueiga.funding.models import Call, Fit, Interest, Lack, Notebook
from sueiga.funding.models.interests import WANTING
from sueiga.funding.reading.rows import SAID, edition_of
from sueiga.funding.status import status_of
from sueiga.funding.telling.lacking import LACKING
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class Word:
    """What one organisation said of a call, and what may still be said."""

    organisation: Organisation
    level: str = ""
    on: dt.date | None = None
    answer: str = ""  # to "may we apply"
    is_over: bool = False

    @property
    def said(self) -> str:
        """In words."""
        return str(InterestLevel(self.level).label) if self.level else ""

    @property
    def answered(self) -> str:
        """The answer in words."""
        return str(SAID[Answer(self.answer)]) if self.answer else ""

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What else it may say while the call is not over."""
        return [] if self.is_over else [(level, label) for level, label in _choices() if level != self.level]


@dataclass(frozen=True)
class Line:
    """A call on somebody's own list, with what their organisation said or began."""

    call: Call
    name: str
    word: Word
    notebook: Notebook | None = None
    start_url: str = ""
    missing: str = ""  # what keeps the answer from being yes, where that can be mended

    @property
    def is_ahead(self) -> bool:
        """Whether one can still apply."""
        return not self.word.is_over


@dataclass(frozen=True)
class OwnCalls:
    """Everything a person's organisations want, by deadline; what is over and what is not for them, apart."""

    ahead: Sequence[Line] = field(default=())
    over: Sequence[Line] = field(default=())
    refused: Sequence[Line] = field(default=())
    speaks: bool = True


def words_on(call: Call, user: User) -> list[Word]:
    """Of each organisation this person speaks for."""
    own = list(Organisation.objects.spoken_for_by(user).order_by("sort_key", "code"))
    said = {row.organisation_id: row for row in Interest.objects.filter(call=call, organisation__in=own)}
    answers = dict(Fit.objects.filter(call=call, organisation__in=own).values_list("organisation", "answer"))
    is_over = has_ended(call)
    return [
        _word(each, said.get(each.pk), answers.get(each.pk, Answer.NO if call.judged_at else ""), is_over)
        for each in own
    ]


def own_calls(user: User) -> OwnCalls:
    """The list of one's own."""
    own = {each.pk: each for each in Organisation.objects.spoken_for_by(user)}
    said = {(row.call_id, row.organisation_id): row for row in Interest.objects.own(user)}
    begun = {(row.call_id, row.organisation_id): row for row in Notebook.objects.editable_by(user)}
    calls = {row.call_id: row.call for row in said.values()} | {row.call_id: row.call for row in begun.values()}
    answers = {
        (call, organisation): answer
        for call, organisation, answer in Fit.objects.filter(call__in=calls, organisation__in=own).values_list(
            "call", "organisation", "answer"
        )
    }
    lacked = Lack.objects.of_pairs([pair for pair in dict.fromkeys([*said, *begun]) if answers.get(pair) in LACKING])
    lines = []
    for call_key, key in dict.fromkeys([*said, *begun]):
        call, pair = calls[call_key], (call_key, key)
        if call.published is None:
            continue
        is_over = has_ended(call)
        answer = answers.get(pair, Answer.NO if call.judged_at else "")
        word = _word(own[key], said.get(pair), "" if is_over else answer, is_over)
        start = "" if is_over or pair in begun else address("funding:notebook_start", call.slug)
        missing = "" if is_over else ", ".join(str(FactName(fact).label) for fact in sorted(lacked.get(pair, ())))
        lines.append(Line(call, str(edition_of(call).name), word, begun.get(pair), start, missing))
    lines.sort(key=_deadline)
    wanted = [line for line in lines if line.word.level in WANTING or line.notebook]
    return OwnCalls(
        ahead=[line for line in wanted if line.is_ahead],
        over=[line for line in reversed(wanted) if not line.is_ahead],
        refused=[line for line in lines if line not in wanted and line.is_ahead],
        speaks=bool(own),
    )


def has_ended(call: Call) -> bool:
    """Whether nobody can apply any more."""
    return status_of(call, timezone.now()) not in {Status.PLANNED, Status.OPEN, Status.CLOSING}


def _word(organisation: Organisation, said: Interest | None, answer: str, is_over: bool) -> Word:
    if said is None:
        return Word(organisation, answer=answer, is_over=is_over)
    return Word(organisation, said.level, timezone.localdate(said.said_at), answer, is_over)


def _choices() -> list[tuple[str, str]]:
    return [(str(value), str(label)) for value, label in InterestLevel.choices]


def _deadline(line: Line) -> tuple[bool, float, int]:
    closes_at = line.call.closes_at
    return closes_at is None, closes_at.timestamp() if closes_at else 0, line.call.pk
