"""The curriculum: all topics in order."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # importing a topic imports torch, which those who only want names do without
    from graders.tasks import Task, Topic

TOPIC_NAMES = (
    "forward_graphs",
    "weighted_backward",
    "second_derivatives",
    "gradient_zeroing",
    "linear_regression",
    "logistic_regression",
    "custom_functions",
    "predictions",
)


def title(name: str) -> str:
    """The title of a topic: its name in words."""
    return name.replace("_", " ").capitalize()


@cache
def topic(name: str) -> Topic:
    """The topic of that name. Raises ``KeyError`` where there is none."""
    if name not in TOPIC_NAMES:
        raise KeyError(name)
    found: Topic = import_module(f"graders.topics.{name}").TOPIC
    return found


def topics() -> tuple[Topic, ...]:
    """All topics in the order of the course."""
    return tuple(topic(name) for name in TOPIC_NAMES)


@cache
def find(name: str) -> tuple[Topic, Task]:
    """A task by its name or by ``topic.task``. Raises ``KeyError`` where there is none."""
    for candidate in topics():
        for task in candidate.tasks:
            if name in (task.name, f"{candidate.name}.{task.name}"):
                return candidate, task
    raise KeyError(name)
