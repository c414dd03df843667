"""The syntax trees of students' files. They are shared by all who read them: nobody changes them."""

from __future__ import annotations

import ast
import warnings
from functools import lru_cache

#: characters of a file that is read for its meaning: no program by hand is longer
_LONGEST = 200_000


@lru_cache(maxsize=8)  # the tasks of a file come one after the other
def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a file, ``None`` where the text is no Python."""
    if len(source) > _LONGEST:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return None


@lru_cache(maxsize=2048)  # many signs look at the same functions, one after the other
def walk(node: ast.AST) -> tuple[ast.AST, ...]:
    """A node and all below it, in the order of ``ast.walk``."""
    found = [node]
    for one in found:  # the list grows while it is walked
        for name in one._fields:
            value = getattr(one, name, None)
            if isinstance(value, ast.AST):
                found.append(value)
            elif isinstance(value, list):
                found.extend(item for item in value if isinstance(item, ast.AST))
    return tuple(found)
