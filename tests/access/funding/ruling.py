"""Who may do what: building rules and trying them. The office all drafts; nobody else of the cast enters calls."""

from sueiga.funding.models import Edition
from sueiga.funding.record import CallRecord, RuleRecord
from sueiga.funding.ruling.trees import mark
from tests.access.rows import CAST, DOOR, MISSING, OFFICE, OFFICE_ACTS, Row
from tests.factories import funding
from tests.laws.arguments import Arguments
from tests.world import World

FLAG = RuleRecord(condition="ngo")
RULES = (FLAG, RuleRecord(condition="charity"))
NO_DRAFT = {**dict.fromkeys(CAST, MISSING), "jonas": DOOR}
LED_BACK = {**NO_DRAFT, "rasa": DOOR}
SEEN = {"seen": mark(FLAG), "up": "0"}


def of_draft(world: World) -> dict[str, object]:
    known = Edition.objects.filter(call__slug="kvietimas-su-taisyklemis").first()
    said = CallRecord(name_lt="Kvietimas", name_en="Call", rules=RULES)
    return {"pk": (known or funding.draft(said, slug="kvietimas-su-taisyklemis")).pk}


def of_published(world: World) -> dict[str, object]:
    return {"pk": funding.published(funding.said(rules=RULES)).published_id}


def one(world: World) -> dict[str, object]:
    return {**of_draft(world), "path": "0"}


def none_such(world: World) -> dict[str, object]:
    return {**of_draft(world), "path": "7-7"}


def one_of_published(world: World) -> dict[str, object]:
    return {**of_published(world), "path": "0"}


def members(world: World) -> dict[str, object]:
    return {**of_draft(world), "slug": "nariai"}


def unheard_of(world: World) -> dict[str, object]:
    return {**of_draft(world), "slug": "burtai"}


ROWS: list[Row] = [
    *(Row(f"funding:{name}", OFFICE, of_draft) for name in ("rules", "rules_trial", "rule_kinds", "group_new")),
    *(Row(f"funding:{name}", NO_DRAFT, of_published) for name in ("rules", "rules_trial", "rule_kinds", "group_new")),
    Row("funding:group_new", OFFICE_ACTS, of_draft, method="post", data={"operator": "any"}),
    Row("funding:rule_new", OFFICE, members),
    Row("funding:rule_new", OFFICE_ACTS, members, method="post", data={"number": "30"}),
    Row("funding:rule_new", NO_DRAFT, unheard_of),
    Row("funding:rule_edit", OFFICE, one),
    Row("funding:rule_edit", LED_BACK, none_such),
    Row("funding:rule_edit", NO_DRAFT, one_of_published),
    Row("funding:rule_edit", OFFICE_ACTS, one, method="post", data=SEEN),
    Row("funding:rule_remove", OFFICE, one),
    Row("funding:rule_remove", NO_DRAFT, one_of_published),
    Row("funding:rule_remove", OFFICE_ACTS, one, method="post", data=SEEN),
    Row("funding:rule_move", OFFICE_ACTS, one, method="post", data=SEEN),
    Row("funding:rule_move", NO_DRAFT, one_of_published, method="post", data=SEEN),
]
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {  # the laws open them as Rasa
    "funding:rules": of_draft,
    "funding:rules_trial": of_draft,
    "funding:rule_kinds": of_draft,
    "funding:rule_new": members,
    "funding:group_new": of_draft,
    "funding:rule_edit": one,
    "funding:rule_remove": one,
}
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = set(SIGNED_IN_PAGES)


def fill(world: World, number: int) -> None:
    """No lists here: each page is about one draft."""
