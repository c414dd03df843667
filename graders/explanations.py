"""The meaning of torch's messages in one sentence each, found by a short stem that survives rewordings."""

from __future__ import annotations

import re

from graders.values import ErrorRecord

#: (pattern in "Type: message", what it means). The first that fits is taken.
_MEANINGS: tuple[tuple[str, str], ...] = (
    (
        r"a leaf Variable that requires grad.*in-place|a view of a leaf Variable",
        "A leaf that requires grad may not be changed in place while autograd records; "
        "updates belong inside torch.no_grad().",
    ),
    (
        r"backward through the graph a second time",
        "The first backward pass freed what the graph had saved; a second one through the same graph needs "
        "retain_graph=True in the first.",
    ),
    (
        r"does not require grad and does not have a grad_fn",
        "Autograd was asked to go backward from a tensor without history: somewhere on the way the graph was cut, "
        "or never recorded.",
    ),
    (
        r"grad can be implicitly created only for scalar",
        "A tensor of several elements has no single gradient: say how to weight its elements (the gradient argument), "
        "or reduce it to one number.",
    ),
    (
        r"Mismatch in shape: grad_output",
        "One weight for each output element is needed: the gradient argument must have exactly the output's shape.",
    ),
    (
        r"appears to not have been used in the graph",
        "One of the tensors to differentiate by plays no part in this result; allow_unused=True gives None for it.",
    ),
    (
        r"modified by an inplace operation",
        "A value that the backward pass needs was changed in place after the forward pass had saved it.",
    ),
    (
        r"Only Tensors of floating point|only .*floating point.* require grad",
        "Only floating-point tensors can require grad: integers have no derivative.",
    ),
    (
        r"can't call numpy\(\)|Can't call numpy\(\)",
        "A tensor that requires grad does not turn into a NumPy array: the array would not be part of the graph.",
    ),
    (r"can't optimize a non-leaf", "An optimizer moves leaves; this tensor is the result of an operation."),
    (
        r"NoneType.* has no attribute '(zero_|clone|detach|item|data|mul_|add_|norm|sum)'|"
        r"unsupported operand.*NoneType|NoneType.*unsupported operand",
        "Something is None here; .grad is None until the first backward pass has filled it, and again after it was "
        "set to None.",
    ),
    (
        r"can't multiply sequence|tuple.* has no attribute|'tuple' object|tuple indices",
        "torch.autograd.grad returns a tuple, one gradient for each input, even for a single input.",
    ),
    (
        r"incorrect number of gradients",
        "backward of a Function returns one gradient for each input of forward, None where there is none.",
    ),
    (
        r"size of the input|must match the size|must be broadcastable|The size of tensor a|inconsistent tensor size|"
        r"mat1 and mat2|same dtype",
        "The shapes or dtypes of two tensors do not fit together.",
    ),
    (
        r"all elements of input should be between 0 and 1",
        "Binary cross entropy takes probabilities; this value has not passed through a sigmoid.",
    ),
    (r"float' object has no attribute 'backward", "A Python float has no graph: keep the tensor for backward()."),
    (r"object is not callable", "Something that is not a function is being called: look at the parentheses."),
    (
        r"reading from stdin|EOFError|EOF when reading",
        "The code waits for input, and nobody is there to type: take input() out.",
    ),
    (r"^SystemExit", "The code ends the whole program: take exit() or sys.exit() out."),
    (r"^RecursionError", "The function keeps calling itself without coming to an end."),
    (r"^NameError|UnboundLocalError", "A name is used that has no value yet: look for a typing mistake."),
    (
        r"^SignatureMismatchError",
        "The function's parameters differ from those of the task: restore the signature of the stub.",
    ),
)


def explain(error: ErrorRecord) -> str:
    """One sentence on what an exception means, or an empty string where nothing certain is known."""
    text = f"{error.type}: {error.message}"
    for pattern, meaning in _MEANINGS:
        if re.search(pattern, text, re.DOTALL):
            return meaning
    return ""
