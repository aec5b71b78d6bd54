"""The project's own source as the laws read it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/sueiga"
SIBLINGS = [path.name for path in sorted(PACKAGE.iterdir()) if (path / "__init__.py").exists()]
Node = TypeVar("Node", bound=ast.AST)


@cache
def modules() -> list[Path]:
    """Every module of the product but its migrations."""
    return [path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts]


@cache
def views() -> list[Path]:
    """Every module of views."""
    return [path for path in modules() if path.stem == "views" or "views" in path.relative_to(PACKAGE).parts]


@cache
def templates() -> list[Path]:
    """Every template and fragment."""
    return sorted(path for path in PACKAGE.rglob("templates/**/*") if path.is_file())


@cache
def tests() -> list[Path]:
    """Every module of the tests."""
    return sorted((ROOT / "tests").rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def walked(path: Path) -> list[ast.AST]:
    """Every node of a module."""
    return list(ast.walk(tree(path)))


def nodes(path: Path, kind: type[Node]) -> Iterator[Node]:
    """Every node of this kind in a module."""
    return (node for node in walked(path) if isinstance(node, kind))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method of a module."""
    return nodes(path, ast.FunctionDef)


def name(path: Path) -> str:
    """The path as a person writes it."""
    return str(path.relative_to(ROOT))


def filled_lines(path: Path) -> int:
    """Lines that are not blank."""
    return sum(1 for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
