"""What is installed tomorrow is what was installed today."""

from importlib.metadata import distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.laws.source import ROOT


def pinned() -> set[str]:
    """Names in the pinned files, each with the extras that stand beside it."""
    found = set()
    for name in ("runtime", "test"):
        for line in (ROOT / f"requirements/{name}.txt").read_text().splitlines():
            if "==" in line and not line.startswith((" ", "#")):
                wanted = Requirement(line.split(";")[0].rstrip(" \\"))
                project = canonicalize_name(wanted.name)
                found |= {project} | {f"{project}[{extra}]" for extra in wanted.extras}
    return found


def asked_with_extras() -> set[str]:
    """What installed packages ask of others in so many words, extras and all."""
    found = set()
    for distribution in distributions():
        for text in distribution.requires or []:
            wanted = Requirement(text)
            if not (wanted.marker and "extra" in str(wanted.marker)):
                found |= {f"{canonicalize_name(wanted.name)}[{extra}]" for extra in wanted.extras}
    return found


def test_an_extra_a_package_asks_for_is_pinned_by_name() -> None:
    """Pip takes such a name for a project of its own: unpinned, the next release of it ends every installation."""
    assert asked_with_extras() - pinned() == set()
    assert "coverage[toml]" in asked_with_extras()
