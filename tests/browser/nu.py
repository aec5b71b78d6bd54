"""The Nu HTML checker, as the W3C runs it, from its npm package of a pinned version, checked by its digest.

`python -m tests.browser.nu --install` puts it under var/ once; it needs a Java to run (Debian's default-jre-headless).
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.browser.axe import FOLDER

VERSION = "26.9.27"
SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"
PLACE = FOLDER / "nu"
PROGRAM = PLACE / "node_modules/vnu-jar/build/dist/vnu.jar"
OF_HTMX = re.compile(
    r"Attribute “hx-[a-z-]+(?::[a-z-]+)?” not allowed"
)  # htmx's own; data- before them says nothing more


def found() -> Path:
    """The program; LookupError when it is not there or not the one we know."""
    if not PROGRAM.exists():
        raise LookupError(f"vnu-jar {VERSION} is not installed under {PLACE}; run: ./sueiga test browser")
    if hashlib.sha256(PROGRAM.read_bytes()).hexdigest() != SHA256:
        raise LookupError(f"{PROGRAM} is not vnu-jar {VERSION}; delete it and run: ./sueiga test browser")
    return PROGRAM


def install() -> None:
    """Fetch the package by name and version; nothing of it is run."""
    PLACE.mkdir(parents=True, exist_ok=True)
    trusted = Path("/etc/ssl/certs/ca-certificates.crt")  # npm by itself asks the authorities it was built with only
    system = {"NODE_EXTRA_CA_CERTS": str(trusted)} if trusted.exists() else {}
    subprocess.run(
        ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", "--prefix", ".",
         f"vnu-jar@{VERSION}"], cwd=PLACE, check=True, env={**system, **os.environ},
    )  # fmt: skip


def errors(folder: Path) -> list[str]:
    """What the checker says is wrong in the .html files of a folder: file, line and sentence."""
    ran = subprocess.run(
        ["java", "-Xss1m", "-jar", str(found()), "--errors-only", "--format", "json", "--skip-non-html", str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = json.loads(ran.stderr)["messages"]
    wrong = [f"{Path(m.get('url', '')).name}:{m.get('lastLine')}: {m['message']}" for m in said if m["type"] != "info"]
    return sorted({line for line in wrong if not OF_HTMX.search(line)})


if __name__ == "__main__":
    if "--install" in sys.argv:
        install()
    try:
        found()
    except LookupError as error:
        sys.exit(str(error))
