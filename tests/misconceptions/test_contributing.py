"""What can have a part in a result, as the text says it, and what only tells of it."""

import ast

import pytest

from graders.misconceptions._contributing import lines_of_result

LOGS = [
    "print(w.item())",
    "print(f'{w.sum().item():.3f}')",
    "log = float(w.sum()) + float(x.sum())",
    "notes.append(w.item())",
    "assert w.item() < 3",
    "if w.item() > 3: raise ValueError",
    "y.register_hook(lambda g: print(g.tolist()))",
]
PARTS = [
    "y = y + w.item()",
    "y += w.item()",
    "y = [v * w.item() for v in y]",
    "rows.append(w.item()); y = rows",
    "y[0] = w.item()",
    "y.mul_(w.item())",
    "torch.add(y, w.item(), out=y)",
    "y = helper(y)",
    "for v in w.tolist(): y = y + v",
    "(y * w.item()).backward()",
]


def function(line: str) -> ast.Module:
    task = f"def task(w, x):\n    y, rows, notes = x * 1, [], []\n    {line}\n    return y\n"
    return ast.parse(f"{task}def helper(y): return y.item()\n")


@pytest.mark.parametrize("line", LOGS)
def test_what_only_tells_has_no_part(line: str) -> None:
    assert 3 not in lines_of_result(function(line)) or "hook" in line
    assert 5 not in lines_of_result(function(line))


@pytest.mark.parametrize("line", PARTS)
def test_what_is_computed_with_has_a_part(line: str) -> None:
    assert 3 in lines_of_result(function(line))
    assert (5 in lines_of_result(function(line))) == ("helper" in line)


def test_methods_of_a_class_have_parts() -> None:
    text = "class Task(F):\n    def backward(ctx, g):\n        print(g.item())\n        return g * ctx.x.item()\n"
    assert lines_of_result(ast.parse(text)) == {4}
