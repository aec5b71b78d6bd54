"""JAR_VALDYMAS: management bodies, as flags and counts; the file has no names of people."""

from collections.abc import Callable

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.definition import At, FactRow, FactSource, Row, column
from sueiga.registry.sources.values import Dates, text_of

_BOARDS = (("valdyba", "valdyboje"), ("stebėtojų taryba", "steb_taryboje"), ("taryba", "taryboje"))
_FLAGS = ("valdyba", "steb_taryba", "taryba")
_MEMBERS = ("vyr_sk_", "mot_sk_", "nd_apie_lyt_sk_")
_NO = frozenset({"", "0", "n", "ne", "nera", "nėra", "false"})


def _bind(at: At, dates: Dates) -> Callable[[Row], FactRow]:
    head, other = column(at, "vadovas"), column(at, "kiti_valdymo_organai")
    since = [column(at, name) for name in ("vad_org_nuo", "vald_org_nuo")]
    boards = [
        (label, column(at, flag), [column(at, prefix + where) for prefix in _MEMBERS])
        for flag, (label, where) in zip(_FLAGS, _BOARDS, strict=True)
    ]

    def parse(row: Row) -> FactRow:
        parts = [] if _is_no(head(row)) else [f"vadovas {_count(head(row)) or 1}"]
        for label, flag, members in boards:
            count = sum(_count(member(row)) for member in members)
            if count or not _is_no(flag(row)):
                parts.append(f"{label} {count or _count(flag(row)) or 1}")
        if not _is_no(other(row)):
            parts.append("kiti valdymo organai")
        begun = [day for day in (dates[read(row)] for read in since) if day]
        return FactRow("", text_of(", ".join(parts)), max(begun, default=None), None)

    return parse


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else 0


def _is_no(text: str) -> bool:
    return text.strip().casefold() in _NO


GOVERNANCE = FactSource(
    source=Source.GOVERNANCE,
    file="JAR_VALDYMAS",
    fact=Fact.GOVERNANCE,
    required=("ja_kodas", "vadovas", "valdyba"),
    optional=(
        "obj_pav", "ja_pavadinimas", "vad_org_nuo", "vad_lytis", "vald_org_nuo", "steb_taryba", "taryba",
        "kiti_valdymo_organai", "formavimo_data",
        *(prefix + where for _label, where in _BOARDS for prefix in _MEMBERS),
    ),
    bind=_bind,
)  # fmt: skip
