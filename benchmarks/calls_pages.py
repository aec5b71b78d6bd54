"""How many queries /kvietimai/ asks (bar 10), and how long it and a call's page take, for Jonas and for a chair.

Among 2,500 communities and 200 calls, all judged; each page is asked for a few times and the middle one counts. Rasa
tries eight rules of a draft on all of them: bar 1.5 s.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-calls-pages-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import timezone  # noqa: E402
from tests.factories import funding  # noqa: E402
from tests.factories.people import representative  # noqa: E402

from benchmarks._calls_world import build  # noqa: E402
from sueiga.accounts.enums import OfficeRole  # noqa: E402
from sueiga.accounts.models import User  # noqa: E402
from sueiga.funding import judging  # noqa: E402
from sueiga.funding.models import Edition  # noqa: E402
from sueiga.funding.record_rows import record_of  # noqa: E402
from sueiga.funding.ruling.rulebook import tried  # noqa: E402
from sueiga.registry.models import Organisation  # noqa: E402

BAR, TRIAL_BAR = 10, 1.5
TIMES = 5
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def measure(client: Client, address: str) -> tuple[int, float]:
    """Queries of one answer, and the middle of its times in milliseconds."""
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address, headers={"Host": "127.0.0.1"})
        times.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, (address, answer.status_code)
    return len(asked), statistics.median(times)


def middle_of_trials(draft: Edition, officer: User) -> float:
    """Seconds the editor of rules needs to count whom they fit and what the others lack."""
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        tried(draft, officer)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main(arguments: list[str] | None = None) -> int:
    """Print each page; 1 when the list asks too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--communities", type=int, default=2_500)
    parser.add_argument("--calls", type=int, default=200)
    options = parser.parse_args(arguments)
    settings.STATIC_ROOT = Path(folder.name) / "static"
    settings.STATIC_ROOT.mkdir()
    call_command("migrate", verbosity=0)
    calls, organisations = build(options.communities, options.calls)
    with transaction.atomic():
        judging.judge_all(timezone.localdate())
    ona = User.objects.create_user("ona@example.org", name="Ona")
    representative(Organisation.objects.get(pk=organisations[0]), ona)
    stranger, chair = Client(), Client()
    chair.force_login(ona, backend=BACKEND)
    worst = 0
    for who, client in (("Jonas", stranger), ("a chair", chair)):
        for address in ("/kvietimai/", "/kvietimai/?q=kvietimas&kind=rural_community", calls[0].get_absolute_url()):
            queries, middle = measure(client, address)
            print(f"{connection.vendor}: {who}, {address} {queries} queries, {middle:.0f} ms")
            worst = max(worst, queries if address.startswith("/kvietimai/?") or address == "/kvietimai/" else 0)
    rasa = User.objects.create_user("rasa@example.org", name="Rasa", office_role=OfficeRole.OFFICER)
    trial = middle_of_trials(funding.draft(record_of(calls[0].published)), rasa)
    print(
        f"{connection.vendor}: /kvietimai/ at most {worst} queries (bar {BAR}); eight rules of a draft tried on "
        f"{options.communities} communities in {trial:.2f} s (bar {TRIAL_BAR} s)"
    )
    return int(worst > BAR or trial > TRIAL_BAR)


if __name__ == "__main__":
    sys.exit(main())
