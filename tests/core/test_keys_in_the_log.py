"""Keys that stand in addresses do not stand in the log."""

import logging
from io import StringIO

import pytest
from django.test import Client

from sueiga.accounts.models import SignInLink
from sueiga.accounts.models.ways_in import digest_of
from sueiga.core.tracing import Traces
from tests.world import World

TOKEN = "Gv3k9Zq1n5wYp8s2Lr7Tx0bHcJdMfUeA4iOo6_-KQtR"


@pytest.fixture
def log() -> StringIO:
    """Everything the framework says of requests, as our handler writes it."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(Traces())
    handler.setFormatter(logging.Formatter("%(message)s"))
    loggers = [logging.getLogger("django.request"), logging.getLogger("django.security")]
    for logger in loggers:
        logger.addHandler(handler)
    yield written
    for logger in loggers:
        logger.removeHandler(handler)


def test_a_link_that_still_works_is_not_told_to_the_log(world: World, log: StringIO) -> None:
    SignInLink.objects.create(digest=digest_of(TOKEN), person=world.ona, email="ona@example.org")
    address = f"/paskyra/nuoroda/{TOKEN}/"

    Client(enforce_csrf_checks=True).post(address)
    Client().put(address)

    assert "/paskyra/nuoroda/" in log.getvalue()
    assert TOKEN not in log.getvalue()


def test_signed_keys_are_left_out_too(world: World, log: StringIO) -> None:
    Client().get("/laiskai/atsisakyti/p.1.union:Zq1n5wYp8s2Lr7Tx0bHcJdMfUeA4iOo6KQtR-x_y/")

    assert "Zq1n5wYp8s2Lr7Tx0" not in log.getvalue()


def test_addresses_of_pages_are_told_as_they_are(world: World, log: StringIO) -> None:
    Client().get("/bendruomenes/123456789/atstovauti/prasymas/nera/")

    assert "/bendruomenes/123456789/atstovauti/prasymas/nera/" in log.getvalue()
