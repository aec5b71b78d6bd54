"""May this organisation apply? Pure: rules and facts in, a verdict with its reasons out."""

from sueiga.funding.eligibility.verdicts import AreaVerdict, Outcome, Reason, Verdict

__all__ = ["AreaVerdict", "Outcome", "Reason", "Verdict"]
