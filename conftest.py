"""Turns on grading for pytest."""

pytest_plugins = ["graders.pytest_plugin"]
