"""The global state of torch and Python around a student's code: notice what changed, put it back."""

from __future__ import annotations

import os
import random
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import numpy as np
import torch


def _torch_settings() -> dict[str, object]:
    """Settings of torch that a task must leave as found, by the words a student reads."""
    return {
        "the grad mode": torch.is_grad_enabled(),
        "the default dtype": torch.get_default_dtype(),
        "anomaly detection": torch.is_anomaly_enabled(),
        "the default device": str(torch.get_default_device()),
        "deterministic algorithms": torch.are_deterministic_algorithms_enabled(),
        "the number of threads": torch.get_num_threads(),
    }


#: How to put a setting back. Called only for one that changed: some of these import half of torch.
_SETTERS: Mapping[str, Callable[[Any], object]] = {
    "the grad mode": torch.set_grad_enabled,
    "the default dtype": torch.set_default_dtype,
    "anomaly detection": torch.set_anomaly_enabled,
    "the default device": lambda _: torch.set_default_device(None),
    "deterministic algorithms": torch.use_deterministic_algorithms,
    "the number of threads": torch.set_num_threads,
}

_RANDOM: Any = np.random
_OTHER_GENERATOR = np.random.MT19937(0)


@contextmanager
def kept_generator() -> Iterator[None]:
    """Put torch's global generator back afterwards."""
    before = torch.get_rng_state()
    try:
        yield
    finally:
        torch.set_rng_state(before)


@contextmanager
def kept_state(changes: list[str]) -> Iterator[None]:
    """Run a student's code; afterwards name in ``changes`` what it left changed, and put everything back.

    Judged are grad mode, default dtype, the global generator of torch, and a few settings of torch. Python's and
    NumPy's generators, trace functions, standard streams and the working directory are put back in silence, so
    that no task suffers from another.
    """
    torch_before, generator_before, seed_before = _torch_settings(), torch.get_rng_state(), torch.initial_seed()
    random_before, numpy_before = random.getstate(), _RANDOM.get_bit_generator()
    # To copy the state of NumPy's generator costs as much as all the rest here: the code is given another one instead,
    # which begins anew each time.
    _RANDOM.set_bit_generator(_OTHER_GENERATOR)
    np.random.seed(0)
    trace_before, profile_before = sys.gettrace(), sys.getprofile()
    streams, directory = (sys.stdin, sys.stdout, sys.stderr), _directory()
    recursion, error_state = sys.getrecursionlimit(), np.geterr()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if sys.gettrace() is not trace_before:
            changes.append("a trace function (sys.settrace)")
            sys.settrace(trace_before)
            threading.settrace(trace_before)
        sys.setprofile(profile_before)
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.setrecursionlimit(recursion)
        after = _torch_settings()
        for name in (name for name, value in torch_before.items() if after[name] != value):
            changes.append(name)
            _SETTERS[name](torch_before[name])
        if not torch.equal(torch.get_rng_state(), generator_before):
            changes.append("torch's global random generator")
            if torch.initial_seed() != seed_before:  # a task may draw from the generator, and still not seed it
                changes.append("the seed of torch's global random generator")
            torch.set_rng_state(generator_before)
        random.setstate(random_before)
        _RANDOM.set_bit_generator(numpy_before)
        np.seterr(**error_state)
        if directory is not None and _directory() != directory:
            with suppress(OSError):
                os.chdir(directory)


@contextmanager
def kept_environment() -> Iterator[None]:
    """Put the environment variables back afterwards."""
    before = dict(os.environ)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _directory() -> str | None:
    with suppress(OSError):  # it may have been removed
        return os.getcwd()  # noqa: PTH109  (at every call: a Path costs ten times as much)
    return None
