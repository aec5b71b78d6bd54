"""How long things may be, how they may not be called, and what is not written here at all (ARCHITECTURE, Budgets).

A law is one test over all files: it names each that breaks it.
"""

import ast
from pathlib import Path

from tests.laws import source

FORBIDDEN_NAMES = {
    "utils", "util", "helpers", "helper", "services", "service", "selectors", "managers", "mixins", "signals", "misc",
    "common",
}  # fmt: skip
VIEW_CLASSES = {"View", "TemplateView", "ListView", "DetailView", "FormView", "CreateView", "UpdateView", "DeleteView"}
VIEW_LINES, FUNCTION_LINES, MODULE_LINES, TEMPLATE_LINES, TEST_LINES = 20, 40, 300, 150, 400


def length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def longer(paths: list[Path], lines: int) -> list[str]:
    """Of these files, those with more filled lines."""
    return [source.name(path) for path in paths if source.filled_lines(path) > lines]


def test_there_are_files_to_look_at() -> None:
    assert min(len(source.modules()), len(source.views()), len(source.templates()), len(source.tests())) > 100


def test_a_module_has_at_most_300_lines() -> None:
    assert longer(source.modules(), MODULE_LINES) == []


def test_a_template_has_at_most_150_lines() -> None:
    assert longer(source.templates(), TEMPLATE_LINES) == []


def test_a_test_file_has_at_most_400_lines() -> None:
    assert longer(source.tests(), TEST_LINES) == []


def test_a_function_has_at_most_40_lines() -> None:
    assert [
        f"{source.name(path)}:{node.name}"
        for path in source.modules()
        for node in source.functions(path)
        if length(node) > FUNCTION_LINES
    ] == []


def test_a_view_has_at_most_20_lines_below_its_name_and_docstring() -> None:
    assert [
        f"{source.name(path)}:{node.name}"
        for path in source.views()
        for node in source.functions(path)
        if length(node) - 2 > VIEW_LINES
    ] == []


def test_the_median_test_has_at_most_12_lines() -> None:
    assert [source.name(path) for path in source.tests() if median(path) > 12 + 1] == []


def median(path: Path) -> int:
    """Lines of the test in the middle."""
    lengths = sorted(length(node) for node in source.functions(path) if node.name.startswith("test_"))
    return lengths[len(lengths) // 2] if lengths else 0


def test_a_module_is_named_after_what_it_does() -> None:
    assert [source.name(path) for path in source.modules() if FORBIDDEN_NAMES & {path.stem, path.parent.name}] == []


def test_imports_stand_at_the_top() -> None:
    assert [
        f"{source.name(path)}:{node.lineno}"
        for path in source.modules()
        for function in source.functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ] == []


def test_nothing_is_done_behind_the_back_by_signals() -> None:
    assert [source.name(path) for path in source.modules() if imported(path) - allowed(path)] == []


def imported(path: Path) -> set[str]:
    """Modules of signals that this one imports from."""
    modules = {node.module for node in source.nodes(path, ast.ImportFrom) if node.module}
    return {module for module in modules if module.endswith("signals") or module == "django.dispatch"}


def allowed(path: Path) -> set[str]:
    """Only the connection to the database is prepared when it is made."""
    return {"django.db.backends.signals"} if path.parts[-2:] == ("core", "apps.py") else set()


def test_views_are_functions() -> None:
    assert [source.name(path) for path in source.modules() if bases(path) & VIEW_CLASSES] == []


def bases(path: Path) -> set[str]:
    """Names of the classes that the module's own are built on."""
    return {
        base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
        for node in source.nodes(path, ast.ClassDef)
        for base in node.bases
    }
