"""What every test has at hand."""

import pytest
from django.test import Client
from pytest_socket import socket_allow_hosts

from tests.world import World


def pytest_runtest_setup() -> None:
    """No network but loopback (and PostgreSQL's own socket file)."""
    socket_allow_hosts(["127.0.0.1", "::1"], allow_unix_socket=True)


@pytest.fixture
def world(db: None) -> World:
    """The named cast and the villages they live in."""
    return World.build()


@pytest.fixture
def rasa_client(world: World) -> Client:
    """A browser in which Rasa of the union's office has signed in."""
    client = Client()
    client.force_login(world.rasa, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
