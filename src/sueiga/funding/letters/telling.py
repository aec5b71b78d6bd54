"""A call as letters tell of it, and how a letter about calls is put together."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.core.writing import quoted
from sueiga.funding.enums import Occasion, Status
from sueiga.funding.models import Amount, Call
from sueiga.funding.reading.rows import edition_of
from sueiga.funding.reading.words import between, listed
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter
from sueiga.registry.models import Organisation

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_SUMMARY = 400


@dataclass(frozen=True)
class Told:
    """What every letter says of a call, in one language."""

    name: str
    quoted: str
    summary: str
    sum: str
    opens: str  # empty once it takes applications
    until: str
    url: str
    interest_url: str


@dataclass(frozen=True)
class Alert:
    """A letter and the calls it tells of."""

    letter: NewLetter
    occasion: Occasion
    calls: tuple[int, ...]


@dataclass
class Telling:
    """A published call; its words are made once for each language."""

    call: Call
    _said: dict[str, Told] = field(default_factory=dict)

    def to(self, language: str) -> Told:
        """What is told in this language."""
        if language not in self._said:
            with override(language):
                self._said[language] = self._told()
        return self._said[language]

    @property
    def ends_at(self) -> dt.datetime | None:
        """When a letter about it is of no more use."""
        return self.call.closes_at

    @property
    def why(self) -> str:
        """Why the call changed, in the language spoken."""
        return str(edition_of(self.call).why)

    def _told(self) -> Told:
        call, edition = self.call, edition_of(self.call)
        summary = " ".join(edition.summary.split())
        is_ahead = call.status == Status.PLANNED and call.opens_at
        return Told(
            name=edition.name,
            quoted=quoted(edition.name),
            summary=summary if len(summary) <= _SUMMARY else f"{summary[:_SUMMARY].rsplit(' ', 1)[0]}…",
            sum=_sum(edition.amounts.all()),
            opens=opening(call.opens_at) if is_ahead and call.opens_at else "",
            until=moment(call.closes_at) if call.closes_at else "",
            url=page("funding:call", call.slug),
            interest_url=page("funding:interest", call.slug),
        )


def page(name: str, *args: object) -> str:
    """The whole address of a page in the language spoken."""
    return settings.SITE_URL + reverse(name, args=args)


def moment(at: dt.datetime) -> str:
    """2026 m. gruodžio 5 d. 17:00; midnight is told as the end of the day before."""
    local = timezone.localtime(at)
    if local.time() == dt.time():
        return f"{formats.date_format(local - dt.timedelta(days=1), 'DATE_FORMAT')} 24:00"
    return f"{formats.date_format(local, 'DATE_FORMAT')} {local:%H:%M}"


def opening(at: dt.datetime) -> str:
    """From when: 2026 m. gruodžio 5 d. 9:00; midnight is simply that day."""
    local = timezone.localtime(at)
    return formats.date_format(local, "DATE_FORMAT") if local.time() == dt.time() else moment(at)


def names(organisations: Iterable[Organisation]) -> str:
    """Their names as part of a sentence."""
    return listed([organisation.name for organisation in organisations])


def write(
    key: str, person: User, occasion: Occasion, *, tellings: Sequence[Telling], why: "StrPromise",
    expires_at: dt.datetime | None, context: Mapping[str, Any],
) -> Alert:  # fmt: skip
    """A letter about calls in its recipient's language; its template is called by its occasion."""
    to = Recipient.of(person)
    with override(to.language):
        reason = str(why)
    draft = compose(f"funding/letters/{occasion.value}.txt", language=to.language, **context)
    letter = NewLetter(key, to, draft, Matter.CALLS, reason, expires_at=expires_at)
    return Alert(letter, occasion, tuple(telling.call.pk for telling in tellings))


def _sum(amounts: Iterable[Amount]) -> str:
    """What one project may get: from the least to the most, over all areas and kinds."""
    rows = list(amounts)
    least = [row.minimum for row in rows if row.minimum is not None]
    most = [row.maximum for row in rows if row.maximum is not None]
    return between(min(least, default=None), max(most, default=None))
