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
    with laid(kind) as cable, cluster(address=cable.address, mask=cable.mask) as url:
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


@kinds
def test_what_a_cut_off_host_ran_is_run_by_another_within_a_minute(
    hosts: tuple[Site, Site, Wire | Relay], tmp_path: Path
) -> None:
    near, far, cable = hosts
    file = tmp_path / "said"
    near.enqueue("hold", file, 300, 1)
    cut_off = far.work(code=MANAGED, before=cable.before)
    near.await_lines(file, 1)
    other = near.work(code=MANAGED)
    near.until(lambda: " begins" in near.logs())

    cable.cut()
    began = time.monotonic()
    lines = near.await_lines(file, 4, seconds=60)

    assert time.monotonic() - began < 60
    assert [line.split()[0] for line in lines] == ["begin", "let-go", "begin", "end"]
    assert begun_by(lines) == [cut_off.pid, cut_off.pid, other.pid, other.pid]
    near.until(lambda: "hold: succeed" in near.logs())

    cable.mend()
    far.until(lambda: "begins anew" in far.logs())
    other.terminate()
    near.until(lambda: other.poll() == 0)
    near.enqueue("note", file, "all is well")
    assert near.await_lines(file, 5)[4] == "all is well"
