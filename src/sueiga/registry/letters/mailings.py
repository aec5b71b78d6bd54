"""A letter to many as each of them gets it."""

from dataclasses import dataclass, replace

from django.utils.translation import override

from sueiga.messaging.drafts import Draft, NewLetter, draft
from sueiga.messaging.enums import Matter
from sueiga.messaging.models import Mailing
from sueiga.registry.audiences import Reached
from sueiga.registry.placeholders import filled


@dataclass(frozen=True)
class Sending:
    """A mailing with what its letters share, read once."""

    mailing: Mailing
    attachments: tuple[int, ...]
    signed: str

    @classmethod
    def of(cls, mailing: Mailing) -> "Sending":
        """Read it from the database."""
        keys = tuple(mailing.attachments.order_by("pk").values_list("pk", flat=True))
        return cls(mailing, keys, mailing.by.name)

    def letter(self, reached: Reached) -> NewLetter:
        """The letter of one recipient: English only to those who read it and where it is written."""
        english = reached.recipient.language == "en" and bool(self.mailing.body_en)
        recipient = replace(reached.recipient, language="en" if english else "lt")
        reached = replace(reached, recipient=recipient)
        return NewLetter(
            f"mailing:{self.mailing.pk}:{reached.key}", recipient, self.words(reached), Matter(self.mailing.matter),
            why=reached.why[:300], reply_to=self.mailing.reply_to, attachments=self.attachments,
            mailing_id=self.mailing.pk, signed=self.signed,
        )  # fmt: skip

    def words(self, reached: Reached) -> Draft:
        """Subject and text with every place filled."""
        english = reached.recipient.language == "en"
        subject, body = self.mailing.subject_lt, self.mailing.body_lt
        if english:
            subject, body = self.mailing.subject_en, self.mailing.body_en
        values = values_of(reached)
        with override(reached.recipient.language):
            return draft(filled(subject, values), filled(body, values))


def values_of(reached: Reached) -> dict[str, str]:
    """What the places are filled with."""
    person = reached.recipient.person
    places = dict.fromkeys(str(row.municipality) for row in reached.organisations if row.municipality)
    return {
        "kreipinys": (person.form_of_address if person else "") or reached.recipient.name,
        "vardas": reached.recipient.name,
        "organizacija": ", ".join(row.name for row in reached.organisations),
        "savivaldybe": ", ".join(places),
    }
