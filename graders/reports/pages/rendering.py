"""The one place that turns templates into HTML: everything escaped, nothing undefined let through."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from graders.reports.pages.svg import ARROWS


@cache
def environment() -> Environment:
    """The templates of all pages, with what they may call."""
    found = Environment(
        loader=PackageLoader("graders.reports.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.globals["arrows"] = ARROWS
    return found
