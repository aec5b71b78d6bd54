"""Letters about questions: to the office that somebody asked, to whoever asked what the answer is."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.funding.letters.telling import page
from sueiga.funding.models import Question
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter

IN_OFFICE = _("You work in the union's office, which answers questions about calls.")
YOU_ASKED = _("You asked a question about a call.")


def asked(question: Question, officer: User) -> NewLetter:
    """To each of the office: the question, and where to answer it."""
    to = Recipient.of(officer)
    with override(to.language):
        why, link, call = str(IN_OFFICE), page("funding:office_question", question.pk), _name(question)
    draft = compose(
        "funding/letters/question_asked.txt", language=to.language, question=question, call=call, link=link
    )  # fmt: skip
    return NewLetter(f"question:{question.pk}:{officer.pk}", to, draft, Matter.CALLS, why)


def answered(question: Question) -> NewLetter:
    """To whoever asked, in the language they asked in; an answer put right is told again."""
    person = question.asked_by
    to = Recipient.of(person) if person else Recipient(question.email, language=question.language)
    with override(to.language):
        why, link, call = str(YOU_ASKED), page("funding:call", question.call.slug), _name(question)
        answer = str(question.answer)
    draft = compose(
        "funding/letters/question_answered.txt", language=to.language, question=question, call=call, link=link,
        answer=answer,
    )  # fmt: skip
    moment = question.answered_at
    key = f"question-answered:{question.pk}:{moment:%Y%m%d%H%M%S%f}" if moment else f"question-answered:{question.pk}"
    return NewLetter(key, to, draft, Matter.CALLS, why)


def _name(question: Question) -> str:
    published = question.call.published
    return str(published.name) if published else question.call.slug
