"""Questions about calls: somebody asks, the office answers everybody or only whoever asked."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.funding.enums import QuestionState
from sueiga.funding.letters import questions as letters
from sueiga.funding.models import Call, Question
from sueiga.history.record import record
from sueiga.messaging.queueing import queue, queue_many

MOST_A_DAY = 10


class TooMany(Exception):
    """This person, or this address, has asked enough for one day."""


class NotOpen(Exception):
    """The question was answered or closed meanwhile."""


@transaction.atomic
def ask(*, call: Call, text: str, email: str, language: str, by: User | None) -> Question:
    """Keep the question and tell the office. Raises TooMany. `email`: of somebody without an account."""
    Call.objects.select_for_update().get(pk=call.pk)
    since = timezone.now() - dt.timedelta(days=1)
    mine = Question.objects.filter(asked_by=by) if by else Question.objects.filter(email__iexact=email)
    known = mine.filter(asked_at__gte=since)
    if same := known.filter(call=call, text=text).first():
        return same
    if known.count() >= MOST_A_DAY:
        raise TooMany
    question = Question.objects.create(
        call=call, asked_by=by, email="" if by else email, language=language, text=text
    )  # fmt: skip
    record(by=by, verb="question:ask", subject=question, call=call.pk)
    queue_many([letters.asked(question, officer) for officer in User.objects.able_to_sign_in().exclude(office_role="")])
    return question


@transaction.atomic
def answer(
    *, question: Question, answer_lt: str, answer_en: str, is_public: bool, public_question_lt: str,
    public_question_en: str, by: User,
) -> None:  # fmt: skip
    """Answer whoever asked; `is_public`: everybody too, the question in words that name nobody. Raises NotOpen.

    An answer given before may be put right; a letter goes only the first time, and when the answer changes.
    """
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.state == QuestionState.CLOSED:
        raise NotOpen
    is_new = (answer_lt, answer_en) != (locked.answer_lt, locked.answer_en)
    locked.state = QuestionState.PUBLIC if is_public else QuestionState.ANSWERED
    locked.answer_lt, locked.answer_en = answer_lt, answer_en
    locked.public_question_lt, locked.public_question_en = public_question_lt, public_question_en
    locked.answered_by, locked.answered_at = by, timezone.now()
    locked.save()
    record(by=by, verb="question:answer", subject=locked, call=locked.call_id, public=is_public)
    page_cache.clear()
    if is_new and (locked.email or locked.asked_by):
        queue(letters.answered(locked))


@transaction.atomic
def close(*, question: Question, by: User) -> None:
    """No answer is needed: not a question, or not about the call. Raises NotOpen."""
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.state != QuestionState.OPEN:
        raise NotOpen
    locked.state, locked.answered_by, locked.answered_at = QuestionState.CLOSED, by, timezone.now()
    locked.save(update_fields=["state", "answered_by", "answered_at"])
    record(by=by, verb="question:close", subject=locked, call=locked.call_id)


@transaction.atomic
def reopen(*, question: Question, by: User) -> None:
    """It does need an answer after all. Raises NotOpen."""
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.state != QuestionState.CLOSED:
        raise NotOpen
    locked.state, locked.answered_by, locked.answered_at = QuestionState.OPEN, None, None
    locked.save(update_fields=["state", "answered_by", "answered_at"])
    record(by=by, verb="question:reopen", subject=locked, call=locked.call_id)
