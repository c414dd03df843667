"""Cases drawn by hypothesis: the same ones for the same seed, without a database, and shrunk when one fails."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from random import Random
from typing import Any
from unittest import mock

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, find, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.errors import Flaky, NonInteractiveExampleWarning, NoSuchExample
from hypothesis.internal.conjecture.providers import HypothesisProvider
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.values import Array

EXAMPLES = 6
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

    with _without_constants():
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
    with warnings.catch_warnings(), _without_constants():
        warnings.simplefilter("ignore", NonInteractiveExampleWarning)
        try:
            return find(strategy, fails, settings=options, random=Random(seed))
        except (NoSuchExample, Flaky):  # flaky: the code answers the same call now so, now otherwise
            return None


@contextmanager
def _without_constants() -> Iterator[None]:
    """Keep constants out of what is drawn: hypothesis takes them from all loaded modules, a student's file among them.

    Cases must depend on the seed alone, and hypothesis has no setting for that.
    """

    def no_constant(provider: Any, *_: object, **__: object) -> None:
        provider._random.random()  # with which it decides whether to look for one

    with mock.patch.object(HypothesisProvider, "_maybe_draw_constant", no_constant):
        yield


# The strategies below are kept and not made again for each draw: to make and validate one costs hypothesis more than to
# draw from it.


@cache
def numbers(low: float = 0.25, high: float = 3.0) -> SearchStrategy[float]:
    """Quarters of either sign between ``low`` and ``high`` in size, none of them zero.

    The simplest, to which an example shrinks, are the positive whole numbers.
    """
    sizes = [quarters / 4 for quarters in range(round(low * 4), round(high * 4) + 1)]
    simplest_first = sorted([*sizes, *(-size for size in sizes)], key=lambda value: (_length(value), value < 0, value))
    return st.sampled_from(simplest_first)


def _length(value: float) -> int:
    """How many digits stand behind the point."""
    return len(f"{abs(value):g}".partition(".")[2])


def arrays(
    shape: SearchStrategy[tuple[int, ...]] | tuple[int, ...],
    dtype: str = "float64",
    elements: SearchStrategy[float] | None = None,
) -> SearchStrategy[Array]:
    """Arrays of the given shape, filled from ``elements`` (``numbers()`` unless told)."""
    source = elements if elements is not None else numbers()
    return _arrays(shape, dtype, source) if isinstance(shape, tuple) else _any_arrays(shape, dtype, source)


@cache
def _arrays(shape: tuple[int, ...], dtype: str, source: SearchStrategy[float]) -> SearchStrategy[Array]:
    size = math.prod(shape)
    values = st.tuples(*[source] * size)
    return values.map(lambda drawn: np.array(drawn, dtype=dtype).reshape(shape))


def _any_arrays(
    shape: SearchStrategy[tuple[int, ...]], dtype: str, source: SearchStrategy[float]
) -> SearchStrategy[Array]:
    return shape.flatmap(lambda chosen: _arrays(chosen, dtype, source))


@cache
def shapes(most: int = 2, longest: int = 3) -> SearchStrategy[tuple[int, ...]]:
    """Shapes of 0 to ``most`` axes, each of 1 to ``longest`` elements."""
    return st.lists(st.integers(1, longest), max_size=most).map(tuple)


def leaves(array: Array) -> TensorArgument:
    """A leaf that requires grad."""
    return TensorArgument(array, requires_grad=True)
