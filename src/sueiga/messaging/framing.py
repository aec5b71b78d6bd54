"""What goes around every letter, as text and HTML: greeting, closing, why it came, where replies go, how to refuse."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parseaddr
from functools import cache

import css_inline
from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.messaging.cleaning import one_line
from sueiga.messaging.drafts import Draft, NewLetter
from sueiga.messaging.enums import ALWAYS, Channel
from sueiga.messaging.models import Letter
from sueiga.messaging.typesetting import html_of, linked
from sueiga.messaging.unsubscribing import address

DIVIDER = "-- "
"""Mail programs know this line: what follows is no part of the message."""


@dataclass(frozen=True)
class Note:
    """A line of a letter's foot; what it leads to stands after it, in HTML behind it."""

    words: str
    url: str = ""

    @property
    def text(self) -> str:
        """As plain text."""
        return f"{self.words}: {self.url}" if self.url else self.words

    @property
    def html(self) -> SafeString:
        """As HTML."""
        return format_html('<a href="{}">{}</a>', self.url, self.words) if self.url else linked(self.words)


def frame(row: Letter, new: NewLetter) -> Draft:
    """The whole letter to this recipient. An SMS is its words alone, and so is what waits for the weekly letter."""
    with override(row.language):
        draft = new.draft
        inner = mark_safe(draft.html) if draft.html else html_of(draft.text)  # noqa: S308  # made by typesetting.py
        if row.channel == Channel.SMS:
            return Draft(draft.subject, draft.text)
        return _framed(row, new, inner)


def _framed(row: Letter, new: NewLetter, inner: SafeString) -> Draft:
    hello, bye = greeting(new), [_("With respect"), *([new.signed] if new.signed else []), union_name()]
    notes = list(foot(row))
    text = "\n\n".join([hello, new.draft.text.strip("\n"), "\n".join(bye)])
    below = "\n".join(note.text for note in notes)
    context = {
        "subject": row.subject, "language": row.language, "greeting": hello, "inner": inner, "closing": bye,
        "notes": notes,
    }  # fmt: skip
    html = _inliner().inline(get_template("messaging/letter.html").render(context))
    return Draft(row.subject, f"{text}\n\n{DIVIDER}\n{below}\n", html)


def greeting(new: NewLetter) -> str:
    """Good day, and the form of address a person has chosen."""
    person = new.recipient.person
    form = one_line(person.form_of_address) if person else ""
    return _("Good day, %(form)s,") % {"form": form} if form else _("Good day,")


def union_name() -> str:
    """Who writes."""
    return _("Lithuanian Union of Rural Communities")


def foot(row: Letter) -> Iterator[Note]:
    """Why this letter came, whom replies reach, how to refuse such letters, and who we are."""
    if row.why:
        yield Note(_("Why you get this letter: %(reason)s") % {"reason": row.why})
    if row.channel == Channel.EMAIL:
        yield from _answers(row)
    elif row.matter not in ALWAYS:
        yield Note(_("If you do not want such letters, call or write to us."))
    yield from _identity()
    if settings.DEMONSTRATION:
        yield Note(_("This is a demonstration: the organisations are invented."))


def _answers(row: Letter) -> Iterator[Note]:
    reply_to = row.reply_to or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    answers = _("You can simply answer this letter: a person reads what comes to %(address)s.")
    yield Note(answers % {"address": reply_to})
    refusal = address(row)
    if refusal:
        yield Note(_("Refuse such letters with one click"), refusal)
    if row.person_id and row.matter not in ALWAYS:
        preferences = settings.SITE_URL + reverse("messaging:preferences")
        yield Note(_("Choose which letters come and when"), preferences)


def _identity() -> Iterator[Note]:
    parts = [union_name(), settings.POSTAL_ADDRESS, settings.PHONE]
    yield Note(", ".join(part for part in parts if part))


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
