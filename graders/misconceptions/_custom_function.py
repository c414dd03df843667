"""Reading the source of a ``torch.autograd.Function``: what forward keeps, and what backward makes of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

#: What a kept value is: an argument or the result, something in the memory of one, a copy, or made from them.
Kind = Literal["own", "shared", "copy", "computed", ""]

#: what of a tensor holds none of its values
ABOUT = ("shape", "dtype", "device", "ndim", "layout", "requires_grad", "is_leaf", "needs_input_grad")
ASKED = ("size", "dim", "numel", "stride", "is_contiguous", "element_size", "broadcast_shapes", "len", "isinstance")
#: what takes the numbers out of torch's sight: another mistake
_OUTSIDE = ("numpy", "item", "tolist", "from_numpy", "as_tensor", "tensor")


@dataclass(frozen=True)
class Kept:
    """One tensor that forward keeps: where, on which attribute (empty: ``save_for_backward``), what, and from what."""

    line: int
    attribute: str
    kind: Kind
    inputs: frozenset[str]


@dataclass(eq=False)
class CustomFunction:
    """A class with its own ``backward``.

    Args:
        node: the class.
        methods: its methods by name.
        inputs: the names of forward's tensors, in their order.
        kinds: of the local names of forward, what they hold; ``sources``: the inputs from which it was made.
    """

    node: ast.ClassDef
    methods: dict[str, ast.FunctionDef]
    inputs: list[str] = field(default_factory=list)
    kinds: dict[str, Kind] = field(default_factory=dict)
    sources: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def backward(self) -> ast.FunctionDef:
        """The method of that name."""
        return self.methods["backward"]

    @property
    def context(self) -> str:
        """What the method that keeps tensors calls ``ctx``."""
        return _names(self.keeper)[0] if _names(self.keeper) else ""

    @property
    def keeper(self) -> ast.FunctionDef:
        """The method that is given ``ctx`` before backward is."""
        return self.methods.get("setup_context", self.methods["forward"])

    @property
    def grad_output(self) -> str:
        """What backward calls the gradient of the result."""
        names = _names(self.backward)
        return names[1] if len(names) > 1 else ""


def custom_functions(tree: ast.AST) -> Iterator[CustomFunction]:
    """The classes that define forward and backward."""
    for node in walk(tree):
        if isinstance(node, ast.ClassDef):
            methods = {item.name: item for item in node.body if isinstance(item, ast.FunctionDef)}
            if {"forward", "backward"} <= methods.keys():
                yield _read(CustomFunction(node, methods))


def _names(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]


def _read(found: CustomFunction) -> CustomFunction:
    """Follow the names of forward, and of ``setup_context``, from statement to statement."""
    forward, setup = found.methods["forward"], found.methods.get("setup_context")
    found.inputs = _names(forward) if setup is not None else _names(forward)[1:]
    several = forward.args.vararg.arg if forward.args.vararg is not None else ""
    bundles = {several, _names(setup)[1] if setup is not None and len(_names(setup)) > 1 else ""} - {""}
    for body in (forward, setup):
        for node in walk(body) if body is not None else ():
            for target, value in syntax.assigned(node):
                if isinstance(target, ast.Tuple) and syntax.name_of(value) in bundles:
                    names = [syntax.name_of(item) for item in target.elts]
                    found.inputs = found.inputs or names
                    found.kinds.update(dict.fromkeys(names, "own"))
                    found.sources.update(zip(names, map(_one, found.inputs), strict=False))
    found.kinds.update(dict.fromkeys((*found.inputs, *bundles), "own"))
    found.sources.update({name: _one(name) for name in found.inputs})
    if setup is not None and len(_names(setup)) > 2:
        found.kinds[_names(setup)[2]] = "own"
    for body in (forward, setup):
        if body is not None:
            _follow(found, body)
    return found


def _one(name: str) -> frozenset[str]:
    return frozenset({name})


def _follow(found: CustomFunction, forward: ast.FunctionDef) -> None:
    """Note what the local names of one method hold; a name that is returned holds the output."""
    results = {ast.unparse(node.value) for node in walk(forward) if isinstance(node, ast.Return) and node.value}
    for node in walk(forward):
        for target, value in syntax.assigned(node):
            text = ast.unparse(value)
            for item in target.elts if isinstance(target, ast.Tuple) else [target]:
                name = ast.unparse(item)
                if name in found.inputs:
                    continue
                kind = "own" if name in results or text in results else kind_of(value, found.kinds)
                found.kinds[name] = kind if kind == "own" else found.kinds.get(name) or kind
                found.sources[name] = sources_of(value, found.sources)
    for name in results:  # two names of one result
        for node in walk(forward):
            for target, value in syntax.assigned(node):
                if ast.unparse(target) == name and isinstance(value, ast.Name):
                    found.kinds[value.id] = "own"


def sources_of(node: ast.AST, sources: dict[str, frozenset[str]]) -> frozenset[str]:
    """The inputs from which an expression is made, by the names in it."""
    empty: frozenset[str] = frozenset()
    return empty.union(*(sources.get(name, empty) for name in syntax.names_in(node)))


def kind_of(node: ast.expr, kinds: dict[str, Kind]) -> Kind:
    """What an expression of forward gives; empty for what is no tensor of its data."""
    known = kinds.get(ast.unparse(node))
    if known is not None:
        return known
    match node:
        case ast.Attribute(value=base, attr=name):
            return "" if name in ABOUT else _related(kind_of(base, kinds), name)
        case ast.Subscript(value=base):
            return kind_of(base, kinds) if isinstance(base, ast.Name) else ""
        case ast.Call(func=function, args=arguments):
            name = syntax.name_of(function)
            if name in (*ASKED, *_OUTSIDE):
                return ""
            given = [kind_of(item, kinds) for item in arguments]
            own = kind_of(function.value, kinds) if isinstance(function, ast.Attribute) else ""
            return _related(next((kind for kind in (own, *given) if kind), ""), name)
        case ast.BinOp(left=left, right=right):
            return "computed" if kind_of(left, kinds) or kind_of(right, kinds) else ""
        case ast.UnaryOp(operand=operand):
            return "computed" if kind_of(operand, kinds) else ""
        case _:
            return ""


def _related(kind: Kind, name: str) -> Kind:
    """What a method or attribute of that name makes of a tensor."""
    if not kind:
        return ""
    if name in ("detach", "data", "detach_"):
        return "shared" if kind in ("own", "shared") else kind
    return "copy" if name == "clone" and kind != "computed" else "computed"


def kept(found: CustomFunction) -> Iterator[Kept]:
    """The tensors that forward or ``setup_context`` keeps."""
    for node in walk(found.keeper):
        for target, value in syntax.assigned(node):
            if syntax.base_name(target) == found.context and not isinstance(target, ast.Name):
                yield from _tensors(found, value, syntax.line(node), ast.unparse(target))
        if not isinstance(node, ast.Call):
            continue
        if syntax.is_call(node, "setattr") and len(node.args) == 3 and syntax.base_name(node.args[0]) == found.context:
            yield from _tensors(found, node.args[-1], syntax.line(node), ast.unparse(node.args[1]))
        if syntax.is_call(node, "save_for_backward"):
            for item in node.args:
                yield from _tensors(found, item, syntax.line(node), "")


def _tensors(found: CustomFunction, value: ast.expr, line: int, attribute: str) -> Iterator[Kept]:
    match value:
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Dict(values=items):
            for item in items:
                yield from _tensors(found, item, line, attribute)
        case ast.Call(func=ast.Name(id="dict"), args=[], keywords=words):
            for word in words:
                yield from _tensors(found, word.value, line, attribute)
        case ast.ListComp() | ast.GeneratorExp() | ast.Starred():
            inner = value.value if isinstance(value, ast.Starred) else value.elt
            bound = dict.fromkeys(syntax.names_in(inner), "own") if not isinstance(value, ast.Starred) else {}
            kinds: dict[str, Kind] = {**bound, **found.kinds}  # type: ignore[dict-item]
            yield Kept(line, attribute, kind_of(inner, kinds), sources_of(value, found.sources))
        case _:
            kind = found.kinds.get(attribute) or kind_of(value, found.kinds)
            if kind:
                yield Kept(line, attribute, kind, sources_of(value, found.sources))
