"""2,500 personalised letters with a PDF attached, handed to SMTP on loopback by two workers: bar 60 s on PostgreSQL.

Everything a union's letter goes through is measured: queueing them in their frame, claiming, making the message,
handing it over, writing down its fate. The mail server runs in this process and takes one core's part of the work.
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
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-letters-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection  # noqa: E402
from django.utils import translation  # noqa: E402
from tests.messaging.mail_server import MailServer, mail_server  # noqa: E402

from sueiga.accounts.models import User  # noqa: E402
from sueiga.messaging.drafts import Draft, File, NewLetter, Recipient  # noqa: E402
from sueiga.messaging.enums import Fate, Matter  # noqa: E402
from sueiga.messaging.models import Letter  # noqa: E402
from sueiga.messaging.printing import letters_pdf  # noqa: E402
from sueiga.messaging.queueing import queue_many  # noqa: E402

BAR = 60.0  # seconds, on PostgreSQL
TEXT = """Kviečiame {name} ir Jūsų bendruomenės narius į metinį sąjungos suvažiavimą. Programa ir darbotvarkė pridėtos.

– Registracija nuo 9.30 val.
– Pradžia 10 val., pabaiga apie 16 val.
– Pietūs visiems, kurie patvirtins dalyvavimą.

Iki penktadienio parašykite, kas atvyks: pakanka atsakyti į šį laišką. Jūsų vietos numeris – {number}.
"""


def write(number: int) -> float:
    """Queue the letters, as the office's letter to many does; seconds."""
    pdf = File("Darbotvarke.pdf", "application/pdf", agenda())
    people = User.objects.bulk_create(User(email=f"narys{i}@example.org", name=f"Ona {i}") for i in range(number))
    began = time.perf_counter()
    queue_many(
        NewLetter(
            f"bench:{i}", Recipient.of(person), Draft("Kvietimas", TEXT.format(name=person.name, number=i)),
            Matter.UNION, files=[pdf],
        )
        for i, person in enumerate(people)
    )  # fmt: skip
    return time.perf_counter() - began


def agenda() -> bytes:
    """A real document of one page, of the size such documents have."""
    letter = Letter(subject="Suvažiavimo darbotvarkė", text=TEXT, name="Visiems nariams", address="Vilnius")
    with translation.override("lt"):
        return letters_pdf([letter], "Suvažiavimo darbotvarkė", "lt")


def send(server: MailServer, workers: int) -> tuple[float, int]:
    """Seconds from the first letter's claim to the last one's acceptance, and how many were accepted."""
    environment = {
        **os.environ, "SUEIGA_EMAIL_BACKEND": "sueiga.messaging.smtp.EmailBackend", "SUEIGA_EMAIL_HOST": "127.0.0.1",
        "SUEIGA_EMAIL_PORT": str(server.port),
    }  # fmt: skip
    manage = Path(__file__).parents[1] / "manage.py"
    running = [
        subprocess.Popen([sys.executable, str(manage), "worker", "--once", "-v", "0"], env=environment)
        for _worker in range(workers)
    ]
    assert [worker.wait() for worker in running] == [0] * workers
    sent = Letter.objects.filter(fate=Fate.SENT)
    first, last = sent.order_by("first_tried_at")[0], sent.order_by("-sent_at")[0]
    assert first.first_tried_at and last.sent_at
    return (last.sent_at - first.first_tried_at).total_seconds(), sent.count()


def main(arguments: list[str] | None = None) -> int:
    """Print seconds and letters a second; 1 when a letter was lost or doubled, or the bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=2500)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args(arguments)
    call_command("migrate", verbosity=0)
    with mail_server() as server:
        queued = write(chosen.letters)
        seconds, sent = send(server, chosen.workers)
        once = set(server.ids().values()) == {1} and len(server.letters) == sent == chosen.letters
    size = len(server.letters[0].as_bytes()) / 1000
    print(f"{connection.vendor}, {chosen.workers} workers: {sent:,} letters of {size:.0f} KB queued in {queued:.1f} s,")
    print(f"  handed over in {seconds:.1f} s (bar {BAR:.0f} s), {sent / seconds:.0f} letters/s, each once: {once}")
    missed = connection.vendor == "postgresql" and seconds > BAR
    return int(missed or not once)


if __name__ == "__main__":
    sys.exit(main())
