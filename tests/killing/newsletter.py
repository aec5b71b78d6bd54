"""`python -m tests.killing.newsletter [--readers 2500] [--times 1] [--seed N]`: an issue reaches each reader once.

Real workers over a private PostgreSQL write the letters of an issue and send them to a real mail server on loopback;
all of them are killed (-9) while they write, and one after another while they send. Afterwards every reader has the
issue, one letter each; what a server has twice was in its hands at a kill, has one Message-ID and is marked.
"""

import argparse
import random
import sys
import time

from tests.killing.letters import WORKERS, nursery, site
from tests.messaging.mail_server import mail_server


def main() -> None:
    """As often as asked, each time with another seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=2500)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wanted = parser.parse_args()
    with mail_server(slow_after_text=0.008) as server, site(server), nursery() as workers:
        from tests.killing import issue_trial  # noqa: PLC0415  # it needs the framework set up

        for seed in range(wanted.seed, wanted.seed + wanted.times):
            began = time.monotonic()
            server.forget()
            issue_trial.schedule(wanted.readers)
            one = issue_trial.IssueTrial(server, workers, random.Random(seed))
            try:
                for _worker in range(WORKERS):
                    one.start_worker()
                one.run()
            finally:
                one.stop()
            told = one.judge_readers(wanted.readers)
            sys.stdout.write(f"seed {seed}: {told}, {time.monotonic() - began:.0f} s\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
