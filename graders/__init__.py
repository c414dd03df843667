"""Graders for the autograd exercises: observe what a student's code does, check it, explain it."""

__version__ = "1.0.0"
