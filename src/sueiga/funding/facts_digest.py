"""A digest of facts: the same for the same values in any process, whatever their sources and days."""

import hashlib
from dataclasses import fields, is_dataclass
from typing import Any

from sueiga.core.knowledge import Facts

SIZE = 16


class Digests:
    """Digests of many organisations' facts; sets they share are written out once."""

    def __init__(self) -> None:
        self._written: dict[frozenset[Any], str] = {}

    def of(self, facts: Facts) -> bytes:
        """The digest of one organisation's facts."""
        said = ";".join(f"{name}={self._write(facts[name].value)}" for name in sorted(facts))
        return hashlib.blake2b(said.encode(), digest_size=SIZE).digest()

    def _write(self, value: Any) -> str:
        if isinstance(value, frozenset):
            if value not in self._written:
                self._written[value] = f"{{{','.join(sorted(map(self._write, value)))}}}"
            return self._written[value]
        if isinstance(value, tuple):
            return f"({','.join(map(self._write, value))})"
        if is_dataclass(value):
            return self._write(tuple(getattr(value, field.name) for field in fields(value)))
        return repr(value) if not isinstance(value, str) else repr(str(value))
