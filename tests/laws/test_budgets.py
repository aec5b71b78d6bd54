"""How long things may be, how they may not be called, and what is not written here at all (ARCHITECTURE, Budgets)."""

import ast
from pathlib import Path

import pytest

from tests.laws import source

FORBIDDEN_NAMES = {
    "utils", "util", "helpers", "helper", "services", "service", "selectors", "managers", "mixins", "signals", "misc",
    "common",
}  # fmt: skip
VIEW_CLASSES = {"View", "TemplateView", "ListView", "DetailView", "FormView", "CreateView", "UpdateView", "DeleteView"}
VIEW_LINES, FUNCTION_LINES, MODULE_LINES, TEMPLATE_LINES, TEST_LINES = 20, 40, 300, 150, 400

each_module = pytest.mark.parametrize("path", source.modules(), ids=source.name)
each_view = pytest.mark.parametrize("path", source.views(), ids=source.name)
each_template = pytest.mark.parametrize("path", source.templates(), ids=source.name)
each_test = pytest.mark.parametrize("path", sorted((source.ROOT / "tests").rglob("*.py")), ids=source.name)


def length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@each_module
def test_a_module_has_at_most_300_lines(path: Path) -> None:
    assert source.filled_lines(path) <= MODULE_LINES


@each_module
def test_a_function_has_at_most_40_lines(path: Path) -> None:
    assert [node.name for node in source.functions(path) if length(node) > FUNCTION_LINES] == []


@each_view
def test_a_view_has_at_most_20_lines_below_its_name_and_docstring(path: Path) -> None:
    long = {node.name: length(node) for node in source.functions(path) if length(node) - 2 > VIEW_LINES}
    assert long == {}


@each_template
def test_a_template_has_at_most_150_lines(path: Path) -> None:
    assert source.filled_lines(path) <= TEMPLATE_LINES


@each_test
def test_a_test_file_has_at_most_400_lines(path: Path) -> None:
    assert source.filled_lines(path) <= TEST_LINES


@each_test
def test_the_median_test_has_at_most_12_lines(path: Path) -> None:
    lengths = sorted(length(node) for node in source.functions(path) if node.name.startswith("test_"))
    assert not lengths or lengths[len(lengths) // 2] <= 12 + 1


@each_module
def test_a_module_is_named_after_what_it_does(path: Path) -> None:
    assert not FORBIDDEN_NAMES & {path.stem, path.parent.name}


@each_module
def test_imports_stand_at_the_top(path: Path) -> None:
    inside = [
        f"{function.name}:{node.lineno}"
        for function in source.functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


@each_module
def test_nothing_is_done_behind_the_back_by_signals(path: Path) -> None:
    imported = {node.module for node in ast.walk(source.tree(path)) if isinstance(node, ast.ImportFrom) and node.module}
    allowed = {"django.db.backends.signals"} if path.parts[-2:] == ("core", "apps.py") else set()
    assert not {module for module in imported if module.endswith("signals") or module == "django.dispatch"} - allowed


@each_module
def test_views_are_functions(path: Path) -> None:
    bases = {
        base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
        for node in ast.walk(source.tree(path))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    }
    assert not bases & VIEW_CLASSES
