"""Lines of history keep a person's key and not their values."""

from collections.abc import Iterable

from django.db.models import Q

from sueiga.core.redacting import pattern_of, redacted
from sueiga.history.models import Event


def forget(*, values: Iterable[str]) -> int:
    """Take these values out of the names of what was done something to; how many lines held one."""
    values = list(values)
    pattern = pattern_of(values)
    if pattern is None:
        return 0
    holding = Q()
    for value in values:
        holding |= Q(subject_name__icontains=value)
    changed = []
    for event in Event.objects.filter(holding).only("pk", "subject_name"):
        if (told := redacted(event.subject_name, pattern)) != event.subject_name:
            event.subject_name = told
            changed.append(event)
    Event.objects.bulk_update(changed, ["subject_name"], batch_size=500)
    return len(changed)
