"""Publishing a call to alerts queued: 2,500 organisations are judged and 1,200 people written to; bar 20 s.

Measured from the job's start to its end: verdicts for all, what is missing for whom, 1,200 letters rendered in their
recipients' languages, framed and queued. A second run of the job, which writes nothing, is printed beside; so is the
sync's half: the flag arrives for 100 communities, who are told that the call fits now.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-alerts-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402
from tests.factories import funding  # noqa: E402

from benchmarks._calls_world import DAY, build  # noqa: E402
from sueiga.accounts.models import User  # noqa: E402
from sueiga.funding import judging  # noqa: E402
from sueiga.funding.enums import Condition  # noqa: E402
from sueiga.funding.record import RuleRecord  # noqa: E402
from sueiga.funding.telling import alerting  # noqa: E402
from sueiga.messaging.models import Letter  # noqa: E402
from sueiga.registry.enums import Kind  # noqa: E402
from sueiga.registry.models import Organisation, Representative  # noqa: E402

BAR = 20.0
ORGANISATIONS, PEOPLE, MENDED = 2_500, 1_200, 100


def chairs(keys: list[int], flagged: list[int]) -> None:
    """A chair for each of the first communities that fit, every tenth reading English, and for those mended later."""
    led = [*flagged[:PEOPLE], *[key for key in keys if key not in set(flagged)][:MENDED]]
    people = User.objects.bulk_create(
        [
            User(email=f"pirmininke{n}@example.org", name=f"Pirmininkė {n}", language="en" if n % 10 == 0 else "lt")
            for n, _key in enumerate(led)
        ]
    )
    Representative.objects.bulk_create(
        [
            Representative(organisation_id=key, person=person, role="chair", basis="decision", starts_at=timezone.now())
            for key, person in zip(led, people, strict=True)
        ]
    )


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Seconds, and how many letters."""
    began = time.perf_counter()
    answer = work()
    return time.perf_counter() - began, answer


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 when the publication takes longer than its bar."""
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    call_command("migrate", verbosity=0)
    _calls, keys = build(ORGANISATIONS, 20)
    communities = Organisation.objects.filter(pk__in=keys, kind=Kind.RURAL_COMMUNITY)
    known = list(communities.order_by("pk").values_list("pk", flat=True))
    communities.filter(pk__in=known[: PEOPLE + 200]).update(ngo_since=DAY)
    communities.filter(pk__in=known[PEOPLE + 200 :]).update(ngo_since=None)
    chairs(known, known[: PEOPLE + 200])
    alerting.follow_the_day()
    Letter.objects.all().delete()
    call = funding.published(funding.said(rules=(RuleRecord(condition=Condition.NGO),)))
    edition = call.published_id or 0
    told, letters = timed(lambda: alerting.tell_of_publication(call.pk, edition))
    again, nothing = timed(lambda: alerting.tell_of_publication(call.pk, edition))
    assert nothing == 0, "told twice"
    Organisation.objects.filter(pk__in=known[PEOPLE + 200 : PEOPLE + 200 + MENDED]).update(ngo_since=DAY)
    mended, now_fit = timed(alerting.follow_changes)
    assert judging.judge_changed() == [], "nothing changed since"
    print(
        f"{connection.vendor}: a call published, {ORGANISATIONS} organisations judged, {letters} letters queued in "
        f"{told:.2f} s (bar {BAR:.0f} s); run again {again:.2f} s; the flag of {MENDED} communities: "
        f"{now_fit} letters in {mended:.2f} s"
    )
    return int(told > BAR or letters < PEOPLE)


if __name__ == "__main__":
    sys.exit(main())
