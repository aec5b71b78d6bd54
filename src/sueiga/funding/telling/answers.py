"""From turns of answers to letters: whom each concerns, what was mended or is missing; one letter for each person."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from django.db.models import QuerySet
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding.enums import Answer
from sueiga.funding.judging import Turn
from sueiga.funding.letters.answers import Answered, answers_changed
from sueiga.funding.letters.telling import Alert, Telling
from sueiga.funding.models import Call, Lack
from sueiga.funding.models.lacks import Pair
from sueiga.funding.telling.concerned import people_of, refusals, wishes
from sueiga.funding.telling.lacking import LACKING, mended, remember, unmet, verdicts_of
from sueiga.registry.models import Organisation


def alerts_of(turns: Sequence[Turn], on: dt.date) -> list[Alert]:
    """Letters about these turns; what is missing now is kept for the next time. Inside the turns' transaction."""
    answered = answered_of(turns, on)
    wanted = wishes({item.telling.call for item in answered})
    asked = {key: wish.people for (_call, key), wish in wanted.items()}
    people = people_of({item.organisation.pk for item in answered}, asked)
    items: dict[int, list[Answered]] = {}
    persons: dict[int, User] = {}
    for item in answered:
        for person in people.get(item.organisation.pk, ()):
            persons[person.pk] = person
            items.setdefault(person.pk, []).append(item)
    return [answers_changed(persons[key], said, on) for key, said in items.items()]


def answered_of(turns: Sequence[Turn], on: dt.date) -> list[Answered]:
    """What is worth telling of these turns; pairs judged for the first time are no news, nor calls that are over.

    A call that fits now, or no longer, is told to everybody; other turns to those who want the call.
    """
    calls = with_parts(Call.objects.ahead().filter(pk__in={turn.call_id for turn in turns}))
    live = [turn for turn in turns if turn.call_id in calls]
    lacked = Lack.objects.of_pairs([_pair(turn) for turn in live])
    news = _news(live, calls)
    pairs = {_pair(turn) for turn in live if turn.after in LACKING} | {_pair(turn) for turn in news}
    verdicts = verdicts_of(calls, pairs, on)
    remember(verdicts)
    organisations = Organisation.objects.in_bulk({turn.organisation_id for turn in news})
    tellings = {key: Telling(call) for key, call in calls.items()}
    found = []
    for turn in sorted(news, key=lambda each: (_deadline(calls[each.call_id]), each.call_id, each.organisation_id)):
        verdict = verdicts.get(_pair(turn))
        found.append(
            Answered(
                telling=tellings[turn.call_id],
                organisation=organisations[turn.organisation_id],
                before=turn.before or Answer.NO,
                after=turn.after,
                mended=mended(verdict, lacked.get(_pair(turn), ())) if verdict else (),
                unmet=unmet(verdict) if verdict and turn.after != Answer.YES else (),
            )
        )
    return found


def with_parts(calls: "QuerySet[Call]") -> dict[int, Call]:
    """Calls by key with what letters tell of them."""
    return {call.pk: call for call in calls.select_related("published").prefetch_related("published__amounts")}


def _news(turns: Collection[Turn], calls: Mapping[int, Call]) -> list[Turn]:
    wanted, refused = wishes(calls.values()), refusals(calls.values())
    return [
        turn
        for turn in turns
        if turn.before is not None
        and (Answer.YES in {turn.before, turn.after} or _pair(turn) in wanted)
        and _pair(turn) not in refused
    ]


def _pair(turn: Turn) -> Pair:
    return turn.call_id, turn.organisation_id


def _deadline(call: Call) -> dt.datetime:
    return call.closes_at or timezone.now() + dt.timedelta(days=10_000)
