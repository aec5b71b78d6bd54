"""How long a full run over register files of the real size takes, and how much memory; then one with nothing new.

`./sueiga bench registry_sync [--rounds 3] [--registered 250000] [--deregistered 200000]`. Each run is a process of
its own, as in production; the peak is that process's resident memory. Figures: 20 s and 400 MB, 8 s the second time.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import _register_files

MANAGE = Path(__file__).parent.parent / "manage.py"
LIMITS = {"first run": (20.0, 400), "nothing new": (8.0, 400), "one file new": (20.0, 400)}


def main() -> int:
    """Measure; 1 when a figure is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--registered", type=int, default=250_000)
    parser.add_argument("--deregistered", type=int, default=200_000)
    options = parser.parse_args()
    measured: dict[str, list[tuple[float, float, float]]] = {name: [] for name in LIMITS}
    with tempfile.TemporaryDirectory(prefix="sueiga-bench-") as folder:
        files = Path(folder) / "files"
        _register_files.write(files, registered=options.registered, deregistered=options.deregistered)
        os.environ["SUEIGA_VAR_DIR"] = folder
        manage("migrate", "-v0")
        manage("load_places")
        for _round in range(options.rounds):
            manage("flush", "--no-input", "-v0")
            manage("load_places")
            measured["first run"].append(timed_sync(files))
            measured["nothing new"].append(timed_sync(files))
            with (files / "JAR_NVO_NUO.csv").open("a") as file:
                file.write("\r\n")  # the same facts in another file: everything is read and compared anew
            measured["one file new"].append(timed_sync(files))
    return table(measured)


def manage(*arguments: str) -> None:
    """Run a command of the product."""
    subprocess.run([sys.executable, str(MANAGE), *arguments], check=True, stdout=subprocess.DEVNULL)


def timed_sync(files: Path) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of the processor, and megabytes of one run."""
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, str(MANAGE), "sync", "--from", str(files)], stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"sync ended with {os.waitstatus_to_exitcode(status)}")
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def table(measured: dict[str, list[tuple[float, float, float]]]) -> int:
    """Print medians and peaks beside the limits."""
    missed = 0
    head = ("median s", "CPU s", "limit s", "peak MB", "limit MB")
    print(f"{'./sueiga sync --from FILES':<28}" + "".join(f"{name:>10}" for name in head))
    for name, rounds in measured.items():
        seconds, processor, peak = (statistics.median(column) for column in zip(*rounds, strict=True))
        limit_s, limit_mb = LIMITS[name]
        missed += seconds > limit_s or peak > limit_mb
        print(f"{name:<28}{seconds:>10.1f}{processor:>10.1f}{limit_s:>10.0f}{peak:>10.0f}{limit_mb:>10}")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{len(next(iter(measured.values())))} rounds; the measuring itself took {own // 1024} MB")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
