"""Answers as they are kept once calls were judged."""

from django.utils import timezone

from sueiga.funding.models import Call, Fit, Lack
from sueiga.registry.models import Organisation
from tests.factories import funding


def call(name: str = "Kvietimas", fits: "dict[Organisation, str] | None" = None, **fields: object) -> Call:
    """A published call that was judged: these organisations got these answers, everybody else a no."""
    made = funding.published(funding.said(name_lt=name, **fields))
    Call.objects.filter(pk=made.pk).update(judged_at=timezone.now())
    for organisation, answer in (fits or {}).items():
        Fit.objects.create(call=made, organisation=organisation, answer=answer)
    return made


def lacking(made: Call, organisation: Organisation, *facts: str) -> None:
    """What keeps this organisation from a yes."""
    for fact in facts:
        Lack.objects.create(call=made, organisation=organisation, fact=fact)
