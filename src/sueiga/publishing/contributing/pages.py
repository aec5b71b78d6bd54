"""What the pages of writings show around the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sueiga.core.components import Fact, Step, StepState
from sueiga.core.writing import iso, long_date
from sueiga.publishing.contributing.differences import Change, Run, compare
from sueiga.publishing.contributing.enums import WordingKind, WritingState
from sueiga.publishing.models import Contribution, ContributionPhoto, Remark, Wording
from sueiga.publishing.models.contributions import WORDED

_ORDER = [WritingState.DRAFT, WritingState.SENT, WritingState.TAKEN, WritingState.PUBLISHED]


@dataclass(frozen=True)
class Part:
    """A field whose words the office changed."""

    label: str
    runs: Sequence[Run]


def steps(contribution: Contribution) -> list[Step]:
    """Where it stands on its way; nothing where it was declined."""
    if contribution.state == WritingState.DECLINED:
        return []
    labels = [_("Written"), _("Sent to the office"), _("Edited"), _("Published")]
    state = WritingState.DRAFT if contribution.state == WritingState.RETURNED else WritingState(contribution.state)
    at = len(_ORDER) if state == WritingState.PUBLISHED else _ORDER.index(state)
    return [Step(label, _step(number, at)) for number, label in enumerate(labels)]


def changes(contribution: Contribution) -> list[Part]:
    """What reads otherwise than the community sent it, word by word."""
    rows = Wording.objects.filter(contribution=contribution, kind=WordingKind.SENT)
    sent = rows.order_by("-at", "-pk").first()
    if sent is None:
        return []
    pairs = ((name, getattr(sent, name), getattr(contribution, name)) for name in WORDED)
    return [Part(label_of(name), compare(before, after)) for name, before, after in pairs if before != after]


def label_of(name: str) -> str:
    """How the field is called on pages."""
    labels = {
        "title": _("Title"), "text": _("What happened?"), "who": _("Who was there?"), "place": _("Where?"),
        "project": _("Is it part of a project?"),
    }  # fmt: skip
    return labels[name]


def shown(contribution: Contribution) -> dict[str, Any]:
    """Its photos, remarks and facts; three queries."""
    remarks = Remark.objects.filter(contribution=contribution).select_related("by").order_by("at", "pk")
    said = list(remarks)
    asked = next((each for each in reversed(said) if each.of_office), None)
    return {
        "writing": contribution, "steps": steps(contribution), "facts": facts(contribution),
        "photos": list(ContributionPhoto.objects.filter(contribution=contribution).in_order()),
        "changes": changes(contribution) if contribution.sent_at else [], "remarks": said, "asked": asked,
        "removed": Change.REMOVED, "added": Change.ADDED,
    }  # fmt: skip


def facts(contribution: Contribution) -> list[Fact]:
    """What is said beside the text."""
    told = [
        (_("When"), long_date(contribution.happened_on) if contribution.happened_on else ""),
        (_("Where"), contribution.place), (_("Who was there"), contribution.who), (_("Project"), contribution.project),
        (_("Topic"), str(contribution.get_topic_display())),
        (_("Principle"), str(contribution.get_principle_display()) if contribution.principle else ""),
        (_("Signed"), contribution.byline), (_("Photos by"), contribution.photos_by),
        (_("Sent"), iso(contribution.sent_at) if contribution.sent_at else ""),
    ]  # fmt: skip
    return [Fact(term, value) for term, value in told if value]


def warnings(contribution: Contribution, photos: Sequence[ContributionPhoto], changed: bool) -> list[str]:
    """What the office should know before it publishes."""
    told = []
    if changed and contribution.agreed_at is None:
        told.append(_("The author has not agreed to what you changed."))
    if any(photo.is_used and not photo.alt for photo in photos):
        told.append(_("A photo is not described in words."))
    if any(photo.is_used for photo in photos) and not contribution.people_agree:
        told.append(_("Nobody has said that the people in the photos agree."))
    return told


def _step(number: int, at: int) -> StepState:
    return StepState.DONE if number < at else StepState.NOW if number == at else StepState.AHEAD
