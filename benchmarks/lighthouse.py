"""Lighthouse, mobile settings, on five types of pages: performance, accessibility, best practices, SEO (bar 95 each).

Its npm package of a pinned version is fetched once into SUEIGA_VAR_DIR/browser/lighthouse; Debian's Chromium runs it
against the site on loopback. Each page is judged at most three times, until it reaches the bar: whatever else the
machine does only takes points away. What a page loses points for is printed below it.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
kept = Path(os.environ.get("SUEIGA_VAR_DIR") or Path(__file__).resolve().parents[1] / "var") / "browser/lighthouse"
folder = tempfile.TemporaryDirectory(prefix="sueiga-bench-lighthouse-")
os.environ["SUEIGA_VAR_DIR"] = folder.name
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models
from django.db import connection  # noqa: E402

from benchmarks._news_world import build  # noqa: E402
from benchmarks._site import serving  # noqa: E402

VERSION, BAR, ATTEMPTS = "12.8.2", 95, 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "front page": "/",
    "list of news": "/naujienos/",
    "article": "/naujienos/naujiena-7/",
    "community": "/bendruomenes/800000007/",
    "calls": "/kvietimai/",
}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-dev-shm-usage"


def install() -> Path:
    """The program, fetched by npm's ordinary client where it is not there yet."""
    program = kept / "node_modules/lighthouse/cli/index.js"
    if not program.exists():
        kept.mkdir(parents=True, exist_ok=True)
        trusted = Path("/etc/ssl/certs/ca-certificates.crt")  # npm by itself asks the authorities it was built with
        system = {"NODE_EXTRA_CA_CERTS": str(trusted)} if trusted.exists() else {}
        subprocess.run(
            [shutil.which("npm") or "", "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts",
             "--silent", "--prefix", ".", f"lighthouse@{VERSION}"], cwd=kept, check=True, env={**system, **os.environ},
        )  # fmt: skip
    return program


def judged(program: Path, address: str) -> dict[str, Any]:
    """The best that Lighthouse says of a page; nothing where it could not watch it load."""
    best: dict[str, Any] = {}
    for _ in range(ATTEMPTS):
        said = judged_once(program, address)
        if said and (not best or sum(scores(said)) > sum(scores(best))):
            best = said
        if best and min(scores(best)) >= BAR:
            break
    return best


def scores(said: dict[str, Any]) -> list[int]:
    """The four figures."""
    return [round((said["categories"][category]["score"] or 0) * 100) for category in CATEGORIES]


def judged_once(program: Path, address: str) -> dict[str, Any]:
    """What Lighthouse says of a page this time."""
    report = Path(folder.name) / "report.json"
    browser = shutil.which("chromium") or shutil.which("google-chrome") or ""
    ran = subprocess.run(
        [shutil.which("node") or "", str(program), address, "--quiet", "--output=json", f"--output-path={report}",
         f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}", "--no-enable-error-reporting"],
        check=False, env={**os.environ, "CHROME_PATH": browser},
    )  # fmt: skip
    if ran.returncode:
        return {}
    said: dict[str, Any] = json.loads(report.read_text())
    return said


def lost(said: dict[str, Any]) -> list[str]:
    """Each audit that cost points, with what it measured."""
    weighed = {
        audit["id"] for name in CATEGORIES for audit in said["categories"][name]["auditRefs"] if audit["weight"] > 0
    }
    audits = [said["audits"][key] for key in sorted(weighed)]
    wrong = [audit for audit in audits if audit["score"] is not None and audit["score"] < 0.9]
    return [f"{audit['id']} {audit['score']:.2f} {audit.get('displayValue', '')}".strip() for audit in wrong]


def main(arguments: list[str] | None = None) -> int:
    """Print the four figures of each page; 1 when one is below the bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--pictures", type=int, default=100)
    parser.add_argument("--port", type=int, default=8196)
    options = parser.parse_args(arguments)
    if not shutil.which("npm"):
        print("npm is not installed: nothing was measured.")
        return 1
    program = install()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    build(options.articles, options.pictures)
    connection.close()
    worst = 100
    with serving(options.port, SUEIGA_DEMONSTRATION="false") as site:
        for name, path in PAGES.items():
            said = judged(program, f"{site}{path}")
            figures = scores(said) if said else [0]
            worst = min(worst, *figures)
            print(
                name, *(f"{category} {figure}" for category, figure in zip(CATEGORIES, figures, strict=False)), sep=", "
            )
            for line in lost(said) if said else ["it could not be watched"]:
                print(f"    {line}")
    print(f"{connection.vendor}: lowest {worst} (bar {BAR})")
    return int(worst < BAR)


if __name__ == "__main__":
    sys.exit(main())
