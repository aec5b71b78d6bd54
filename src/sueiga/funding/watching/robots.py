"""What a site's robots.txt lets us read (RFC 9309): groups by name of robot, the longest rule that fits decides."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

NAME = "sueiga"
LARGEST = 500_000
"""Bytes that are read of it; what stands beyond counts for nothing (RFC 9309, 2.5)."""
_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")


@dataclass(frozen=True)
class Rule:
    """One line of a group: addresses that fit are allowed, or not."""

    allows: bool
    path: str


@dataclass(frozen=True)
class Robots:
    """The rules that hold for us."""

    rules: tuple[Rule, ...] = ()

    def allows(self, target: str) -> bool:
        """Whether this path (and query) may be read; of rules equally long the one that allows wins."""
        if target == "/robots.txt":
            return True
        told = quote(unquote(target), safe="/%?=&*$+,;:@!~'()")
        fitting = [rule for rule in self.rules if _fits(rule.path, told)]
        return max(fitting, key=lambda rule: (len(rule.path), rule.allows)).allows if fitting else True


EVERYTHING, NOTHING = Robots(), Robots((Rule(False, "/"),))


def parse(text: str) -> Robots:
    """The group that names us, or the one for everybody."""
    groups: dict[str, list[Rule]] = {}
    named: list[str] = []
    began = False
    for line in text.replace("\ufeff", "").splitlines():
        found = _LINE.match(line)
        if not found:
            continue
        key, value = found[1].lower(), found[2].strip()
        if key == "user-agent":
            named = [value.lower()] if began else [*named, value.lower()]
            began = False
            for robot in named:
                groups.setdefault(robot, [])
        elif key in {"allow", "disallow"}:
            began = True
            for robot in named if value else ():
                groups[robot].append(Rule(key == "allow", quote(unquote(value), safe="/%?=&*$+,;:@!~'()")))
    ours = next((rules for robot, rules in groups.items() if robot.split("/")[0].strip() == NAME), None)
    return Robots(tuple(groups.get("*", []) if ours is None else ours))


def _fits(path: str, target: str) -> bool:
    """`*` stands for anything, `$` at the end for the end of the address; each part is looked for once."""
    first, *others = path.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    place = len(first)
    last = others.pop() if path.endswith("$") and others else None
    for part in others:
        place = target.find(part, place)
        if place < 0:
            return False
        place += len(part)
    if last is not None:
        return len(target) - len(last) >= place and target.endswith(last)
    return not path.endswith("$") or place == len(target)
