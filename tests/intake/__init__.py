"""Builders of what learning platforms export and students hand in, for the tests of intake."""
