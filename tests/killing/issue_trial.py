"""One trial of the newsletter: an issue is written and sent, workers are killed meanwhile, every reader is counted."""

import time

from sueiga.accounts.enums import OfficeRole
from sueiga.accounts.models import User
from sueiga.jobs.models import Job, Worker
from sueiga.messaging.models import Letter, Mailing
from sueiga.publishing.models import Issue, Subscription
from tests.factories import newsletters
from tests.killing.trial import BETWEEN_KILLS, PATIENCE, Trial


class IssueTrial(Trial):
    """Its letters are written by the workers, too."""

    def run(self) -> None:
        """Kill all of them while they write, then one after another while they send."""
        until = time.monotonic() + 2 * PATIENCE
        self._wait_for_letters(until)
        for _worker in list(self.workers):
            self.kill_worker()
        kill_at = self.luck.randint(*BETWEEN_KILLS)
        while not_done():
            assert time.monotonic() < until, "not done in time"
            if len(self.server.letters) >= kill_at:
                self.kill_worker()
                kill_at = len(self.server.letters) + self.luck.randint(*BETWEEN_KILLS)
            time.sleep(0.02)

    def _wait_for_letters(self, until: float) -> None:
        while not Letter.objects.exists():
            assert time.monotonic() < until, "nothing was written in time"
            time.sleep(0.02)

    def judge_readers(self, number: int) -> str:
        """AssertionError when a reader was left out or written to twice; otherwise what happened, in words."""
        told = self.judge(set(Letter.objects.values_list("message_id", flat=True)))
        assert len(set(self.server.recipients)) == Letter.objects.count() == number
        return f"{number} readers reached, one letter each; {told}"


def not_done() -> bool:
    """Whether letters are still to be written or sent."""
    writing = Mailing.objects.filter(queued_at=None).exists()
    return writing or Letter.objects.filter(fate__in=["queued", "sending"]).exists()


def schedule(number: int) -> None:
    """So many readers, and an issue whose time has come."""
    Issue.objects.all().delete()
    for model in (Letter, Mailing, Subscription, Job, Worker):
        model.objects.all().delete()
    rasa = User.objects.filter(office_role=OfficeRole.OFFICER).first() or User.objects.create_user(
        "rasa@example.org", name="Rasa", office_role=OfficeRole.OFFICER
    )
    newsletters.readers(number)
    newsletters.scheduled(rasa)
