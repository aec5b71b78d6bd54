"""A published call of ours as an opportunity of others."""

from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from sueiga.funding.commongrants import opportunity_of
from sueiga.funding.enums import Stage
from sueiga.funding.models import Call, Edition
from sueiga.funding.record_rows import prefetched, record_of


def opportunity(call: Call) -> dict[str, Any]:
    """What its published edition says; named by its Lithuanian page, whatever language is spoken."""
    edition = prefetched(Edition.objects.filter(call=call, stage=Stage.PUBLISHED)).get()
    with override("lt"):
        url = f"{settings.SITE_URL}{call.get_absolute_url()}"
    changed = edition.published_at or timezone.now()
    made = call.first_published_at or changed
    return opportunity_of(record_of(edition), url=url, status=call.status, made_at=made, changed_at=changed)
