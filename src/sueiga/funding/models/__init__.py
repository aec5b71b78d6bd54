"""Programmes, calls with their editions and rules, verdicts, support received, interest."""

from sueiga.funding.models.calls import Call, CallOfficer
from sueiga.funding.models.editions import Edition
from sueiga.funding.models.fits import FactsPrint, Fit
from sueiga.funding.models.grant_imports import GrantChange, GrantImport, GrantRow
from sueiga.funding.models.grants import ActionArea, Grant, ResultsCoverage, StatedFact
from sueiga.funding.models.interests import Interest, Question
from sueiga.funding.models.lacks import Lack
from sueiga.funding.models.notebook_papers import Paper, PaperFile
from sueiga.funding.models.notebook_reviews import Review, ReviewComment
from sueiga.funding.models.notebooks import BudgetLine, EarlierText, Notebook, NotebookAnswer, NotebookPartner
from sueiga.funding.models.paperwork import (
    AnsweredQuestion,
    AssessmentStep,
    CallContact,
    Consultation,
    Criterion,
    FieldSource,
    RequiredDocument,
    SubmissionChannel,
)
from sueiga.funding.models.parts import ActivityArea, Amount, Applicant, CallPlace, LocalDeadline, Window
from sueiga.funding.models.presence import FieldSave, Presence
from sueiga.funding.models.programmes import Institution, Programme
from sueiga.funding.models.rules import Rule, RuleKind, RulePlace
from sueiga.funding.models.told import CallLetter
from sueiga.funding.models.watching import Finding, ImportedCall, ImportedFile, Watch

__all__ = [
    "ActionArea", "ActivityArea", "Amount", "AnsweredQuestion", "Applicant", "AssessmentStep", "BudgetLine", "Call",
    "CallContact", "CallLetter", "CallOfficer", "CallPlace", "Consultation", "Criterion", "EarlierText", "Edition",
    "FactsPrint", "FieldSave", "FieldSource", "Finding", "Fit", "Grant", "GrantChange", "GrantImport", "GrantRow",
    "ImportedCall", "ImportedFile", "Institution", "Interest", "Lack", "LocalDeadline", "Notebook", "NotebookAnswer",
    "NotebookPartner", "Paper", "PaperFile", "Presence", "Programme", "Question", "RequiredDocument",
    "ResultsCoverage", "Review", "ReviewComment", "Rule", "RuleKind", "RulePlace", "StatedFact", "SubmissionChannel",
    "Watch", "Window",
]  # fmt: skip
