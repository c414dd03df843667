"""The stubs that a student fills in, one file a topic."""
