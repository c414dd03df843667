"""How long a student waits: pytest on the solutions, beside importing the libraries alone, in turn.

Usage: python benchmarks/pytest_on_solutions.py [ROUNDS]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GRADING = ["-m", "pytest", "--submission=solutions", "-q"]
IMPORTING = ["-c", "import torch, numpy, hypothesis, pytest"]


def seconds(arguments: list[str]) -> float:
    """Wall seconds of one fresh interpreter."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(rounds: int) -> None:
    """Print the medians, their difference and their ratio."""
    for arguments in (IMPORTING, GRADING):
        seconds(arguments)
    pairs = [(seconds(GRADING), seconds(IMPORTING)) for _ in range(rounds)]
    grading, importing = (statistics.median(column) for column in zip(*pairs, strict=True))
    difference = statistics.median(first - second for first, second in pairs)
    print(f"pytest on solutions {grading:.2f} s, imports alone {importing:.2f} s (medians of {rounds} pairs)")
    print(f"difference {difference:.2f} s, ratio {grading / importing:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
