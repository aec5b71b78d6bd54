"""Rules of a draft: added, said otherwise, moved, taken away. `seen` marks what stood there when a page was opened."""

from collections.abc import Callable
from dataclasses import replace

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.funding.actions.drafts import NoDraft
from sueiga.funding.models import Edition, FieldSave
from sueiga.funding.record import RuleRecord
from sueiga.funding.record_rows import prefetched, record_of, write
from sueiga.funding.ruling.trees import Path, Rules, added, bounded, changed, found, moved, put
from sueiga.history.record import record


@transaction.atomic
def add_rule(*, edition: Edition, rule: RuleRecord, group: Path = (), area: str = "", by: User) -> None:
    """One more condition or group; raises NoDraft, TooMany, NoSuchRule where the group is gone."""
    _change(edition, lambda rules: bounded(rules, added(rules, rule, group, area)), by)
    record(by=by, verb="call:rule_add", subject=edition, condition=rule.condition, operator=rule.operator)


@transaction.atomic
def change_rule(
    *, edition: Edition, path: Path, seen: str, rule: RuleRecord, group: Path = (), area: str = "", by: User
) -> None:
    """Say a rule otherwise, or let it stand elsewhere; raises NoDraft, TooMany, NoSuchRule."""
    _change(edition, lambda rules: bounded(rules, put(rules, found(rules, path, seen), rule, group, area)), by)
    record(by=by, verb="call:rule_change", subject=edition, condition=rule.condition, operator=rule.operator)


@transaction.atomic
def move_rule(*, edition: Edition, path: Path, seen: str, up: bool, by: User) -> None:
    """One place up or down among its neighbours; raises NoDraft, NoSuchRule."""
    _change(edition, lambda rules: moved(rules, found(rules, path, seen), up), by)
    record(by=by, verb="call:rule_move", subject=edition, up=up)


@transaction.atomic
def remove_rule(*, edition: Edition, path: Path, seen: str, by: User) -> None:
    """Take a rule away, a group with its members; raises NoDraft, NoSuchRule."""
    _change(edition, lambda rules: changed(rules, found(rules, path, seen), None), by)
    record(by=by, verb="call:rule_remove", subject=edition)


def _change(edition: Edition, change: Callable[[Rules], Rules], by: User) -> None:
    Edition.objects.select_for_update().get(pk=edition.pk)
    current = prefetched(Edition.objects.filter(pk=edition.pk)).get()
    if not current.is_under_way:
        raise NoDraft
    said = record_of(current)
    write(current, replace(said, rules=change(said.rules)), {"rules"})
    FieldSave.objects.update_or_create(edition=current, field="rules", defaults={"at": current.saved_at, "by": by})
