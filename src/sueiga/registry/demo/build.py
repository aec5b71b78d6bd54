"""Builds the demonstration in the database: through the same runs and actions as real data."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.places.actions import load_places
from sueiga.places.facts import read_facts
from sueiga.places.models import Settlement
from sueiga.registry.actions.runs import release, synchronise
from sueiga.registry.demo.claims import let_people_claim
from sueiga.registry.demo.history import EARLIER, snapshot_days, write_files
from sueiga.registry.demo.mailings import let_rasa_write
from sueiga.registry.demo.people import IN_OFFICE, decide_some, introduce_cast
from sueiga.registry.demo.profiles import let_communities_tell
from sueiga.registry.demo.speaking import let_people_speak
from sueiga.registry.enums import RunState
from sueiga.registry.models import Organisation, Run

FOLDER = "demonstration"
"""Where the invented files stay, under the folder of everything that is not code."""


class DemoRefused(Exception):
    """The demonstration may not be built here."""


class DemoFailed(Exception):
    """A run over the invented files did not end well."""


def build(*, size: str, today: dt.date, progress: Callable[[str], None], seed: int = 1) -> None:
    """Write the invented files, run over each snapshot in order, bring the cast and some of their decisions.

    The files of today stay under `var/demonstration`. Raises DemoRefused, DemoFailed.
    """
    refuse_beside_others()
    directory = settings.VAR_DIR / FOLDER
    earlier = directory / EARLIER
    snapshots = [*((day, earlier / day.isoformat()) for day in snapshot_days(size, today)), (today, directory)]
    steps = len(snapshots) + 2
    progress(_("Demonstration %(step)d/%(steps)d: inventing organisations") % {"step": 1, "steps": steps})
    if not Settlement.objects.exists():
        load_places(facts=read_facts(), by=None)
    write_files(directory, size=size, seed=seed, today=today)
    cast = introduce_cast()
    rasa = cast[IN_OFFICE]
    for step, (day, folder) in enumerate(snapshots, 2):
        named = {"step": step, "steps": steps, "day": day.isoformat()}
        progress(_("Demonstration %(step)d/%(steps)d: the registers of %(day)s") % named)
        _run(folder, day, rasa)
    progress(_("Demonstration %(step)d/%(steps)d: people and their decisions") % {"step": steps, "steps": steps})
    decide_some(rasa, seed=seed)
    speaking = let_people_speak(cast, size=size, seed=seed, today=today)
    let_people_claim(speaking, rasa, seed=seed, today=today)
    let_communities_tell(speaking, size=size, seed=seed)
    let_rasa_write(speaking, rasa)
    shutil.rmtree(earlier)


def refuse_beside_others() -> None:
    """An invented registry never stands beside a real or an earlier one; raises DemoRefused."""
    if not settings.DEMONSTRATION:
        raise DemoRefused(_("Demonstrations are switched off here (SUEIGA_DEMONSTRATION)."))
    real = Organisation.objects.exclude(code__startswith="9").count()
    if real:
        text = ngettext(
            "This database has %(count)d real organisation; nothing was invented.",
            "This database has %(count)d real organisations; nothing was invented.",
            real,
        )
        raise DemoRefused(text % {"count": real})
    if Organisation.objects.exists():
        raise DemoRefused(_("This database has a demonstration already; another one needs another SUEIGA_VAR_DIR."))


def _run(folder: Path, day: dt.date, rasa: User) -> None:
    """One run; where it waits for a person, Rasa lets it go on."""
    report = synchronise(by=None, origin=folder, today=day)
    if report.state == RunState.HELD:
        report = release(run=Run.objects.held().get(), by=rasa, today=day)
    if report.state == RunState.FAILED or any(source.error for source in report.sources):
        raise DemoFailed(f"{folder}: {report.state} {report.message}")
