"""What every test has at hand."""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import caches
from django.test import Client
from django.utils import translation
from pytest_django import DjangoDbBlocker, Settings
from pytest_socket import socket_allow_hosts

from sueiga.accounts.models import User
from tests import kept_database
from tests.world import World

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def pytest_configure(config: pytest.Config) -> None:
    """Static files under their plain names, not gathered: only ./sueiga up and production do that."""
    folder = tempfile.TemporaryDirectory(prefix="sueiga-static-")
    config.add_cleanup(folder.cleanup)
    settings.STATIC_ROOT = Path(folder.name)
    hypothesis.settings.register_profile("sueiga", deadline=None)  # no time is asserted: the machine may be busy
    hypothesis.settings.load_profile("sueiga")
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Over PostgreSQL run what asks a database; everything else was run beside SQLite and knows neither."""
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        without = [item for item in items if not asks_a_database(item)]
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if asks_a_database(item)]


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are named by their argument: what is packed or signed may hold a second, and no test's name may."""
    return argname if isinstance(val, bytes) else None


def asks_a_database(item: pytest.Item) -> bool:
    """By its fixtures or marks, or because it starts processes that have a database of their own."""
    fixtures = {"db", "transactional_db", "django_db_setup", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(fixtures) or any(item.get_closest_marker(name) for name in ("django_db", "hosts", "browser"))


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Every migration, one after another, or a copy of what they left in a run before, where none changed since."""
    with django_db_blocker.unblock():
        leave = kept_database.enter()
    yield
    with django_db_blocker.unblock():
        leave()


def pytest_runtest_setup() -> None:
    """No network but loopback (and PostgreSQL's own socket file)."""
    socket_allow_hosts(["127.0.0.1", "::1"], allow_unix_socket=True)


@pytest.fixture(autouse=True)
def _own_folders(settings: Settings, tmp_path: Path) -> None:
    """Whatever a test writes to disk is its own."""
    settings.VAR_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.REGISTERS_DIR = tmp_path / "registers"
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"


@pytest.fixture(autouse=True)
def _own_limits() -> None:
    """How often somebody tried something, and pages kept for others, are not carried over from test to test."""
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(scope="session", autouse=True)
def _missing_variables_are_traced_quickly(_fail_for_invalid_template_variable: None) -> None:
    """The template that asks for what is not there is found by the frames alone; reading their lines takes 10 ms."""
    invalid = settings.TEMPLATES[0]["OPTIONS"].get("string_if_invalid")
    if invalid:
        type(invalid)._get_origin = staticmethod(asking_template)


def asking_template() -> str | None:
    """The name of the template being rendered."""
    frame = sys._getframe(1)
    while frame:
        origin = getattr(frame.f_locals.get("self"), "origin", None) if frame.f_code.co_name == "render" else None
        if origin:
            return str(origin)
        frame = frame.f_back
    return None


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """A page read in English leaves its thread speaking English; the next test begins in Lithuanian again."""
    translation.deactivate()
    yield
    translation.deactivate()


def strongly(client: Client, user: User, backend: str | None = None) -> None:
    """force_login() as every test has it: an officer's session has shown the second factor, as a real one must have.

    `weakly` is the one that has not (accounts/second_factor.py). Nothing of this exists outside tests.
    """
    weakly(client, user, backend or BACKEND)
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": time.time()}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


weakly = Client.force_login


@pytest.fixture(autouse=True)
def _officers_have_shown_their_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests sign officers in with force_login and need not think of it."""
    monkeypatch.setattr(Client, "force_login", strongly)


@pytest.fixture
def world(db: None) -> World:
    """The named cast and the villages they live in."""
    return World.build()


@pytest.fixture
def rasa_client(world: World) -> Client:
    """A browser in which Rasa of the union's office has signed in."""
    client = Client()
    client.force_login(world.rasa, backend=BACKEND)
    return client
