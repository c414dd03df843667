"""Evidence of the source: facts that only the text of a student's function holds."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from functools import lru_cache

from graders.evidence import Evidence, Witness
from graders.misconceptions import SourceSign, _contributing, catalogue
from graders.syntax_tree import parsed, walk


def evidence(witness: Witness, suspected: Container[str]) -> Iterator[Evidence]:
    """One piece for each entry whose sign stands in the task's function or in what it calls of the same file.

    Reading a text for a sign takes time. Where a sign cannot name anything on its own, it is looked for only if the
    entry is ``suspected``, for evidence of another kind.
    """
    found = _scope(witness)
    for entry in catalogue().values():
        if found is not None and entry.source is not None and (entry.source_decisive or entry.id in suspected):
            for line in sorted(set(entry.source(found)))[:1]:
                yield Evidence("source", entry.id, entry.source_decisive, line)


def first_line(sign: SourceSign, witness: Witness) -> int | None:
    """The first line that a sign finds, without counting as evidence."""
    found = _scope(witness)
    return None if found is None else min(sign(found), default=None)


def lines_of_result(witness: Witness) -> frozenset[int]:
    """The lines of the calls and of the arithmetic that can have a part in the result."""
    found = _scope(witness)
    return frozenset() if found is None else _contributing.lines_of_result(found)


def _scope(witness: Witness) -> ast.Module | None:
    return scope(witness.source, witness.full_name.split(".")[1])


@lru_cache(maxsize=8)  # several signs look at one task, one after the other
def scope(text: str, name: str) -> ast.Module | None:
    """What belongs to the definition of that name, or ``None`` where the text is no Python."""
    tree = parsed(text)
    return None if tree is None else relevant(tree, name)


def relevant(tree: ast.Module, name: str) -> ast.Module:
    """The definitions of a file that the one of that name reaches by the names it mentions.

    A plain assignment (``MulAdd = FusedMultiplyAdd``, ``step = lambda ...``) is a definition, too.
    """
    definitions: dict[str, ast.stmt] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            definitions[node.name] = node
        elif isinstance(node, ast.Assign):
            definitions.update({target.id: node for target in node.targets if isinstance(target, ast.Name)})
    wanted: list[str] = []
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in definitions and current not in wanted:
            wanted.append(current)
            mentioned = (node.id for node in walk(definitions[current]) if isinstance(node, ast.Name))
            waiting.extend(mentioned)
    return ast.Module(body=[definitions[found] for found in wanted], type_ignores=[])
