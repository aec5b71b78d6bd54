"""axe-core, the accessibility engine, from its npm package of a pinned version, checked by its digest.

`python -m tests.browser.axe --install` puts it under var/ once; the browser tests inject it into pages.
"""

import hashlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

VERSION = "4.14.1"
SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
FOLDER = Path(os.environ.get("SUEIGA_VAR_DIR") or Path(__file__).resolve().parents[2] / "var") / "browser"
SCRIPT = FOLDER / "node_modules/axe-core/axe.min.js"


@cache
def source() -> str:
    """The script; LookupError when it is not there or not the one we know."""
    if not SCRIPT.exists():
        raise LookupError(f"axe-core {VERSION} is not installed under {FOLDER}; run: ./sueiga test browser")
    content = SCRIPT.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise LookupError(f"{SCRIPT} is not axe-core {VERSION}; delete it and run: ./sueiga test browser")
    return content.decode()


def install() -> None:
    """Fetch the package by name and version; nothing of it is run."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    trusted = Path("/etc/ssl/certs/ca-certificates.crt")  # npm by itself asks the authorities it was built with only
    system = {"NODE_EXTRA_CA_CERTS": str(trusted)} if trusted.exists() else {}
    subprocess.run(
        ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", "--prefix", ".",
         f"axe-core@{VERSION}"], cwd=FOLDER, check=True, env={**system, **os.environ},
    )  # fmt: skip


if __name__ == "__main__":
    if "--install" in sys.argv:
        install()
    try:
        source()
    except LookupError as error:
        sys.exit(str(error))
