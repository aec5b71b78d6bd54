"""The last places, wanted by many in the same second: each is given once. Over a real database of the tests' kind."""

from pathlib import Path

from tests.jobs.processes import Site
from tests.kept_database import for_processes

RUSH = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import connection
from sueiga.accounts.models import User
from sueiga.events.actions.registrations import register
from sueiga.events.models import Event, Registration
from tests.factories import events
from tests.factories.people import person

event = events.event(entry="ours", capacity=3)
people = [person(f"Svečias {number}") for number in range(8)]
together = Barrier(8)

def come(one):
    together.wait()
    try:
        return register(
            event=event, name=one.name, number=1, needs="", reminds_week=False, reminds_day=False, by=one
        ).state
    finally:
        connection.close()

with ThreadPoolExecutor(8) as pool:
    states = sorted(pool.map(come, people))
print(states.count("coming"), states.count("waiting"), Registration.objects.holding().places())
"""


def test_eight_want_three_places_at_once(tmp_path: Path, db: None) -> None:
    with for_processes(tmp_path) as url:
        assert Site(url, tmp_path).python(RUSH).splitlines()[-1] == "3 5 3"
