"""Makes a site ready to be served on one machine: tables, static files, places, the demonstration.

Each step is skipped when nothing changed since it was last done, so that a later start takes a second or two.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from sueiga.events.demo import fill_calendar
from sueiga.funding.demo import publish_calls
from sueiga.history.models import Event
from sueiga.home.searching.indexing import index_changed
from sueiga.places.models import Municipality
from sueiga.publishing.demo import publish
from sueiga.publishing.laying_out import lay_out
from sueiga.registry import demo
from sueiga.registry.models import Organisation, Run

BEGUN, BUILT = "demonstration:begin", "demonstration:built"
CALLS, EVENTS, PAGES = "demonstration:calls", "demonstration:events", "demonstration:pages"


def prepare(*, size: str | None, today: dt.date, progress: Callable[[str], None]) -> None:
    """Everything that must be in place before the first page; `progress` is told each step that takes a while."""
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    migrate(progress)
    collect_static(progress)
    load_places(progress)
    lay_out()
    if settings.DEMONSTRATION:
        build_demonstration(size=size, today=today, progress=progress)
    restand(today)


def migrate(progress: Callable[[str], None]) -> None:
    """Bring the database to the state of the code."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        progress(_("preparing the database"))
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)


def collect_static(progress: Callable[[str], None]) -> None:
    """Gather, name by content and compress the static files."""
    if _changed("static", _static_files()):
        progress(_("gathering static files"))
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        _remember("static", _static_files())


def load_places(progress: Callable[[str], None]) -> None:
    """The shipped facts about counties, municipalities, elderships and settlements."""
    facts = sorted((Path(apps.get_app_config("places").path) / "data").glob("*"))
    if _changed("places", facts) or not Municipality.objects.exists():
        progress(_("loading places"))
        call_command("load_places", verbosity=0)
        _remember("places", facts)


def build_demonstration(*, size: str | None, today: dt.date, progress: Callable[[str], None]) -> None:
    """Fill an empty registry with the invented organisations ("full" unless said). Interrupted, it is begun anew.

    A registry in which a run was ever made, and which we did not begin to fill ourselves, is left alone.
    """
    marks = dict(Event.objects.filter(verb__in=[BEGUN, BUILT, CALLS, EVENTS, PAGES]).values_list("verb", "subject_id"))
    if BUILT in marks:
        add_what_is_new(marks, today, progress)
    if BUILT in marks or (BEGUN not in marks and Run.objects.exists()):
        if size and size != marks.get(BUILT, size):
            progress(
                _("this database keeps its %(size)s demonstration; another one needs another SUEIGA_VAR_DIR")
                % {"size": marks[BUILT]}
            )
        return
    if Organisation.objects.exclude(code__startswith="9").exists():  # invented codes begin with 9
        progress(_("real organisations are here; the demonstration is left unbuilt"))
        return
    size = size or "full"
    if BEGUN in marks:
        progress(_("the demonstration was interrupted half-way; beginning anew"))
        call_command("flush", verbosity=0, interactive=False)
        call_command("load_places", verbosity=0)
    _mark(BEGUN, size)
    progress(_("building the demonstration (once; a minute or two)"))
    demo.build(size=size, today=today, progress=progress)
    lay_out()
    _mark(BUILT, size)
    add_what_is_new({BUILT: size}, today, progress)


def add_what_is_new(marks: dict[str, str], today: dt.date, progress: Callable[[str], None]) -> None:
    """What one built by an earlier release lacks; left out where somebody of its cast was erased since."""
    steps = (
        (CALLS, _("adding example calls to the demonstration"), publish_calls),
        (EVENTS, _("adding the calendar to the demonstration"), fill_calendar),
        (PAGES, _("adding pages, news and pictures to the demonstration"), publish),
    )
    lacking = [step for step in steps if step[0] not in marks]
    for mark, told, build in lacking:
        progress(told)
        with suppress(LookupError):
            build(today)
        _mark(mark, marks[BUILT])
    if lacking:
        index_changed()


def restand(today: dt.date) -> None:
    """Let standings follow the calendar, once a day: pages judge by today's date, lists by what was last judged."""
    stamp = settings.VAR_DIR / "standings.stamp"
    if not stamp.exists() or stamp.read_text() != today.isoformat():
        call_command("restand", verbosity=0)
        stamp.write_text(today.isoformat())


def _mark(verb: str, size: str) -> None:
    Event.objects.create(verb=verb, subject_type="demonstration", subject_id=size, subject_name=size)


def _static_files() -> Iterator[Path]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield Path(storage.path(name))


def _changed(what: str, files: "Iterator[Path] | list[Path]") -> bool:
    stamp = settings.VAR_DIR / f"{what}.stamp"
    return not stamp.exists() or stamp.read_text() != _digest(files)


def _remember(what: str, files: "Iterator[Path] | list[Path]") -> None:
    (settings.VAR_DIR / f"{what}.stamp").write_text(_digest(files))


def _digest(files: "Iterator[Path] | list[Path]") -> str:
    lines = sorted(f"{path}:{path.stat().st_size}:{path.stat().st_mtime_ns}" for path in files)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
