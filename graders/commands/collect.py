"""``graders collect``: gradebook and pages from the results of several runs."""

from __future__ import annotations

import argparse
from pathlib import Path

from graders.commands.exits import wrong_usage
from graders.reports import outputs

HELP = "put the results of several runs together, such as those of the parts of a class"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("sources", type=Path, nargs="+", metavar="DIR", help="what graders grade wrote with --out")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="where everything goes")
    outputs.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Collect, and write the files of the class."""
    from graders.batch.collection import collect
    from graders.batch.out import Out, OutError
    from graders.reports.sheet import SheetError

    try:
        formats, sheets = outputs.chosen(options)
        with Out(options.out).locked() as out:
            return collect(
                options.sources,
                out,
                lambda stored: outputs.write_outputs(stored, out.directory, formats, sheets, options.lang),
                options.lang,
            )
    except (OutError, SheetError) as error:
        return wrong_usage(str(error))
