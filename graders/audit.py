"""``graders audit``: proof that the graders are right about solutions, stubs, the bank, mutants and pages."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from graders.bank import Answer, answers, grade_answer
from graders.curriculum import find, topics
from graders.grading import TaskGrading
from graders.misconceptions import catalogue
from graders.mutants import equivalent, mutants
from graders.results import TaskResult
from graders.session import InProcessSession

ROOT = Path(__file__).resolve().parents[1]
BANK = ROOT / "tests" / "answers"
EQUIVALENT = ROOT / "tests" / "equivalent_mutants.txt"
SEED = 2026
SECONDS = 10.0
#: shares of the wrong answers with a named misconception that must be named, and on the right line
NAMED, LINES = 0.98, 0.95
LEAST_WRONG, LEAST_RIGHT = 6, 5
PARTS = ("What it looks like", "Why it is wrong", "Example:", "Instead", "What is not this")


@dataclass
class Audit:
    """What was found: sentences on what is wrong, remarks on what could be better, and counts by misconception."""

    wrong: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    expected: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    on_line: Counter[str] = field(default_factory=Counter)
    misnamed: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, other: Audit) -> None:
        """Take in the findings of a part."""
        self.wrong += other.wrong
        self.remarks += other.remarks
        for name in ("expected", "named", "on_line", "misnamed", "counts"):
            getattr(self, name).update(getattr(other, name))


def audit(jobs: int) -> Audit:
    """Audit everything, ``jobs`` tasks at a time."""
    total = Audit()
    names = [f"{topic.name}.{task.name}" for topic in topics() for task in topic.tasks]
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as executor:
        for part in executor.map(audit_task, names):
            total.add(part)
    total.wrong += list(_pages())
    shares = ((total.named.total(), NAMED, "named"), (total.on_line.total(), LINES, "named on the right line"))
    for count, least, words in shares:
        base = total.expected.total() if words == "named" else total.named.total()
        if base and count < least * base:
            total.wrong.append(f"Only {count} of {base} wrong answers are {words}; {least:.0%} is wanted.")
    return total


def audit_task(full_name: str) -> Audit:
    """Audit one task: stub, solution, hints, bank and mutants."""
    found = Audit()
    topic, task = find(full_name)
    for folder, status in (("solutions", "passed"), ("exercises", "todo")):
        result = _graded(ROOT / folder, full_name)
        if result.status != status:
            found.wrong.append(f"{full_name}: the one in {folder}/ should be {status} and is {result.status}.")
    if len(task.hints) != 3 or not all(task.hints):
        found.wrong.append(f"{full_name}: three hints are wanted.")
    bank = [one for one in answers(BANK) if (one.topic, one.task) == (topic.name, task.name)]
    for answer in bank:
        _audit_answer(answer, found)
    for right, least, word in ((False, LEAST_WRONG, "wrong"), (True, LEAST_RIGHT, "right")):
        if sum(answer.right is right for answer in bank) < least:
            found.wrong.append(f"{full_name}: the bank has fewer than {least} {word} answers.")
    _audit_mutants(full_name, found)
    return found


def _graded(directory: Path, full_name: str) -> TaskResult:
    session = InProcessSession(directory)
    try:
        return TaskGrading(session, full_name, SEED, SECONDS).task_result()
    finally:
        session.close()


def _audit_answer(answer: Answer, found: Audit) -> None:
    result = grade_answer(answer, SEED, SECONDS)
    blame = [one for one in result.findings if one.kind != "advice"]
    found.counts["right answers" if answer.right else "wrong answers"] += 1
    if answer.right:
        if result.status != "passed":
            found.wrong.append(f"{answer.name}: a right answer is refused ({result.status}).")
        found.wrong += [f"{answer.name}: a right answer is called {one.id}." for one in blame]
        return
    if result.status == "passed":
        found.wrong.append(f"{answer.name}: a wrong answer is accepted.")
    name = blame[0].id if blame else "unnamed"
    if answer.shows != "unnamed":
        found.expected[answer.shows] += 1
    if name not in ("unnamed", answer.shows):
        found.misnamed[name] += 1
        found.wrong.append(f"{answer.name}: it shows {answer.shows} and is called {name}.")
    elif name == "unnamed" and answer.shows != "unnamed":
        found.remarks.append(f"{answer.name}: nothing is said, though it shows {answer.shows}.")
    elif blame:
        found.named[name] += 1
        found.on_line[name] += blame[0].line == answer.line
        if blame[0].line != answer.line:
            found.remarks.append(f"{answer.name}: the line should be {answer.line} and is {blame[0].line}.")


def _audit_mutants(full_name: str, found: Audit) -> None:
    topic, task = full_name.split(".")
    known = equivalent(EQUIVALENT)
    source = (ROOT / "solutions" / f"{topic}.py").read_text(encoding="utf-8")
    for mutant in mutants(source, task):
        found.counts["mutants"] += 1
        with tempfile.TemporaryDirectory() as directory:
            (Path(directory) / f"{topic}.py").write_text(mutant.source, encoding="utf-8")
            accepted = _graded(Path(directory), full_name).status == "passed"
        if accepted and (full_name, mutant.change) not in known:
            found.wrong.append(f"{full_name}: a mutant is accepted: {mutant.change}")
        found.counts["equivalent mutants"] += accepted


def _pages() -> Iterator[str]:
    """What the pages lack."""
    from graders.misconceptions import page

    for identifier in catalogue():
        text = page(identifier)
        places = [text.find(f"\n{part}\n") for part in PARTS]
        if -1 in places or places != sorted(places):
            yield f"{identifier}: its page wants these parts in this order: {', '.join(PARTS)}."


def table(found: Audit) -> list[str]:
    """Counts by misconception, as lines of text."""
    lines = [f"{'misconception':<40}{'shown':>7}{'named':>7}{'on line':>9}{'wrongly':>9}"]
    for identifier in sorted(set(found.expected) | set(found.misnamed)):
        numbers = (found.expected, found.named, found.on_line, found.misnamed)
        shown, named, line, wrongly = (counter[identifier] for counter in numbers)
        lines.append(f"{identifier:<40}{shown:>7}{named:>7}{line:>9}{wrongly:>9}")
    totals = [counter.total() for counter in (found.expected, found.named, found.on_line, found.misnamed)]
    return [*lines, f"{'':<40}{totals[0]:>7}{totals[1]:>7}{totals[2]:>9}{totals[3]:>9}"]
