"""The subcommands of ``graders``: one module each, with ``HELP``, ``add_arguments`` and ``run``."""
