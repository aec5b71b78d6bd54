"""Examples are the same in every process and at every hour: two workers gather the tests, each by itself."""

import ast
from collections.abc import Iterator

import pytest

from tests.laws import source

CHANGING = {
    "now", "today", "localdate", "localtime", "time_ns", "monotonic", "perf_counter", "uuid1", "uuid4", "urandom",
    "token_hex", "token_urlsafe", "random", "randint", "shuffle", "choice",
}  # fmt: skip


def test_what_is_made_while_tests_are_gathered_does_not_change() -> None:
    assert [
        f"{source.name(path)}: {ast.unparse(call)}"
        for path in source.tests()
        for call in gathered(source.tree(path))
        if changes(call)
    ] == []


@pytest.mark.parametrize(
    ("module", "found"),
    [
        ("AGO = timezone.now()", ["timezone.now()"]),
        ("@each('x', [gzip.compress(b'')])\ndef test(x): pass", ["gzip.compress(b'')"]),
        ("def test(x):\n    timezone.now()", []),
        ("PACKED = gzip.compress(b'', mtime=0)\nNOON = dt.time(12)", []),
    ],
)
def test_the_law_sees_examples_and_not_tests(module: str, found: list[str]) -> None:
    assert [ast.unparse(call) for call in gathered(ast.parse(module)) if changes(call)] == found


def gathered(node: ast.AST) -> Iterator[ast.Call]:
    """Calls made when the module is read: all but the bodies of functions; their decorators and defaults are."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            for part in [*child.decorator_list, child.args]:
                yield from gathered(ast.Expression(part))  # type: ignore[arg-type]
        elif not isinstance(child, ast.Lambda):
            if isinstance(child, ast.Call):
                yield child
            yield from gathered(child)


def changes(call: ast.Call) -> bool:
    """Whether two calls may differ: the clock, chance, or gzip, whose header holds the second."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in CHANGING or (name == "compress" and not any(word.arg == "mtime" for word in call.keywords))
