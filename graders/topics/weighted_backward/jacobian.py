"""A Jacobian, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, FunctionArgument
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, leaf
from graders.topics.weighted_backward import jacobians
from graders.topics.weighted_backward.judges import own_products


def _jacobian_cases(draw: Draw) -> Sequence[Case]:
    def matrices(name: str, rows: int, columns: int, dtype: str = "float64") -> Case:
        constants = {key: draw.array((rows, columns), dtype) for key in "AB"[: 2 if name == "bilinear" else 1]}
        return Case({"f": FunctionArgument(name, constants), "x": draw.leaf(columns, dtype)}, watch="forbidden")

    return [
        Case({"f": FunctionArgument("running_sum_of_squares"), "x": leaf([1.0, 2.0])}, watch="forbidden"),
        matrices("mixing", 2, 3),
        matrices("bilinear", 3, 3),
        matrices("mixing", 4, 2, "float32"),
        matrices("bilinear", 1, 3),
        matrices("mixing", 3, 1),
        matrices("matrix", 2, 2),
    ]


def _jacobian_reference(case: Case) -> Expectation:
    return Expectation(like(jacobians.exact(case), reading.model(case, "x")))


def _jacobian_witness(case: Case) -> Expectation | None:
    if not reading.is_double(case, "x"):
        return None
    value, error = jacobians.numerical(case)
    return Expectation(Tensor(value, "float64", error=error))


def _jacobian_drawn() -> SearchStrategy[Case]:
    def case(f: FunctionArgument, size: int) -> SearchStrategy[Case]:
        return drawn.arrays((size,)).map(lambda at: Case({"f": f, "x": drawn.leaves(at)}, watch="forbidden"))

    def of_sizes(sizes: tuple[int, int]) -> SearchStrategy[Case]:
        rows, columns = sizes
        f = st.one_of(
            jacobians.of_matrices("mixing", 1, rows, columns), jacobians.of_matrices("bilinear", 2, rows, columns)
        )
        return f.flatmap(lambda chosen: case(chosen, columns))

    return st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(of_sizes)


JACOBIAN = Task(
    name="jacobian",
    summary="the Jacobian from one's own vector-Jacobian products",
    cases=_jacobian_cases,
    reference=_jacobian_reference,
    witness=_jacobian_witness,
    drawn=_jacobian_drawn,
    cost=own_products,
    cost_name="uses products of your own",
    hints=(
        "What does one backward pass give you for a function with several outputs: the whole Jacobian, or its rows "
        "weighted and added up? Which weights would leave a single row?",
        "How many rows are there: as many as x has elements, or as f(x) has? And can one graph be used for all of "
        "them, or is it gone after the first?",
        "Go through the outputs one by one, each time with a vector that is 1 in one place and 0 elsewhere, keep the "
        "graph, and stack what you get. Make sure that no row contains the rows before it.",
    ),
)
