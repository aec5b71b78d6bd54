"""Compiles translations (.po to .mo) with polib, so that a machine without gettext has them too.

Called by ./sueiga before anything else: `python -m sueiga.core.messages locale`.
"""

import sys
from pathlib import Path

import polib


def compile_messages(folder: Path) -> list[Path]:
    """Write each catalogue's .mo that is missing or older than its .po; the ones written."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        fresh = target.with_suffix(".mo.new")
        polib.pofile(str(source)).save_as_mofile(str(fresh))
        fresh.replace(target)
        written.append(target)
    return written


if __name__ == "__main__":
    for folder in sys.argv[1:]:
        compile_messages(Path(folder))
