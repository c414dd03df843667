"""The checks of a task: pure functions from what was expected and what was observed to a mismatch or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import cast

from graders.cases import Case, Differentiate, UseModule
from graders.effects import flatten, judge_effects
from graders.language.messages import Message, either, say
from graders.late import is_late, judge_late
from graders.oracles.comparison import difference
from graders.oracles.expectation import Anything, Expectation, Expected, Tensor
from graders.oracles.formatting import value_text
from graders.oracles.mismatch import Mismatch
from graders.results import CheckKind
from graders.tasks import Judge, Task
from graders.trial import Trial
from graders.values import MappingValue, ModuleValue, Observation, SequenceValue, TensorValue, Value


@dataclass(frozen=True, eq=False)
class Check:
    """One judgement of a task. ``drawn`` says that it looks at the drawn cases instead of the task's own."""

    kind: CheckKind
    name: str
    judge: Callable[[Trial, Observation], Mismatch | None]
    drawn: bool = False


def checks_of(task: Task) -> tuple[Check, ...]:
    """The checks of a task in the order in which they wait for each other."""
    checks = [Check("reference", "matches the reference", lambda t, o: _judge_reference(task, t, o))]
    if task.graph:
        name = {"attached": "is attached to the graph", "plain": "carries no graph"}.get(
            str(task.graph), "stands in the graph as it should"
        )
        checks.append(Check("graph", name, _graph_judge(task)))
    checks.append(Check("effects", "leaves everything else as it was", lambda t, o: judge_effects(task, t, o)))
    if task.cost is not None:
        checks.append(Check("cost", task.cost_name, _from_case(task.cost)))
    if task.witness is not None:
        checks.append(Check("finite_difference", "agrees with finite differences", _judge_witness))
    if task.drawn is not None:
        checks.append(Check("property", "holds for drawn inputs", lambda t, o: _judge_drawn(task, t, o), drawn=True))
    return tuple(checks)


def _from_case(judge: Judge) -> Callable[[Trial, Observation], Mismatch | None]:
    return lambda trial, observation: judge(trial.case, observation)


def judge_values(expectation: Expectation, case: Case, observation: Observation) -> Mismatch | None:
    """Whether the returned value, its derivatives and the moved arguments are right."""
    if expectation.raises:
        return _not_raised(expectation, observation)
    found = difference(observation.returned, expectation.returned)
    if found is not None:
        return found
    found = _unusable(expectation, case, observation) or difference(
        observation.output_of_module, expectation.output_of_module, partial(say, "value.module_output")
    )
    if found is not None:
        return found
    return _moved(expectation, observation) or _derivatives(expectation, case, observation)


def _judge_reference(task: Task, trial: Trial, observation: Observation) -> Mismatch | None:
    found = judge_values(trial.expectation, trial.case, observation)
    if found is None and task.also is not None and observation.outcome == "returned":
        found = task.also(trial.case, observation)
    if found is None and task.late is not None and is_late(trial.case) and observation.outcome == "returned":
        found = judge_late(task.late(trial.case), trial.case, observation)
    return found


def _not_raised(expectation: Expectation, observation: Observation) -> Mismatch | None:
    names = either([*expectation.raises])
    if observation.error is not None:
        if {observation.error.type, *observation.error.bases} & set(expectation.raises):
            return None
        raised = observation.error.type
        return Mismatch(say("check.must_raise", names=names, type=raised), raised, names)
    return Mismatch(say("check.must_raise_returned", names=names), say("kind.any_value"), names)


def _unusable(expectation: Expectation, case: Case, observation: Observation) -> Mismatch | None:
    """Whether there is no output to look at because the result is no module, or one that cannot be used."""
    if isinstance(expectation.output_of_module, Anything):
        return None
    if not isinstance(observation.returned, ModuleValue):
        return Mismatch(say("check.no_module"), value_text(observation.returned), say("check.a_module"))
    error = observation.follow_up_error
    if error is None or observation.output_of_module is not None:
        return None
    wanted = case.follow_up.parameters if isinstance(case.follow_up, UseModule) else {}
    missing = [name for name in wanted if name not in observation.returned.parameters]
    if missing:
        return Mismatch(say("check.no_parameter", name=missing[0]))
    return Mismatch(say("check.module_raises", type=error.type, message=error.message))


def _moved(expectation: Expectation, observation: Observation) -> Mismatch | None:
    """Whether the arguments that the task moves have their new values."""
    after = flatten(observation.arguments)
    for name, wanted in expectation.after.items():
        value = after.get(name)
        if wanted.value is None or not isinstance(value, TensorValue):
            continue
        target = Tensor(wanted.value, value.dtype, wanted.relative)
        found = difference(value, target, partial(say, "value.after_call", name=name))
        if found is not None:
            return found
    return None


def _derivatives(expectation: Expectation, case: Case, observation: Observation) -> Mismatch | None:
    if isinstance(case.follow_up, Differentiate) and not _is_attached(observation.returned):
        return None  # the graph check says so
    error = observation.follow_up_error
    if error is not None:
        return Mismatch(say("check.backward_raises", type=error.type, message=error.message))
    return _compare(observation.derivatives, expectation.derivatives, "value.gradient") or _compare(
        observation.second_derivatives, expectation.second_derivatives, "value.second_derivative"
    )


def _compare(found: Mapping[str, Value], wanted: Mapping[str, Expected], what: str) -> Mismatch | None:
    for name, target in wanted.items():
        value, told = found.get(name), partial(say, what, name=name)
        mismatch = difference(value, target, told)
        if mismatch is not None:
            return _no_path(mismatch, told) if value is None else mismatch
    return None


def _no_path(mismatch: Mismatch, told: Callable[[], Message]) -> Mismatch:
    return Mismatch.later(lambda: (say("value.no_path", what=told()), mismatch.returned, mismatch.expected))


def _is_attached(value: Value) -> bool:
    return isinstance(value, TensorValue) and value.requires_grad


def _graph_judge(task: Task) -> Callable[[Trial, Observation], Mismatch | None]:
    match task.graph:
        case "attached":
            return lambda _, observation: _judge_attached(observation)
        case "plain":
            return lambda _, observation: _judge_plain(observation)
        case _:
            return _from_case(cast(Judge, task.graph))


def _judge_attached(observation: Observation) -> Mismatch | None:
    for value in tensors(observation.returned):
        if not value.requires_grad:
            return Mismatch(
                say("check.no_graph"),
                "requires_grad=False, grad_fn=None",
                "requires_grad=True",
            )
    return None


def _judge_plain(observation: Observation) -> Mismatch | None:
    for value in tensors(observation.returned):
        if value.requires_grad:
            return Mismatch(
                say("check.a_graph"),
                f"requires_grad=True, grad_fn={value.grad_fn}",
                "requires_grad=False",
            )
    return None


def _judge_witness(trial: Trial, observation: Observation) -> Mismatch | None:
    found = None if trial.witness is None else judge_values(trial.witness, trial.case, observation)
    if found is None and observation.gradient_check:
        found = Mismatch(say("check.gradcheck", text=" ".join(observation.gradient_check.split())))
    return found


def _judge_drawn(task: Task, trial: Trial, observation: Observation) -> Mismatch | None:
    found = _judge_reference(task, trial, observation)
    if found is None and task.graph:
        found = _graph_judge(task)(trial, observation)
    return found or judge_effects(task, trial, observation)


def tensors(value: Value) -> list[TensorValue]:
    """All tensors in a returned value."""
    match value:
        case TensorValue():
            return [value]
        case SequenceValue():
            return [tensor for item in value.items for tensor in tensors(item)]
        case MappingValue():
            return [tensor for item in value.items.values() for tensor in tensors(item)]
        case _:
            return []
