"""Topics from files that are not named for them: notebooks, and one Python file with everything."""

from __future__ import annotations

from graders.curriculum import TOPIC_NAMES, topic
from graders.intake.choosing import Choice
from graders.intake.desk import Desk
from graders.intake.files import SOURCE_BYTES, HandedFile, RefusedError, told
from graders.intake.notebook import Notebook, definitions, read_notebook
from graders.intake.topic_names import kind
from graders.language.messages import say


def read_notebooks(choice: Choice, desk: Desk) -> dict[str, Notebook]:
    """All notebooks that can be read, by path."""
    found = {}
    for file in {id(file): file for file in (*choice.topics.values(), *choice.others)}.values():
        if kind(file.name) == "ipynb":
            try:
                found["/".join(file.path)] = read_notebook(file)
            except RefusedError as refusal:
                desk.refusals.append(refusal.message)
    return found


def from_notebook(topic_name: str, choice: Choice, notebooks: dict[str, Notebook], desk: Desk) -> None:
    """The module of a topic from the notebook that is named for it, else from that which defines most of it."""
    wanted = tasks_of(topic_name) if notebooks else frozenset()
    named = choice.topics.get(topic_name)
    if named is not None:
        best = notebooks.get("/".join(named.path))
    else:
        best = max(notebooks.values(), key=lambda one: len(one.defines & wanted), default=None)
    if best is None or (named is None and not best.defines & wanted):
        return
    text, remarks = best.module(wanted)
    made = say("notebook.made_of", file=f"{topic_name}.py", notebook=told(best.name))
    desk.notes.extend((made, *best.notes, *remarks))
    desk.put((f"{topic_name}.py",), text.encode("utf-8", "replace"))


def by_definitions(choice: Choice, desk: Desk) -> dict[str, HandedFile]:
    """Where no file is named for a topic: the Python files that define its functions, by topic."""
    found: dict[str, HandedFile] = {}
    for file in choice.others:
        try:
            defined = definitions(file.read(SOURCE_BYTES))
        except RefusedError as refusal:
            desk.refusals.append(refusal.message)
            continue
        for topic_name in TOPIC_NAMES:
            if topic_name not in found and defined & tasks_of(topic_name):
                found[topic_name] = file
                desk.notes.append(say("choice.by_content", file=file.told, name=f"{topic_name}.py"))
    return found


def tasks_of(topic_name: str) -> frozenset[str]:
    """The functions and classes that a topic asks for."""
    return frozenset(task.name for task in topic(topic_name).tasks)
