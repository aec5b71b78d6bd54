"""Whoever looks at the background work reads words, not the code's names."""

import importlib
import pkgutil

import pytest
from django_tasks.base import Task

import sueiga
from sueiga.home.task_names import name_of

TASKS = {
    value.module_path
    for module in pkgutil.walk_packages(sueiga.__path__, "sueiga.")
    if module.name.endswith((".tasks", ".daily"))
    for value in vars(importlib.import_module(module.name)).values()
    if isinstance(value, Task)
}


def test_there_are_tasks() -> None:
    assert "sueiga.messaging.tasks.deliver" in TASKS


@pytest.mark.parametrize("path", sorted(TASKS))
def test_each_task_is_called_by_words(path: str) -> None:
    assert "." not in name_of(path)
