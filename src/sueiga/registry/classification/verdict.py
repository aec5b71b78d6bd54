"""The answer of the classifier."""

from dataclasses import dataclass

from sueiga.registry.enums import Certainty, Kind


@dataclass(frozen=True)
class Verdict:
    """What kind of organisation it is, how sure we are, and the codes of the reasons (sentences in `REASONS`)."""

    kind: Kind
    certainty: Certainty
    reasons: tuple[str, ...]
