"""Apps form a ladder (ARCHITECTURE). Imports are watched by import-linter in ./sueiga check; rows are watched here."""

import tomllib

from django.apps import apps
from django.db.models import Field, Model
from wagtail.models import Orderable

from tests.laws import source

CONTRACTS = tomllib.loads((source.ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
LAYERS = [[app.strip(" ()") for app in layer.split("|")] for layer in CONTRACTS[0]["layers"]]
HEIGHT = {app: -step for step, layer in enumerate(LAYERS) for app in layer}
OURS = [model for model in apps.get_models() if model._meta.app_label in HEIGHT]


def test_foreign_keys_point_downwards() -> None:
    assert [str(field) for model in OURS for field in relations(model) if not points_downwards(model, field)] == []


def relations(model: type[Model]) -> list[Field]:
    """Columns that lead to another table."""
    return [field for field in model._meta.get_fields() if field.concrete and field.is_relation and field.related_model]


def points_downwards(model: type[Model], field: Field) -> bool:
    """To its own app, to a lower one or to a library's."""
    here, there = model._meta.app_label, field.related_model._meta.app_label
    return there == here or there not in HEIGHT or HEIGHT[here] > HEIGHT[there]


def test_every_app_stands_on_the_ladder() -> None:
    assert set(source.SIBLINGS) <= set(HEIGHT)


def test_the_order_inside_an_app_is_watched_in_every_app() -> None:
    watched = {container.removeprefix("sueiga.") for container in CONTRACTS[1]["containers"]}
    assert set(source.SIBLINGS) - watched == {"core"}


def test_rows_have_no_order_of_their_own() -> None:
    by_hand = Orderable  # rows an editor puts in order, in the library's own column (ADR 17)
    ordered = [model for model in OURS if model._meta.ordering and not issubclass(model, by_hand)]
    assert [model._meta.label for model in ordered] == []
