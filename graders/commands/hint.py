"""``graders hint``: a hint for a task, one step at a time."""

from __future__ import annotations

import argparse

from graders.commands.exits import EXIT_DONE, suggestion, wrong_usage
from graders.language import ENGLISH, LANGUAGES, hints, label

HELP = "a hint for a task, one step at a time"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("task", metavar="TASK", help="for example product_graph")
    parser.add_argument("--level", type=int, choices=(1, 2, 3), default=1, metavar="N", help="1, 2 or 3 (default: 1)")
    parser.add_argument("--lang", choices=tuple(LANGUAGES), default=ENGLISH, help=f"(default: {ENGLISH})")


def run(options: argparse.Namespace) -> int:
    """Print one hint."""
    from graders.curriculum import find, topics

    try:
        topic, task = find(options.task)
    except KeyError:
        names = [task.name for topic in topics() for task in topic.tasks]
        return wrong_usage(f"there is no task {options.task}.{suggestion(options.task.rpartition('.')[2], names)}")
    written = hints(options.lang, f"{topic.name}.{task.name}")
    print(label(options.lang, "terminal.hint", task=task.name, number=options.level, all=len(written)))
    print(written[options.level - 1])
    if options.level < len(written):
        language = "" if options.lang == ENGLISH else f" --lang {options.lang}"
        command = f"graders hint {task.name} --level {options.level + 1}{language}"
        print(f"\n{label(options.lang, 'terminal.more_hints', command=command)}")
    return EXIT_DONE
