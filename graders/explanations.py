"""The meaning of torch's messages in one sentence each, found by a short stem that survives rewordings."""

from __future__ import annotations

import re

from graders.language.messages import say
from graders.values import ErrorRecord

#: (pattern in "Type: message", key of the message that says what it means). The first that fits is taken.
_MEANINGS: tuple[tuple[str, str], ...] = (
    (r"a leaf Variable that requires grad.*in-place|a view of a leaf Variable", "leaf_in_place"),
    (r"backward through the graph a second time", "second_backward"),
    (r"does not require grad and does not have a grad_fn", "no_history"),
    (r"grad can be implicitly created only for scalar", "not_scalar"),
    (r"Mismatch in shape: grad_output", "weight_shape"),
    (r"appears to not have been used in the graph", "unused"),
    (r"modified by an inplace operation", "saved_changed"),
    (r"Only Tensors of floating point|only .*floating point.* require grad", "integers"),
    (r"can't call numpy\(\)|Can't call numpy\(\)", "numpy"),
    (r"can't optimize a non-leaf", "not_leaf"),
    (
        r"NoneType.* has no attribute '(zero_|clone|detach|item|data|mul_|add_|norm|sum)'|"
        r"unsupported operand.*NoneType|NoneType.*unsupported operand",
        "none",
    ),
    (r"can't multiply sequence|tuple.* has no attribute|'tuple' object|tuple indices", "tuple"),
    (r"incorrect number of gradients", "gradient_count"),
    (
        r"size of the input|must match the size|must be broadcastable|The size of tensor a|inconsistent tensor size|"
        r"mat1 and mat2|same dtype",
        "shapes",
    ),
    (r"all elements of input should be between 0 and 1", "no_probability"),
    (r"float' object has no attribute 'backward", "float"),
    (r"object is not callable", "not_callable"),
    (r"reading from stdin|EOFError|EOF when reading", "input"),
    (r"^SystemExit", "exit"),
    (r"^RecursionError", "recursion"),
    (r"^NameError|UnboundLocalError", "name"),
    (r"^SignatureMismatchError", "signature"),
)


def explain(error: ErrorRecord) -> str:
    """One sentence on what an exception means, or an empty string where nothing certain is known."""
    text = f"{error.type}: {error.message}"
    for pattern, meaning in _MEANINGS:
        if re.search(pattern, text, re.DOTALL):
            return say(f"meaning.{meaning}")
    return ""
