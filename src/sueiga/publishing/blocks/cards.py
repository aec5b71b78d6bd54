"""Cards of what the product knows: a call with its deadline, an event, a project, organisations on the map.

They are told anew each time the page is drawn. What is no longer public leaves no card.
"""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock, TextBlock, URLBlock

from sueiga.events.enums import EventState
from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.funding.reading.rows import STATUS_MARKS
from sueiga.funding.reading.words import between
from sueiga.funding.status import status_of
from sueiga.publishing.blocks.choosers import CallBlock, EventBlock, OrganisationBlock
from sueiga.publishing.blocks.words import Line
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation

Context = dict[str, Any]


class CallCard(CallBlock):
    """A call for applications: what, how much, until when; the days that are left are counted when it is read."""

    def get_context(self, value: Call | None, parent_context: Any = None) -> Context:
        """With where the call stands at this moment."""
        context: Context = super().get_context(value, parent_context)
        if value is None or value.published is None:
            return {**context, "call": None}
        status = status_of(value, timezone.now())
        return {
            **context,
            "call": value,
            "status": status,
            "mark": STATUS_MARKS[status],
            "sum": between(None, value.most),  # type: ignore[attr-defined]  # annotated
        }

    class Meta:
        icon = "pick"
        label = _("Call for applications")
        template = "publishing/blocks/call.html"


class EventCard(EventBlock):
    """An event: when, where, whose."""

    def get_context(self, value: Event | None, parent_context: Any = None) -> Context:
        """With the event, if everybody may see it."""
        context: Context = super().get_context(value, parent_context)
        public = {EventState.PUBLISHED, EventState.CANCELLED}
        return {
            **context,
            "event": value if value and value.state in public else None,
            "is_over": bool(value and value.ends_at < timezone.now()),
            "is_cancelled": bool(value and value.state == EventState.CANCELLED),
        }

    class Meta:
        icon = "date"
        label = _("Event")
        template = "publishing/blocks/event.html"


class ProjectCard(StructBlock):
    """A project in a few words, with a link to where it is told of; the product's own projects come later."""

    title = Line(label=_("name of the project"), max_length=200)
    text = TextBlock(label=_("what was done, in two sentences"), max_length=400, required=False)
    organisation = OrganisationBlock(label=_("whose project"), required=False)
    link = URLBlock(label=_("where it is told of"), required=False)

    def get_context(self, value: Any, parent_context: Any = None) -> Context:
        """With whose it is, if the registry shows it."""
        context: Context = super().get_context(value, parent_context)
        organisation = value.get("organisation")
        return {**context, "organisation": organisation if is_shown(organisation) else None}

    class Meta:
        icon = "tasks"
        label = _("Project")
        template = "publishing/blocks/project.html"


class MapBlock(StructBlock):
    """Chosen organisations as spots on the map, and the same as a list."""

    heading = Line(label=_("heading"), max_length=150)
    organisations = ListBlock(OrganisationBlock(label=_("organisation")), min_num=1, label=_("organisations"))

    def get_context(self, value: Any, parent_context: Any = None) -> Context:
        """With those the registry shows, by name; spots of those whose place is known."""
        context: Context = super().get_context(value, parent_context)
        rows = {row.pk: row for row in value["organisations"] if is_shown(row)}
        listed = sorted(rows.values(), key=lambda row: row.sort_key)
        return {**context, "organisations": listed, "spots": [row for row in listed if row.lat is not None]}

    class Meta:
        icon = "site"
        label = _("Map of organisations")
        template = "publishing/blocks/map.html"


def is_shown(organisation: Organisation | None) -> bool:
    """Whether the public registry has it: one of ours, no double of another."""
    return organisation is not None and organisation.kind != Kind.OTHER and organisation.merged_into_id is None
