"""Every action says who did it, in one transaction, and leaves one line of history (ARCHITECTURE, sentence 4)."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import sueiga
from tests.laws import source


def actions() -> Iterator[Callable[..., object]]:
    """Public functions of actions modules that the rest of the product calls; what only they call are their steps."""
    others = [path for path in source.modules() if "actions" not in (path.stem, path.parent.name)]
    elsewhere = {word for path in others for word in re.findall(r"\w+", path.read_text())}
    for module in pkgutil.walk_packages(sueiga.__path__, "sueiga."):
        if "actions" in module.name.split(".")[2:]:
            found = importlib.import_module(module.name)
            for name, function in inspect.getmembers(found, inspect.isfunction):
                own = function.__module__ == found.__name__ and not name.startswith("_")
                if own and name in elsewhere:
                    yield function


ACTIONS = {f"{action.__module__}.{action.__name__}": action for action in actions()}


def test_the_actions_are_found() -> None:
    assert len(ACTIONS) > 200


def test_an_action_takes_named_parameters_only() -> None:
    assert [name for name, action in ACTIONS.items() if kinds(action) != {inspect.Parameter.KEYWORD_ONLY}] == []


def kinds(action: Callable[..., object]) -> set[object]:
    return {parameter.kind for parameter in inspect.signature(action).parameters.values()}


def test_an_action_says_who() -> None:
    assert [name for name, action in ACTIONS.items() if "by" not in inspect.signature(action).parameters] == []


def test_an_action_is_one_transaction() -> None:
    bare = [name for name, action in ACTIONS.items() if inspect.unwrap(action) is action]
    assert bare == []  # transaction.atomic wraps each


def test_an_action_leaves_a_line_of_history() -> None:
    assert [name for name, action in ACTIONS.items() if "record" not in reached(action)] == []


def reached(action: Callable[..., object]) -> set[str]:
    """Functions of the action's module that it calls, by whatever way, and theirs of other modules."""
    path = Path(inspect.getfile(inspect.unwrap(action)))
    calls = {node.name: called_by(node) for node in source.functions(path)}
    found = {action.__name__}
    while more := {name for known in found for name in calls.get(known, ())} - found:
        found |= more
    return found


def called_by(function: ast.FunctionDef) -> set[str]:
    return {
        node.func.id for node in ast.walk(function) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
