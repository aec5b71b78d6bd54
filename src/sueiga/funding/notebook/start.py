"""Beginning an application: for whom one may, what is under way already, what can be filled in at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding.models import Call, Edition, Notebook
from sueiga.funding.notebook.call import said_of
from sueiga.funding.notebook.saving import KINDS
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class Start:
    """Before beginning."""

    edition: Edition | None
    organisations: Sequence[tuple[int, str]]
    begun: Sequence[Notebook]
    is_over: bool


def start_of(call: Call, user: User) -> Start:
    """Three queries."""
    own = Organisation.objects.spoken_for_by(user).living().in_order().values_list("pk", "name")
    begun = Notebook.objects.editable_by(user).filter(call=call).order_by("-saved_at")
    is_over = call.is_withdrawn or (call.closes_at is not None and call.closes_at <= timezone.now())
    return Start(call.published, list(own), list(begun), is_over)


def likely(call: Call, organisation: Organisation) -> dict[str, str]:
    """The area where there is but one, and what the organisation most likely applies as."""
    if call.published is None:
        return {"area_code": "", "kind": ""}
    said = said_of(call.published)
    kind = KINDS.get(organisation.kind, "")
    only = said.applicants[0] if len(said.applicants) == 1 else ""
    return {
        "area_code": said.areas[0].code if len(said.areas) == 1 else "",
        "kind": kind if kind in said.applicants else only,
    }
