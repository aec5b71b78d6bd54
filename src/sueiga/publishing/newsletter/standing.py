"""An issue as it stands, field by field, and which pages wrote what of it."""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.utils import timezone

from sueiga.history.models import Event as Line
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.models import Issue
from sueiga.publishing.newsletter.merging import Basis, Value

WORDS = ("subject_lt", "words_lt", "subject_en", "words_en")
SAVED = "newsletter:write"
"""What history says of each version."""


def standing(issue: Issue) -> dict[str, Value]:
    """Its words and wishes, and the keys of what it tells of each kind, in order."""
    items = list(issue.items.order_by("order", "pk").values(*(f"{kind}_id" for kind in ItemKind)))
    keys: dict[str, Value] = {kind: tuple(row[f"{kind}_id"] for row in items if row[f"{kind}_id"]) for kind in ItemKind}
    words: dict[str, Value] = {name: getattr(issue, name) for name in WORDS}
    return {**words, "near": issue.near, "since": timezone.localdate(issue.since), **keys}


def sent_fields(
    *, words: Mapping[str, str], since: dt.date | None, near: bool, chosen: Sequence[tuple[ItemKind, int]] | None
) -> dict[str, Value]:
    """The same of what a page sent: without a day that is none, without ticks where the page showed none."""
    fields: dict[str, Value] = {"near": near, **{name: words[name] for name in WORDS if name in words}}
    if since:
        fields["since"] = since
    if chosen is not None:
        fields |= {kind: tuple(dict.fromkeys(key for of, key in chosen if of == kind)) for kind in ItemKind}
    return fields


def written_by_others(issue: Issue, basis: Basis) -> dict[str, Line]:
    """What other pages wrote since this one was opened: who wrote each field last, and when. Every version has a line
    of history, so what a page wrote itself is known again although the answer never reached it."""
    if issue.version <= basis.seen:
        return {}
    lines = Line.objects.filter(subject_type=issue._meta.label_lower, subject_id=str(issue.pk), verb=SAVED)
    later = list(lines.order_by("-at", "-pk")[: issue.version - basis.seen])
    others = [line for line in reversed(later) if not basis.sitting or line.details.get("sitting") != basis.sitting]
    return {name: line for line in others for name in line.details["fields"]}
