"""Reads typed settings from the process environment and an optional .env file."""

import fcntl
import json
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_CUT_OFF = {  # the server lets go of what a host held that is cut off within 25 s, and of what hangs within 5 min
    "tcp_keepalives_idle": 10, "tcp_keepalives_interval": 5, "tcp_keepalives_count": 3, "tcp_user_timeout": 20_000,
    "idle_in_transaction_session_timeout": 300_000,
}  # fmt: skip
_POSTGRESQL = {  # and we notice within 25 s that the server is; libpq's names, another value may stand in the URL
    "connect_timeout": "5", "tcp_user_timeout": "15000", "keepalives_idle": "10", "keepalives_interval": "5",
    "keepalives_count": "3", "options": " ".join(f"-c {name}={value}" for name, value in _CUT_OFF.items()),
}  # fmt: skip


class Environment:
    """Typed access to SUEIGA_* variables; the process environment wins over the file."""

    def __init__(self, path: Path) -> None:
        self._values = {**_read(path), **os.environ}

    def text(self, name: str, *, default: str) -> str:
        """The variable's text, or the default when it is not set."""
        return self._values.get(name, default)

    def boolean(self, name: str, *, default: bool) -> bool:
        """1/true/yes/on or 0/false/no/off; anything else is a configuration error."""
        value = self._values.get(name, "").strip().lower()
        if value in {"1", "true", "yes", "on"}:
            return True
        if value in {"0", "false", "no", "off"}:
            return False
        if value:
            raise ImproperlyConfigured(f"{name} must be yes or no, not {value!r}.")
        return default

    def number(self, name: str, *, default: int) -> int:
        """A whole number."""
        value = self._values.get(name, "").strip()
        try:
            return int(value) if value else default
        except ValueError:
            raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from None

    def words(self, name: str, *, default: list[str]) -> list[str]:
        """A list separated by commas or spaces."""
        value = self._values.get(name)
        return default if value is None else value.replace(",", " ").split()

    def pairs(self, name: str, *, default: dict[str, Any]) -> dict[str, Any]:
        """A JSON object, or words KEY=value."""
        value = self._values.get(name, "").strip()
        try:
            pairs = json.loads(value) if value.startswith("{") else dict(_pair(word) for word in value.split())
        except ValueError:
            raise ImproperlyConfigured(f"{name} must be a JSON object or words KEY=value.") from None
        return pairs or default

    def secret(self, name: str, *, required: bool, otherwise: Callable[[], str]) -> str:
        """A secret that must be set in production; elsewhere one is made up for this process."""
        value = self._values.get(name, "")
        if value:
            return value
        if required:
            raise ImproperlyConfigured(f"{name} must be set when SUEIGA_PRODUCTION is on.")
        return otherwise()

    def database(self, name: str, *, default: str) -> dict[str, Any]:
        """sqlite:///absolute/path or postgresql://user:password@host:port/name?host=/socket/dir."""
        url = urlsplit(self.text(name, default=default))
        if url.scheme == "sqlite":
            return _sqlite(unquote(url.path))
        if url.scheme not in {"postgres", "postgresql"}:
            raise ImproperlyConfigured(f"{name} must begin with sqlite:// or postgresql://.")
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path.lstrip("/")),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": query.pop("host", url.hostname or ""),
            "PORT": str(query.pop("port", url.port or "")),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {**_POSTGRESQL, **query},
        }

    def cache(self, name: str, *, default: str) -> dict[str, Any]:
        """memory (one process), or database (shared by several hosts)."""
        value = self.text(name, default=default)
        backends = {
            "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
            "database": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "sueiga_cache"},
        }
        if value not in backends:
            raise ImproperlyConfigured(f"{name} must be memory or database, not {value!r}.")
        return backends[value]


def openid_connect(*, name: str, server: str, client: str, secret: str) -> dict[str, Any]:
    """One service to sign in through, under an id made of its address: another one is never taken for it."""
    if not server:
        return {}
    app = {
        "provider_id": urlsplit(server).netloc.replace(":", "-"), "name": name or urlsplit(server).netloc,
        "client_id": client, "secret": secret, "settings": {"server_url": server.rstrip("/")},
    }  # fmt: skip
    if not app["provider_id"] or not client:
        raise ImproperlyConfigured("SUEIGA_OIDC_SERVER must be an address (https://…), and SUEIGA_OIDC_CLIENT set.")
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


def kept_secret(folder: Path) -> str:
    """The secret of a site tried on one machine: made up once, kept in folder/secret_key for its owner's eyes only."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with _one_process_in(folder):
            if not path.exists():
                draft = folder / f"secret_key.{os.getpid()}"
                draft.touch(mode=0o600)
                draft.write_text(secrets.token_urlsafe(50))
                draft.replace(path)
    return path.read_text()


@contextmanager
def _one_process_in(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)  # lets the lock go


def _pair(word: str) -> tuple[str, str]:
    key, value = word.split("=", 1)
    return key, value


def _read(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    pairs = (line.split("=", 1) for line in path.read_text().splitlines() if "=" in line and not line.startswith("#"))
    return {key.strip(): value.strip().strip("\"'") for key, value in pairs}


def _sqlite(path: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
                "PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;"
            ),
        },
    }
