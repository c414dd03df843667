"""An attribute that is nearly called requires_grad.

What it looks like
    ``w.require_grad = True``: no error, and ``w.requires_grad`` is still False.

Why it is wrong
    Python lets anybody give a tensor a new attribute. torch never reads one that it does not know, so nothing is
    switched on or off, and the error comes much later, if at all.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0])
    >>> w.require_grad = True
    >>> w.requires_grad, (w * 2).requires_grad
    (False, False)

Instead
    ``w.requires_grad_()`` or ``torch.tensor([1.0], requires_grad=True)``: a misspelt method or keyword raises at once.

What is not this
    A variable, a parameter of your own function or a field of your own class that has such a name.
"""

import ast
from collections.abc import Iterator
from difflib import SequenceMatcher

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._contributing import contributing
from graders.misconceptions._syntax import assigned, base_name, functions, is_call, line, name_of
from graders.syntax_tree import walk

_RIGHT = ("requires_grad", "requires_grad_")
_ALIKE = 0.8


def _is_misspelt(name: object) -> bool:
    if not isinstance(name, str) or name in _RIGHT:
        return False
    return SequenceMatcher(None, name.rstrip("_").lower(), _RIGHT[0]).ratio() > _ALIKE


def _lines(tree: ast.AST) -> Iterator[int]:
    """Attributes that are set under such a name: by assignment, by keyword or by ``setattr``."""
    own = _own_names(tree)
    in_result = {node.id for node in contributing(tree) if isinstance(node, ast.Name)} - {"self", "cls"} | {""}
    for node in walk(tree):
        match node:
            case ast.Attribute(attr=name, ctx=ast.Store()) if base_name(node) in in_result:
                if name not in own and _is_misspelt(name):
                    yield line(node)
            case ast.keyword(arg=str(name)) if name not in own and _is_misspelt(name):
                yield line(node.value)
            case ast.Constant(value=str(name)) if _is_misspelt(name):
                applied = [line(call) for call in walk(tree) if _sets_any_name(call)]
                yield applied[0] if applied else line(node)


def _own_names(tree: ast.AST) -> set[str]:
    """Names that mean something in the text itself: of parameters, of fields of a class, of attributes it reads."""
    found = {node.arg for function in functions(tree) for node in walk(function) if isinstance(node, ast.arg)}
    for node in walk(tree):
        if isinstance(node, ast.ClassDef):
            found |= {name_of(target) for part in node.body for target, _ in assigned(part)}
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            found.add(node.attr)
    return found


def _sets_any_name(node: ast.AST) -> bool:
    """Whether it is a ``setattr`` whose name comes from elsewhere."""
    return is_call(node, "setattr") and isinstance(node, ast.Call) and not isinstance(node.args[1], ast.Constant)


MISCONCEPTION = Misconception(
    id="require-grad-typo",
    message=(
        "The switch is spelled requires_grad. Under any other name Python stores a new attribute on the tensor, which "
        "torch never looks at, and recording stays as it was."
    ),
    hint="Print the attribute with its right name after your line. What does it say, and how did you spell it?",
    errors=(
        ErrorSign(r"(no attribute|unexpected keyword argument) '(?!requires_grad_?')\w*requir\w*gr[a-z]*\w*'"),
        ErrorSign("element 0 of tensors does not require grad", decisive=False),
    ),
    source=_lines,
)
