"""Letters to whoever wrote for their community: look at it, put it right, it is published, it is not."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter
from sueiga.publishing.models import Article, Contribution

YOU_WROTE = _("You wrote this for your community, or sent it to the union's office.")


def asked(contribution: Contribution, words: str) -> list[NewLetter]:
    """The office changed something: may it stand so?"""
    return _letters("asked", contribution, f"{contribution.asked_at:%Y%m%d%H%M%S%f}", words=words)


def returned(contribution: Contribution) -> list[NewLetter]:
    """What is to be put right, in the office's words."""
    return _letters("returned", contribution, _time(contribution), words=contribution.answer)


def declined(contribution: Contribution) -> list[NewLetter]:
    """Why it is not published."""
    return _letters("declined", contribution, _time(contribution), words=contribution.answer)


def published(contribution: Contribution, article: Article) -> list[NewLetter]:
    """Where everybody reads it, and a picture to share."""
    return _letters("published", contribution, _time(contribution), article=article)


def _letters(what: str, contribution: Contribution, time: str, **context: Any) -> list[NewLetter]:
    people = {person.pk: person for person in (contribution.author, contribution.sent_by) if person is not None}
    return [_letter(what, contribution, time, person, context) for person in people.values() if person.is_active]


def _letter(what: str, contribution: Contribution, time: str, person: User, context: dict[str, Any]) -> NewLetter:
    to = Recipient.of(person)
    with override(to.language):
        why = str(YOU_WROTE)
        article = context.get("article")
        links = {
            "link": settings.SITE_URL + contribution.get_absolute_url(),
            "read": settings.SITE_URL + article.get_absolute_url() if article else "",
            "card": settings.SITE_URL + reverse("publishing:share_card", args=["naujiena", article.slug])
            if article
            else "",
        }
    draft = compose(
        f"publishing/letters/writing_{what}.txt", language=to.language, title=contribution.title,
        organisation=contribution.organisation.name, **context, **links,
    )  # fmt: skip
    return NewLetter(f"writing-{what}:{contribution.pk}:{time}:{person.pk}", to, draft, Matter.ROLES, why)


def _time(contribution: Contribution) -> str:
    return f"{contribution.answered_at:%Y%m%d%H%M%S%f}"
