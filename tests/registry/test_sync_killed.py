"""Killed with -9 in the middle of writing, the database is as it was, and the next run is as good as ever."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.kept_database import for_processes
from tests.registry.register_files import deregistered, registered, write_deregistered, write_registered

COUNT = """
from sueiga.registry.models import *
print(*(m.objects.count() for m in (Organisation, Evidence, Change, StandingPeriod, SearchEntry, Run, SourceRun)))
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from django.db import connection
from sueiga.registry.actions.runs import synchronise

def fatal(execute, sql, params, many, context):
    if sys.argv[2] in str(sql):
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, params, many, context)

with connection.execute_wrapper(fatal):
    synchronise(by=None, origin=Path(sys.argv[1]))
"""
START = "import django; django.setup()\n"
POINTS = [
    'INTO "registry_organisation"', 'INTO "registry_evidence"', 'INTO "registry_change"', 'INTO "registry_sourcerun"',
    'INTO "registry_standingperiod"', '"registry_searchentry"', 'INTO "history_event"',
]  # fmt: skip


def run_python(code: str, folder: Path, url: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {
        **os.environ, "SUEIGA_DATABASE_URL": url, "SUEIGA_VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "sueiga.settings", "PYTHONPATH": str(settings.BASE_DIR / "src"),
    }  # fmt: skip
    command = [sys.executable, "-c", START + code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("killed")


@pytest.fixture(scope="module")
def url(folder: Path, django_db_setup: None) -> Iterator[str]:
    """A database of its own, of the kind the tests run on."""
    with for_processes(folder) as url:
        yield url


@pytest.fixture(scope="module")
def files(folder: Path, url: str) -> Path:
    """Files of thirty communities, and a database that has seen ten of them."""
    files = folder / "files"
    write_registered(files, *(registered(number) for number in range(1, 11)))
    run_python(KILLED, folder, url, str(files), "never")
    write_registered(files, *(registered(number, name=f"Naujasis {number} kaimas") for number in range(1, 31)))
    write_deregistered(files, deregistered(40))
    return files


@pytest.mark.parametrize("point", POINTS)
def test_killed_while_writing_it_is_as_before(folder: Path, url: str, files: Path, point: str) -> None:
    before = run_python(COUNT, folder, url).stdout

    killed = run_python(KILLED, folder, url, str(files), point)

    assert killed.returncode == -signal.SIGKILL
    assert run_python(COUNT, folder, url).stdout == before
    assert before.startswith("10 50 10 10 ")
