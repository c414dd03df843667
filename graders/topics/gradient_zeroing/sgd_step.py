"""One step of gradient descent, by hand."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, ListArgument, TensorArgument
from graders.oracles import drawn
from graders.oracles.expectation import ArgumentAfter, Expectation
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf, plain
from graders.values import Array


def _parameter(value: Array, gradient: Array | None) -> TensorArgument:
    return TensorArgument(value, requires_grad=True, grad=gradient)


def _step_cases(draw: Draw) -> Sequence[Case]:
    first = _parameter(leaf([1.0, 2.0]).array, leaf([0.5, -1.0]).array)
    cases = [Case({"params": ListArgument((first,)), "lr": plain(0.1)})]
    # A parameter of the layout (shape, False) took no part in the loss: its .grad is None.
    variants: list[tuple[str, list[tuple[Shape, bool]]]] = [
        ("float64", [((2, 2), True), (2, True)]),
        ("float64", [(2, False), (3, True), ((), True)]),
        ("float32", [((2, 2), True), (1, False), (3, True)]),
        ("float64", [((), True)]),
    ]
    for dtype, layout in variants:
        parameters = [
            _parameter(draw.array(shape, dtype), draw.array(shape, dtype) if used else None) for shape, used in layout
        ]
        cases.append(Case({"params": ListArgument(tuple(parameters)), "lr": plain(draw.number(0.15, 0.7))}))
    return cases


def _step_reference(case: Case) -> Expectation:
    parameters, lr = case.arguments["params"], reading.number(case, "lr")
    assert isinstance(parameters, ListArgument)
    after = {}
    for index, (item, value) in enumerate(zip(parameters.items, reading.items(case, "params"), strict=True)):
        assert isinstance(item, TensorArgument)
        moved = None if item.grad is None else value - lr * item.grad.astype("float64")
        after[f"params[{index}]"] = ArgumentAfter(moved, grad="cleared")
    return Expectation(after=after)


def _step_drawn() -> SearchStrategy[Case]:
    def parameter(shape: tuple[int, ...]) -> SearchStrategy[TensorArgument]:
        return st.builds(_parameter, drawn.arrays(shape), drawn.arrays(shape))

    with_gradient = drawn.shapes().flatmap(parameter)
    without = drawn.shapes().flatmap(lambda shape: drawn.arrays(shape)).map(lambda value: _parameter(value, None))
    return st.builds(
        lambda others, last, lr: Case({"params": ListArgument((*others, last)), "lr": plain(lr)}),
        st.lists(st.one_of(with_gradient, without), max_size=2),
        with_gradient,
        st.sampled_from([0.5, 0.25, 0.125]),
    )


SGD_STEP = Task(
    name="sgd_step",
    summary="one update of gradient descent in place",
    cases=_step_cases,
    reference=_step_reference,
    drawn=_step_drawn,
    hints=(
        "The gradient points to where the loss grows. Which sign takes you down? And what do you have to skip when a "
        "parameter's .grad is None?",
        "The caller keeps the parameters and will look at the very same objects. Does your line change the object, or "
        "give its name to a new tensor? And what does autograd say to a leaf that is changed while it records?",
        "For each parameter that has a gradient, inside torch.no_grad(): first an in-place subtraction of lr times the "
        "gradient, and only then clear the gradient.",
    ),
)
