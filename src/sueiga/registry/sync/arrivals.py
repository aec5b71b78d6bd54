"""Getting the files of a run, from a folder or from the register's site: whole, looked at, kept."""

import datetime as dt
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import NOTHING, Bilingual, Sentence
from sueiga.registry.sources import SOURCES
from sueiga.registry.sources.definition import OrganisationSource, RegisterSource, YearlySource
from sueiga.registry.sync.fetching import Absent, Fetched, Limits, Site
from sueiga.registry.sync.flatfile import HEAD, read_header
from sueiga.registry.sync.keeping import Folder, copy
from sueiga.registry.sync.refusals import FileRefused, why


@dataclass(frozen=True)
class Earlier:
    """The copy an earlier run from the same place left."""

    file: str
    sha256: str
    etag: str
    last_modified: str


@dataclass(frozen=True)
class Arrival:
    """A file of this run: the copy to read ("": none), and what went wrong with getting a new one."""

    source: RegisterSource
    name: str
    file: str = ""
    sha256: str = ""
    etag: str = ""
    last_modified: str = ""
    seconds: float = 0
    error: Bilingual = NOTHING
    is_fault: bool = False


@dataclass(frozen=True)
class Wanted:
    """What to get, where to keep it, and what is there already (by the file's name in capitals)."""

    only: Collection[RegisterSource]  # asked for by name: then a file that is not there is a fault
    today: dt.date
    folder: Folder
    earlier: Mapping[str, Earlier]
    limits: Limits

    @property
    def sources(self) -> Collection[RegisterSource]:
        """Those asked for, in the order they are read."""
        return [source for source in SOURCES if source in self.only] if self.only else SOURCES


def arrivals(origin: str, wanted: Wanted) -> Iterator[Arrival]:
    """The files of a run, one by one; raises FileRefused when there is no such place at all."""
    is_site = "://" in origin
    return _from_site(origin, wanted) if is_site else _from_directory(Path(origin), wanted)


def _from_directory(directory: Path, wanted: Wanted) -> Iterator[Arrival]:
    """Files found by their names, in either case. What is not there is passed over unless asked for."""
    if not directory.is_dir():
        raise FileRefused(_("There is no folder %(path)s."), path=directory)
    paths = sorted(path for path in directory.iterdir() if path.suffix.lower() == ".csv" and path.is_file())
    for source in wanted.sources:
        ours = [path for path in paths if source.owns(path.stem)]
        for path in ours:
            yield _kept(source, source.called(path.stem), wanted, partial(_copied, path, wanted))
        if wanted.only and not ours:
            missing = Sentence(_("The file is not there.")).in_both()
            yield Arrival(source, source.file, error=missing, is_fault=True)


def _from_site(url: str, wanted: Wanted) -> Iterator[Arrival]:
    """Files asked of the site. One it has not is a fault if it is a main file or was asked for."""
    with Site(url, wanted.limits) as site:
        for source in wanted.sources:
            for name in source.names(wanted.today):
                arrival = _kept(source, name, wanted, partial(_fetched, site, name, wanted))
                if arrival.error or arrival.file:
                    yield arrival


def _kept(source: RegisterSource, name: str, wanted: Wanted, get: Callable[[Path], Fetched]) -> Arrival:
    """Get a file, look at its beginning, keep it. If that fails, the last good copy stays and is read."""
    begun = time.perf_counter()
    arrival = Arrival(source, name)
    earlier = wanted.earlier.get(name.upper())
    if earlier and wanted.folder.has(earlier.file):
        arrival = replace(arrival, **asdict(earlier))
    part = wanted.folder.part(name)
    try:
        new = get(part)
        if not new.unchanged:
            with part.open("rb") as file:
                read_header(file.read(HEAD), source)
            kept = wanted.folder.keep(part, new.sha256, wanted.today)
            arrival = replace(arrival, **asdict(Earlier(kept, new.sha256, new.etag, new.last_modified)))
    except Absent as absent:
        if not isinstance(source, YearlySource) or earlier or wanted.only:
            is_fault = isinstance(source, OrganisationSource) or bool(wanted.only)
            arrival = replace(arrival, error=why(absent), is_fault=is_fault)
    except (FileRefused, OSError) as refused:
        arrival = replace(arrival, error=why(refused), is_fault=True)
    finally:
        part.unlink(missing_ok=True)
    return replace(arrival, seconds=time.perf_counter() - begun)


def _copied(path: Path, wanted: Wanted, part: Path) -> Fetched:
    digest, size = copy(path, part, longest=wanted.limits.size)
    if size > wanted.limits.size:
        raise FileRefused(_("The file is larger than %(limit)d MB."), limit=wanted.limits.size >> 20)
    return Fetched(sha256=digest)


def _fetched(site: Site, name: str, wanted: Wanted, part: Path) -> Fetched:
    earlier = wanted.earlier.get(name.upper())
    if earlier is None or not wanted.folder.has(earlier.file):
        return site.fetch(name, part)
    return site.fetch(name, part, etag=earlier.etag, last_modified=earlier.last_modified)
