"""What, beside the files, an outcome rests on: the rules, the places, people's decisions."""

from hashlib import sha256
from pathlib import Path

from django.db.models import Count, Max

from sueiga.places.models import Eldership, Intake, Municipality, Settlement
from sueiga.registry.models import Decision

_REGISTRY = Path(__file__).parents[1]
_RULES = (_REGISTRY / "classification", _REGISTRY / "sources", _REGISTRY / "sync", _REGISTRY.parent / "places")


def fingerprint() -> str:
    """Changes when a rule, a place or a decision does; then even the same files are read anew."""
    digest = sha256()
    for folder in _RULES:
        for path in sorted(folder.glob("*.py")):
            digest.update(path.read_bytes())
    for model in (Municipality, Eldership, Settlement):
        digest.update(repr(model._default_manager.aggregate(Count("pk"), Max("pk"))).encode())
    digest.update(repr(Intake.objects.aggregate(Max("pk"))).encode())
    digest.update(repr(Decision.objects.aggregate(Count("pk"), Max("pk"), Max("undone_at"))).encode())
    return digest.hexdigest()
