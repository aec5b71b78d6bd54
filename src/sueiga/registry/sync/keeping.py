"""The registers' folder: dated copies of the files, written whole or not at all, a few of each."""

import datetime as dt
import os
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

COPIES = 3
"""How many copies of each file stay, beside those a held run waits for."""
_CHUNK = 1 << 20


class Folder:
    """Kept files are named by their folder: JAR_IREGISTRUOTI/2024-01-05-3fd2a1b09c44.csv."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, file: str) -> Path:
        """Where a kept file is."""
        return self.root / file

    def has(self, file: str) -> bool:
        """Whether this copy is still kept."""
        return bool(file) and self.path(file).is_file()

    def part(self, name: str) -> Path:
        """A place for a file that is not whole yet; what an earlier, killed run left there is overwritten."""
        folder = self.root / name.upper()
        folder.mkdir(parents=True, exist_ok=True)
        return folder / "arriving.part"

    def keep(self, part: Path, digest: str, today: dt.date) -> str:
        """Make a whole file a kept one; the same content is kept once."""
        folder = part.parent
        same = sorted(folder.glob(f"*-{digest[:12]}.csv"))
        target = same[-1] if same else folder / f"{today.isoformat()}-{digest[:12]}.csv"
        part.replace(target)
        _flush(folder)
        return f"{folder.name}/{target.name}"

    def prune(self, name: str, needed: Collection[str]) -> None:
        """Drop all but the newest copies of a file and those that are needed."""
        folder = self.root / name.upper()
        copies = sorted(folder.glob("*.csv"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in copies[COPIES:]:
            if f"{folder.name}/{path.name}" not in needed:
                path.unlink(missing_ok=True)


def copy(source: Path, part: Path, *, longest: int) -> tuple[str, int]:
    """Copy a file to `part` and see it safely on disk; answers its SHA-256 and size. Stops beyond `longest` bytes."""
    digest, size = sha256(), 0
    with source.open("rb") as reading, part.open("wb") as writing:
        while size <= longest and (block := reading.read(_CHUNK)):
            digest.update(block)
            writing.write(block)
            size += len(block)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest(), size


def _flush(folder: Path) -> None:
    """Let the new name survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
