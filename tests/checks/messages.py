"""Checks that Lithuanian is complete: `python -m tests.checks.messages` (part of ./sueiga check).

Every message of the source stands in locale/lt, translated in all plural forms, with the same placeholders, nothing
fuzzy. The source is read by Django's makemessages in a copy of the tree (needs xgettext; the script installs it).
What the editors' library says is Lithuanian too, in its own catalogues or in locale/wagtail, so that a newer one whose
words we have not got yet is noticed here.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polib

from sueiga.settings import INSTALLED_APPS

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "locale/lt/LC_MESSAGES/django.po"
EDITORS = ROOT / "locale/wagtail/lt/LC_MESSAGES"
EDITING = [app for app in INSTALLED_APPS if app.split(".")[0] in ("wagtail", "taggit")]  # what editors read
SHADOWED = {"Application", "Caption", "Terms"}  # the site's meaning is another one, and stands: editors rarely see them
PLURAL_FORMS = 4
Entries = dict[tuple[str | None, str], polib.POEntry]
PLACEHOLDER = re.compile(r"%\((\w+)\)[sdf]|\{(\w*)\}|%[sd]")


def problems(catalogue: Path = CATALOGUE) -> list[str]:
    """What is wrong with the catalogue, one line each; empty when Lithuanian is complete."""
    if not catalogue.exists():
        return [f"{catalogue.relative_to(ROOT)} is missing"]
    translated = entries(catalogue)
    found = [problem for entry in translated.values() for problem in entry_problems(entry)]
    if shutil.which("xgettext"):
        for entry in messages_of_source():
            if _key(entry) not in translated:
                places = ", ".join(f"{name}:{line}" for name, line in entry.occurrences[:2])
                found.append(f"not in the catalogue: {entry.msgid!r} ({places})")
            elif entry.msgid_plural and not translated[_key(entry)].msgid_plural:
                found.append(f"has plural forms in the source only: {entry.msgid!r}")
    return found


def entry_problems(entry: polib.POEntry) -> list[str]:
    """What is wrong with one translation."""
    forms = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    found = []
    if entry.fuzzy:
        found.append(f"fuzzy: {entry.msgid!r}")
    if not all(forms):
        found.append(f"not translated: {entry.msgid!r}")
    if entry.msgid_plural and len(forms) != PLURAL_FORMS:
        found.append(f"{len(forms)} plural forms, not {PLURAL_FORMS}: {entry.msgid!r}")
    allowed = _placeholders(entry.msgid) | _placeholders(entry.msgid_plural)
    needed = _placeholders(entry.msgid_plural) if entry.msgid_plural else allowed
    if "python-format" in entry.flags or "python-brace-format" in entry.flags or "%(" in entry.msgid:
        found += [f"other placeholders: {entry.msgid!r} → {form!r}" for form in forms if form and not (
            _placeholders(form) <= allowed and (len(forms) > 1 or needed <= _placeholders(form)))]  # fmt: skip
    return found


def messages_of_source() -> list[polib.POEntry]:
    """Every message of the Python files and templates, as makemessages finds them."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("*.pyc", "data", "static"))
        (copy / "locale").mkdir()
        environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
        subprocess.run(
            [sys.executable, "-m", "django", "makemessages", "--locale", "lt", "--verbosity", "0"],
            cwd=copy, env=environment, check=True,
        )  # fmt: skip
        made = copy / "locale/lt/LC_MESSAGES/django.po"
        return list(polib.pofile(str(made))) if made.exists() else []


def editors_problems(
    folder: Path = EDITORS, site: Path = CATALOGUE, packages: list[Path] | None = None, domains: str = "django djangojs"
) -> list[str]:
    """What editors would read in English, or with lost placeholders, one line each."""
    places = list(package_folders()) if packages is None else packages
    found = []
    for domain in domains.split():
        ours = entries(folder / f"{domain}.po")
        theirs = [known for place in places for known in entries(_catalogue(place, "lt", domain)).values()]
        said = [entry for place in places for entry in entries(_catalogue(place, "en", domain)).values()]
        found += [problem for entry in ours.values() for problem in entry_problems(entry)]
        translated = {_kind(entry) for entry in ours.values()}
        translated |= {_kind(entry) for entry in theirs if not entry_problems(entry)}
        if domain == "django":
            translated |= {_kind(entry) for entry in entries(site).values()}
            found += shadowed(ours, entries(site))
        missing = dict.fromkeys(entry.msgid for entry in said if _kind(entry) not in translated)
        found += [f"read by editors, not in {folder.parents[1].name}/lt/{domain}.po: {text!r}" for text in missing]
    return found


def shadowed(ours: Entries, site: Entries) -> list[str]:
    """Messages the site says in other words than its editors' library: the site's would stand in both places."""
    return [
        f"site: {site[key].msgstr!r}, editors: {entry.msgstr!r}; give a context to the site's {entry.msgid!r}"
        for key, entry in ours.items()
        if key in site and entry.msgid not in SHADOWED and entry.msgstr != site[key].msgstr
    ]


def package_folders() -> Iterator[Path]:
    """The folders of the installed packages whose words editors read."""
    for app in EDITING:
        spec = importlib.util.find_spec(app)
        yield from (Path(place) for place in (spec and spec.submodule_search_locations) or ())


def entries(catalogue: Path) -> Entries:
    """What a catalogue holds; nothing if there is none."""
    if not catalogue.exists():
        return {}
    return {_key(entry): entry for entry in polib.pofile(str(catalogue)) if not entry.obsolete}


def _catalogue(package: Path, language: str, domain: str) -> Path:
    return package / "locale" / language / "LC_MESSAGES" / f"{domain}.po"


def _kind(entry: polib.POEntry) -> tuple[str | None, str, bool]:
    return *_key(entry), bool(entry.msgid_plural)


def _key(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def _placeholders(text: str) -> set[str]:
    return {match.group(0) for match in PLACEHOLDER.finditer(text.replace("%%", ""))}


if __name__ == "__main__":
    found = problems() + editors_problems()
    print("\n".join(found[:60]) or "Lithuanian is complete.")  # noqa: T201
    if len(found) > 60:
        print(f"… and {len(found) - 60} more")  # noqa: T201
    if not shutil.which("xgettext"):
        print("xgettext (Debian package gettext) is missing: the source was not compared.")  # noqa: T201
    sys.exit(bool(found))
