"""Who is written to when a call is published, changes, closes early, is withdrawn or has results; and when facts of
an organisation change an answer. Every function may be run again: what was written is not written twice."""

from collections.abc import Callable, Collection, Iterator
from functools import partial

from django.db import transaction
from django.utils import timezone

from sueiga.funding import judging
from sueiga.funding.differences import differences
from sueiga.funding.enums import Answer, Stage
from sueiga.funding.judging import Turn
from sueiga.funding.letters import calls as letters
from sueiga.funding.letters.answers import Answered
from sueiga.funding.letters.telling import Alert, Telling
from sueiga.funding.models import Call, CallLetter, Edition, Fit, Lack
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.funding.telling.answers import alerts_of, answered_of, with_parts
from sueiga.funding.telling.concerned import Group, grouped, people_of, refusals, wishes
from sueiga.funding.telling.post import post, post_many
from sueiga.funding.telling.wanting import has_ended
from sueiga.registry.models import Organisation


def tell_of_publication(call_pk: int, edition_pk: int) -> int:
    """Judge a call that was published or changed, and write to those it concerns; how many letters were new.

    Of a change those who want the call are told together with the judging. Whoever it fits and was never told of it
    gets the letter of a new call, whichever edition it is: an edition may be replaced before anybody heard of it.
    """
    call = _locked_and_judged(call_pk)
    if call is None or call.is_withdrawn or has_ended(call) or call.published_id != edition_pk:
        return 0
    if call.closed_early_at:
        return post_many(_to(call, _fitting(call) | _wanting(call), letters.closes_early))
    return post_many(_new(call))


def tell_of_withdrawal(call_pk: int) -> int:
    """Write to those a withdrawn call concerned; of one that was over only to those who wanted it."""
    call = _found(call_pk)
    if call is None or not call.is_withdrawn:
        return 0
    over = call.closes_at is not None and call.withdrawn_at is not None and call.closes_at <= call.withdrawn_at
    concerned = _wanting(call) if over else _wanting(call) | _fitting(call)
    return post_many(_to(call, concerned, letters.withdrawn))


def tell_of_results(call_pk: int) -> int:
    """Write to those who wanted the call that its results are out."""
    call = _found(call_pk)
    if call is None or call.is_withdrawn or not call.results_on:
        return 0
    return post_many(_to(call, _wanting(call), letters.results))


def follow_organisation(organisation_pk: int) -> int:
    """Judge one organisation anew, and write to its people where the answer changed."""
    return _follow(partial(judging.judge_organisations, [organisation_pk]))


def follow_changes() -> int:
    """Judge anew whatever changed since the last time, and write where the answer changed."""
    return _follow(judging.judge_changed)


def follow_the_day() -> int:
    """Judge everything by the new day, and forget what was missing for calls that are over."""
    Lack.objects.outdated().delete()
    return _follow(judging.judge_all)


@transaction.atomic
def _follow(judge: Callable[[], list[Turn]]) -> int:
    """Answers and the letters that tell of them are kept together, or not at all."""
    turns = judge()
    return post(alerts_of(turns, timezone.localdate())) if turns else 0


@transaction.atomic
def _locked_and_judged(call_pk: int) -> Call | None:
    """Judge the call; where it changed, the letters of the change are written in the same transaction."""
    if Call.objects.public().select_for_update(of=("self",)).filter(pk=call_pk).first() is None:
        return None
    call = _found(call_pk)
    if call is None or call.is_withdrawn or has_ended(call):
        return call
    answered = answered_of(judging.judge_call(call), timezone.localdate())
    before = _before(call)
    if before is not None and not call.closed_early_at:
        post(list(_changes(call, before, answered)))
    return call


def _changes(call: Call, before: Edition, answered: Collection[Answered]) -> Iterator[Alert]:
    """To those who want the call what changed in it, and to everybody whose answer changed with it."""
    after = prefetched(Edition.objects.filter(pk__in=[call.published_id])).get()
    earlier = prefetched(Edition.objects.filter(pk=before.pk)).get()
    told = [difference.text for difference in differences(record_of(earlier), record_of(after))]
    turned = {item.organisation.pk: item for item in answered}
    concerned = set(turned) | (_wanting(call) if told else set())
    telling = Telling(call)
    for group in _groups(call, concerned):
        answers = [turned[each.pk] for each in group.organisations if each.pk in turned]
        yield letters.changed(telling, group, after.pk, told, answers)


def _new(call: Call) -> Iterator[Alert]:
    """To everybody it fits, but those who were told of it already."""
    told, telling = CallLetter.objects.people_of(call), Telling(call)
    return (letters.new(telling, group) for group in _groups(call, _fitting(call)) if group.person.pk not in told)


def _to(call: Call, organisations: Collection[int], letter: Callable[[Telling, Group], Alert]) -> Iterator[Alert]:
    telling = Telling(call)
    return (letter(telling, group) for group in _groups(call, organisations))


def _groups(call: Call, organisations: Collection[int]) -> list[Group]:
    """People of these, but of those who said it is not for them."""
    left = set(organisations) - {organisation for _call, organisation in refusals([call])}
    asked = {key: wish.people for (_call, key), wish in wishes([call]).items()}
    people = people_of(left, asked)
    return grouped(Organisation.objects.filter(pk__in=people).order_by("sort_key", "code"), people)


def _found(call_pk: int) -> Call | None:
    return with_parts(Call.objects.public().filter(pk=call_pk)).get(call_pk)


def _before(call: Call) -> Edition | None:
    """The edition people read before the one they read now."""
    return Edition.objects.filter(call=call, stage=Stage.REPLACED).order_by("-published_at", "-pk").first()


def _fitting(call: Call) -> set[int]:
    return set(Fit.objects.filter(call=call, answer=Answer.YES).values_list("organisation", flat=True))


def _wanting(call: Call) -> set[int]:
    return {organisation for _call, organisation in wishes([call])}
