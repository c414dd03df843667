"""Serving a submission in a process of its own."""
