"""When something is, in words: one day, several, past midnight; by the clock of Vilnius."""

import datetime as dt

from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

NIGHT = dt.timedelta(hours=12)


def told(starts_at: dt.datetime, ends_at: dt.datetime) -> str:
    """2026 m. gruodžio 5 d., šeštadienis, 10:00–14:00; the last day too where there are several."""
    begins, ends = timezone.localtime(starts_at), timezone.localtime(ends_at)
    first = _("%(day)s, %(weekday)s, %(time)s") % {
        "day": formats.date_format(begins, "DATE_FORMAT"),
        "weekday": formats.date_format(begins, "l").lower() if _is_lithuanian() else formats.date_format(begins, "l"),
        "time": f"{begins:%H:%M}",
    }
    if begins == ends:
        return first
    if begins.date() == ends.date() or is_one_night(begins, ends):
        return f"{first}–{ends:%H:%M}"
    return f"{first} – {formats.date_format(ends, 'DATE_FORMAT')}, {ends:%H:%M}"


def short(starts_at: dt.datetime, ends_at: dt.datetime) -> str:
    """2026-12-05 10:00–14:00, for lists."""
    begins, ends = timezone.localtime(starts_at), timezone.localtime(ends_at)
    if begins == ends:
        return f"{begins:%Y-%m-%d %H:%M}"
    if begins.date() == ends.date() or is_one_night(begins, ends):
        return f"{begins:%Y-%m-%d %H:%M}–{ends:%H:%M}"
    return f"{begins:%Y-%m-%d %H:%M} – {ends:%Y-%m-%d %H:%M}"


def is_one_night(begins: dt.datetime, ends: dt.datetime) -> bool:
    """Whether it ends in the small hours of the next day: one evening to those who come."""
    return ends.date() - begins.date() == dt.timedelta(days=1) and ends.hour < 6 and ends - begins <= NIGHT


def days(starts_at: dt.datetime, ends_at: dt.datetime) -> list[dt.date]:
    """The days it stands on in a calendar; small hours belong to the evening before, and so does midnight."""
    begins, ends = timezone.localtime(starts_at), timezone.localtime(ends_at)
    if is_one_night(begins, ends):
        return [begins.date()]
    last = max(begins, ends - dt.timedelta(microseconds=1)).date()
    return [begins.date() + dt.timedelta(days=number) for number in range((last - begins.date()).days + 1)]


def _is_lithuanian() -> bool:
    return get_language() == "lt"
