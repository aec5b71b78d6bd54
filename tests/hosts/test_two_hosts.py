"""Two hosts over one PostgreSQL, as docs/operations.md shows; one is cut off in the middle of a job.

At the speed that is shipped: another host must run the job within a minute, and the one cut off must have let go of
it by then. ./sueiga test hosts
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosts.cables import Relay, Wire, laid, may_have_namespaces
from tests.jobs.processes import MANAGED, MIGRATE, Site, begun_by
from tests.postgres_cluster import cluster

pytestmark = pytest.mark.hosts
LOCK = """
from django.utils import timezone
from sueiga.jobs.models import Turn
Turn.objects.create(entry="held", due_at=timezone.now())
"""
kinds = pytest.mark.parametrize("kind", [
    pytest.param(Wire, marks=pytest.mark.skipif(not may_have_namespaces(), reason="no network namespaces here")), Relay,
])  # fmt: skip


@pytest.fixture
def hosts(kind: type[Wire] | type[Relay], tmp_path: Path) -> Iterator[tuple[Site, Site, Wire | Relay]]:
    """The host the database is on, the other one, and what joins them."""
    with laid(kind) as cable, cluster(address=cable.address, mask=cable.mask, tables=True) as url:
        folders = [tmp_path / name for name in ("near", "far")]
        for folder in folders:
            folder.mkdir()
        near = Site(url, folders[0], silence=35)
        near.python(MIGRATE)
        near.python(LOCK)
        far = Site(cable.url(url), folders[1], silence=35)
        try:
            yield near, far, cable
        finally:
            cable.mend()
            far.end()
            near.end()


def cut_in_the_middle(near: Site, far: Site, cable: Wire | Relay, file: Path) -> tuple[list[str], float]:
    """What the job said that the far host began, the near one took over, and how long that took."""
    near.enqueue("hold", file, 300, 1)
    far.work(code=MANAGED, before=cable.before)
    near.await_lines(file, 1)
    near.work(code=MANAGED)
    near.until(lambda: " begins" in near.logs())
    cable.cut()
    began = time.monotonic()
    return near.await_lines(file, 4), time.monotonic() - began


@kinds
def test_what_a_cut_off_host_ran_is_run_by_another_within_a_minute(
    hosts: tuple[Site, Site, Wire | Relay], tmp_path: Path
) -> None:
    near, far, cable = hosts

    lines, seconds = cut_in_the_middle(near, far, cable, tmp_path / "said")

    assert seconds < 60
    assert [line.split()[0] for line in lines] == ["begin", "let-go", "begin", "end"]
    assert begun_by(lines) == [worker.pid for worker in (*far.workers, *far.workers, *near.workers, *near.workers)]
    cable.mend()
    far.until(lambda: "begins anew" in far.logs())
