"""``graders audit``: prove the graders on solutions, stubs, the bank of answers and mutants."""

from __future__ import annotations

import argparse
import os

from graders.commands import numbers
from graders.commands.exits import EXIT_DONE, EXIT_INCOMPLETE, wrong_usage

HELP = "prove the graders on solutions, stubs, the bank of answers and mutants"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--jobs", type=numbers.positive_int, default=os.cpu_count() or 1, metavar="N", help="default: cores"
    )
    parser.add_argument("--table", action="store_true", help="print the counts by misconception")


def run(options: argparse.Namespace) -> int:
    """Print what is not in order, and the counts."""
    from graders.audit import BANK, audit, table

    if not BANK.is_dir():
        return wrong_usage("audit needs the suite's own checkout, with tests/answers.")
    found = audit(options.jobs)
    for line in table(found) if options.table else []:
        print(line)
    for remark in found.remarks:
        print(f"remark: {remark}")
    for sentence in found.wrong:
        print(sentence)
    print(", ".join(f"{number} {name}" for name, number in found.counts.items()))
    print("Everything is in order." if not found.wrong else f"{len(found.wrong)} things are not in order.")
    return EXIT_INCOMPLETE if found.wrong else EXIT_DONE
