"""How many queries the sign-in page and /mano/ ask (bar 10 each), for Ona who chairs a community."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-pages-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402
from tests.world import World  # noqa: E402

BAR = 10
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def queries(client: Client, name: str) -> int:
    """What one page asks."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(reverse(name), headers={"Host": "127.0.0.1"})
    assert answer.status_code == 200, (name, answer.status_code)
    return len(asked)


def main(arguments: list[str] | None = None) -> int:
    """Print both; 1 when one is above the bar."""
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    settings.STATIC_ROOT = Path(folder.name) / "static"
    settings.STATIC_ROOT.mkdir()
    call_command("migrate", verbosity=0)
    world = World.build()
    stranger, ona = Client(), Client()
    ona.force_login(world.ona, backend=BACKEND)
    counts = {"sign-in page": queries(stranger, "account_request_login_code"), "/mano/": queries(ona, "home:desk")}
    for page, number in counts.items():
        print(f"{connection.vendor}: {page} {number} queries (bar {BAR})")
    return int(max(counts.values()) > BAR)


if __name__ == "__main__":
    sys.exit(main())
