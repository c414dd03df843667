"""Cases drawn by hypothesis: the same ones for the same seed, without a database, and shrunk when one fails."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from random import Random

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, find, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.errors import Flaky, NonInteractiveExampleWarning, NoSuchExample
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.values import Array

EXAMPLES = 8
SHRINK_EXAMPLES = 60
_SUPPRESSED = list(HealthCheck)


def draw_cases(strategy: SearchStrategy[Case], seed: int, count: int = EXAMPLES) -> tuple[Case, ...]:
    """``count`` cases at most, the same ones for the same seed."""
    found: list[Case] = []

    @seeded(seed)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=_SUPPRESSED,
        verbosity=Verbosity.quiet,
    )
    @given(strategy)
    def collect(case: Case) -> None:
        found.append(case)

    collect()
    return tuple(found[:count])


def smallest(strategy: SearchStrategy[Case], fails: Callable[[Case], bool], seed: int) -> Case | None:
    """The simplest case that hypothesis finds for which ``fails`` is true, or ``None``."""
    options = settings(
        max_examples=SHRINK_EXAMPLES,
        database=None,
        deadline=None,
        suppress_health_check=_SUPPRESSED,
        verbosity=Verbosity.quiet,
        phases=[Phase.generate, Phase.shrink],
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NonInteractiveExampleWarning)
        try:
            return find(strategy, fails, settings=options, random=Random(seed))
        except (NoSuchExample, Flaky):  # flaky: the code answers the same call now so, now otherwise
            return None


def numbers(low: float = 0.25, high: float = 3.0) -> SearchStrategy[float]:
    """Short decimals of either sign between ``low`` and ``high`` in size: shrunk ones read well, none is zero."""
    size = st.integers(int(low * 4), int(high * 4)).map(lambda quarters: quarters / 4)
    return st.builds(lambda value, negative: -value if negative else value, size, st.booleans())


def arrays(
    shape: SearchStrategy[tuple[int, ...]] | tuple[int, ...],
    dtype: str = "float64",
    elements: SearchStrategy[float] | None = None,
) -> SearchStrategy[Array]:
    """Arrays of the given shape, filled from ``elements`` (``numbers()`` unless told)."""
    shapes = st.just(shape) if isinstance(shape, tuple) else shape
    source = elements if elements is not None else numbers()

    def filled(chosen: tuple[int, ...]) -> SearchStrategy[Array]:
        size = int(np.prod(chosen))
        return st.lists(source, min_size=size, max_size=size).map(
            lambda values: np.array(values, dtype=dtype).reshape(chosen)
        )

    return shapes.flatmap(filled)


def shapes(most: int = 2, longest: int = 3) -> SearchStrategy[tuple[int, ...]]:
    """Shapes of 0 to ``most`` axes, each of 1 to ``longest`` elements."""
    return st.lists(st.integers(1, longest), max_size=most).map(tuple)


def leaves(array: Array) -> TensorArgument:
    """A leaf that requires grad."""
    return TensorArgument(array, requires_grad=True)
