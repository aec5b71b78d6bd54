"""Apps form a ladder (ARCHITECTURE). Imports are watched by import-linter in ./sueiga check; rows are watched here."""

import tomllib

import pytest
from django.apps import apps
from django.db.models import Model
from wagtail.models import Orderable

from tests.laws import source

CONTRACTS = tomllib.loads((source.ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
LAYERS = [[app.strip(" ()") for app in layer.split("|")] for layer in CONTRACTS[0]["layers"]]
HEIGHT = {app: -step for step, layer in enumerate(LAYERS) for app in layer}


@pytest.mark.parametrize("model", apps.get_models(), ids=lambda model: model._meta.label)
def test_foreign_keys_point_downwards(model: type[Model]) -> None:
    here = model._meta.app_label
    for field in model._meta.get_fields():
        if field.concrete and field.is_relation and field.related_model and here in HEIGHT:
            there = field.related_model._meta.app_label
            assert there == here or there not in HEIGHT or HEIGHT[here] > HEIGHT[there], field


def test_every_app_stands_on_the_ladder() -> None:
    assert set(source.SIBLINGS) <= set(HEIGHT)


def test_the_order_inside_an_app_is_watched_in_every_app() -> None:
    watched = {container.removeprefix("sueiga.") for container in CONTRACTS[1]["containers"]}
    assert set(source.SIBLINGS) - watched == {"core"}


@pytest.mark.parametrize("model", apps.get_models(), ids=lambda model: model._meta.label)
def test_rows_have_no_order_of_their_own(model: type[Model]) -> None:
    of_library = issubclass(
        model, Orderable
    )  # rows an editor puts in order by hand, in the library's own column (ADR 17)
    assert model._meta.app_label not in HEIGHT or of_library or not model._meta.ordering
