"""Writes short messages into files instead of sending them: for trying the product without a provider."""

from django.conf import settings
from django.utils import timezone

from sueiga.messaging.outcomes import Accepted


class FileProvider:
    """One file a message under SUEIGA_VAR_DIR/sms."""

    def send(self, number: str, text: str, reference: str) -> Accepted:
        """Always well."""
        settings.SMS_FILE_PATH.mkdir(parents=True, exist_ok=True)
        path = settings.SMS_FILE_PATH / f"{timezone.now():%Y%m%d-%H%M%S}-{reference}.txt"
        path.write_text(f"{number}\n\n{text}\n", encoding="utf-8")
        return Accepted(key=reference)
