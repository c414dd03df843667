"""What a call must leave alone: its arguments, their ``.grad``, and the global state of torch."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from graders.cases import Case
from graders.language.messages import named, say
from graders.observation import arguments, capture
from graders.oracles.comparison import apart
from graders.oracles.expectation import ArgumentAfter
from graders.oracles.formatting import array_text, value_text
from graders.oracles.mismatch import Mismatch
from graders.tasks import Task
from graders.trial import Trial
from graders.values import Array, ArrayValue, ModuleValue, Observation, SequenceValue, TensorValue, Value


def arguments_before(case: Case) -> dict[str, Value]:
    """The arguments of a case as they are handed over."""
    return {name: capture.plain(value) for name, value in arguments.build(case).by_name.items()}


def flatten(values: Mapping[str, Value]) -> dict[str, Value]:
    """Arguments by name: list items as ``params[0]``, parameters and buffers of a model as ``model.layer.weight``."""
    flat: dict[str, Value] = {}
    for name, value in values.items():
        match value:
            case SequenceValue():
                flat.update(flatten({f"{name}[{index}]": item for index, item in enumerate(value.items)}))
            case ModuleValue():
                inside = {**value.parameters, **value.buffers}
                flat.update({f"{name}.{key}": item for key, item in inside.items()})
            case _:
                flat[name] = value
    return flat


def judge_effects(task: Task, trial: Trial, observation: Observation) -> Mismatch | None:
    """The first argument or setting that the call changed and should not have."""
    changed = [name for name in observation.state_changes if name not in task.may_change]
    if changed:
        return Mismatch(say("effects.setting", what=named("state", changed[0])))
    if observation.outcome != "returned":
        return None
    before, after = flatten(trial.before), flatten(observation.arguments)
    for name, value in before.items():
        allowed = trial.expectation.after.get(name, ArgumentAfter())
        found = _changed(name, value, after.get(name), allowed)
        if found is not None:
            return found
    found = _replaced(trial.before, observation.arguments) or _modes(trial.before, observation.arguments)
    if found is None and task.effects is not None:
        found = task.effects(trial.case, observation)
    return found


def _changed(name: str, before: Value, after: Value, allowed: ArgumentAfter) -> Mismatch | None:
    if isinstance(before, TensorValue) and isinstance(after, TensorValue):
        return _tensor_changed(name, before, after, allowed)
    if isinstance(before, ArrayValue) and isinstance(after, ArrayValue):
        same = _equal(before.array, after.array)
    else:
        same = type(before) is type(after) and (not isinstance(before, bool | int | float | str) or before == after)
    if same:
        return None
    texts = apart(lambda digits: value_text(after, digits), lambda digits: value_text(before, digits))
    return Mismatch(say("effects.argument", name=name), *texts)


def _tensor_changed(name: str, before: TensorValue, after: TensorValue, allowed: ArgumentAfter) -> Mismatch | None:
    if allowed.value is None and not _equal(before.array, after.array):
        return Mismatch(say("effects.value", name=name), *_arrays(after.array, before.array))
    if before.dtype != after.dtype:
        return Mismatch(say("effects.dtype", name=name), after.dtype, before.dtype)
    if before.requires_grad != after.requires_grad or before.is_leaf != after.is_leaf:
        return Mismatch(say("effects.role", name=name), _role(after), _role(before))
    return _grad_changed(name, before.grad, after.grad, allowed.grad)


def _role(value: TensorValue) -> str:
    return f"is_leaf={value.is_leaf}, requires_grad={value.requires_grad}"


def _grad_changed(name: str, before: Array | None, after: Array | None, allowed: str) -> Mismatch | None:
    match allowed:
        case "any":
            return None
        case "none":
            right = after is None
            wanted = "None"
        case "cleared":
            right = after is None or not np.any(after)
            wanted = say("effects.none_or_zeros")
        case _:
            right = (before is None) == (after is None) and (before is None or after is None or _equal(before, after))
            wanted = _grad_text(before)
    return None if right else Mismatch(say("effects.grad", name=name), _grad_text(after), wanted)


def _arrays(after: Array, before: Array) -> tuple[str, str]:
    return apart(lambda digits: array_text(after, digits), lambda digits: array_text(before, digits))


def _grad_text(grad: Array | None) -> str:
    return "None" if grad is None else array_text(grad)


def _equal(first: Array, second: Array) -> bool:
    return first.shape == second.shape and bool(np.array_equal(first, second, equal_nan=first.dtype.kind in "fc"))


def _replaced(before: Mapping[str, Value], after: Mapping[str, Value]) -> Mismatch | None:
    for name, value in after.items():
        if isinstance(value, SequenceValue) and (value.replaced or _length(value) != _length(before.get(name))):
            return Mismatch(say("effects.list", name=name))
    return None


def _length(value: Value) -> int:
    return len(value.items) if isinstance(value, SequenceValue) else 0


def _modes(before: Mapping[str, Value], after: Mapping[str, Value]) -> Mismatch | None:
    for name, value in before.items():
        now = after.get(name)
        if isinstance(value, ModuleValue) and isinstance(now, ModuleValue) and value.training != now.training:
            changed = [key for key in value.training if now.training.get(key) != value.training[key]]
            where = f"{name}.{changed[0]}" if changed and changed[0] else name
            return Mismatch(
                say("effects.mode", name=where),
                f"training={now.training.get(changed[0])}" if changed else "",
                f"training={value.training[changed[0]]}" if changed else "",
            )
    return None
