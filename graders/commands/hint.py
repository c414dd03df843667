"""``graders hint``: a hint for a task, one step at a time."""

from __future__ import annotations

import argparse

from graders.commands.exits import EXIT_DONE, suggestion, wrong_usage

HELP = "a hint for a task, one step at a time"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("task", metavar="TASK", help="for example product_graph")
    parser.add_argument("--level", type=int, choices=(1, 2, 3), default=1, metavar="N", help="1, 2 or 3 (default: 1)")


def run(options: argparse.Namespace) -> int:
    """Print one hint."""
    from graders.curriculum import find, topics

    try:
        _, task = find(options.task)
    except KeyError:
        names = [task.name for topic in topics() for task in topic.tasks]
        return wrong_usage(f"there is no task {options.task}.{suggestion(options.task.rpartition('.')[2], names)}")
    print(f"{task.name}, hint {options.level} of {len(task.hints)}")
    print(task.hints[options.level - 1])
    if options.level < len(task.hints):
        print(f"\nMore: graders hint {task.name} --level {options.level + 1}")
    return EXIT_DONE
