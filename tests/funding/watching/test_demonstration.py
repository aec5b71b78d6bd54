"""The demonstration's office has something in its inbox, and asks nobody for it."""

import pytest
from django.utils import timezone

from sueiga.funding.demo.watched import watch_funders
from sueiga.funding.models import Finding


@pytest.mark.django_db
def test_the_inbox_of_the_demonstration_is_filled_once() -> None:
    assert len(watch_funders(timezone.now())) == 2
    assert watch_funders(timezone.now()) == []
    assert Finding.objects.waiting().count() == 4
    assert Finding.objects.filter(state="seen_before").count() == 1
