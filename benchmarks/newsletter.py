"""An issue of the newsletter to 2,500 readers: its letters written for each, handed to SMTP on loopback by two workers.

Measured whole: who reads it, what is near each of them, the letters in their frame, handing them over. Bars: written in
60 s, all of it in 120 s, on PostgreSQL; each reader once, also where a worker is killed (-9) half-way (--kill).
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-newsletter-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection  # noqa: E402
from tests.factories import events, newsletters, places, publishing, registry  # noqa: E402
from tests.messaging.mail_server import MailServer, mail_server  # noqa: E402

from sueiga.accounts.enums import OfficeRole  # noqa: E402
from sueiga.accounts.models import User  # noqa: E402
from sueiga.messaging.enums import Fate  # noqa: E402
from sueiga.messaging.models import Letter  # noqa: E402
from sueiga.messaging.unsubscribing import fingerprint  # noqa: E402
from sueiga.publishing.enums import ItemKind  # noqa: E402
from sueiga.publishing.models import Issue, Subscription  # noqa: E402
from sueiga.publishing.newsletter.going_out import write_issue  # noqa: E402

BAR_WRITTEN, BAR_ALL = 60.0, 120.0  # seconds, on PostgreSQL
MUNICIPALITIES, PEOPLE = 60, 500


def world(readers: int) -> Issue:
    """Sixty municipalities with news and events; readers of each, a fifth of them with an account and a community."""
    county = places.county()
    districts = [places.municipality(name=f"{n:02d} r. sav.", county=county) for n in range(MUNICIPALITIES)]
    articles = [publishing.article(municipality=district) for district in districts]
    meetings = [events.event(municipality=district) for district in districts]
    rasa = User.objects.create_user("rasa@example.org", name="Rasa", office_role=OfficeRole.OFFICER)
    people = User.objects.bulk_create(User(email=f"narys{n}@example.org", name=f"Ona {n}") for n in range(PEOPLE))
    for n in range(0, PEOPLE, 10):
        registry.organisation(name=f"Kaimo {n} bendruomenė", municipality=districts[n % MUNICIPALITIES])
    rows = [Subscription(person=person, confirmed_at=rasa.date_joined, municipality=districts[n % MUNICIPALITIES])
            for n, person in enumerate(people[:readers])]  # fmt: skip
    for n in range(readers - len(rows)):
        address = f"skaitytojas{n}@example.org"
        place = districts[n % MUNICIPALITIES] if n % 4 else None
        rows.append(Subscription(
            address=address, fingerprint=fingerprint(address), confirmed_at=rasa.date_joined, municipality=place,
            language="en" if n % 10 == 0 else "lt",
        ))  # fmt: skip
    Subscription.objects.bulk_create(rows)
    chosen = [(ItemKind.ARTICLE, row.pk) for row in articles[:8]] + [(ItemKind.EVENT, row.pk) for row in meetings[:4]]
    return newsletters.scheduled(rasa, chosen, subject_en="November in the countryside", words_en="Good day.")


def send(server: MailServer, workers: int, killed: bool) -> float:
    """Seconds until every letter is handed over."""
    environment = {
        **os.environ, "SUEIGA_EMAIL_BACKEND": "sueiga.messaging.smtp.EmailBackend", "SUEIGA_EMAIL_HOST": "127.0.0.1",
        "SUEIGA_EMAIL_PORT": str(server.port), "SUEIGA_WORKER_SILENCE_SECONDS": "5",
    }  # fmt: skip
    manage = [sys.executable, str(Path(__file__).parents[1] / "manage.py"), "worker", "-v", "0"]
    began = time.perf_counter()
    running = [subprocess.Popen(manage, env=environment) for _worker in range(workers)]
    half = Letter.objects.count() // 2
    try:
        while Letter.objects.filter(fate__in=[Fate.QUEUED, Fate.SENDING]).exists():
            if killed and len(server.letters) >= half:
                running.pop().kill()
                running.append(subprocess.Popen(manage, env=environment))
                killed = False
            time.sleep(0.1)
    finally:
        for worker in running:
            worker.terminate()
        for worker in running:
            worker.wait()
    return time.perf_counter() - began


def main(arguments: list[str] | None = None) -> int:
    """Print seconds; 1 when a reader was left out or served twice, or a bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=2500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kill", action="store_true", help="kill a worker half-way")
    chosen = parser.parse_args(arguments)
    call_command("migrate", verbosity=0)
    issue = world(chosen.readers)
    assert issue.scheduled_for
    began = time.perf_counter()
    write_issue(issue.pk, issue.scheduled_for)
    written = time.perf_counter() - began
    with mail_server() as server:
        sent = send(server, chosen.workers, chosen.kill)
        reached, copies = set(server.recipients), len(server.recipients)
        marked = sum(letter["Sueiga-Repeated"] == "yes" for letter in server.letters)
    size = len(server.letters[0].as_bytes()) / 1000
    print(f"{connection.vendor}: {chosen.readers:,} letters of {size:.0f} KB written in {written:.1f} s,")
    print(f"  handed over by {chosen.workers} workers in {sent:.1f} s with their start; reached: {len(reached):,},")
    print(f"  letters taken by the server: {copies:,} ({marked} marked as repeated)")
    missed = connection.vendor == "postgresql" and (written > BAR_WRITTEN or written + sent > BAR_ALL)
    return int(missed or len(reached) != chosen.readers or copies - len(reached) > chosen.kill)


if __name__ == "__main__":
    sys.exit(main())
