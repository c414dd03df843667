"""Reading the backward of a ``torch.autograd.Function``: what it returns, and whether it makes use of an argument."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import _syntax as syntax
from graders.misconceptions._custom_function import ABOUT, ASKED, CustomFunction, custom_functions, kept, sources_of
from graders.syntax_tree import walk

#: what makes a tensor in the form of another one, and does not look at its numbers
_IN_THE_FORM_OF = ("ones_like", "zeros_like", "full_like", "empty_like", "rand_like", "expand_as", "reshape_as")
_MAKERS = ("new_ones", "new_zeros", "new_full", "new_empty", "new_tensor", "type_as", "view_as")


def returned(function: ast.FunctionDef) -> Iterator[tuple[int, list[ast.expr] | None]]:
    """The returns of a method: line and elements; ``None`` for what cannot be counted."""
    for node in walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            yield node.lineno, _elements(function, node.value)


def _elements(function: ast.FunctionDef, value: ast.expr) -> list[ast.expr] | None:
    if isinstance(value, ast.Name):
        bound = [given for node in walk(function) for target, given in syntax.assigned(node) if _is(target, value)]
        if len(bound) == 1 and isinstance(bound[0], ast.Tuple | ast.List):
            value = bound[0]
    if isinstance(value, ast.Tuple):
        return None if any(isinstance(item, ast.Starred) for item in value.elts) else value.elts
    return [value] if isinstance(value, ast.BinOp | ast.List) else None  # a list counts as one


def _is(target: ast.expr, name: ast.Name) -> bool:
    return isinstance(target, ast.Name) and target.id == name.id


def backward_returns(tree: ast.AST) -> Iterator[int]:
    """The line of the last return of each backward."""
    for found in custom_functions(tree):
        yield from sorted(node.lineno for node in walk(found.backward) if isinstance(node, ast.Return))[-1:]


def sources_in_backward(found: CustomFunction) -> dict[str, frozenset[str]]:
    """For each local name of backward, and each attribute of ``ctx``, the inputs of forward from which it was made."""
    entries = list(kept(found))
    saved = [entry.inputs for entry in entries if not entry.attribute]
    sources = {entry.attribute: entry.inputs for entry in entries if entry.attribute}
    for node in walk(found.backward):
        for target, value in syntax.assigned(node):
            if isinstance(target, ast.Tuple) and syntax.name_of(value) == "saved_tensors":
                sources.update(zip(map(syntax.name_of, target.elts), saved, strict=False))
            elif isinstance(target, ast.Name):
                attributes = (ast.unparse(part) for part in walk(value) if isinstance(part, ast.Attribute))
                made_of = [
                    sources[name] for name in attributes if name in sources and name.startswith(f"{found.context}.")
                ]
                sources[target.id] = sources_of(value, sources).union(*made_of)
    return sources


def uses_values(tree: ast.AST, function: ast.FunctionDef, name: str, depth: int = 3) -> bool:
    """Whether a function looks at the numbers of its argument, or hands it to something that does."""
    harmless: set[int] = set()
    for node in walk(function):
        if isinstance(node, ast.Attribute) and node.attr in (*ABOUT, *ASKED, *_MAKERS):
            harmless.add(id(node.value))
        if isinstance(node, ast.Call) and syntax.name_of(node.func) in (*_IN_THE_FORM_OF, *_MAKERS, *ASKED):
            harmless.update(id(item) for item in node.args)
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Is | ast.IsNot):
            harmless.add(id(node.left))
        if isinstance(node, ast.Call) and depth:
            harmless.update(id(item) for item in _unused(tree, node, name, depth))
    return any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load) and id(node) not in harmless
        for node in walk(function)
    )


def _unused(tree: ast.AST, call: ast.Call, name: str, depth: int) -> Iterator[ast.expr]:
    """The arguments of that name of which the called function, if it stands in the file, makes no use."""
    called = next((one for one in syntax.functions(tree) if one.name == syntax.name_of(call.func)), None)
    if called is None:
        return
    parameters = [argument.arg for argument in (*called.args.posonlyargs, *called.args.args)]
    spread = next((index for index, item in enumerate(call.args) if isinstance(item, ast.Starred)), len(call.args))
    for index, item in enumerate(call.args):
        place = index if index < spread else index - len(call.args)  # after a starred argument, counted from the end
        known = syntax.name_of(item) == name and -len(parameters) <= place < len(parameters)
        if known and not uses_values(tree, called, parameters[place], depth - 1):
            yield item
