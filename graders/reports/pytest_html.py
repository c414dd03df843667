"""pytest-html for a local run: columns for task and points, the message first, everything escaped.

pytest-html builds its rows in the browser from strings that it does not escape, so everything that reaches it from
here passes through ``html.escape``; node ids hold fixed names only.
"""

from __future__ import annotations

import json
from html import escape

import pytest

from graders.reports import terminal
from graders.reports.local import CheckReport, Record
from graders.reports.student_page import embedded_card, embedded_style
from graders.results import task_from_json

DEFAULT = "reports/report.html"

_STYLE = """<style>
body { display: flex; flex-direction: column; color: var(--ink) !important; background: var(--paper); }
h1, h2, p, a, #results-table th { color: inherit !important; }
#environment-header, #environment { order: 1; }
.logwrapper { max-height: none !important; overflow: visible !important; background: none !important; }
.logwrapper .log { height: auto !important; min-height: 0 !important; position: static !important;
  white-space: normal !important; border: none !important; padding: 0 !important; }
.logexpander { display: none; }
.col-result, .collapsible td, #environment td { color: var(--ink) !important; }
#environment tr:nth-child(odd) { background: var(--card) !important; }
.graders-check { color: var(--ink); background: var(--card); font: 14px/1.5 system-ui, sans-serif; padding: .6em 1em;
  border-left: .3em solid var(--wrong); }
.graders-check dl { display: grid; grid-template-columns: max-content auto; gap: .2em 1em; margin: .5em 0 0; }
.graders-check dt { color: var(--soft); }
.graders-check dd { margin: 0; font-family: ui-monospace, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.graders-check.passed { border-color: var(--right); }
.graders-printed { white-space: pre-wrap; overflow-wrap: anywhere; padding: .3em 1em; }
.graders-table td, .graders-table th { padding: .2em 1em; text-align: right; }
.graders-table th:first-child, .graders-table td:first-child { text-align: left; }
</style>"""


def set_up(config: pytest.Config) -> None:
    """Have a report written at each run, self-contained, unless the student names a place for it."""
    if config.pluginmanager.hasplugin("html") and not config.getoption("htmlpath"):
        config.option.htmlpath = str(config.rootpath / DEFAULT)
        config.option.self_contained_html = True


def pytest_html_report_title(report: object) -> None:
    """Name the report after what it holds."""
    report.title = "Autograd exercises"  # type: ignore[attr-defined]


def pytest_html_results_summary(prefix: list[str], session: pytest.Session) -> None:
    """Put the style in, and the table by topic with the next step."""
    prefix.append(_STYLE + str(embedded_style()))
    summary = session.config.pluginmanager.get_plugin("graders-summary")
    if isinstance(summary, terminal.Summary):
        prefix.append(_summary_html(summary))


def _summary_html(summary: terminal.Summary) -> str:
    heads = "".join(f"<th>{head}</th>" for head in ("topic", "done", "wrong", "todo", "points"))
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in summary.table_cells())
    lines = "".join(f"<p>{escape(line)}</p>" for line in summary.closing_lines())
    return f'<table class="graders-table"><tr>{heads}</tr>{rows}</table>{lines}'


def pytest_html_results_table_header(cells: list[str]) -> None:
    """Add the columns for task and points."""
    cells.insert(1, '<th class="sortable" data-column-type="task">Task</th>')
    cells.insert(2, '<th class="sortable" data-column-type="points">Points</th>')


def pytest_html_results_table_row(report: pytest.TestReport, cells: list[str]) -> None:
    """Fill the columns for task and points. A task that is not started takes one row, checks that wait take none."""
    found = CheckReport(report)
    if found.status == "waiting" or (found.status == "todo" and found.record.kind != "reference"):
        del cells[:]
        return
    if found.status == "todo":
        cells[0] = '<td class="col-result">Todo</td>'
    cells.insert(1, f'<td class="col-task">{escape(found.record.task)}</td>')
    cells.insert(2, f'<td class="col-points">{escape(found.record.points)}</td>')


def pytest_html_results_table_html(report: pytest.TestReport, data: list[str]) -> None:
    """Show the message and the values; what the code printed stays below them."""
    found = CheckReport(report)
    if not found.is_ours:
        return
    printed = [escape(f"{title}\n{text}") for title, text in report.sections]
    data[:] = [_card_html(found.record) if found.record.task_result else _check_html(found.record)]
    if printed:
        data.append(f'<pre class="graders-printed">{"<br>".join(printed)}</pre>')


def _card_html(record: Record) -> str:
    """The card of a wrong task, as on the student page."""
    return embedded_card(task_from_json(json.loads(record.task_result)))


def _check_html(record: Record) -> str:
    """One check as HTML."""
    rows = [
        ("it means", record.explanation),
        ("your line", record.line),
        ("called with", record.called_with),
        ("returned", record.returned),
        ("expected", record.expected),
    ]
    listed = "".join(f"<dt>{label}</dt><dd>{escape(text)}</dd>" for label, text in rows if text)
    words = {"passed": "passed", "todo": "not started", "waiting": record.message}
    message = words.get(record.status, record.message)
    return (
        f'<div class="graders-check {escape(record.status)}"><strong>{escape(record.check)}</strong>: {escape(message)}'
        f"{f'<dl>{listed}</dl>' if listed else ''}</div>"
    )
