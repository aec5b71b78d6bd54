"""Every action says who did it, in one transaction, and leaves one line of history (ARCHITECTURE, sentence 4)."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator

import pytest

import sueiga
from tests.laws import source


def actions() -> Iterator[Callable[..., object]]:
    """Public functions of actions modules that the rest of the product calls; what only they call are their steps."""
    elsewhere = "\n".join(
        path.read_text() for path in source.modules() if "actions" not in (path.stem, path.parent.name)
    )
    for module in pkgutil.walk_packages(sueiga.__path__, "sueiga."):
        if "actions" in module.name.split(".")[2:]:
            found = importlib.import_module(module.name)
            for name, function in inspect.getmembers(found, inspect.isfunction):
                own = function.__module__ == found.__name__ and not name.startswith("_")
                if own and re.search(rf"\b{name}\b", elsewhere):
                    yield function


each_action = pytest.mark.parametrize(
    "action", list(actions()), ids=lambda action: f"{action.__module__}.{action.__name__}"
)


@each_action
def test_an_action_takes_named_parameters_only_and_says_who(action: Callable[..., object]) -> None:
    parameters = inspect.signature(action).parameters
    assert "by" in parameters
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}


@each_action
def test_an_action_is_one_transaction(action: Callable[..., object]) -> None:
    assert inspect.unwrap(action) is not action  # transaction.atomic wraps it


@each_action
def test_an_action_leaves_a_line_of_history(action: Callable[..., object]) -> None:
    module = ast.parse(inspect.getsource(importlib.import_module(action.__module__)))
    calls = {node.name: called_by(node) for node in ast.walk(module) if isinstance(node, ast.FunctionDef)}
    reached = {action.__name__}
    while more := {name for known in reached for name in calls.get(known, ())} - reached:
        reached |= more
    assert "record" in reached


def called_by(function: ast.FunctionDef) -> set[str]:
    return {
        node.func.id for node in ast.walk(function) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
