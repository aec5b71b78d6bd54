"""The page an issue is written on: whatever is typed is saved; where two wrote the same field, both are shown."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import HttpRequest

from sueiga.accounts.models import User
from sueiga.history.models import Event as Line
from sueiga.publishing.actions.newsletters import IssueSaving, save_issue
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.forms.newsletters import IssueDraftForm, IssueForm
from sueiga.publishing.models import Issue, IssueWording
from sueiga.publishing.newsletter.candidates import Offer, offers
from sueiga.publishing.newsletter.merging import Basis, mark_of, marks_after
from sueiga.publishing.newsletter.standing import WORDS, sent_fields, standing, written_by_others

MOST_KEPT = 10


@dataclass(frozen=True)
class Clash:
    """A field two people wrote: as it stands now, and as it was typed here."""

    name: str
    label: str
    theirs: str
    mine: str
    who: str
    at: dt.datetime | None


@dataclass(frozen=True)
class IssuePage:
    """What the page shows, and what it knows of what stood there when it was opened."""

    issue: Issue
    form: IssueForm
    offers: Sequence[Offer]
    basis: Basis
    clashes: Sequence[Clash] = ()
    taken: Sequence[str] = ()
    taken_from: str = ""
    is_ready: bool = False

    @property
    def asked(self) -> Sequence[str]:
        """Fields this page lets its reader choose; one that saves by itself goes on asking what it asked."""
        return sorted(self.basis.undecided)

    @property
    def is_asking(self) -> bool:
        """Whether the page shows both texts already."""
        return all(clash.name in self.basis.undecided for clash in self.clashes)

    @property
    def shows_all(self) -> bool:
        """Whether it shows what stands, somebody else's changes, too."""
        return self.basis.seen == self.issue.version

    @property
    def was(self) -> Sequence[tuple[str, str]]:
        """Fields that tell the next saving what stood here."""
        return [(f"was-{name}", mark) for name, mark in self.basis.was.items()]

    @property
    def wordings(self) -> Sequence[IssueWording]:
        """Words kept beside that are not what stands anyway, the latest first."""
        kept = IssueWording.objects.filter(issue=self.issue).select_related("by").order_by("-at", "-pk")[:MOST_KEPT]
        return [row for row in kept if any(getattr(row, name) != getattr(self.issue, name) for name in WORDS)]


@dataclass(frozen=True)
class _Sent:
    """What a page sent: what was typed, what it was typed upon, and whether it saved by itself."""

    said: Mapping[str, Any]
    basis: Basis
    is_by_itself: bool
    left: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, request: HttpRequest) -> "_Sent":
        form = IssueDraftForm(request.POST)
        form.is_valid()  # anything may be saved
        said: dict[str, Any] = form.cleaned_data
        seen, sitting, was = said.pop("seen"), said.pop("sitting") or uuid.uuid4().hex, said.pop("was")
        asked, picked = said.pop("asked"), said.pop("picked")
        # Only a pressed button chooses: a page that saves by itself decides nothing.
        is_by_itself = "HX-Request" in request.headers
        picks = {name: "" if is_by_itself else picked[name] for name in asked}
        undecided = frozenset(name for name, pick in picks.items() if pick not in {"mine", "theirs"})
        mine = frozenset(name for name, pick in picks.items() if pick == "mine")
        left = frozenset(asked) - undecided - mine
        return cls(said, Basis(seen, sitting, was, undecided, mine), is_by_itself, left)

    @property
    def kept(self) -> dict[str, Any]:
        """Without the fields where somebody else's text was chosen."""
        words = {name: text for name, text in self.said["words"].items() if name not in self.left}
        return {**self.said, "words": words, "since": None if "since" in self.left else self.said["since"]}


def opened(issue: Issue) -> IssuePage:
    """With what stands."""
    return IssuePage(issue, IssueForm.of(issue), offers(issue), _basis(issue, uuid.uuid4().hex))


def typed(issue: Issue, request: HttpRequest, by: User) -> IssuePage:
    """With what was sent. Raises IssueHasMovedOn."""
    sent = _Sent.of(request)
    saving = save_issue(issue=issue, basis=sent.basis, by=by, **sent.kept)
    row = saving.issue
    lines = written_by_others(row, replace(sent.basis, seen=0)) if saving.taken or saving.clashes else {}
    told: dict[str, Any] = {
        "clashes": [_clash(row, name, sent.said, lines.get(name)) for name in saving.clashes],
        "taken": [_label(name) for name in saving.taken],
        "taken_from": _who([lines[name] for name in saving.taken if name in lines]),
    }
    if sent.is_by_itself:
        return IssuePage(row, IssueForm.of(row), offers(row), _basis_after(saving, sent), **told)
    basis = _basis(row, sent.basis.sitting)
    if saving.clashes:
        asking = replace(basis, undecided=frozenset(saving.clashes))
        return IssuePage(row, IssueForm.of_typed(row, sent.said, saving.clashes), offers(row), asking, **told)
    judged = IssueForm.of(row, judged="next" in request.POST)
    is_ready = judged.is_bound and judged.is_valid()
    return IssuePage(row, judged, offers(row), basis, is_ready=is_ready, **told)


def _basis(issue: Issue, sitting: str) -> Basis:
    """Of a page that shows what stands."""
    return Basis(issue.version, sitting, {name: mark_of(value) for name, value in standing(issue).items()})


def _basis_after(saving: IssueSaving, sent: _Sent) -> Basis:
    """Of a page that saved by itself and goes on: it shows what it sent. The version it was opened at it remembers as
    long as something stands otherwise."""
    mine = sent_fields(**sent.said)
    stands = standing(saving.issue)
    is_whole = all(stands[name] == value for name, value in mine.items())
    seen = saving.issue.version if is_whole else sent.basis.seen
    was = marks_after(sent.basis, mine, saving.clashes)
    return Basis(seen, sent.basis.sitting, was, sent.basis.undecided)


def _clash(row: Issue, name: str, said: Mapping[str, Any], line: Line | None) -> Clash:
    mine = said["since"] if name == "since" else said["words"][name]
    who, at = _who([line] if line else []), line.at if line else None
    return Clash(name, _label(name), str(standing(row)[name]), str(mine), who, at)


def _label(name: str) -> str:
    return str(ItemKind(name).label) if name in ItemKind.values else str(IssueForm.base_fields[name].label)


def _who(lines: Sequence[Line]) -> str:
    """Names of those who wrote."""
    people = User.objects.filter(pk__in={line.by for line in lines}).order_by("name")
    return ", ".join(str(person) for person in people)
