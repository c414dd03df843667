"""What holds for every task that is a ``torch.autograd.Function``: the graph of its result, and what it keeps."""

from __future__ import annotations

from graders.cases import Case, Differentiate, TensorArgument
from graders.oracles.comparison import Mismatch, difference
from graders.oracles.expectation import Expectation
from graders.values import Observation, TensorValue


def made_by_function(case: Case, observation: Observation) -> Mismatch | None:
    """The node of a ``Function`` is named after its class, those of torch's own operations end in a digit."""
    value = observation.returned
    if not isinstance(value, TensorValue) or not _requires_grad(case):
        return None
    if not value.requires_grad:
        return Mismatch("the result has no graph back to the inputs", "requires_grad=False", "requires_grad=True")
    if value.grad_fn is not None and value.grad_fn.endswith("Backward"):
        return None
    return Mismatch(
        "the result does not come from the apply of a torch.autograd.Function, so your backward takes no part",
        f"grad_fn={value.grad_fn}",
        "a grad_fn named after your class",
    )


def _requires_grad(case: Case) -> bool:
    return any(isinstance(item, TensorArgument) and item.requires_grad for item in case.arguments.values())


def is_late(case: Case) -> bool:
    """Whether something happens between the call and the backward pass: such a case is judged by ``late_judge``."""
    return isinstance(case.follow_up, Differentiate) and bool(case.follow_up.between)


def late_judge(right: Expectation, case: Case, observation: Observation) -> Mismatch | None:
    """Whether the gradients are those of the values at the time of the call.

    Args:
        right: with the derivatives at the values of the case.
        case: one for which ``is_late`` holds.
        observation: of that case.
    """
    assert isinstance(case.follow_up, Differentiate)
    if observation.follow_up_error is not None:
        error = observation.follow_up_error
        return Mismatch(f"going backward from the result raises {error.type}: {error.message}")
    what = {
        "edit": "an input was changed in place after forward, and backward used its new value without a word: "
        "the gradient with respect to {}",
        "call": "apply was called once more, with other values, before going backward: "
        "the gradient of the first result with respect to {}",
    }[case.follow_up.between]
    for name, target in right.derivatives.items():
        found = observation.derivatives.get(name)
        if found is None and case.follow_up.between == "edit":
            continue  # torch noticed the edit and refused
        mismatch = difference(found, target, what.format(name))
        if mismatch is not None:
            return mismatch
    return None
