"""Checks that nothing asks a third party: `python -m tests.checks.hosts` (part of ./sueiga check).

No tracked file names a package registry's host; what browsers receive names no foreign host at all; Python names only
the hosts of KNOWN.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
URL = re.compile(r"(?:https?:)?//((?:[a-z0-9-]+\.)+[a-z]{2,})", re.IGNORECASE)
REGISTRIES = re.compile(
    r"(?:pypi|pythonhosted|npmjs|yarnpkg|jsdelivr|unpkg|cdnjs|deb\.debian|archive\.ubuntu|security\.debian)\.(?:org|com|net)",
    re.IGNORECASE,
)
KNOWN = {  # hosts that may stand in code: sources of data, licences, vocabularies, the reserved ones
    "www.registrucentras.lt", "get.data.gov.lt", "data.gov.lt", "osp.stat.gov.lt", "creativecommons.org",
    "org-id.guide", "schema.org", "www.w3.org", "example.org", "example.com", "www.e-tar.lt", "e-seimas.lrs.lt",
    "vdai.lrv.lt", "developer.vonage.com", "rest.nexmo.com", "facebook.com", "lkbs.net",
    "api.tech.ec.europa.eu", "www.ngo.lt", "sppd.lrv.lt", "info.registrucentras.lt",
    "www.ltkt.lt", "www.leadertinklas.lt", "zarasubendruomenes.lt", "ec.europa.eu", "erasmus-plus.ec.europa.eu",
    "a9.com", "www.sitemaps.org",  # names of formats: OpenSearch, site maps
    "www.youtube.com", "www.youtube-nocookie.com", "vimeo.com", "player.vimeo.com",  # videos, once somebody opened one
}  # fmt: skip
LOADED = re.compile(r"""(?:src|srcset|action)=["']?(?:https?:)?//|@import\s|url\(["']?(?:https?:)?//""", re.IGNORECASE)


def problems() -> list[str]:
    """Each foreign host in a tracked file, one line each."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and path != Path(__file__):
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            found += [f"{name}:{line}: {what}" for line, what in file_problems(name, text)]
    return found


def file_problems(name: str, text: str) -> list[tuple[int, str]]:
    """Line numbers and hosts that may not stand in the file of this name."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if match := REGISTRIES.search(line):
            found.append((number, f"a package registry: {match[0]}"))
        if name.startswith("src/") and "LICENSE" not in name:
            found += [(number, f"a foreign host: {host}") for host in URL.findall(line) if host.lower() not in KNOWN]
            if not name.endswith(".py") and LOADED.search(line):
                found.append((number, "loads from elsewhere"))
    return found


if __name__ == "__main__":
    found = problems()
    print("\n".join(found) or "No third party is asked for anything.")  # noqa: T201
    sys.exit(bool(found))
