"""Results that nobody handed in: ordinary ones, and ones whose every text is hostile."""

from __future__ import annotations

from dataclasses import replace

from graders.results import CheckResult, Finding, Identity, Problem, SubmissionResult, TaskResult

HOSTILE_NAMES = (
    '=HYPERLINK("http://x","y")',
    "+1-2",
    "@SUM(A1)",
    "\uff1d1+1",
    " =1+1",
    "O'Brien, Zo\u00eb",
    'a "quoted" name',
    "line\nbreak\r\nand tab\t.",
    "x;=1+1",
    "\u5f20\u4f1f",
    "\u202e\u05d0\u05d1 right to left",
    "<script>alert(1)</script>",
    "::error::x",
    "bell\x07 and escape\x1b[31m",
    "byte \udcff of an unknown encoding",
    "    Points Possible",
)
HOSTILE = (
    "\n::error file=x::owned\r\n##[add-mask]a::set-output name=x::y %0A <img src=x onerror=alert(1)> | `code` "
    "![i](http://x/i.png) </table> $$\\input{x}$$ \x00\x1b[2J \ud800 ]]> &amp; @everyone"
)


def task(name: str, status: str = "passed", message: str = "the result is wrong", finding: bool = False) -> TaskResult:
    seen = message if message == HOSTILE else ""
    checks = (
        CheckResult(
            "matches the reference", "reference", "failed", seen or "w=[1.]", seen or "[2.]", seen or "[3.]", message
        ),
    )
    found = Finding("missing-zero", "misconception", "gradient_zeroing.py", 31, ("value",), f"{message}.", message)
    raised = status == "error"
    return TaskResult(
        name,
        status,  # type: ignore[arg-type]
        2.0 if status == "passed" else 0.0,
        2.0,
        () if status in ("passed", "todo", "missing") or raised else checks,
        (found,) if finding else (),
        Problem("ValueError", message, file="forward_graphs.py", line=7) if raised else None,
    )


def advised(name: str) -> TaskResult:
    """A task that passed, with a piece of advice."""
    advice = Finding("loss-keeps-graph", "advice", "linear_regression.py", 31, ("source",), "It grows.", "Need it?")
    return replace(task(name), findings=(advice,))


def result(
    name: str, *tasks: TaskResult, problem: str = "", notes: tuple[str, ...] = (), **who: object
) -> SubmissionResult:
    identity = Identity(**who)  # type: ignore[arg-type]
    given = tasks or (task("forward_graphs.leaf"), task("forward_graphs.product_graph", "failed", finding=True))
    return SubmissionResult(
        name, 7, "1.0.0", "2.13.0", 0.5, given, notes=notes, isolation="strict", problem=problem, identity=identity
    )


def hostile(name: str = HOSTILE) -> SubmissionResult:
    """A result that holds hostile text wherever a student can put any."""
    tasks = (
        task("forward_graphs.leaf", "failed", HOSTILE, finding=True),
        task("forward_graphs.product_graph", "error", HOSTILE),
        task("forward_graphs.graph_facts", "todo"),
        task("gradient_zeroing.sgd_step"),
    )
    return result(name, *tasks, notes=(HOSTILE,), full_name=name, login=name, email=name, members=(name, name))
