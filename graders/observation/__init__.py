"""Calling a student's function and recording what it did. This package runs where the student's code runs."""
