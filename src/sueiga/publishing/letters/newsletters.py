"""An issue of the newsletter as each reader gets it; and the letters that ask whether somebody really wants it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from sueiga.messaging.cleaning import one_line, unmarked
from sueiga.messaging.drafts import Draft, NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter
from sueiga.messaging.typesetting import html_of
from sueiga.places.models import Municipality
from sueiga.publishing.models import Issue, Subscription
from sueiga.publishing.models.subscriptions import UNCONFIRMED_KEPT
from sueiga.publishing.newsletter.contents import Surroundings, chosen
from sueiga.publishing.newsletter.readers import Reader, asked, own_page
from sueiga.publishing.newsletter.telling import Section


@dataclass
class Writing:
    """An issue with what its letters share; what the editor chose is put into words once for each language."""

    issue: Issue
    number: int
    _near: Surroundings = field(init=False)
    _chosen: dict[str, list[Section]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._near = Surroundings(self.issue)

    def letters(self, readers: Sequence[Reader]) -> list[NewLetter]:
        """One to each."""
        self._near.gather(readers)
        return [self.letter(reader) for reader in readers]

    def letter(self, reader: Reader) -> NewLetter:
        """To one reader, in English only where the editor wrote it."""
        language = "en" if reader.recipient.language == "en" and self.issue.is_in_english else "lt"
        recipient = replace(reader.recipient, language=language)
        with override(language):
            draft, why = self._draft(reader), _("You asked for the union’s newsletter.")
        mailing = self.issue.mailing
        return NewLetter(
            f"newsletter:{self.issue.pk}:{reader.key}", recipient, draft, Matter.NEWSLETTER, why,
            reply_to=mailing.reply_to if mailing else self.issue.started_by.email or "",
            mailing_id=self.issue.mailing_id, signed=self.issue.started_by.name,
        )  # fmt: skip

    def _draft(self, reader: Reader) -> Draft:
        words = self.issue.words.strip()
        context = {
            "issue": self.issue, "words": words, "words_html": html_of(words), "sections": self._sections(),
            "near": self._near.near(reader), "place": reader.municipality, "own_page": reader.own_page,
            "web": settings.SITE_URL + reverse("publishing:newsletter", args=[self.number]),
        }  # fmt: skip
        text = _tidy(render_to_string("publishing/letters/newsletter.txt", context))
        html = render_to_string("publishing/letters/newsletter.html", context)
        return Draft(one_line(self.issue.subject), text, html)

    def _sections(self) -> list[Section]:
        language = get_language() or "lt"
        if language not in self._chosen:
            self._chosen[language] = chosen(self.issue)
        return self._chosen[language]


def confirm(row: Subscription, *, language: str, municipality: Municipality | None) -> NewLetter:
    """To an address somebody gave: the link that confirms it. Nobody but its reader may see the link."""
    return _asked(row, "newsletter_confirm", language, asked(row, language=language, municipality=municipality))


def already(row: Subscription) -> NewLetter:
    """To a reader whose address somebody gave once more: it comes already; here it can be changed."""
    return _asked(row, "newsletter_already", row.language, "")


def _tidy(text: str) -> str:
    lines = [line.rstrip() for line in unmarked(text).replace("\r\n", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _asked(row: Subscription, template: str, language: str, token: str) -> NewLetter:
    with override(language):
        page = settings.SITE_URL + reverse("publishing:subscription_confirm", args=[token]) if token else own_page(row)
        why = _("Somebody gave this address for the union’s newsletter.")
    now = timezone.now()
    return NewLetter(
        f"newsletter-asked:{row.pk}:{now:%Y%m%d%H%M%S%f}", Recipient(row.email, language=language),
        compose(f"publishing/letters/{template}.txt", language=language, link=page), Matter.LEGAL, why,
        expires_at=now + UNCONFIRMED_KEPT, secret=True, urgent=True,
    )  # fmt: skip
